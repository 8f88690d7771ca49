using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Regimens;

namespace FhirRegimens.EndToEnd.Tests.Pages;

/// <summary>A page as it was read, and the resources that the program makes of it.</summary>
/// <param name="Page">What the reader understood.</param>
/// <param name="Resources">The resources with the versions that files get, as JSON in UTF-8.</param>
internal sealed record ConvertedSource(RegimenPage Page, IReadOnlyList<ResourceJson> Resources)
{
    private static readonly PageConverter Converter = new(new FhirRegimensOptions());
    private static readonly ConcurrentDictionary<string, ConvertedSource> Files = new(StringComparer.Ordinal);

    /// <summary>The pages that the project keeps: samples, and those of all eras that the reader is tested with.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. new[]
        {
            Checkout.PathOf("samples"),
            Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "HemOnc", "Corpus"),
        }
            .SelectMany(folder => Directory.GetFiles(folder, "*.wiki"))
            .Select(path => Path.GetRelativePath(Checkout.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The order sets in the order of the page.</summary>
    public IEnumerable<JsonObject> OrderSets =>
        Json.Where(resource =>
            (string?)resource["resourceType"] == "PlanDefinition"
            && (string?)resource["type"]!["coding"]![0]!["code"] == "order-set"
        );

    /// <summary>The definitions of entries by the canonicals with versions that plans name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Definitions =>
        Json.Where(resource => (string?)resource["resourceType"] == "ActivityDefinition")
            .ToDictionary(resource => $"{resource["url"]}|{resource["version"]}", StringComparer.Ordinal);

    private IEnumerable<JsonObject> Json => Resources.Select(resource => JsonNode.Parse(resource.Json)!.AsObject());

    /// <summary>A file of the checkout, converted once.</summary>
    public static ConvertedSource OfFile(string path) =>
        Files.GetOrAdd(
            path,
            static file =>
                Of(Path.GetFileNameWithoutExtension(file).Replace('_', ' '), File.ReadAllText(Checkout.PathOf(file)))
        );

    /// <summary>Wikitext as the program converts it.</summary>
    public static ConvertedSource Of(string title, string text)
    {
        var origin = new SourceOrigin
        {
            Title = title,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
        var converted = Converter.Convert(new LoadedSource(title, text, origin), PreviousVariants.None);
        return new(
            (RegimenPage)converted.Document,
            [
                .. ConvertedFiles
                    .Resources(converted.Content)
                    .Select(resource => new ResourceJson(
                        $"{resource.TypeName}/{resource.Id}",
                        FhirJson.Serialize(resource)
                    )),
            ]
        );
    }
}

/// <summary>A resource as it is sent.</summary>
/// <param name="Name">Type and id.</param>
/// <param name="Json">The JSON in UTF-8.</param>
internal sealed record ResourceJson(string Name, byte[] Json);
