using System.Runtime.CompilerServices;

namespace FhirRegimens.Fhir.Model;

/// <summary>The codes behind the enums of required bindings.</summary>
internal static partial class CodeTables
{
    /// <summary>The codes of one enum both ways.</summary>
    public sealed class Table<T>
        where T : struct, Enum
    {
        public static readonly Table<T> Instance = new();
        private readonly string[] literals = Codes(typeof(T));
        private readonly Utf8Dictionary<T> values;

        private Table() =>
            values = new Utf8Dictionary<T>([
                .. literals.Select((literal, index) => KeyValuePair.Create(literal, Unsafe.BitCast<int, T>(index))),
            ]);

        public string? Literal(T value) =>
            Unsafe.BitCast<T, int>(value) is var index && (uint)index < (uint)literals.Length ? literals[index] : null;

        public T? Parse(ReadOnlySpan<byte> literal) => values.TryGetValue(literal, out var value) ? value : null;
    }
}

/// <summary>The codes of enums of the FHIR model.</summary>
public static class EnumLiterals
{
    /// <summary>The code of <paramref name="value"/> as FHIR writes it: <c>after-end</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enum has no such member.</exception>
    public static string GetLiteral<T>(this T value)
        where T : struct, Enum =>
        CodeTables.Table<T>.Instance.Literal(value)
        ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such member.");

    /// <summary>The member for <paramref name="literal"/>; <c>null</c> where the value set does not have it.</summary>
    public static T? ParseLiteral<T>(string literal)
        where T : struct, Enum => CodeTables.Table<T>.Instance.Parse(System.Text.Encoding.UTF8.GetBytes(literal));
}
