using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.MediaWiki.Exports;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Terminology;

namespace FhirRegimens.Functions.Bodies;

/// <summary><c>POST /api/convert?title=…</c>: a source in, a Bundle of what it is converted to out.</summary>
public sealed class ConvertSource(Connections connections, TimeProvider clock) : IHttpFunction
{
    private static readonly string[] NoSources =
    [
        "application/json",
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
    public async Task<FunctionResponse> RunAsync(FunctionRequest request, CancellationToken cancellation)
    {
        if (NoSources.Contains(request.MediaType))
        {
            return FunctionResponse.Error(
                415,
                "not-supported",
                $"{request.MediaType} is no source. Send the text as it is: wikitext as text/plain, an export as "
                    + "application/xml."
            );
        }

        if (request.Parameter("type") is { } unknown and not ("collection" or "transaction"))
        {
            return FunctionResponse.Error(400, "invalid", $"type must be collection or transaction: {unknown}");
        }

        var title = request.Parameter("title");
        var isExport = MediaWikiExport.Begins(
            request.Body.Span[..Math.Min(request.Body.Length, MediaWikiExport.BeginningLength)]
        );
        return request.Body.IsEmpty ? FunctionResponse.Error(400, "required", "The body is empty: send a source.")
            : isExport && title is not null
                ? FunctionResponse.Error(
                    400,
                    "invalid",
                    "The pages of an export have titles of their own: leave out title."
                )
            : !isExport && string.IsNullOrWhiteSpace(title)
                ? FunctionResponse.Error(400, "required", "Give the page's title: ?title=…")
            : await ConvertAsync(title, request, cancellation);
    }

    private async Task<FunctionResponse> ConvertAsync(
        string? title,
        FunctionRequest request,
        CancellationToken cancellation
    )
    {
        var options = connections.Options;
        var converter = new PageConverter(options, TerminologySources.Open(options, clock));
        using var content = new MemoryStream(request.Body.ToArray(), writable: false);
        var resources = new List<DomainResource>();
        foreach (var outcome in SourceLoader.Load(title ?? "body", title, content))
        {
            switch (outcome)
            {
                case LoadedSource source:
                    var page = await converter.ConvertAsync(source, PreviousVariants.None, cancellation);
                    resources.AddRange(ConvertedFiles.Resources(page.Content));
                    break;
                case UnreadableSource unreadable:
                    return FunctionResponse.Error(422, "processing", unreadable.Message);
            }

            cancellation.ThrowIfCancellationRequested();
        }

        var type =
            request.Parameter("type") == "transaction"
                ? ConvertedBundleType.Transaction
                : ConvertedBundleType.Collection;
        var bundle = ConvertedFiles.Bundle(type, new Uri(options.Base), resources);
        return FunctionResponse.Fhir(200, FhirJson.SerializePretty(bundle));
    }
}
