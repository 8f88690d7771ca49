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
    /// <summary>
    /// The drug with its parts behind it. Where one of the cells has several lines, several drugs are named, or a cell needs its
    /// heading to be understood, nothing says how they belong together: then each line stands by itself.
    /// </summary>
    public static (PlacedText Text, IReadOnlyList<ColumnNote> Apart) Of(PlacedText drug, IReadOnlyList<DrugPart> parts)
    {
        if (parts.Count == 0)
        {
            return (drug, []);
        }

        var read = parts.Select(WithUnit).ToList();
        var areSeveral =
            parts.Select(part => part.Text).Prepend(drug).Any(IsOfLines)
            || Joints.Items(drug).Items.Count > 1
            || drug.Text.Contains(" / ", StringComparison.Ordinal)
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
    /// The words with the unit that their heading gives: "Dose (mg/kg)" above "0.5–1". Null where the heading gives
    /// one and the words neither are a number nor give their own.
    /// </summary>
    private static PlacedText? WithUnit(DrugPart part)
    {
        var text = WithoutBullet(part.Text);
        if (Unit(part.Heading.Words()) is not { } unit)
        {
            return text;
        }

        if (AmountReader.IsAmount(TokenCursor.Of(text.Words())))
        {
            return text;
        }

        var cursor = TokenCursor.Of($"{text.Words()} {unit}");
        var end = text.Letters[^1].Offset + text.Letters[^1].Length;
        return AmountReader.Read(cursor) is not null && cursor.AtEnd && cursor.Skipped.Count == 0
            ? new PlacedText(text.Letters.Concat($" {unit}".Select(sign => new Letter(sign, end, 0))))
            : null;
    }

    private static string? Unit(string heading)
    {
        if (ColumnHeading.UnitOf(heading) is not var (_, unit))
        {
            return null;
        }

        var cursor = TokenCursor.Of(unit);
        return UnitReader.Read(cursor) is not null && cursor.AtEnd ? unit : null;
    }

    /// <summary>The cell with its only bullet as a space, so that it begins no line of its own.</summary>
    private static PlacedText WithoutBullet(PlacedText cell) =>
        Bullets.First(cell.Text) is >= 0 and var bullet
            ? new PlacedText(cell.Letters.Select((letter, at) => at == bullet ? letter with { Value = ' ' } : letter))
            : cell;

    private static PlacedText OneLine(PlacedText text) =>
        new(text.Letters.Select(letter => letter.Value is '\n' or '\r' ? letter with { Value = ' ' } : letter));
}
