using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FhirRegimens.Sources.Tests.Sigs;

/// <summary>A line with one of its facts taken out loses that fact in its reading, and gains none.</summary>
public class SigRemovalTests
{
    private const string Unit = @"(?:mg|g|mcg|units|IU)(?:/kg|/m<sup>2</sup>|/m2|/m²)?(?:/day)?";

    /// <summary>Fields that follow from a fact, and may go with it.</summary>
    private static readonly string[] Derived =
    [
        "unread",
        "checksum_ok",
        "cap_per",
        "unit",
        "per",
        "dose_min",
        "dose_max",
    ];

    [Theory]
    [InlineData("routes", @"(?<! or) (?:IV|PO|SC|IM|IT)(?= (?:once|twice|over|every|on|daily))")]
    [InlineData("days", @" on days? [-+−–]?\d+(?:(?:, | to | & |-|–)[-+−–]?\d+)*(?=\.?$| \()")]
    [InlineData("once", " once(?= on day)")]
    [InlineData(
        "times",
        "(?<!divided) (?:once per day|twice per day|once per week|every \\d+ hours|once daily|BID)(?=$| on)"
    )]
    [InlineData("dose_max", @"\] +[\d.,]+ " + Unit + "(?= )", "]")]
    [InlineData("dose_max", @"\] +[\d.,]+(?= " + Unit + " )", "]")]
    [InlineData("dose_max", @"(?<=\] +[\d.,]+) " + Unit + "(?= )")]
    [InlineData("infusion_max", @" over \d+ (?:minutes|hours)")]
    [InlineData("cap", @" \(max[^)]*\)")]
    [InlineData("total_dose", @" \(total[^)]*\)")]
    [InlineData("doses", @" x \d+ doses")]
    [InlineData("start_day", @",? start(?:ed|ing) on day -?\d+")]
    [InlineData("target", @"[, (]+target trough[^)]*\)?$")]
    [InlineData("until", " until .*$")]
    [InlineData("taper", @",? then taper.*$")]
    [InlineData("cycles", ", cycle \\d+$")]
    public void ALineLosesJustTheFactThatIsTakenOut(string field, string pattern, string replacement = "")
    {
        var fact = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        var tried = 0;
        foreach (var row in SigCase.All.Where(row => row is { Id: ['s', ..], Lines: [['*', ..]], Sigs: [JsonObject] }))
        {
            var line = row.Lines[0];
            var before = SigTable.Read([line]);
            if (before is not [JsonObject whole] || !whole.ContainsKey(field) || fact.Count(line) != 1)
            {
                continue;
            }

            var shortened = fact.Replace(line, replacement);
            var rest = Assert.IsType<JsonObject>(Assert.Single(SigTable.Read([shortened])));
            Assert.False(rest.ContainsKey(field), $"{shortened}: still has {field}");
            foreach (var (name, value) in rest.Where(pair => !Derived.Contains(pair.Key)))
            {
                Assert.True(JsonNode.DeepEquals(value, whole[name]), $"{shortened}: {name} is {value?.ToJsonString()}");
            }

            var lost = whole
                .Select(pair => pair.Key)
                .Except(rest.Select(pair => pair.Key))
                .Except([field, .. Derived, .. Companions(field)]);
            Assert.True(!lost.Any(), $"{shortened}: lost {string.Join(", ", lost)}");
            tried++;
        }

        Assert.True(tried > 0, $"No case states {field} in this form.");
    }

    /// <summary>Fields that say the same fact in parts.</summary>
    private static string[] Companions(string field) =>
        field switch
        {
            "infusion_max" => ["infusion_min", "infusion_unit"],
            "times" => ["period", "period_unit", "period_max"],
            "cap" => ["cap_unit"],
            "days" => ["optional_days"],
            _ => [],
        };
}
