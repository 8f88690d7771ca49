using System.Text.Json;

namespace FhirRegimens.Infra.Tests;

/// <summary>A binding of a function.json; what it does not have is null.</summary>
internal sealed record FunctionBinding(
    string Function,
    string Type,
    string? QueueName,
    string? Path,
    string? Source,
    string? Connection,
    string? Schedule,
    string? AuthLevel
)
{
    /// <summary>The folder of the function app.</summary>
    public static string App { get; } = Checkout.PathOf("src", "FhirRegimens.Functions");

    /// <summary>The bindings of all functions.</summary>
    public static IReadOnlyList<FunctionBinding> All { get; } =
    [
        .. Directory
            .GetDirectories(App)
            .Where(folder => File.Exists(System.IO.Path.Combine(folder, "function.json")))
            .SelectMany(folder =>
                JsonSerializer
                    .Deserialize<FunctionFile>(
                        File.ReadAllText(System.IO.Path.Combine(folder, "function.json")),
                        JsonSerializerOptions.Web
                    )!
                    .Bindings.Select(binding => binding with { Function = System.IO.Path.GetFileName(folder) })
            ),
    ];

    private sealed record FunctionFile(FunctionBinding[] Bindings);
}
