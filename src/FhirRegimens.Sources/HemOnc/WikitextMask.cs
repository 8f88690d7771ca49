namespace FhirRegimens.Sources.HemOnc;

/// <summary>
/// Which characters of a wikitext mean nothing at the level of blocks: those of comments, of literal text and of
/// templates, all of which may run over several lines.
/// </summary>
internal sealed class WikitextMask
{
    private const byte Plain = 0;
    private const byte Comment = 1;
    private const byte Literal = 2;
    private const byte Template = 3;

    private readonly byte[] kinds;

    /// <summary>Marks <paramref name="text"/> in two passes.</summary>
    public WikitextMask(string text)
    {
        kinds = new byte[text.Length];
        UnclosedComment = MarkCommentsAndLiterals(text);
        MarkTags(text);
        MarkTemplates(text);
    }

    /// <summary>Where a comment begins that never ends, and hides the rest of the page; else -1.</summary>
    public int UnclosedComment { get; }

    /// <summary>Whether the character at <paramref name="offset"/> is ordinary wikitext.</summary>
    public bool IsPlain(int offset) => kinds[offset] == Plain;

    /// <summary>Whether the character at <paramref name="offset"/> belongs to a comment.</summary>
    public bool IsComment(int offset) => kinds[offset] == Comment;

    private int MarkCommentsAndLiterals(string text)
    {
        var unclosedLiterals = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        while ((at = text.IndexOf('<', at)) >= 0)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = text.IndexOf("-->", at + 4, StringComparison.Ordinal);
                var end = close < 0 ? text.Length : close + 3;
                kinds.AsSpan(at, end - at).Fill(Comment);
                if (close < 0)
                {
                    return at;
                }

                at = end;
            }
            else if (LiteralTag(rest) is { } tag && !unclosedLiterals.Contains(tag))
            {
                var close = text.IndexOf("</" + tag, at, StringComparison.OrdinalIgnoreCase);
                if (close < 0)
                {
                    unclosedLiterals.Add(tag);
                    at++;
                }
                else
                {
                    kinds.AsSpan(at, close - at).Fill(Literal);
                    at = close;
                }
            }
            else
            {
                at++;
            }
        }

        return -1;
    }

    private static string? LiteralTag(ReadOnlySpan<char> rest) =>
        rest.StartsWith("<nowiki>", StringComparison.OrdinalIgnoreCase) ? "nowiki"
        : rest.StartsWith("<pre>", StringComparison.OrdinalIgnoreCase) ? "pre"
        : null;

    /// <summary>Marks line breaks inside of tags, which the first pages have between attributes.</summary>
    private void MarkTags(string text)
    {
        const int longestTag = 2000;
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (kinds[at] != Plain || at + 1 == text.Length || !char.IsAsciiLetter(text[at + 1]))
            {
                continue;
            }

            var inside = text.AsSpan(at + 1, Math.Min(text.Length - at - 1, longestTag));
            var end = inside.IndexOfAny('<', '>');
            if (
                end < 0
                || inside[end] == '<'
                || !inside[..end].Contains('=')
                || inside[..end].Contains("\n\n", StringComparison.Ordinal)
            )
            {
                continue;
            }

            for (var inner = at + 1; inner <= at + end; inner++)
            {
                kinds[inner] = text[inner] is '\n' or '\r' ? Template : kinds[inner];
            }
        }
    }

    /// <summary>Marks what stands between double braces that belong together. A heading ends all open ones.</summary>
    private void MarkTemplates(string text)
    {
        var open = new Stack<int>();
        var pairs = new List<(int Start, int End)>();
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (kinds[at] != Plain)
            {
                continue;
            }

            if (text[at] == '\n' && text[at + 1] == '=')
            {
                open.Clear();
            }
            else if (text[at] == '{' && text[at + 1] == '{')
            {
                open.Push(at);
                at++;
            }
            else if (text[at] == '}' && text[at + 1] == '}' && open.TryPop(out var start))
            {
                pairs.Add((start, at + 2));
                at++;
            }
        }

        var marked = 0;
        foreach (var (start, end) in pairs.OrderBy(pair => pair.Start))
        {
            if (start < marked)
            {
                continue;
            }

            for (var at = start; at < end; at++)
            {
                kinds[at] = kinds[at] == Plain ? Template : kinds[at];
            }

            marked = end;
        }
    }
}
