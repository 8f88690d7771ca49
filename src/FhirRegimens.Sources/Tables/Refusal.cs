using FhirRegimens.Sources.Sigs;

namespace FhirRegimens.Sources.Tables;

/// <summary>Tells words after which a drug is not what is to be given: "Avoid: rituximab", "stop MMF, prednisone".</summary>
internal static class Refusal
{
    private static readonly string[] Words =
    [
        "no",
        "not",
        "never",
        "avoid",
        "avoided",
        "without",
        "except",
        "instead",
        "stop",
        "stopped",
        "discontinue",
        "discontinued",
        "wean",
        "taper",
        "withdraw",
        "withhold",
        "hold",
        "omit",
        "contraindicated",
        "contraindication",
        "contraindications",
        "caution",
        "unless",
        "but",
        "versus",
        "vs",
        "after",
        "failure",
        "failed",
        "previous",
        "prior",
        "previously",
        "formerly",
        "historical",
        "historically",
        "tapered",
        "reduced",
        "equivalent",
        "toxic",
        "cumulative",
        "obsolete",
        "discouraged",
    ];

    /// <summary>Whether one of the words stands anywhere in <paramref name="text"/>.</summary>
    public static bool IsIn(string text)
    {
        return TokenCursor.Of(text).Line.Tokens.Any(token => token.Is(Words));
    }

    /// <summary>Whether one of the words stands before the first drug or amount.</summary>
    public static bool Leads(string text)
    {
        for (var cursor = TokenCursor.Of(text); !cursor.AtEnd; cursor.Position++)
        {
            if (cursor.Current.Is(Words))
            {
                return true;
            }

            if (AmountReader.IsAmount(cursor) || DrugReader.Read(cursor) is not null)
            {
                return false;
            }
        }

        return false;
    }
}
