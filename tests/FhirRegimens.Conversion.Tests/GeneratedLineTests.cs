using System.Text.Json.Nodes;
using FhirRegimens.Conversion.Tests.ReadBack;
using FhirRegimens.Regimens;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Conversion.Tests;

/// <summary>
/// Dose lines that nobody wrote: each takes its facts from several lines of the truth table. Whatever they say, the
/// resources are valid. FHIRREGIMENS_CONVERSION_LINES sets how many are tried.
/// </summary>
public class GeneratedLineTests
{
    private static readonly IReadOnlyList<JsonObject> Readings =
    [
        .. SigTable.Readings.Values.Where(reading => reading.ContainsKey("drug")),
    ];

    private static int Lines =>
        int.TryParse(Environment.GetEnvironmentVariable("FHIRREGIMENS_CONVERSION_LINES"), out var lines) ? lines : 60;

    [Fact]
    public void EveryCombinationOfFactsBecomesValidResources() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed => Publishable.Issues(Converted.From(Page(new Random(seed)))) == ""
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Lines));

    private static RegimenPage Page(Random random) =>
        Pages.With(
            random.Next(3) == 0 ? null : Pages.Cycles(21, 6),
            [.. Enumerable.Range(0, 3).Select(_ => Pages.Component([.. Steps(random)]))]
        );

    private static IEnumerable<Sig> Steps(Random random)
    {
        var count = random.Next(1, 4);
        return Enumerable.Range(0, count).Select(_ => SigTable.Sig(Mixed(random)));
    }

    private static JsonObject Mixed(Random random)
    {
        var mixed = Readings[random.Next(Readings.Count)].DeepClone().AsObject();
        foreach (var fields in SigTable.FactFields)
        {
            var other = Readings[random.Next(Readings.Count)];
            if (random.Next(3) != 0 || !other.ContainsKey(fields[0]))
            {
                continue;
            }

            foreach (var field in fields)
            {
                mixed.Remove(field);
                if (other[field] is { } value)
                {
                    mixed[field] = value.DeepClone();
                }
            }
        }

        return mixed;
    }
}
