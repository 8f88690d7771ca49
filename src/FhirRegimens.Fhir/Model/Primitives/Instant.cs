using System.Globalization;

namespace FhirRegimens.Fhir.Model;

/// <summary>A moment to the second or finer, with its zone; kept as written.</summary>
public sealed class Instant : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Instant()
        : base(null) { }

    /// <summary>With a value.</summary>
    public Instant(DateTimeOffset? value)
        : base(null) => Value = value;

    /// <summary>The moment; <c>null</c> also where .NET has no such value, as for a leap second: see Literal.</summary>
    public DateTimeOffset? Value
    {
        get =>
            DateTimeOffset.TryParse(Text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
                ? value
                : null;
        set => Text = value?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("instant", static () => new Instant(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "a moment such as 2024-05-17T09:30:00Z";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsInstant(text);
}
