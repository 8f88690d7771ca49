using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;

namespace FhirRegimens.Sources.Papers;

/// <summary>Finds how many patients there are, and in which groups.</summary>
internal static partial class PatientGroups
{
    private static readonly string[] Verbs =
    [
        "was",
        "were",
        "is",
        "are",
        "had",
        "have",
        "who",
        "treated",
        "achieved",
        "responded",
        "received",
    ];

    /// <summary>The groups in the order of the source, each name once; all patients have an empty name.</summary>
    public static ValueList<PatientGroup> Of(Paper paper, IReadOnlyList<PaperSentence> sentences)
    {
        var groups = new List<PatientGroup>();
        foreach (var sentence in sentences)
        {
            foreach (var figure in sentence.Figures)
            {
                if (Group(paper, sentence, figure) is { } group)
                {
                    groups.Add(group);
                }
            }
        }

        foreach (var column in paper.Tables.SelectMany(table => table.Columns))
        {
            if (column.Count is { } count)
            {
                groups.Add(new(column.Name, count, default));
            }
        }

        return groups.DistinctBy(group => (group.Name, group.Count)).ToValueList();
    }

    /// <summary>The groups, and those that rows of tables are about with their number.</summary>
    public static ValueList<PatientGroup> With(ValueList<PatientGroup> groups, ValueList<PaperTable> tables) =>
        groups
            .Concat(
                tables
                    .Where(table => table.Groups == TableSide.Rows)
                    .SelectMany(table => table.Rows)
                    .Select(row =>
                        TableLabel.Size(row.Label) is { } size
                            ? new PatientGroup(TableLabel.WithoutSize(row.Label), size, default)
                            : null
                    )
                    .OfType<PatientGroup>()
            )
            .DistinctBy(group => (group.Name, group.Count))
            .ToValueList();

    /// <summary>Whether a word is the name of an outcome, whose number is no group's.</summary>
    public static bool IsOutcome(string word) => OutcomeWord().IsMatch(word);

    private static PatientGroup? Group(Paper paper, PaperSentence sentence, Figure figure)
    {
        if (figure is not { Kind: FigureKind.Count, Value: { } value } || value is < 1 or > 1_000_000 || value % 1 != 0)
        {
            return null;
        }

        var at = IndexOf(sentence, figure);
        var before = sentence.Text[..at].TrimEnd();
        if (figure.Unit is null)
        {
            var name = NameBefore(before.TrimEnd('(', '[', ' '));
            return !IsName(name) || IsOutcome(name) || UnitWord().IsMatch(name)
                ? null
                : new(name, (int)value, figure.Span);
        }

        if (before.EndsWith("total of", StringComparison.OrdinalIgnoreCase))
        {
            return OthersForm().IsMatch(sentence.Text) ? null : new("", (int)value, figure.Span);
        }

        if (!PaperFacts.IsFront(sentence.Section) || paper.Title is null)
        {
            return null;
        }

        var behind = sentence.Text[(at + figure.Text.Length)..];
        return value == 1
            ? null
            : new(TotalForm().IsMatch(behind) ? "" : $"{figure.Unit} {Words(behind)}".Trim(), (int)value, figure.Span);
    }

    /// <summary>The words of a passage up to a verb, the next clause or the end of the sentence.</summary>
    public static string Words(string passage)
    {
        passage = passage.TrimStart(')', ']');
        if (passage.TrimStart() is [',' or ';' or ':' or '(', ..])
        {
            return "";
        }

        var words = passage.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = 0;
        while (
            end < words.Length
            && !(words[end].TrimStart('(', '[') is [var first, ..] && char.IsAsciiDigit(first))
            && !Verbs.Contains(words[end], StringComparer.OrdinalIgnoreCase)
            && !IsNextClause(words, end)
        )
        {
            end++;
            if (words[end - 1].EndsWith('.') || words[end - 1].EndsWith(';'))
            {
                break;
            }
        }

        end -= end > 0 && words[end - 1] is "and" or "or" or "with" ? 1 : 0;
        return string.Join(' ', words[..end]).TrimEnd(',', '.', ';', ' ');
    }

    /// <summary>", and" and "and only": what follows is about other patients, or about fewer.</summary>
    private static bool IsNextClause(string[] words, int at) =>
        words[at] == "and"
        && (
            (at > 0 && words[at - 1].EndsWith(','))
            || (at + 1 < words.Length && words[at + 1] is "most" or "only" or "some" or "all" or "none")
        );

    /// <summary>
    /// Whether a word before a number in brackets names a group: an abbreviation, a name, a drug, people, an arm. What else
    /// stands there ends a clause: "until unacceptable toxicity (n = 207)".
    /// </summary>
    private static bool IsName(string word) =>
        word.Any(char.IsUpper) || GroupWord().IsMatch(word) || DrugReader.IsKnown(word);

    /// <summary>Where a figure begins in its sentence.</summary>
    public static int IndexOf(PaperSentence sentence, Figure figure)
    {
        var from = 0;
        foreach (var other in sentence.Figures)
        {
            var at = sentence.Text.IndexOf(other.Text, from, StringComparison.Ordinal);
            if (at < 0 || ReferenceEquals(other, figure))
            {
                return Math.Max(at, 0);
            }

            from = at + other.Text.Length;
        }

        return 0;
    }

    /// <summary>The last word before a number in brackets, without what a heading puts around it.</summary>
    private static string NameBefore(string words) =>
        LastWord().Match(words) is { Success: true } match ? match.Groups["name"].Value : "";

    [GeneratedRegex(
        @"(?<name>(?:\p{L}[\p{L}\d+-]* )?(?:group|arm|cohort)|(?:[Gg]roup|[Aa]rm|[Cc]ohort) [A-Z\d]|\p{L}[\p{L}\d+-]*)[ ,(]*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex LastWord();

    [GeneratedRegex(
        @"^ (?:treated|enrolled|included|recruited|randomi[sz]ed|received|were (?:enrolled|included|recruited|randomi[sz]ed|treated))\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex TotalForm();

    [GeneratedRegex(
        @"(?i)^(?:CR|PR|OR|ORR|NR|SD|PD|response|responses|remission|relapse|relapses|steroids?|deaths?)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OutcomeWord();

    [GeneratedRegex(
        @"(?i)(?:^| )(?:patients|children|adults|adolescents|infants|women|men|boys|girls|males?|females?|placebo|controls?|groups?|arms?|cohorts?)$|^(?:group|arm|cohort) ",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex GroupWord();

    [GeneratedRegex(@"(?i)^(?:days?|weeks?|months?|years?|mg|kg|m2|doses?|cycles?)$", RegexOptions.NonBacktracking)]
    private static partial Regex UnitWord();

    /// <summary>Sentences about the patients of others.</summary>
    [GeneratedRegex(@"(?i)\b(?:reports|publications|published|literature)\b", RegexOptions.NonBacktracking)]
    private static partial Regex OthersForm();
}
