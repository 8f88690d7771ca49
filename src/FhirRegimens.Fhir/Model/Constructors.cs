namespace FhirRegimens.Fhir.Model;

public sealed partial class Extension
{
    /// <summary>Empty.</summary>
    public Extension() { }

    /// <summary>With a value; <c>null</c> for one that holds extensions.</summary>
    public Extension(string url, DataType? value = null) => (Url, Value) = (url, value);
}

public sealed partial class Coding
{
    /// <summary>Empty.</summary>
    public Coding() { }

    /// <summary>A code of a system.</summary>
    public Coding(string system, string code, string? display = null) =>
        (System, Code, Display) = (system, code, display);
}

public sealed partial class CodeableConcept
{
    /// <summary>Empty.</summary>
    public CodeableConcept() { }

    /// <summary>One code of a system, and how the author put it.</summary>
    public CodeableConcept(string system, string code, string? display = null, string? text = null)
    {
        Coding.Add(new Coding(system, code, display));
        Text = text;
    }
}

public sealed partial class Identifier
{
    /// <summary>Empty.</summary>
    public Identifier() { }

    /// <summary>An identifier of a system.</summary>
    public Identifier(string system, string value) => (System, Value) = (system, value);
}

public sealed partial class ResourceReference
{
    /// <summary>Empty.</summary>
    public ResourceReference() { }

    /// <summary>A reference to a literal address.</summary>
    public ResourceReference(string reference, string? display = null) => (Reference, Display) = (reference, display);
}
