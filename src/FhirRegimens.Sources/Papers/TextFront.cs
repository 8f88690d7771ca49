using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>Finds title, authors, journal, DOI and dates in the paragraphs of a text, which has no fields for them.</summary>
internal static partial class TextFront
{
    /// <summary>How many blocks before the first section may say what paper it is.</summary>
    private const int FrontBlocks = 10;

    /// <summary>What was found, and the blocks that are left; what was read is entered as typed.</summary>
    public static (FrontMatter Front, IReadOnlyList<PaperBlock> Left) Read(
        SourceText source,
        CharacterLedger ledger,
        IReadOnlyList<PaperBlock> blocks
    )
    {
        var front = new FrontMatter();
        var rest = new List<PaperBlock>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (block is FieldBlock field)
            {
                front = TextFields.Read(source, ledger, front, field);
                continue;
            }

            var text = block switch
            {
                HeadingBlock heading => heading.Text,
                ParagraphBlock paragraph => paragraph.Text,
                _ => null,
            };
            var read = text is null ? null : Read(source, front, block, text, at < FrontBlocks && !HasSection(rest));
            if (read is null)
            {
                rest.Add(block);
            }
            else
            {
                front = read;
                ledger.Enter(text!.Span(source), Fate.Typed);
            }
        }

        return (front, rest);
    }

    /// <summary>Whether a line is the number of a paper alone: "doi:10.1000/1", "PMID: 1234".</summary>
    public static bool IsNumber(string line) => DoiLine().IsMatch(line) || PmidLine().IsMatch(line);

    /// <summary>Where a line says that a paper stands: journal, year and issue; null for another line.</summary>
    public static string? Place(string line) =>
        JournalLine().Match(BlanksForm().Replace(line.Trim(), " ")) is { Success: true } match
        && match.Groups["issue"].Length > 0
            ? $"{match.Groups["journal"].Value} {match.Groups["year"].Value} {match.Groups["issue"].Value}"
            : null;

    private static bool HasSection(List<PaperBlock> blocks) => blocks.Exists(block => block is HeadingBlock);

    private static FrontMatter? Read(
        SourceText source,
        FrontMatter front,
        PaperBlock block,
        PlacedText text,
        bool isFront
    )
    {
        var words = text.Words();
        if (
            isFront
            && front.Journal is null
            && JournalLine().Match(words) is { Success: true } journal
            && (front.Title is not null || journal.Groups["issue"].Length > 0)
        )
        {
            return front with
            {
                Journal = text.Plain().Slice(0, journal.Groups["journal"].Length),
                Date = journal.Groups["year"].Value,
                Issue = journal.Groups["issue"].Value is { Length: > 0 } issue ? issue.TrimEnd('.', ' ') : null,
                Doi = journal.Groups["doi"].Value is { Length: > 0 } own ? own.TrimEnd('.') : front.Doi,
            };
        }

        if (isFront && front.Title is null && words.Length > 0)
        {
            return front with { Title = text };
        }

        if (block is HeadingBlock)
        {
            return null;
        }

        if (isFront && front.Authors.Count == 0 && Authors(words) is { Count: > 0 } authors)
        {
            return front with { Authors = authors };
        }

        if (isFront && front.Journal is null && block is ParagraphBlock { IsItalic: true } && words.Length < 120)
        {
            return front with { Journal = text };
        }

        if (isFront && front.Issue is null && IssueLine().Match(words) is { Success: true } volume)
        {
            return front with { Date = volume.Groups["year"].Value, Issue = volume.Groups["issue"].Value };
        }

        if (front.Doi is null && DoiLine().Match(words) is { Success: true } doi)
        {
            return front with { Doi = doi.Groups["doi"].Value.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.') };
        }

        if (front.Pmid is null && PmidLine().Match(words) is { Success: true } pmid)
        {
            return front with { Pmid = pmid.Groups["pmid"].Value };
        }

        if (front.Keywords.Count == 0 && words.StartsWith("Keywords:", StringComparison.OrdinalIgnoreCase))
        {
            return front with
            {
                Keywords = words["Keywords:".Length..]
                    .TrimEnd('.')
                    .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            };
        }

        return Milestones(text.Span(source), words) is { Count: > 0 } milestones
            ? front with
            {
                Milestones = [.. front.Milestones, .. milestones],
            }
            : null;
    }

    /// <summary>Names between commas and "and"; empty where the words are no list of names.</summary>
    public static IReadOnlyList<string> Authors(string words)
    {
        const int longestName = 50;
        if (FamilyFirst(words) is { Count: > 0 } turned)
        {
            return turned;
        }

        string[] names =
        [
            .. words
                .TrimEnd('.')
                .Replace(" and ", ", ", StringComparison.Ordinal)
                .Replace(" & ", ", ", StringComparison.Ordinal)
                .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(name => name.AsSpan().TrimEnd("0123456789*†‡ ").ToString())
                .Where(name => name.Length > 0),
        ];
        return names.Length > 0 && Array.TrueForAll(names, name => name.Length <= longestName && Name().IsMatch(name))
            ? names
            : [];
    }

    /// <summary>"Someone, A; Other, B C" as "Someone A", "Other B C"; empty for other words.</summary>
    private static IReadOnlyList<string> FamilyFirst(string words)
    {
        var names = words
            .TrimEnd('.')
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 && Array.TrueForAll(names, FamilyFirstForm().IsMatch)
            ? [.. names.Select(name => FamilyFirstForm().Replace(name, "${family} ${initials}"))]
            : [];
    }

    private static List<Milestone> Milestones(SourceSpan span, string words)
    {
        var found = new List<Milestone>();
        if (words.Length < 200 && MilestoneStart().IsMatch(words))
        {
            foreach (Match match in MilestoneForm().Matches(words))
            {
                if (PaperDates.Read(match.Groups["date"].Value) is { } date)
                {
                    found.Add(new(match.Groups["kind"].Value.ToLowerInvariant(), date, span));
                }
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"^\p{Lu}[\p{L}'’.-]*(?: (?:de|van|von|der|la|di|da|del))*(?: \p{Lu}[\p{L}'’.-]*){1,4}$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^(?<journal>\p{Lu}[\p{L} &.-]{1,80}?)[.,]? (?<year>(?:19|20)\d{2})(?:[;,.:] ?(?<issue>[\d()A-Za-z.:; –-]{1,40}?))?\.?(?: (?:doi:? ?|https?://(?:dx\.)?doi\.org/)(?<doi>10\.\d{4,9}/[^ ]{2,100}))?(?: (?:ORIGINAL|REVIEW|RESEARCH|CASE)[A-Z ]{0,30})?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex JournalLine();

    [GeneratedRegex(@"\s{1,1000}", RegexOptions.NonBacktracking)]
    private static partial Regex BlanksForm();

    [GeneratedRegex(
        @"^(?<family>\p{Lu}[\p{L}'’-]{0,40}), (?<initials>\p{Lu}(?:[. -]{0,2}\p{Lu}){0,3})\.?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex FamilyFirstForm();

    [GeneratedRegex(@"^(?<year>(?:19|20)\d{2}),? (?<issue>Vol.{1,60})$", RegexOptions.NonBacktracking)]
    private static partial Regex IssueLine();

    [GeneratedRegex(
        @"^(?:DOI:? ?|https?://(?:dx\.)?doi\.org/)(?<doi>10\.\d{4,9}/ ?[^ ]{2,100})$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex DoiLine();

    [GeneratedRegex(@"^PMID:? ?(?<pmid>\d{4,9})\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex PmidLine();

    [GeneratedRegex(@"^(?:Received|Submitted|Accepted|Revised|Published)\b", RegexOptions.NonBacktracking)]
    private static partial Regex MilestoneStart();

    [GeneratedRegex(
        @"(?<kind>[Rr]eceived|[Ss]ubmitted|[Aa]ccepted|[Rr]evised|[Pp]ublished):? (?<date>\d{1,2} [A-Z][a-z]{2,9} \d{4}|[A-Z][a-z]{2,9} \d{1,2}, \d{4})",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex MilestoneForm();
}
