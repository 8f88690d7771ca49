namespace FhirRegimens.Fhir.Model;

/// <summary>A class that knows its elements without an instance.</summary>
public interface IMapped
{
    /// <summary>The elements that objects of the class have.</summary>
    static abstract ClassMapping ClassMapping { get; }
}
