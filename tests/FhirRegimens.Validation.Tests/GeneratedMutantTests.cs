using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>
/// Breaks official examples in each way that their own definitions forbid, and expects every break to be caught with its
/// key and its place. By default a few examples of each resource type are broken; with VALIDATE_ALL_MUTANTS=1 in the
/// environment all small ones are.
/// </summary>
public sealed class GeneratedMutantTests
{
    private const int LongestExample = 20_000;

    private static readonly SpecificationPack R4 = SpecificationPack.R4;
    private static readonly ResourceValidator Validator = new(R4);

    [NpmFact("hl7.fhir.r4.examples")]
    public void EveryBreakOfEveryExampleIsCaught()
    {
        var all = Environment.GetEnvironmentVariable("VALIDATE_ALL_MUTANTS") == "1";
        var files = Directory
            .EnumerateFiles(NpmPackages.R4Examples, "*-*.json")
            .Where(file => new FileInfo(file).Length < LongestExample)
            .Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetFileName(file).Split('-')[0], StringComparer.Ordinal)
            .SelectMany(type => type.Take(all ? int.MaxValue : 1))
            .Where(file => Validator.Validate(File.ReadAllBytes(file), []).IsValid)
            .ToList();

        var tried = files.AsParallel().AsOrdered().SelectMany(Try).ToList();

        Assert.True(tried.Count > 5_000);
        Assert.Empty(tried.Where(mutant => !mutant.IsCaught).Select(mutant => mutant.Name));
    }

    private static IEnumerable<(string Name, bool IsCaught)> Try(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var resource = FhirElement.Read(bytes, R4);
        foreach (var element in Complex(resource))
        {
            foreach (var mutant in MutantsOf(element))
            {
                var changed = Changed(bytes, element, mutant.Change);
                var keys = Validator.Validate(changed, []).Issues.Select(issue => $"{issue.Key} {issue.Expression}");
                yield return (
                    $"{Path.GetFileName(file)}: {mutant.Expected}",
                    keys.Contains(mutant.Expected, StringComparer.Ordinal)
                );
            }
        }
    }

    private static IEnumerable<Mutant> MutantsOf(FhirElement element)
    {
        yield return new Mutant(
            json => json["noSuchElement"] = "x",
            $"type-unknown-element {element.Path}.noSuchElement"
        );

        foreach (var child in element.Children.Where(child => child.Definition is { Min: > 0 } && !child.IsResource))
        {
            yield return new Mutant(
                json =>
                {
                    json.Remove(child.JsonName);
                    json.Remove("_" + child.JsonName);
                    json["id"] ??= "x";
                },
                $"cardinality-min {element.Path}"
            );
        }

        foreach (
            var child in element.Children.Where(child => child is { Index: null, Value: not null, IsResource: false })
        )
        {
            yield return new Mutant(
                json => json[child.JsonName] = new JsonArray(json[child.JsonName]!.DeepClone()),
                $"json-array {element.Path}.{child.JsonName}"
            );
            yield return new Mutant(
                json => json[child.JsonName] = new JsonObject { ["x"] = 1 },
                $"json-kind {element.Path}.{child.JsonName}"
            );
            if (child.Definition?.Binding?.Strength == "required" && IsFinite(child))
            {
                yield return new Mutant(
                    json => json[child.JsonName] = "no-such-code",
                    $"binding-required {child.Path}"
                );
            }

            if (Malformed(child.TypeName) is { } malformed)
            {
                yield return new Mutant(
                    json => json[child.JsonName] = malformed.DeepClone(),
                    $"primitive-format {child.Path}"
                );
            }
        }

        foreach (
            var choice in element.Children.Where(child => child.Definition is { IsChoice: true, Types.Count: > 1 })
        )
        {
            var other = choice.Definition!.Types.First(type => type.Code != choice.TypeName).Code;
            var name = choice.Name + char.ToUpperInvariant(other[0]) + other[1..];
            yield return new Mutant(
                json => json[name] = new JsonObject { ["id"] = "x" },
                $"choice-conflict {choice.Path}"
            );
        }
    }

    private static bool IsFinite(FhirElement coded) =>
        coded.TypeName == "code"
        && R4.FindValueSet(coded.Definition!.Binding!.ValueSet!)?.Contains(null, "no-such-code", R4)
            == Membership.NotMember;

    private static JsonNode? Malformed(string type) =>
        type switch
        {
            "date" or "dateTime" or "instant" => "2020-13-01",
            "id" => "a/b",
            "positiveInt" => 0,
            "unsignedInt" => -1,
            "integer" => 1.5,
            "uri" or "url" or "canonical" => "http://a b",
            "code" => " x",
            _ => null,
        };

    private static byte[] Changed(byte[] bytes, FhirElement element, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(bytes)!;
        change(Find(root, element));
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static JsonObject Find(JsonNode root, FhirElement element)
    {
        if (element.Parent is not { } parent)
        {
            return root.AsObject();
        }

        var property = Find(root, parent)[element.JsonName]!;
        return (element.Index is { } index ? property[index]! : property).AsObject();
    }

    private static IEnumerable<FhirElement> Complex(FhirElement element) =>
        element.IsPrimitive ? [] : [element, .. element.Children.SelectMany(Complex)];

    private sealed record Mutant(Action<JsonObject> Change, string Expected);
}
