using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Fhir.Specification;
using FhirRegimens.Validation;

namespace FhirRegimens.Pipeline.Checking;

/// <summary>Makes the validator: R4, the extensions in use, the project's own profiles, and what a person adds.</summary>
public static class ResourceValidators
{
    private static readonly Lazy<IResourceValidator> WithoutMore = new(() => Create([]));

    /// <summary>The validator with nothing added, made when it is first used.</summary>
    public static IResourceValidator Own => WithoutMore.Value;

    /// <summary>The validator.</summary>
    /// <param name="definitions">Folders of JSON definitions, or FHIR packages (.tgz).</param>
    /// <exception cref="UsageException">One of them does not exist.</exception>
    public static IResourceValidator Create(IEnumerable<string> definitions) => Create(definitions, [], []);

    /// <summary>A validator for files that belong together: references from one to another are looked up.</summary>
    /// <param name="definitions">Folders of JSON definitions, or FHIR packages (.tgz).</param>
    /// <param name="profiles">Canonical urls of profiles that will be asked for.</param>
    /// <param name="files">The files, which are read once for what they hold.</param>
    /// <exception cref="UsageException">A folder or package does not exist or is none, or a profile is not known.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IResourceValidator Create(
        IEnumerable<string> definitions,
        IEnumerable<string> profiles,
        IEnumerable<string> files
    )
    {
        var own = SpecificationPack.R4.With(Definitions.Json.Values.Select(json => new ReadOnlyMemory<byte>(json)));
        var all = definitions.Aggregate(own, Add);
        if (profiles.FirstOrDefault(profile => all.FindStructure(profile) is null) is { } unknown)
        {
            throw new UsageException(
                $"--profile {unknown}: no such profile is known. Give its definition with --definitions."
            );
        }

        var together = new ResourceCatalogue();
        foreach (var resource in files.SelectMany(ResourceFiles.Read))
        {
            together.Add(resource.Json);
        }

        return new ResourceValidator(all, together);
    }

    /// <summary>Asks a validator about resources, by the profiles that they name.</summary>
    public static Func<Resource, OperationOutcome> Questions(IResourceValidator validator) =>
        resource =>
            FhirJson.Parse<OperationOutcome>(validator.Validate(FhirJson.Serialize(resource), []).ToOperationOutcome());

    private static SpecificationPack Add(SpecificationPack pack, string definitions)
    {
        try
        {
            return Directory.Exists(definitions) ? pack.WithFolder(definitions)
                : !File.Exists(definitions)
                    ? throw new UsageException($"{definitions}: no such folder or package. Check the path.")
                : pack.WithPackage(definitions);
        }
        catch (Exception other) when (other is InvalidDataException or EndOfStreamException or JsonSyntaxException)
        {
            throw new UsageException(
                $"{definitions}: not a folder or package (.tgz) of definitions in JSON: {other.Message}"
            );
        }
    }
}
