using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Terminology;

namespace FhirRegimens.Functions.Bodies;

/// <summary><c>POST /api/convert</c>: a source in, a Bundle of what it is converted to out.</summary>
public sealed class ConvertSource(Connections connections, TimeProvider clock) : IHttpFunction
{
    private static readonly string[] NoSources =
    [
        "application/fhir+json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ];

    /// <inheritdoc/>
    public string Name => "Convert";

    /// <inheritdoc/>
    public string Route => "convert";

    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public async Task<FunctionResponse> RunAsync(FunctionRequest request, CancellationToken cancellation) =>
        Refuse(request) ?? await ConvertAsync(request, cancellation);

    private static FunctionResponse? Refuse(FunctionRequest request) =>
        NoSources.Contains(request.MediaType)
            ? FunctionResponse.Error(
                415,
                "not-supported",
                $"{request.MediaType} is no source. Send the text as it is: wikitext as text/plain, an export or a paper as "
                    + "application/xml, the record of a trial as application/json."
            )
        : request.Parameter("type") is { } type and not ("collection" or "transaction")
            ? FunctionResponse.Error(400, "invalid", $"type must be collection or transaction: {type}")
        : request.Parameter("kind") is { } kind && SourceKind.Named(kind) is null
            ? FunctionResponse.Error(400, "invalid", $"kind must be one of {Kinds}: {kind}")
        : request.Body.IsEmpty ? FunctionResponse.Error(400, "required", "The body is empty: send a source.")
        : null;

    private static string Kinds => string.Join(", ", SourceKind.All.Select(known => known.Name));

    private async Task<FunctionResponse> ConvertAsync(FunctionRequest request, CancellationToken cancellation)
    {
        var options = connections.Options;
        var converter = new PageConverter(options, TerminologySources.Open(options, clock));
        try
        {
            return await ConvertAsync(request, converter, cancellation);
        }
        catch (UsageException)
        {
            return request.Parameter("title") is null
                ? FunctionResponse.Error(400, "required", "The source gives itself no title: add ?title=…")
                : FunctionResponse.Error(
                    400,
                    "invalid",
                    "The pages of an export have titles of their own: leave out title."
                );
        }
    }

    /// <exception cref="UsageException">The request has no title where it needs one, or has one where none is to be.</exception>
    private async Task<FunctionResponse> ConvertAsync(
        FunctionRequest request,
        PageConverter converter,
        CancellationToken cancellation
    )
    {
        var title = request.Parameter("title");
        var kind = SourceKind.Named(request.Parameter("kind"));
        using var content = new MemoryStream(request.Body.ToArray(), writable: false);
        var resources = new List<DomainResource>();
        foreach (var outcome in SourceLoader.Load(title ?? SourceLoader.Nameless, title, content, kind))
        {
            switch (outcome)
            {
                case LoadedSource source:
                    var page = await converter.ConvertAsync(source, PreviousVariants.None, cancellation);
                    resources.AddRange(ConvertedFiles.Resources(page.Content));
                    break;
                case UnrecognisedSource unknown:
                    return FunctionResponse.Error(
                        422,
                        "processing",
                        $"{unknown.Message} Name the kind with ?kind=, one of {Kinds}."
                    );
                case UnreadableSource unreadable:
                    return FunctionResponse.Error(422, "processing", unreadable.Message);
            }

            cancellation.ThrowIfCancellationRequested();
        }

        var type =
            request.Parameter("type") == "transaction"
                ? ConvertedBundleType.Transaction
                : ConvertedBundleType.Collection;
        var bundle = ConvertedFiles.Bundle(type, new Uri(connections.Options.Base), resources);
        return FunctionResponse.Fhir(200, FhirJson.SerializePretty(bundle));
    }
}
