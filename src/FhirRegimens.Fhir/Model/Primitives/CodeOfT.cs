using System.Text;
using System.Text.Json;

namespace FhirRegimens.Fhir.Model;

/// <summary>A code from a closed set. A code that the set does not have is kept, for a validator to judge.</summary>
public sealed class Code<T> : PrimitiveType, IMapped
    where T : struct, Enum
{
    private T? value;
    private string? unknown;

    /// <summary>Without a value.</summary>
    public Code() { }

    /// <summary>With a value.</summary>
    public Code(T? value) => this.value = value;

    /// <summary>The code; <c>null</c> also where the set does not have it: see Literal.</summary>
    public T? Value
    {
        get => value;
        set => (this.value, unknown) = (value, null);
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("code", static () => new Code<T>(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    /// <inheritdoc/>
    public override string? Literal => value is { } known ? known.GetLiteral() : unknown;

    /// <inheritdoc/>
    public override bool HasValue => value is not null || unknown is not null;

    internal override string Syntax => "a code without space at its ends and with single spaces inside";

    internal override bool TryParse(ReadOnlySpan<byte> literal)
    {
        value = CodeTables.Table<T>.Instance.Parse(literal);
        unknown = value is null ? Encoding.UTF8.GetString(literal) : null;
        return unknown is null || PrimitiveSyntax.IsCode(unknown);
    }

    internal override void WriteValue(Utf8JsonWriter writer) => writer.WriteStringValue(Literal);

    private protected override void CopyValue(PrimitiveType source) =>
        (value, unknown) = (((Code<T>)source).value, ((Code<T>)source).unknown);
}
