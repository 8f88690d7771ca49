using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests;

/// <summary>Dose lines as readers read them.</summary>
internal static class Sigs
{
    public static Drug Alemtuzumab { get; } = new() { Name = "Alemtuzumab", Brand = "Campath" };

    public static Sig TestDose { get; } =
        new()
        {
            Drug = Alemtuzumab,
            Text = "Test dose: 1 mg IV over 60 minutes once",
            Span = new(40, 1, 2670, 41),
            Label = "Test dose",
            Dose = new(1m, 1m, "mg"),
            Routes = ["IV"],
            Infusion = new(60m, 60m, "min"),
            Once = true,
            Step = new(1, 2),
        };

    public static Sig TenDays { get; } =
        new()
        {
            Drug = Alemtuzumab,
            Text = "Days 1 to 10: 10 mg IV over 4 hours once per day",
            Span = new(41, 1, 2712, 50),
            Dose = new(10m, 10m, "mg"),
            Routes = ["IV"],
            Infusion = new(4m, 4m, "h"),
            Frequency = new(1, 1m, null, "d"),
            Days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
            Step = new(2, 2),
        };

    public static Sig Sirolimus { get; } =
        new()
        {
            Drug = new() { Name = "Sirolimus", Brand = "Rapamune" },
            Text = "Sirolimus (Rapamune) 2  to 2.5 mg/m2/day PO",
            Span = new(63, 1, 3815, 47),
            Dose = new(2m, 2.5m, "mg/m2", "day"),
            Routes = ["PO"],
        };

    /// <summary>A line for a drug, with the text that says no more than the drug.</summary>
    public static Sig Of(string drug) =>
        new()
        {
            Drug = new() { Name = drug },
            Text = drug,
            Span = new(5, 1, 60, 40),
        };
}
