using System.Text.Json;

namespace FhirRegimens.Validation.Tests.Rules;

public sealed class NarrativeRulesTests
{
    [Theory]
    [InlineData("<p>5 mg &lt; 6 mg&#160;</p>", null)]
    [InlineData("<table border=\"1\"><tr><td style=\"color: red\" colspan=\"2\">x</td></tr></table>", null)]
    [InlineData("<a href=\"https://example.org\" title=\"t\">x</a><a name=\"n\"/><img src=\"#i\" alt=\"a\"/>", null)]
    [InlineData("<img src=\"data:image/png;base64,AAAA\" alt=\"x\"/>", null)]
    [InlineData("<td style=\"background: url(a.png)\">x</td>", null)]
    [InlineData("", "narrative-empty")]
    [InlineData("<p>  &#32;</p>", "narrative-empty")]
    [InlineData("<p>x", "narrative-xhtml")]
    [InlineData("x</div><div>y", "narrative-xhtml")]
    [InlineData("<p>&undefined;</p>", "narrative-xhtml")]
    [InlineData("<p a=\"1\" a=\"2\">x</p>", "narrative-xhtml")]
    [InlineData("<video>x</video>", "narrative-markup")]
    [InlineData("<P>x</P>", "narrative-markup")]
    [InlineData("<p wobble=\"1\">x</p>", "narrative-markup")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">x</svg>", "narrative-markup")]
    [InlineData("<style>p { color: red }</style>x", "narrative-markup")]
    [InlineData("<script>alert(1)</script>", "narrative-active")]
    [InlineData("<iframe src=\"https://example.org\"/>x", "narrative-active")]
    [InlineData("<form>x</form>", "narrative-active")]
    [InlineData("<p onclick=\"f()\">x</p>", "narrative-active")]
    [InlineData("<a href=\"javascript:f()\">x</a>", "narrative-active")]
    [InlineData("<a href=\" java&#10;script:f()\">x</a>", "narrative-active")]
    [InlineData("<a href=\"data:text/html,x\">x</a>", "narrative-active")]
    [InlineData("<td style=\"background: url(javascript:f())\">x</td>", "narrative-active")]
    [InlineData("<td style=\"width: expression(f())\">x</td>", "narrative-active")]
    public void ANarrativeIsFormattingAndNothingElse(string content, string? key) =>
        Assert.Equal(
            key is null ? [] : [$"{key} Patient.text.div"],
            Issues.ErrorsOf(Patient($"<div xmlns=\"http://www.w3.org/1999/xhtml\">{content}</div>"))
        );

    [Theory]
    [InlineData("<div>x</div>")]
    [InlineData("<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>")]
    [InlineData("x")]
    [InlineData("<!DOCTYPE div [<!ENTITY a \"b\">]><div xmlns=\"http://www.w3.org/1999/xhtml\">&a;</div>")]
    public void ANarrativeIsOneDivOfXhtml(string div) =>
        Assert.Contains("narrative-xhtml Patient.text.div", Issues.ErrorsOf(Patient(div)));

    private static string Patient(string div) =>
        $$"""{"resourceType": "Patient", "text": {"status": "generated", "div": {{JsonSerializer.Serialize(div)}} } }""";
}
