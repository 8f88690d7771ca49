using System.Text.Json;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Tests.FhirPath;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Fhir.Tests.Elements;

public sealed class NarrativeMarkupTests
{
    private const string Open = """<div xmlns="http://www.w3.org/1999/xhtml">""";

    [Theory]
    [InlineData("<p>Rituximab 375 mg/m&#178; IV<br/>day&#160;1 &lt; 2</p></div>")]
    [InlineData("""<table class="grid" border='1'><tr><th colspan="2">Day</th></tr></table>x</div>""")]
    [InlineData("""<a href="https://example.org/?a=1&amp;b=2">x</a><a name="n"/></div> """)]
    [InlineData("""<img src="#image" alt=""/></div>""")]
    [InlineData("""<img src="data:image/png;base64,AAAA" alt="x"/></div>""")]
    [InlineData("""<p style="color: red; background: url(a.png)" xml:lang="en">x</p></div>""")]
    [InlineData("<!-- a comment --><![CDATA[a < b]]></div>")]
    public void BasicFormattingIsANarrative(string rest) => Assert.Empty(NarrativeMarkup.FindFaults(Open + rest));

    [Theory]
    [InlineData("<script>x</script></div>", NarrativeFaultKind.Active, "<script> is not allowed")]
    [InlineData("<iframe src=\"https://example.org\"/>x</div>", NarrativeFaultKind.Active, "<iframe> is not allowed")]
    [InlineData("<SCRIPT>x</SCRIPT></div>", NarrativeFaultKind.Active, "<SCRIPT> is not allowed")]
    [InlineData("<form>x</form></div>", NarrativeFaultKind.Active, "<form> is not allowed")]
    [InlineData(
        """<p onclick="x">x</p></div>""",
        NarrativeFaultKind.Active,
        "the attribute onclick is not allowed on <p>"
    )]
    [InlineData(
        """<a href="java&#115;cript:x">x</a></div>""",
        NarrativeFaultKind.Active,
        "the attribute href of <a> must not hold a script"
    )]
    [InlineData(
        """<a href=" Java&#10;Script:x">x</a></div>""",
        NarrativeFaultKind.Active,
        "the attribute href of <a> must not hold a script"
    )]
    [InlineData(
        """<a href="data:text/html,x">x</a></div>""",
        NarrativeFaultKind.Active,
        "the attribute href of <a> must not hold a script"
    )]
    [InlineData(
        """<p style="background: URL( 'javascript:x')">x</p></div>""",
        NarrativeFaultKind.Active,
        "the attribute style of <p> must not hold a script"
    )]
    [InlineData(
        """<p style="width: expression(x)">x</p></div>""",
        NarrativeFaultKind.Active,
        "the attribute style of <p> must not hold a script"
    )]
    [InlineData("<video>x</video></div>", NarrativeFaultKind.NotAllowed, "<video> is not allowed")]
    [InlineData("<ins>x</ins></div>", NarrativeFaultKind.NotAllowed, "<ins> is not allowed")]
    [InlineData("<style>p {}</style>x</div>", NarrativeFaultKind.NotAllowed, "<style> is not allowed")]
    [InlineData(
        """<svg xmlns="http://www.w3.org/2000/svg">x</svg></div>""",
        NarrativeFaultKind.NotAllowed,
        "<svg> is not allowed"
    )]
    [InlineData(
        """<p wobble="1">x</p></div>""",
        NarrativeFaultKind.NotAllowed,
        "the attribute wobble is not allowed on <p>"
    )]
    [InlineData("<?php x ?>x</div>", NarrativeFaultKind.NotAllowed, "<?php?> is not allowed")]
    [InlineData(" &#160; <br/></div>", NarrativeFaultKind.Empty, "it has neither text nor an image")]
    public void AnythingElseIsExplained(string rest, NarrativeFaultKind kind, string problem) =>
        Assert.Equal([new NarrativeFault(kind, problem)], NarrativeMarkup.FindFaults(Open + rest));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("<p>x</p>")]
    [InlineData("<div>x</div>")]
    [InlineData("<div xmlns='http://example.org'>x</div>")]
    [InlineData(Open + "<p>x</div>")]
    [InlineData(Open + "<p>x")]
    [InlineData(Open + "<p class=a>x</p></div>")]
    [InlineData(Open + "<p class='a' class='b'>x</p></div>")]
    [InlineData(Open + "a < b</div>")]
    [InlineData(Open + "a & b</div>")]
    [InlineData(Open + "day&nbsp;1</div>")]
    [InlineData(Open + "x</div><p>y</p>")]
    [InlineData("<!DOCTYPE div [<!ENTITY a \"b\">]>" + Open + "&a;</div>")]
    public void ANarrativeIsOneDivOfWellFormedXhtml(string xhtml) =>
        Assert.Equal(NarrativeFaultKind.NotXhtml, NarrativeMarkup.FindFaults(xhtml)[0].Kind);

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
            [expected],
            FhirPathExpression.Parse("text.div.htmlChecks()").Evaluate(patient, FhirPathEnvironment.Default)
        );
    }

    [Fact]
    public void ElementsNestedWithoutEndAreRefused() =>
        Assert.NotEmpty(NarrativeMarkup.FindFaults(Open + string.Concat(Enumerable.Repeat("<b>", 100_000))));

    [Fact]
    public void NoTextCrashesTheReading()
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
        Prop.ForAll(texts.ToArbitrary(), text => NarrativeMarkup.FindFaults(text).Count >= 0)
            .QuickCheckThrowOnFailure();
    }
}
