using FhirRegimens.EndToEnd.Tests.Pages;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Validation;

namespace FhirRegimens.EndToEnd.Tests;

/// <summary>Every resource that the program writes is valid against the project's profiles.</summary>
public class ValidityTests
{
    private static readonly Lazy<IResourceValidator> Validator = new(() => ResourceValidators.Create([]));

    public static TheoryData<string> Pages => [.. ConvertedSource.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryResourceOfThePageIsValid(string path) =>
        Assert.Empty(
            ConvertedSource
                .OfFile(path)
                .Resources.SelectMany(resource =>
                    Validator
                        .Value.Validate(resource.Json, [])
                        .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
                        .Select(issue => $"{resource.Name} {issue.Expression}: {issue.Message}")
                )
        );
}
