using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>A cell beside a drug's: its dose, route or frequency.</summary>
/// <param name="Heading">The heading of its column.</param>
/// <param name="Text">Its words.</param>
internal sealed record DrugPart(PlacedText Heading, PlacedText Text);

/// <summary>Puts a drug's cell and those of its dose, route and frequency together.</summary>
internal static class DrugCell
{
    private const string PerDay = "/day";

    /// <summary>
    /// The drug with its parts behind it. Where one of the cells has several lines, several drugs are named, a part names a drug
    /// of its own, or a cell needs its heading to be understood, nothing says how they belong together: then each line stands by
    /// itself.
    /// </summary>
    public static (PlacedText Text, IReadOnlyList<ColumnNote> Apart) Of(PlacedText drug, IReadOnlyList<DrugPart> parts)
    {
        if (parts.Count == 0)
        {
            return (drug, []);
        }

        var read = parts.Select(part => Labelled(part.Heading.Words(), WithUnit(part))).ToList();
        var areSeveral =
            parts.Select(part => part.Text).Prepend(drug).Any(IsOfLines)
            || Joints.Items(drug).Items.Count > 1
            || drug.Text.Contains(" / ", StringComparison.Ordinal)
            || DrugNames.In(Joints.WithoutBrackets(drug.Words())).Skip(1).Any()
            || parts.Any(part => DrugNames.In(part.Text.Words()).Any())
            || read.Contains(null);
        return areSeveral
            ? (
                OneLine(drug),
                [
                    .. parts.SelectMany(part =>
                        part.Text.Lines()
                            .Where(line => !line.IsBlank)
                            .Select(line => ColumnNote.Below(part.Heading, line))
                    ),
                ]
            )
            : (PlacedText.Joined([drug, .. read.OfType<PlacedText>()], " "), []);
    }

    private static bool IsOfLines(PlacedText cell) =>
        cell.Text.Contains('\n', StringComparison.Ordinal) || Bullets.Read(cell).Count > 1;

    /// <summary>
    /// The words with the unit that their heading gives: "Dose (mg/kg)" above "0.5–1", "Daily dose" above "60 mg". Null where the
    /// heading says more than that ("Dose (adults)"), and where it gives a unit that the words neither fit nor repeat.
    /// </summary>
    private static PlacedText? WithUnit(DrugPart part)
    {
        if (Bullets.IsPlus(part.Text.Text))
        {
            return null;
        }

        var text = WithoutBullet(part.Text);
        var heading = part.Heading.Words();
        var unit = ColumnHeading.UnitOf(heading)?.Unit ?? "";
        if (unit.Length > 0 && !IsUnit(unit))
        {
            return null;
        }

        var isDaily = ColumnHeading.IsOfDay(heading);
        if (Whole(text.Words()) is { } amount)
        {
            return isDaily && amount.Per is null ? Behind(text, PerDay) : text;
        }

        if (unit.Length == 0)
        {
            return isDaily ? null : text;
        }

        if (!isDaily && AmountReader.IsAmount(TokenCursor.Of(text.Words())))
        {
            return text;
        }

        var whole = isDaily && !unit.EndsWith(PerDay, StringComparison.Ordinal) ? $" {unit}{PerDay}" : $" {unit}";
        return Whole(text.Words() + whole) is not null ? Behind(text, whole) : null;
    }

    /// <summary>"Starting dose" above "5 mg" is said of that dose.</summary>
    private static PlacedText? Labelled(string heading, PlacedText? text) =>
        text is not null && ColumnHeading.IsOfStart(heading)
            ? new PlacedText(
                $"{ColumnHeading.UnitOf(heading)?.Name ?? heading} "
                    .Select(sign => new Letter(sign, text.Letters[0].Offset, 0))
                    .Concat(text.Letters)
            )
            : text;

    /// <summary>A text that is an amount and nothing else.</summary>
    private static Amount? Whole(string text)
    {
        var cursor = TokenCursor.Of(text);
        return AmountReader.Read(cursor) is { } amount && cursor.AtEnd && cursor.Skipped.Count == 0 ? amount : null;
    }

    private static bool IsUnit(string text)
    {
        var cursor = TokenCursor.Of(text);
        return UnitReader.Read(cursor) is not null && cursor.AtEnd;
    }

    /// <summary>A text with words of its heading behind it.</summary>
    private static PlacedText Behind(PlacedText text, string words)
    {
        var end = text.Letters[^1].Offset + text.Letters[^1].Length;
        return new PlacedText(text.Letters.Concat(words.Select(sign => new Letter(sign, end, 0))));
    }

    /// <summary>The cell with its only bullet as a space, so that it begins no line of its own.</summary>
    private static PlacedText WithoutBullet(PlacedText cell) =>
        Bullets.First(cell.Text) is >= 0 and var bullet
            ? new PlacedText(cell.Letters.Select((letter, at) => at == bullet ? letter with { Value = ' ' } : letter))
            : cell;

    private static PlacedText OneLine(PlacedText text) =>
        new(text.Letters.Select(letter => letter.Value is '\n' or '\r' ? letter with { Value = ' ' } : letter));
}
