using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>How the drugs of an option were read.</summary>
/// <param name="Selection">How components or options are meant.</param>
/// <param name="Components">What is given.</param>
/// <param name="Options">The drugs of a list, each with its words.</param>
internal sealed record OptionParts(
    OptionSelection Selection,
    IReadOnlyList<Component> Components,
    IReadOnlyList<(TreatmentOption Option, PlacedText Text)> Options
)
{
    /// <summary>Nothing was read.</summary>
    public static OptionParts None { get; } = new(OptionSelection.Together, [], []);

    /// <summary>The lines below the option that give doses of its drug.</summary>
    public IReadOnlyList<OptionTree> Doses { get; init; } = [];
}

/// <summary>Reads the drugs of an option: given together, one instead of another, or listed.</summary>
/// <param name="source">The document.</param>
/// <param name="names">The names that the table knows.</param>
/// <param name="doubtful">Numbers that may be read in two ways; what holds one stays in its words.</param>
internal sealed class OptionDrugs(SourceText source, TableNames names, IReadOnlySet<string> doubtful)
{
    private const string Or = " or ";

    /// <summary>Words before a drug that join it to something else.</summary>
    private static readonly string[] Joining = ["plus ", "and ", "also "];

    /// <summary>The drugs of a text.</summary>
    /// <param name="text">The words of an option behind its <see cref="OptionLead"/>.</param>
    /// <param name="doses">Lines below the option that give doses of its drug, if it is a single one.</param>
    public OptionParts Read(PlacedText text, IReadOnlyList<OptionTree> doses)
    {
        var words = OptionLead.WithoutVerb(text);
        if (words.Text is ['±', ..])
        {
            return Optional(Read(words.Slice(1, words.Text.Length).Trim(), doses));
        }

        if (Array.Find(Joining, word => words.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } joining)
        {
            return Added(
                Read(words.Slice(joining.Length, words.Text.Length).Trim(), doses),
                words.Text[..joining.Length].Trim()
            );
        }

        if (words.Text.EndsWith(':'))
        {
            return OptionParts.None;
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
                return OptionParts.None;
            }

            components.AddRange(at == 0 ? read : read.Select(Optional));
        }

        return Alternatives(words, components) ?? new OptionParts(OptionSelection.Together, components, []);
    }

    /// <summary>A line with the doses below it, where it names a single drug; of several nothing says whose doses they are.</summary>
    private OptionParts? OfOneDrug(PlacedText words, IReadOnlyList<OptionTree> doses)
    {
        if (Joints.Split(words, "±").Count > 1 || Doses(words, []) is not [{ Sigs: [{ Alternatives.Count: 0 } own] }])
        {
            return null;
        }

        var certain = doses
            .Where(dose => IsConditioned(words, own, dose) || (doses.Count == 1 && own.Dose is null))
            .ToList();
        return certain.Count > 0 && Doses(words, certain) is { Count: > 0 } components
            ? new OptionParts(OptionSelection.Together, components, []) { Doses = certain }
            : null;
    }

    /// <summary>
    /// Whether a line below a drug gives a dose of it for certain patients, days or cycles and says nothing else: of another
    /// amount nothing says whether it follows the first one or stands for it.
    /// </summary>
    private bool IsConditioned(PlacedText words, Sig own, OptionTree dose) =>
        Doses(words, [dose]) is [{ Sigs: [.., { Unread.Count: 0 } sig] }]
        && (
            sig.Branch != own.Branch
            || sig.Label != own.Label
            || sig.Cycles != own.Cycles
            || sig.Weeks != own.Weeks
            || sig.Days != own.Days
        );

    /// <summary>The drug of a text with its doses, and those of lines below it; none where no drug is understood.</summary>
    public List<Component> Doses(PlacedText text, IReadOnlyList<OptionTree> below)
    {
        if (below.Select(child => child.Text).Prepend(text).Any(IsDoubtful))
        {
            return [];
        }

        var read = SigReader.Read([Line(1, text), .. below.Select(child => Line(2, child.Text))]).Components;
        return read.SelectMany(component => component.Sigs).Any(Inheritance.IsDoseOfAnother) ? []
            : read.Count > 0 ? [.. read.Select(component => BracketDose.Of(names.Expanded(component)))]
            : names.Named(text.Words()) is { } drug ? [Given(drug, text)]
            : [];
    }

    private bool IsDoubtful(PlacedText text) =>
        doubtful.Count > 0 && TokenCursor.Of(text.Words()).Line.Tokens.Any(token => doubtful.Contains(token.Text));

    /// <summary>A line as the grammar of dose lines takes it.</summary>
    public BulletLine Line(int depth, PlacedText text) => BulletLine.OfWords(depth, text.Words(), text.Span(source));

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
    private static OptionParts Optional(OptionParts parts) =>
        parts with
        {
            Components = [.. parts.Components.Select(Optional)],
            Options = [.. parts.Options.Select(part => (Optional(part.Option), part.Text))],
        };

    /// <summary>"Plus azathioprine 1 mg/kg": with what it is given, nothing says; the word stays as what was not understood.</summary>
    private static OptionParts Added(OptionParts parts, string word) =>
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
    private OptionParts? List(PlacedText text)
    {
        var (items, selection) = Joints.Items(text);
        if (AmountReader.IsIn(text.Words()) || items.Exists(item => Refusal.IsIn(WithoutBracket(item.Words()))))
        {
            return null;
        }

        var read = items.ConvertAll(Item);
        var known = read.Count(item => item.Components.Count > 0);
        if (known == 0 || read.Exists(item => TokenCursor.Of(item.Text).End > OptionLead.LongestCondition))
        {
            return null;
        }

        if (items.Count == 1 || selection == OptionSelection.Together)
        {
            return known == items.Count && read.TrueForAll(item => item.Branch is null)
                ? new OptionParts(OptionSelection.Together, [.. read.SelectMany(item => item.Components)], [])
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
                    Components = [Given(names.Expanded(new Drug { Name = read[at].Text }), items[at])],
                };
            }
        }

        return new OptionParts(selection, [], [.. read.Zip(items)]);
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
                branch = OptionLead.Patients(inside);
            }
            else
            {
                remark = words[open..];
            }
        }
        else if (words.IndexOf(" for ", StringComparison.Ordinal) is > 0 and var purpose)
        {
            name = words[..purpose];
            branch = OptionLead.Patients(words[(purpose + 1)..]);
        }

        var drug = names.Named(name);
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
        && parts.All(part => names.IsAbbreviation(part));

    private bool IsWord(string text) => (text.Length > 3 && text.All(char.IsLetter)) || names.IsAbbreviation(text);

    private static string WithoutBracket(string item) =>
        item.EndsWith(')') && item.IndexOf('(') is > 0 and var open ? item[..open] : item;

    /// <summary>Different drugs of which one is given, each with its dose, as options of their own.</summary>
    private OptionParts? Alternatives(PlacedText text, List<Component> components)
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
                        Components = [BracketDose.Of(component)],
                    },
                    part
                )
            );
        }

        return new OptionParts(OptionSelection.OneOf, [], options);
    }
}
