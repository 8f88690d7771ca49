using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Reports;

namespace FhirRegimens.Pipeline.TesterKit;

/// <summary>A good resource of the kit.</summary>
/// <param name="File">Path in the kit's folder.</param>
public sealed record KitGood(string File);

/// <summary>A bad resource of the kit.</summary>
/// <param name="File">Path in the kit's folder.</param>
/// <param name="MadeFrom">The good resource that was broken.</param>
/// <param name="What">What is wrong, in words.</param>
/// <param name="Issues">What should be said of it, beyond what is said of the good one.</param>
public sealed record KitBad(string File, string MadeFrom, string What, IReadOnlyList<KitIssue> Issues);

/// <summary>The list of a kit: <c>kit.json</c> (docs/testers-kit.md).</summary>
/// <param name="Good">Resources that are right.</param>
/// <param name="Bad">Resources with one defect each.</param>
public sealed record KitList(IReadOnlyList<KitGood> Good, IReadOnlyList<KitBad> Bad);

/// <summary>
/// A kit for testers of interoperability: resources as sources were converted to, and the same with one defect each and
/// what should be said of it. Every resource says that it is for tests alone. The same content gives the same bytes.
/// </summary>
public static class TestersKit
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The files of the kit, by their path in its folder.</summary>
    /// <param name="resources">What sources were converted to.</param>
    public static SortedDictionary<string, byte[]> Make(IEnumerable<DomainResource> resources)
    {
        var good = Good(resources);
        var bad = new List<KitBad>();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (file, resource) in good)
        {
            files[file] = Bytes(Text(resource));
        }

        foreach (var (subject, defects) in KitDefects.All)
        {
            // What is not among the resources cannot be broken.
            if (good.Keys.FirstOrDefault(file => subject.Fits(good[file])) is { } origin)
            {
                foreach (var defect in defects)
                {
                    var file = $"bad/{subject.Name}-{defect.Name}.json";
                    files[file] = Bytes(defect.Break(good[origin].DeepClone().AsObject()));
                    bad.Add(new(file, origin, defect.What, defect.Issues));
                }
            }
        }

        files["kit.json"] = Bytes(
            ReportJson.Serialize(new KitList([.. good.Keys.Select(file => new KitGood(file))], bad))
        );
        files["README.md"] = Bytes(Page(good.Count, bad));
        return files;
    }

    /// <summary>Writes the kit into a folder, which is created where it does not exist.</summary>
    public static void Write(string folder, IEnumerable<DomainResource> resources)
    {
        foreach (var (name, bytes) in Make(resources))
        {
            var file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    internal static string Text(JsonNode resource) => resource.ToJsonString(Json);

    private static SortedDictionary<string, JsonObject> Good(IEnumerable<DomainResource> resources)
    {
        var good = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            var json = JsonNode.Parse(FhirJson.Serialize(resource))!.AsObject();
            good[$"good/{resource.TypeName}-{resource.Id}.json"] = ForTests(json);
        }

        if (good.Values.FirstOrDefault(one => KitSubject.FirstPin(one) is not null) is { } variant)
        {
            good["good/Bundle-variant.json"] = BundleOf(variant, good.Values);
        }

        return good;
    }

    /// <summary>Nobody shall take a resource of the kit for one to treat by.</summary>
    private static JsonObject ForTests(JsonObject resource)
    {
        // Of what has no such element only the tag can say so.
        if (resource.ContainsKey("experimental"))
        {
            resource["experimental"] = true;
        }

        var tags = new JsonArray(
            new JsonObject
            {
                ["system"] = "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                ["code"] = "HTEST",
                ["display"] = "test health data",
            }
        );
        if (resource["meta"] is JsonObject meta)
        {
            meta["tag"] = tags;
        }
        else
        {
            resource["meta"] = new JsonObject { ["tag"] = tags };
        }

        return resource;
    }

    /// <summary>A variant with the entries that it pins.</summary>
    private static JsonObject BundleOf(JsonObject variant, IEnumerable<JsonObject> resources)
    {
        var text = variant.ToJsonString();
        var entries = resources
            .Where(one =>
                one == variant || text.Contains($"\"{one["url"]}|{one["version"]}\"", StringComparison.Ordinal)
            )
            .OrderBy(one => one == variant ? "" : (string?)one["id"], StringComparer.Ordinal)
            .Select(one => new JsonObject { ["fullUrl"] = one["url"]!.DeepClone(), ["resource"] = one.DeepClone() });
        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["type"] = "collection",
            ["entry"] = new JsonArray([.. entries]),
        };
    }

    private static string Page(int good, IReadOnlyCollection<KitBad> bad)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # A kit for testers of interoperability

            {good} resources that are right, and {bad.Count} that have one defect each. They are for tests alone: nobody
            shall be treated by them. The profiles are those of https://fhir-regimens.example.org/fhir.

            | file | what is wrong | severity | code | rule | where |
            |---|---|---|---|---|---|

            """
        );
        foreach (var (one, issue) in bad.SelectMany(one => one.Issues.Select(issue => (one, issue))))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {one.File} | {one.What} | {issue.Severity} | {issue.Code} | {issue.Key} | {issue.Expression} |\n"
            );
        }

        return page.ToString().TrimEnd('\n');
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text + "\n");
}
