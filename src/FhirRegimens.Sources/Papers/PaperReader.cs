using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads articles of journals and their abstracts: plain text, Markdown, MEDLINE, PubMed's XML and JATS.</summary>
public static partial class PaperReader
{
    private const int Look = 100_000;

    /// <summary>Whether <paramref name="text"/> looks like a paper; a look for its marks that does not read it.</summary>
    public static bool Recognises(string text)
    {
        var look = text.Length > Look ? text[..Look] : text;
        return MedlineBlocks.Recognises(look)
            || (
                IsXml(look)
                    ? look.Contains("<PubmedArticle", StringComparison.Ordinal)
                        || look.Contains("<PubmedBookArticle", StringComparison.Ordinal)
                        || ArticleTag().IsMatch(look)
                    : PaperMarks.AreIn(look)
            );
    }

    /// <summary>
    /// Reads a paper, in time linear in its length; any text is read without an error. A text that is no paper gives a
    /// message <c>no-paper</c>.
    /// </summary>
    /// <param name="text">The paper.</param>
    /// <param name="origin">Where it comes from.</param>
    public static Paper Read(string text, SourceOrigin origin)
    {
        var source = new SourceText(text);
        var ledger = new CharacterLedger(source);
        var builder = new PaperBuilder(source, ledger, origin);
        if (MedlineBlocks.Recognises(text))
        {
            var record = MedlineBlocks.Read(source, ledger);
            return WithFurther(builder.Build(record.Front, record.Blocks), record.Further);
        }

        if (!IsXml(text))
        {
            return builder.Build(TextBlocks.Read(source));
        }

        var (reading, problem) = XmlBlocks.Read(source, ledger);
        if (reading is null)
        {
            return builder.Refuse(problem!);
        }

        return WithFurther(builder.Build(reading.Front, reading.Blocks), reading.Further);
    }

    private static Paper WithFurther(Paper paper, int further) =>
        further == 0
            ? paper
            : paper with
            {
                Messages =
                [
                    .. paper.Messages,
                    new ReaderMessage(
                        "papers-left-out",
                        $"The document holds {further} further papers; the first was read."
                    ),
                ],
            };

    private static bool IsXml(string text) =>
        text.AsSpan().TrimStart('\uFEFF').TrimStart() is ['<', '?' or '!', ..] or ['<', 'P' or 'a', ..];

    [GeneratedRegex(@"<article[\s>]", RegexOptions.NonBacktracking)]
    private static partial Regex ArticleTag();
}
