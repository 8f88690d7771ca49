using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Testing.ReadBack;

namespace FhirRegimens.Conversion.Tests.ReadBack;

/// <summary>
/// What the FHIR of a dose line says, read without knowing how it was made, is what the line says: no fact is lost, and
/// none is added.
/// </summary>
public partial class ReadBackTests
{
    [Fact]
    public void EveryFactOfEveryReadingIsSaidByItsOrders()
    {
        var differences = SigTable.Readings.SelectMany(row => Differences(row.Key, row.Value));

        AssertNone(differences);
    }

    [Fact]
    public void WithoutAFactTheOrdersSayAllTheRestAndNothingMore()
    {
        var differences = SigTable.Readings.SelectMany(row =>
            SigTable
                .FactFields.Where(fields => row.Value.ContainsKey(fields[0]))
                .SelectMany(fields => Differences($"{row.Key} without {fields[0]}", Without(row.Value, fields)))
        );

        AssertNone(differences);
    }

    [Fact]
    public void EveryNumberOfEveryReadingIsInTheWordsOfItsOrders() =>
        AssertNone(
            SigTable
                .Readings.Where(row => row.Value.ContainsKey("drug"))
                .SelectMany(row =>
                    Definitions(SigTable.Sig(row.Value))
                        .Select(definition => (string)(definition["dosage"]?[0]!["text"] ?? definition["description"])!)
                        .SelectMany(words =>
                            Missing(row.Value, words).Select(number => $"{row.Key} lacks {number}: {words}")
                        )
                )
        );

    /// <summary>The numbers of a reading that words do not hold.</summary>
    private static IEnumerable<string> Missing(JsonObject reading, string words)
    {
        var said = NumberIn().Matches(words).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return SigTable.Numbers(reading).Where(number => !said.Contains(number));
    }

    private static void AssertNone(IEnumerable<string> differences)
    {
        var found = differences.ToList();
        Assert.True(found.Count == 0, $"{found.Count} differ:\n{string.Join("\n", found)}");
    }

    private static JsonObject Without(JsonObject reading, string[] fields)
    {
        var reduced = reading.DeepClone().AsObject();
        foreach (var field in fields)
        {
            reduced.Remove(field);
        }

        return reduced;
    }

    private static IEnumerable<string> Differences(string name, JsonObject reading)
    {
        var expected = SigFacts.Of(SigTable.Sig(reading)).Select(facts => facts.ToString()).ToList();
        var read = Read(SigTable.Sig(reading)).Select(facts => facts.ToString()).ToList();
        return expected.SequenceEqual(read, StringComparer.Ordinal)
            ? []
            : [$"{name}\n  says  {string.Join("\n        ", expected)}\n  reads {string.Join("\n        ", read)}"];
    }

    private static IEnumerable<Facts> Read(Sig sig)
    {
        var variant = Convert(sig);
        var definitions = Definitions(variant).ToDictionary(entry => (string)entry["url"]!, StringComparer.Ordinal);
        return FhirReader.Read(JsonNode.Parse(Converted.Json(variant.Plan))!.AsObject(), definitions);
    }

    private static IEnumerable<JsonObject> Definitions(Sig sig) => Definitions(Convert(sig));

    private static IEnumerable<JsonObject> Definitions(ConvertedVariant variant) =>
        variant.Entries.Select(entry => JsonNode.Parse(Converted.Json(entry))!.AsObject());

    private static ConvertedVariant Convert(Sig sig) =>
        Converted.From(Pages.With(null, Pages.Component(sig))).Regimens[0].Variants[0];

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberIn();
}
