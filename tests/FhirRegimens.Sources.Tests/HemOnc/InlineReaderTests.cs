using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tests.HemOnc;

public class InlineReaderTests
{
    private static ValueList<Inline> Read(string wikitext) =>
        InlineReader.Read(new SourceText(wikitext), 0, wikitext.Length);

    private static string Plain(string wikitext) => ((IReadOnlyList<Inline>)Read(wikitext)).PlainText();

    [Theory]
    [InlineData("375 mg/m<sup>2</sup> IV", "375 mg/m2 IV")]
    [InlineData("1.3 mg/m<sup>2 SC once", "1.3 mg/m2 SC once")]
    [InlineData("1.3 mg/m² SC", "1.3 mg/m² SC")]
    [InlineData("2 x 10<sup>6</sup> CD34<sup>+</sup> cells/kg", "2 x 10^6 CD34+ cells/kg")]
    [InlineData("up to 4 mL of 10<sup>6</sup> pfu", "up to 4 mL of 10^6 pfu")]
    [InlineData("once on day 1<sup>1</sup>", "once on day 1¹")]
    [InlineData("days 1 to 10<sup>2</sup>", "days 1 to 10²")]
    [InlineData("day 1<sup>a,b</sup>", "day 1ᵃ,ᵇ")]
    [InlineData("<sup>177</sup>Lu and 1<sup>st</sup>", "177Lu and 1st")]
    [InlineData("'''<u>R</u>'''ituximab", "Rituximab")]
    [InlineData("a<br>b<br/>c<br />d", "a b c d")]
    [InlineData("<big>x</big> <span style=\"color:red\">y</span> <6 y", "x y <6 y")]
    [InlineData("5&nbsp;&micro;g &#8211; &#x2212; &amp;amp; &ge;", "5 µg – − &amp; ≥")]
    [InlineData("5 &unknown; & co", "5 &unknown; & co")]
    [InlineData("a <!-- 560 mg --> b", "a b")]
    [InlineData("a <!-- 560 mg", "a")]
    [InlineData("<nowiki>''[[a]]'' &lt;</nowiki>", "''[[a]]'' <")]
    [InlineData("a<ref>b</ref> c", "a c")]
    [InlineData("[[A|b", "[[A|b")]
    [InlineData("b]] c", "b]] c")]
    [InlineData("{{a", "{{a")]
    [InlineData("it''s", "its")]
    [InlineData("it's", "it's")]
    [InlineData("[http://x y", "[http://x y")]
    [InlineData("3\u200B00\u00A0mg\u202Fx", "300 mg x")]
    public void WordsAreWhatAReaderOfThePageSees(string wikitext, string expected) =>
        Assert.Equal(expected, Plain(wikitext));

    [Fact]
    public void LinksTemplatesAndRunsKnowTheirSpans() =>
        Assert.Equal<Inline>(
            [
                new TextInline("* ", new SourceSpan(1, 1, 0, 2)),
                new PageLinkInline("5-FU", new SourceSpan(1, 3, 2, 30), "5-Fluorouracil (5-FU)"),
                new TextInline(" ", new SourceSpan(1, 33, 32, 1)),
                new UrlInline("title x", new SourceSpan(1, 34, 33, 28), "http://a.b/c|d"),
                new TextInline("\n", new SourceSpan(1, 62, 61, 2)),
                new TemplateInline(new SourceSpan(2, 1, 63, 12), "#a:{{b}}"),
                new TextInline("bold", new SourceSpan(2, 13, 75, 7), Bold: true),
            ],
            Read("* [[5-Fluorouracil (5-FU)|5-FU]] [http://a.b/c|d title [[x]]]\r\n{{#a:{{b}}}}'''bold")
        );

    [Theory]
    [InlineData("[[")]
    [InlineData("{{")]
    [InlineData("[http://a ")]
    [InlineData("[[a|")]
    [InlineData("<!--")]
    [InlineData("<sup>")]
    [InlineData("<ref>")]
    [InlineData("<nowiki>")]
    [InlineData("'''")]
    [InlineData("{{[[}}]]")]
    [InlineData("&")]
    [InlineData("<span ")]
    public void UnbalancedMarkupNeverFailsAndCostsLinearTime(string piece)
    {
        var wikitext = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        foreach (var inline in Read(wikitext))
        {
            Assert.InRange(inline.Span.End, 1, wikitext.Length);
        }
    }
}
