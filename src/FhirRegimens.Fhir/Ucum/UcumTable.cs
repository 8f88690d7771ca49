using System.Collections.Frozen;
using System.Globalization;

namespace FhirRegimens.Fhir.Ucum;

/// <summary>A unit symbol of the specification, and whether it takes prefixes.</summary>
internal sealed record UcumAtom(bool IsMetric, UcumMagnitude Magnitude);

/// <summary>
/// The prefixes and unit symbols of the UCUM specification (https://ucum.org/ucum, version 2.2), case-sensitive.
/// </summary>
internal static class UcumTable
{
    // A line is: symbol, "metric" where it takes prefixes or "-", then either a number and the units that it counts, or
    // "base"; "arbitrary" for an arbitrary unit (§24); "scale" for a scale that is no ratio scale (§21), which is kept as
    // a dimension of its own; or the name of a temperature scale.
    private const string Definitions = """
        # Base units (UCUM table 2)
        m metric base
        s metric base
        g metric base
        rad metric base
        K metric base
        C metric base
        cd metric base
        # Numbers (table 4)
        10* - 10 1
        10^ - 10 1
        [pi] - 3.1415926535897932384626433832795028841971693993751058209749445923 1
        % - 1 10*-2
        [ppth] - 1 10*-3
        [ppm] - 1 10*-6
        [ppb] - 1 10*-9
        [pptr] - 1 10*-12
        # SI units (table 5)
        mol metric 6.0221367 10*23
        sr metric 1 rad2
        Hz metric 1 s-1
        N metric 1 kg.m/s2
        Pa metric 1 N/m2
        J metric 1 N.m
        W metric 1 J/s
        A metric 1 C/s
        V metric 1 J/C
        F metric 1 C/V
        Ohm metric 1 V/A
        S metric 1 Ohm-1
        Wb metric 1 V.s
        Cel metric celsius
        T metric 1 Wb/m2
        H metric 1 Wb/A
        lm metric 1 cd.sr
        lx metric 1 lm/m2
        Bq metric 1 s-1
        Gy metric 1 J/kg
        Sv metric 1 J/kg
        # Other units used with SI (table 6)
        deg - 2 [pi].rad/360
        gon - 0.9 deg
        ' - 1 deg/60
        '' - 1 '/60
        l metric 1 dm3
        L metric 1 l
        ar metric 100 m2
        min - 60 s
        h - 60 min
        d - 24 h
        a_t - 365.24219 d
        a_j - 365.25 d
        a_g - 365.2425 d
        a - 1 a_j
        wk - 7 d
        mo_s - 29.53059 d
        mo_j - 1 a_j/12
        mo_g - 1 a_g/12
        mo - 1 mo_j
        t metric 1e3 kg
        bar metric 1e5 Pa
        u metric 1.6605402e-24 g
        AU - 149597.870691 Mm
        pc metric 3.085678e16 m
        # Natural units (table 7)
        [c] metric 299792458 m/s
        [h] metric 6.6260755e-34 J.s
        [k] metric 1.380658e-23 J/K
        [eps_0] metric 8.854187817e-12 F/m
        [mu_0] metric 4 [pi].10*-7.N/A2
        [e] metric 1.60217733e-19 C
        eV metric 1 [e].V
        [m_e] metric 9.1093897e-28 g
        [m_p] metric 1.6726231e-24 g
        [G] metric 6.67259e-11 m3.kg-1.s-2
        [g] metric 980665e-5 m/s2
        Torr - 133.322 Pa
        atm - 101325 Pa
        [ly] metric 1 [c].a_j
        gf metric 1 g.[g]
        # CGS units (table 8)
        Ky metric 1 cm-1
        Gal metric 1 cm/s2
        dyn metric 1 g.cm/s2
        erg metric 1 dyn.cm
        P metric 1 dyn.s/cm2
        Bi metric 10 A
        St metric 1 cm2/s
        Mx metric 1e-8 Wb
        G metric 1e-4 T
        Oe metric 250 /[pi].A/m
        Gb metric 1 Oe.cm
        sb metric 1 cd/cm2
        Lmb metric 1 cd/cm2/[pi]
        ph metric 1e-4 lx
        Ci metric 37e9 Bq
        R metric 2.58e-4 C/kg
        RAD metric 100 erg/g
        REM metric 1 RAD
        # International customary units (table 9)
        [in_i] - 254e-2 cm
        [ft_i] - 12 [in_i]
        [yd_i] - 3 [ft_i]
        [mi_i] - 5280 [ft_i]
        [fth_i] - 6 [ft_i]
        [nmi_i] - 1852 m
        [kn_i] - 1 [nmi_i]/h
        [sin_i] - 1 [in_i]2
        [sft_i] - 1 [ft_i]2
        [syd_i] - 1 [yd_i]2
        [cin_i] - 1 [in_i]3
        [cft_i] - 1 [ft_i]3
        [cyd_i] - 1 [yd_i]3
        [bf_i] - 144 [in_i]3
        [cr_i] - 128 [ft_i]3
        [mil_i] - 1e-3 [in_i]
        [cml_i] - 1 [pi]/4.[mil_i]2
        [hd_i] - 4 [in_i]
        # United States survey lengths (table 10)
        [ft_us] - 1200 m/3937
        [yd_us] - 3 [ft_us]
        [in_us] - 1 [ft_us]/12
        [rd_us] - 16.5 [ft_us]
        [ch_us] - 4 [rd_us]
        [lk_us] - 1 [ch_us]/100
        [rch_us] - 100 [ft_us]
        [rlk_us] - 1 [rch_us]/100
        [fth_us] - 6 [ft_us]
        [fur_us] - 40 [rd_us]
        [mi_us] - 8 [fur_us]
        [acr_us] - 160 [rd_us]2
        [srd_us] - 1 [rd_us]2
        [smi_us] - 1 [mi_us]2
        [sct] - 1 [mi_us]2
        [twp] - 36 [sct]
        [mil_us] - 1e-3 [in_us]
        # British Imperial lengths (table 11)
        [in_br] - 2.539998 cm
        [ft_br] - 12 [in_br]
        [rd_br] - 16.5 [ft_br]
        [ch_br] - 4 [rd_br]
        [lk_br] - 1 [ch_br]/100
        [fth_br] - 6 [ft_br]
        [pc_br] - 2.5 [ft_br]
        [yd_br] - 3 [ft_br]
        [mi_br] - 5280 [ft_br]
        [nmi_br] - 6080 [ft_br]
        [kn_br] - 1 [nmi_br]/h
        [acr_br] - 4840 [yd_br]2
        # United States volumes (table 12)
        [gal_us] - 231 [in_i]3
        [bbl_us] - 42 [gal_us]
        [qt_us] - 1 [gal_us]/4
        [pt_us] - 1 [qt_us]/2
        [gil_us] - 1 [pt_us]/4
        [foz_us] - 1 [gil_us]/4
        [fdr_us] - 1 [foz_us]/8
        [min_us] - 1 [fdr_us]/60
        [crd_us] - 128 [ft_i]3
        [bu_us] - 2150.42 [in_i]3
        [gal_wi] - 1 [bu_us]/8
        [pk_us] - 1 [bu_us]/4
        [dqt_us] - 1 [pk_us]/8
        [dpt_us] - 1 [dqt_us]/2
        [tbs_us] - 1 [foz_us]/2
        [tsp_us] - 1 [tbs_us]/3
        [cup_us] - 16 [tbs_us]
        [foz_m] - 30 mL
        [cup_m] - 240 mL
        [tsp_m] - 5 mL
        [tbs_m] - 15 mL
        # British Imperial volumes (table 13)
        [gal_br] - 4.54609 l
        [pk_br] - 2 [gal_br]
        [bu_br] - 4 [pk_br]
        [qt_br] - 1 [gal_br]/4
        [pt_br] - 1 [qt_br]/2
        [gil_br] - 1 [pt_br]/4
        [foz_br] - 1 [gil_br]/5
        [fdr_br] - 1 [foz_br]/8
        [min_br] - 1 [fdr_br]/60
        # Avoirdupois, troy and apothecaries' weights (tables 14 to 16)
        [gr] - 64.79891 mg
        [lb_av] - 7000 [gr]
        [oz_av] - 1 [lb_av]/16
        [dr_av] - 1 [oz_av]/16
        [scwt_av] - 100 [lb_av]
        [lcwt_av] - 112 [lb_av]
        [ston_av] - 20 [scwt_av]
        [lton_av] - 20 [lcwt_av]
        [stone_av] - 14 [lb_av]
        [lbf_av] - 1 [lb_av].[g]
        [pwt_tr] - 24 [gr]
        [oz_tr] - 20 [pwt_tr]
        [lb_tr] - 12 [oz_tr]
        [sc_ap] - 20 [gr]
        [dr_ap] - 3 [sc_ap]
        [oz_ap] - 8 [dr_ap]
        [lb_ap] - 12 [oz_ap]
        [oz_m] - 28 g
        # Typesetters' lengths (table 17)
        [lne] - 1 [in_i]/12
        [pnt] - 1 [lne]/6
        [pca] - 12 [pnt]
        [pnt_pr] - 0.013837 [in_i]
        [pca_pr] - 12 [pnt_pr]
        [pied] - 32.48 cm
        [pouce] - 1 [pied]/12
        [ligne] - 1 [pouce]/12
        [didot] - 1 [ligne]/6
        [cicero] - 12 [didot]
        # Heat, power and other legacy units (table 18)
        [degF] - fahrenheit
        [degR] - 5 K/9
        [degRe] - reaumur
        cal_[15] metric 4.18580 J
        cal_[20] metric 4.18190 J
        cal_m metric 4.19002 J
        cal_IT metric 4.1868 J
        cal_th metric 4.184 J
        cal metric 1 cal_th
        [Cal] - 1 kcal_th
        [Btu_39] - 1.05967 kJ
        [Btu_59] - 1.05480 kJ
        [Btu_60] - 1.05468 kJ
        [Btu_m] - 1.05587 kJ
        [Btu_IT] - 1.05505585262 kJ
        [Btu_th] - 1.054350 kJ
        [Btu] - 1 [Btu_th]
        [HP] - 550 [ft_i].[lbf_av]/s
        tex metric 1 g/km
        [den] - 1 g/9/km
        # Clinical units (table 19)
        m[H2O] metric 980665e-5 kPa
        m[Hg] metric 133.3220 kPa
        [in_i'H2O] - 1 m[H2O].[in_i]/m
        [in_i'Hg] - 1 m[Hg].[in_i]/m
        [PRU] - 1 mm[Hg].s/ml
        [wood'U] - 1 mm[Hg].min/L
        [diop] - 1 /m
        [p'diop] - scale
        %[slope] - scale
        [mesh_i] - 1 /[in_i]
        [Ch] - 1 mm/3
        [drp] - 1 ml/20
        [hnsf'U] - 1 1
        [MET] - 3.5 mL/min/kg
        [hp'_X] - scale
        [hp'_C] - scale
        [hp'_M] - scale
        [hp'_Q] - scale
        [hp_X] - arbitrary
        [hp_C] - arbitrary
        [hp_M] - arbitrary
        [hp_Q] - arbitrary
        [kp_X] - arbitrary
        [kp_C] - arbitrary
        [kp_M] - arbitrary
        [kp_Q] - arbitrary
        # Chemical and biochemical units (table 20)
        eq metric 1 mol
        osm metric 1 mol
        [pH] - scale
        g% metric 1 g/dl
        [S] - 1 10*-13.s
        [HPF] - 1 1
        [LPF] - 100 1
        kat metric 1 mol/s
        U metric 1 umol/min
        [iU] metric arbitrary
        [IU] metric 1 [iU]
        [arb'U] - arbitrary
        [USP'U] - arbitrary
        [GPL'U] - arbitrary
        [MPL'U] - arbitrary
        [APL'U] - arbitrary
        [beth'U] - arbitrary
        [anti'Xa'U] - arbitrary
        [todd'U] - arbitrary
        [dye'U] - arbitrary
        [smgy'U] - arbitrary
        [bdsk'U] - arbitrary
        [ka'U] - arbitrary
        [knk'U] - arbitrary
        [mclg'U] - arbitrary
        [tb'U] - arbitrary
        [CCID_50] - arbitrary
        [TCID_50] - arbitrary
        [EID_50] - arbitrary
        [PFU] - arbitrary
        [FFU] - arbitrary
        [CFU] - arbitrary
        [IR] - arbitrary
        [BAU] - arbitrary
        [AU] - arbitrary
        [Amb'a'1'U] - arbitrary
        [PNU] - arbitrary
        [Lf] - arbitrary
        [D'ag'U] - arbitrary
        [FEU] - arbitrary
        [ELU] - arbitrary
        [EU] - arbitrary
        # Levels (table 21)
        Np metric scale
        B metric scale
        B[SPL] metric scale
        B[V] metric scale
        B[mV] metric scale
        B[uV] metric scale
        B[10.nV] metric scale
        B[W] metric scale
        B[kW] metric scale
        # Miscellaneous units and information (tables 22 and 23)
        st metric 1 m3
        Ao - 0.1 nm
        b - 100 fm2
        att - 1 kgf/cm2
        mho metric 1 S
        [psi] - 1 [lbf_av]/[in_i]2
        circ - 2 [pi].rad
        sph - 4 [pi].sr
        [car_m] - 2e-1 g
        [car_Au] - 1 /24
        [smoot] - 67 [in_i]
        [m/s2/Hz^(1/2)] - scale
        bit_s - scale
        bit metric 1 1
        By metric 8 bit
        Bd metric 1 /s
        """;

    public static FrozenDictionary<string, Rational> Prefixes { get; } =
        new Dictionary<string, Rational>(StringComparer.Ordinal)
        {
            ["Y"] = Rational.PowerOfTen(24),
            ["Z"] = Rational.PowerOfTen(21),
            ["E"] = Rational.PowerOfTen(18),
            ["P"] = Rational.PowerOfTen(15),
            ["T"] = Rational.PowerOfTen(12),
            ["G"] = Rational.PowerOfTen(9),
            ["M"] = Rational.PowerOfTen(6),
            ["k"] = Rational.PowerOfTen(3),
            ["h"] = Rational.PowerOfTen(2),
            ["da"] = Rational.PowerOfTen(1),
            ["d"] = Rational.PowerOfTen(-1),
            ["c"] = Rational.PowerOfTen(-2),
            ["m"] = Rational.PowerOfTen(-3),
            ["u"] = Rational.PowerOfTen(-6),
            ["n"] = Rational.PowerOfTen(-9),
            ["p"] = Rational.PowerOfTen(-12),
            ["f"] = Rational.PowerOfTen(-15),
            ["a"] = Rational.PowerOfTen(-18),
            ["z"] = Rational.PowerOfTen(-21),
            ["y"] = Rational.PowerOfTen(-24),
            ["Ki"] = Rational.Of(1L << 10),
            ["Mi"] = Rational.Of(1L << 20),
            ["Gi"] = Rational.Of(1L << 30),
            ["Ti"] = Rational.Of(1L << 40),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, UcumAtom> Atoms { get; } = ReadDefinitions();

    private static FrozenDictionary<string, UcumAtom> ReadDefinitions()
    {
        var atoms = new Dictionary<string, UcumAtom>(StringComparer.Ordinal);
        foreach (var line in Definitions.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                var words = line.Split(' ');
                atoms.Add(words[0], new UcumAtom(words[1] == "metric", ReadMagnitude(words, atoms)));
            }
        }

        return atoms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static UcumMagnitude ReadMagnitude(string[] words, Dictionary<string, UcumAtom> atoms) =>
        words[2] switch
        {
            "base" or "arbitrary" => new(Rational.One, UcumDimension.Of(words[0])),
            "scale" => new(Rational.One, UcumDimension.Of(words[0])) { OnNonRatioScale = true },
            "celsius" => Temperature(1m, 1m, 273.15m),
            "fahrenheit" => Temperature(5m, 9m, 459.67m),
            "reaumur" => Temperature(5m, 4m, 218.52m),
            var number => new UcumMagnitude(ReadNumber(number), UcumDimension.None).Times(
                new UcumParser(words[3], atoms).ReadWhole()
            ),
        };

    /// <summary>A scale whose degree is a fraction of a kelvin and whose zero is so many degrees above 0 K.</summary>
    private static UcumMagnitude Temperature(decimal numerator, decimal denominator, decimal zero)
    {
        var degree = Rational.FromDecimal(numerator) / Rational.FromDecimal(denominator);
        return new(degree, UcumDimension.Of("K"))
        {
            Offset = Rational.FromDecimal(zero) * degree,
            OnNonRatioScale = true,
        };
    }

    private static Rational ReadNumber(string number)
    {
        var parts = number.Split('e');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        var digits = System.Numerics.BigInteger.Parse(
            parts[0].Replace(".", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );
        var exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        return Rational.Of(digits) * Rational.PowerOfTen(exponent - decimals);
    }
}
