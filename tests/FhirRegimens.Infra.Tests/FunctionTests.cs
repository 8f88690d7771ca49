namespace FhirRegimens.Infra.Tests;

/// <summary>The templates make what the functions are bound to, under the same names.</summary>
public sealed class FunctionTests
{
    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void QueuesAndContainersAreThoseOfTheBindings()
    {
        var bound = FunctionBinding
            .All.Select(binding => binding.QueueName ?? binding.Path?.Split('/')[0])
            .OfType<string>()
            .Distinct();
        var made = BicepFile
            .All["modules/storage.bicep"]
            .Texts.Where(text => text.StartsWith("regimen-", StringComparison.Ordinal));

        Assert.Equal(made.Order(), bound.Order());
    }

    [Fact]
    public void EveryStorageBindingUsesTheConnectionThatIsSet() =>
        Assert.All(
            FunctionBinding.All.Where(binding => (binding.QueueName ?? binding.Path) is not null),
            binding => Assert.Equal("AzureWebJobsStorage", binding.Connection)
        );

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void FilesReachTheFunctionThatTheSubscriptionCalls()
    {
        var trigger = Assert.Single(FunctionBinding.All, binding => binding.Type == "blobTrigger");

        // Flex Consumption has no other way to hear of blobs.
        Assert.Equal("EventGrid", trigger.Source);
        Assert.Contains(
            BicepFile.All["sources.bicep"].Texts,
            text => text.Contains($"?functionName=Host.Functions.{trigger.Function}&", StringComparison.Ordinal)
        );
        Assert.Contains(
            $"/blobServices/default/containers/{trigger.Path!.Split('/')[0]}/",
            BicepFile.All["sources.bicep"].Texts
        );
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void PeopleSignInForTheSiteAndTheOtherFunctionsGoOnWithTheirKeys()
    {
        var app = BicepFile.All["modules/functionApp.bicep"];
        var values = app
            .Properties.Where(property => property.Of == "authentication")
            .ToLookup(property => property.Key, property => property.Value);

        Assert.Equal(["false"], values["requireAuthentication"]);
        Assert.Equal(["'AllowAnonymous'"], values["unauthenticatedClientAction"]);
        Assert.Equal(["siteClientId"], values["clientId"]);
        Assert.Equal(["[siteClientId]"], values["allowedAudiences"]);
        Assert.Contains(
            "'Microsoft.Web/sites/config@2024-04-01' = if (!empty(siteClientId)) {",
            File.ReadAllText(Checkout.PathOf("infra", app.Name))
        );
        Assert.Equal(
            "empty(siteClientId) ? '' : 'signed-in'",
            Assert.Single(BicepFile.Main.Properties, property => property.Key == "FhirRegimens__Site").Value
        );
        Assert.Equal(
            ["Site"],
            FunctionBinding.All.Where(binding => binding.AuthLevel == "anonymous").Select(binding => binding.Function)
        );
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void AlertsLookForWordsThatTheProgramLogs()
    {
        var log = File.ReadAllText(Path.Combine(FunctionBinding.App, "FunctionLog.cs"));
        var words = BicepFile
            .All["modules/alerts.bicep"]
            .Properties.Where(property => property is { Of: "rules", Key: "query" })
            .SelectMany(property => property.Value.Split('"').Where((_, at) => at % 2 == 1))
            .ToArray();

        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Contains($"\"{word}: ", log));
    }
}
