using System.Globalization;
using System.Text.Json;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Tests.HemOnc;
using FhirRegimens.Sources.Trials;

namespace FhirRegimens.Sources.Tests.Trials;

/// <summary>Posted results: what becomes evidence, what does not, and what contradicts itself.</summary>
public class ResultsTests
{
    private const string Two = """[{"id":"OG000","title":"A"},{"id":"OG001","title":"B"}]""";
    private const string Forty =
        """[{"units":"Participants","counts":[{"groupId":"OG000","value":"40"},{"groupId":"OG001","value":"41"}]}]""";

    [Theory]
    [InlineData("COUNT_OF_PARTICIPANTS", "Participants", "12", 12)]
    [InlineData("NUMBER", "participants", "12", 12)]
    [InlineData("NUMBER", "Number of patients", "0", 0)]
    public void A_number_of_participants_is_a_count_of_those_analysed(
        string statistic,
        string unit,
        string value,
        int count
    )
    {
        var outcome = Assert.Single(Results(Measure(statistic, unit, Value("OG001", value))).Outcomes);

        Assert.Equal(("B", count, 41, null), (outcome.Group, outcome.Count, outcome.Of, outcome.Estimate));
    }

    [Theory]
    [InlineData("COUNT_OF_PARTICIPANTS", "Participants", "12.5", "no number of participants is stated")]
    [InlineData("COUNT_OF_PARTICIPANTS", "Participants", "-1", "no number of participants is stated")]
    [InlineData("COUNT_OF_PARTICIPANTS", "Participants", "NA", "no number of participants is stated")]
    [InlineData("COUNT_OF_PARTICIPANTS", "Participants", "42", "more participants than there are in the group")]
    [InlineData("MEDIAN", "months", "NA", "no number is stated")]
    [InlineData("MEDIAN", "months", "<0.1", "no number is stated")]
    [InlineData("MEAN", "", "3", "their unit is not stated")]
    [InlineData("COUNT_OF_PARTICIPANTS", "Eyes", "12", "their unit is Eyes, not participants")]
    [InlineData("COUNT_OF_UNITS", "lesions", "3", "they are of units, not of participants")]
    public void A_figure_that_does_not_say_enough_is_told_and_is_no_evidence(
        string statistic,
        string unit,
        string value,
        string lack
    )
    {
        var record = Read(Measure(statistic, unit, Value("OG001", value)));

        Assert.Empty(record.Results!.Outcomes);
        var unclear = Assert.Single(record.Results.Unclear);
        Assert.Equal($"Measure: 1 figure is no evidence: {lack}.", unclear.Message);
        Assert.Contains(value, Assert.Single(unclear.Figures).Text);
        Assert.Contains(
            record.Messages,
            message => message == new ReaderMessage("results-unclear", unclear.Message, unclear.Span)
        );
    }

    [Theory]
    [InlineData("""[{"units":"Eyes","counts":[{"groupId":"OG001","value":"80"}]}]""")]
    [InlineData("""[{"units":"Participants","counts":[{"groupId":"OG000","value":"40"}]}]""")]
    [InlineData(
        """[{"units":"Participants","counts":[{"groupId":"OG001","value":"40"},{"groupId":"OG001","value":"41"}]}]"""
    )]
    [InlineData("[]")]
    public void A_figure_without_one_whole_of_participants_is_no_evidence(string wholes)
    {
        Assert.Empty(
            Results(Measure("COUNT_OF_PARTICIPANTS", "Participants", Value("OG001", "12"), ofClass: wholes)).Outcomes
        );
        Assert.Empty(Results(Measure("MEDIAN", "months", Value("OG001", "12"), ofClass: wholes)).Outcomes);
    }

    [Theory]
    [InlineData("50.0", true)]
    [InlineData("51.2", true)]
    [InlineData("51.22", true)]
    [InlineData("51.9", false)]
    [InlineData("50.1", false)]
    [InlineData("104", false)]
    public void A_per_cent_must_be_that_of_some_of_the_participants(string percent, bool agrees)
    {
        var group = percent.StartsWith("51", StringComparison.Ordinal) ? "OG001" : "OG000";

        var results = Results(Measure("NUMBER", "percentage of participants", Value(group, percent)));

        Assert.Equal(agrees, results.Checks.Count == 0);
        Assert.Equal(agrees, Assert.Single(results.Outcomes).Remarks.Count == 0);
    }

    [Fact]
    public void A_figure_of_a_group_that_the_measure_does_not_name_stays_unread_and_is_told()
    {
        var record = Read(Measure("NUMBER", "participants", Value("OG007", "12")));

        Assert.Empty(record.Results!.Outcomes);
        Assert.Equal(
            ["Measure: of 1 of its figures the record does not say whose they are."],
            record.Results.Unclear.Select(unclear => unclear.Message)
        );
        Assert.Equal(["OG007", "12"], record.Unread.Select(unread => unread.Text));
    }

    [Theory]
    [InlineData("""{"groupIds":["OG000","OG001"],"pValue":"0.04"}""", true)]
    [InlineData("""{"groupIds":["OG000","OG001"],"paramType":"Hazard Ratio (HR)","paramValue":"0.7"}""", true)]
    [InlineData("""{"groupIds":["OG000","OG001"],"paramType":"Hazard Ratio (HR)","paramValue":"NA"}""", false)]
    [InlineData("""{"groupIds":["OG000"],"pValue":"0.04"}""", false)]
    [InlineData("""{"groupIds":["OG000","OG000"],"pValue":"0.04"}""", false)]
    [InlineData("""{"groupIds":["OG000","OG009"],"pValue":"0.04"}""", false)]
    [InlineData("""{"pValue":"0.04"}""", false)]
    [InlineData("""{"groupIds":["OG000","OG001"],"pValue":null}""", false)]
    [InlineData("""{"groupIds":["OG000","OG001"],"pValue":true}""", false)]
    public void A_comparison_is_of_two_groups_and_has_an_estimate_or_a_p_value(string analysis, bool isEffect)
    {
        var results = Results(
            Measure("MEDIAN", "months", Value("OG000", "12"), analyses: $",\"analyses\":[{analysis}]")
        );

        Assert.Equal(isEffect ? 1 : 0, results.Effects.Count);
        Assert.Equal(isEffect ? 0 : 1, results.Unclear.Count);
        Assert.All(results.Effects, effect => Assert.Equal(["A", "B"], effect.Groups));
    }

    [Theory]
    [InlineData("\"95\"", "TWO_SIDED", 95.0, null)]
    [InlineData("\"97.5%\"", "TWO_SIDED", 97.5, null)]
    [InlineData("97.5", "ONE_SIDED", 97.5, "one-sided confidence interval")]
    [InlineData("\"0.95\"", "TWO_SIDED", null, "confidence interval of level 0.95")]
    [InlineData("\"950\"", "ONE_SIDED", null, "one-sided confidence interval of level 950")]
    [InlineData("null", "TWO_SIDED", null, null)]
    public void A_level_that_cannot_be_per_cent_stays_words(
        string level,
        string sides,
        double? percent,
        string? interval
    )
    {
        var analysis =
            "{\"groupIds\":[\"OG000\",\"OG001\"],\"paramType\":\"Hazard Ratio (HR)\",\"paramValue\":\"0.7\","
            + $"\"ciNumSides\":\"{sides}\",\"ciPctValue\":{level},\"ciUpperLimit\":\"0.9\"}}";

        var effect = Assert.Single(
            Results(Measure("MEDIAN", "months", Value("OG000", "12"), analyses: $",\"analyses\":[{analysis}]")).Effects
        );

        Assert.Equal(((decimal?)percent, interval), (effect.Level, effect.Interval));
    }

    [Theory]
    [InlineData("\"title\":\"Measure\"", "\"title\":[\"Measure\"]", "what was measured is not stated")]
    [InlineData("\"title\":\"Measure\"", "\"type\":\"PRIMARY\"", "what was measured is not stated")]
    [InlineData(
        "\"title\":\"Measure\"",
        "\"title\":\"Measure\",\"timeFrame\":{\"weeks\":6}",
        "when it was measured cannot be read"
    )]
    public void Figures_of_what_cannot_be_named_are_no_evidence(string known, string unknown, string lack)
    {
        var measure = Measure("COUNT_OF_PARTICIPANTS", "Participants", Value("OG001", "12"));

        var results = Results(measure.Replace(known, unknown, StringComparison.Ordinal));

        Assert.Empty(results.Outcomes);
        Assert.EndsWith($"1 figure is no evidence: {lack}.", Assert.Single(results.Unclear).Message);
    }

    [Fact]
    public void A_title_longer_than_any_registry_allows_is_no_title()
    {
        var measure = Measure("COUNT_OF_PARTICIPANTS", "Participants", Value("OG001", "12"));
        var great = new string('t', 5000);

        var ofMeasure = Results(measure.Replace("Measure", great, StringComparison.Ordinal));
        var ofClass = Results(
            measure.Replace("\"categories\"", $"\"title\":\"{great}\",\"categories\"", StringComparison.Ordinal)
        );

        Assert.Empty(ofMeasure.Outcomes);
        Assert.Empty(ofClass.Outcomes);
        Assert.Equal(
            "Measure: of 1 of its figures the record does not say what they are in words that can be read.",
            Assert.Single(ofClass.Unclear).Message
        );
    }

    [Fact]
    public void A_group_without_participants_has_no_figures()
    {
        var results = Results(
            Measure(
                "MEDIAN",
                "months",
                Value("OG001", "12"),
                ofClass: """[{"units":"Participants","counts":[{"groupId":"OG001","value":"0"}]}]"""
            )
        );

        Assert.Empty(results.Outcomes);
        Assert.EndsWith("the group has no participants.", Assert.Single(results.Unclear).Message);
    }

    [Theory]
    [InlineData("MEAN")]
    [InlineData("MEDIAN")]
    public void A_middle_value_of_per_cent_is_no_part_of_the_participants(string statistic)
    {
        Assert.Empty(Results(Measure(statistic, "percent", Value("OG001", "35.23"))).Checks);
    }

    [Fact]
    public void Limits_beside_a_count_stay_in_its_words()
    {
        var outcome = Assert.Single(
            Results(
                Measure(
                    "COUNT_OF_PARTICIPANTS",
                    "Participants",
                    """{"groupId":"OG001","value":"12","lowerLimit":"7","upperLimit":"19"}"""
                )
            ).Outcomes
        );

        Assert.Equal("Measure. B: 12 of 41 participants (spread 7 to 19).", outcome.Text);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    public void A_measure_without_figures_is_told(string classes)
    {
        var record = Read($"{{\"title\":\"Measure\",\"classes\":{classes}}}");

        Assert.Contains(record.Messages, message => message.Text == "Measure: no figures are posted.");
    }

    [Fact]
    public void Megabytes_of_results_are_read_whole()
    {
        var text = Great(measures: 600, events: 5000);

        var record = TrialReader.Read(text, Origins.Of("great"));

        Assert.True(text.Length > 2_000_000);
        Assert.Equal(600 * 6, record.Results!.Outcomes.Count);
        Assert.Equal(600, record.Results.Effects.Count);
        Assert.Equal(5000 * 3, record.Results.Details.Count);
        Assert.Empty(record.Unread);
        Accounts.AddUp(text, record);
    }

    private static TrialResults Results(string measure) => Read(measure).Results!;

    private static TrialRecord Read(string measure) =>
        TrialReader.Read(
            "{\"protocolSection\":{},\"resultsSection\":{\"outcomeMeasuresModule\":{\"outcomeMeasures\":["
                + measure
                + "]}}}",
            Origins.Of("results")
        );

    private static string Measure(
        string statistic,
        string unit,
        string measurement,
        string? ofClass = null,
        string analyses = ""
    ) =>
        $"{{\"title\":\"Measure\",\"paramType\":\"{statistic}\",\"unitOfMeasure\":\"{unit}\",\"groups\":{Two},"
        + $"\"denoms\":{Forty},\"classes\":[{{{(ofClass is null ? "" : $"\"denoms\":{ofClass},")}"
        + $"\"categories\":[{{\"measurements\":[{measurement}]}}]}}]{analyses}}}";

    private static string Value(string group, string value) => $$"""{"groupId":"{{group}}","value":"{{value}}"}""";

    /// <summary>The text of a record as large as any, without line breaks, as the registry sends it.</summary>
    private static string Great(int measures, int events)
    {
        object[] groups = [.. Enumerable.Range(0, 3).Select(at => new { id = Id(at), title = $"Group {at}" })];
        object[] counts = [.. Enumerable.Range(0, 3).Select(at => new { groupId = Id(at), value = "60" })];
        return JsonSerializer.Serialize(
            new
            {
                protocolSection = new { },
                resultsSection = new
                {
                    outcomeMeasuresModule = new
                    {
                        outcomeMeasures = Enumerable
                            .Range(0, measures)
                            .Select(number => new
                            {
                                type = "SECONDARY",
                                title = $"Measure {number}",
                                description = new string('d', 900),
                                populationDescription = new string('p', 400),
                                paramType = "COUNT_OF_PARTICIPANTS",
                                unitOfMeasure = "Participants",
                                timeFrame = "12 weeks",
                                groups,
                                denoms = new[] { new { units = "Participants", counts } },
                                classes = Enumerable
                                    .Range(0, 2)
                                    .Select(at => new
                                    {
                                        title = $"Class {at}",
                                        categories = new[]
                                        {
                                            new
                                            {
                                                measurements = Enumerable
                                                    .Range(0, 3)
                                                    .Select(group => new { groupId = Id(group), value = "17" }),
                                            },
                                        },
                                    }),
                                analyses = new[] { new { groupIds = new[] { Id(0), Id(1) }, pValue = "0.5" } },
                            }),
                    },
                    adverseEventsModule = new
                    {
                        eventGroups = groups,
                        otherEvents = Enumerable
                            .Range(0, events)
                            .Select(number => new
                            {
                                term = $"Event {number}",
                                organSystem = "General disorders",
                                stats = Enumerable
                                    .Range(0, 3)
                                    .Select(group => new
                                    {
                                        groupId = Id(group),
                                        numAffected = 5,
                                        numAtRisk = 60,
                                    }),
                            }),
                    },
                },
            }
        );
    }

    private static string Id(int group) => string.Create(CultureInfo.InvariantCulture, $"OG{group:000}");
}
