using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>
/// Reads a line below an option that orders what is given along with it: "With folic acid 1 mg/day", "Premedication: paracetamol
/// 500 mg PO". Only what is certain is read: each part is a known drug with its dose, and nothing in the line makes it a
/// condition, a choice or advice.
/// </summary>
internal sealed class Companions(SourceText source, OptionDrugs drugs)
{
    private static readonly string[] Joined =
    [
        "together with",
        "along with",
        "combined with",
        "in combination with",
        "with",
        "plus",
        "and",
        "+",
        "&",
    ];

    /// <summary>What the drugs are given for, which is kept as the label of the dose.</summary>
    private static readonly string[] Purposes =
    [
        "premedication",
        "pre - medication",
        "comedication",
        "co - medication",
        "concomitant medication",
        "prophylaxis",
    ];

    private static readonly string[] Between = [" and ", " plus ", " + ", " & ", "; ", ", "];

    /// <summary>Words that make a line a condition, a choice or advice.</summary>
    private static readonly string[] Doubts =
    [
        "or",
        "if",
        "when",
        "whenever",
        "where",
        "unless",
        "in",
        "for",
        "case",
        "consider",
        "considered",
        "may",
        "might",
        "can",
        "could",
        "should",
        "optional",
        "optionally",
        "possibly",
        "alternative",
        "alternatively",
        "eventually",
        "needed",
        "necessary",
        "required",
        "indicated",
        "tolerated",
        "prn",
        "until",
        "followed",
        "reduce",
        "reduced",
        "increase",
        "increased",
        "switch",
        "replace",
        "replaced",
        "<",
        ">",
        "≤",
        "≥",
        "±",
        "?",
    ];

    /// <summary>What accompanies treatment and is named in no list of treatments.</summary>
    private static readonly string[] Supportive =
    [
        "calcium",
        "calcium carbonate",
        "calcium citrate",
        "vitamin d",
        "vitamin d3",
        "cholecalciferol",
        "colecalciferol",
        "folate",
        "paracetamol",
        "cotrimoxazole",
        "co-trimoxazole",
        "trimethoprim-sulfamethoxazole",
        "TMP-SMX",
        "potassium",
        "magnesium",
        "pyridoxine",
        "clemastine",
        "chlorphenamine",
        "pantoprazole",
        "omeprazole",
        "mesna",
    ];

    /// <summary>The components that a line orders; null where it is not certain that it orders anything.</summary>
    public IReadOnlyList<Component>? Read(PlacedText line)
    {
        var plain = line.Plain();
        var cursor = TokenCursor.Of(plain.Text);
        var label = Lead(cursor);
        if (cursor.Position == 0 || cursor.AtEnd)
        {
            return null;
        }

        var behind = plain.Slice(cursor.Current.Start, plain.Text.Length);
        return IsDoubtful(behind.Text) ? null : Orders(plain, behind, label);
    }

    /// <summary>Passes what tells that the line goes with its option; the purpose where it names one.</summary>
    private static string? Lead(TokenCursor cursor)
    {
        if (cursor.TakeAny(Joined))
        {
            return null;
        }

        if (!cursor.TakeAny(Purposes))
        {
            return null;
        }

        var label = cursor.Slice(0, cursor.Position);
        if (!cursor.Take(":", "with"))
        {
            cursor.Position = 0;
        }

        return label;
    }

    /// <summary>"In 2 divided doses" and "for 5 days" are no conditions.</summary>
    private static bool IsDoubtful(string text)
    {
        if (Refusal.IsIn(text))
        {
            return true;
        }

        for (var cursor = TokenCursor.Of(text); !cursor.AtEnd; cursor.Position++)
        {
            var isCounted =
                cursor.Current.Is("in", "for")
                && (cursor.Peek(1).Kind == TokenKind.Number || cursor.Peek(1).Is(Numbers.Words));
            if (cursor.Current.Is(Doubts) && !isCounted)
            {
                return true;
            }
        }

        return false;
    }

    private List<Component>? Orders(PlacedText line, PlacedText behind, string? label)
    {
        if (Parts(behind) is not { } parts)
        {
            return null;
        }

        var orders = new List<Component>();
        foreach (var (from, to) in parts)
        {
            if (Order(behind.Slice(from, to)) is not { } order || order.Sigs[0].Unread.Count > 0)
            {
                return null;
            }

            // The words of the first include what tells that it goes with the option.
            var words =
                orders.Count == 0 ? line.Slice(0, line.Text.Length - behind.Text.Length + to) : behind.Slice(from, to);
            var sig = order.Sigs[0] with
            {
                Text = words.Text,
                Span = words.Span(source),
                Label = label ?? order.Sigs[0].Label,
            };
            orders.Add(order with { Text = sig.Text, Span = sig.Span, Sigs = [sig] });
        }

        return orders;
    }

    /// <summary>
    /// Where each order begins and ends. What stands behind a comma and begins none goes on with the one before; behind "and" it
    /// would be one that is not understood.
    /// </summary>
    private List<(int From, int To)>? Parts(PlacedText text)
    {
        var parts = new List<(int From, int To)>();
        foreach (var (joint, from, to) in Joints.Pieces(text, Between))
        {
            if (parts.Count == 0 || Order(text.Slice(from, to)) is not null)
            {
                parts.Add((from, to));
            }
            else if (joint is ", " or "; " || char.IsAsciiDigit(text.Text[from]))
            {
                parts[^1] = (parts[^1].From, to);
            }
            else
            {
                return null;
            }
        }

        return parts;
    }

    /// <summary>A known drug with its dose.</summary>
    private Component? Order(PlacedText text) =>
        drugs.Doses(text, []) is [{ Sigs: [{ Dose: not null, Alternatives.Count: 0 }] } order] && IsKnown(order.Drug)
            ? order
            : null;

    private static bool IsKnown(Drug drug) =>
        DrugReader.Whole(drug.Name) is not null || Supportive.Contains(drug.Name, StringComparer.OrdinalIgnoreCase);
}
