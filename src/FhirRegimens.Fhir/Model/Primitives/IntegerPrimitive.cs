using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace FhirRegimens.Fhir.Model;

/// <summary>Base of the whole numbers of 32 bits.</summary>
public abstract class IntegerPrimitive : PrimitiveType
{
    private protected IntegerPrimitive(int? value) => Value = value;

    /// <summary>The value; its range is checked where JSON is read, not here.</summary>
    public int? Value { get; set; }

    /// <inheritdoc/>
    public sealed override string? Literal => Value?.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public sealed override bool HasValue => Value is not null;

    /// <inheritdoc/>
    public sealed override JsonForm JsonForm => JsonForm.Number;

    private protected abstract int Least { get; }

    internal sealed override string Syntax => $"a whole number from {Least} to {int.MaxValue} without quotes";

    internal sealed override bool TryParse(ReadOnlySpan<byte> literal)
    {
        // "-0" would come back as "0".
        if (
            !Utf8Parser.TryParse(literal, out int value, out var used)
            || used != literal.Length
            || value < Least
            || literal.SequenceEqual("-0"u8)
        )
        {
            return false;
        }

        Value = value;
        return true;
    }

    internal sealed override void WriteValue(Utf8JsonWriter writer) => writer.WriteNumberValue(Value!.Value);

    private protected sealed override void CopyValue(PrimitiveType source) => Value = ((IntegerPrimitive)source).Value;
}

/// <summary>A whole number.</summary>
public sealed class Integer : IntegerPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Integer()
        : this(null) { }

    /// <summary>With a value.</summary>
    public Integer(int? value)
        : base(value) { }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("integer", static () => new Integer(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    private protected override int Least => int.MinValue;
}

/// <summary>A whole number from 0.</summary>
public sealed class UnsignedInt : IntegerPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public UnsignedInt()
        : this(null) { }

    /// <summary>With a value.</summary>
    public UnsignedInt(int? value)
        : base(value) { }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("unsignedInt", static () => new UnsignedInt(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    private protected override int Least => 0;
}

/// <summary>A whole number from 1.</summary>
public sealed class PositiveInt : IntegerPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public PositiveInt()
        : this(null) { }

    /// <summary>With a value.</summary>
    public PositiveInt(int? value)
        : base(value) { }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("positiveInt", static () => new PositiveInt(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    private protected override int Least => 1;
}
