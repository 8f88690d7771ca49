using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>What stands before the drugs of an option: "If Rh+:", "TPOR agonists:".</summary>
/// <param name="Branch">The patients that it is for.</param>
/// <param name="Class">The class of drugs that it names.</param>
/// <param name="AfterCondition">The words behind the condition.</param>
/// <param name="Behind">The words behind both.</param>
internal sealed record OptionLead(Branch? Branch, string? Class, PlacedText AfterCondition, PlacedText Behind)
{
    /// <summary>A condition has no more words than this.</summary>
    public const int LongestCondition = 20;

    private const int LongestClass = 6;

    /// <summary>Words that begin a condition on patients before a colon.</summary>
    private static readonly string[] Conditions =
    [
        "if",
        "in",
        "for",
        "when",
        "with",
        "without",
        "after",
        "during",
        "adults",
        "adult",
        "children",
        "child",
        "infants",
        "pregnant",
        "pregnancy",
        "patients",
        "women",
        "men",
        "those",
        "elderly",
        "only",
        "unless",
    ];

    /// <summary>Verbs before what may be given; they change nothing about a dose.</summary>
    private static readonly string[] Verbs = ["consider", "use", "give", "add", "start", "try"];

    /// <summary>What stands before the drugs of a line.</summary>
    public static OptionLead Of(PlacedText line, TableNames names)
    {
        var (branch, rest) = Condition(line);
        var (group, named) = ClassOf(rest, names);
        return new OptionLead(branch, group, rest, named);
    }

    /// <summary>For whom, as a cell or a part of a line says it.</summary>
    public static Branch Patients(string text)
    {
        var cursor = TokenCursor.Of(text);
        return BranchReader.Read(cursor, cursor.End) ?? new Branch("other", text, null, null, null);
    }

    /// <summary>A text without the verb that it begins with.</summary>
    public static PlacedText WithoutVerb(PlacedText text)
    {
        var space = text.Text.IndexOf(' ');
        return space > 0 && Verbs.Contains(text.Text[..space], StringComparer.OrdinalIgnoreCase)
            ? text.Slice(space + 1, text.Text.Length).Trim()
            : text;
    }

    /// <summary>"If Rh+: …", "In APDS: …", and "If signs of CID, consider …".</summary>
    private static (Branch? Branch, PlacedText Behind) Condition(PlacedText line)
    {
        var colon = Joints.First(line.Text, ':');
        if (colon > 0 && line.Slice(0, colon).Words() is var before && IsCondition(before))
        {
            return (Patients(before), line.Slice(colon + 1, line.Text.Length).Trim());
        }

        var comma = Joints.First(line.Text, ',');
        if (comma > 0 && TokenCursor.Of(line.Words()).Current.Is("if", "when", "unless"))
        {
            var rest = line.Slice(comma + 1, line.Text.Length).Trim();
            var cursor = TokenCursor.Of(rest.Words());
            if (cursor.Current.Is(Verbs) || DrugReader.Read(cursor) is not null)
            {
                return (Patients(line.Slice(0, comma).Words()), rest);
            }
        }

        return (null, line);
    }

    private static bool IsCondition(string words)
    {
        var cursor = TokenCursor.Of(words);
        return cursor.Current.Is(Conditions)
            || (cursor.End <= LongestCondition && BranchReader.Read(cursor, cursor.End) is not null);
    }

    /// <summary>"TPOR agonists: eltrombopag …".</summary>
    private static (string? Class, PlacedText Behind) ClassOf(PlacedText line, TableNames names)
    {
        var colon = Joints.First(line.Text, ':');
        if (colon <= 0)
        {
            return (null, line);
        }

        var before = line.Slice(0, colon).Words();
        var rest = line.Slice(colon + 1, line.Text.Length).Trim();
        var cursor = TokenCursor.Of(rest.Words());
        var isClass =
            TokenCursor.Of(before) is { End: <= LongestClass, Current.Kind: TokenKind.Word } name
            && name.Line.Tokens.All(token => token.Kind != TokenKind.Number)
            && names.Named(before) is null
            && !AmountReader.IsAmount(cursor)
            && (
                rest.IsBlank
                || DrugReader.Read(cursor) is not null
                || DrugReader.BeforeAmount(cursor) is not null
                || names.IsName(cursor.Current.Text)
            );
        return isClass && !rest.IsBlank ? (before, rest) : (null, line);
    }
}
