using System.Reflection;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing;

namespace FhirRegimens.Pipeline;

/// <summary>The project's own definitions: the compiled resources of fhir-resources, in this assembly.</summary>
public static class Definitions
{
    private const string ExampleFolder = "example/";

    /// <summary>The types that servers get: what resources refer to.</summary>
    private static readonly string[] Published =
    [
        "CodeSystem",
        "ValueSet",
        "NamingSystem",
        "ConceptMap",
        "StructureDefinition",
    ];

    /// <summary>Every definition as JSON in UTF-8, by file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Json { get; } =
        Read(name => !name.StartsWith(ExampleFolder, StringComparison.Ordinal));

    /// <summary>The examples that the guide lists, as JSON in UTF-8, by their path in its package.</summary>
    public static IReadOnlyDictionary<string, byte[]> Examples { get; } =
        Read(name => name.StartsWith(ExampleFolder, StringComparison.Ordinal));

    /// <summary>The implementation guide itself, as JSON in UTF-8.</summary>
    public static byte[] Guide { get; } =
        Json.Single(file => file.Key.StartsWith("ImplementationGuide-", StringComparison.Ordinal)).Value;

    /// <summary>The definitions that servers get, code systems first.</summary>
    public static IReadOnlyList<Definition> ForServers { get; } =
    [
        .. Json.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => FhirJson.Parse(file.Value))
            .Where(resource => Published.Contains(resource.TypeName))
            .OrderBy(resource => Array.IndexOf(Published, resource.TypeName))
            .Select(Definition),
    ];

    private static Definition Definition(Resource resource) =>
        resource switch
        {
            IVersionableConformanceResource { Url: { } url, Version: { } version } => new(url, version, resource),
            NamingSystem naming => new($"NamingSystem/{naming.Id}", naming.Date ?? "", naming),
            _ => throw new InvalidOperationException($"{resource.TypeName} is no definition for servers."),
        };

    private static Dictionary<string, byte[]> Read(Func<string, bool> isWanted)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && isWanted(name))
            .ToDictionary(name => name, name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
