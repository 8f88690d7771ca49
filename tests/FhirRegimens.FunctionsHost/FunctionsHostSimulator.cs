using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FhirRegimens.FunctionsHost;

/// <summary>How HTTP requests reach a custom handler.</summary>
public enum HttpForm
{
    /// <summary>As JSON, like any trigger.</summary>
    Plain,

    /// <summary>enableForwardingHttpRequest: as they came, but repeated parameters are merged and bodies buffered.</summary>
    Forwarded,

    /// <summary>enableProxyingHttpRequest: as they came, streamed.</summary>
    Proxied,
}

/// <summary>A request from outside.</summary>
/// <param name="Function">The function that it is for.</param>
/// <param name="Form">How it reaches the handler.</param>
public sealed record OutsideRequest(string Function, HttpForm Form)
{
    /// <summary>What stands in the place of <c>{*path}</c> in the route, with the slash before it; empty for nothing.</summary>
    public string Path { get; init; } = "";

    /// <summary>The query with its question mark; empty for none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The body.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Headers, Content-Type among them.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>What whoever asked gets.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers, Content-Type among them.</param>
/// <param name="Body">The body.</param>
public sealed record OutsideAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>What became of an invocation.</summary>
/// <param name="Function">The function.</param>
/// <param name="IsSuccess">Whether the host takes it as done.</param>
/// <param name="Detail">What the handler answered, or why there was no answer.</param>
public sealed record InvocationResult(string Function, bool IsSuccess, string Detail);

/// <summary>
/// The part of the Azure Functions host that a custom handler sees, over a real handler process and real queues: it
/// starts the handler and asks whether it is ready, sends triggers with the host's encodings, judges answers by the
/// host's rules, shows failed messages again, poisons them at last, and ends the handler with SIGKILL.
/// </summary>
public sealed class FunctionsHostSimulator : IAsyncDisposable
{
    /// <summary>How long a taken message is invisible; the host renews that while the function runs.</summary>
    private const int LeaseSeconds = 600;

    private const int MostStarts = 5;

    private readonly FunctionApp app;
    private readonly StorageEmulator storage;
    private readonly IReadOnlyDictionary<string, string?> settings;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromMinutes(5),
    };

    private readonly SemaphoreSlim starting = new(1);
    private readonly ConcurrentQueue<InvocationResult> results = new();
    private ChildProcess? handler;
    private Uri address = new("http://127.0.0.1/");
    private int timerRuns;

    private FunctionsHostSimulator(
        FunctionApp app,
        StorageEmulator storage,
        IReadOnlyDictionary<string, string?> settings
    )
    {
        this.app = app;
        this.storage = storage;
        this.settings = settings;
    }

    /// <summary>The app's own settings of queues, with which tests need not wait as long.</summary>
    public FunctionApp App => app;

    /// <summary>Every invocation until now.</summary>
    public IReadOnlyCollection<InvocationResult> Results => results;

    /// <summary>Where the handler listens now; requests that go there reach it as with <see cref="HttpForm.Proxied"/>.</summary>
    public Uri Address => address;

    /// <summary>How often the handler ended by itself; the host stops after the third time.</summary>
    public int Crashes { get; private set; }

    /// <summary>
    /// What has come of the handler's standard output and error, of its last process: for messages. What was logged a moment
    /// ago may be missing; <see cref="StopHandlerAsync"/> gives all of it.
    /// </summary>
    public string Log => handler is null ? "" : handler.Output + handler.Error;

    /// <summary>Starts the handler of an app.</summary>
    /// <param name="app">The app.</param>
    /// <param name="storage">Its queues and blobs.</param>
    /// <param name="settings">The app settings, which stand in the handler's environment.</param>
    public static async Task<FunctionsHostSimulator> StartAsync(
        FunctionApp app,
        StorageEmulator storage,
        IReadOnlyDictionary<string, string?> settings
    )
    {
        var host = new FunctionsHostSimulator(app, storage, settings);
        foreach (var queue in app.Functions.Values.SelectMany(QueuesOf).Distinct(StringComparer.Ordinal))
        {
            await storage.CreateQueueAsync(queue);
        }

        await host.StartHandlerAsync();
        return host;
    }

    /// <summary>Lets a timer fire; true where the invocation succeeded.</summary>
    public async Task<bool> TickAsync(string function)
    {
        var description = app.Functions[function];
        // The first time there is no status of a time before.
        var body = Invocation.OfTimer(description.TriggerName, hasStatus: Interlocked.Increment(ref timerRuns) > 1);
        return await InvokeAsync(description, body);
    }

    /// <summary>Lets the trigger of a blob fire until it succeeds or was tried five times, as the host does.</summary>
    public async Task<bool> DeliverBlobAsync(
        string function,
        string name,
        byte[] content,
        IReadOnlyDictionary<string, string>? metadata = null
    )
    {
        const int MostTries = 5;
        var description = app.Functions[function];
        var container = FunctionDescription.Text(description.Trigger, "path").Split('/')[0];
        await storage.CreateContainerAsync(container);
        await storage.PutBlobAsync(container, name, content);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var stored = await storage.GetBlobAsync(container, name);
            var body = Invocation.OfBlob(
                description.TriggerName,
                stored,
                storage.BlobAddress(container, name),
                name,
                metadata ?? new Dictionary<string, string>(StringComparer.Ordinal)
            );
            if (await InvokeAsync(description, body))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Works on the messages of all queues until none is left, visible or not.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        FunctionDescription[] triggers =
        [
            .. app.Functions.Values.Where(function => function.TriggerType == "queueTrigger"),
        ];
        while (!cancellation.IsCancellationRequested)
        {
            var taken = 0;
            foreach (var trigger in triggers)
            {
                taken += await TakeAsync(trigger);
            }

            if (taken == 0)
            {
                var left = 0;
                foreach (var trigger in triggers)
                {
                    left += await storage.CountMessagesAsync(QueueOf(trigger));
                }

                if (left == 0)
                {
                    return;
                }

                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    /// <summary>Sends a request to an HTTP function, as somebody outside would.</summary>
    public async Task<(int Status, string? ContentType, string Body)> RequestAsync(
        string function,
        HttpForm form,
        string query,
        byte[] body,
        string? contentType = null,
        string? accept = null
    )
    {
        var headers = new Dictionary<string, string?> { ["Content-Type"] = contentType, ["Accept"] = accept };
        var answer = await RequestAsync(
            new(function, form)
            {
                Query = query,
                Body = body,
                Headers = headers
                    .Where(header => header.Value is not null)
                    .ToDictionary(header => header.Key, header => header.Value!, StringComparer.OrdinalIgnoreCase),
            }
        );
        return (answer.Status, answer.Headers.GetValueOrDefault("Content-Type")?.Split(';')[0], answer.Body);
    }

    /// <summary>Sends a request to an HTTP function, as somebody outside would.</summary>
    public async Task<OutsideAnswer> RequestAsync(OutsideRequest asked)
    {
        const string AllBelow = "/{*path}";
        var description = app.Functions[asked.Function];
        var method = description.Trigger.GetProperty("methods")[0].GetString()!.ToUpperInvariant();
        var route = FunctionDescription.Text(description.Trigger, "route");
        var path = $"{app.RoutePrefix}/{route.Replace(AllBelow, asked.Path, StringComparison.Ordinal)}";
        if (asked.Form == HttpForm.Plain)
        {
            return await RequestPlainAsync(description, method, $"{path}{asked.Query}", asked);
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(address, path + (asked.Form == HttpForm.Forwarded ? Merged(asked.Query) : asked.Query))
        );
        AddHostHeaders(request);
        if (method == "POST")
        {
            request.Content =
                asked.Form == HttpForm.Forwarded
                    ? new ByteArrayContent(asked.Body)
                    : new StreamContent(new MemoryStream(asked.Body));
            request.Headers.TransferEncodingChunked = asked.Form == HttpForm.Proxied;
        }

        foreach (var (name, value) in asked.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await http.SendAsync(request);
        return new(
            (int)answer.StatusCode,
            answer
                .Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
                .ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
            await answer.Content.ReadAsStringAsync()
        );
    }

    /// <summary>Sends any body to the handler, for what the host would never send.</summary>
    public async Task<(int Status, string Body)> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(address, path), content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Ends the handler as the host does, in the middle of whatever it does; the next invocation starts another.</summary>
    public async Task KillHandlerAsync()
    {
        if (handler is { } running)
        {
            handler = null;
            await running.DisposeAsync();
        }
    }

    /// <summary>
    /// Asks the handler to end, which the host never does, and gives its standard output and error to the last line; the
    /// next invocation starts another.
    /// </summary>
    public async Task<string> StopHandlerAsync()
    {
        if (handler is { } running)
        {
            await running.StopAsync();
        }

        var log = Log;
        await KillHandlerAsync();
        return log;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillHandlerAsync();
        http.Dispose();
        starting.Dispose();
    }

    private static IEnumerable<string> QueuesOf(FunctionDescription function) =>
        function
            .Outputs.Append(function.Trigger)
            .Where(binding => binding.TryGetProperty("queueName", out _))
            .Select(binding => FunctionDescription.Text(binding, "queueName"));

    private static string QueueOf(FunctionDescription trigger) =>
        FunctionDescription.Text(trigger.Trigger, "queueName");

    private async Task StartHandlerAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (handler is { HasEnded: false })
            {
                return;
            }

            if (handler is not null && ++Crashes == 3)
            {
                throw new InvalidOperationException($"The host has stopped: the handler crashed three times. {Log}");
            }

            // Between the choice of a port and the handler that takes it somebody else may be quicker.
            for (var tries = 1; ; tries++)
            {
                var port = FreePort.Find();
                address = new Uri($"http://127.0.0.1:{port}/");
                handler = await StartHandlerAsync(port);
                if (await IsReadyAsync(handler))
                {
                    return;
                }

                if (tries == MostStarts || !handler.Error.Contains($"port {port} is taken", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"The handler did not start. {Log}");
                }

                await handler.DisposeAsync();
            }
        }
        finally
        {
            starting.Release();
        }
    }

    private Task<ChildProcess> StartHandlerAsync(int port) =>
        ChildProcess.StartAsync(
            app.Root,
            new Dictionary<string, string?>(settings, StringComparer.Ordinal)
            {
                ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}",
                ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = "worker",
                ["FUNCTIONS_APP_ROOT_PATH"] = app.Root,
            },
            Path.Combine(app.Root, app.Executable),
            app.Arguments
        );

    /// <summary>
    /// Asks the handler until it says that it is ready; false where it has ended. A host gives it 30 seconds for that
    /// (customHandler.initializationTimeout); the machine of a test may be slower than Azure's.
    /// </summary>
    private async Task<bool> IsReadyAsync(ChildProcess started)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        var ended = started.Ended;
        while (!ended.IsCompleted)
        {
            try
            {
                using var answer = await http.GetAsync(address, limit.Token);
                if (
                    (await answer.Content.ReadAsStringAsync(limit.Token)).Contains(
                        "\"ready\"",
                        StringComparison.Ordinal
                    )
                )
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet, or never will.
            }

            await Task.WhenAny(ended, Task.Delay(25, limit.Token));
            limit.Token.ThrowIfCancellationRequested();
        }

        return false;
    }

    private async Task<int> TakeAsync(FunctionDescription trigger)
    {
        var queue = QueueOf(trigger);
        var messages = await storage.GetMessagesAsync(queue, app.BatchSize, TimeSpan.FromSeconds(LeaseSeconds));
        await Task.WhenAll(messages.Select(message => ProcessAsync(trigger, queue, message)));
        return messages.Count;
    }

    private async Task ProcessAsync(FunctionDescription trigger, string queue, QueueMessage message)
    {
        var text = app.IsBase64 ? Encoding.UTF8.GetString(Convert.FromBase64String(message.Text)) : message.Text;
        if (await InvokeAsync(trigger, Invocation.OfQueue(trigger.TriggerName, text, message)))
        {
            await storage.DeleteMessageAsync(queue, message);
        }
        else if (message.DequeueCount >= app.MaxDequeueCount)
        {
            await storage.CreateQueueAsync($"{queue}-poison");
            await storage.PutMessageAsync($"{queue}-poison", message.Text);
            await storage.DeleteMessageAsync(queue, message);
        }
        else
        {
            await storage.ReleaseMessageAsync(queue, message, app.VisibilityTimeout);
        }
    }

    private async Task<bool> InvokeAsync(FunctionDescription function, JsonObject body)
    {
        try
        {
            await StartHandlerAsync();
            using var answer = await PostAsync(function, body);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode && (text is "" or "null" || answer.StatusCode == HttpStatusCode.NoContent))
            {
                // The host waits for functionTimeout and then ends the handler.
                await KillHandlerAsync();
                return End(function, isSuccess: false, "no answer: the host would wait until functionTimeout");
            }

            if (
                !answer.IsSuccessStatusCode
                || answer.Content.Headers.ContentType?.MediaType != "application/json"
                || JsonNode.Parse(text) is not JsonObject result
            )
            {
                return End(function, isSuccess: false, $"{(int)answer.StatusCode} {text}");
            }

            await WriteOutputsAsync(function, result);
            return End(function, isSuccess: true, text);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or JsonException)
        {
            return End(function, isSuccess: false, broken.Message);
        }
    }

    private bool End(FunctionDescription function, bool isSuccess, string detail)
    {
        results.Enqueue(new(function.Name, isSuccess, detail));
        return isSuccess;
    }

    private async Task<HttpResponseMessage> PostAsync(FunctionDescription function, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, function.Name))
        {
            Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body.ToJsonString()))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TransferEncodingChunked = true;
        AddHostHeaders(request);
        return await http.SendAsync(request);
    }

    private static void AddHostHeaders(HttpRequestMessage request)
    {
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
    }

    /// <summary>Writes what the function gave to its output bindings; an array makes one message an element.</summary>
    private async Task WriteOutputsAsync(FunctionDescription function, JsonObject result)
    {
        foreach (var binding in function.Outputs.Where(binding => FunctionDescription.Text(binding, "type") == "queue"))
        {
            var value = result["Outputs"]?[FunctionDescription.Text(binding, "name")];
            foreach (var message in value is JsonArray several ? several : [value?.DeepClone()])
            {
                if (message is not null)
                {
                    var text = message is JsonValue ? message.ToString() : message.ToJsonString();
                    await storage.PutMessageAsync(
                        FunctionDescription.Text(binding, "queueName"),
                        app.IsBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text
                    );
                }
            }
        }
    }

    private async Task<OutsideAnswer> RequestPlainAsync(
        FunctionDescription function,
        string method,
        string pathAndQuery,
        OutsideRequest asked
    )
    {
        var outside = new Uri(new Uri("https://app.example.org/"), pathAndQuery);
        var query = outside
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
        var invocation = Invocation.OfHttp(
            function.TriggerName,
            method,
            outside,
            query,
            asked.Headers,
            Encoding.UTF8.GetString(asked.Body)
        );
        using var answer = await PostAsync(function, invocation);
        var result = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var response = result["Outputs"]![FunctionDescription.Text(function.Outputs[0], "name")]!;
        return new(
            response["statusCode"]!.GetValue<int>(),
            response["headers"]!
                .AsObject()
                .ToDictionary(
                    header => header.Key,
                    header => header.Value!.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
            response["body"]!.ToString()
        );
    }

    /// <summary>Repeated parameters become one, with commas between the values.</summary>
    private static string Merged(string query) =>
        query.Length == 0
            ? ""
            : "?"
                + string.Join(
                    '&',
                    query
                        .TrimStart('?')
                        .Split('&')
                        .Select(parameter => parameter.Split('=', 2))
                        .GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
                        .Select(group => $"{group.Key}={string.Join(',', group)}")
                );
}
