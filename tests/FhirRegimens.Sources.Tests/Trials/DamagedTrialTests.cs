using FhirRegimens.Sources.Tests.HemOnc;
using FhirRegimens.Sources.Trials;

namespace FhirRegimens.Sources.Tests.Trials;

/// <summary>Damaged records: no text may crash the reader, and every character stays accounted for.</summary>
public class DamagedTrialTests
{
    private static readonly string[] Marks =
    [
        "\"",
        "{",
        "}",
        "[",
        "]",
        "\\ud800",
        "\\u0000",
        "\uD800",
        "\uFEFF",
        "\0",
        "\r\n",
        "\n",
        "- ",
        "|",
        "\t",
        ": ",
        "null",
        "1e400",
        "- Locations (99999)\n",
        "- Arm && Interventions\n",
        "Group Intervention Description ",
        "Name Time Method ",
        "š",
        "ā„",
        "...",
        "12 months",
        "\\n  * ",
        "\\\\>",
        "Exclusion criteria for part 2:\\n",
        "One of the following:\n",
        "a. ",
        "Arms:\n",
        "Experimental: ",
        "Time Frame: ",
        "Ages Eligible for Study: 2 Years to ",
        "Interventions: Drug: A; Drug: B\n",
    ];

    [Fact]
    public void Every_character_of_a_damaged_record_is_accounted_for() =>
        Mutations.Check(
            TrialCorpusTests.Texts(),
            Marks,
            text => Accounts.AddUp(text, TrialReader.Read(text, Origins.Of("damaged")))
        );

    [Theory]
    [InlineData("", "no-trial")]
    [InlineData("{", "no-trial")]
    [InlineData("{\"protocolSection\": 7}", null)]
    [InlineData("[]", "no-trial")]
    [InlineData("Nothing of a trial.", "no-trial")]
    [InlineData("\uFEFF\uFEFF{\"protocolSection\": {}}", null)]
    public void A_text_that_is_no_record_is_reported(string text, string? code)
    {
        var record = TrialReader.Read(text, Origins.Of("garbage"));

        Assert.Equal(code, record.Messages.Select(message => message.Code).FirstOrDefault());
        Accounts.AddUp(text, record);
    }
}
