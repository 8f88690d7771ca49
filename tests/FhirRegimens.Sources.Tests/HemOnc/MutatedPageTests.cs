using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Sources.Tests.HemOnc;

/// <summary>
/// Damaged pages: no text may crash or hang the reader, and every character stays accounted for. FHIR_REGIMENS_MUTATIONS
/// sets how many are read instead of 500; a full campaign is 200000.
/// </summary>
public class MutatedPageTests
{
    private static readonly string[] Marks =
    [
        "{|",
        "|}",
        "|-",
        "||",
        "!!",
        "[[",
        "]]",
        "[http://example.org ",
        "{{",
        "}}",
        "'''",
        "''",
        "<!--",
        "-->",
        "<nowiki>",
        "</nowiki>",
        "<sup>",
        "<div>",
        "</div>",
        "<span ",
        "=",
        "==",
        "===References===",
        "*",
        "#",
        "\r\n",
        "\n",
        "\u00A0",
        "&#0;",
        "&lt;",
        "\uD800",
        "\0",
        "rowspan=\"99\"|",
        "colspan=99999999999|",
        "{{#subobject:1|Regimen=1}}",
        "{{#subobject:2|Variant=1}}",
    ];

    [Fact]
    public void Every_character_of_a_damaged_page_is_accounted_for()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("FHIR_REGIMENS_MUTATIONS"), out var wanted)
            ? wanted
            : 500;
        var pages = CorpusTests.Texts();
        for (var seed = 0; seed < count; seed++)
        {
            var text = Mutate(pages[seed % pages.Count], pages, new Random(seed));

            Accounts.AddUp(text, HemOncReader.Read(text, Origins.Of($"seed {seed}")));
        }
    }

    [Theory]
    [InlineData("{|\n")]
    [InlineData("{|\n|a\n")]
    [InlineData("{{")]
    [InlineData("[[")]
    [InlineData("[http://a ")]
    [InlineData("<div>")]
    [InlineData("<span style=")]
    [InlineData("<nowiki>")]
    [InlineData("<!-- -->")]
    [InlineData("'''")]
    [InlineData("*")]
    [InlineData("*a\n**b\n")]
    [InlineData("=")]
    [InlineData("==a\n")]
    [InlineData("==a==\n===Regimen===\n*[[B]] 1 mg PO\n")]
    [InlineData("||")]
    [InlineData("\n|| a")]
    [InlineData("&amp;")]
    [InlineData("1, ")]
    [InlineData("Smith A. ")]
    [InlineData("; 2001. ")]
    [InlineData("(")]
    public void A_mark_that_repeats_a_hundred_thousand_characters_long_is_read(string mark)
    {
        var repeated = string.Concat(Enumerable.Repeat(mark, 100_000 / mark.Length));
        foreach (
            var lead in (string[])
                [
                    "",
                    "==R==\n===Regimen===\n*[[A]] 1 mg PO\n*",
                    "==R==\n===Regimen===\n{|\n!Study\n|-\n|",
                    "==R==\n===References===\n#",
                ]
        )
        {
            var text = lead + repeated;

            Accounts.AddUp(text, HemOncReader.Read(text, Origins.Of("repeated")));
        }
    }

    /// <summary>Texts that once crashed a reader.</summary>
    [Theory]
    [InlineData("==R==\n===Regimen===\n*[[A (B)]] 2 x 10<sup>6r</sup> cells/kg IV\n")]
    public void What_crashed_once_is_read(string text) =>
        Accounts.AddUp(text, HemOncReader.Read(text, Origins.Of("crash")));

    private static string Mutate(string text, IReadOnlyList<string> pages, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            text = random.Next(9) switch
            {
                0 => text[..random.Next(text.Length + 1)],
                1 => text[random.Next(text.Length + 1)..],
                2 => Lines(text, lines => lines.OrderBy(_ => random.Next())),
                3 => Lines(
                    text,
                    lines => lines.SelectMany(line => random.Next(8) == 0 ? new[] { line, line } : [line])
                ),
                4 => Lines(text, lines => lines.Where(_ => random.Next(8) != 0)),
                5 => text.Replace("\n", random.Next(2) == 0 ? "\r\n" : " ", StringComparison.Ordinal),
                6 => text + pages[random.Next(pages.Count)],
                _ => Insert(text, random),
            };
        }

        return text;
    }

    private static string Lines(string text, Func<string[], IEnumerable<string>> change) =>
        string.Join('\n', change(text.Split('\n')));

    private static string Insert(string text, Random random)
    {
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var mark = Marks[random.Next(Marks.Length)];
            var at = random.Next(text.Length + 1);
            var cut = random.Next(4) == 0 ? Math.Min(random.Next(20), text.Length - at) : 0;
            text = text.Remove(at, cut).Insert(at, mark);
        }

        return text;
    }
}
