using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
internal static partial class Content
{
    private static readonly PageConverter Converter = new(new FhirRegimensOptions());
    private static readonly Lazy<IResourceValidator> Validator = new(() => ResourceValidators.Create([]));
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Resource>> Files = new(StringComparer.Ordinal);

    /// <summary>The two sample pages.</summary>
    public static IReadOnlyList<Resource> Samples => [.. Folder("samples")];

    /// <summary>Pages of all eras, with every construct that the reader is tested with.</summary>
    public static IReadOnlyList<Resource> Corpus =>
        [.. Folder("tests", "FhirRegimens.Sources.Tests", "HemOnc", "Corpus")];

    /// <summary>Tables of guidelines, in every format.</summary>
    public static IReadOnlyList<Resource> Tables => [.. Folder(SourceKind.Table, "Tables")];

    /// <summary>What makes a page of every form: published, of every kind of source, and a plan by another program.</summary>
    public static IReadOnlyList<Resource> EveryForm =>
        [.. Published, .. Corpus, .. Tables, .. Trials, .. Papers, Plans.Protocol];

    /// <summary>Records of trials.</summary>
    public static IReadOnlyList<Resource> Trials => [.. Folder(SourceKind.Trial, "Trials")];

    /// <summary>Articles and abstracts.</summary>
    public static IReadOnlyList<Resource> Papers => [.. Folder(SourceKind.Paper, "Papers")];

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

    /// <summary>
    /// The sample of lymphomas as a server holds it after a page was edited: everything active in version 1.0.0, R-CHOP
    /// and DA-EPOCH with other doses as drafts in 2.0.0, one of them held for a reason.
    /// </summary>
    public static IReadOnlyList<Resource> Published
    {
        get
        {
            var text = File.ReadAllText(Checkout.PathOf("samples", "Diffuse_large_B-cell_lymphoma.wiki"));
            var edited = text.Replace("750 mg", "500 mg", StringComparison.Ordinal)
                .Replace("Phase II\n", "Phase III\n", StringComparison.Ordinal)
                .Replace("over 96 hours", "over 48 hours", StringComparison.Ordinal);
            const string Title = "Diffuse large B-cell lymphoma";
            return
            [
                .. Of(Title, text)
                    .Where(resource => resource is not Library)
                    .Select(resource => AsVersion(resource, "1.0.0", "active")),
                .. Of(Title, edited)
                    .Where(resource => resource is not Library)
                    .Select(resource => AsVersion(resource, "2.0.0", "draft")),
                .. Of(Title, edited).OfType<Library>(),
                FhirJson.Parse(
                    """
                    {"resourceType":"Task","id":"diffuse-large-b-cell-lymphoma","status":"in-progress","intent":"order",
                     "businessStatus":{"text":"waits for approval"},
                     "code":{"coding":[{"system":"https://fhir-regimens.example.org/fhir/CodeSystem/task","code":"publish-source"}]},
                     "output":[{"type":{"text":"waits for approval"},"valueReference":{
                       "reference":"PlanDefinition/diffuse-large-b-cell-lymphoma-da-epoch-e5a4b6-2.0.0",
                       "display":"the infusion time changed to half"}}]}
                    """u8.ToArray()
                ),
            ];
        }
    }

    /// <summary>A resource with other words: each string that a source can decide is given by its JSON name.</summary>
    public static Resource Rewritten(Resource resource, Func<string, string, string> text)
    {
        var json = JsonNode.Parse(FhirJson.Serialize(resource))!;
        Rewrite(json, text);
        return FhirJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private static void Rewrite(JsonNode node, Func<string, string, string> text)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is JsonValue leaf && leaf.TryGetValue<string>(out var words))
                    {
                        members[name] = text(name, words);
                    }
                    else if (value is not null)
                    {
                        Rewrite(value, text);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Rewrite(item!, text);
                }

                break;
        }
    }

    private static Resource AsVersion(Resource resource, string version, string status) =>
        Rewritten(
            resource,
            (name, text) =>
                name switch
                {
                    "id" when text == resource.Id => $"{text}-{version}",
                    "status" => text == "draft" ? status : text,
                    _ => ConvertedVersion().Replace(text, version),
                }
        );

    [GeneratedRegex(@"1\.0\.0-convert\.[0-9a-f]{8}", RegexOptions.NonBacktracking)]
    private static partial Regex ConvertedVersion();

    private static IEnumerable<Resource> Folder(SourceKind kind, string folder) =>
        Directory
            .EnumerateFiles(Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", folder, "Corpus"))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Files.GetOrAdd(file, file => Of(kind, file)));

    private static IReadOnlyList<Resource> Of(SourceKind kind, string file)
    {
        var text = File.ReadAllText(file);
        var origin = new SourceOrigin
        {
            Title = Path.GetFileNameWithoutExtension(file).Replace('-', ' '),
            Address = $"https://sources.example.org/{Path.GetFileName(file)}",
            Sha256 = new string('a', 64),
        };
        var converted = Converter.Convert(new LoadedSource(file, text, origin) { Kind = kind }, PreviousVariants.None);
        return ConvertedFiles.Resources(converted.Content);
    }

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
