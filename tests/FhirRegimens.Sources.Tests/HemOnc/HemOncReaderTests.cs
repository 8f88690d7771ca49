using System.Collections;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tests.HemOnc;

public class HemOncReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Table 1.\n\nTreatment options\n\nFirst-line options • Prednisolone 2–5 mg/kg/day days 1–3\n")]
    [InlineData("# A paper\n\n## Abstract\n\n**Background:** see [the references](#References).\n")]
    [InlineData("A trial\n- Registration Number\n- NCT00000000\n- Brief Summary\nx = y\n")]
    [InlineData("Key points = none\n\nReferences\n[[1]] A B.\n")]
    public void Other_sources_are_not_recognised(string text) => Assert.False(HemOncReader.Recognises(text));

    [Theory]
    [InlineData("==R {{#subobject:1|Regimen=1}}==")]
    [InlineData("=Untreated=\n==R==\n===Regimen===\n*[[A (B)]] 1 mg PO\n")]
    [InlineData("\r\n== R ==\r\n=== References ===\r\n# [[A]]\r\n")]
    public void Pages_of_all_eras_are_recognised(string text) => Assert.True(HemOncReader.Recognises(text));

    [Theory]
    [InlineData("")]
    [InlineData("Nothing.")]
    [InlineData("=A=\n==B==\n*[[C]]\n")]
    public void A_page_without_regimens_says_so(string text)
    {
        var page = HemOncReader.Read(text, Origins.Of("A page"));

        Assert.Empty(page.Regimens);
        Assert.Equal(["no-regimens"], page.Messages.Select(message => message.Code));
    }

    [Fact]
    public void Windows_line_ends_change_nothing_but_offsets()
    {
        foreach (var text in CorpusTests.Texts())
        {
            var unix = text.Replace("\r\n", "\n", StringComparison.Ordinal);
            var windows = unix.Replace("\n", "\r\n", StringComparison.Ordinal);

            Assert.Equal(
                Outline.Of(Read(unix)),
                Outline.Of(Read(windows)).Select(line => line.Replace("\r", "", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void Every_span_lies_in_the_text_where_its_line_and_column_say()
    {
        foreach (var text in CorpusTests.Texts())
        {
            var source = new SourceText(text);
            foreach (var span in SpansIn(Read(text)).Where(span => span != default))
            {
                Assert.InRange(span.End, 0, text.Length);
                Assert.Equal(source.Span(span.Offset, span.Length), span);
            }
        }
    }

    [Fact]
    public void The_same_text_is_read_the_same_way_again()
    {
        foreach (var text in CorpusTests.Texts())
        {
            Assert.Equal(Read(text), Read(text));
        }
    }

    private static RegimenPage Read(string text) => HemOncReader.Read(text, Origins.Of("A page"));

    private static IEnumerable<SourceSpan> SpansIn(object? value) =>
        value switch
        {
            null or string => [],
            SourceSpan span => [span],
            IEnumerable list => list.Cast<object?>().SelectMany(SpansIn),
            _ when value.GetType().Namespace != typeof(SourceSpan).Namespace => [],
            _ => value
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => SpansIn(property.GetValue(value))),
        };
}
