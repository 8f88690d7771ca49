using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>A resource with one thing wrong.</summary>
/// <param name="Write">Writes the resource in UTF-8.</param>
/// <param name="Expected">Key and expression of the issue that must be among those found.</param>
internal sealed record Mutant(Func<byte[]> Write, string Expected)
{
    /// <summary>The key of the rule that it breaks.</summary>
    internal string Key => Expected.Split(' ')[0];
}

/// <summary>
/// Breaks a resource in each way that its own definitions forbid, element by element: what R4 forbids of any element,
/// what the element's type forbids, and what the profiles that apply forbid.
/// </summary>
internal sealed class Mutants(SpecificationPack specification)
{
    private const string Example = "http://example.org/no-such";
    private const string Duplicate = "duplicate-of-";
    private const string CoreDefinitions = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>Everything that is wrong with something: a change of one JSON object, and what must be said of it.</summary>
    private sealed record Break(FhirElement Element, Action<JsonObject> Change, string Expected);

    /// <summary>All mutants of a resource, in the order of its elements.</summary>
    internal IEnumerable<Mutant> Of(byte[] json)
    {
        var root = FhirElement.Read(json, specification);
        return Complex(root).SelectMany(BreaksOf).Select(one => new Mutant(() => Changed(json, one), one.Expected));
    }

    private IEnumerable<Break> BreaksOf(FhirElement element) =>
        [
            .. AnyElement(element),
            .. Children(element),
            .. Extensions(element),
            .. element.IsResource ? Resource(element) : [],
            .. OfType(element),
            .. Profiles(element).SelectMany(profile => Profiled(element, profile.Root!)),
        ];

    private static IEnumerable<Break> AnyElement(FhirElement element)
    {
        yield return new(
            element,
            json => json["noSuchElement"] = "x",
            $"type-unknown-element {element.Path}.noSuchElement"
        );
        if (element.Children.FirstOrDefault(one => one is { IsResource: false, Json: not null }) is { } child)
        {
            yield return new(
                element,
                json => json[Duplicate + child.JsonName] = json[child.JsonName]!.DeepClone(),
                $"json-duplicate-property {element.Path}.{child.JsonName}"
            );
        }

        foreach (var required in element.Children.Where(one => one.Definition is { Min: > 0 } && !one.IsResource))
        {
            yield return new(element, json => Remove(json, required.JsonName), $"cardinality-min {element.Path}");
        }
    }

    private IEnumerable<Break> Children(FhirElement element)
    {
        foreach (var child in element.Children.Where(one => one is { Index: null, Value: not null, IsResource: false }))
        {
            var (name, path) = (child.JsonName, $"{element.Path}.{child.JsonName}");
            yield return new(
                element,
                json => json[name] = new JsonArray(json[name]!.DeepClone()),
                $"json-array {path}"
            );
            yield return new(element, json => json[name] = new JsonObject { ["x"] = 1 }, $"json-kind {path}");
            if (child.Json?.Kind == JsonKind.String)
            {
                yield return new(element, json => json[name] = "", $"json-empty {child.Path}");
            }

            if (child.Definition?.Binding is { Strength: "required" } binding && Lacks(binding, null))
            {
                yield return new(element, json => json[name] = "no-such-code", $"binding-required {child.Path}");
            }

            if (Malformed(child.TypeName) is { } malformed)
            {
                yield return new(element, json => json[name] = malformed.DeepClone(), $"primitive-format {child.Path}");
            }
        }

        foreach (var choice in element.Children.Where(one => one.Definition is { IsChoice: true, Types.Count: > 1 }))
        {
            var other = choice.Definition!.Types.First(type => type.Code != choice.TypeName).Code;
            yield return new(
                element,
                json => json[JsonNameOf(choice.Name, other)] = new JsonObject { ["id"] = "x" },
                $"choice-conflict {choice.Path}"
            );
        }

        foreach (var canonical in element.Children.Where(one => one is { TypeName: "canonical", Value: not null }))
        {
            foreach (var (value, key) in Unresolved(canonical))
            {
                yield return new(element, json => Set(json, canonical, value), $"{key} {canonical.Path}");
            }
        }
    }

    private static IEnumerable<(string Value, string Key)> Unresolved(FhirElement canonical)
    {
        var outermost = Outermost(canonical);
        if (outermost.TypeName != "Bundle" || outermost.Child("type")?.Value is "history" or "searchset")
        {
            yield break;
        }

        yield return ($"{Example}|1", "canonical-unresolved");
        var url = SpecificationPack.WithoutVersion(canonical.Value!);
        if (outermost.ChildrenNamed("entry").Any(entry => entry.Child("resource")?.Child("url")?.Value == url))
        {
            yield return ($"{url}|99.0.0", "canonical-version");
        }
    }

    private static IEnumerable<Break> Extensions(FhirElement element)
    {
        if (element.TypeName is "Bundle" or "Parameters" or "Binary")
        {
            yield break;
        }

        var added = $"{element.Path}.extension[{element.ChildrenNamed("extension").Count}]";
        yield return new(
            element,
            json => Append(json, "extension", Extension($"{Example}-extension")),
            $"extension-unknown {added}.url"
        );
        if (element.TypeName == "Extension")
        {
            if (element.ChildrenNamed("extension").Count == 0)
            {
                yield return new(
                    element,
                    json => Append(json, "extension", Extension($"{Example}-extension")),
                    $"invariant-ext-1 {element.Path}"
                );
            }

            yield break;
        }

        yield return new(
            element,
            json => Append(json, "extension", Extension("relative")),
            $"extension-url {added}.url"
        );
        if (element.TypeName != "RelatedArtifact")
        {
            yield return new(
                element,
                json => Append(json, "extension", Extension($"{CoreDefinitions}cqf-isPrimaryCitation")),
                $"extension-context {added}"
            );
        }

        if (element.IsResource)
        {
            var modifiers = element.ChildrenNamed("modifierExtension").Count;
            yield return new(
                element,
                json => Append(json, "modifierExtension", Extension($"{CoreDefinitions}cqf-isPrimaryCitation")),
                $"extension-modifier {element.Path}.modifierExtension[{modifiers}]"
            );
        }
    }

    private IEnumerable<Break> Resource(FhirElement resource)
    {
        if (resource.Child("text") is not null)
        {
            yield return new(resource, json => Remove(json, "text"), $"invariant-dom-6 {resource.Path}");
        }

        var profiles = $"{resource.Path}.meta.profile[{resource.Child("meta")?.ChildrenNamed("profile").Count ?? 0}]";
        yield return new(resource, json => AddProfile(json, Example), $"profile-missing {profiles}");
        if (resource.TypeName != "Observation")
        {
            yield return new(
                resource,
                json => AddProfile(json, $"{CoreDefinitions}bodyweight"),
                $"profile-type {profiles}"
            );
        }

        var root = specification.FindType(resource.TypeName)!.Root!;
        var named = root.Constraints.Where(constraint =>
            constraint.Expression?.StartsWith("name.matches(", StringComparison.Ordinal) == true
            && root.Children.Any(child => child.Name == "name")
        );
        foreach (var constraint in named)
        {
            yield return new(
                resource,
                json => json["name"] = "not a name",
                $"invariant-{constraint.Key} {resource.Path}"
            );
        }

        if (resource.Parent is not { } parent)
        {
            yield break;
        }

        yield return new(resource, json => Remove(json, "resourceType"), $"resource-type-missing {resource.Path}");
        yield return new(
            resource,
            json => json["resourceType"] = "Librarium",
            $"resource-type-unknown {resource.Path}"
        );
        if (resource.Name == "contained")
        {
            yield return new(resource, json => json["id"] = "not-referred-to", $"invariant-dom-3 {parent.Path}");
            yield return new(
                resource,
                json => json["meta"] = new JsonObject { ["versionId"] = "1" },
                $"invariant-dom-4 {parent.Path}"
            );
            yield return new(
                resource,
                json => json["meta"] = new JsonObject { ["security"] = new JsonArray(Coding()) },
                $"invariant-dom-5 {parent.Path}"
            );
            if (resource.TypeName is not ("Bundle" or "Parameters" or "Binary"))
            {
                yield return new(
                    resource,
                    json => Append(json, "contained", new JsonObject { ["resourceType"] = "Basic", ["id"] = "b" }),
                    $"invariant-dom-2 {parent.Path}"
                );
            }
        }
    }

    private IEnumerable<Break> OfType(FhirElement element) =>
        element switch
        {
            { TypeName: "Reference" } => References(element),
            { TypeName: "Narrative" } => Narratives(element),
            { TypeName: "Coding" } => Codings(element),
            { TypeName: "CodeableConcept" } => Concepts(element),
            { TypeName: "Bundle" } => Bundles(element),
            { TypeName: "Range" } => Ranges(element),
            { TypeName: "Period" } =>
            [
                new(
                    element,
                    json => (json["start"], json["end"]) = ("2020-01-02", "2020-01-01"),
                    $"invariant-per-1 {element.Path}"
                ),
            ],
            { TypeName: "Ratio" } =>
            [
                .. Without(element, "denominator", "rat-1"),
                .. Without(element, "numerator", "rat-1"),
            ],
            { TypeName: "ContactPoint" } when element.Child("value") is not null => Without(element, "system", "cpt-2"),
            { TypeName: "Attachment" } =>
            [
                new(
                    element,
                    json =>
                    {
                        json["data"] = "AAAA";
                        json.Remove("contentType");
                    },
                    $"invariant-att-1 {element.Path}"
                ),
            ],
            { Definition.Path: "Timing.repeat" } => Repeats(element),
            _ when specification.IsTypeOf(element.TypeName, "Quantity") => Quantities(element),
            _ => [],
        };

    private static FhirElement Outermost(FhirElement element) =>
        element.Parent is { } parent ? Outermost(parent) : element;

    private static IEnumerable<Break> References(FhirElement reference)
    {
        var path = $"{reference.Path}.reference";
        yield return new(reference, json => json["reference"] = "#no-such-id", $"reference-contained {path}");
        if (Outermost(reference).TypeName == "Bundle")
        {
            yield return new(
                reference,
                json => json["reference"] = "urn:uuid:00000000-0000-4000-8000-000000000000",
                $"reference-unresolved {path}"
            );
        }

        var targets = (reference.Definition?.Types ?? [])
            .Where(type => type.Code == "Reference")
            .SelectMany(type => type.TargetProfiles)
            .Select(profile => profile[(profile.LastIndexOf('/') + 1)..])
            .ToList();
        if (targets.Count > 0 && !targets.Contains("Resource"))
        {
            var other = new[] { "Basic", "Slot" }.First(type => !targets.Contains(type));
            yield return new(reference, json => json["reference"] = $"{other}/1", $"reference-target {path}");
        }
    }

    private static IEnumerable<Break> Narratives(FhirElement narrative)
    {
        var path = $"{narrative.Path}.div";
        yield return Div("<script>x</script>", "narrative-active");
        yield return Div("<p onclick=\"x\">x</p>", "narrative-active");
        yield return Div("<blink>x</blink>", "narrative-markup");
        yield return Div("<p>x", "narrative-xhtml");
        yield return new(
            narrative,
            json => json["div"] = "<div xmlns=\"http://www.w3.org/1999/xhtml\"></div>",
            $"narrative-empty {path}"
        );

        Break Div(string added, string key) =>
            new(
                narrative,
                json => json["div"] = $"<div xmlns=\"http://www.w3.org/1999/xhtml\">x{added}</div>",
                $"{key} {path}"
            );
    }

    private IEnumerable<Break> Codings(FhirElement coding) =>
        coding.Child("system")?.Value is { } system
        && coding.Child("code") is not null
        && specification.FindCodeSystem(system) is { IsComplete: true }
            ? [new(coding, json => json["code"] = "no-such-code", $"code-unknown {coding.Path}.code")]
            : [];

    private IEnumerable<Break> Concepts(FhirElement concept) =>
        concept.Definition?.Binding is { Strength: "required" or "extensible" } binding && Lacks(binding, Example)
            ?
            [
                new(
                    concept,
                    json => json["coding"] = new JsonArray(Coding()),
                    $"binding-{binding.Strength} {concept.Path}"
                ),
            ]
            : [];

    private static IEnumerable<Break> Bundles(FhirElement bundle)
    {
        var entries = bundle.ChildrenNamed("entry").Where(entry => entry.Child("fullUrl") is not null).Take(2).ToList();
        foreach (var entry in entries)
        {
            yield return new(entry, json => json["fullUrl"] = "relative", $"bundle-fullurl {entry.Path}.fullUrl");
        }

        if (entries is [var first, var second] && bundle.Child("type")?.Value != "history")
        {
            yield return new(
                second,
                json =>
                {
                    json["fullUrl"] = first.Child("fullUrl")!.Value;
                    json["resource"] = new JsonObject
                    {
                        ["resourceType"] = "Basic",
                        ["meta"] = new JsonObject
                        {
                            ["versionId"] = first.Child("resource")?.Child("meta")?.Child("versionId")?.Value,
                        },
                    };
                },
                $"bundle-fullurl-duplicate {second.Path}.fullUrl"
            );
        }
    }

    private static IEnumerable<Break> Ranges(FhirElement range)
    {
        if (
            range.Child("low")?.Child("value")?.Value is not null
            && range.Child("high")?.Child("value")?.Value is { } high
        )
        {
            var more = decimal.Parse(high, NumberStyles.Float, CultureInfo.InvariantCulture) + 1;
            yield return new(range, json => json["low"]!["value"] = more, $"invariant-rng-2 {range.Path}");
        }
    }

    private static IEnumerable<Break> Quantities(FhirElement quantity)
    {
        if (quantity.Child("code") is not null)
        {
            yield return new(quantity, json => json.Remove("system"), $"invariant-qty-3 {quantity.Path}");
            if (quantity.Child("system")?.Value == "http://unitsofmeasure.org")
            {
                var key = IsProfiled(quantity) ? "ucum-code" : "ucum-code-unbound";
                yield return new(quantity, json => json["code"] = "mcg", $"{key} {quantity.Path}.code");
            }
        }

        if (
            quantity is { TypeName: "Quantity", Definition: { } definition }
            && definition.Types.Any(type => type.Profiles.Contains($"{CoreDefinitions}SimpleQuantity"))
        )
        {
            yield return new(quantity, json => json["comparator"] = "<", $"invariant-sqty-1 {quantity.Path}");
        }
    }

    private static IEnumerable<Break> Repeats(FhirElement repeat)
    {
        yield return Broken("tim-1", "durationUnit", ("duration", 1));
        yield return Broken("tim-2", "periodUnit", ("period", 1));
        yield return Broken("tim-4", "", ("duration", -1), ("durationUnit", "h"));
        yield return Broken("tim-5", "", ("period", -1), ("periodUnit", "d"));
        yield return Broken("tim-6", "period", ("periodMax", 2));
        yield return Broken("tim-7", "duration", ("durationMax", 2));
        yield return Broken("tim-8", "count", ("countMax", 2));
        yield return Broken("tim-9", "when", ("offset", 1));
        yield return Broken("tim-10", "", ("timeOfDay", new JsonArray("10:00:00")), ("when", new JsonArray("MORN")));

        Break Broken(string key, string without, params (string Name, JsonNode Value)[] with) =>
            new(
                repeat,
                json =>
                {
                    json.Remove(without);
                    foreach (var (name, value) in with)
                    {
                        json[name] = value.DeepClone();
                    }
                },
                $"invariant-{key} {repeat.Path}"
            );
    }

    private IEnumerable<StructureSnapshot> Profiles(FhirElement element) => (
            element.TypeName == "Extension" ? [element.Child("url")]
            : element.IsResource ? element.Child("meta")?.ChildrenNamed("profile") ?? []
            : (IEnumerable<FhirElement?>)[]
        ).Select(canonical => canonical?.Value is { } url ? specification.FindStructure(url) : null).OfType<StructureSnapshot>().Where(structure => structure is { IsProfile: true, Root: not null });

    private IEnumerable<Break> Profiled(FhirElement element, SnapshotElement content)
    {
        foreach (var rule in content.Children.Where(rule => !(element.IsPrimitive && rule.Name == "value")))
        {
            var present = element.ChildrenNamed(rule.Name);
            if (rule.Min > 0 && present.Count > 0)
            {
                yield return new(element, json => Remove(json, present[0].JsonName), $"cardinality-min {element.Path}");
            }

            foreach (var one in present)
            {
                foreach (var mutant in ProfiledValue(element, one, rule))
                {
                    yield return mutant;
                }

                foreach (var mutant in one.IsPrimitive ? [] : Profiled(one, rule))
                {
                    yield return mutant;
                }
            }

            foreach (var mutant in Slices(element, rule, present))
            {
                yield return mutant;
            }

            if (rule.Max == 0 && IsComplexList(content, rule))
            {
                yield return new(
                    element,
                    json => json[rule.Name] = new JsonArray(new JsonObject { ["id"] = "x" }),
                    $"cardinality-max {element.Path}.{rule.Name}[0]"
                );
            }
        }
    }

    private IEnumerable<Break> ProfiledValue(FhirElement element, FhirElement value, SnapshotElement rule)
    {
        if (value is { Value: not null, Index: null, Json.Kind: JsonKind.String })
        {
            // The address of an extension says which definition applies: another one breaks nothing here.
            if (rule.Fixed is not null && rule.Path != "Extension.url")
            {
                yield return new(element, json => json[value.JsonName] = "other", $"fixed-value {value.Path}");
            }

            if (rule.Pattern is not null)
            {
                yield return new(element, json => json[value.JsonName] = "other", $"pattern-value {value.Path}");
            }
        }

        var other = rule.IsChoice
            ? value
                .Definition!.Types.Select(type => type.Code)
                .Except(rule.Types.Select(type => type.Code), StringComparer.Ordinal)
                .FirstOrDefault(type => specification.FindType(type) is { Kind: "complex-type" })
            : null;
        if (other is not null)
        {
            yield return new(
                element,
                json =>
                {
                    Remove(json, value.JsonName);
                    json[JsonNameOf(value.Name, other)] = new JsonObject { ["id"] = "x" };
                },
                $"type-not-allowed {value.Path}"
            );
        }
    }

    private static IEnumerable<Break> Slices(
        FhirElement element,
        SnapshotElement rule,
        IReadOnlyList<FhirElement> present
    )
    {
        if (present.Count == 0 || present[0].Index is null)
        {
            yield break;
        }

        var next = $"{element.Path}.{rule.Name}[{present.Count}]";
        if (rule is { Name: "extension", Slicing.Rules: "closed" })
        {
            yield return new(
                element,
                json => Append(json, "extension", Extension("no-such-part")),
                $"slice-unmatched {next}"
            );
        }

        foreach (var slice in rule.Slices)
        {
            if (slice.Min > 0)
            {
                yield return new(element, json => Remove(json, rule.Name), $"slice-min {element.Path}");
            }

            var url =
                slice.Types.SelectMany(type => type.Profiles).FirstOrDefault()
                ?? slice.Children.FirstOrDefault(child => child.Name == "url")?.Fixed?.Json.Text;
            if (
                slice.Max is 1
                && url is not null
                && present.FirstOrDefault(one => one.Child("url")?.Value == url) is { } member
            )
            {
                yield return new(
                    element,
                    json => Append(json, rule.Name, json[rule.Name]![member.Index!.Value]!.DeepClone()),
                    $"slice-max {next}"
                );
            }
        }
    }

    private bool IsComplexList(SnapshotElement content, SnapshotElement rule) =>
        specification.FindType(content.Path.Split('.')[0])?.ElementById(rule.Path) is { Max: null, Types: [var type] }
        && specification.FindType(type.Code) is { Kind: "complex-type" };

    private bool Lacks(ElementBinding binding, string? system) =>
        specification.FindValueSet(binding.ValueSet!)?.Contains(system, "no-such-code", specification)
        == Membership.NotMember;

    private static bool IsProfiled(FhirElement? element) =>
        element is not null && (element.Child("meta")?.Child("profile") is not null || IsProfiled(element.Parent));

    private static IEnumerable<Break> Without(FhirElement element, string name, string key) =>
        element.Child(name) is null
            ? []
            : [new(element, json => Remove(json, name), $"invariant-{key} {element.Path}")];

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

    private static JsonObject Coding() => new() { ["system"] = Example, ["code"] = "no-such-code" };

    private static JsonObject Extension(string url) => new() { ["url"] = url, ["valueBoolean"] = true };

    private static string JsonNameOf(string choice, string type) => choice + char.ToUpperInvariant(type[0]) + type[1..];

    private static void Remove(JsonObject json, string name)
    {
        json.Remove(name);
        json.Remove("_" + name);
        if (json.Count == 0)
        {
            json["id"] = "x";
        }
    }

    private static void Append(JsonObject json, string name, JsonNode item)
    {
        json[name] ??= new JsonArray();
        json[name]!.AsArray().Add(item);
    }

    private static void AddProfile(JsonObject json, string profile)
    {
        json["meta"] ??= new JsonObject();
        Append(json["meta"]!.AsObject(), "profile", profile);
    }

    private static void Set(JsonObject json, FhirElement child, string value)
    {
        if (child.Index is { } index)
        {
            json[child.JsonName]![index] = value;
        }
        else
        {
            json[child.JsonName] = value;
        }
    }

    private static byte[] Changed(byte[] bytes, Break one)
    {
        var root = JsonNode.Parse(bytes)!;
        one.Change(Find(root, one.Element));
        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace($"\"{Duplicate}", "\"", StringComparison.Ordinal));
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
}
