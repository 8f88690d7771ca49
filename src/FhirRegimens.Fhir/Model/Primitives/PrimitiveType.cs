using System.Text.Json;

namespace FhirRegimens.Fhir.Model;

/// <summary>How JSON writes a primitive value.</summary>
public enum JsonForm
{
    /// <summary>In quotes.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Boolean,
}

/// <summary>Base of the types that have a bare value beside id and extensions.</summary>
public abstract class PrimitiveType : DataType
{
    /// <summary>The value as FHIR writes it, without quotes; <c>null</c> where there is none.</summary>
    public abstract string? Literal { get; }

    /// <summary>Whether there is a value; without one there may still be an id or extensions.</summary>
    public abstract bool HasValue { get; }

    /// <inheritdoc/>
    public override bool IsEmpty => !HasValue && base.IsEmpty;

    /// <summary>How JSON writes the value.</summary>
    public virtual JsonForm JsonForm => JsonForm.String;

    /// <summary>What a value looks like, for messages: "a date such as 2024, 2024-05 or 2024-05-17".</summary>
    internal abstract string Syntax { get; }

    /// <summary>Takes the value from its literal; <c>false</c> and unchanged where the type does not allow it.</summary>
    internal abstract bool TryParse(ReadOnlySpan<byte> literal);

    internal abstract void WriteValue(Utf8JsonWriter writer);

    /// <inheritdoc/>
    public override string ToString() => Literal ?? "";

    internal sealed override Base Copy()
    {
        var copy = (PrimitiveType)base.Copy();
        copy.CopyValue(this);
        return copy;
    }

    private protected abstract void CopyValue(PrimitiveType source);

    private protected sealed override bool HasSameContent(Base other) =>
        Literal == ((PrimitiveType)other).Literal && base.HasSameContent(other);
}
