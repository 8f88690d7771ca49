namespace FhirRegimens.Fhir.Model;

/// <summary>Bytes; their base64 is kept as written.</summary>
public sealed class Base64Binary : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Base64Binary()
        : base(null) { }

    /// <summary>With a value.</summary>
    public Base64Binary(byte[]? value)
        : base(null) => Value = value;

    /// <summary>The bytes.</summary>
    public byte[]? Value
    {
        get => Text is null ? null : Convert.FromBase64String(Text);
        set => Text = value is null ? null : Convert.ToBase64String(value);
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("base64Binary", static () => new Base64Binary(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "base64";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsBase64(text);
}
