namespace FhirRegimens.Testing.Faults;

/// <summary>
/// Gives up, as <see cref="HttpClient.Timeout"/> does, as soon as the proxy keeps it waiting: a time-out that takes no
/// time.
/// </summary>
/// <param name="proxy">The proxy that requests go to.</param>
public sealed class ImpatientHandler(FaultProxy proxy) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, proxy.Silence);
        try
        {
            return await base.SendAsync(request, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException("The request took too long.", new TimeoutException());
        }
    }
}
