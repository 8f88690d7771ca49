namespace FhirRegimens.Conversion.Units;

/// <summary>A unit as computers and as people read it.</summary>
/// <param name="Code">UCUM; null for a unit that has no known code and stays text.</param>
/// <param name="Display">
/// How people write it without what is easily misread: "mg/m²", "mcg/kg", "units", "international units".
/// </param>
public sealed record Unit(string? Code, string Display)
{
    private static readonly Dictionary<string, Unit> Atoms = new(StringComparer.Ordinal)
    {
        ["kg"] = new("kg", "kg"),
        ["g"] = new("g", "g"),
        ["mg"] = new("mg", "mg"),
        ["ug"] = new("ug", "mcg"),
        ["ng"] = new("ng", "ng"),
        ["L"] = new("L", "L"),
        ["dL"] = new("dL", "dL"),
        ["mL"] = new("mL", "mL"),
        ["uL"] = new("uL", "microliter"),
        ["mol"] = new("mol", "mol"),
        ["mmol"] = new("mmol", "mmol"),
        ["umol"] = new("umol", "micromol"),
        ["meq"] = new("meq", "mEq"),
        ["mEq"] = new("meq", "mEq"),
        ["[arb'U]"] = new("[arb'U]", "units"),
        ["[iU]"] = new("[iU]", "international units"),
        ["10*3.[iU]"] = new("10*3.[iU]", "thousand international units"),
        ["10*6.[iU]"] = new("10*6.[iU]", "million international units"),
        ["AUC"] = new("mg.min/mL", "AUC"),
        ["Gy"] = new("Gy", "Gy"),
        ["cGy"] = new("cGy", "cGy"),
        ["Ci"] = new("Ci", "Ci"),
        ["mCi"] = new("mCi", "mCi"),
        ["kBq"] = new("kBq", "kBq"),
        ["MBq"] = new("MBq", "MBq"),
        ["GBq"] = new("GBq", "GBq"),
        ["[PFU]"] = new("[PFU]", "pfu"),
        ["[pfu]"] = new("[PFU]", "pfu"),
        ["INR"] = new("{INR}", "INR"),
        ["%"] = new("%", "%"),
        ["m2"] = new("m2", "m²"),
        ["s"] = new("s", "seconds"),
        ["min"] = new("min", "minutes"),
        ["h"] = new("h", "hours"),
        ["d"] = new("d", "days"),
        ["wk"] = new("wk", "weeks"),
        ["mo"] = new("mo", "months"),
        ["a"] = new("a", "years"),
    };

    private static readonly Dictionary<string, Unit> Divisors = new(StringComparer.Ordinal)
    {
        ["s"] = new("s", "second"),
        ["min"] = new("min", "minute"),
        ["h"] = new("h", "hour"),
        ["hour"] = new("h", "hour"),
        ["d"] = new("d", "day"),
        ["day"] = new("d", "day"),
        ["wk"] = new("wk", "week"),
        ["week"] = new("wk", "week"),
    };

    /// <summary>
    /// The unit of the domain's amounts: UCUM without the time, and <c>AUC</c>, <c>INR</c>, and powers of ten for
    /// numbers of cells.
    /// </summary>
    /// <param name="unit">"mg", "mg/m2", "ug/kg", "10*6/kg"…</param>
    /// <param name="per">day, hour or week for an amount per time.</param>
    public static Unit Of(string unit, string? per = null)
    {
        var parts = (per is null ? unit : $"{unit}/{per}").Split('/');
        var codes = new string?[parts.Length];
        var displays = new string[parts.Length];
        for (var index = 0; index < parts.Length; index++)
        {
            var atom =
                index > 0 && Divisors.TryGetValue(parts[index], out var divisor) ? divisor
                : Atoms.TryGetValue(parts[index], out var known) ? known
                : index == 0 && IsPowerOfTen(parts[0]) ? new($"{parts[0]}.{{cells}}", $"x 10^{parts[0][3..]} cells")
                : new Unit(null, parts[index]);
            codes[index] = atom.Code;
            displays[index] = atom.Display;
        }

        return new(codes.Contains(null) ? null : string.Join('/', codes), string.Join('/', displays));
    }

    /// <summary>Whether a unit of the domain counts cells: a power of ten, with or without a divisor.</summary>
    public static bool IsNumberOfCells(string? unit) => unit is not null && IsPowerOfTen(unit.Split('/')[0]);

    private static bool IsPowerOfTen(string atom) =>
        atom.StartsWith("10*", StringComparison.Ordinal)
        && atom.Length > 3
        && atom.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;
}
