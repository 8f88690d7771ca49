using System.Globalization;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Site.Reading;

/// <summary>Finds extensions and the parts of complex ones.</summary>
internal static class Extensions
{
    /// <summary>All extensions with this url.</summary>
    public static IEnumerable<Extension> All(this List<Extension> extensions, string url) =>
        extensions.Where(extension => extension.Url == url);

    /// <summary>The first extension with this url; null where there is none.</summary>
    public static Extension? First(this List<Extension> extensions, string url) =>
        extensions.Find(extension => extension.Url == url);

    /// <summary>The value of a part of a complex extension; null where it has none.</summary>
    public static DataType? Part(this Extension? extension, string name) => extension?.Extension.First(name)?.Value;

    /// <summary>A primitive part as it is written; null where there is none.</summary>
    public static string? Text(this Extension? extension, string name) => Literal(extension.Part(name));

    /// <summary>A whole number of a part; null where there is none.</summary>
    public static int? Number(this Extension? extension, string name) => Number(extension.Part(name));

    /// <summary>The whole numbers of all parts of a name.</summary>
    public static IReadOnlyList<int> Numbers(this Extension? extension, string name) =>
        extension is null ? [] : [.. extension.Extension.All(name).Select(part => Number(part.Value)).OfType<int>()];

    /// <summary>The texts of primitive extensions with this url.</summary>
    public static IEnumerable<string> Texts(this List<Extension> extensions, string url) =>
        extensions.All(url).Select(extension => Literal(extension.Value)).OfType<string>();

    private static string? Literal(DataType? value) => (value as PrimitiveType)?.Literal;

    private static int? Number(DataType? value) =>
        int.TryParse(Literal(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
