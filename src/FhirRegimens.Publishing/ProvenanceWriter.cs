using System.Security.Cryptography;
using System.Text;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing;

/// <summary>Writes who made or approved which instances, from which revision of a source (publishing rule 11).</summary>
/// <param name="program">Name and version of the program.</param>
/// <param name="clock">Gives <c>recorded</c>, the one time of day in what is published.</param>
public sealed class ProvenanceWriter(string program, TimeProvider clock)
{
    private const string ParticipantType = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    /// <summary>
    /// The record of a run: the program assembled these resources from the manifest's source, and a person, where one
    /// decided, verified them.
    /// </summary>
    public Provenance Of(Library manifest, IEnumerable<Resource> written, Decision? decision) =>
        decision is null
            ? Make(manifest, written, reason: null, Agent("assembler", program))
            : Make(manifest, written, decision.Reason, Agent("verifier", decision.Name), Agent("assembler", program));

    private Provenance Make(
        Library manifest,
        IEnumerable<Resource> written,
        string? reason,
        params Provenance.AgentComponent[] agents
    )
    {
        ResourceReference[] targets =
        [
            .. written
                .Append(manifest)
                .Select(target => new ResourceReference { Reference = $"{target.TypeName}/{target.Id}" }),
        ];
        return new()
        {
            Id = Id(manifest, targets, agents),
            Target = [.. targets],
            Recorded = clock.GetUtcNow(),
            Reason = reason is null ? [] : [new CodeableConcept { Text = reason }],
            Agent = [.. agents],
            Entity =
            [
                new Provenance.EntityComponent
                {
                    Role = Provenance.ProvenanceEntityRole.Source,
                    What = new ResourceReference { Display = SourceWords(manifest) },
                },
            ],
        };
    }

    /// <summary>Sending the same record again writes the same instance: the id is made from what it says.</summary>
    private static string Id(
        Library manifest,
        IEnumerable<ResourceReference> targets,
        IEnumerable<Provenance.AgentComponent> agents
    )
    {
        var words = string.Join(
            '\n',
            targets
                .Select(target => target.Reference)
                .Concat(agents.Select(agent => agent.Who?.Display))
                .Append(manifest.BusinessVersion())
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(words));
        return $"{manifest.Id}-{Convert.ToHexStringLower(hash)[..8]}";
    }

    private static string SourceWords(Library manifest) =>
        Manifest.Revision(manifest) is { } revision ? $"{manifest.Title}, revision {revision}" : manifest.Title!;

    private static Provenance.AgentComponent Agent(string type, string name) =>
        new()
        {
            Type = new CodeableConcept { Coding = [new Coding { System = ParticipantType, Code = type }] },
            Who = new ResourceReference { Display = name },
        };
}
