using System.Text.Json;

namespace FhirRegimens.Fhir.Model;

/// <summary>true or false.</summary>
public sealed class FhirBoolean : PrimitiveType, IMapped
{
    /// <summary>Without a value.</summary>
    public FhirBoolean() { }

    /// <summary>With a value.</summary>
    public FhirBoolean(bool? value) => Value = value;

    /// <summary>The value.</summary>
    public bool? Value { get; set; }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("boolean", static () => new FhirBoolean(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    /// <inheritdoc/>
    public override string? Literal =>
        Value switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    /// <inheritdoc/>
    public override bool HasValue => Value is not null;

    /// <inheritdoc/>
    public override JsonForm JsonForm => JsonForm.Boolean;

    internal override string Syntax => "true or false without quotes";

    internal override bool TryParse(ReadOnlySpan<byte> literal)
    {
        Value = literal.SequenceEqual("true"u8);
        return Value == true || literal.SequenceEqual("false"u8);
    }

    internal override void WriteValue(Utf8JsonWriter writer) => writer.WriteBooleanValue(Value!.Value);

    private protected override void CopyValue(PrimitiveType source) => Value = ((FhirBoolean)source).Value;
}
