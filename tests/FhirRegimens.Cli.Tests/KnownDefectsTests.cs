using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>What users of like tools have reported, each named after its report.</summary>
public sealed class KnownDefectsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Blazectl21_AnEmptyFolderEndsAtOnceWithWhatToDo()
    {
        Directory.CreateDirectory(folder.PathOf("empty"));

        var run = await CliRun.OfAsync(folder, "publish", folder.PathOf("empty"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the folder holds no source", run.Error);
    }

    [Theory]
    [InlineData("Release", "sometimes")]
    [InlineData("SettleHours", "-1")]
    [InlineData("ServerKind", "unheard-of")]
    [InlineData("SignIn:Kind", "magic")]
    [InlineData("SignIn:Kind", "smart")]
    public async Task FhirLoader54_AWrongSettingIsNamedAtTheStartInsteadOfAFailureDeepInside(string name, string value)
    {
        var run = await CliRun.WithAsync(
            folder,
            [KeyValuePair.Create<string, string?>($"FhirRegimens:{name}", value)],
            "publish",
            Checkout.PathOf("samples")
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(name.Split(':')[0], run.Error);
        Assert.False(Directory.Exists(folder.PathOf("repository")));
    }

    [Fact]
    public async Task CqfTooling229_EveryCanonicalUrlIsAbsolute()
    {
        await CliRun.OfAsync(folder, "convert", Checkout.PathOf("samples"), "--out", folder.PathOf("out"));

        // R4's ResearchStudy and Group have no canonical url.
        var files = Directory
            .EnumerateFiles(folder.PathOf("out"), "*-*.json")
            .Where(file => Path.GetFileName(file).Split('-')[0] is not ("ResearchStudy" or "Group"))
            .ToList();
        Assert.NotEmpty(files);
        Assert.All(
            files,
            file =>
            {
                using var resource = JsonDocument.Parse(File.ReadAllText(file));
                var url = resource.RootElement.GetProperty("url").GetString();
                Assert.StartsWith("https://regimens.example.org/fhir/", url, StringComparison.Ordinal);
                Assert.All(Definitions(resource.RootElement), canonical => Assert.StartsWith("https://", canonical));
            }
        );
    }

    private static IEnumerable<string> Definitions(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name == "definitionCanonical" ? [member.Value.GetString()!] : Definitions(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Definitions),
            _ => [],
        };
}
