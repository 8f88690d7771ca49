namespace FhirRegimens.Fhir.Model;

/// <summary>Base of what may stand where an element allows a choice of types.</summary>
public abstract class DataType : Element;
