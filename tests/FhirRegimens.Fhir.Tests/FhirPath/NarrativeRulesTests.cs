using System.Text.Json;
using FhirRegimens.Fhir.FhirPath;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Fhir.Tests.FhirPath;

public class NarrativeRulesTests
{
    private const string Open = """<div xmlns="http://www.w3.org/1999/xhtml">""";

    [Theory]
    [InlineData("<p>Rituximab 375 mg/m&#178; IV<br/>day&nbsp;1</p></div>")]
    [InlineData("""<table class="grid" border='1'><tr><th colspan="2">Day</th></tr></table>x</div>""")]
    [InlineData("""<a href="https://example.org/?a=1&amp;b=2">x</a></div> """)]
    [InlineData("""<img src="#image" alt=""/></div>""")]
    [InlineData("<!-- a comment --><![CDATA[a < b]]></div>")]
    public void BasicFormattingIsANarrative(string rest) => Assert.Null(NarrativeRules.FindFault(Open + rest));

    [Theory]
    [InlineData("<script>x</script></div>", "<script> is not allowed.")]
    [InlineData("""<p onclick="x">x</p></div>""", "the attribute onclick is not allowed on <p>.")]
    [InlineData("""<a href="java&#115;cript:x">x</a></div>""", "the attribute href must not hold a script.")]
    [InlineData("""<a href=" JavaScript:x">x</a></div>""", "the attribute href must not hold a script.")]
    [InlineData("<p class=a>x</p></div>", "the value of class must stand in quotes.")]
    [InlineData("""<p class="a" class="b">x</p></div>""", "the attribute class comes twice.")]
    [InlineData("<p>x</div>", "</p> is expected instead of </div>.")]
    [InlineData("<p>x", "<p> is not closed.")]
    [InlineData("a < b</div>", "<> is not allowed.")]
    [InlineData("a & b</div>", "'&' must begin a character reference; write '&amp;' for itself.")]
    [InlineData("<?php x ?></div>", "declarations and processing instructions are not allowed.")]
    [InlineData("x</div><p>y</p>", "nothing may follow the closing </div>.")]
    [InlineData(" &nbsp; <br/></div>", "the narrative has neither text nor an image.")]
    public void AnythingElseIsExplained(string rest, string problem) =>
        Assert.Equal(problem, NarrativeRules.FindFault(Open + rest)?.Problem);

    [Theory]
    [InlineData("", "the narrative must be one <div>.")]
    [InlineData("<p>x</p>", "the narrative must be one <div>.")]
    [InlineData("<div>x</div>", "the outermost <div> must have xmlns=\"http://www.w3.org/1999/xhtml\".")]
    [InlineData("<div xmlns='http://example.org'>x</div>", "the namespace must be http://www.w3.org/1999/xhtml.")]
    public void ANarrativeIsOneDivInTheXhtmlNamespace(string xhtml, string problem) =>
        Assert.Equal(problem, NarrativeRules.FindFault(xhtml)?.Problem);

    [Fact]
    public void AFaultSaysWhereItIs() =>
        Assert.Equal(
            new NarrativeFault(Open.Length + 3, "<form> is not allowed."),
            NarrativeRules.FindFault($"{Open}<p><form></form></p></div>")
        );

    [Theory]
    [InlineData("<p>x</p>", true)]
    [InlineData("<form></form>x", false)]
    public void HtmlChecksAskForANarrative(string content, bool expected)
    {
        var div = JsonSerializer.Serialize($"{Open}{content}</div>");
        var patient = FhirPathExpressionTests.Read(
            $$"""{ "resourceType": "Patient", "text": { "status": "generated", "div": {{div}} } }"""
        );
        Assert.Equal(
            expected,
            FhirPathExpression.Parse("text.div.htmlChecks()").IsTrue(patient, FhirPathEnvironment.Default)
        );
    }

    [Fact]
    public void NoTextCrashesTheScan()
    {
        string[] pieces =
        [
            "<div",
            " xmlns=",
            "\"",
            "'",
            ">",
            "</",
            "<p",
            "/>",
            "&",
            ";",
            "<!--",
            "-->",
            "<![CDATA[",
            "x",
            " ",
            "=",
            "a",
            "href",
            "\0",
        ];
        var texts = Gen.Elements(pieces).ListOf().Select(parts => Open + string.Concat(parts));
        Prop.ForAll(
                texts.ToArbitrary(),
                text => NarrativeRules.FindFault(text) is not { } fault || fault.Position <= text.Length
            )
            .QuickCheckThrowOnFailure();
    }
}
