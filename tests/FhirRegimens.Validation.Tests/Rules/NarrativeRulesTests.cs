using System.Text.Json;

namespace FhirRegimens.Validation.Tests.Rules;

public sealed class NarrativeRulesTests
{
    [Theory]
    [InlineData("<p>5 mg &lt; 6 mg&#160;</p>", null)]
    [InlineData("", "narrative-empty")]
    [InlineData("<p>x", "narrative-xhtml")]
    [InlineData("<video>x</video>", "narrative-markup")]
    [InlineData("<script>alert(1)</script>", "narrative-active")]
    public void ANarrativeIsFormattingAndNothingElse(string content, string? key) =>
        Assert.Equal(
            key is null ? [] : [$"{key} Patient.text.div"],
            Issues.ErrorsOf(Patient($"<div xmlns=\"http://www.w3.org/1999/xhtml\">{content}</div>"))
        );

    [Fact]
    public void EveryFaultIsReportedOnce() =>
        Assert.Equal(
            ["narrative-markup Patient.text.div", "narrative-active Patient.text.div"],
            Issues.ErrorsOf(
                Patient("<div xmlns=\"http://www.w3.org/1999/xhtml\"><video/><video/><p onclick=\"f()\">x</p></div>")
            )
        );

    private static string Patient(string div) =>
        $$"""{"resourceType": "Patient", "text": {"status": "generated", "div": {{JsonSerializer.Serialize(div)}} } }""";
}
