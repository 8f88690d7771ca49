namespace FhirRegimens.ModelGenerator;

/// <summary>Writes the enums of required bindings and the tables of their codes.</summary>
internal static class EnumSource
{
    public static string Shared(CodeEnum code)
    {
        var source = new SourceWriter();
        Write(source, code);
        return source.ToString();
    }

    public static void Write(SourceWriter source, CodeEnum code)
    {
        source.Summary($"Codes of {code.ValueSet}.");
        source.Open($"public enum {code.Name}");
        foreach (var concept in code.Concepts)
        {
            source.Summary($"{concept.Code}: {concept.Text}");
            source.Line($"{ClrNames.EnumMember(concept.Code)},");
        }

        source.Close();
    }

    public static string Tables(IEnumerable<CodeEnum> enums)
    {
        var source = new SourceWriter();
        source.Open("internal static partial class CodeTables");
        source.Summary("The codes of an enum in the order of its members.");
        source.Line("private static string[] Codes(Type type) =>");
        foreach (var code in enums)
        {
            var literals = string.Join(", ", code.Concepts.Select(concept => $"\"{concept.Code}\""));
            source.Line($"    type == typeof({code.FullName}) ? [{literals}] :");
        }

        source.Line("    throw new ArgumentException($\"{type} is not an enum of the FHIR model.\", nameof(type));");
        source.Close();
        return source.ToString();
    }
}
