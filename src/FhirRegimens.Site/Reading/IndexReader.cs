using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Makes the lists of the site: regimens and sources.</summary>
internal sealed class IndexReader(Catalogue catalogue, PlanReader plans)
{
    /// <summary>Of one source no more problems are shown; the Task on the server has them all.</summary>
    private const int MostProblems = 5;

    /// <summary>All regimens, and the plans that belong to none, by title.</summary>
    public IReadOnlyList<IndexRow> Rows() =>
        [
            .. catalogue
                .Plans.DistinctBy(plan => string.IsNullOrEmpty(plan.Url) ? plan.Id : plan.Url)
                .Select(catalogue.Head)
                .Where(plan => PlanReader.KindOf(plan) != PlanKind.Variant || !catalogue.Parents(plan.Url).Any())
                .Select(Row)
                .OrderBy(row => row.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.Href, StringComparer.Ordinal),
        ];

    /// <summary>What the site holds.</summary>
    public SiteCounts Counts(IReadOnlyList<IndexRow> rows)
    {
        var heads = catalogue
            .Plans.DistinctBy(plan => string.IsNullOrEmpty(plan.Url) ? plan.Id : plan.Url)
            .Select(catalogue.Head)
            .ToList();
        var dates = Sources()
            .Select(source => source.Timestamp)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .ToList();
        var regimens = heads.Count(plan => PlanReader.KindOf(plan) == PlanKind.Regimen);
        var tables = heads.Count(plan => PlanReader.KindOf(plan) == PlanKind.Options);
        return new(
            rows.Count,
            regimens,
            heads.Count(plan => PlanReader.KindOf(plan) == PlanKind.Variant),
            tables,
            rows.Count - regimens - tables,
            catalogue.Entries.DistinctBy(entry => string.IsNullOrEmpty(entry.Url) ? entry.Id : entry.Url).Count(),
            catalogue.Manifests.Count,
            rows.Count(row => row.Waiting is not null || row.Status.Code is "draft" or "held"),
            rows.Count(row => (row.Waiting ?? row.Status).Code == "held"),
            catalogue.Manifests.Sum(manifest => manifest.Extension.First(Guide.Conversion).Number("unparsed") ?? 0),
            dates.FirstOrDefault(),
            dates.LastOrDefault()
        );
    }

    /// <summary>The sources in the order they came.</summary>
    public IReadOnlyList<SourceRow> Sources() =>
        [
            .. catalogue.Manifests.Select(manifest =>
            {
                var revision = manifest.Extension.First(Guide.SourceRevision);
                var conversion = manifest.Extension.First(Guide.Conversion);
                var task = catalogue.TaskOf(manifest);
                return new SourceRow(
                    manifest.Title ?? manifest.Id ?? "Untitled",
                    FhirWords.WebAddress(
                        manifest
                            .RelatedArtifact.Find(related =>
                                related.Type == RelatedArtifact.RelatedArtifactType.DerivedFrom
                            )
                            ?.Url
                    ),
                    revision.Text("revisionId"),
                    revision.Text("timestamp"),
                    conversion.Text("regimens"),
                    conversion.Text("variants"),
                    conversion.Text("entries"),
                    conversion.Text("unparsed"),
                    task?.BusinessStatus?.Text is { } outcome
                        ? task.StatusReason?.Text is { } reason
                            ? $"{outcome}: {reason}"
                            : outcome
                        : null,
                    task is null ? [] : [.. Catalogue.Problems(task).Take(MostProblems)]
                );
            }),
        ];

    private IndexRow Row(PlanDefinition plan)
    {
        var variants =
            PlanReader.KindOf(plan) == PlanKind.Regimen
                ? plans.VariantsOf(plan).DistinctBy(variant => variant.Id).ToList()
                : [plan];
        return new(
            $"plan/{Catalogue.PageOf(plan)}",
            plan.Title ?? plan.Name ?? plan.Id ?? "Untitled",
            string.Join("; ", plan.Extension.Texts(Guide.Synonym)),
            FhirWords.Concept(PlanReader.Focus(plan)) ?? "",
            PlanReader.Setting(plan) ?? "",
            [
                .. variants
                    .SelectMany(plans.EntriesOf)
                    .Select(entry => FhirWords.Concept(entry.Product as CodeableConcept ?? entry.Code))
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            [
                .. variants
                    .SelectMany(variant => variant.Extension.All(Guide.Study))
                    .Select(study => FhirWords.Coded(study.Part("evidence") as CodeableConcept))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            catalogue.StatusOf(plan),
            catalogue.Versions(plan)[0] is { Status: PublicationStatus.Draft } newest && newest != plan
                ? catalogue.StatusOf(newest)
                : null,
            PlanReader.KindOf(plan) == PlanKind.Regimen ? variants.Count : 0,
            Date(plan)
        );
    }

    private string Date(PlanDefinition plan) =>
        (
            plan.Date ?? catalogue.ManifestOf(plan.Url)?.Extension.First(Guide.SourceRevision).Text("timestamp") ?? ""
        ).Split('T', 2)[0];
}
