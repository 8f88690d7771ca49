namespace FhirRegimens.Fhir.Model;

public abstract partial class Element
{
    /// <summary>Whether there is an id or an extension, as a primitive may have without a value.</summary>
    internal bool HasIdOrExtension =>
        ElementId is not null || (@extension?.Exists(static item => !item.IsEmpty) ?? false);
}
