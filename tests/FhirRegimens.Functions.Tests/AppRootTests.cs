using System.Text.Json;

namespace FhirRegimens.Functions.Tests;

/// <summary>What the host reads beside the program: host.json and the function.json folders.</summary>
public sealed class AppRootTests
{
    private static readonly FunctionApp App = FunctionApp.Read(Deployment.AppRoot);

    [Fact]
    public void EveryFunctionHasItsFolderAndTrigger() =>
        Assert.Equal(
            [
                "Convert httpTrigger",
                "ImportSource blobTrigger",
                "PoisonedPage queueTrigger",
                "PollSources timerTrigger",
                "PublishPage queueTrigger",
                "Site httpTrigger",
                "Status httpTrigger",
                "Validate httpTrigger",
            ],
            App.Functions.Values.Select(function => $"{function.Name} {function.TriggerType}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void WhatIsAskedOverHttpNeedsAKeyButTheSiteForWhichPeopleSignIn() =>
        Assert.All(
            App.Functions.Values.Where(function => function.TriggerType == "httpTrigger"),
            function =>
                Assert.Equal(
                    function.Name == "Site" ? "anonymous" : "function",
                    FunctionDescription.Text(function.Trigger, "authLevel")
                )
        );

    [Fact]
    public void TheHostHasOneHttpTriggerAndOneAnswerSoThatItMayPassRequestsOn() =>
        Assert.All(
            App.Functions.Values.Where(function => function.TriggerType == "httpTrigger"),
            function => Assert.Equal("http", FunctionDescription.Text(Assert.Single(function.Outputs), "type"))
        );

    [Fact]
    public void ThePoisonQueueIsTheOneThatTheHostMakesOfTheQueue() =>
        Assert.Equal(
            FunctionDescription.Text(App.Functions["PublishPage"].Trigger, "queueName") + "-poison",
            FunctionDescription.Text(App.Functions["PoisonedPage"].Trigger, "queueName")
        );

    [Fact]
    public void AMessageThatFailedIsNotShownAgainAtOnce()
    {
        Assert.True(App.VisibilityTimeout >= TimeSpan.FromMinutes(1));
        Assert.InRange(App.MaxDequeueCount, 3, 10);
    }

    [Fact]
    public void TheRepositorysHostJsonIsTheOneThatIsAssembled() =>
        Assert.Equal(
            File.ReadAllText(Checkout.PathOf("host.json")),
            File.ReadAllText(Path.Combine(Deployment.AppRoot, "host.json"))
        );

    [Fact]
    public void FunctionsEndBeforeTheHostWouldEndTheHandler()
    {
        var host = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Checkout.PathOf("host.json")));
        var timeout = TimeSpan.Parse(
            host.GetProperty("functionTimeout").GetString()!,
            System.Globalization.CultureInfo.InvariantCulture
        );

        Assert.True(Functions.Host.FunctionRunner.TriggerLimit < timeout);
    }

    [HostFact]
    public async Task WithoutAPortTheHandlerEndsAndSaysWhatIsMissing()
    {
        await using var handler = await ChildProcess.StartAsync(
            Deployment.AppRoot,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = null },
            Path.Combine(Deployment.AppRoot, App.Executable)
        );
        await handler.Ended.WaitAsync(Patience.Limit);

        Assert.Contains("FUNCTIONS_CUSTOMHANDLER_PORT must be a port", handler.Error);
    }
}
