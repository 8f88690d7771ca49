using FhirRegimens.Validation.Rules;

namespace FhirRegimens.Validation.Tests.Rules;

public sealed class DiscriminatorPathTests
{
    [Theory]
    [InlineData("$this")]
    [InlineData("coding.code", "Child coding", "Child code")]
    [InlineData("$this.resolve().code", "Resolve ", "Child code")]
    [InlineData("extension('http://a.b/c').value", "Extension http://a.b/c", "Child value")]
    [InlineData("extension.value", "Child extension", "Child value")]
    [InlineData("value.ofType(Quantity).code", "Child value", "OfType Quantity", "Child code")]
    [InlineData("((.)", "Child ((.)")]
    public void APathIsReadStepByStep(string path, params string[] steps) =>
        Assert.Equal(steps, DiscriminatorPath.Read(path).Select(step => $"{step.Kind} {step.Name}"));
}
