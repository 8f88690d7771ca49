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
    public void EveryResourceOfThePageIsValid(string path) => Assert.Empty(Errors(ConvertedSource.OfFile(path)));

    [Fact]
    public void EveryResourceOfGeneratedPagesIsValid() =>
        Assert.Empty(
            Enumerable
                .Range(0, GeneratedPages.Count / 10)
                .SelectMany(seed => Errors(ConvertedSource.Of($"Generated {seed}", GeneratedPages.Text(seed))))
        );

    private static IEnumerable<string> Errors(ConvertedSource source) =>
        source.Resources.SelectMany(resource =>
            Validator
                .Value.Validate(resource.Json, [])
                .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
                .Select(issue => $"{resource.Name} {issue.Expression}: {issue.Message}")
        );
}
