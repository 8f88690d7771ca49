using System.Collections.ObjectModel;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Which double brackets and braces belong together.</summary>
internal static class Brackets
{
    /// <summary>For each opening pair's offset the offset behind its closing pair.</summary>
    public static IReadOnlyDictionary<int, int> Match(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOfAny('[', '{') < 0)
        {
            return ReadOnlyDictionary<int, int>.Empty;
        }

        var closers = new Dictionary<int, int>();
        var open = new Stack<(char Kind, int Offset)>();
        var templates = 0;
        for (var at = start; at < end; at++)
        {
            var doubled = at + 1 < end && text[at + 1] == text[at];
            switch (text[at])
            {
                case '<':
                    at = SkipUnread(text, at, end) - 1;
                    break;
                case '[' or '{' when doubled:
                    open.Push((text[at], at));
                    templates += text[at] == '{' ? 1 : 0;
                    at++;
                    break;
                case ']' or '}' when doubled:
                    templates -= Close(text[at] == ']' ? '[' : '{', at + 2, open, closers, templates);
                    at++;
                    break;
                case '\n' when templates == 0:
                    open.Clear();
                    break;
            }
        }

        return closers;
    }

    /// <summary>Closes the innermost pair of a kind with what it holds; tells how many templates that ends.</summary>
    private static int Close(
        char kind,
        int end,
        Stack<(char Kind, int Offset)> open,
        Dictionary<int, int> closers,
        int templates
    )
    {
        var pending = open.Count - templates;
        if (kind == '{' ? templates == 0 : pending == 0)
        {
            return 0;
        }

        // A link never reaches out of the template that it stands in.
        if (kind == '[' && open.Peek().Kind == '{')
        {
            return 0;
        }

        while (open.Pop() is var top)
        {
            if (top.Kind == kind)
            {
                closers[top.Offset] = end;
                break;
            }
        }

        return kind == '{' ? 1 : 0;
    }

    /// <summary>The offset behind a comment or literal text, where brackets mean nothing.</summary>
    private static int SkipUnread(string text, int at, int end)
    {
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<nowiki>", "</nowiki>")])
        {
            if (text.AsSpan(at, end - at).StartsWith(open, StringComparison.OrdinalIgnoreCase))
            {
                var found = text.IndexOf(close, at, end - at, StringComparison.OrdinalIgnoreCase);
                return found < 0 ? end : found + close.Length;
            }
        }

        return at + 1;
    }
}
