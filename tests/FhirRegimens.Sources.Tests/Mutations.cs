using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Sources.Tests;

/// <summary>Documents damaged at random: pieces cut out, doubled, moved, marks put in.</summary>
internal static class Mutations
{
    /// <summary>
    /// Runs a check over damaged documents; FHIR_REGIMENS_MUTATIONS sets how many instead of 300, a full campaign is
    /// 100000.
    /// </summary>
    /// <param name="texts">Documents to damage.</param>
    /// <param name="marks">What is put in.</param>
    /// <param name="check">Throws where the document is not read as it must be.</param>
    public static void Check(IReadOnlyList<string> texts, IReadOnlyList<string> marks, Action<string> check)
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("FHIR_REGIMENS_MUTATIONS"), out var wanted)
            ? wanted
            : 300;
        var damaged =
            from text in Gen.Elements<string>([.. texts])
            from changes in Gen.Choose(1, 5)
            from seeds in Gen.Choose(0, int.MaxValue - 1).ArrayOf(changes)
            select seeds.Aggregate(text, (current, seed) => Damage(current, texts, marks, new Random(seed)));
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true).WithReplay(1, 1),
            Prop.ForAll(
                damaged.ToArbitrary(),
                text =>
                {
                    check(text);
                    return true;
                }
            )
        );
    }

    private static string Damage(string text, IReadOnlyList<string> texts, IReadOnlyList<string> marks, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(text.Length - at, 200) + 1);
        return random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text[..at] + texts[random.Next(texts.Count)],
            3 => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
            _ => text.Insert(at, marks[random.Next(marks.Count)]),
        };
    }
}
