using FhirRegimens.Validation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirRegimens.Repository;

/// <summary>Where an embedded repository keeps its resources and how it is reached.</summary>
public sealed record RepositorySettings
{
    /// <summary>The folder that holds the resources; created where there is none. One process at a time writes to it.</summary>
    public required string Folder { get; init; }

    /// <summary>The address to listen on: scheme, host and port. Port 0, the default, takes a free one.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>The path of the FHIR endpoint below <see cref="Url"/>; begins with a slash and ends without.</summary>
    public string Path { get; init; } = "/fhir";

    /// <summary>
    /// The bearer token that writes need. Without one everybody who reaches the endpoint may write, which is why it
    /// may only be left out on a loopback address.
    /// </summary>
    public string? WriteToken { get; init; }

    /// <summary>The largest request body, in bytes; a larger one is answered with 413.</summary>
    public int MaxRequestBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most entries in a batch or transaction; more are answered with 413.</summary>
    public int MaxBundleEntries { get; init; } = 5_000;

    /// <summary>What <c>$validate</c> checks with; without one there is no such operation. Writes are not validated.</summary>
    public IResourceValidator? Validator { get; init; }

    /// <summary>The clock behind <c>meta.lastUpdated</c>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where errors of the server itself are logged.</summary>
    public ILoggerFactory Log { get; init; } = NullLoggerFactory.Instance;
}
