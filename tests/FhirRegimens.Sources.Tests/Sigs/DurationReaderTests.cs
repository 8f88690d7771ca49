using System.Text.Json;
using System.Text.Json.Nodes;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tests.Sigs;

public class DurationReaderTests
{
    public static TheoryData<string> Cases => SigCase.Ids(row => row.Duration is not null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadsWhatTheTableSays(string id)
    {
        var row = SigCase.Get(id);
        var duration = row.Lines.Select(Read).Single(read => read is not null)!;
        Assert.Empty(SigCase.Differences("duration", row.Duration, Project(duration)));
    }

    [Theory]
    [InlineData("Next cycle begins if ANC greater than 1000/uL on day 28")]
    [InlineData("Note: maximum cumulative doxorubicin dose 550 mg/m2")]
    [InlineData("Rituximab (Rituxan) 375 mg/m2 IV once per week")]
    [InlineData("6 mg/kg IV once on day 1")]
    [InlineData("References")]
    [InlineData("2 Gy")]
    [InlineData("")]
    public void OtherLinesAreNoDurations(string text) => Assert.Null(DurationReader.Read(text, default));

    [Fact]
    public void ADurationKnowsItsLine()
    {
        var span = new SourceSpan(3, 1, 20, 21);
        var duration = DurationReader.Read("28-day cycles", span)!;
        Assert.Equal(("28-day cycles", span), (duration.Text, duration.Span));
    }

    private static Duration? Read(string line) =>
        line.StartsWith('*')
            ? null
            : DurationReader.Read(
                (IReadOnlyList<Inline>)InlineReader.Read(new SourceText(line), 0, line.Length),
                default
            );

    /// <summary>The fields of the table.</summary>
    private static JsonObject Project(Duration duration)
    {
        var kind = duration.Kind == DurationKind.LeadIn ? "lead-in" : duration.Kind.ToString().ToLowerInvariant();
        var fields = new JsonObject
        {
            ["kind"] = kind,
            ["length_min"] = duration.Length?.Min,
            ["length_max"] = duration.Length?.Max,
            ["unit"] = duration.Length?.Unit,
            ["count_min"] = duration.CountMin,
            ["count_max"] = duration.CountMax,
            ["open_ended"] = duration.OpenEnded ? true : null,
            ["until"] = duration.Until,
            ["unread"] = duration.Unread.Count == 0 ? null : JsonSerializer.SerializeToNode(duration.Unread.ToArray()),
        };
        foreach (var empty in fields.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            fields.Remove(empty);
        }

        return fields;
    }
}
