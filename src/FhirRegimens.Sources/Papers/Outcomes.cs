using System.Text.RegularExpressions;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>Finds in how many of how many patients something occurred.</summary>
internal static partial class Outcomes
{
    /// <summary>A clause with fewer letters before its figure does not say what the figure is about.</summary>
    private const int FewestLetters = 4;
    private const int FarthestName = 400;

    /// <summary>Outcomes that sentences state: a part of a whole, or a part with the whole earlier in the sentence.</summary>
    public static IEnumerable<ReportedOutcome> InProse(
        IReadOnlyList<PaperSentence> sentences,
        ValueList<PatientGroup> groups
    )
    {
        var named = groups.Where(group => group.Name.Length > 0).ToLookup(group => group.Name, StringComparer.Ordinal);
        return sentences.Where(sentence => !IsOfOthers(sentence)).SelectMany(sentence => InSentence(sentence, named));
    }

    /// <summary>What a paper says of the patients of others is no outcome of its own.</summary>
    private static bool IsOfOthers(PaperSentence sentence) =>
        OthersForm().IsMatch(sentence.Text) || sentence.Path.Any(BackgroundForm().IsMatch);

    /// <summary>Outcomes of the tables that report some and say of whom, row by row.</summary>
    public static IEnumerable<ReportedOutcome> InTables(ValueList<PaperTable> tables) =>
        tables.Where(AreIn).SelectMany(table => table.Groups is { } side ? InTable(table, side) : []);

    /// <summary>Tables of which nothing says whether their rows or their columns are the patients of their outcomes.</summary>
    public static IEnumerable<PaperTable> InUnclear(ValueList<PaperTable> tables) =>
        tables.Where(table =>
            AreIn(table)
            && table.Groups is null
            && table.Rows.Any(row => row.Cells.Any(cell => cell.Figures.Any(TableSides.IsPart)))
        );

    private static bool AreIn(PaperTable table) => !IsBaseline(table) && !LiteratureTable.Is(table);

    private static bool IsBaseline(PaperTable table) => table.Title is { } title && BaselineForm().IsMatch(title);

    private static IEnumerable<ReportedOutcome> InTable(PaperTable table, TableSide groups)
    {
        for (var number = 0; number < table.Rows.Count; number++)
        {
            var row = table.Rows[number];
            var ofRow = Name(table, row);
            for (var index = 0; index < row.Cells.Count; index++)
            {
                var cell = row.Cells[index];
                var heading = index + 1 < table.Columns.Count ? table.Columns[index + 1].Name : "";
                var ofColumn = TableLabel.Bare(heading);
                var (what, whom, above) =
                    groups == TableSide.Columns
                        ? (ofRow, ofColumn, $"{row.Section} {row.Label}")
                        : (ofColumn, ofRow, heading);
                var parts = Parts(above);
                for (var place = 0; place < cell.Figures.Count; place++)
                {
                    var figure = cell.Figures[place];
                    if (Of(figure, TableWholes.Fitting(table, number, index, figure)) is var (count, whole))
                    {
                        var part = parts.Count == cell.Figures.Count ? parts[place] : null;
                        yield return new()
                        {
                            Name = Joined([what, part]) is { Length: > 0 } name ? name : table.Number,
                            Group = whom,
                            Count = count,
                            Of = whole,
                            Percent = figure.Percent,
                            Text = $"{table.Number}, {row.Label}: {cell.Text}",
                            Span = cell.Span,
                        };
                    }
                }
            }
        }
    }

    private static (int Count, int Of)? Of(Figure figure, decimal? whole) =>
        figure.Kind is FigureKind.Share or FigureKind.CountAndPercent
        && figure.Value is { } count
        && whole is { } of
        && count % 1 == 0
        && of % 1 == 0
        && count <= of
        && of is > 0 and < 1_000_000
            ? ((int)count, (int)of)
            : null;

    /// <summary>"CR–PR" behind "N (%)": what the figures of a cell are about, one after the other.</summary>
    private static IReadOnlyList<string> Parts(string heading) =>
        PartsForm().Match(heading) is { Success: true } match ? match.Groups["parts"].Value.Split('–', '/') : [];

    /// <summary>What a row is about: its section, its label, and cells behind that which report nothing.</summary>
    private static string Name(PaperTable table, PaperRow row)
    {
        var label = TableLabel.Bare(row.Label);
        return Joined(
            new[] { TableLabel.Bare(row.Section), table.Groups == TableSide.Rows ? Group(label) : label }.Concat(
                row.Cells.TakeWhile((cell, at) => IsPartOfName(table, cell, at)).Select(cell => cell.Text)
            )
        );
    }

    /// <summary>A row without a label may be about those of the row above it; it is not about all patients.</summary>
    private static string Group(string label) =>
        TableLabel.WithoutSize(label) is { Length: > 0 } name ? name : "a group of the patients, as the table names it";

    private static string Joined(IEnumerable<string?> parts) =>
        string.Join(", ", parts.Where(words => !string.IsNullOrWhiteSpace(words)));

    /// <summary>"2 mg/kg" in a column of doses says whom the row is about; the figures of another arm do not.</summary>
    private static bool IsPartOfName(PaperTable table, PaperCell cell, int at) =>
        (at + 1 >= table.Columns.Count || table.Columns[at + 1].Count is null)
        && cell.Text.Any(char.IsLetter)
        && cell.Figures.All(figure => figure.Kind is FigureKind.Number or FigureKind.Range);

    private static IEnumerable<ReportedOutcome> InSentence(PaperSentence sentence, ILookup<string, PatientGroup> groups)
    {
        (int Count, string Group)? whole = null;
        foreach (var figure in sentence.Figures)
        {
            var at = PatientGroups.IndexOf(sentence, figure);
            if (
                figure.Kind == FigureKind.Share
                && Of(figure, figure.Of) is var (part, all)
                && Near(sentence.Text, at) is { } what
            )
            {
                yield return Outcome(sentence, figure, what, GroupOf(sentence, figure, at), part, all);
            }
            else if (
                figure.Kind == FigureKind.CountAndPercent
                && Group(groups, figure) is { } group
                && IsAchieved(sentence.Text)
            )
            {
                if (Of(figure, group.Count) is var (some, of))
                {
                    yield return Outcome(sentence, figure, Near(sentence.Text, at), group.Name, some, of);
                }
            }
            else if (figure.Value is { } value && value % 1 == 0 && value is > 0 and < 1_000_000)
            {
                if (
                    whole is var (count, members)
                    && value <= count
                    && PartForm(sentence.Text, at, figure) is { } outcome
                )
                {
                    yield return Outcome(sentence, figure, outcome, members, (int)value, count);
                }
                else if (
                    figure.Kind == FigureKind.Count
                    && (figure.Unit is not null || AllForm().IsMatch(sentence.Text[..at]))
                )
                {
                    whole = ((int)value, Members(sentence.Text, at, figure));
                    if (
                        AllForm().IsMatch(sentence.Text[..at])
                        && AchievedForm().Match(sentence.Text, at) is { Success: true } match
                    )
                    {
                        yield return Outcome(
                            sentence,
                            figure,
                            match.Groups["what"].Value.Trim(),
                            whole.Value.Group,
                            whole.Value.Count,
                            whole.Value.Count
                        );
                    }
                }
            }
        }
    }

    /// <summary>
    /// "in the rituximab group" behind a share. Of several wholes in a sentence without such words nothing says which patients
    /// are meant.
    /// </summary>
    private static string GroupOf(PaperSentence sentence, Figure figure, int at) =>
        ArmForm().Match(sentence.Text[(at + figure.Text.Length)..]) is { Success: true } arm ? arm.Groups["group"].Value
        : ArmWord().IsMatch(sentence.Text)
        || sentence
            .Figures.Where(other => other.Kind == FigureKind.Share)
            .Select(other => other.Of)
            .Distinct()
            .Skip(1)
            .Any()
            ? "a group of the patients, as the sentence names it"
        : "";

    private static ReportedOutcome Outcome(
        PaperSentence sentence,
        Figure figure,
        string name,
        string group,
        int count,
        int of
    ) =>
        new()
        {
            Name = name,
            Group = group,
            Count = count,
            Of = of,
            Percent = figure.Percent,
            Text = sentence.Text,
            Span = figure.Span,
        };

    private static PatientGroup? Group(ILookup<string, PatientGroup> groups, Figure figure) =>
        figure.Unit is { } unit
            ? groups[unit]
                .Take(FigureChecks.MostGroups)
                .FirstOrDefault(group =>
                    FigureChecks.Agrees(figure.Percent!.Value, figure.Value!.Value / group.Count * 100)
                )
            : null;

    /// <summary>"achieved a CR (N= 8)" and "only two responded": what the part is about.</summary>
    private static string? PartForm(string text, int at, Figure figure)
    {
        var behind = text[(at + figure.Text.Length)..];
        if (RespondedForm().Match(behind) is { Success: true } responded)
        {
            return responded.Groups["what"].Value;
        }

        return
            figure.Kind == FigureKind.Count
            && figure.Unit is null
            && BeforeForm().Match(text[..at]) is { Success: true } before
            ? before.Groups["what"].Value
            : null;
    }

    /// <summary>The words behind a number of patients, up to the verb.</summary>
    private static string Members(string text, int at, Figure figure)
    {
        var words = PatientGroups.Words(text[(at + figure.Text.Length)..].TrimStart(')'));
        var people = figure.Unit ?? LastWord().Match(text[..at]).Groups["name"].Value;
        return $"{people} {words}".Trim();
    }

    private static bool IsAchieved(string text) => AchievedWord().IsMatch(text);

    /// <summary>
    /// The name of an outcome in the clause of a figure: the last before it, else the first behind it; the clause itself
    /// where it names none.
    /// </summary>
    private static string Near(string text, int at)
    {
        var from = text.LastIndexOfAny([',', ';'], Math.Max(at - 1, 0)) + 1;
        var to = text.IndexOfAny([',', ';'], at) is >= 0 and var end ? end : text.Length;
        var isInBracket = at > 0 && text[at - 1] is '(' or '[';
        var clause = isInBracket ? text[from..(at - 1)] : text[from..to];
        var names = OutcomeForm().Matches(clause);
        return names.LastOrDefault(name => name.Index < at - from)?.Value
            ?? names.FirstOrDefault()?.Value
            ?? OutcomeForm().Matches(text[Math.Max(0, at - FarthestName)..at]).LastOrDefault()?.Value
            ?? (text[from..at].Count(char.IsLetter) >= FewestLetters ? clause.Trim(' ', '.') : text);
    }

    [GeneratedRegex(
        @"(?i)\b(?:literature|previous(?:ly)? (?:reports?|reported|studies|study|published|trials?)|historical)\b|\bet al\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OthersForm();

    [GeneratedRegex(
        @"(?i)^(?:backgrounds?|introduction|(?:review of the )?literature(?: review)?|references|related work)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex BackgroundForm();

    [GeneratedRegex(@"(?i)\b(?:baseline|demographic|characteristics)\b", RegexOptions.NonBacktracking)]
    private static partial Regex BaselineForm();

    [GeneratedRegex(@"N ?\(%\) (?<parts>[A-Z]{2,4}[–/][A-Z]{2,4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex PartsForm();

    [GeneratedRegex(@"(?i)\b(?:arms?|groups?|cohorts?|placebo|controls?|versus|vs)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ArmWord();

    [GeneratedRegex(
        @"^[)\]]?(?: (?:patients|participants|children|adults))? (?:assigned to|treated with|who received|receiving|in|on|with) (?:the )?(?<group>[^,.;()\[\]]{2,60}? (?:group|arm|cohort))\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ArmForm();

    [GeneratedRegex(@"(?i)\b(?:all|both)\b[^.;,]{0,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex AllForm();

    [GeneratedRegex(
        @"\b(?:achieved|had|reached|obtained) (?:an? )?(?<what>[^,.;(]{2,80})",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AchievedForm();

    [GeneratedRegex(@"(?i)\b(?:achieved|obtained|responded|response)\b", RegexOptions.NonBacktracking)]
    private static partial Regex AchievedWord();

    [GeneratedRegex(
        @"^(?: of (?:these|them|whom))?(?: patients| children)? (?<what>responded|relapsed|died|(?:achieved|had) (?:an? )?[^,.;(]{2,60})",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RespondedForm();

    [GeneratedRegex(
        @"\b(?:achieved|had|reached|obtained) (?:an? )?(?<what>[^,.;(]{2,60}?) ?[(\[]$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex BeforeForm();

    [GeneratedRegex(@"(?<name>\p{L}+)[ (\[]*$", RegexOptions.NonBacktracking)]
    private static partial Regex LastWord();

    [GeneratedRegex(
        @"(?i)\b(?:(?:(?:complete|partial|overall|objective|sustained|durable|initial|early|late|stable|major|minor|ha?ematologic(?:al)?|clinical|platelet|no|serious|severe|grade \d(?: ?(?:[-–]|to) ?\d)?(?: or (?:worse|higher|more|above))?) ){1,3}[A-Za-z-]{0,20} ?)?(?:responses? rates?|responses?|responded|remissions?|relapses?|relapsed|resolved [A-Za-z]+ [a-z]+|adverse events?|deaths?|died|infections?|ORR|CR|PR)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OutcomeForm();
}
