using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>The parts of a citation in words: "Authors. Title. Journal. 2001 Sep;114(4):891-8. Epub 2001 Aug 2."</summary>
internal sealed record CitationText
{
    private static readonly string[] Collectives =
    [
        "Group",
        "Consortium",
        "Investigators",
        "Study",
        "Trialists",
        "Cooperative",
        "Society",
        "Committee",
        "Network",
        "Intergroup",
        "Party",
        "Project",
        "Collaboration",
        "Collaborative",
        "Collaborators",
        "Organization",
        "Organisation",
        "Association",
        "Council",
        "Registry",
        "Team",
    ];

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Acad",
        "Am",
        "Ann",
        "Biol",
        "Br",
        "Clin",
        "Engl",
        "Eur",
        "Exp",
        "Hematol",
        "Haematol",
        "Int",
        "Invest",
        "J",
        "Lymph",
        "N",
        "Natl",
        "Oncol",
        "Proc",
        "Res",
        "Sci",
        "Transplant",
    };

    public ValueList<string> Authors { get; private init; }

    public string? Title { get; private init; }

    public string? Journal { get; private init; }

    public string? Date { get; private init; }

    public string? Volume { get; private init; }

    public string? Issue { get; private init; }

    public string? Pages { get; private init; }

    public string? EpubDate { get; private init; }

    /// <summary>
    /// Reads <paramref name="text"/>. It is divided where a journal is followed by a year, since titles hold periods
    /// and journals do not.
    /// </summary>
    public static CitationText Read(string text)
    {
        var epub = FindEpub(text);
        var body = epub < 0 ? text : text[..epub].TrimEnd(' ', '[', '(');
        if (FindImprint(body) is not { } imprint)
        {
            return new CitationText { EpubDate = EpubDateIn(text, epub) };
        }

        var (authors, title) = AuthorList.Divide(body[..imprint.JournalStart].Trim());
        return imprint.Parts with { Authors = authors, Title = title, EpubDate = EpubDateIn(text, epub) };
    }

    /// <summary>Where "Epub" stands before a date or "ahead of print"; -1 where it does not.</summary>
    private static int FindEpub(string text)
    {
        const string word = "Epub ";
        var at = text.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            var next = at + word.Length;
            if (PartialDate.IsYear(text, next) || text.AsSpan(next).StartsWith("ahead", StringComparison.Ordinal))
            {
                return at;
            }

            at = text.IndexOf(word, next, StringComparison.Ordinal);
        }

        return -1;
    }

    private static string? EpubDateIn(string text, int epub)
    {
        var at = epub + "Epub ".Length;
        return epub >= 0 && PartialDate.IsYear(text, at) ? PartialDate.ReadYearFirst(text, ref at) : null;
    }

    /// <summary>The first year with a volume behind it, else the last year that follows a journal.</summary>
    private static (int JournalStart, CitationText Parts)? FindImprint(string body)
    {
        (int JournalStart, CitationText Parts)? found = null;
        for (var at = 0; at + 4 <= body.Length; at++)
        {
            if (!PartialDate.IsYear(body, at) || JournalBefore(body, at) is not { } journal)
            {
                continue;
            }

            var end = at;
            var date = PartialDate.ReadYearFirst(body, ref end);
            var (volume, issue, pages) = ReadVolume(body, end, out var isDate);
            if (!isDate)
            {
                continue;
            }

            var parts = new CitationText
            {
                Journal = body[journal.Start..journal.End].Trim(),
                Date = date,
                Volume = volume ?? journal.Volume,
                Issue = issue,
                Pages = pages ?? journal.Pages,
            };
            found = (journal.Start, parts);
            if (parts.Volume is not null || parts.Pages is not null)
            {
                return found;
            }
        }

        return found;
    }

    /// <summary>
    /// The journal that ends before the year at <paramref name="year"/>: "Blood. 2001", "Blood 2001;",
    /// "Blood (ASH Annual Meeting Abstracts) 2010", "J Clin Oncol 27:15s, 2009".
    /// </summary>
    private static JournalSpan? JournalBefore(string body, int year)
    {
        var end = year;
        while (end > 0 && body[end - 1] == ' ')
        {
            end--;
        }

        if (end == year || end == 0)
        {
            return null;
        }

        var closed = body[end - 1] == '.';
        var commaAfterVolume = body[end - 1] == ',';
        end -= closed || commaAfterVolume ? 1 : 0;
        var start = SentenceStart(body, end);
        var journal = body.AsSpan(start, end - start).Trim();
        if (journal.Length is 0 or > 120 || !char.IsLetter(journal[0]))
        {
            return null;
        }

        if (commaAfterVolume)
        {
            return VolumeBeforeYear(body, start, end);
        }

        var isJournal = closed || journal[^1] == ')' || FollowsAsImprint(body, year);
        return isJournal ? new JournalSpan(start, end, null, null) : null;
    }

    /// <summary>Whether a volume follows the year at once, so that the words before it are a journal.</summary>
    private static bool FollowsAsImprint(string body, int year)
    {
        var at = year;
        PartialDate.ReadYearFirst(body, ref at);
        return at < body.Length && body[at] is ';' or ':';
    }

    private static JournalSpan? VolumeBeforeYear(string body, int start, int end)
    {
        var volumeStart = body.LastIndexOf(' ', end - 1, end - start) + 1;
        var volume = body[volumeStart..end];
        var colon = volume.IndexOf(':', StringComparison.Ordinal);
        return volumeStart > start && colon > 0 && char.IsAsciiDigit(volume[0])
            ? new JournalSpan(start, volumeStart, volume[..colon], NullIfEmpty(volume[(colon + 1)..]))
            : null;
    }

    /// <summary>The start of the last sentence before <paramref name="end"/>; periods of abbreviations end none.</summary>
    private static int SentenceStart(string body, int end)
    {
        var limit = Math.Max(0, end - 150);
        for (var at = end - 2; at >= limit; at--)
        {
            var breaks = body[at] is '.' or '?' or '!' && at + 1 < body.Length && body[at + 1] is ' ' or '"';
            if (breaks && !(body[at] == '.' && Abbreviations.Contains(WordBefore(body, at))))
            {
                return at + 2;
            }
        }

        return limit;
    }

    private static string WordBefore(string body, int end)
    {
        var start = end;
        while (start > 0 && end - start < 12 && char.IsLetter(body[start - 1]))
        {
            start--;
        }

        return body[start..end];
    }

    /// <summary>
    /// ";114(4):891-8.", ";27(15 suppl):18s", ";8:123", ";(4):12", " 116:Abstract 123". What follows tells whether
    /// the year was that of an issue at all.
    /// </summary>
    private static (string? Volume, string? Issue, string? Pages) ReadVolume(string body, int at, out bool isDate)
    {
        isDate = true;
        while (at < body.Length && body[at] == ' ')
        {
            at++;
        }

        if (at == body.Length || body[at] is '.' or ',')
        {
            return (null, null, null);
        }

        var pages = body[at] == ':' ? ReadPages(body, at + 1) : null;
        if (pages is not null && !pages.Contains(':', StringComparison.Ordinal))
        {
            return (null, null, pages);
        }

        var digitsFollow = char.IsAsciiDigit(body[at]) && body.AsSpan(at).IndexOf(':') is > 0 and < 12;
        isDate = body[at] is ';' or ':' or '(' || digitsFollow;
        if (!isDate)
        {
            return (null, null, null);
        }

        at += body[at] is ';' or ':' ? 1 : 0;
        var stop = body.AsSpan(at).IndexOfAny(":(.");
        var end = stop < 0 ? body.Length : at + stop;
        var volume = NullIfEmpty(body[at..end].Trim());
        string? issue = null;
        if (end < body.Length && body[end] == '(')
        {
            var close = body.IndexOf(')', end);
            close = close < 0 ? body.Length : close;
            issue = NullIfEmpty(body[(end + 1)..close].Trim());
            end = Math.Min(close + 1, body.Length);
            var colon = body.AsSpan(end).IndexOfAny(":.");
            end = colon < 0 ? body.Length : end + colon;
        }

        pages = end < body.Length && body[end] == ':' ? ReadPages(body, end + 1) : null;
        return (volume, issue, pages);
    }

    /// <summary>Pages reach to a period that ends the sentence.</summary>
    private static string? ReadPages(string body, int at)
    {
        var end = at;
        while (
            end < body.Length
            && body[end] != ';'
            && !(body[end] == '.' && (end + 1 == body.Length || body[end + 1] == ' '))
        )
        {
            end++;
        }

        return NullIfEmpty(body[at..end].Trim());
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private sealed record JournalSpan(int Start, int End, string? Volume, string? Pages);

    /// <summary>Divides authors from the title, and authors from each other.</summary>
    private static class AuthorList
    {
        private const int LongestUnknownCollective = 8;

        public static (ValueList<string> Authors, string? Title) Divide(string text)
        {
            text = text.Trim();
            for (
                var at = text.IndexOf(". ", StringComparison.Ordinal);
                at > 0;
                at = text.IndexOf(". ", at + 1, StringComparison.Ordinal)
            )
            {
                var candidate = text[..at];
                if (EndsAsAuthors(candidate))
                {
                    return (Split(candidate), NullIfEmpty(TrimTitle(text[(at + 2)..])));
                }
            }

            var first = text.IndexOf(". ", StringComparison.Ordinal);
            return first > 0 && text.AsSpan(0, first).Count(' ') < LongestUnknownCollective
                ? ([text[..first]], NullIfEmpty(TrimTitle(text[(first + 2)..])))
                : ([], NullIfEmpty(TrimTitle(text)));
        }

        private static string TrimTitle(string title)
        {
            title = title.Trim();
            return title.EndsWith('.') ? title[..^1] : title;
        }

        private static bool EndsAsAuthors(string text)
        {
            var lastName = text[(text.LastIndexOfAny([',', ';']) + 1)..].Trim();
            lastName = lastName.EndsWith(" et al", StringComparison.Ordinal) ? lastName[..^6] : lastName;
            var behalf = lastName.IndexOf(" on behalf of ", StringComparison.Ordinal);
            lastName = behalf > 0 ? lastName[..behalf] : lastName;
            var lastPart = text[(text.LastIndexOf(';') + 1)..].Trim();
            return IsName(lastName)
                || lastName is "et al"
                || IsCollective(lastName)
                || (lastPart.Length < text.Length && IsCollective(lastPart));
        }

        /// <summary>"Gordon-Smith EC", "de la Cruz-Ortiz J Jr", "O'Brien S 3rd".</summary>
        private static bool IsName(string text)
        {
            var words = text.TrimEnd('.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var initials = words.Length - 1;
            if (initials > 1 && IsSuffix(words[initials]))
            {
                initials--;
            }

            return initials is >= 1 and <= 5 && IsInitials(words[initials]) && char.IsLetter(words[0][0]);
        }

        private static bool IsSuffix(string word) =>
            word.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "2nd" or "3rd" or "4th";

        private static bool IsInitials(string word) =>
            word.Length is > 0 and <= 5 && word.All(character => char.IsUpper(character) || character == '-');

        private static bool IsCollective(string text) =>
            text.Split(' ')
                .Any(word => Array.Exists(Collectives, name => word.StartsWith(name, StringComparison.Ordinal)))
            && !text.Contains(':', StringComparison.Ordinal)
            && text.Count(character => character == ' ') < 16;

        private static ValueList<string> Split(string text)
        {
            var authors = new List<string>();
            foreach (
                var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            {
                var names = part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var isList = Array.Exists(names, IsName) || authors.Count == 0;
                authors.AddRange(isList ? names.SelectMany(SplitAnd) : [part]);
            }

            return authors.ToValueList();
        }

        private static IEnumerable<string> SplitAnd(string name)
        {
            if (name.EndsWith(" et al", StringComparison.Ordinal))
            {
                return [name[..^6], "et al"];
            }

            var behalf = name.IndexOf(" on behalf of ", StringComparison.Ordinal);
            if (behalf > 0)
            {
                return [name[..behalf], name[(behalf + 1)..]];
            }

            name = name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name;
            var parts = name.Split(" and ");
            return parts.Length == 2 && Array.TrueForAll(parts, IsName) ? parts : [name];
        }
    }
}
