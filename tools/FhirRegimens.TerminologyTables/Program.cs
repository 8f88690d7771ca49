using FhirRegimens.Conversion.Terminology;
using FhirRegimens.TerminologyTables;

// dotnet run --project tools/FhirRegimens.TerminologyTables -- .
if (args is not [var checkout])
{
    Console.Error.WriteLine("usage: FhirRegimens.TerminologyTables <folder of the checkout>");
    return 2;
}

string PathOf(params string[] parts) => Path.Combine([checkout, .. parts]);

var tables = PathOf("src", "FhirRegimens.Conversion", "Terminology", "Tables");
var selection = PathOf("tools", "FhirRegimens.TerminologyTables", "Selection", "conditions.csv");
var codes = PackageCodes.Read(PathOf(".cache", "npm", "node_modules"));
var conditions = ConditionRows.Derive(File.ReadAllText(selection), codes);
File.WriteAllText(Path.Combine(tables, "conditions.csv"), conditions);
foreach (
    var (file, fsh) in TerminologyFsh.Of(name =>
        name == "conditions.csv" ? conditions : RegimenTerminology.TableText(name)
    )
)
{
    File.WriteAllText(PathOf("fhir-resources", "input", "fsh", file), fsh);
}

return 0;
