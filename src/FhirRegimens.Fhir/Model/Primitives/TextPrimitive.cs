using System.Text.Json;

namespace FhirRegimens.Fhir.Model;

/// <summary>Base of the primitives whose value is kept as its text.</summary>
public abstract class TextPrimitive : PrimitiveType
{
    private protected TextPrimitive(string? text) => Text = text;

    /// <inheritdoc/>
    public sealed override string? Literal => Text;

    /// <inheritdoc/>
    public sealed override bool HasValue => Text is not null;

    private protected string? Text { get; set; }

    internal sealed override bool TryParse(ReadOnlySpan<byte> literal)
    {
        var text = Utf8Text.Decode(literal);
        if (!IsValid(text))
        {
            return false;
        }

        Text = text;
        return true;
    }

    internal override void WriteValue(Utf8JsonWriter writer) => writer.WriteStringValue(Text);

    private protected abstract bool IsValid(string text);

    private protected sealed override void CopyValue(PrimitiveType source) => Text = source.Literal;
}
