using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Site;
using FhirRegimens.Validation;

namespace FhirRegimens.Cli.Commands;

/// <summary>The preview site of what a FHIR server holds, made anew when that has changed.</summary>
internal sealed class PublishedSite(FhirServer server, IResourceValidator validator) : IDisposable
{
    /// <summary>What pages are made of.</summary>
    private static readonly string[] Types =
    [
        "PlanDefinition",
        "ActivityDefinition",
        "Library",
        "Task",
        "RiskEvidenceSynthesis",
        "EffectEvidenceSynthesis",
        "EvidenceVariable",
    ];

    /// <summary>One of these is written whenever anything of a source is; entries alone never are.</summary>
    private static readonly string[] Heads = ["PlanDefinition", "Library", "Task"];

    private readonly SemaphoreSlim turn = new(1);
    private (string State, PreviewSite Site)? current;

    /// <summary>The site as the server is now.</summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<PreviewSite> ReadAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var state = await StateAsync(cancellation);
            if (current?.State != state)
            {
                current = (state, await MakeAsync(cancellation));
            }

            return current.Value.Site;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>What a site asks a validator.</summary>
    public static Func<Resource, OperationOutcome> Questions(IResourceValidator validator) =>
        resource =>
            FhirJson.Parse<OperationOutcome>(validator.Validate(FhirJson.Serialize(resource), []).ToOperationOutcome());

    private async Task<PreviewSite> MakeAsync(CancellationToken cancellation)
    {
        var resources = new List<Resource>();
        foreach (var type in Types)
        {
            resources.AddRange(await server.SearchAsync($"{type}?_count=500&_sort=_id", cancellation));
        }

        return new(new(resources) { Validate = Questions(validator) });
    }

    /// <summary>What was written last.</summary>
    private async Task<string> StateAsync(CancellationToken cancellation)
    {
        var newest = new List<string>();
        foreach (var type in Heads)
        {
            // One page and not all that follow, as a search would read.
            var found = await server.OperateAsync($"{type}?_sort=-_lastUpdated&_count=1", input: null, cancellation);
            newest.AddRange(
                ((Bundle)found).Entry.Select(entry => $"{type}/{entry.Resource?.Id}/{entry.Resource?.Meta?.VersionId}")
            );
        }

        return string.Join(' ', newest);
    }
}
