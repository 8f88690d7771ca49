using System.Text.RegularExpressions;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>Finds in how many of how many patients something occurred.</summary>
internal static partial class Outcomes
{
    /// <summary>A clause with fewer letters before its figure does not say what the figure is about.</summary>
    private const int FewestLetters = 4;
    private const int FarthestName = 400;
    private const string Unnamed = "patients whom only the sentence describes";

    /// <summary>Outcomes that sentences state: a part of a whole, or a part with the whole earlier in the sentence.</summary>
    public static IEnumerable<ReportedOutcome> InProse(
        IReadOnlyList<PaperSentence> sentences,
        ValueList<PatientGroup> groups
    )
    {
        var known = new KnownGroups(
            groups.ToLookup(group => group.Name, StringComparer.Ordinal),
            Counts(name => name.Length == 0),
            Counts(AnyoneForm().IsMatch)
        );
        return sentences.Where(sentence => !IsOfOthers(sentence)).SelectMany(sentence => InSentence(sentence, known));

        IReadOnlyList<int> Counts(Predicate<string> isOfThem) =>
            [.. groups.Where(group => isOfThem(group.Name)).Select(group => group.Count).Take(FigureChecks.MostGroups)];
    }

    /// <summary>The groups of patients that a paper names.</summary>
    /// <param name="Named">By their names.</param>
    /// <param name="Wholes">What it says the number of all patients is; it may say several.</param>
    /// <param name="Patients">Numbers of patients of whom it says no more, who may be all.</param>
    private sealed record KnownGroups(
        ILookup<string, PatientGroup> Named,
        IReadOnlyList<int> Wholes,
        IReadOnlyList<int> Patients
    )
    {
        /// <summary>Whether a number is that of all patients.</summary>
        public bool AreAll(decimal count) => Wholes.Any(whole => whole == count);

        /// <summary>Whether a number may be that of all patients; it is not where the paper states others.</summary>
        public bool MayBeAll(decimal count) =>
            AreAll(count) || (Wholes.Count == 0 && (Patients.Count == 0 || Patients.Any(some => some == count)));
    }

    /// <summary>What a paper says of the patients of others, or of what it was planned for, is no result of its own.</summary>
    public static bool IsOfOthers(PaperSentence sentence) =>
        OthersForm().IsMatch(sentence.Text)
        || PlanForm().IsMatch(sentence.Text)
        || sentence.Path.Any(BackgroundForm().IsMatch);

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

    /// <summary>Tables with figures of which no outcome is read, though they are of this study's patients.</summary>
    public static IEnumerable<PaperTable> InNone(ValueList<PaperTable> tables) =>
        tables
            .Except(InUnclear(tables))
            .Where(table =>
                (AreIn(table) || IsOfBoth(table))
                && table.Rows.Any(row => row.Cells.Any(cell => cell.Figures.Count > 0))
                && !(AreIn(table) && table.Groups is { } side && InTable(table, side).Any())
            );

    /// <summary>"Characteristics and outcome of the patients".</summary>
    private static bool IsOfBoth(PaperTable table) =>
        IsBaseline(table) && !LiteratureTable.Is(table) && OutcomeWord().IsMatch(table.Title!);

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
                var (group, degree) = TableLabel.Parts(ofColumn);
                var (what, whom, above) =
                    groups == TableSide.Columns
                        ? (Joined([ofRow, degree]), group, $"{row.Section} {row.Label}")
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
        TableLabel.WithoutSize(label) is { Length: > 0 } name ? name : "patients whom only the table describes";

    private static string Joined(IEnumerable<string?> parts) =>
        string.Join(", ", parts.Where(words => !string.IsNullOrWhiteSpace(words)));

    /// <summary>"2 mg/kg" in a column of doses says whom the row is about; the figures of another arm do not.</summary>
    private static bool IsPartOfName(PaperTable table, PaperCell cell, int at) =>
        (at + 1 >= table.Columns.Count || table.Columns[at + 1].Count is null)
        && cell.Text.Any(char.IsLetter)
        && cell.Figures.All(figure => figure.Kind is FigureKind.Number or FigureKind.Range);

    private static IEnumerable<ReportedOutcome> InSentence(PaperSentence sentence, KnownGroups groups)
    {
        (int Count, string Group)? whole = null;
        foreach (var figure in sentence.Figures)
        {
            var at = PatientGroups.IndexOf(sentence, figure);
            if (IsBound(sentence.Text, at))
            {
                continue;
            }

            if (
                figure.Kind == FigureKind.Share
                && Of(figure, figure.Of) is var (part, all)
                && Near(sentence.Text, at) is { } what
            )
            {
                yield return Outcome(sentence, figure, what, GroupOf(sentence, figure, at, groups), part, all);
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
                    && PartForm(sentence.Text, at, figure, count) is var (outcome, percent)
                )
                {
                    yield return Outcome(
                        sentence,
                        figure with
                        {
                            Percent = percent,
                        },
                        outcome,
                        members,
                        (int)value,
                        count
                    );
                }
                else if (
                    figure.Kind == FigureKind.Count
                    && (figure.Unit is not null || AllForm().IsMatch(sentence.Text[..at]))
                )
                {
                    whole = ((int)value, Members(sentence.Text, at, figure, groups));
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

    /// <summary>Whether what stands before a number makes it a bound or a guess: "fewer than 5 of 20".</summary>
    private static bool IsBound(string text, int at)
    {
        const int longest = 20;
        var from = Math.Max(0, at - longest);
        return BoundForm().IsMatch(text.AsSpan(from, at - from));
    }

    /// <summary>
    /// "in the rituximab group" behind a share, or the people whom it counts. Of several wholes in a sentence without such words,
    /// and of one that is not the number of all patients, nothing says which patients are meant.
    /// </summary>
    private static string GroupOf(PaperSentence sentence, Figure figure, int at, KnownGroups groups)
    {
        var behind = sentence.Text[(at + figure.Text.Length)..];
        if (ArmForm().Match(BracketEnd().Replace(behind, "", 1)) is { Success: true } arm)
        {
            return arm.Groups["group"].Value;
        }

        var isOfSeveral =
            ArmWord().IsMatch(sentence.Text)
            || sentence
                .Figures.Where(other => other.Kind == FigureKind.Share)
                .Select(other => other.Of)
                .Distinct()
                .Skip(1)
                .Any();
        return EvaluableForm().Match(figure.Text) is { Success: true } evaluable ? evaluable.Value
            : isOfSeveral ? Unnamed
            : groups.MayBeAll(figure.Of!.Value) ? ""
            : figure.Unit is { } people && !AnyoneForm().IsMatch(people) ? people
            : Unnamed;
    }

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
            // Those of one figure are not said to be those of another.
            AboutGroup = group == Unnamed ? [$"“{figure.Text}”", sentence.Text] : [],
            Count = count,
            Of = of,
            Percent = figure.Percent,
            Text = sentence.Text,
            Span = figure.Span,
        };

    private static PatientGroup? Group(KnownGroups groups, Figure figure) =>
        figure.Unit is { } unit
            ? groups
                .Named[unit]
                .Take(FigureChecks.MostGroups)
                .FirstOrDefault(group =>
                    FigureChecks.Agrees(figure.Percent!.Value, figure.Value!.Value / group.Count * 100)
                )
            : null;

    /// <summary>
    /// "achieved a CR (N= 8)", "only two responded", "seven had stable disease (39%)" and "occurred in 29 (33%)": what the part is
    /// about, and the per cent stated of it.
    /// </summary>
    private static (string What, decimal? Percent)? PartForm(string text, int at, Figure figure, int whole)
    {
        if (figure.Kind == FigureKind.CountAndPercent)
        {
            return figure.Unit is null
                ? IsAchieved(text) && FigureChecks.Agrees(figure.Percent!.Value, figure.Value!.Value / whole * 100)
                    ? (Near(text, at), figure.Percent)
                    : null
                : HadForm().Match(figure.Unit) is { Success: true } had
                    ? (had.Groups["what"].Value, figure.Percent)
                    : null;
        }

        if (RespondedForm().Match(text[(at + figure.Text.Length)..]) is { Success: true } responded)
        {
            return (
                responded.Groups["what"].Value.Trim(),
                responded.Groups["percent"] is { Length: > 0 } percent ? FigureReader.Value(percent.Value) : null
            );
        }

        return
            figure.Kind == FigureKind.Count
            && figure.Unit is null
            && BeforeForm().Match(text[..at]) is { Success: true } before
            ? (before.Groups["what"].Value, null)
            : null;
    }

    /// <summary>The words of a number of patients and those behind it, up to the verb; none for all patients.</summary>
    private static string Members(string text, int at, Figure figure, KnownGroups groups)
    {
        var words = PatientGroups.Words(text[(at + figure.Text.Length)..].TrimStart(')'));
        var people = figure.Unit is null
            ? LastWord().Match(text[..at]).Groups["name"].Value
            : string.Join(' ', figure.Text.Split(' ').Where(word => FigureReader.Value(word) is null));
        return words.Length == 0 && AnyoneForm().IsMatch(people) && groups.AreAll(figure.Value!.Value)
            ? ""
            : $"{people} {words}".Trim();
    }

    private static bool IsAchieved(string text) => AchievedWord().IsMatch(text);

    /// <summary>
    /// The name of an outcome in the clause of a figure: the last before it, else the first behind it; the clause itself
    /// where it names none. A clause that compares is about both of what it compares.
    /// </summary>
    private static string Near(string text, int at)
    {
        var from = text.LastIndexOfAny([',', ';'], Math.Max(at - 1, 0)) + 1;
        var to = text.IndexOfAny([',', ';'], at) is >= 0 and var end ? end : text.Length;
        var isInBracket = at > 0 && text[at - 1] is '(' or '[';
        var clause = isInBracket ? text[from..(at - 1)] : text[from..to];
        var names = OutcomeForm().Matches(clause);
        if (names.Count == 0 && VersusWord().IsMatch(text[from..at]))
        {
            return text;
        }

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
        @"(?i)(?:[<>≤≥~≈]|\b(?:(?:less|fewer|more) than|at (?:least|most)|up to|about|around|approximately|nearly|almost)) ?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex BoundForm();

    [GeneratedRegex(@"(?i)\b(?:outcomes?|responses?|results)\b", RegexOptions.NonBacktracking)]
    private static partial Regex OutcomeWord();

    /// <summary>What a study was to find, before it began.</summary>
    [GeneratedRegex(
        @"(?i)\b(?:power (?:of|to)|% power|to detect|sample size|we (?:assumed|hypothesi[sz]ed)|assuming|assumption|non-?inferiority margin|null hypothesis)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex PlanForm();

    [GeneratedRegex(
        @"(?i)^(?:\d[\d.]{0,5} )?(?:backgrounds?|introduction|discussion|comments?|(?:review of the )?literature(?: review)?|references|related work|statistics|(?:statistical|power) (?:analys[ei]s|methods?|considerations?)|sample size.{0,30})$",
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

    [GeneratedRegex(@"(?i)\b(?:v|vs|versus)\b", RegexOptions.NonBacktracking)]
    private static partial Regex VersusWord();

    [GeneratedRegex(@"(?i)\b(?:all|both)\b[^.;,]{0,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex AllForm();

    [GeneratedRegex(
        @"\b(?:achieved|had|reached|obtained) (?:an? )?(?<what>[^,.;(]{2,80})",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AchievedForm();

    [GeneratedRegex(
        @"(?i)\b(?:achieved|obtained|responded|response|occurred|developed|experienced|died|relapsed)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AchievedWord();

    [GeneratedRegex(@"^(?:achieved|had|reached|obtained) (?:an? )?(?<what>.{2,80})$", RegexOptions.NonBacktracking)]
    private static partial Regex HadForm();

    /// <summary>The rest of a bracket that a figure ends within: "; 95% CI 47–61)".</summary>
    [GeneratedRegex(@"^[;,] [^()\[\]]{1,60}[)\]]", RegexOptions.NonBacktracking)]
    private static partial Regex BracketEnd();

    /// <summary>People of whom a share is stated, by what makes them its whole.</summary>
    [GeneratedRegex(@"(?i)\b(?:evaluable|eligible|assessable|treated) \p{L}+\b", RegexOptions.NonBacktracking)]
    private static partial Regex EvaluableForm();

    /// <summary>People of whom nothing else is said.</summary>
    [GeneratedRegex(
        @"(?i)^(?:patients?|pts|subjects?|participants?|cases|individuals|persons|people)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AnyoneForm();

    [GeneratedRegex(
        @"^(?: of (?:these|them|whom))?(?: patients| children)? (?:(?<what>responded|relapsed|died)|(?:achieved|had) (?:an? )?(?<what>[^,.;(]{2,60}))(?: ?[(\[](?<percent>\d{1,3}(?:\.\d{1,4})?) ?%)?",
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
        @"(?i)\b(?:(?:(?:complete|partial|overall|objective|sustained|durable|initial|early|late|stable|major|minor|ha?ematologic(?:al)?|clinical|platelet|no|serious|severe|grade \d(?: ?(?:[-–]|to) ?\d)?(?: or (?:worse|higher|more|above))?) ){1,3}[A-Za-z-]{0,20} ?)?(?:responses? rates?|responses?|responded|remissions?|relapses?|relapsed|resolved [A-Za-z]+ [a-z]+|adverse events?|deaths?|died|infections?|ORR|CR|PR|EFS|PFS|DFS|RFS|OS|(?:[a-z]+-free|overall) survival)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OutcomeForm();
}
