using System.Globalization;

namespace FhirRegimens.Sources.Sigs;

/// <summary>
/// Reads decimal commas: "0,8 mg/kg", "1,5 g/m2". A comma before three digits is one of thousands ("1,200 mg"), and a list may
/// be written without spaces ("1,8,15"): a comma is a decimal point only where it can be nothing else.
/// </summary>
internal static class DecimalComma
{
    private const int Thousands = 3;

    /// <summary>The number at the cursor, which ends behind it; null, and the cursor stays, where the comma may be another one.</summary>
    public static decimal? Read(TokenCursor cursor)
    {
        var (whole, comma, fraction) = (cursor.Current, cursor.Peek(1), cursor.Peek(2));
        var isNumber =
            IsDigits(whole)
            && comma is { Text: ",", Spaced: false }
            && IsDigits(fraction)
            && !fraction.Spaced
            && !GoesOn(cursor.Peek(3), cursor.Peek(4))
            && (whole.Spaced || !cursor.Peek(-1).Is(",", "."));
        if (!cursor.Line.MayHaveDecimalCommas || !isNumber || !IsCertain(whole.Text, fraction.Text))
        {
            return null;
        }

        cursor.Position += 3;
        return decimal.Parse($"{whole.Text}.{fraction.Text}", CultureInfo.InvariantCulture);
    }

    /// <summary>The decimal commas of a text, as written and as read, where a unit or "%" makes them amounts.</summary>
    public static IEnumerable<(string Written, decimal Value)> In(string text)
    {
        for (var cursor = TokenCursor.Of(text); !cursor.AtEnd; cursor.Position++)
        {
            var start = cursor.Position;
            if (Read(cursor) is { } value && IsAmount(cursor))
            {
                yield return (cursor.Slice(start, start + 3), value);
            }

            cursor.Position = start;
        }
    }

    /// <summary>
    /// The numbers that may be read in two ways, "1,200" and "1.200", where other numbers of the document have decimal commas;
    /// empty where none has.
    /// </summary>
    /// <param name="texts">The texts of the document.</param>
    public static IReadOnlySet<string> Doubtful(IReadOnlyList<string> texts) =>
        texts.Any(text => In(text).Any())
            ? texts.SelectMany(Grouped).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();

    /// <summary>The numbers of a text with one sign before its last three digits.</summary>
    private static IEnumerable<string> Grouped(string text) =>
        TokenCursor
            .Of(text)
            .Line.Tokens.Where(token => token.Kind == TokenKind.Number)
            .Select(token => token.Text)
            .Where(number =>
                number.IndexOfAny([',', '.']) is > 0 and <= Thousands and var sign
                && number[0] != '0'
                && number.Length == sign + 1 + Thousands
            );

    private static bool IsDigits(Token token) => token.Kind == TokenKind.Number && token.Text.All(char.IsAsciiDigit);

    /// <summary>"1,8,15".</summary>
    private static bool GoesOn(Token sign, Token number) =>
        sign is { Text: "," or ".", Spaced: false } && number is { Kind: TokenKind.Number, Spaced: false };

    /// <summary>"5,10 mg" may be two amounts, and "1200,500" anything.</summary>
    private static bool IsCertain(string whole, string fraction) =>
        fraction.Length <= 9
        && (
            whole == "0"
            || (
                whole.Length <= 6
                && whole[0] != '0'
                && fraction.Length != Thousands
                && (fraction[^1] != '0' || fraction.All(digit => digit == '0'))
            )
        );

    private static bool IsAmount(TokenCursor cursor) =>
        IsUnit(cursor)
        || (cursor.Take("-", "to") && (Read(cursor) ?? Numbers.Read(cursor)) is not null && IsUnit(cursor));

    private static bool IsUnit(TokenCursor cursor) =>
        cursor.Current.Is("%") || UnitReader.Substance(cursor) is not null;
}
