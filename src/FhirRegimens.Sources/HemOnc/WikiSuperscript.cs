using System.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>How a superscript of a page is written in plain text; see <see cref="InlineReader"/>.</summary>
internal static class WikiSuperscript
{
    private const string Plain = "0123456789+-abcdefghijklmnoprstuvwxyz";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

    /// <summary>The words for a superscript.</summary>
    /// <param name="content">What is raised.</param>
    /// <param name="before">What is shown before it.</param>
    /// <param name="next">The character behind it.</param>
    public static string Write(string content, StringBuilder before, char next)
    {
        if (content.Length == 0 || IsJoined(content, before, next))
        {
            return content;
        }

        return IsPower(content, before, next) ? "^" + content : Raise(content);
    }

    private static bool IsJoined(string content, StringBuilder before, char next)
    {
        var previous = before.Length == 0 ? ' ' : before[^1];
        return content switch
        {
            "2" or "3" or "-2" => previous == 'm' && (before.Length < 2 || before[^2] is '/' or ' ' or 'c' or 'm'),
            "+" or "-" or "−" or "–" => true,
            "st" or "nd" or "rd" or "th" => char.IsAsciiDigit(previous),
            _ => content.Length is 2 or 3
                && content.All(char.IsAsciiDigit)
                && char.IsAsciiLetterUpper(next)
                && !char.IsLetterOrDigit(previous),
        };
    }

    /// <summary>A digit above 10 is a power only where a product or a unit says so, and else a footnote mark.</summary>
    private static bool IsPower(string content, StringBuilder before, char next)
    {
        var at = before.Length;
        if (!content.All(char.IsAsciiDigit) || at < 2 || before[at - 1] != '0' || before[at - 2] != '1')
        {
            return false;
        }

        at -= 2;
        while (at > 0 && before[at - 1] == ' ')
        {
            at--;
        }

        return next == '/' || at == 0 || before[at - 1] is 'x' or 'X' or '×' or '*' or '·' || EndsWithOf(before, at);
    }

    private static bool EndsWithOf(StringBuilder before, int at) =>
        at >= 2 && before[at - 1] == 'f' && before[at - 2] == 'o';

    private static string Raise(string content)
    {
        var raised = new StringBuilder();
        foreach (var character in content)
        {
            var index = Plain.IndexOf(character, StringComparison.Ordinal);
            raised.Append(index < 0 ? character : Raised[index]);
        }

        return raised.ToString();
    }
}
