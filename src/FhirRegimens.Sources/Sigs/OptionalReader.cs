using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads what need not be given.</summary>
internal static class OptionalReader
{
    /// <summary>"optional": all of it.</summary>
    public static Sig? Whole(TokenCursor cursor, Sig sig) =>
        !sig.Optional && cursor.Take("optional") ? sig with { Optional = true } : null;

    /// <summary>"day 11 optional" moves the day to the optional ones.</summary>
    public static Sig? Day(TokenCursor cursor, Sig sig)
    {
        if (
            !cursor.Take("day", "days")
            || NumberListReader.Read(cursor) is not { Onwards: false } list
            || !(cursor.TakeAny("is optional", "are optional", "optional"))
            || list.Items.Any(day => !sig.Days.Contains(day))
        )
        {
            return null;
        }

        return sig with
        {
            Days = sig.Days.Where(day => !list.Items.Contains(day)).ToValueList(),
            OptionalDays = [.. sig.OptionalDays, .. list.Items],
        };
    }
}
