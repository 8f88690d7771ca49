using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>What a line above holds for the lines below it, and what alternatives share.</summary>
internal static class Inheritance
{
    /// <summary><paramref name="child"/> with what <paramref name="parent"/> says and it does not.</summary>
    public static Sig From(Sig child, Sig parent)
    {
        var hasDose = child.Dose is not null || child.FractionDose is not null;
        return Schedule(child, parent) with
        {
            Label = child.Label ?? parent.Label,
            Dose = hasDose ? child.Dose : parent.Dose,
            FractionDose = hasDose ? child.FractionDose : parent.FractionDose,
            FractionUnit = hasDose ? child.FractionUnit : parent.FractionUnit,
            Fractions = child.Fractions ?? parent.Fractions,
            Divided = child.Divided || parent.Divided,
            DividedDoses = child.DividedDoses ?? (child.Divided ? null : parent.DividedDoses),
            Cap = child.Cap ?? parent.Cap,
            Volume = child.Volume ?? parent.Volume,
            TotalDose = child.TotalDose ?? parent.TotalDose,
            Cycles = child.Cycles ?? parent.Cycles,
            Weeks = child.Weeks ?? parent.Weeks,
            Branch = child.Branch ?? parent.Branch,
            Loading = child.Loading || parent.Loading,
            Optional = child.Optional || parent.Optional,
            Target = child.Target ?? parent.Target,
            Taper = child.Taper ?? parent.Taper,
            Titration = child.Titration ?? parent.Titration,
            Until = child.Until ?? parent.Until,
            Unread = [.. parent.Unread, .. child.Unread],
        };
    }

    /// <summary><paramref name="child"/> with the route and schedule of <paramref name="parent"/> where it has none.</summary>
    public static Sig Schedule(Sig child, Sig parent)
    {
        var hasFrequency = child.Frequency is not null || child.Once || child.Hours.Count > 0;
        var hasDays = child.Days.Count > 0 || child.StartDay is not null;
        var hasInfusion = child.Infusion is not null || child.Continuous;
        return child with
        {
            Routes = child.Routes.Count > 0 ? child.Routes : parent.Routes,
            Method = child.Routes.Count > 0 ? child.Method : child.Method ?? parent.Method,
            Infusion = hasInfusion ? child.Infusion : parent.Infusion,
            Continuous = hasInfusion ? child.Continuous : parent.Continuous,
            Frequency = hasFrequency ? child.Frequency : parent.Frequency,
            Once = hasFrequency ? child.Once : parent.Once,
            Hours = hasFrequency ? child.Hours : parent.Hours,
            DaysPerWeek = child.DaysPerWeek ?? parent.DaysPerWeek,
            TimeOfDay = child.TimeOfDay ?? parent.TimeOfDay,
            Prn = child.Prn || parent.Prn,
            Days = hasDays ? child.Days : parent.Days,
            OptionalDays = hasDays ? child.OptionalDays : parent.OptionalDays,
            StartDay = hasDays ? child.StartDay : parent.StartDay,
            Bounds = child.Bounds ?? parent.Bounds,
            Doses = child.Doses ?? parent.Doses,
            Sequence = child.Sequence ?? parent.Sequence,
            Relation = child.Relation ?? parent.Relation,
            Dwell = child.Dwell ?? parent.Dwell,
        };
    }

    /// <summary>"MMF or azathioprine 2 mg/kg": nothing says that the dose is the first drug's too.</summary>
    public static bool IsDoseOfAnother(Sig sig) =>
        sig.Alternatives.Any(other =>
            other is { Dose: not null } && other.Drug != sig.Alternatives[^1].Drug && !AmountReader.IsIn(other.Text)
        );

    /// <summary>Whether a sig states nothing but what is given and how much.</summary>
    public static bool IsBare(Sig sig) =>
        Schedule(new Sig { Drug = sig.Drug, Text = sig.Text }, sig) == new Sig { Drug = sig.Drug, Text = sig.Text };
}
