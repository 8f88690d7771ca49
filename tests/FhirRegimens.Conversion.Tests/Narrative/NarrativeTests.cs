using System.Xml.Linq;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests.Narrative;

public class NarrativeTests
{
    private static readonly string[] Allowed =
    [
        "div",
        "h2",
        "h3",
        "h4",
        "p",
        "b",
        "ul",
        "li",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];

    [Fact]
    public void EveryNarrativeIsWellFormedAndHasOnlyElementsThatFhirAllows()
    {
        var elements = Resources()
            .SelectMany(resource => XElement.Parse(resource.Text!.Div!).DescendantsAndSelf())
            .Select(element => element.Name.LocalName)
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(elements.Except(Allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void WordsOfASourceNeverBecomeMarkup()
    {
        const string Attack = "<script>alert(1)</script>\" onclick='x' ]]> &amp; \u0001\uFFFE";
        var page = Pages.With(
            Pages.Cycles(21, 6) with
            {
                Text = Attack,
                Unread = [Attack],
            },
            Pages.Component(
                Sigs.Of(Attack) with
                {
                    Text = Attack,
                    Unread = [Attack],
                    Routes = [Attack],
                    Label = Attack,
                    Until = Attack,
                }
            )
        );

        var source = Converted.From(page);

        Assert.DoesNotContain(
            "script",
            source
                .Resources.SelectMany(resource => XElement.Parse(resource.Text!.Div!).Descendants())
                .Select(element => element.Name.LocalName)
        );
        Publishable.AssertValid(source);
    }

    [Fact]
    public void OnlyWebAddressesBecomeLinks() =>
        Assert.Equal(
            ["https://doi.org/10.1000/%28ex%291%3C2%3E", "https://pubmed.ncbi.nlm.nih.gov/1/"],
            Links(Converted.From(Cases.All["evidence-and-notes"]).Regimens[0].Plan)
        );

    [Fact]
    public void NothingThatIsEasilyMisreadIsWritten()
    {
        var page = Pages.With(
            null,
            Pages.Component(Line(new(0.50m, 0.50m, "ug/kg"))),
            Pages.Component(Line(new(10.0m, 10.0m, "[arb'U]/m2"))),
            Pages.Component(Line(new(1000000m, 1000000m, "[iU]"))),
            Pages.Component(Line(new(.5m, 1.0m, "mg", "day")))
        );

        var text = string.Join(
            ' ',
            Converted
                .From(page)
                .Resources.SelectMany(resource => XElement.Parse(resource.Text!.Div!).Descendants())
                .Where(element => !element.HasElements)
                .Select(element => element.Value)
        );

        Assert.DoesNotMatch(@"\d\.\d*0\b|(?<!\d)\.\d|µ|μ|\bug\b|\bIU\b|\bU\b", text);
        Assert.Contains("0.5 mcg/kg", text, StringComparison.Ordinal);
        Assert.Contains("10 units/m²", text, StringComparison.Ordinal);
        Assert.Contains("1000000 international units", text, StringComparison.Ordinal);
        Assert.Contains("0.5 to 1 mg/day", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSourcesOwnWordsStandBeside() =>
        Assert.Contains(
            "Sirolimus (Rapamune) 2  to 2.5 mg/m2/day PO",
            Converted.From(Pages.Cytopenias).Regimens[1].Variants[0].Plan.Text!.Div!,
            StringComparison.Ordinal
        );

    [Fact]
    public void WhatWasNotUnderstoodIsAWarningAtTheTop()
    {
        var html = Converted.From(Cases.All["order-within-the-day"]).Regimens[0].Variants[0].Plan.Text!.Div!;

        Assert.InRange(
            html.IndexOf("Warning:", StringComparison.Ordinal),
            0,
            html.IndexOf("<table>", StringComparison.Ordinal)
        );
        Assert.Contains("Mesna: “20% of ifosfamide dose”", html, StringComparison.Ordinal);
    }

    private static Sig Line(Amount dose) => Sigs.Of("Drug") with { Text = "as written", Dose = dose };

    private static IEnumerable<DomainResource> Resources() =>
        Cases.All.Values.Append(Pages.Cytopenias).SelectMany(page => Converted.From(page).Resources);

    private static IEnumerable<string> Links(DomainResource resource) =>
        XElement.Parse(resource.Text!.Div!).Descendants().Attributes("href").Select(link => link.Value);
}
