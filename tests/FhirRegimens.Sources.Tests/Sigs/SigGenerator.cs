using FhirRegimens.Regimens;
using FsCheck;
using FsCheck.Fluent;
using Interval = FhirRegimens.Regimens.Interval;

namespace FhirRegimens.Sources.Tests.Sigs;

/// <summary>Sigs of every mixture of parts that a line can state.</summary>
public static class SigGenerator
{
    private static readonly Gen<decimal> Number = Gen.OneOf(
        Gen.Choose(1, 3000).Select(number => (decimal)number),
        Gen.Choose(1, 9999).Select(number => number / 100m)
    );

    private static readonly Gen<int> Count = Gen.Choose(1, 40);

    private static readonly Gen<string> Name = Gen.Elements(
        "Rituximab",
        "Antithymocyte globulin, horse ATG",
        "Interleukin-11",
        "Lutetium Lu 177 dotatate"
    );

    private static readonly Gen<Drug> Drug = Gen.OneOf(
        from name in Name
        from brand in Gen.Elements(null, "Rituxan", "Intron-A", "Bactrim DS")
        select new Drug { Name = name, Brand = brand },
        from name in Name
        from synonym in Gen.Elements("5-FU", "Ara-C", "MTX", "Folinic acid")
        select new Drug { Name = name, Synonym = synonym },
        Gen.Elements(
            new Drug { Name = "Bisphosphonate", IsClass = true },
            new Drug { Name = "5-HT3 antagonist", IsClass = true }
        )
    );

    private static readonly Gen<Amount> Amount =
        from min in Number
        from more in Number
        from unit in Gen.Elements(
            "mg",
            "mg/kg",
            "mg/m2",
            "g/m2",
            "ug/kg",
            "[iU]",
            "[arb'U]/m2",
            "10*6.[iU]/m2",
            "mL",
            "10*6/kg",
            "10*8",
            "AUC",
            "GBq",
            "mCi/kg",
            "meq"
        )
        from per in Gen.Elements(null, null, "day", "hour", "week")
        from bound in Gen.Choose(0, 4)
        let isRate = unit is "AUC" or "10*8" || unit.StartsWith("10*6", StringComparison.Ordinal)
        select (bound, unit) switch
        {
            (0, not "AUC") => new Amount(null, min, unit, isRate ? null : per),
            (1, not "AUC") => new Amount(min, null, unit, isRate ? null : per),
            (2, _) => new Amount(min, min + more, unit, isRate ? null : per),
            _ => new Amount(min, min, unit, isRate ? null : per),
        };

    private static readonly Gen<Frequency> Frequency = Gen.OneOf(
        Gen.Choose(1, 6)
            .SelectMany(times => Gen.Elements("d", "wk", "mo").Select(unit => new Frequency(times, 1, null, unit))),
        Gen.Choose(2, 24).Select(hours => new Frequency(1, hours, null, "h")),
        Gen.Choose(2, 8).Select(weeks => new Frequency(1, weeks, weeks + 1, "wk")),
        Gen.Constant(new Frequency(1, 2, null, "d", EveryOtherDay: true))
    );

    private static readonly Gen<Sig> Dosed =
        from drug in Drug
        from dose in Optional(Amount)
        from cap in Optional(Gen.Choose(1, 500).Select(value => new DoseCap(value, "mg", "dose")))
        from isDivided in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from parts in OptionalValue(Gen.Choose(2, 4))
        from volume in Optional(Gen.Elements(new Volume(50, "mL", "NS"), new Volume(100, "mL", null)))
        from routes in Gen.Elements<ValueList<string>>(
            [],
            ["IV"],
            ["PO"],
            ["SC", "IV"],
            ["IT"],
            ["intravesical"],
            ["IV", "IM", "SC"]
        )
        from method in Gen.Elements(null, null, "push", "slow push", "bolus")
        select new Sig
        {
            Drug = drug,
            Text = "",
            Dose = dose,
            Cap =
                cap is null || dose is null
                    ? null
                    : cap with
                    {
                        Per =
                            dose.Per is null ? "dose"
                            : dose.Per == "week" ? null
                            : dose.Per,
                    },
            Divided = isDivided,
            DividedDoses = isDivided ? parts : null,
            Volume = volume,
            Routes = routes,
            Method = routes is ["IV"] ? method : null,
        };

    /// <summary>The generator.</summary>
    public static Gen<Sig> Sigs { get; } =
        from dosed in Dosed
        from infusion in Optional(Length("min", "h"))
        from isContinuous in Flag
        from frequency in Optional(Frequency)
        from isOnce in Flag
        from timeOfDay in Gen.Elements(null, null, "morning", "evening", "bedtime")
        from isPrn in Flag
        from days in Days
        from optionalDays in Gen.Elements<ValueList<int>>([], [], [50], [50, 57])
        from startDay in OptionalValue(Gen.Choose(-9, 30))
        from bounds in Optional(Length("d", "wk", "mo"))
        from doses in OptionalValue(Count)
        from cycles in Optional(
            Gen.Elements(
                Occurrences("cycle 1", 1, 1),
                Occurrences("cycles 2 to 6", 2, 6),
                Occurrences("cycle 3 onwards", 3, null)
            )
        )
        from sequence in Gen.Elements(null, null, "first", "second", "last")
        from relation in Optional(
            Length("min", "h")
                .SelectMany(when =>
                    Gen.Elements(new Relation("cisplatin", "after", when), new Relation("rituximab", "before", null))
                )
        )
        from target in Optional(
            Gen.Elements(
                new TargetLevel(5, 15, "ng/mL", "trough"),
                new TargetLevel(2, 3, "INR", null),
                new TargetLevel(0.5m, null, "ug/mL", "trough")
            )
        )
        from until in Gen.Elements(null, null, "ANC greater than 5000/uL", "progression of disease, or toxicity")
        from taper in Gen.Elements(null, null, "then tapered over 4 weeks", "tapered by 10 mg per week, then 5 mg")
        from isOptional in Flag
        select dosed with
        {
            Infusion = infusion,
            Continuous = isContinuous,
            Frequency = isOnce ? null : frequency,
            Once = isOnce,
            TimeOfDay = timeOfDay,
            Prn = isPrn,
            Days = days,
            OptionalDays = days.Count > 0 ? optionalDays : [],
            StartDay = days.Count > 0 ? null : startDay,
            Bounds = bounds,
            Doses = doses,
            Cycles = cycles,
            Sequence = sequence,
            Relation = relation,
            Target = target,
            Until = until,
            Taper = taper,
            Optional = isOptional,
        };

    private static Gen<bool> Flag => Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)));

    private static Gen<ValueList<int>> Days =>
        Gen.OneOf(
            Gen.Constant<ValueList<int>>([]),
            Gen.Choose(-7, 28)
                .SelectMany(first =>
                    Gen.Choose(0, 14).Select(length => Enumerable.Range(first, length + 1).ToValueList())
                ),
            Gen.SubListOf(1, 2, 4, 8, 11, 15, 16, 22).Select(list => list.ToValueList())
        );

    private static Gen<Interval> Length(params string[] units) =>
        from min in Gen.Choose(1, 60)
        from more in Gen.Choose(1, 60)
        from unit in Gen.Elements(units)
        from bound in Gen.Choose(0, 3)
        select bound switch
        {
            0 => new Interval(null, min, unit),
            1 => new Interval(min, null, unit),
            2 => new Interval(min, min + more, unit),
            _ => new Interval(min, min, unit),
        };

    private static Occurrences Occurrences(string text, int from, int? to) =>
        new()
        {
            Text = text,
            From = from,
            To = to,
            Onwards = to is null,
        };

    private static Gen<T?> Optional<T>(Gen<T> generator)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), generator.Select(value => (T?)value));

    private static Gen<int?> OptionalValue(Gen<int> generator) =>
        Gen.OneOf(Gen.Constant<int?>(null), generator.Select(value => (int?)value));
}
