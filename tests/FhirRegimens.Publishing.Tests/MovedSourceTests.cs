using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>A source that has become another one, as a page of a wiki does that gets another title.</summary>
public sealed class MovedSourceTests : EmbeddedDesk
{
    private const string Next = $"{Samples.Base}/Library/next";

    private static readonly Release AtOnce = new Release.Automatic(TimeSpan.Zero, TimeProvider.System);

    [Fact]
    public async Task WhatIsRetiredLeadsToWhatTheOtherSourceHasOfTheSameIdentifier()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Samples.Page("next", "a", null, Regimen("new")));

        var moved = await Desk.PublishAsync(Gone());
        var approved = await Desk.ApproveAsync();

        Assert.Equal(Next, Manifest.Successor(await Desk.ManifestAsync()));
        Assert.All(
            Desk.Waiting(moved),
            line => Assert.EndsWith($": no longer in the source, which has become {Next}", line)
        );
        Assert.Equal(
            [
                ("old", $"followed by {Samples.Base}/PlanDefinition/new"),
                ("old-v1", $"followed by {Samples.Base}/PlanDefinition/new-v1"),
                ("old-v1-cisplatin", null),
            ],
            approved
                .Items.Where(item => item.Action == PublishAction.Retired)
                .Select(item => (item.Url!.Split('/')[^1], item.Reason))
                .Order()
        );
        Assert.Equal(
            ["new-1.0.0: ", "new-v1-1.0.0: ", "old-1.0.0: new", "old-v1-1.0.0: new-v1"],
            await SuccessorsAsync()
        );
    }

    [Fact]
    public async Task ADraftThatIsRetiredAtOnceDoesToo()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")));
        await Desk.PublishAsync(Samples.Page("next", "a", null, Regimen("new")));

        var moved = await Desk.PublishAsync(Gone());

        Assert.Contains(
            ("old-1.0.0", $"no longer in the source; followed by {Samples.Base}/PlanDefinition/new"),
            moved.Items.Select(item => (item.Id, item.Reason!))
        );
        Assert.Contains("old-1.0.0: new", await SuccessorsAsync());
    }

    [Fact]
    public async Task WhereTheOtherSourceIsNotThereYetTheManifestSaysItAndApprovalFindsItLater()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);

        await Desk.PublishAsync(Gone());
        await Desk.PublishAsync(Samples.Page("next", "a", null, Regimen("new")));
        await Desk.ApproveAsync();

        Assert.Equal(Next, Manifest.Successor(await Desk.ManifestAsync()));
        Assert.Contains("old-1.0.0: new", await SuccessorsAsync());
    }

    [Fact]
    public async Task NothingIsWrittenAgainForWhatHasMoved()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Gone());
        await Desk.ApproveAsync();
        var server = Desk.Server();

        await Desk.PublishAsync(Gone(), server: server);

        Assert.Equal((1, 0), (server.Reads, server.Writes));
    }

    [Fact]
    public async Task ASourceThatComesBackLeadsNowhere()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Gone());

        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);

        Assert.Null(Manifest.Successor(await Desk.ManifestAsync()));
        Assert.All(await SuccessorsAsync(), line => Assert.EndsWith(": ", line));
    }

    [Fact]
    public async Task WhatTheOtherSourceHasBecomeSinceIsFollowedToItsEnd()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Gone());
        await Desk.PublishAsync(Gone(from: "next", to: "last"));
        await Desk.PublishAsync(Samples.Page("last", "a", null, Regimen("newest")));

        await Desk.ApproveAsync();

        Assert.Contains("old-1.0.0: newest", await SuccessorsAsync());
    }

    [Fact]
    public async Task WhereTheLastOfThemIsNotThereYetTheOneBeforeItIsTaken()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Gone());
        await Desk.PublishAsync(Samples.Page("next", "a", null, Regimen("new")), AtOnce);
        await Desk.PublishAsync(Gone(from: "next", to: "last"));

        await Desk.ApproveAsync();

        Assert.Contains("old-1.0.0: new", await SuccessorsAsync());
    }

    [Theory]
    [InlineData("page")]
    [InlineData("next")]
    public async Task ManifestsThatLeadInACircleEndWhereTheyBegan(string back)
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Gone());
        await Desk.PublishAsync(Samples.Page("next", "a", null, Regimen("new")), AtOnce);
        await Desk.PublishAsync(Gone(from: "next", to: back));

        await Desk.ApproveAsync();

        Assert.Contains("old-1.0.0: new", await SuccessorsAsync());
    }

    [Fact]
    public async Task WhatIsRetiredNeverLeadsToItself()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Gone(from: "page", to: "page"));

        await Desk.ApproveAsync();

        Assert.Equal(["old-1.0.0: ", "old-v1-1.0.0: "], await SuccessorsAsync());
    }

    [Fact]
    public async Task WhatIsMovedBackIsInUseAgainAndTheOtherLeadsToIt()
    {
        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Gone());
        await Desk.PublishAsync(Samples.Page("next", "a", null, Regimen("new")), AtOnce);
        await Desk.ApproveAsync();

        await Desk.PublishAsync(Samples.Source("a", Regimen("old")), AtOnce);
        await Desk.PublishAsync(Gone(from: "next", to: "page"));
        await Desk.ApproveAsync(slug: "next");

        Assert.Null(Manifest.Successor(await Desk.ManifestAsync()));
        Assert.Equal(
            [
                "new-1.0.0: old",
                "new-v1-1.0.0: old-v1",
                "old-1.0.0: new",
                "old-2.0.0: ",
                "old-v1-1.0.0: new-v1",
                "old-v1-2.0.0: ",
            ],
            await SuccessorsAsync()
        );
    }

    private static SourceContent Gone(string from = "page", string to = "next")
    {
        var gone = Samples.Page(from, "gone", null);
        return gone with { Manifest = Manifest.WithSuccessor(gone.Manifest, $"{Samples.Base}/Library/{to}") };
    }

    private static ArtifactClosure Regimen(string slug)
    {
        static void Identify(PlanDefinition plan, string id) =>
            plan.Identifier.Add(
                new Identifier { System = "https://fhir-regimens.example.org/fhir/sid/hemonc-subobject", Value = id }
            );
        return Samples
            .Regimen(slug, ("cisplatin", 5))
            .With<PlanDefinition>(slug, plan => Identify(plan, "000001"))
            .With<PlanDefinition>($"{slug}-v1", plan => Identify(plan, "a00001"));
    }

    /// <summary>Of every plan on the server what follows it.</summary>
    private async Task<IEnumerable<string>> SuccessorsAsync() =>
        (await Desk.Server().SearchAsync("PlanDefinition?_count=100&_sort=_id", default))
            .Cast<PlanDefinition>()
            .Select(plan =>
            {
                var successors = plan.RelatedArtifact.Where(related =>
                    related.Type == RelatedArtifact.RelatedArtifactType.Successor
                );
                return $"{plan.Id}: {string.Join(", ", successors.Select(related => related.Resource!.Split('/')[^1]))}";
            });
}
