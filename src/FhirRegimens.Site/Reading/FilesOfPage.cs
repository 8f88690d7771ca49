using System.Text.Encodings.Web;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>The resources behind a page: as files, and as a validator sees them.</summary>
internal static class FilesOfPage
{
    /// <summary>How many characters JSON may take in a page; what does not fit is a file beside it.</summary>
    private const int RoomForJson = 50_000;

    /// <summary>The resources behind a page that stands in a folder of the site, with their JSON as far as there is room.</summary>
    public static IReadOnlyList<FhirFile> Of(IReadOnlyList<DomainResource> resources)
    {
        var room = RoomForJson;
        var files = new List<FhirFile>();
        foreach (var resource in resources)
        {
            var json = System.Text.Encoding.UTF8.GetString(FhirJson.SerializePretty(resource));
            room -= HtmlEncoder.Default.Encode(json).Length;
            files.Add(
                new(
                    $"{resource.TypeName}/{resource.Id}",
                    (resource as IVersionableConformanceResource)?.Title ?? resource.Id ?? "",
                    $"../{Catalogue.FileOf(resource)}",
                    room >= 0 ? json : null
                )
            );
        }

        return files;
    }

    /// <summary>The file of all resources of a page, relative to the site.</summary>
    /// <param name="page">The file of the page, as <c>trial/two-arms.html</c>.</param>
    public static string BundleOf(string page) => $"fhir/all-{page[..^".html".Length].Replace('/', '-')}.json";

    /// <summary>All resources of a page as one.</summary>
    public static Bundle Together(IEnumerable<Resource> resources) =>
        new()
        {
            Type = Bundle.BundleType.Collection,
            Entry = [.. resources.Select(resource => new Bundle.EntryComponent { Resource = resource })],
        };

    /// <summary>What a validator says of the resources of a page.</summary>
    public static Checks Check(IReadOnlyList<DomainResource> resources, Func<Resource, OperationOutcome> validate) =>
        new(
            resources.Count,
            [
                .. resources
                    .SelectMany(resource =>
                        validate(resource)
                            .Issue.Where(issue => issue.SeverityElement?.Literal != "information")
                            .Select(issue => IssueOf(resource, issue))
                    )
                    .GroupBy(issue => (issue.Severity, issue.Where, issue.Words))
                    .Select(same => same.First() with { Resources = [.. same.SelectMany(issue => issue.Resources)] })
                    .OrderBy(issue =>
                        issue.Severity switch
                        {
                            "fatal" => 0,
                            "error" => 1,
                            _ => 2,
                        }
                    ),
            ]
        );

    private static Issue IssueOf(DomainResource resource, OperationOutcome.IssueComponent issue) =>
        new(
            issue.SeverityElement?.Literal ?? "error",
            [$"{resource.TypeName}/{resource.Id}"],
            string.Join(", ", issue.Expression),
            issue.Diagnostics ?? FhirWords.Concept(issue.Details) ?? "No words."
        );
}
