using System.Reflection;
using FhirRegimens.Regimens;
using FhirRegimens.Testing.ReadBack;

namespace FhirRegimens.EndToEnd.Tests.ReadBack;

/// <summary>A field of a dose line, or of one of its parts.</summary>
/// <param name="Path">The property of the line, and that of the part.</param>
internal sealed record SigField(IReadOnlyList<PropertyInfo> Path)
{
    /// <summary>Every field.</summary>
    public static IReadOnlyList<SigField> All { get; } =
    [
        .. Settable(typeof(Sig))
            .SelectMany(field =>
                IsPart(field)
                    ? Settable(field.PropertyType).Select(inner => new SigField([field, inner]))
                    : [new SigField([field])]
            ),
    ];

    /// <summary>"Days", "Drug.Brand".</summary>
    public string Name => string.Join('.', Path.Select(property => property.Name));

    /// <summary>Whether the facts of a dose line are others without the field.</summary>
    public bool IsAFactOf(Sig sig) => Facts(sig) != Facts((Sig)Without(sig, 0));

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties().Where(property => property.CanWrite);

    private static bool IsPart(PropertyInfo field) =>
        field.PropertyType.IsClass && field.PropertyType.Assembly == typeof(Sig).Assembly;

    private static string Facts(Sig sig) => string.Join('\n', SigFacts.Of(sig));

    private object Without(object record, int depth)
    {
        var field = Path[depth];
        var value = field.GetValue(record);
        if (value is null)
        {
            return record;
        }

        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        var isLast = depth == Path.Count - 1;
        field.SetValue(
            copy,
            !isLast ? Without(value, depth + 1)
                : value is string ? ""
                : null
        );
        return copy;
    }
}
