using FhirRegimens.Fhir.Ucum;

namespace FhirRegimens.Fhir.Tests.Ucum;

/// <summary>Compares with the National Library of Medicine's implementation, <c>@lhncbc/ucum-lhc</c>.</summary>
public class UcumSecondOpinionTests
{
    private const string Package = "@lhncbc/ucum-lhc";

    private static readonly string[] Masses =
    [
        "ng",
        "ug",
        "mg",
        "g",
        "kg",
        "[lb_av]",
        "[oz_av]",
        "[gr]",
        "mmol.g/mmol",
    ];
    private static readonly string[] Volumes = ["uL", "mL", "dL", "L", "cm3", "[gal_us]", "[tsp_us]"];
    private static readonly string[] Times = ["s", "min", "h", "d", "wk", "mo", "a"];
    private static readonly string[] Bodies = ["kg", "m2", "L", "mL", "g", "(100.mL)"];

    [NpmFact(Package)]
    public void EveryUnitOfItsTableIsReadWithTheSameDimensionAndMagnitude()
    {
        var units = NodeScript.Run<ReferenceUnit[]>(
            """
            const { UnitTables } = require('@lhncbc/ucum-lhc/source-cjs/unitTables.js');
            const utils = require('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance();
            answer(UnitTables.getInstance().allUnitsByDef().filter(u => u.source_ !== '').map(u => ({
              code: u.csCode_, magnitude: u.magnitude_, special: u.isSpecial_ || u.isArbitrary_,
              arbitrary: u.isArbitrary_, dimensions: u.dim_ && u.dim_.dimVec_ })));
            """,
            new { }
        );
        Assert.True(units.Length > 600, $"only {units.Length} units");
        string[] known =
        [
            // It keeps units that are the inverse of another as that other.
            "[diop]: 1 m-1, theirs 1 m",
            "[mesh_i]: 39.37007874015748 m-1, theirs 0.025400000000000002 m",
            "Bd: 1 s-1, theirs 1 s",
            // The specification's low power field is 100.
            "[LPF]: 100 1, theirs 1 ",
            "/[LPF]: 0.01 1, theirs 1 ",
            "{#}/[LPF]: 0.01 1, theirs 1 ",
            // Its table has a stray space.
            "UCUM code 'g/kg ', character 3: 'kg ' is not a UCUM unit.",
            "UCUM code 'L/(min.m2) ', character 11: ' ' is not expected here; units are joined by '.' or '/'.",
        ];
        Assert.Equal(
            known.Order(StringComparer.Ordinal),
            units.Select(Disagreement).OfType<string>().Order(StringComparer.Ordinal)
        );
    }

    [NpmFact(Package)]
    public void CodesAreValidWhereItFindsThemValid()
    {
        string[] wrong =
        [
            "mcg",
            "mg kg",
            "mg/m^2",
            "IU/kg",
            "units",
            "mEq",
            "cc",
            "hr",
            "sec",
            "mg//kg",
            "mg..kg",
            "mg.",
            "mg/",
            "(mg",
            "mg)",
            "[mg]",
            "k[arb'U]",
            "kmin",
            "mh",
            "md",
            "mwk",
            "Mg2+",
            "mg-",
            "10*x",
            "m[Hg",
            "mmHg",
            "pfu/mL",
            "Lbs",
            "tablet",
            "MG",
            "KG",
            "Ug",
            "µg",
            "mg/m²",
            "°C",
            "mg/Cel2x",
            "xyz",
            "ml/min/1,73",
            "mol/l)",
            "[iU",
            "iU]",
        ];
        var right = from mass in Masses.Take(5) from body in Bodies from time in Times select $"{mass}/{body}/{time}";
        var codes = wrong.Concat(right).ToArray();
        var theirs = NodeScript.Run<bool[]>(
            """
            const utils = require('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance();
            answer(input.map(code => { const r = utils.validateUnitString(code); return r.status === 'valid' && r.ucumCode === code; }));
            """,
            codes
        );
        var differing = codes.Where((code, i) => UcumUnit.TryParse(code, out _, out _) != theirs[i]);

        // It lets units that are not metric take prefixes; the specification (§11) does not.
        Assert.Equal(["k[arb'U]", "kmin", "mh", "md", "mwk"], differing);
    }

    [NpmFact(Package)]
    public void ConversionsGiveItsNumbers()
    {
        var rates =
            from mass in Masses.Take(4)
            from body in new[] { "kg", "m2" }
            from time in new[] { "h", "d", "min" }
            select $"{mass}/{body}/{time}";
        string[] temperatures = ["K", "Cel", "[degF]"];
        string[] activities = ["Bq", "kBq", "MBq", "GBq", "mCi", "uCi", "Ci"];
        string[] exposures = ["mg.min/mL", "ug.h/mL", "g.s/L"];
        string[] doses = ["Gy", "cGy", "RAD", "mGy"];
        var pairs = new[] { Masses, Volumes, Times, [.. rates], temperatures, activities, exposures, doses }
            .SelectMany(group => group.SelectMany(from => group.Select(to => new[] { from, to })))
            .Append(["mg", "mL"])
            .Append(["Gy", "mCi"])
            .Append(["mg/kg/d", "mg/m2/d"])
            .ToArray();
        var theirs = NodeScript.Run<double?[]>(
            """
            const utils = require('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance();
            answer(input.map(([from, to]) => utils.convertUnitTo(from, 12.5, to).toVal));
            """,
            pairs
        );
        Assert.True(pairs.Length > 300, $"only {pairs.Length} pairs");
        Assert.Equal(
            [],
            pairs.Where((pair, i) => !Close(Converted(pair[0], pair[1]), theirs[i])).Select(p => string.Join(" → ", p))
        );
    }

    private static string? Disagreement(ReferenceUnit theirs)
    {
        if (!UcumUnit.TryParse(theirs.Code, out var ours, out var error))
        {
            return error.ToString();
        }

        if (theirs.Special)
        {
            return null;
        }

        var dimension = string.Join(
            '.',
            "m s g rad K C cd"
                .Split(' ')
                .Zip(theirs.Dimensions ?? new int[7])
                .Where(power => power.Second != 0)
                .OrderBy(power => power.First, StringComparer.Ordinal)
                .Select(power => power.Second == 1 ? power.First : $"{power.First}{power.Second}")
        );
        var ourDimension = string.Join(
            '.',
            ours.CanonicalUnits.Split('.').Where(power => power[0] is not ('[' or '1'))
        );
        return ourDimension == dimension && Close(ours.Factor, theirs.Magnitude)
            ? null
            : $"{theirs.Code}: {ours.Factor} {ours.CanonicalUnits}, theirs {theirs.Magnitude} {dimension}";
    }

    private static double? Converted(string from, string to)
    {
        var (source, target) = (UcumUnit.Parse(from), UcumUnit.Parse(to));
        return source.IsCommensurable(target) ? (double)UcumUnit.Convert(12.5m, source, target) : null;
    }

    private static bool Close(double? ours, double? theirs) =>
        ours is null || theirs is null
            ? ours == theirs
            : Math.Abs(ours.Value - theirs.Value) <= 1e-10 * Math.Abs(theirs.Value);

    private sealed record ReferenceUnit(string Code, double Magnitude, bool Special, int[]? Dimensions);
}
