using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>
/// Reads one option of a table, with the grammar of dose lines: its patients, the class that it names, drugs that are given
/// together, one instead of another, or listed. An option that gives no drug stays in its words.
/// </summary>
internal sealed class OptionReader(
    SourceText source,
    CharacterLedger ledger,
    IReadOnlyList<Abbreviation> abbreviations,
    IReadOnlySet<string> names
)
{
    /// <summary>Words that begin a condition on patients before a colon.</summary>
    private static readonly string[] Conditions =
    [
        "if",
        "in",
        "for",
        "when",
        "with",
        "without",
        "after",
        "during",
        "adults",
        "adult",
        "children",
        "child",
        "infants",
        "pregnant",
        "pregnancy",
        "patients",
        "women",
        "men",
        "those",
        "elderly",
        "only",
        "unless",
    ];

    /// <summary>Verbs before what may be given; they change nothing about a dose.</summary>
    private static readonly string[] Verbs = ["consider", "use", "give", "add", "start", "try"];

    private readonly Dictionary<string, string> meanings = abbreviations
        .DistinctBy(known => known.Short, StringComparer.Ordinal)
        .ToDictionary(known => known.Short, known => known.Long, StringComparer.Ordinal);

    private const string Or = " or ";
    private const string Plus = "plus ";
    private const int LongestClass = 6;
    private const int LongestCondition = 20;

    /// <summary>The option of a line with what stands below it.</summary>
    public TreatmentOption Read(OptionTree tree)
    {
        var line = tree.Text;
        var (branch, rest) = Condition(line);
        var (group, named) = Class(rest);
        var doses = tree.Below.Where(IsDoseOfParent).ToList();
        var parts = named.IsBlank || Refusal.Leads(rest.Words()) ? Parts.None : Read(named, doses);
        var option = new TreatmentOption
        {
            Text = line.Words(),
            Span = tree.Whole().Span(source),
            Branch = branch,
            Class = group,
            Marks = line.Marks().Except(parts.Options.SelectMany(part => part.Option.Marks)).ToValueList(),
            Selection = parts.Selection,
            Components = parts.Components.ToValueList(),
            Options = parts.Options.Select(part => part.Option).ToValueList(),
        };
        Enter(line, option, isRead: option.Components.Count + option.Options.Count > 0);
        foreach (var (part, text) in parts.Options)
        {
            Enter(text, part, isRead: part.Components.Count > 0);
        }

        foreach (var dose in parts.Doses)
        {
            Enter(dose.Text, option, isRead: true);
        }

        return WithBelow(option, [.. tree.Below.Except(parts.Doses)]);
    }

    /// <summary>The option in its words alone, as under "Not recommended".</summary>
    public TreatmentOption InWords(OptionTree tree)
    {
        ledger.Enter(tree.Text, Fate.Verbatim);
        return new TreatmentOption
        {
            Text = tree.Text.Words(),
            Span = tree.Whole().Span(source),
            Marks = tree.Text.Marks(),
            Options = tree.Below.Select(InWords).ToValueList(),
        };
    }

    /// <summary>A remark in its own words.</summary>
    public OptionNote Note(PlacedText text, bool isOptionLost = false)
    {
        ledger.Enter(text, Fate.Verbatim);
        return new OptionNote
        {
            Text = text.Words(),
            Span = text.Span(source),
            IsOptionLost = isOptionLost,
            Marks = text.Marks(),
        };
    }

    /// <summary>For whom, as a cell or a part of a line says it.</summary>
    public static Branch Patients(string text)
    {
        var cursor = TokenCursor.Of(text);
        return BranchReader.Read(cursor, cursor.End) ?? new Branch("other", text, null, null, null);
    }

    /// <summary>How a part of an option was read.</summary>
    private sealed record Parts(
        OptionSelection Selection,
        IReadOnlyList<Component> Components,
        IReadOnlyList<(TreatmentOption Option, PlacedText Text)> Options
    )
    {
        public static Parts None { get; } = new(OptionSelection.Together, [], []);

        /// <summary>The lines below the option that give doses of its drug.</summary>
        public IReadOnlyList<OptionTree> Doses { get; init; } = [];
    }

    // What stands before the drugs

    /// <summary>"If Rh+: …", "In APDS: …", and "If signs of CID, consider …".</summary>
    private static (Branch? Branch, PlacedText Behind) Condition(PlacedText line)
    {
        var colon = Joints.First(line.Text, ':');
        if (colon > 0 && line.Slice(0, colon).Words() is var before && IsCondition(before))
        {
            return (Patients(before), line.Slice(colon + 1, line.Text.Length).Trim());
        }

        var comma = Joints.First(line.Text, ',');
        if (comma > 0 && TokenCursor.Of(line.Words()).Current.Is("if", "when", "unless"))
        {
            var rest = line.Slice(comma + 1, line.Text.Length).Trim();
            var cursor = TokenCursor.Of(rest.Words());
            if (cursor.Current.Is(Verbs) || DrugReader.Read(cursor) is not null)
            {
                return (Patients(line.Slice(0, comma).Words()), rest);
            }
        }

        return (null, line);
    }

    private static bool IsCondition(string words)
    {
        var cursor = TokenCursor.Of(words);
        return cursor.Current.Is(Conditions)
            || (cursor.End <= LongestCondition && BranchReader.Read(cursor, cursor.End) is not null);
    }

    /// <summary>"TPOR agonists: eltrombopag …".</summary>
    private (string? Class, PlacedText Behind) Class(PlacedText line)
    {
        var colon = Joints.First(line.Text, ':');
        if (colon <= 0)
        {
            return (null, line);
        }

        var before = line.Slice(0, colon).Words();
        var rest = line.Slice(colon + 1, line.Text.Length).Trim();
        var cursor = TokenCursor.Of(rest.Words());
        var isClass =
            TokenCursor.Of(before) is { End: <= LongestClass, Current.Kind: TokenKind.Word } name
            && name.Line.Tokens.All(token => token.Kind != TokenKind.Number)
            && Named(before) is null
            && !AmountReader.IsAmount(cursor)
            && (
                rest.IsBlank
                || DrugReader.Read(cursor) is not null
                || DrugReader.BeforeAmount(cursor) is not null
                || IsName(cursor.Current.Text)
            );
        return isClass && !rest.IsBlank ? (before, rest) : (null, line);
    }

    // Drugs

    private Parts Read(PlacedText text, IReadOnlyList<OptionTree> doses)
    {
        var words = WithoutVerb(text);
        if (words.Text is ['±', ..])
        {
            return Optional(Read(words.Slice(1, words.Text.Length).Trim(), doses));
        }

        if (words.Text.StartsWith(Plus, StringComparison.OrdinalIgnoreCase))
        {
            return Added(
                Read(words.Slice(Plus.Length, words.Text.Length).Trim(), doses),
                words.Text[..Plus.Length].Trim()
            );
        }

        if (words.Text.EndsWith(':'))
        {
            return Parts.None;
        }

        if (doses.Count > 0 && OfOneDrug(words, doses) is { } whole)
        {
            return whole;
        }

        if (List(words) is { } list)
        {
            return list;
        }

        var joined = Joints.Split(words, "±");
        var components = new List<Component>();
        for (var at = 0; at < joined.Count; at++)
        {
            var read = Doses(joined[at], []);
            if (read.Count == 0)
            {
                return Parts.None;
            }

            components.AddRange(at == 0 ? read : read.Select(Optional));
        }

        return Alternatives(words, components) ?? new Parts(OptionSelection.Together, components, []);
    }

    /// <summary>A line with the doses below it, where it names a single drug; of several nothing says whose doses they are.</summary>
    private Parts? OfOneDrug(PlacedText words, IReadOnlyList<OptionTree> doses) =>
        Joints.Split(words, "±").Count == 1 && Doses(words, []) is [{ Sigs: [{ Alternatives.Count: 0 }] }]
            ? new Parts(OptionSelection.Together, Doses(words, doses), []) { Doses = doses }
            : null;

    private static PlacedText WithoutVerb(PlacedText text)
    {
        var space = text.Text.IndexOf(' ');
        return space > 0 && Verbs.Contains(text.Text[..space], StringComparer.OrdinalIgnoreCase)
            ? text.Slice(space + 1, text.Text.Length).Trim()
            : text;
    }

    private List<Component> Doses(PlacedText text, IReadOnlyList<OptionTree> below)
    {
        var words = text.Words();
        var span = text.Span(source);
        var lines = below
            .Select(child => Line(2, child.Text))
            .Prepend(new BulletLine(1, [new TextInline(words, span)], span))
            .ToList();
        var read = SigReader.Read(lines).Components;
        return read.SelectMany(component => component.Sigs).Any(IsDoseOfAnother) ? []
            : read.Count > 0 ? [.. read.Select(component => WithBrackets(Expanded(component)))]
            : Named(words) is { } drug ? [Given(drug, text)]
            : [];
    }

    /// <summary>"MMF or azathioprine 2 mg/kg": nothing says that the dose is the first drug's too.</summary>
    private static bool IsDoseOfAnother(Sig sig) =>
        sig.Alternatives.Any(other =>
            other is { Dose: not null } && other.Drug != sig.Alternatives[^1].Drug && !HoldsAmount(other.Text)
        );

    private BulletLine Line(int depth, PlacedText text) =>
        new(depth, [new TextInline(text.Words(), text.Span(source))], text.Span(source));

    private Component Given(Drug drug, PlacedText text) =>
        new()
        {
            Drug = drug,
            Text = text.Words(),
            Span = text.Span(source),
            Sigs =
            [
                new Sig
                {
                    Drug = drug,
                    Text = text.Words(),
                    Span = text.Span(source),
                },
            ],
        };

    /// <summary>"± cyclosporine or sirolimus": what is read of it may be left out.</summary>
    private static Parts Optional(Parts parts) =>
        parts with
        {
            Components = [.. parts.Components.Select(Optional)],
            Options = [.. parts.Options.Select(part => (Optional(part.Option), part.Text))],
        };

    /// <summary>"Plus azathioprine 1 mg/kg": with what it is given, nothing says; the word stays as what was not understood.</summary>
    private static Parts Added(Parts parts, string word) =>
        parts with
        {
            Components =
            [
                .. parts.Components.Select(component =>
                    component with
                    {
                        Sigs = component.Sigs.Select(sig => sig with { Unread = [word, .. sig.Unread] }).ToValueList(),
                    }
                ),
            ],
        };

    private static TreatmentOption Optional(TreatmentOption option) =>
        option with
        {
            Components = option.Components.Select(Optional).ToValueList(),
        };

    private static Component Optional(Component component) =>
        component with
        {
            Sigs = component.Sigs.Select(sig => sig with { Optional = true }).ToValueList(),
        };

    /// <summary>A line of drugs without a dose: given together, one of them, or listed; null where the line is no such.</summary>
    private Parts? List(PlacedText text)
    {
        var (items, selection) = Joints.Items(text);
        if (HoldsAmount(text.Words()) || items.Exists(item => Refusal.IsIn(WithoutBracket(item.Words()))))
        {
            return null;
        }

        var read = items.ConvertAll(Item);
        var known = read.Count(item => item.Components.Count > 0);
        if (known == 0 || read.Exists(item => TokenCursor.Of(item.Text).End > LongestCondition))
        {
            return null;
        }

        if (items.Count == 1 || selection == OptionSelection.Together)
        {
            return known == items.Count && read.TrueForAll(item => item.Branch is null)
                ? new Parts(OptionSelection.Together, [.. read.SelectMany(item => item.Components)], [])
                : null;
        }

        // Beside several drugs a single word is the name of one, if one that is not known.
        for (var at = 0; at < read.Count; at++)
        {
            if (
                read[at].Components.Count == 0
                && known > 1
                && IsWord(read[at].Text)
                && !FootnoteMarks.IsClass(read[at].Text)
            )
            {
                read[at] = read[at] with
                {
                    Components = [Given(Expanded(new Drug { Name = read[at].Text }), items[at])],
                };
            }
        }

        return new Parts(selection, [], [.. read.Zip(items)]);
    }

    /// <summary>"eculizumab (CAD, PNH)", "HSCT for refractory cytopenias", "other JAK1/2 inhibitors".</summary>
    private TreatmentOption Item(PlacedText item)
    {
        var words = item.Words();
        var (name, branch, remark) = (words, (Branch?)null, (string?)null);
        if (words.EndsWith(')') && words.IndexOf('(') is > 0 and var open)
        {
            name = words[..open].TrimEnd();
            var inside = words[(open + 1)..^1];
            if (AreAbbreviations(inside))
            {
                branch = Patients(inside);
            }
            else
            {
                remark = words[open..];
            }
        }
        else if (words.IndexOf(" for ", StringComparison.Ordinal) is > 0 and var purpose)
        {
            name = words[..purpose];
            branch = Patients(words[(purpose + 1)..]);
        }

        var drug = Named(name);
        var component = drug is null ? null : Given(drug, item);
        return new TreatmentOption
        {
            Text = words,
            Span = item.Span(source),
            Branch = branch,
            Marks = item.Marks(),
            Components =
                component is null ? []
                : remark is null ? [component]
                : [component with { Sigs = [component.Sigs[0] with { Unread = [remark] }] }],
        };
    }

    private bool AreAbbreviations(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts
        && parts.All(part => meanings.ContainsKey(part));

    private bool IsWord(string text) => (text.Length > 3 && text.All(char.IsLetter)) || meanings.ContainsKey(text);

    private static string WithoutBracket(string item) =>
        item.EndsWith(')') && item.IndexOf('(') is > 0 and var open ? item[..open] : item;

    /// <summary>Whether an amount stands anywhere in a line.</summary>
    private static bool HoldsAmount(string text)
    {
        var cursor = TokenCursor.Of(text);
        for (; !cursor.AtEnd; cursor.Position++)
        {
            if (cursor.Current.Kind == TokenKind.Number && AmountReader.IsAmount(cursor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Different drugs of which one is given, each with its dose, as options of their own.</summary>
    private Parts? Alternatives(PlacedText text, List<Component> components)
    {
        if (components is not [{ Sigs: [{ Alternatives: { Count: > 1 } sigs, Unread.Count: 0 }], Notes.Count: 0 }])
        {
            return null;
        }

        if (sigs.Select(sig => sig.Drug.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() != sigs.Count)
        {
            return null;
        }

        var plain = text.Plain();
        var options = new List<(TreatmentOption, PlacedText)>();
        var from = 0;
        foreach (var sig in sigs)
        {
            var dose = plain.Text.IndexOf(sig.Text, from, StringComparison.Ordinal);
            var joint = dose < 0 ? -1 : plain.Text.IndexOf(Or, dose + sig.Text.Length, StringComparison.Ordinal);
            if (dose < 0 || (joint < 0) != (options.Count == sigs.Count - 1))
            {
                return null;
            }

            var part = plain.Slice(from, joint < 0 ? plain.Text.Length : joint);
            from = joint + Or.Length;
            var component = new Component
            {
                Drug = sig.Drug,
                Text = part.Text,
                Span = part.Span(source),
                Sigs = [sig with { Text = part.Text, Span = part.Span(source) }],
            };
            options.Add(
                (
                    new TreatmentOption
                    {
                        Text = part.Text,
                        Span = part.Span(source),
                        Components = [WithBrackets(component)],
                    },
                    part
                )
            );
        }

        return new Parts(OptionSelection.OneOf, [], options);
    }

    // Names

    /// <summary>What a name stands for: a known drug or procedure, one of the legend, or one that the table gives a dose of.</summary>
    private Drug? Named(string name)
    {
        name = name.Trim(' ', '(', ')', '.');
        return DrugReader.Whole(name) is { } drug ? Expanded(drug)
            : IsName(name) ? Expanded(new Drug { Name = name })
            : null;
    }

    private bool IsName(string name) =>
        names.Contains(name) || (meanings.TryGetValue(name, out var meaning) && DrugReader.Whole(meaning) is not null);

    /// <summary>A drug that the table abbreviates, by the name that its legend gives.</summary>
    private Drug Expanded(Drug drug) =>
        meanings.TryGetValue(drug.Name, out var meaning) && drug.Synonym is null
            ? drug with
            {
                Name = meaning,
                Synonym = drug.Name,
            }
            : drug;

    private Component Expanded(Component component) =>
        component with
        {
            Drug = Expanded(component.Drug),
            Sigs = component.Sigs.Select(Expanded).ToValueList(),
        };

    private Sig Expanded(Sig sig) =>
        sig with
        {
            Drug = Expanded(sig.Drug),
            Text = sig.Text.Length > 0 ? sig.Text : sig.Drug.Name,
            Alternatives = sig.Alternatives.Select(Expanded).ToValueList(),
        };

    // Doses in brackets

    /// <summary>"(0.8–1.2 mg/kg &lt;6 y)" behind a dose is the dose for these patients.</summary>
    private static Component WithBrackets(Component component) =>
        component with
        {
            Sigs = component.Sigs.SelectMany(WithBrackets).ToValueList(),
        };

    private static IEnumerable<Sig> WithBrackets(Sig sig)
    {
        var others = sig
            .Unread.Select(fragment => (Fragment: fragment, Sig: ForOthers(sig, fragment)))
            .Where(other => other.Sig is not null)
            .ToList();
        yield return others.Count == 0
            ? sig
            : sig with
            {
                Unread = sig.Unread.Except(others.Select(other => other.Fragment)).ToValueList(),
            };
        foreach (var (_, other) in others)
        {
            yield return other!;
        }
    }

    private static Sig? ForOthers(Sig sig, string fragment)
    {
        if (sig.Dose is null || sig.Branch is not null || fragment is not ['(', .., ')'])
        {
            return null;
        }

        var inside = fragment[1..^1];
        var colon = Joints.First(inside, ':');
        var amount = TokenCursor.Of(colon < 0 ? inside : inside[(colon + 1)..]);
        if (AmountReader.Read(amount) is not { } dose || amount.Skipped.Count > 0 || amount.AtEnd != colon >= 0)
        {
            return null;
        }

        var patients = colon < 0 ? amount : TokenCursor.Of(inside[..colon]);
        return
            BranchReader.Read(patients, patients.End)
                is { Kind: "age" or "weight", Low: var low, High: var high } branch
            && (low ?? high) is not null
            && patients.AtEnd
            ? new Sig
            {
                Drug = sig.Drug,
                Text = inside,
                Span = sig.Span,
                Dose = dose,
                Branch = branch,
            }
            : null;
    }

    // What stands below

    /// <summary>A line below an option that gives a dose and no drug: "≥ 6 years: 1 mg/kg".</summary>
    private bool IsDoseOfParent(OptionTree child) =>
        child.Below.Count == 0
        && HoldsAmount(child.Text.Words())
        && SigReader.Read([Line(1, child.Text)]).Components.Count == 0;

    private TreatmentOption WithBelow(TreatmentOption option, IReadOnlyList<OptionTree> below)
    {
        var notes = new List<OptionNote>();
        var options = new List<TreatmentOption>();
        foreach (var child in below)
        {
            var isAdvice = child.Below.Count == 0 && !option.Text.EndsWith(':') && !GivesDrug(child.Text);
            if (isAdvice)
            {
                notes.Add(Note(child.Text));
            }
            else
            {
                options.Add(Read(child));
            }
        }

        return option with
        {
            Options = [.. option.Options, .. options],
            Notes = notes.ToValueList(),
            Selection = options.Count > 0 && option.Components.Count == 0 ? Selection(option) : option.Selection,
        };
    }

    private bool GivesDrug(PlacedText text) =>
        SigReader.Read([Line(1, text)]).Components.Count > 0
        || Joints.Items(text).Items.Exists(item => Named(item.Words()) is not null);

    /// <summary>How options below a line are meant: one of them where it says so.</summary>
    private static OptionSelection Selection(TreatmentOption option)
    {
        var cursor = TokenCursor.Of(option.Text);
        return cursor.TakeAny("one of", "either", "choice of", "choose one")
            ? OptionSelection.OneOf
            : OptionSelection.Listed;
    }

    // Account

    /// <summary>A line that was read is typed but for what was not understood of it; others stay in their words.</summary>
    private void Enter(PlacedText line, TreatmentOption option, bool isRead)
    {
        ledger.Enter(line, isRead ? Fate.Typed : Fate.Verbatim);
        var plain = line.Plain();
        var from = 0;
        foreach (var fragment in option.Components.SelectMany(component => component.Sigs).SelectMany(Fragments))
        {
            var at = plain.Text.IndexOf(fragment, from, StringComparison.Ordinal);
            if (at >= 0)
            {
                from = at + fragment.Length;
                ledger.Enter(plain.Slice(at, from), Fate.Verbatim);
            }
        }
    }

    private static IEnumerable<string> Fragments(Sig sig) => sig.Unread.Concat(sig.Alternatives.SelectMany(Fragments));
}
