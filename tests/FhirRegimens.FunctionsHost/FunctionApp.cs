using System.Text.Json;

namespace FhirRegimens.FunctionsHost;

/// <summary>A function as its function.json describes it.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Trigger">The trigger's binding.</param>
/// <param name="Outputs">The output bindings.</param>
public sealed record FunctionDescription(string Name, JsonElement Trigger, IReadOnlyList<JsonElement> Outputs)
{
    /// <summary><c>timerTrigger</c>, <c>queueTrigger</c>, <c>blobTrigger</c>, <c>httpTrigger</c>.</summary>
    public string TriggerType => Text(Trigger, "type");

    /// <summary>The name of the trigger's binding.</summary>
    public string TriggerName => Text(Trigger, "name");

    /// <summary>A text of a binding.</summary>
    public static string Text(JsonElement binding, string name) => binding.GetProperty(name).GetString()!;
}

/// <summary>What the host reads in an app root: host.json and a function.json in a folder for each function.</summary>
public sealed record FunctionApp
{
    /// <summary>The app root.</summary>
    public required string Root { get; init; }

    /// <summary>The program of the custom handler.</summary>
    public required string Executable { get; init; }

    /// <summary>Its arguments.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>How many messages are taken at a time.</summary>
    public required int BatchSize { get; init; }

    /// <summary>How often a message is tried before it is given up.</summary>
    public required int MaxDequeueCount { get; init; }

    /// <summary>How long a message that failed is invisible.</summary>
    public required TimeSpan VisibilityTimeout { get; init; }

    /// <summary>Whether messages stand in base64 in their queue.</summary>
    public required bool IsBase64 { get; init; }

    /// <summary>What stands before the routes of HTTP functions.</summary>
    public required string RoutePrefix { get; init; }

    /// <summary>The functions by name.</summary>
    public required IReadOnlyDictionary<string, FunctionDescription> Functions { get; init; }

    /// <summary>Reads an app root.</summary>
    public static FunctionApp Read(string root)
    {
        var host = Parse(Path.Combine(root, "host.json"));
        var extensions = host.GetProperty("extensions");
        var queues = extensions.GetProperty("queues");
        var description = host.GetProperty("customHandler").GetProperty("description");
        return new()
        {
            Root = root,
            Executable = description.GetProperty("defaultExecutablePath").GetString()!,
            Arguments =
            [
                .. description.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString()!),
            ],
            BatchSize = queues.GetProperty("batchSize").GetInt32(),
            MaxDequeueCount = queues.GetProperty("maxDequeueCount").GetInt32(),
            VisibilityTimeout = TimeSpan.Parse(
                queues.GetProperty("visibilityTimeout").GetString()!,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            IsBase64 = queues.GetProperty("messageEncoding").GetString() == "base64",
            RoutePrefix = extensions.GetProperty("http").GetProperty("routePrefix").GetString()!,
            Functions = Directory
                .EnumerateFiles(
                    root,
                    "function.json",
                    new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }
                )
                .Select(Describe)
                .ToDictionary(function => function.Name, StringComparer.Ordinal),
        };
    }

    private static FunctionDescription Describe(string file)
    {
        JsonElement[] bindings = [.. Parse(file).GetProperty("bindings").EnumerateArray()];
        return new(
            Path.GetFileName(Path.GetDirectoryName(file)!),
            bindings.Single(binding => FunctionDescription.Text(binding, "direction") == "in"),
            [.. bindings.Where(binding => FunctionDescription.Text(binding, "direction") == "out")]
        );
    }

    private static JsonElement Parse(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file));
}
