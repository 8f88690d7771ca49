using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads routes and how an IV dose is pushed: "IV or SC", "slow IV push", "by mouth".</summary>
internal static class RouteReader
{
    private static readonly (string Phrase, string Route)[] Phrases =
    [
        ("by mouth", "PO"),
        ("intra - arterially", "IA"),
        ("intra - arterial", "IA"),
        ("per rectum", "PR"),
        ("via inhalation", "inhaled"),
        ("by inhalation", "inhaled"),
    ];

    /// <summary>Routes, several of which are a choice.</summary>
    public static Sig? Read(TokenCursor cursor, Sig sig)
    {
        if (sig.Routes.Count == 0 && cursor.Take("ivp"))
        {
            return sig with { Routes = ["IV"], Method = "push" };
        }

        var method = cursor.TakeAny("by slow", "slow", "as a slow") ? "slow " : "";
        var first = One(cursor);
        if (first is null)
        {
            cursor.TakeAny("via", "by", "as an", "as a", "given");
            first = One(cursor);
        }

        if (sig.Routes.Count > 0 || first is null)
        {
            return null;
        }

        List<string> routes = [first, .. Others(cursor)];
        if (routes is ["IV"] && cursor.Take("push", "bolus", "injection"))
        {
            var word = cursor.Peek(-1).Text.ToLowerInvariant();
            method = word == "injection" ? "" : method + word;
        }
        else if (method.Length > 0)
        {
            return null;
        }

        if (routes is ["IV"] && cursor.Current.Is("infusion"))
        {
            cursor.Take("infusion");
        }

        return sig with
        {
            Routes = routes.Distinct().ToValueList(),
            Method = method.Length > 0 ? method : null,
        };
    }

    /// <summary>"oral prednisone": the route before a drug; the sig as it is where no drug follows.</summary>
    public static Sig BeforeDrug(TokenCursor cursor, Sig sig)
    {
        var start = cursor.Position;
        if (Read(cursor, sig) is { Method: null } routed && IsDrug(cursor))
        {
            return routed;
        }

        cursor.Position = start;
        return sig;
    }

    /// <summary>Whether the route at the cursor stands before a known drug, whose it is then.</summary>
    public static bool IsOfDrugBehind(TokenCursor cursor)
    {
        var start = cursor.Position;
        var isOfDrug = One(cursor) is not null && DrugReader.Read(cursor) is not null;
        cursor.Position = start;
        return isOfDrug;
    }

    private static bool IsDrug(TokenCursor cursor)
    {
        var start = cursor.Position;
        var isDrug = DrugReader.Read(cursor) is not null || DrugReader.BeforeAmount(cursor) is not null;
        cursor.Position = start;
        return isDrug;
    }

    /// <summary>"bolus" apart from its route: "400 mg/m2 bolus IV".</summary>
    public static Sig? Method(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("as a", "by");
        return sig.Method is null && cursor.Take("bolus") ? sig with { Method = "bolus" } : null;
    }

    /// <summary>"or SC", "/PO", and of a longer choice "IV, IM, or SC" all that follow the first.</summary>
    private static List<string> Others(TokenCursor cursor)
    {
        var others = new List<string>();
        var pending = new List<string>();
        var at = cursor.Position;
        while (true)
        {
            var isComma = cursor.Take(",");
            var isChoice = cursor.Take("or", "/");
            if ((!isComma && !isChoice) || One(cursor) is not { } route)
            {
                cursor.Position = at;
                return others;
            }

            if (isChoice)
            {
                others.AddRange(pending);
                others.Add(route);
                pending.Clear();
                at = cursor.Position;
            }
            else
            {
                pending.Add(route);
            }
        }
    }

    private static string? One(TokenCursor cursor)
    {
        foreach (var (phrase, route) in Phrases)
        {
            if (cursor.TakePhrase(phrase))
            {
                return route;
            }
        }

        var token = cursor.Current;
        var isAbbreviation = token.Text == token.Text.ToUpperInvariant() || token.End - token.Start > token.Text.Length;
        var found =
            token.Kind != TokenKind.Word
                ? null
                : token.Text.ToUpperInvariant() switch
                {
                    "IV" or "INTRAVENOUS" or "INTRAVENOUSLY" => "IV",
                    "PO" or "ORAL" or "ORALLY" => "PO",
                    "SC" or "SQ" or "SUBQ" or "SUBCUTANEOUS" or "SUBCUTANEOUSLY" => "SC",
                    "IM" or "INTRAMUSCULAR" or "INTRAMUSCULARLY" => "IM",
                    "INTRATHECAL" or "INTRATHECALLY" => "IT",
                    "INTRAARTERIAL" or "INTRAARTERIALLY" => "IA",
                    "INTRAPERITONEAL" or "INTRAPERITONEALLY" => "IP",
                    "INTRADERMAL" or "INTRADERMALLY" => "ID",
                    "RECTAL" or "RECTALLY" => "PR",
                    "TOPICAL" or "TOPICALLY" => "topical",
                    "INTRANASAL" or "INTRANASALLY" or "NASAL" => "intranasal",
                    "VAGINAL" or "VAGINALLY" => "vaginal",
                    "INHALED" or "NEBULIZED" or "INHALATION" => "inhaled",
                    "INTRATUMORAL" or "INTRATUMORALLY" or "INTRALESIONAL" or "INTRALESIONALLY" => "intratumoral",
                    "INTRAVESICAL" or "INTRAVESICALLY" or "INTRAVESICULARLY" => "intravesical",
                    // As small letters these are words of a sentence.
                    "IT" or "IA" or "IP" or "ID" or "PR" when isAbbreviation => token.Text.ToUpperInvariant(),
                    _ => null,
                };
        if (found is not null)
        {
            cursor.Position++;
        }

        return found;
    }
}
