using System.Globalization;
using System.Text.Json;

namespace FhirRegimens.Fhir.Model;

/// <summary>
/// A number that keeps its digits: 1.50 stays 1.50, and numbers with exponents or with more digits than
/// <see cref="decimal"/> holds stay as they were written.
/// </summary>
public sealed class FhirDecimal : PrimitiveType, IMapped
{
    private string? literal;

    /// <summary>Without a value.</summary>
    public FhirDecimal() { }

    /// <summary>With a value, whose scale decides the digits: 1.50m is written 1.50.</summary>
    public FhirDecimal(decimal? value) => Value = value;

    /// <summary>With a value as it is to be written.</summary>
    /// <exception cref="FormatException">JSON has no such number.</exception>
    public FhirDecimal(string literal) =>
        this.literal = PrimitiveSyntax.IsDecimal(literal)
            ? literal
            : throw new FormatException($"\"{literal}\" is not a number as JSON writes them, such as 1.50 or 1e-7.");

    /// <summary>The number. Where it has more digits than <see cref="decimal"/> holds, the last ones are rounded.</summary>
    /// <exception cref="OverflowException">The number is larger than any decimal: see <see cref="Literal"/>.</exception>
    public decimal? Value
    {
        get => literal is null ? null : decimal.Parse(literal, NumberStyles.Float, CultureInfo.InvariantCulture);
        set => literal = value?.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("decimal", static () => new FhirDecimal(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    /// <inheritdoc/>
    public override string? Literal => literal;

    /// <inheritdoc/>
    public override bool HasValue => literal is not null;

    /// <inheritdoc/>
    public override JsonForm JsonForm => JsonForm.Number;

    internal override string Syntax => "a number without quotes";

    internal override bool TryParse(ReadOnlySpan<byte> literal)
    {
        this.literal = Utf8Text.Decode(literal);
        return true;
    }

    internal override void WriteValue(Utf8JsonWriter writer) =>
        writer.WriteRawValue(literal!, skipInputValidation: true);

    private protected override void CopyValue(PrimitiveType source) => literal = source.Literal;
}
