using System.Text;

namespace FhirRegimens.Repository.Search;

/// <summary>
/// One <c>name:modifier=value,value</c> of a search: a resource matches when any of its values matches any of the
/// alternatives.
/// </summary>
internal sealed record SearchCriterion
{
    private readonly Func<SearchValue, bool>[] matches;
    private readonly string? modifier;
    private readonly bool missing;

    private SearchCriterion(
        SearchParameter parameter,
        string? modifier,
        bool missing,
        Func<SearchValue, bool>[] matches,
        IReadOnlyList<string>? keys
    )
    {
        this.matches = matches;
        this.modifier = modifier;
        this.missing = missing;
        Parameter = parameter;
        Keys = keys;
    }

    /// <summary>The parameter that the criterion is about.</summary>
    public SearchParameter Parameter { get; }

    /// <summary>
    /// Texts of which a resource that matches has at least one, as <see cref="KeysOf"/> gives them; null where there is
    /// no such narrowing.
    /// </summary>
    public IReadOnlyList<string>? Keys { get; }

    /// <summary>Reads a criterion; where that fails, says why in words for the sender.</summary>
    public static SearchCriterion? Parse(SearchParameter parameter, string? modifier, string text, out string? problem)
    {
        problem = null;
        var alternatives = SplitUnescaped(text, ',').ToList();
        if (modifier == "missing")
        {
            problem = text is "true" or "false" ? null : $"{parameter.Code}:missing is true or false, not \"{text}\".";
            return problem is null ? new(parameter, modifier, text == "true", [], keys: null) : null;
        }

        if (!Modifiers(parameter.Kind).Contains(modifier))
        {
            problem = $"The modifier :{modifier} is not supported for {parameter.Code}.";
            return null;
        }

        var matchers = new List<Func<SearchValue, bool>>();
        foreach (var alternative in alternatives)
        {
            if (Matcher(parameter.Kind, modifier, alternative) is not { } match)
            {
                problem = $"\"{alternative}\" is not a value that {parameter.Code} can be searched for.";
                return null;
            }

            matchers.Add(match);
        }

        var keys = modifier is null ? alternatives.Select(value => Key(parameter.Kind, value)).ToList() : [null];
        return new(parameter, modifier, missing: false, [.. matchers], keys.Contains(null) ? null : [.. keys!]);
    }

    /// <summary>Whether a resource with these values for the parameter matches.</summary>
    public bool Matches(IReadOnlyList<SearchValue> values) =>
        modifier switch
        {
            "missing" => missing == (values.Count == 0),
            "not" => !Any(values),
            _ => Any(values),
        };

    /// <summary>The texts that a value is found by.</summary>
    public static IEnumerable<string> KeysOf(SearchKind kind, SearchValue value) =>
        (kind, value) switch
        {
            (SearchKind.Token, TokenValue { Code: { } code }) => [code],
            (SearchKind.Uri, TextValue { Text: var uri }) => [uri],
            (SearchKind.Reference, TextValue { Text: var reference }) => Distinct(reference, Unversioned(reference)),
            _ => [],
        };

    /// <summary>What stands for a key of a parameter; seldom, and without harm, for another one too.</summary>
    public static int HashOf(SearchParameter parameter, string key) => HashCode.Combine(parameter.Code, key);

    private bool Any(IReadOnlyList<SearchValue> values) => values.Any(value => matches.Any(match => match(value)));

    private static string?[] Modifiers(SearchKind kind) =>
        kind switch
        {
            SearchKind.Token => [null, "not", "text"],
            SearchKind.Uri => [null, "below"],
            SearchKind.String => [null, "exact", "contains"],
            _ => [null],
        };

    private static string? Key(SearchKind kind, string alternative) =>
        kind switch
        {
            SearchKind.Token when SplitUnescaped(alternative, '|').Last() is { Length: > 0 } code => Unescape(code),
            SearchKind.Uri or SearchKind.Reference => Unescape(alternative),
            _ => null,
        };

    private static Func<SearchValue, bool>? Matcher(SearchKind kind, string? modifier, string alternative) =>
        (kind, modifier) switch
        {
            (SearchKind.Token, "text") => TokenText(Unescape(alternative)),
            (SearchKind.Token, _) => Token(alternative) is { } token ? value => token((TokenValue)value) : null,
            (SearchKind.Uri, "below") => Below(Unescape(alternative)),
            (SearchKind.Uri, _) => Text(Unescape(alternative), string.Equals),
            (SearchKind.String, "exact") => Text(Unescape(alternative), string.Equals),
            (SearchKind.String, "contains") => Text(
                Unescape(alternative),
                (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)
            ),
            (SearchKind.String, _) => Text(
                Unescape(alternative),
                (text, start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            ),
            (SearchKind.Reference, _) => Text(
                Unescape(alternative),
                (text, sought) => text == sought || Unversioned(text) == sought
            ),
            (SearchKind.Date, _) => Date(alternative),
            (SearchKind.Composite, _) => Context(alternative),
            _ => null,
        };

    private static Func<SearchValue, bool> Text(string sought, Func<string, string, bool> compare) =>
        value => compare(((TextValue)value).Text, sought);

    private static Func<SearchValue, bool> Below(string sought)
    {
        var folder = sought.EndsWith('/') ? sought : sought + '/';
        return Text(sought, (uri, _) => uri == sought || uri.StartsWith(folder, StringComparison.Ordinal));
    }

    private static Func<SearchValue, bool> TokenText(string start) =>
        value => ((TokenValue)value).Text?.StartsWith(start, StringComparison.OrdinalIgnoreCase) ?? false;

    // R4 search, 3.1.1.4.10: code; system|code; |code (no system); system| (any code of it).
    private static Func<TokenValue, bool>? Token(string alternative)
    {
        var parts = SplitUnescaped(alternative, '|').Select(Unescape).ToList();
        return parts switch
        {
            [{ Length: > 0 } code] => token => token.Code == code,
            ["", { Length: > 0 } code] => token => token.System is null && token.Code == code,
            [{ Length: > 0 } system, ""] => token => token.System == system,
            [{ Length: > 0 } system, { Length: > 0 } code] => token => token.System == system && token.Code == code,
            _ => null,
        };
    }

    private static Func<SearchValue, bool>? Context(string alternative) =>
        SplitUnescaped(alternative, '$').Select(Token).ToList() is [{ } code, { } value]
            ? context => code(((ContextValue)context).Code) && value(((ContextValue)context).Value)
            : null;

    // R4 search, 3.1.1.4.5: the prefix says how the value's interval relates to the resource's.
    private static Func<SearchValue, bool>? Date(string alternative)
    {
        var hasPrefix = alternative.Length > 2 && char.IsAsciiLetter(alternative[0]);
        var prefix = hasPrefix ? alternative[..2] : "eq";
        if (!DateInterval.TryParse(hasPrefix ? alternative[2..] : alternative, out var sought))
        {
            return null;
        }

        Func<DateInterval, bool>? compare = prefix switch
        {
            "eq" => date => date.Start >= sought.Start && date.End <= sought.End,
            "ne" => date => date.Start < sought.Start || date.End > sought.End,
            "gt" => date => date.End > sought.End,
            "lt" => date => date.Start < sought.Start,
            "ge" => date => date.End > sought.Start,
            "le" => date => date.Start < sought.End,
            "sa" => date => date.Start >= sought.End,
            "eb" => date => date.End <= sought.Start,
            _ => null,
        };
        return compare is null ? null : value => compare(((DateValue)value).Interval);
    }

    private static IEnumerable<string> SplitUnescaped(string text, char separator)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private static string Unversioned(string canonical)
    {
        var bar = canonical.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? canonical : canonical[..bar];
    }

    private static IEnumerable<string> Distinct(string one, string other) => one == other ? [one] : [one, other];
}
