using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Regimens;
using FhirRegimens.Validation;

namespace FhirRegimens.Site.Tests;

/// <summary>Resources to make pages of: what the program converts the project's own pages to.</summary>
internal static class Content
{
    private static readonly PageConverter Converter = new(new FhirRegimensOptions());
    private static readonly Lazy<IResourceValidator> Validator = new(() => ResourceValidators.Create([]));
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Resource>> Files = new(StringComparer.Ordinal);

    /// <summary>The two sample pages.</summary>
    public static IReadOnlyList<Resource> Samples => [.. Folder("samples")];

    /// <summary>Pages of all eras, with every construct that the reader is tested with.</summary>
    public static IReadOnlyList<Resource> Corpus =>
        [.. Folder("tests", "FhirRegimens.Sources.Tests", "HemOnc", "Corpus")];

    /// <summary>Wikitext as the program converts it.</summary>
    public static IReadOnlyList<Resource> Of(string title, string text)
    {
        var origin = new SourceOrigin
        {
            Title = title,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
        var converted = Converter.Convert(new LoadedSource(title, text, origin), PreviousVariants.None);
        return ConvertedFiles.Resources(converted.Content);
    }

    /// <summary>What the project's validator says of a resource.</summary>
    public static OperationOutcome Validate(Resource resource) =>
        FhirJson.Parse<OperationOutcome>(
            Validator.Value.Validate(FhirJson.Serialize(resource), []).ToOperationOutcome()
        );

    private static IEnumerable<Resource> Folder(params string[] path) =>
        Directory
            .EnumerateFiles(Checkout.PathOf(path), "*.wiki")
            .Order(StringComparer.Ordinal)
            .SelectMany(file =>
                Files.GetOrAdd(
                    file,
                    static file => Of(Path.GetFileNameWithoutExtension(file).Replace('_', ' '), File.ReadAllText(file))
                )
            );
}
