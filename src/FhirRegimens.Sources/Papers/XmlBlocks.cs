using System.Xml;
using System.Xml.Linq;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>What an XML document holds.</summary>
/// <param name="Front">The fields of its first paper.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Further">How many further papers the document holds.</param>
internal sealed record XmlReading(FrontMatter Front, IReadOnlyList<PaperBlock> Blocks, int Further = 0);

/// <summary>
/// Reads JATS and PubMed's XML. A document type is passed over: nothing of it is loaded and no entity of it is known.
/// </summary>
internal static class XmlBlocks
{
    /// <summary>Reads <paramref name="source"/>; why not, where it is no XML or no paper.</summary>
    public static (XmlReading? Reading, string? Problem) Read(SourceText source, CharacterLedger ledger)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var content = new StringReader(source.Content.TrimStart('\uFEFF'));
            using var reader = XmlReader.Create(content, settings);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
            var papers = document.Descendants().Where(IsPaper).ToList();
            var text = new XmlText(source, ledger);
            return papers is not [var first, ..]
                ? (null, "The XML holds neither an article nor a record of PubMed.")
                : (
                    (
                        first.Name.LocalName == "article"
                            ? JatsArticle.Read(first, text)
                            : PubMedRecord.Read(first, text)
                    ) with
                    {
                        Further = papers.Count - 1,
                    },
                    null
                );
        }
        catch (XmlException problem)
        {
            return (null, $"The text is no XML (line {problem.LineNumber}): no paper was found.");
        }
    }

    private static bool IsPaper(XElement element) =>
        element.Name.LocalName is "PubmedArticle" or "PubmedBookArticle" or "article";
}
