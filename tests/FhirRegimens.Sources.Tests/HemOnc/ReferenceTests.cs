using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Sources.Tests.HemOnc;

public class ReferenceTests
{
    [Theory]
    [InlineData("https://doi.org/10.5555/abc(1)2", "10.5555/abc(1)2")]
    [InlineData("https://doi.org/10.5555%2FS1470-2045%2816%2900531-9", "10.5555/S1470-2045(16)00531-9")]
    [InlineData("http://dx.doi.org/10.5555/jco.2008.1", "10.5555/jco.2008.1")]
    [InlineData("https://www.example.org/doi/full/10.5555/NEJMoa1", "10.5555/NEJMoa1")]
    [InlineData("https://www.example.org/doi/abs/10.5555/x.y", "10.5555/x.y")]
    [InlineData("https://www.example.org/doi/10.5555/j.1365-2141.2001.x/full", "10.5555/j.1365-2141.2001.x")]
    [InlineData("https://www.example.org/doi/pdf/10.5555/a.b.pdf", "10.5555/a.b")]
    [InlineData("https://www.example.org/article/10.5555/s00277-1?x=1#y", "10.5555/s00277-1")]
    [InlineData(
        "https://academic.oup.com/annonc/advance-article/doi/10.5555/annonc/mdx1/123456",
        "10.5555/annonc/mdx1"
    )]
    [InlineData("https://www.example.org/content/127/1/17.long", null)]
    [InlineData("https://doi.org/not-a-doi", null)]
    public void A_doi_is_found_in_the_address(string url, string? doi) =>
        Assert.Equal(doi, Read($"A B. C. D. 2001;1:1. [{url} link to original article]").Doi);

    [Theory]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/11564082", "11564082", null)]
    [InlineData("http://www.ncbi.nlm.nih.gov/m/pubmed/11564082/", "11564082", null)]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/31238109", "31238109", null)]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/31238109/", "31238109", null)]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4705607/", null, "PMC4705607")]
    [InlineData("https://pmc.ncbi.nlm.nih.gov/articles/PMC4705607", null, "PMC4705607")]
    public void PubMed_ids_are_found_in_the_address(string url, string? pmid, string? pmcid)
    {
        var reference = Read($"A B. C. D. 2001;1:1. [{url} link]");

        Assert.Equal((pmid, pmcid), (reference.Pmid, reference.Pmcid));
    }

    [Theory]
    [InlineData("2001 Sep;114(4):891-8", "2001-09", "114", "4", "891-8")]
    [InlineData("2016 Jan 7;127(1):17-28", "2016-01-07", "127", "1", "17-28")]
    [InlineData("2009;27(15 suppl):18s", "2009", "27", "15 suppl", "18s")]
    [InlineData("2012;8:123", "2012", "8", null, "123")]
    [InlineData("2001 Sep-Oct;1(2):3-4", "2001", "1", "2", "3-4")]
    [InlineData("2003 Aug 28-Sep 3;1:1", "2003-08", "1", null, "1")]
    [InlineData("2021 Feb 30;1:1", "2021-02", "1", null, "1")]
    [InlineData("1999", "1999", null, null, null)]
    public void The_imprint_is_read(string imprint, string date, string? volume, string? issue, string? pages)
    {
        var reference = Read($"Alphason AB, Betason CD. A title. J Clin Oncol. {imprint}.");

        Assert.Equal(
            ("J Clin Oncol", date, volume, issue, pages),
            (reference.Journal, reference.Date, reference.Volume, reference.Issue, reference.Pages)
        );
        Assert.Equal("A title", reference.Title);
    }

    [Theory]
    [InlineData("Gordon-Smith EC", "Gordon-Smith EC")]
    [InlineData("de la Cruz-Alpha J, O'Beta S 3rd, von Gamma A Jr", "de la Cruz-Alpha J|O'Beta S 3rd|von Gamma A Jr")]
    [InlineData(
        "Alphason AB, Betason CD; Invented Group of Leukemia, Lymphoma, and Myeloma",
        "Alphason AB|Betason CD|Invented Group of Leukemia, Lymphoma, and Myeloma"
    )]
    [InlineData("Invented Cooperative Group", "Invented Cooperative Group")]
    [InlineData("Alphason AB and Betason CD", "Alphason AB|Betason CD")]
    [InlineData("Alphason AB, et al", "Alphason AB|et al")]
    public void Authors_are_told_from_each_other_and_from_the_title(string authors, string expected)
    {
        var reference = Read($"{authors}. What is A vs. B? A trial. Results: part 1. Blood. 2001;98:1-9.");

        Assert.Equal(expected.Split('|'), reference.Authors);
        Assert.Equal("What is A vs. B? A trial. Results: part 1", reference.Title);
    }

    [Theory]
    [InlineData("contains verified protocol")]
    [InlineData("contains protocol")]
    [InlineData("contains partial protocol")]
    [InlineData("contains verified partial protocol")]
    [InlineData("contains dosing details in supplement")]
    [InlineData("refers to the protocol of another study")]
    [InlineData("does not contain protocol")]
    [InlineData("dosing details in manuscript have been reviewed by our editors")]
    public void The_phrase_of_verification_is_kept_and_is_no_part_of_the_citation(string phrase)
    {
        var reference = Read(
            $"A B. C. D. 2001;1:1. [https://example.org link to original article] '''{phrase}''' [https://pubmed.ncbi.nlm.nih.gov/12345678 PubMed]"
        );

        Assert.Equal((phrase, "A B. C. D. 2001;1:1."), (reference.Verification, reference.Citation));
    }

    private static Reference Read(string item) =>
        HemOncReader
            .Read($"==R==\n===Regimen===\n===References===\n# {item}\n", Origins.Of("A page"))
            .Regimens[0]
            .References[0];
}
