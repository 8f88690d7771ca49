using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

public sealed class ResourceValidatorTests : ResourceValidatorContract
{
    protected override IResourceValidator Validator { get; } = new ResourceValidator(SpecificationPack.R4);
}
