using System.Text;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Reads the entries of reference lists.</summary>
internal static class ReferenceReader
{
    private const int LongestKind = 60;

    private static readonly string[] KindWords =
    [
        "update",
        "analysis",
        "analyses",
        "review",
        "guideline",
        "erratum",
        "correction",
        "abstract",
        "follow-up",
        "substudy",
        "commentary",
        "protocol",
    ];

    private static readonly string[] Phrases =
    [
        "contains ",
        "does not contain ",
        "refers to ",
        "dosing details ",
        "no dosing ",
        "protocol ",
        "partial protocol",
        "verified protocol",
    ];

    private static readonly string[] ServiceLabels =
    [
        "link to ",
        "link",
        "pubmed",
        "pmc",
        "pmid",
        "pmcid",
        "doi",
        "abstract",
        "full text",
        "free full text",
        "supplementary",
        "supplement",
        "original article",
        "protocol",
        "clinicaltrials",
    ];

    /// <summary>
    /// Whether a line of a reference list is an entry although it has no number: it links to PubMed or an article, or
    /// names a journal and a year.
    /// </summary>
    public static bool IsReference(IReadOnlyList<Inline> inlines) =>
        inlines
            .OfType<UrlInline>()
            .Any(link => ReferenceAddress.Pmid(link.Url) is not null || IsServiceLabel(link.Text))
        || CitationText.Read(inlines.PlainText()).Volume is not null;

    /// <summary>Reads the entry that <paramref name="inlines"/> are.</summary>
    /// <param name="label">Its number.</param>
    /// <param name="isSub">Whether it stands below another entry, so that a bold lead names its kind.</param>
    /// <param name="span">The item.</param>
    /// <param name="inlines">Its content.</param>
    public static Reference Read(string label, bool isSub, SourceSpan span, IReadOnlyList<Inline> inlines)
    {
        var (lead, body) = DivideLead(inlines, isSub);
        var words = new StringBuilder();
        var phrases = new List<string>();
        var links = new List<ReferenceLink>();
        foreach (var inline in body)
        {
            Collect(inline, words, phrases, links);
        }

        var text = Tidy(words.ToString());
        var isKind = lead is not null && (isSub || IsKind(lead));
        var trial = isKind ? null : lead;
        var registrations = Registrations(text, links);
        var citation = CitationText.Read(text);
        return new Reference
        {
            Label = label,
            Citation = CitationOf(trial, text, lead, links),
            Span = span,
            Kind = isKind ? lead : null,
            Trial = trial,
            Authors = citation.Authors,
            Title = citation.Title,
            Journal = citation.Journal,
            Date = citation.Date,
            Volume = citation.Volume,
            Issue = citation.Issue,
            Pages = citation.Pages,
            EpubDate = citation.EpubDate,
            Pmid =
                links.Select(link => ReferenceAddress.Pmid(link.Url)).FirstOrDefault(id => id is not null)
                ?? IdInText(text, "PMID:"),
            Pmcid =
                links.Select(link => ReferenceAddress.Pmcid(link.Url)).FirstOrDefault(id => id is not null)
                ?? (IdInText(text, "PMCID: PMC") is { } digits ? "PMC" + digits : null),
            Doi = DoiOf(links) ?? ReferenceAddress.DoiInText(text),
            Registrations = registrations,
            Links = links.ToValueList(),
            Verification = phrases.Count == 0 ? null : string.Join("; ", phrases),
        };
    }

    /// <summary>The words; of an entry that has none, its lead or its links.</summary>
    private static string CitationOf(string? trial, string text, string? lead, List<ReferenceLink> links)
    {
        var words = trial is null ? text : $"{trial}: {text}".TrimEnd(' ', ':');
        return words.Length > 0 ? words
            : lead is { Length: > 0 } ? lead
            : string.Join(' ', links.Select(link => link.Label.Length > 0 ? link.Label : link.Url));
    }

    /// <summary>The bold words before the authors: a trial, or the kind of a sub-reference.</summary>
    private static (string? Lead, List<Inline> Body) DivideLead(IReadOnlyList<Inline> inlines, bool isSub)
    {
        var count = 0;
        while (
            count < inlines.Count
            && (IsBold(inlines[count]) || IsBlank(inlines[count]) || (count > 0 && inlines[count] is PageLinkInline))
        )
        {
            count++;
        }

        var rest = inlines.Skip(count).ToList();
        var lead = ((IReadOnlyList<Inline>)inlines.Take(count).ToList()).PlainText();
        var next = rest.FirstOrDefault() as TextInline;
        if (lead.Length > 0 && lead.EndsWith(':'))
        {
            return (lead.TrimEnd(':', ' '), rest);
        }

        if (lead.Length > 0 && next is not null && next.Text.TrimStart().StartsWith(':'))
        {
            rest[0] = next with { Text = next.Text.TrimStart()[1..] };
            return (lead, rest);
        }

        return PlainKind(inlines, isSub);
    }

    /// <summary>A kind that is not bold: "Update: Smith A…".</summary>
    private static (string? Lead, List<Inline> Body) PlainKind(IReadOnlyList<Inline> inlines, bool isSub)
    {
        var body = inlines.SkipWhile(IsBlank).ToList();
        if (!isSub || body.Count == 0 || body[0] is not TextInline first)
        {
            return (null, body);
        }

        var colon = first.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon > LongestKind || !IsKind(first.Text[..colon]))
        {
            return (null, body);
        }

        body[0] = first with { Text = first.Text[(colon + 1)..] };
        return (first.Text[..colon].Trim(), body);
    }

    private static bool IsBold(Inline inline) => inline is TextInline { Bold: true };

    private static bool IsBlank(Inline inline) =>
        inline is TextInline or TemplateInline && inline.Text.Trim().Length == 0;

    private static bool IsKind(string text) =>
        text.Length <= LongestKind
        && Array.Exists(
            KindWords,
            word =>
                text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                || text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );

    private static void Collect(Inline inline, StringBuilder words, List<string> phrases, List<ReferenceLink> links)
    {
        switch (inline)
        {
            case UrlInline link:
                links.Add(new ReferenceLink(link.Text.Trim(), Absolute(link.Url)));
                if (!IsServiceLabel(link.Text))
                {
                    words.Append(link.Text);
                }

                break;
            case TextInline text when IsPhrase(text.Text.Trim(), links.Count > 0 || text.Bold):
                phrases.Add(text.Text.Trim().Trim(';', ',').Trim());
                break;
            default:
                words.Append(inline.Text);
                break;
        }
    }

    private static string Absolute(string url) => url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;

    private static bool IsPhrase(string text, bool mayBe) =>
        mayBe && Array.Exists(Phrases, phrase => text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase));

    private static bool IsServiceLabel(string label)
    {
        label = label.Trim();
        return label.Length == 0
            || label.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || ReferenceAddress.RegistrationNumbers(label).Any()
            || Array.Exists(
                ServiceLabels,
                service =>
                    label.Equals(service.TrimEnd(), StringComparison.OrdinalIgnoreCase)
                    || (service.EndsWith(' ') && label.StartsWith(service, StringComparison.OrdinalIgnoreCase))
                    || (label.Length < 40 && label.StartsWith(service + " ", StringComparison.OrdinalIgnoreCase))
            );
    }

    /// <summary>One space between words, none before a closing period, and nothing of emptied brackets.</summary>
    private static string Tidy(string words)
    {
        var text = ((IReadOnlyList<Inline>)[new TextInline(words, default)]).PlainText();
        return text.Trim(' ', ';', ',').Replace(" .", ".", StringComparison.Ordinal);
    }

    /// <summary>The DOI of the original article, else of the first link that has one.</summary>
    private static string? DoiOf(List<ReferenceLink> links) =>
        links
            .Where(link => link.Label.Contains("original", StringComparison.OrdinalIgnoreCase))
            .Concat(links)
            .Select(link => ReferenceAddress.Doi(link.Url))
            .FirstOrDefault(doi => doi is not null);

    private static ValueList<Registration> Registrations(string text, List<ReferenceLink> links)
    {
        var found = new List<Registration>();
        foreach (var link in links)
        {
            var numbers = ReferenceAddress.RegistrationNumbers(link.Label).ToList();
            numbers = numbers.Count > 0 ? numbers : ReferenceAddress.RegistrationNumbers(link.Url).ToList();
            found.AddRange(numbers.Select(number => new Registration(number, link.Url)));
        }

        found.AddRange(ReferenceAddress.RegistrationNumbers(text).Select(number => new Registration(number, null)));
        return found.DistinctBy(registration => registration.Number, StringComparer.Ordinal).ToValueList();
    }

    private static string? IdInText(string text, string lead)
    {
        var at = text.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + lead.Length).TrimStart();
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? rest : rest[..length];
        return digits.Length is >= 4 and <= 9 ? digits.ToString() : null;
    }
}
