using System.Collections.Frozen;
using FhirRegimens.Regimens;
using FhirRegimens.Regimens.Drugs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads what is given: a link to a drug's page, a drug's name, one of the fixed list of fluids and procedures.</summary>
internal static class DrugReader
{
    private const int LongestName = 6;
    private const int LongestProcedure = 3;

    private static readonly FrozenSet<string> Names = KnownDrugs.Names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fluids, blood products, radiotherapy, surgery: components without a page of their own.</summary>
    private static readonly string[] Others =
    [
        "normal saline",
        "NS",
        "D5W",
        "D5NS",
        "D5 half NS",
        "lactated Ringer's",
        "saline",
        "dextrose",
        "hydration",
        "IV fluids",
        "fluids",
        "PRBC transfusions",
        "PRBC transfusion",
        "PRBC",
        "PRBCs",
        "platelet transfusions",
        "platelet transfusion",
        "red blood cell transfusions",
        "radiotherapy",
        "radiation therapy",
        "radiation",
        "total body irradiation",
        "TBI",
        "surgery",
        "splenectomy",
        "HSCT",
        "allogeneic HSCT",
        "autologous HSCT",
        "stem cell transplant",
        "stem cell transplantation",
        "allogeneic stem cells",
        "autologous stem cells",
        "observation",
        "plasmapheresis",
        "plasma exchange",
    ];

    private static readonly string[] ClassWords =
    [
        "cells",
        "infusion",
        "radiotherapy",
        "radiation",
        "irradiation",
        "brachytherapy",
        "surgery",
        "transplant",
        "transplantation",
        "transfusion",
        "transfusions",
        "hydration",
        "fluids",
        "saline",
        "HSCT",
        "resection",
        "observation",
        "placebo",
        "plasmapheresis",
    ];

    /// <summary>Words that no name has: a bullet with one of them before its first amount is a remark.</summary>
    private static readonly string[] NotInNames =
    [
        "a",
        "an",
        "the",
        "if",
        "in",
        "on",
        "at",
        "by",
        "to",
        "of",
        "or",
        "and",
        "either",
        "optional",
        "prophylaxis",
        "premedication",
        "for",
        "with",
        "than",
        "then",
        "not",
        "no",
        "may",
        "can",
        "be",
        "is",
        "are",
        "was",
        "were",
        "as",
        "per",
        "from",
        "after",
        "before",
        "until",
        "when",
        "all",
        "any",
        "each",
        "every",
        "dose",
        "doses",
        "dosage",
        "maximum",
        "max",
        "total",
        "target",
        "trough",
        "level",
        "age",
        "aged",
        "count",
        "cycle",
        "cycles",
        "day",
        "days",
        "week",
        "weeks",
        "less",
        "more",
        "greater",
        "over",
        "under",
        "up",
        "given",
        "taper",
        "reduce",
        "increase",
        "decrease",
        "hold",
        "treat",
        "patients",
        "note",
        "see",
        "over",
        "starting",
        "once",
        "twice",
        "daily",
        "maintenance",
        "loading",
        "induction",
        "initial",
        "started",
        "received",
        "including",
        "about",
        "approximately",
        "iv",
        "po",
        "sc",
        "least",
    ];

    /// <summary>Whether a name stands in the table of drugs, in whatever case.</summary>
    public static bool IsKnown(string name) => Names.Contains(name);

    /// <summary>The drug or procedure that <paramref name="name"/> as a whole names; null where it is no known name.</summary>
    public static Drug? Whole(string name)
    {
        var line = Tokenizer.Read([new TextInline(name, default)]);
        var cursor = new TokenCursor(line, 0, line.Tokens.Count);
        var isShort = cursor.End is > 0 and <= LongestProcedure;
        return Read(cursor) is { } drug && cursor.AtEnd ? drug
            : isShort && IsClass(line.Text) ? Named(line.Text)
            : null;
    }

    /// <summary>The drug that the link or name at the cursor stands for.</summary>
    public static Drug? Read(TokenCursor cursor)
    {
        if (cursor.Current is { Kind: TokenKind.Link, Link: { } link })
        {
            if (Linked(link.Target, link.Text) is not { } drug)
            {
                return null;
            }

            cursor.Position++;
            return drug;
        }

        return cursor.Try(Known);
    }

    /// <summary>A name that stands right before an amount, of whatever spelling: "Cyclosporine A 3-5 mg/kg".</summary>
    public static Drug? BeforeAmount(TokenCursor cursor) => Before(cursor, IsBeforeAmount);

    /// <summary>The words of a name up to the place where <paramref name="isEnd"/> holds.</summary>
    public static Drug? Before(TokenCursor cursor, Func<TokenCursor, bool> isEnd)
    {
        var start = cursor.Position;
        var words = 0;
        while (words < LongestName)
        {
            var token = cursor.Current;
            var isName =
                token.Kind == TokenKind.Word
                && (!token.Is(NotInNames) || (token.Text == "A" && words > 0))
                && (words > 0 || !IsAdverb(token))
                && (words == 0 || !IsUnit(cursor));
            var isJoint = cursor.Position > start && !token.Spaced && (token.Is("-") || cursor.Peek(-1).Is("-"));
            var isDigit =
                token.Kind == TokenKind.Number
                && cursor.Peek(1) is { Text: "-", Spaced: false }
                && cursor.Peek(2) is { Kind: TokenKind.Word, Spaced: false };
            if (!isName && !isJoint && !isDigit)
            {
                break;
            }

            cursor.Position++;
            words++;
            if (isEnd(cursor))
            {
                return Named(cursor.Slice(start, cursor.Position));
            }
        }

        cursor.Position = start;
        return null;
    }

    /// <summary>"Previously", "rarely", "weekly": what it says of the dose is no part of the name.</summary>
    private static bool IsAdverb(Token token) => token.Text.EndsWith("ly", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnit(TokenCursor cursor)
    {
        var at = cursor.Position;
        var isUnit = UnitReader.Substance(cursor) is not null;
        cursor.Position = at;
        return isUnit;
    }

    /// <summary>Whether an amount begins at the cursor, or behind a short bracket.</summary>
    public static bool IsBeforeAmount(TokenCursor cursor)
    {
        var at = cursor.Position;
        if (cursor.Current.Is("(") && cursor.Closing(at) is > 0 and var close && close - at <= 3)
        {
            cursor.Position = close + 1;
        }

        var isAmount = AmountReader.IsAmount(cursor);
        cursor.Position = at;
        return isAmount;
    }

    /// <summary>A name of the vocabulary or of the fixed list, the longest that fits.</summary>
    private static Drug? Known(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Current.Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return null;
        }

        for (var length = LongestName; length > 0; length--)
        {
            if (start + length > cursor.End)
            {
                continue;
            }

            var name = cursor.Slice(start, start + length);
            var isOther = Others.Contains(name, StringComparer.OrdinalIgnoreCase);
            if (isOther || Names.Contains(name))
            {
                cursor.Position = start + length;
                return Named(name) with { IsClass = isOther };
            }
        }

        return null;
    }

    private static Drug Named(string name) => new() { Name = name, IsClass = IsClass(name) };

    /// <summary>The drug of a page; links to headings of the same page lead to regimens.</summary>
    private static Drug? Linked(string target, string text)
    {
        target = target.Trim().Replace('_', ' ');
        if (target.StartsWith('#') || target.Length == 0)
        {
            return null;
        }

        var category = target.TrimStart(':');
        if (category.StartsWith("Category:", StringComparison.OrdinalIgnoreCase))
        {
            return new Drug { Name = text.Trim(), IsClass = true };
        }

        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var page = hash > 0 ? target[..hash].TrimEnd() : target;
        var open = page.LastIndexOf(" (", StringComparison.Ordinal);
        if (open <= 0 || !page.EndsWith(')'))
        {
            return Named(page);
        }

        var second = page[(open + 2)..^1].Trim();
        var drug = Named(page[..open].Trim());
        return IsSynonym(second) ? drug with { Synonym = second } : drug with { Brand = second };
    }

    private static bool IsClass(string name) =>
        name.Split(' ').Any(word => ClassWords.Contains(word, StringComparer.OrdinalIgnoreCase))
        || name.EndsWith("ectomy", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The second name in brackets is a brand unless it is an abbreviation ("5-FU", "Ara-C", "MTX") or a generic name
    /// ("Folinic acid").
    /// </summary>
    private static bool IsSynonym(string second)
    {
        var letters = second.Where(char.IsLetter).ToList();
        var isShort = !second.Contains(' ', StringComparison.Ordinal) && letters.Count <= 5;
        var capitals = letters.Count(char.IsUpper);
        var isAbbreviation = isShort && (capitals == letters.Count || (letters.Count <= 4 && capitals >= 2));
        return isAbbreviation
            || Names.Contains(second)
            || second.EndsWith(" acid", StringComparison.OrdinalIgnoreCase)
            || (letters.Count > 0 && char.IsLower(letters[0]));
    }
}
