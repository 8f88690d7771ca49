using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>
/// Reads one option of a table, with the grammar of dose lines: its patients, the class that it names, drugs that are given
/// together, one instead of another, or listed. An option that gives no drug stays in its words.
/// </summary>
internal sealed class OptionReader(SourceText source, CharacterLedger ledger, TableNames names, OptionDrugs drugs)
{
    private readonly Companions companions = new(source, drugs);

    /// <summary>The option of a line with what stands below it.</summary>
    public TreatmentOption Read(OptionTree tree)
    {
        var line = tree.Text;
        var lead = OptionLead.Of(line, names);
        var doses = tree.Below.Where(IsDoseOfParent).ToList();
        var parts =
            lead.Behind.IsBlank || Refusal.Leads(lead.AfterCondition.Words())
                ? OptionParts.None
                : drugs.Read(lead.Behind, doses);
        var option = new TreatmentOption
        {
            Text = line.Words(),
            Span = tree.Whole().Span(source),
            Branch = lead.Branch,
            Class = lead.Class,
            Marks = line.Marks().Except(parts.Options.SelectMany(part => part.Option.Marks)).ToValueList(),
            Selection = parts.Selection,
            Components = parts.Components.ToValueList(),
            Options = parts.Options.Select(part => part.Option).ToValueList(),
        };
        Enter(line, option.Components, isRead: option.Components.Count + option.Options.Count > 0);
        foreach (var (part, text) in parts.Options)
        {
            Enter(text, part.Components, isRead: part.Components.Count > 0);
        }

        foreach (var dose in parts.Doses)
        {
            Enter(dose.Text, option.Components, isRead: true);
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

    // What stands below

    /// <summary>
    /// A line below an option that gives a dose and no drug: "≥ 6 years: 1 mg/kg", and not "5 mg folic acid" or "previously
    /// 5 mg".
    /// </summary>
    private bool IsDoseOfParent(OptionTree child) =>
        child.Below.Count == 0
        && !Refusal.Leads(child.Text.Words())
        && !DrugNames.In(child.Text.Words()).Any()
        && AmountReader.IsIn(child.Text.Words())
        && SigReader.Read([drugs.Line(1, child.Text)]).Components.Count == 0
        && companions.Read(child.Text) is null;

    private TreatmentOption WithBelow(TreatmentOption option, IReadOnlyList<OptionTree> below)
    {
        var notes = new List<OptionNote>();
        var options = new List<TreatmentOption>();
        foreach (var child in below)
        {
            var isAlone = child.Below.Count == 0 && !option.Text.EndsWith(':');
            var given = isAlone ? companions.Read(child.Text) : null;
            if (given is not null && IsGiven(option))
            {
                option = With(option, given, child.Text);
            }
            else if (isAlone && ((given is not null && option.Options.Count > 0) || !GivesDrug(child.Text)))
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

    /// <summary>Whether all of an option is given, so that more may be given with it.</summary>
    private static bool IsGiven(TreatmentOption option) =>
        option is { Components.Count: > 0, Options.Count: 0, Selection: OptionSelection.Together };

    private TreatmentOption With(TreatmentOption option, IReadOnlyList<Component> given, PlacedText line)
    {
        Enter(line, given, isRead: true);
        return option with
        {
            Components = [.. option.Components, .. given],
            Marks = [.. option.Marks, .. line.Marks().Except(option.Marks)],
        };
    }

    private bool GivesDrug(PlacedText text) =>
        SigReader.Read([drugs.Line(1, text)]).Components.Count > 0
        || Joints.Items(text).Items.Exists(item => names.Named(item.Words()) is not null);

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
    private void Enter(PlacedText line, IEnumerable<Component> components, bool isRead)
    {
        ledger.Enter(line, isRead ? Fate.Typed : Fate.Verbatim);
        var plain = line.Plain();
        var from = 0;
        foreach (var fragment in components.SelectMany(component => component.Sigs).SelectMany(Fragments))
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
