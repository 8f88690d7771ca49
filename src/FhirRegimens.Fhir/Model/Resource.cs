namespace FhirRegimens.Fhir.Model;

public abstract partial class Resource
{
    /// <summary>Never: a resource says at least what type it is.</summary>
    public sealed override bool IsEmpty => false;
}
