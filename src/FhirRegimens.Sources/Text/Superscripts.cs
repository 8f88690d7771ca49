namespace FhirRegimens.Sources.Text;

/// <summary>Tells raised letters that are part of a word or number from marks of footnotes and references.</summary>
internal static class Superscripts
{
    /// <summary>
    /// Raises no more what from <paramref name="from"/> on is raised and is no mark: "m²", "10⁶", "kg⁻¹", "4th", "CD4⁺".
    /// </summary>
    public static void Lower(List<Letter> letters, int from = 0)
    {
        var raised = letters[from..];
        letters.RemoveRange(from, letters.Count - from);
        for (var at = 0; at < raised.Count; at++)
        {
            var letter = raised[at];
            if (!letter.IsRaised || !IsText(letters, raised, at))
            {
                letters.Add(letter);
                continue;
            }

            var isPower = IsPower(letters, letter);
            if (isPower)
            {
                letters.Add(new Letter('^', letter.Offset, 0));
            }

            var length = IsOrdinal(letters, raised, at) ? 2 : 1;
            while (isPower && at + length < raised.Count && IsRaisedDigit(raised[at + length]))
            {
                length++;
            }

            letters.AddRange(raised[at..(at + length)].Select(part => part with { IsRaised = false }));
            at += length - 1;
        }
    }

    /// <summary>
    /// Takes away the brackets in which PubMed writes what was raised: "mg/m(2)", "10(9)/L" as "mg/m2", "10^9/L".
    /// </summary>
    public static void Unbracket(List<Letter> letters, int from = 0)
    {
        var flat = letters[from..];
        letters.RemoveRange(from, letters.Count - from);
        for (var at = 0; at < flat.Count; at++)
        {
            if (flat[at].Value != '(' || at == 0 || BracketedPower(flat, at) is not { } close)
            {
                letters.Add(flat[at]);
                continue;
            }

            if (flat[at - 1].Value == '0')
            {
                letters.Add(flat[at] with { Value = '^' });
            }

            letters.AddRange(flat[(at + 1)..close]);
            at = close;
        }
    }

    /// <summary>Where the bracket closes that holds an exponent behind "/m" or "10"; null where it holds anything else.</summary>
    private static int? BracketedPower(List<Letter> letters, int open)
    {
        const int mostDigits = 2;
        var close = open + 1;
        while (close < letters.Count && close <= open + mostDigits && char.IsAsciiDigit(letters[close].Value))
        {
            close++;
        }

        var isClosed = close > open + 1 && close < letters.Count && letters[close].Value == ')';
        return
            isClosed
            && (
                (open > 1 && letters[open - 1].Value == 'm' && letters[open - 2].Value == '/')
                || (
                    open > 1
                    && letters[open - 1].Value == '0'
                    && letters[open - 2].Value == '1'
                    && (open == 2 || !char.IsAsciiDigit(letters[open - 3].Value))
                    && close + 1 < letters.Count
                    && letters[close + 1].Value == '/'
                )
            )
            ? close
            : null;
    }

    private static bool IsText(List<Letter> before, List<Letter> raised, int at) =>
        raised[at].Value is '+' or '-' or '−' or '®' or '™'
        || (raised[at].Value is '2' or '3' && IsBehindMetre(before))
        || IsPower(before, raised[at])
        || (at > 0 && raised[at - 1] is { IsRaised: true, Value: '-' or '−' } && IsRaisedDigit(raised[at]))
        || IsOrdinal(before, raised, at);

    private static bool IsRaisedDigit(Letter letter) => letter.IsRaised && char.IsAsciiDigit(letter.Value);

    private static bool IsPower(List<Letter> before, Letter letter) =>
        before is [.., { Value: '1', IsRaised: false }, { Value: '0', IsRaised: false }]
        && char.IsAsciiDigit(letter.Value);

    private static bool IsOrdinal(List<Letter> before, List<Letter> raised, int at) =>
        before is [.., var last]
        && char.IsAsciiDigit(last.Value)
        && at + 1 < raised.Count
        && $"{raised[at].Value}{raised[at + 1].Value}" is "st" or "nd" or "rd" or "th";

    /// <summary>"mg/m" and "cm", and no word that ends with an m.</summary>
    private static bool IsBehindMetre(List<Letter> before)
    {
        if (before is not [.., { Value: 'm', IsRaised: false }])
        {
            return false;
        }

        var at = before.Count - 2;
        at -= at >= 0 && before[at].Value is 'c' or 'd' or 'k' or 'm' or 'µ' ? 1 : 0;
        return at < 0 || !char.IsLetter(before[at].Value);
    }
}
