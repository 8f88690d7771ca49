using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FhirRegimens.FunctionsHost;

/// <summary>A message as a queue shows it.</summary>
public sealed record QueueMessage(
    string Id,
    string PopReceipt,
    int DequeueCount,
    string Text,
    string InsertionTime,
    string ExpirationTime,
    string NextVisibleTime
);

/// <summary>
/// Azure's queues and blobs on this machine: Azurite (npm), with everything in memory, on free ports of 127.0.0.1. It is
/// spoken to by REST with SharedKey signatures, as https://learn.microsoft.com/rest/api/storageservices has them.
/// </summary>
public sealed partial class StorageEmulator : IAsyncDisposable
{
    // The account that Azurite's documentation gives to everybody.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Version = "2021-12-02";

    private readonly ChildProcess azurite;
    private readonly HttpClient http = new();
    private readonly Uri blobs;
    private readonly Uri queues;

    private StorageEmulator(ChildProcess azurite, Uri blobs, Uri queues)
    {
        this.azurite = azurite;
        this.blobs = blobs;
        this.queues = queues;
    }

    /// <summary>Starts Azurite and returns when it listens.</summary>
    public static async Task<StorageEmulator> StartAsync()
    {
        var folder = Path.GetTempPath();
        var child = await ChildProcess.StartAsync(
            folder,
            new Dictionary<string, string?>(StringComparer.Ordinal),
            NpmPackages.PathOf(Path.Combine(".bin", "node")),
            NpmPackages.PathOf(Path.Combine("azurite", "dist", "src", "azurite.js")),
            "--inMemoryPersistence",
            "--skipApiVersionCheck",
            "--disableTelemetry",
            "--silent",
            "--blobPort",
            "0",
            "--queuePort",
            "0",
            "--tablePort",
            "0"
        );
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (true)
        {
            var listening = Listening()
                .Matches(child.Output)
                .ToDictionary(match => match.Groups["service"].Value, match => match.Groups["address"].Value);
            if (listening.TryGetValue("Blob", out var blob) && listening.TryGetValue("Queue", out var queue))
            {
                return new StorageEmulator(child, new Uri($"{blob}/{Account}/"), new Uri($"{queue}/{Account}/"));
            }

            if (child.HasEnded || limit.IsCancellationRequested)
            {
                throw new InvalidOperationException($"Azurite did not start: {child.Output}{child.Error}");
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    /// <summary>Makes a queue; one that is there stays.</summary>
    public Task CreateQueueAsync(string queue) => SendAsync(HttpMethod.Put, queues, queue);

    /// <summary>Removes all messages of a queue.</summary>
    public Task ClearQueueAsync(string queue) => SendAsync(HttpMethod.Delete, queues, $"{queue}/messages");

    /// <summary>Puts a message, as it is to stand in the queue.</summary>
    public Task PutMessageAsync(string queue, string text) =>
        SendAsync(HttpMethod.Post, queues, $"{queue}/messages", MessageXml(text), "application/xml");

    /// <summary>Takes messages, which are then invisible for a time.</summary>
    public async Task<IReadOnlyList<QueueMessage>> GetMessagesAsync(string queue, int most, TimeSpan invisible)
    {
        var xml = await SendAsync(
            HttpMethod.Get,
            queues,
            $"{queue}/messages?numofmessages={most}&visibilitytimeout={Math.Max(1, (int)invisible.TotalSeconds)}"
        );
        return
        [
            .. XDocument
                .Parse(Encoding.UTF8.GetString(xml).TrimStart('\uFEFF'))
                .Descendants("QueueMessage")
                .Select(Read),
        ];
    }

    /// <summary>Removes a message.</summary>
    public Task DeleteMessageAsync(string queue, QueueMessage message) =>
        SendAsync(HttpMethod.Delete, queues, $"{queue}/messages/{message.Id}?popreceipt={Escape(message.PopReceipt)}");

    /// <summary>Shows a message again after a time.</summary>
    public Task ReleaseMessageAsync(string queue, QueueMessage message, TimeSpan after) =>
        SendAsync(
            HttpMethod.Put,
            queues,
            $"{queue}/messages/{message.Id}?popreceipt={Escape(message.PopReceipt)}&visibilitytimeout={(int)after.TotalSeconds}",
            MessageXml(message.Text),
            "application/xml"
        );

    /// <summary>About how many messages a queue holds, visible or not.</summary>
    public async Task<int> CountMessagesAsync(string queue)
    {
        using var answer = await ExchangeAsync(HttpMethod.Get, queues, $"{queue}?comp=metadata", [], null);
        return int.Parse(
            answer.Headers.GetValues("x-ms-approximate-messages-count").Single(),
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>Makes a container for blobs; one that is there stays.</summary>
    public Task CreateContainerAsync(string container) =>
        SendAsync(HttpMethod.Put, blobs, $"{container}?restype=container");

    /// <summary>Writes a blob.</summary>
    public Task PutBlobAsync(string container, string name, byte[] content) =>
        SendAsync(HttpMethod.Put, blobs, $"{container}/{Escape(name)}", content, "application/octet-stream");

    /// <summary>Reads a blob.</summary>
    public Task<byte[]> GetBlobAsync(string container, string name) =>
        SendAsync(HttpMethod.Get, blobs, $"{container}/{Escape(name)}");

    /// <summary>The address of a blob.</summary>
    public Uri BlobAddress(string container, string name) => new(blobs, $"{container}/{Escape(name)}");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await azurite.DisposeAsync();
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private static byte[] MessageXml(string text) =>
        Encoding.UTF8.GetBytes(new XElement("QueueMessage", new XElement("MessageText", text)).ToString());

    private static QueueMessage Read(XElement message)
    {
        string Text(string name) => message.Element(name)?.Value ?? "";
        return new(
            Text("MessageId"),
            Text("PopReceipt"),
            int.Parse(Text("DequeueCount"), CultureInfo.InvariantCulture),
            Text("MessageText"),
            Text("InsertionTime"),
            Text("ExpirationTime"),
            Text("TimeNextVisible")
        );
    }

    private async Task<byte[]> SendAsync(
        HttpMethod method,
        Uri service,
        string path,
        byte[]? body = null,
        string? contentType = null
    )
    {
        using var answer = await ExchangeAsync(method, service, path, body ?? [], contentType);
        return answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Conflict
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException(
                $"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
    }

    private async Task<HttpResponseMessage> ExchangeAsync(
        HttpMethod method,
        Uri service,
        string path,
        byte[] body,
        string? contentType
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(service, path));
        request.Headers.Add("x-ms-date", DateTime.UtcNow.ToString("R", CultureInfo.InvariantCulture));
        request.Headers.Add("x-ms-version", Version);
        if (body.Length > 0 || method == HttpMethod.Put)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentLength = body.Length;
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
                request.Headers.Add("x-ms-blob-type", "BlockBlob");
            }
        }

        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"SharedKey {Account}:{Sign(request, body, contentType)}"
        );
        return await http.SendAsync(request);
    }

    /// <summary>The signature of https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.</summary>
    private static string Sign(HttpRequestMessage request, byte[] body, string? contentType)
    {
        var headers = request
            .Headers.Where(header => header.Key.StartsWith("x-ms-", StringComparison.Ordinal))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}:{string.Join(',', header.Value)}\n");
        var parameters = request
            .RequestUri!.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split('=', 2))
            .OrderBy(parameter => parameter[0], StringComparer.Ordinal)
            .Select(parameter => $"\n{parameter[0]}:{Uri.UnescapeDataString(parameter[1])}");
        var length = body.Length > 0 ? body.Length.ToString(CultureInfo.InvariantCulture) : "";
        var text =
            $"{request.Method}\n\n\n{length}\n\n{contentType}\n\n\n\n\n\n\n{string.Concat(headers)}"
            + $"/{Account}{request.RequestUri.AbsolutePath}{string.Concat(parameters)}";
        return Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.UTF8.GetBytes(text)));
    }

    [GeneratedRegex(
        "Azurite (?<service>[A-Z][a-z]+) service (is successfully listening|successfully listens) (at|on) (?<address>http://[0-9.:]+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Listening();
}
