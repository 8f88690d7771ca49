using System.Text;
using FhirRegimens.Conversion;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Terminology;

namespace FhirRegimens.TerminologyTables;

/// <summary>Writes the tables as FSH: code systems of names, their maps to codes, and supplements with the names.</summary>
public static class TerminologyFsh
{
    private const string Made =
        "// Made by tools/FhirRegimens.TerminologyTables from the program's tables. Do not edit.\n";

    private static readonly Dictionary<string, string> Owners = new(StringComparer.Ordinal)
    {
        [CodeSystems.SnomedCt] =
            "SNOMED CT is maintained by SNOMED International; its use may need a licence. Its Global Patient Set is CC BY 4.0.",
        [CodeSystems.Icd10Cm] = "ICD-10-CM is maintained by the U.S. National Center for Health Statistics.",
        [CodeSystems.RxNorm] = "RxNorm is produced by the U.S. National Library of Medicine.",
        [CodeSystems.Atc] = "ATC is maintained by the WHO Collaborating Centre for Drug Statistics Methodology.",
        [CodeSystems.Omop] = "OMOP concepts are of the OHDSI vocabularies, here of HemOnc.",
    };

    /// <summary>The FSH files by name.</summary>
    /// <param name="readTable">Gives the text of a table.</param>
    public static IReadOnlyDictionary<string, string> Of(Func<string, string> readTable) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["drugs.fsh"] = Drugs(
                [.. CsvTable.Read(readTable("drugs.csv"))],
                [.. CsvTable.Read(readTable("drug-names.csv"))]
            ),
            ["conditions.fsh"] = Conditions([.. CsvTable.Read(readTable("conditions.csv"))]),
            ["route-names.fsh"] = Routes([.. CsvTable.Read(readTable("routes.csv"))]),
        };

    private static string Drugs(
        IReadOnlyList<IReadOnlyDictionary<string, string>> drugs,
        IReadOnlyList<IReadOnlyDictionary<string, string>> names
    )
    {
        var otherNames = names.ToLookup(row => row["drug"], row => row["name"], StringComparer.Ordinal);
        var named = drugs.Select(row => new Named(row["name"], [.. otherNames[row["name"]]])).ToList();
        (string System, string Column)[] systems =
        [
            (CodeSystems.RxNorm, "rxnorm_ingredient"),
            (CodeSystems.Atc, "atc"),
            (CodeSystems.Omop, "omop_hemonc"),
        ];
        var mappings = systems
            .Select(system => new Group(
                system.System,
                [
                    .. drugs
                        .Zip(named)
                        .SelectMany(pair =>
                            pair.First[system.Column]
                                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                                .Select(code => new Mapping(pair.Second, code, "", "equivalent"))
                        ),
                ]
            ))
            .ToList();
        var fsh = new StringBuilder(Made);
        AddCodeSystem(
            fsh,
            "Drug",
            "drug",
            "Drugs",
            "Generic names of drugs. Brands and synonyms are designations.",
            named
        );
        AddConceptMap(
            fsh,
            "drug",
            "Drugs",
            "Drugs to RxNorm ingredients, ATC and OMOP concepts, as far as they are confirmed.",
            mappings
        );
        AddSupplement(fsh, "RxNormDrugNames", "rxnorm-drug-names", "Names of drugs for RxNorm", mappings[0]);
        AddSupplement(fsh, "AtcDrugNames", "atc-drug-names", "Names of drugs for ATC", mappings[1]);
        return fsh.ToString();
    }

    private static string Conditions(IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var named = rows.Select(row => row["condition"])
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => new Named(name, []), StringComparer.Ordinal);
        (string System, string Column)[] systems = [(CodeSystems.SnomedCt, "snomed"), (CodeSystems.Icd10Cm, "icd10cm")];
        var mappings = systems
            .Select(system => new Group(
                system.System,
                [
                    .. rows.Where(row => row["system"] == system.Column)
                        .Select(row => new Mapping(named[row["condition"]], row["code"], row["display"], row["match"])),
                ]
            ))
            .ToList();
        var fsh = new StringBuilder(Made);
        AddCodeSystem(
            fsh,
            "Condition",
            "condition",
            "Conditions",
            "Names of diseases as titles of pages have them.",
            [.. named.Values]
        );
        AddConceptMap(
            fsh,
            "condition",
            "Conditions",
            "Conditions to SNOMED CT and ICD-10-CM. A wider code says less than the name; a narrower one says more, and resources do not carry it.",
            mappings
        );
        AddSupplement(
            fsh,
            "SnomedConditionNames",
            "snomed-condition-names",
            "Names of conditions for SNOMED CT",
            mappings[0]
        );
        AddSupplement(
            fsh,
            "Icd10CmConditionNames",
            "icd-10-cm-condition-names",
            "Names of conditions for ICD-10-CM",
            mappings[1]
        );
        return fsh.ToString();
    }

    private static string Routes(IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var fsh = new StringBuilder(Made);
        AddSupplement(
            fsh,
            "SnomedRouteNames",
            "snomed-route-names",
            "Names of routes for SNOMED CT",
            new Group(
                CodeSystems.SnomedCt,
                [
                    .. rows.Select(row => new Mapping(
                        new Named(row["route"], row["also"].Split(';', StringSplitOptions.RemoveEmptyEntries)),
                        row["snomed"],
                        row["display"],
                        "equivalent"
                    )),
                ]
            )
        );
        return fsh.ToString();
    }

    private static void AddCodeSystem(
        StringBuilder fsh,
        string name,
        string id,
        string title,
        string description,
        IEnumerable<Named> concepts
    )
    {
        fsh.Append($"\nCodeSystem: {name}Codes\nId: {id}\nTitle: \"{title}\"\nDescription: \"{description}\"\n");
        fsh.Append("* insert Codes\n");
        foreach (var concept in concepts)
        {
            fsh.Append($"* #{concept.Code} \"{Escaped(concept.Name)}\"\n");
            AddDesignations(fsh, concept.Others);
        }
    }

    private static void AddConceptMap(
        StringBuilder fsh,
        string id,
        string title,
        string description,
        IReadOnlyList<Group> groups
    )
    {
        fsh.Append($"\nInstance: {id}\nInstanceOf: ConceptMap\nUsage: #definition\n");
        fsh.Append(
            $"* url = \"{Guide.Definitions}/ConceptMap/{id}\"\n* name = \"{title}\"\n* title = \"{title} to codes\"\n"
        );
        fsh.Append($"* status = #draft\n* description = \"{description}\"\n");
        fsh.Append($"* copyright = \"{string.Join(' ', groups.Select(group => Owners[group.System]))}\"\n");
        foreach (var group in groups)
        {
            fsh.Append(
                $"* group[+].source = \"{Guide.Definitions}/CodeSystem/{id}\"\n* group[=].target = \"{group.System}\"\n"
            );
            foreach (var element in group.Mappings.GroupBy(mapping => mapping.Concept.Code, StringComparer.Ordinal))
            {
                fsh.Append($"* group[=].element[+].code = #{element.Key}\n");
                foreach (var target in element)
                {
                    AddTarget(fsh, target);
                }
            }
        }
    }

    private static void AddTarget(StringBuilder fsh, Mapping target)
    {
        fsh.Append($"* group[=].element[=].target[+].code = #{target.Code}\n");
        if (target.Display.Length > 0)
        {
            fsh.Append($"* group[=].element[=].target[=].display = \"{Escaped(target.Display)}\"\n");
        }

        fsh.Append($"* group[=].element[=].target[=].equivalence = #{target.Match}\n");
        if (target.Match == "narrower")
        {
            fsh.Append("* group[=].element[=].target[=].comment = \"Says more than the name of the disease does.\"\n");
        }
    }

    /// <summary>The names of what maps to a code and means the same; what is only wider or narrower is no name of it.</summary>
    private static void AddSupplement(StringBuilder fsh, string name, string id, string title, Group group)
    {
        fsh.Append($"\nCodeSystem: {name}\nId: {id}\nTitle: \"{title}\"\n");
        fsh.Append("Description: \"The names that this guide uses, as designations of codes that mean the same.\"\n");
        fsh.Append($"* ^content = #supplement\n* ^experimental = false\n* ^supplements = \"{group.System}\"\n");
        fsh.Append($"* ^copyright = \"{Owners[group.System]}\"\n");
        var codes = group
            .Mappings.Where(mapping => mapping.Match == "equivalent")
            .GroupBy(mapping => mapping.Code, StringComparer.Ordinal)
            .OrderBy(code => code.Key, StringComparer.Ordinal);
        foreach (var code in codes)
        {
            fsh.Append($"* #{code.Key}\n");
            AddDesignations(fsh, code.SelectMany(mapping => mapping.Concept.Others.Prepend(mapping.Concept.Name)));
        }
    }

    private static void AddDesignations(StringBuilder fsh, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            fsh.Append($"  * ^designation[+].value = \"{Escaped(name)}\"\n");
        }
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"");

    private sealed record Named(string Name, IReadOnlyList<string> Others)
    {
        public string Code => Slug.Of(Name).Whole;
    }

    private sealed record Mapping(Named Concept, string Code, string Display, string Match);

    private sealed record Group(string System, IReadOnlyList<Mapping> Mappings);
}
