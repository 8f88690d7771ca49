using System.Text;

namespace FhirRegimens.Conversion.Terminology;

/// <summary>
/// Names as they are compared: without regard to case, accents, hyphens, spaces and other punctuation, and with
/// American spelling. Everything else must be the same.
/// </summary>
public static class NameKey
{
    private static readonly (string British, string American)[] Spellings =
    [
        .. CsvTable.Read(EmbeddedText.Read("spellings.csv")).Select(row => (row["british"], row["american"])),
    ];

    /// <summary>The key of a name; empty for one without letters and digits.</summary>
    public static string Of(string name) => string.Concat(Words(name));

    /// <summary>
    /// The words of a key: runs of letters and digits. <c>/</c> and <c>&amp;</c> read "and"; <c>+</c> stays, since it
    /// tells "CD30+" from "CD30".
    /// </summary>
    internal static IReadOnlyList<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character) || character == '+')
            {
                word.Append(WithoutAccent(char.ToLowerInvariant(character)));
                continue;
            }

            // An apostrophe does not end a word: "Sjögren's" is one.
            if (character is not ('\'' or '’'))
            {
                End();
            }

            if (character is '/' or '&')
            {
                words.Add("and");
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(American(word.ToString()));
                word.Clear();
            }
        }
    }

    private static string American(string word) =>
        Spellings.Aggregate(
            word,
            (spelled, pair) => spelled.Replace(pair.British, pair.American, StringComparison.Ordinal)
        );

    private static char WithoutAccent(char letter) =>
        letter switch
        {
            'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' => 'a',
            'ç' => 'c',
            'è' or 'é' or 'ê' or 'ë' => 'e',
            'ì' or 'í' or 'î' or 'ï' => 'i',
            'ñ' => 'n',
            'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' => 'o',
            'ù' or 'ú' or 'û' or 'ü' => 'u',
            _ => letter,
        };
}
