using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.ServerChecks.Checks;

/// <summary>Whether it stores the types of resources that are published: says so, and does.</summary>
internal static class StorageChecks
{
    private static readonly Dictionary<string, string> Purposes = new(StringComparer.Ordinal)
    {
        ["PlanDefinition"] = "Regimens and their variants.",
        ["ActivityDefinition"] = "Single drugs with their doses.",
        ["Library"] = "The list of what a source gave, and where each part was read.",
        ["Provenance"] = "Who published and who approved what.",
        ["Task"] = "What became of the last run, for those who operate it.",
        ["StructureDefinition"] = "The profiles and extensions that regimens follow.",
        ["CodeSystem"] = "The codes that regimens use where no others exist.",
        ["ValueSet"] = "Which codes stand where.",
        ["ConceptMap"] = "How drugs, routes and conditions are called in RxNorm, ATC, SNOMED CT and ICD.",
        ["NamingSystem"] = "What the identifiers of a source mean.",
        ["EvidenceVariable"] = "Populations and outcomes of trials, where evidence is published.",
        ["RiskEvidenceSynthesis"] = "Outcomes of one arm of a trial, where evidence is published.",
        ["EffectEvidenceSynthesis"] = "Differences between arms of a trial, where evidence is published.",
        ["ResearchStudy"] =
            "Trials as a registry has them. Without it their records are held and all else is published.",
        ["Group"] =
            "Who may take part in a trial. Without it the records of trials are held and all else is published.",
    };

    public static IReadOnlyList<ServerCheck> All { get; } =
    [
        .. ServerCapabilities.PublishedTypes.Select(type => new ServerCheck(
            $"stores-{type}",
            $"It stores {type} resources.",
            Purposes[type]
        )
        {
            IsRequired = ServerCapabilities.NeededTypes.Contains(type, StringComparer.Ordinal),
            TryAsync = trial => StoreAsync(trial, type),
        }),
    ];

    private static async Task StoreAsync(Trial trial, string type)
    {
        var resource = trial.Resources.Of(type, "stored");
        var written = (await trial.PutAsync(resource)).Succeeds($"Writing a {type}");
        var read = (await trial.GetAsync(resource.Reference())).Succeeds("Reading it back");
        read.Shows(read.Json.Text("resourceType") == type, $"What comes back is no {type}.");
        var declared = trial.Capabilities!.Types;
        written.Shows(
            declared.Count == 0 || declared.Contains(type, StringComparer.Ordinal),
            $"It takes a {type}, but its CapabilityStatement does not list the type, so the publisher does not send it."
        );
    }
}
