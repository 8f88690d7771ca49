using System.Text.Json.Nodes;
using FhirRegimens.Sources.Tests.HemOnc;
using FhirRegimens.Sources.Tests.Sigs;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.EndToEnd.Tests.Pages;

/// <summary>
/// Pages made at random in the forms of all eras; each dose line states a mixture of everything that a line can state.
/// FHIR_REGIMENS_PAGES sets how many instead of 100; a full campaign is 10000.
/// </summary>
internal static class GeneratedPages
{
    /// <summary>How many to try.</summary>
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FHIR_REGIMENS_PAGES"), out var wanted) ? wanted : 100;

    /// <summary>The wikitext of a page.</summary>
    public static string Text(int seed)
    {
        var (text, _) = new PageGenerator(seed).Make();
        var lines = text.Split('\n');
        var sigs = SigGenerator.Sigs.Sample(lines.Length, new Rnd((ulong)seed), 50);
        for (var index = 0; index < lines.Length; index++)
        {
            if (
                lines[index].StartsWith("*[[", StringComparison.Ordinal)
                && lines[index].Contains(" mg/m", StringComparison.Ordinal)
            )
            {
                lines[index] = "*" + SigPrinter.Print(sigs[index]) + (lines[index].EndsWith('\r') ? "\r" : "");
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>A page of all dose lines of the truth table, a variant each.</summary>
    public static string OfTruthTable() =>
        "=Settings=\n==Regimen==\n"
        + string.Concat(
            File.ReadLines(Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Sigs", "Cases", "sig-cases.jsonl"))
                .Select(line => JsonNode.Parse(line)!)
                .Where(row => (string?)row["kind"] == "sig")
                .Select(row =>
                    $"===Variant #{row["id"]}===\n====Chemotherapy====\n"
                    + $"{string.Join('\n', row["lines"]!.AsArray())}\n"
                )
        );
}
