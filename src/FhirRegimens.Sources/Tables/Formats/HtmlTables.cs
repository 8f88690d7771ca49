using System.Globalization;
using System.Net;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables.Formats;

/// <summary>Reads tables and the text around them from HTML. Tags that are not closed end where a browser ends them.</summary>
internal sealed class HtmlTables
{
    private const int LongestEntity = 32;

    /// <summary>Tags that begin a line of their own.</summary>
    private static readonly string[] Blocks =
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "br",
        "hr",
        "figure",
        "figcaption",
        "body",
    ];

    private readonly SourceText source;
    private readonly List<TableBlock> blocks = [];
    private List<Letter> text = [];
    private GridBuilder? grid;
    private int tables;
    private int lists;
    private int raised;
    private bool isHeading;

    private HtmlTables(SourceText source) => this.source = source;

    /// <summary>Whether <paramref name="text"/> is HTML with a table.</summary>
    public static bool Recognises(string text) => text.Contains("<table", StringComparison.OrdinalIgnoreCase);

    /// <summary>The tables and the paragraphs outside of them, in order.</summary>
    public static IReadOnlyList<TableBlock> Read(SourceText source) => new HtmlTables(source).Run();

    private List<TableBlock> Run()
    {
        using var input = new TextSource(source.Content);
        using var tokens = new HtmlTokenizer(input, HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
        };
        var isHidden = false;
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    isHidden = Hide(tokens, token.Name);
                    Open((HtmlTagToken)token);
                    break;
                case HtmlTokenType.EndTag:
                    isHidden = false;
                    Close(token.Name, token.Position.Position - 1);
                    break;
                case HtmlTokenType.Character when !isHidden:
                    Add(token.Position.Position - 1, token.Data.Length);
                    break;
            }
        }

        EndTable();
        EndParagraph();
        return blocks;
    }

    /// <summary>Whether what stands in a tag is no text; the tokenizer must know, as it would read tags in it.</summary>
    private static bool Hide(HtmlTokenizer tokens, string name)
    {
        switch (name)
        {
            case "script":
                tokens.State = HtmlParseMode.Script;
                return true;
            case "style" or "noscript" or "iframe":
                tokens.State = HtmlParseMode.Rawtext;
                return true;
            case "title" or "textarea":
                tokens.State = HtmlParseMode.RCData;
                return true;
            default:
                return false;
        }
    }

    private void Open(HtmlTagToken tag)
    {
        var offset = tag.Position.Position - 1;
        switch (tag.Name)
        {
            case "table":
                if (tables++ == 0)
                {
                    EndParagraph();
                    grid = new GridBuilder();
                }

                break;
            case "tr" when tables == 1:
                EndCell();
                grid!.StartRow();
                break;
            case "td" or "th" when tables == 1:
                EndCell();
                grid!.StartCell(Number(tag.GetAttribute("colspan")), Number(tag.GetAttribute("rowspan")));
                break;
            case "caption" when tables == 1:
                EndCell();
                isHeading = true;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when tables == 0:
                EndParagraph();
                isHeading = true;
                break;
            case "sup":
                raised++;
                break;
            case "ul" or "ol":
                lists++;
                break;
            case "li":
                Break(offset);
                text.Add(new Letter(lists > 1 ? '∘' : '•', offset, 0));
                break;
            case var name when Blocks.Contains(name, StringComparer.Ordinal):
                Break(offset);
                break;
        }
    }

    private void Close(string name, int offset)
    {
        switch (name)
        {
            case "table" when tables > 0:
                tables--;
                if (tables == 0)
                {
                    EndTable();
                }

                break;
            case "td" or "th" or "tr" when tables == 1:
                EndCell();
                break;
            case "caption" when tables == 1:
                EndParagraph();
                break;
            case "sup" when raised > 0:
                raised--;
                break;
            case "ul" or "ol" when lists > 0:
                lists--;
                Break(offset);
                break;
            case var block when Blocks.Contains(block, StringComparer.Ordinal):
                Break(offset);
                break;
        }
    }

    private static int Number(string? attribute) =>
        int.TryParse(attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>Ends a line of a cell, or a paragraph outside of tables.</summary>
    private void Break(int offset)
    {
        if (tables == 0)
        {
            EndParagraph();
        }
        else if (text.Count > 0)
        {
            text.Add(new Letter('\n', offset, 0));
        }
    }

    private void EndParagraph()
    {
        if (text.Count > 0)
        {
            var paragraph = new PlacedText(text).Trim();
            if (!paragraph.IsBlank)
            {
                blocks.Add(new TextBlock(paragraph, isHeading));
            }
        }

        (text, isHeading) = ([], false);
        if (tables == 0)
        {
            lists = 0;
        }
    }

    private void EndCell()
    {
        if (grid?.EndCell(text) != true)
        {
            EndParagraph();
        }

        (text, lists, raised) = ([], 0, 0);
    }

    private void EndTable()
    {
        if (grid is null)
        {
            return;
        }

        EndCell();
        blocks.AddRange(grid.Build());
        (grid, tables) = (null, 0);
    }

    private void Add(int offset, int length)
    {
        var end = Math.Min(offset + length, source.Content.Length);
        for (var at = offset; at < end; at++)
        {
            var character = source.Content[at];
            if (character == '&' && Entity(at, end) is var (decoded, size))
            {
                foreach (var part in decoded)
                {
                    text.Add(new Letter(part, at, size, raised > 0));
                }

                at += size - 1;
            }
            else
            {
                var letter = PlacedText.LetterAt(source, at);
                text.Add(
                    char.IsWhiteSpace(character)
                        ? letter with
                        {
                            Value = ' ',
                        }
                        : letter with
                        {
                            IsRaised = letter.IsRaised || raised > 0,
                        }
                );
            }
        }
    }

    private (string Text, int Length)? Entity(int at, int end)
    {
        var stop = source.Content.IndexOf(';', at, Math.Min(LongestEntity, end - at));
        if (stop < 0)
        {
            return null;
        }

        var written = source.Content[at..(stop + 1)];
        var decoded = WebUtility.HtmlDecode(written);
        return decoded == written ? null : (decoded, written.Length);
    }
}
