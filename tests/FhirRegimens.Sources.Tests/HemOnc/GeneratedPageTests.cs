using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Sources.Tests.HemOnc;

/// <summary>
/// Pages made at random in the forms of all eras, read back and compared with what they were made of.
/// FHIR_REGIMENS_PAGES sets how many instead of 500; a full campaign is 10000.
/// </summary>
public class GeneratedPageTests
{
    [Fact]
    public void A_generated_page_is_read_back_exactly()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("FHIR_REGIMENS_PAGES"), out var wanted)
            ? wanted
            : 500;
        for (var seed = 0; seed < count; seed++)
        {
            var (text, truth) = new PageGenerator(seed).Make();

            var page = HemOncReader.Read(text, Origins.Of("Generated"));

            Accounts.AddUp(text, page);
            Assert.Equal(string.Join('\n', truth), string.Join('\n', Outline.Of(page)));
        }
    }
}
