using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Finds what awaits a person: versions, outcomes of papers, and what is retired on approval.</summary>
internal sealed class WaitingReader(Catalogue catalogue, PlanReader plans, PaperReader papers)
{
    /// <summary>More rows of a list than this are not shown.</summary>
    private const int MostRows = 200;

    /// <summary>The page.</summary>
    public WaitingPage Read()
    {
        var drafts = catalogue
            .Plans.DistinctBy(plan => string.IsNullOrEmpty(plan.Url) ? plan.Id : plan.Url)
            .Select(plan => catalogue.Versions(plan)[0])
            .Where(plan => plan.Status == PublicationStatus.Draft)
            .Select(plan => (Plan: plan, InUse: InUse(plan), Status: catalogue.StatusOf(plan)))
            .ToList();
        return new(
            First(
                drafts
                    .Where(draft => draft.InUse is not null || draft.Status.Code == "held")
                    .OrderBy(draft => draft.Status.Code == "held" ? 0 : 1),
                draft => Row(draft.Plan, draft.InUse, draft.Status)
            ),
            New(drafts.Where(draft => draft.InUse is null).Select(draft => draft.Plan)),
            First(papers.Papers.Select(papers.Waiting).OfType<WaitingPaper>(), paper => paper),
            First(catalogue.Manifests.SelectMany(Retirements), retirement => retirement)
        );
    }

    private static FirstOf<TRow> First<T, TRow>(IEnumerable<T> all, Func<T, TRow> row)
    {
        var list = all.ToList();
        return new([.. list.Take(MostRows).Select(row)], Math.Max(0, list.Count - MostRows));
    }

    private PlanDefinition? InUse(PlanDefinition plan) =>
        catalogue.Head(plan) is { Status: PublicationStatus.Active } active ? active : null;

    private WaitingRow Row(PlanDefinition plan, PlanDefinition? inUse, Status status)
    {
        var changes = inUse is null ? [] : plans.Differences(inUse, plan);
        return new(
            $"plan/{Catalogue.PageOf(plan)}",
            plan.Title ?? "Untitled",
            plan.Version,
            inUse?.Version,
            status.Reason,
            changes.Count(change => change.IsDose),
            changes.Count(change => !change.IsDose)
        );
    }

    private NewPlans New(IEnumerable<PlanDefinition> drafts)
    {
        var kinds = drafts
            .Where(plan => PlanReader.KindOf(plan) != PlanKind.Variant || !catalogue.Parents(plan.Url).Any())
            .ToLookup(PlanReader.KindOf);
        var (regimens, tables) = (kinds[PlanKind.Regimen].Count(), kinds[PlanKind.Options].Count());
        return new(regimens, tables, kinds.Sum(kind => kind.Count()) - regimens - tables);
    }

    private IEnumerable<WaitingRetirement> Retirements(Library manifest)
    {
        if (catalogue.TaskOf(manifest) is not { } task)
        {
            yield break;
        }

        var outputs = Catalogue.Outputs(task, Catalogue.RetiredOnApproval).ToList();
        var vanished = outputs
            .Select(output => catalogue.Referenced(output.Reference))
            .OfType<PlanDefinition>()
            .ToHashSet();
        foreach (var (reference, reason) in outputs)
        {
            var resource = catalogue.Referenced(reference);
            var url = (resource as IVersionableConformanceResource)?.Url;
            var inUse = catalogue.Parents(url).Where(plan => plan.Status == PublicationStatus.Active).ToList();
            // What goes with its plan is not named beside it.
            if (inUse.Count == 0 || !inUse.TrueForAll(vanished.Contains))
            {
                yield return Retirement(reference, resource, inUse.Find(plan => !vanished.Contains(plan)), reason);
            }
        }
    }

    private WaitingRetirement Retirement(string reference, Resource? resource, PlanDefinition? within, string? reason)
    {
        var artifact = resource as IVersionableConformanceResource;
        var href = resource switch
        {
            PlanDefinition plan => $"plan/{Catalogue.PageOf(plan)}",
            ActivityDefinition when within is not null => $"plan/{Catalogue.PageOf(within)}",
            DomainResource evidence => papers.PageOf(evidence),
            _ => null,
        };
        return new(href, artifact?.Title ?? reference, within?.Title, artifact?.Version, reason);
    }
}
