using System.Text;

namespace FhirRegimens.ModelGenerator;

/// <summary>Names in C#, as Hl7.Fhir.R4 has them.</summary>
internal static class ClrNames
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["boolean"] = "FhirBoolean",
        ["string"] = "FhirString",
        ["uri"] = "FhirUri",
        ["url"] = "FhirUrl",
        ["decimal"] = "FhirDecimal",
        ["dateTime"] = "FhirDateTime",
        ["xhtml"] = "XHtml",
        ["Reference"] = "ResourceReference",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["boolean"] = "bool",
        ["integer"] = "int",
        ["positiveInt"] = "int",
        ["unsignedInt"] = "int",
        ["decimal"] = "decimal",
        ["instant"] = "DateTimeOffset",
        ["base64Binary"] = "byte[]",
    };

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["<"] = "LessThan",
        ["<="] = "LessOrEqual",
        [">="] = "GreaterOrEqual",
        [">"] = "GreaterThan",
        ["="] = "Equal",
    };

    /// <summary>The class of a FHIR type.</summary>
    public static string Class(string fhirType) => Classes.GetValueOrDefault(fhirType) ?? Pascal(fhirType);

    /// <summary>The C# type of a primitive's value.</summary>
    public static string Value(string fhirType) => Values.GetValueOrDefault(fhirType, "string");

    /// <summary>Whether a FHIR type is a primitive: only these begin with a small letter.</summary>
    public static bool IsPrimitive(string fhirType) => char.IsAsciiLetterLower(fhirType[0]);

    /// <summary>The class of the children of a backbone element.</summary>
    public static string Component(ElementNode element) =>
        (element.ExplicitTypeName ?? Pascal(element.Name)) + "Component";

    /// <summary>A property may not be called like the class that declares it.</summary>
    public static string Property(ElementNode element, string className) =>
        Pascal(element.Name) is var name && name == className ? name + "_" : Pascal(element.Name);

    /// <summary>The field behind a list.</summary>
    public static string Field(string property) => "@" + char.ToLowerInvariant(property[0]) + property[1..];

    /// <summary>The member of an enum for a code: after-end is AfterEnd, 4.0.1 is N4_0_1.</summary>
    public static string EnumMember(string code)
    {
        if (Symbols.TryGetValue(code, out var symbol))
        {
            return symbol;
        }

        var name = new StringBuilder();
        foreach (var part in code.Replace("+", "-plus", StringComparison.Ordinal).Split('-'))
        {
            name.Append(Pascal(part.Replace('.', '_')));
        }

        return char.IsAsciiDigit(name[0]) ? "N" + name : name.ToString();
    }

    /// <summary>The name with a capital first letter.</summary>
    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
