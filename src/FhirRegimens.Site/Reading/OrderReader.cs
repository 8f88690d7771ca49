using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Reads what one action orders, with the entry that it pins.</summary>
internal static class OrderReader
{
    private const string Calculated = "calculated";

    private static readonly Dictionary<string, string> Systems = new(StringComparer.Ordinal)
    {
        ["http://www.nlm.nih.gov/research/umls/rxnorm"] = "RxNorm",
        ["http://www.whocc.no/atc"] = "ATC",
        ["http://snomed.info/sct"] = "SNOMED CT",
        ["http://hl7.org/fhir/sid/icd-10-cm"] = "ICD-10-CM",
        ["https://fhir-terminology.ohdsi.org"] = "OMOP",
        ["http://loinc.org"] = "LOINC",
    };

    /// <summary>The order of an action.</summary>
    /// <param name="action">An action that pins an entry, or one without parts.</param>
    /// <param name="anchor">Its name on the page.</param>
    /// <param name="plan">The plan around it, for its goals.</param>
    /// <param name="entry">The entry; null where it is not here.</param>
    /// <param name="titles">What actions are called, by id.</param>
    /// <param name="depth">How many groups it stands in.</param>
    public static Order Read(
        PlanDefinition.ActionComponent action,
        string anchor,
        PlanDefinition plan,
        ActivityDefinition? entry,
        IReadOnlyDictionary<string, string> titles,
        int depth
    )
    {
        var schedule = action.Extension.First(Guide.Schedule);
        var dosage = entry?.Dosage.FirstOrDefault();
        var timing = dosage?.Timing ?? entry?.Timing as Timing;
        var days = action.Extension.First(Guide.DaysOfCycle).Numbers("day");
        var optional = schedule.Numbers("optionalDay");
        var start = schedule.Number("startDay");
        var until = schedule.Text("untilText");
        var product = entry?.Product as CodeableConcept ?? entry?.Code;
        return new(depth)
        {
            Anchor = anchor,
            Title = action.Title ?? FhirWords.Concept(product) ?? "Untitled",
            Product = FhirWords.Concept(product),
            Brand = entry?.Extension.Texts(Guide.Brand).FirstOrDefault(),
            Codes = Codes(product),
            Dose = Dose(dosage) ?? Radiation(entry),
            DoseLimits = [.. Limits(entry, dosage)],
            Route = Route(dosage?.Route),
            Infusion = Joined(
                " ",
                FhirWords.Concept(dosage?.Method),
                timing?.Repeat is { } lasting && FhirWords.Lasting(lasting) is { } time ? $"over {time}" : null
            ),
            Frequency = timing?.Repeat is { } repeat ? FhirWords.Often(repeat) : null,
            IsFrequencyOfADay = timing?.Repeat is { } daily && IsOfADay(daily),
            IsOnSomeDays = timing?.Repeat is { } spread && HasMoreDaysThanDoses(spread, days),
            AsNeeded = AsNeeded(dosage),
            OtherCount = timing?.Repeat is { } counted && !IsCountOfDays(counted, days) ? Count(counted) : null,
            Hours = Hours(timing),
            Often = Often(timing, dosage),
            Days = days,
            OptionalDays = optional,
            StartDay = start,
            When = When(days, optional, start),
            Bounds = Bounds(timing?.Repeat),
            Sequence = [.. Sequence(action, schedule, titles)],
            Until = until,
            Goals = [.. Goals(action, plan)],
            Instructions = [.. Instructions(entry, dosage).Where(words => words != $"until {until}")],
            Unread = [.. Unread(action, entry, dosage)],
            Words = dosage?.Text ?? action.Description ?? FhirWords.Plain(entry?.Description),
            IsProcedure = entry is { Product: null, Code: not null },
            Verbatim = action.TextEquivalent,
        };
    }

    /// <summary>The cycles that an action is limited to; null for all.</summary>
    public static CycleLimit? Cycles(PlanDefinition.ActionComponent action) =>
        action.ModifierExtension.First(Guide.Cycles) is { } cycles
            ? new(
                cycles.Number("from"),
                cycles.Number("to"),
                cycles.Numbers("cycle"),
                cycles.Text("text") ?? "certain cycles only"
            )
            : null;

    /// <summary>The order among actions in words: "after Induction", "30 minutes after Pemetrexed".</summary>
    public static IEnumerable<string> Related(
        PlanDefinition.ActionComponent action,
        IReadOnlyDictionary<string, string> titles
    ) =>
        action.RelatedAction.Select(related =>
        {
            var relation = related.RelationshipElement?.Literal?.Replace('-', ' ') switch
            {
                "after end" => "after",
                "before start" => "before",
                null => "in relation to",
                var code => code,
            };
            var other = titles.GetValueOrDefault(related.ActionId ?? "", "an action that is not in this plan");
            return Joined(" ", FhirWords.Amount(related.Offset), relation, other)!;
        });

    /// <summary>Codes with the names of their systems: "RxNorm 3639".</summary>
    public static IReadOnlyList<string> Codes(CodeableConcept? concept) =>
        concept is null
            ? []
            :
            [
                .. concept
                    .Coding.Where(coding => coding.Code is not null)
                    .Select(coding =>
                        $"{Systems.GetValueOrDefault(coding.System ?? "", coding.System ?? "Code")} {coding.Code}"
                    ),
            ];

    // SNOMED CT calls each of them a route, as the column does.
    private static string? Route(CodeableConcept? route) =>
        FhirWords.Coded(route) is { } words && words.EndsWith(" route", StringComparison.Ordinal)
            ? words[..^" route".Length]
            : FhirWords.Coded(route);

    // With a frequency the bounds are where it ends; without one they are the time that the doses fall in.
    private static string? Bounds(Timing.RepeatComponent? repeat) =>
        FhirWords.Bounds(repeat?.Bounds) is not { } bounds ? null
        : repeat!.Frequency is null ? $"within {bounds}"
        : $"for {bounds}";

    private static string? Dose(Dosage? dosage) =>
        Joined("; ", [.. dosage?.DoseAndRate.Where(dose => !IsCalculated(dose)).Select(Amount) ?? []])
        ?? Joined("; ", [.. dosage?.DoseAndRate.Select(Amount) ?? []]);

    private static string? Amount(Dosage.DoseAndRateComponent dose) =>
        Joined(
            " at ",
            FhirWords.Amount(dose.Dose),
            dose.Rate is Ratio rate ? PerTime(rate) : FhirWords.Amount(dose.Rate)
        );

    private static bool IsCalculated(Dosage.DoseAndRateComponent dose) =>
        dose.Type?.Coding.Exists(coding => coding.Code == Calculated) == true;

    private static string? Radiation(ActivityDefinition? entry)
    {
        var radiation = entry?.Extension.First(Guide.Radiation);
        return Joined(
            ", ",
            FhirWords.Amount(radiation.Part("dosePerFraction")) is { } fraction ? $"{fraction} per fraction" : null,
            radiation.Text("fractions") is { } fractions ? $"{fractions} fractions" : null,
            FhirWords.Amount(radiation.Part("totalDose")) is { } total ? $"{total} in total" : null
        );
    }

    private static IEnumerable<string> Limits(ActivityDefinition? entry, Dosage? dosage)
    {
        var ordered = Dose(dosage);
        foreach (var dose in dosage?.DoseAndRate.Where(IsCalculated).Select(Amount).OfType<string>() ?? [])
        {
            if (dose != ordered)
            {
                yield return $"{dose} in each single dose";
            }
        }

        if (FhirWords.Amount(dosage?.MaxDosePerAdministration) is { } single)
        {
            yield return $"maximum {single} per dose";
        }

        if (dosage?.MaxDosePerPeriod is { } period && PerTime(period) is { } daily)
        {
            yield return $"maximum {daily}";
        }

        if (FhirWords.Amount(dosage?.MaxDosePerLifetime) is { } lifetime)
        {
            yield return $"maximum {lifetime} in a lifetime";
        }

        if (entry is { DoNotPerform: true })
        {
            yield return "not to be given";
        }
    }

    private static string? PerTime(Ratio ratio) =>
        Joined(" per ", FhirWords.Amount(ratio.Numerator), WithoutOne(FhirWords.Amount(ratio.Denominator)));

    private static string? WithoutOne(string? amount) =>
        amount?.StartsWith("1 ", StringComparison.Ordinal) == true ? amount[2..] : amount;

    private static string? Often(Timing? timing, Dosage? dosage)
    {
        var repeat = timing?.Repeat;
        return Joined(
            ", ",
            repeat is null ? null : FhirWords.Often(repeat),
            repeat is null ? null : Count(repeat),
            Hours(timing),
            AsNeeded(dosage)
        );
    }

    private static string? Count(Timing.RepeatComponent repeat) =>
        (repeat.CountElement?.Literal, repeat.CountMaxElement?.Literal) switch
        {
            (null, null) => null,
            ("1", null) => "1 dose",
            ({ } least, null) => $"{least} doses",
            var (least, most) => $"{least} to {most} doses",
        };

    /// <summary>Whether the doses are as many as the marks of the stated days say.</summary>
    private static bool IsCountOfDays(Timing.RepeatComponent repeat, IReadOnlyList<int> days)
    {
        var dosesOfMark = repeat switch
        {
            _ when !IsOfADay(repeat) => 1,
            { FrequencyMax: null, PeriodUnit: Timing.UnitsOfTime.D, Period: 1 } => repeat.Frequency,
            { FrequencyMax: null, PeriodUnit: Timing.UnitsOfTime.H, Period: { } hours and > 0 } => repeat.Frequency
                * 24
                / hours,
            _ => null,
        };
        return repeat.CountMax is null && repeat.Count == days.Count * dosesOfMark;
    }

    private static string? Hours(Timing? timing)
    {
        var repeat = timing?.Repeat;
        return Joined(
            ", ",
            repeat?.WhenElement.Count > 0
                ? string.Join(", ", repeat.WhenElement.Select(when => TimeOfDay(when.Literal)))
                : null,
            repeat?.TimeOfDayElement.Count > 0
                ? $"at {string.Join(", ", repeat.TimeOfDayElement.Select(time => time.Literal))}"
                : null,
            repeat?.DayOfWeekElement.Count > 0
                ? $"on {string.Join(", ", repeat.DayOfWeekElement.Select(day => day.Literal))}"
                : null,
            FhirWords.Concept(timing?.Code)
        );
    }

    private static string? AsNeeded(Dosage? dosage) =>
        dosage?.AsNeeded switch
        {
            FhirBoolean { Value: true } => "as needed",
            CodeableConcept reason => $"as needed: {FhirWords.Concept(reason)}",
            _ => null,
        };

    // "Every 2 days on days 1 to 7" and "5 times per week on days 1 to 28" name a stretch of days.
    private static bool HasMoreDaysThanDoses(Timing.RepeatComponent repeat, IReadOnlyList<int> days)
    {
        var unit = repeat.PeriodUnit switch
        {
            Timing.UnitsOfTime.H => 1m / 24,
            Timing.UnitsOfTime.D => 1m,
            Timing.UnitsOfTime.Wk => 7m,
            Timing.UnitsOfTime.Mo => 28m,
            Timing.UnitsOfTime.A => 365m,
            _ => 0m,
        };
        if (
            days.Count < 2
            || unit == 0
            || repeat is not { Frequency: { } times, Period: { } period and > 0 and < 10_000 }
            || period * unit <= 1
        )
        {
            return false;
        }

        var span = (decimal)days.Max() - days.Min() + 1;
        return days.Count > decimal.Ceiling(span / (period * unit)) * (repeat.FrequencyMax ?? times);
    }

    private static bool IsOfADay(Timing.RepeatComponent repeat) =>
        repeat is { Frequency: not null, PeriodMax: null }
        && repeat.PeriodUnit switch
        {
            Timing.UnitsOfTime.H => repeat.Period <= 24,
            Timing.UnitsOfTime.D => repeat.Period <= 1,
            Timing.UnitsOfTime.S or Timing.UnitsOfTime.Min => true,
            _ => false,
        };

    private static string? TimeOfDay(string? code) =>
        code switch
        {
            "MORN" => "in the morning",
            "NOON" => "at noon",
            "AFT" => "in the afternoon",
            "EVE" => "in the evening",
            "NIGHT" => "at night",
            "HS" => "at bedtime",
            _ => code,
        };

    private static string? When(IReadOnlyList<int> days, IReadOnlyList<int> optional, int? start) =>
        Joined(
            ", ",
            days.Count > 0 ? IntegerList.OfDays(days) : null,
            optional.Count > 0 ? $"optionally {IntegerList.OfDays(optional)}" : null,
            start is { } first ? $"starting on day {FhirWords.Integer(first)}" : null
        );

    private static IEnumerable<string> Sequence(
        PlanDefinition.ActionComponent action,
        Extension? schedule,
        IReadOnlyDictionary<string, string> titles
    )
    {
        if (schedule.Text("stepNumber") is { } step)
        {
            yield return Joined(" of ", $"step {step}", schedule.Text("stepCount"))!;
        }

        if (schedule.Text("sequence") is { } sequence)
        {
            yield return $"given {sequence}";
        }

        foreach (var related in Related(action, titles))
        {
            yield return related;
        }

        if (schedule.Text("openEnded") == "true")
        {
            yield return "no end is stated";
        }
    }

    /// <summary>What an action aims at, in words.</summary>
    public static IEnumerable<string> Goals(PlanDefinition.ActionComponent action, PlanDefinition plan) =>
        action
            .GoalId.Select(id => plan.Goal.Find(goal => goal.ElementId == id))
            .OfType<PlanDefinition.GoalComponent>()
            .SelectMany(goal =>
                goal.Target.Count == 0
                    ? [FhirWords.Concept(goal.Description) ?? "a goal without words"]
                    : goal.Target.Select(target =>
                        Joined(": ", FhirWords.Concept(target.Measure), FhirWords.Amount(target.Detail))
                        ?? FhirWords.Concept(goal.Description)
                        ?? "a goal without words"
                    )
            );

    private static IEnumerable<string> Instructions(ActivityDefinition? entry, Dosage? dosage) =>
        (dosage?.AdditionalInstruction.Select(FhirWords.Concept).OfType<string>() ?? [])
            .Concat(dosage?.PatientInstruction is { } patient ? [patient] : [])
            .Concat(entry?.Dosage.Skip(1).Select(further => $"and also: {further.Text ?? "see the FHIR"}") ?? [])
            .Concat(entry?.Extension.All(Guide.Note).Select(note => note.Text("text")).OfType<string>() ?? []);

    private static IEnumerable<string> Unread(
        PlanDefinition.ActionComponent action,
        ActivityDefinition? entry,
        Dosage? dosage
    ) =>
        (dosage?.ModifierExtension.Texts(Guide.Unparsed) ?? [])
            .Concat(entry?.Extension.Texts(Guide.UnparsedText) ?? [])
            .Concat(action.Extension.Texts(Guide.UnparsedText));

    private static string? Joined(string separator, params IReadOnlyList<string?> parts)
    {
        var present = parts.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return present.Count == 0 ? null : string.Join(separator, present);
    }
}
