using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests.Versions;

public sealed class VersionAssignerTests
{
    private readonly VersionAssigner assigner = new(Samples.Rank);

    [Fact]
    public void AFirstPublicationIsVersionOneAndPinsItsChildren()
    {
        var assigned = assigner.Assign(Samples.Regimen("abc", ("cisplatin", 5m)), _ => new(null, []));

        Assert.Equal(
            ["abc-v1-cisplatin-1.0.0 Draft", "abc-v1-1.0.0 Draft", "abc-1.0.0 Draft"],
            assigned.Select(artifact => $"{artifact.Resource.Id} {artifact.Resource.Status()}")
        );
        var entry = ((PlanDefinition)assigned[1].Resource).Action[0].Action[0];
        Assert.Equal($"{Samples.Base}/ActivityDefinition/abc-v1-cisplatin|1.0.0", ((Canonical)entry.Definition!).Value);
    }

    [Fact]
    public void TheSameContentKeepsItsVersion()
    {
        var published = Publish(Samples.Regimen("abc", ("cisplatin", 5m)));

        var assigned = assigner.Assign(Samples.Regimen("abc", ("cisplatin", 5m)), published);

        Assert.All(assigned, artifact => Assert.True(artifact.IsUnchanged));
    }

    [Fact]
    public void AChangedDoseIsAMajorChangeOfTheEntryAndOfWhatPinsItAndOfNothingElse()
    {
        var published = Publish(Samples.Regimen("abc", ("cisplatin", 5m), ("etoposide", 50m)));

        var assigned = assigner.Assign(Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m)), published);

        Assert.Equal(
            ["abc-v1-cisplatin-2.0.0", "abc-v1-etoposide-1.0.0", "abc-v1-2.0.0", "abc-2.0.0"],
            assigned.Select(artifact => artifact.Resource.Id)
        );
    }

    [Fact]
    public void ADraftThatAnInterruptedRunLeftBehindIsTakenUpAgain()
    {
        var first = assigner.Assign(Samples.Regimen("abc", ("cisplatin", 5m)), _ => new(null, []));
        var leftBehind = first[0].Resource;

        var assigned = assigner.Assign(
            Samples.Regimen("abc", ("cisplatin", 5m)),
            url => new(null, leftBehind.CanonicalUrl() == url ? [leftBehind] : [])
        );

        Assert.Equal([true, false, false], assigned.Select(artifact => artifact.IsStored));
        Assert.Equal("1.0.0", assigned[0].Version.ToString());
    }

    [Fact]
    public void AnInstanceThatIsThereWithOtherContentIsNeverOverwritten()
    {
        var first = assigner.Assign(Samples.Regimen("abc", ("cisplatin", 5m)), _ => new(null, []));

        var assigned = assigner.Assign(
            Samples.Regimen("abc", ("cisplatin", 6m)),
            url =>
                new(null, [.. first.Select(artifact => artifact.Resource).Where(other => other.CanonicalUrl() == url)])
        );

        Assert.All(assigned, artifact => Assert.Equal("2.0.0", artifact.Version.ToString()));
    }

    [Fact]
    public void DigitsThatAServerDoesNotKeepAreNoChange()
    {
        var written = Samples.Entry("abc", "cisplatin", 1.50m);
        var read = Samples.Entry("abc", "cisplatin", 1.5m);

        Assert.Equal(written.ContentHash(), read.ContentHash());
        Assert.NotEqual(written.ContentHash(), Samples.Entry("abc", "cisplatin", 1.51m).ContentHash());
    }

    [Fact]
    public void AnArtifactThatOnlyMovedInItsSourceIsUnchanged()
    {
        var before = At(line: 10);
        var after = At(line: 12);

        Assert.Equal(before.ContentHash(), after.ContentHash());

        static ActivityDefinition At(int line)
        {
            var entry = Samples.Entry("abc", "cisplatin", 1m);
            entry.Extension.Add(
                new Extension
                {
                    Url = "https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-source",
                    Extension = [new Extension { Url = "line", Value = new Integer(line) }],
                }
            );
            return entry;
        }
    }

    [Fact]
    public void ContentThatIsInUseIsTakenAgainInsteadOfANewVersion()
    {
        var active = Samples.Entry("abc", "cisplatin", 5m).AsVersion("abc-1.0.0", "1.0.0", PublicationStatus.Active);
        var draft = Samples.Entry("abc", "cisplatin", 50m).AsVersion("abc-2.0.0", "2.0.0", PublicationStatus.Draft);

        var assigned = Assign(5m, draft, active);

        Assert.Equal(("abc-1.0.0", true, false), (assigned.Resource.Id, assigned.IsStored, assigned.IsUnchanged));
    }

    [Fact]
    public void WhatWasRetiredComesBackAsANewVersion()
    {
        var retired = Samples.Entry("abc", "cisplatin", 5m).AsVersion("abc-1.0.0", "1.0.0", PublicationStatus.Retired);

        Assert.Equal("2.0.0", Assign(5m, null, retired).Version.ToString());
    }

    [Fact]
    public void ADraftThatWasChangedOnTheServerIsNotTakenForWhatWasPublished()
    {
        var draft = Samples.Entry("abc", "cisplatin", 5m).AsVersion("abc-1.0.0", "1.0.0", PublicationStatus.Draft);
        var changed = Samples.Entry("abc", "cisplatin", 50m).AsVersion("abc-1.0.0", "1.0.0", PublicationStatus.Draft);
        var history = new ArtifactHistory(new(draft.Url!, "1.0.0", draft.ContentHash()), [changed]);

        var assigned = assigner.Assign(new("abc", [Samples.Entry("abc", "cisplatin", 5m)]), _ => history)[0];

        Assert.Equal(("2.0.0", false), (assigned.Version.ToString(), assigned.IsStored));
    }

    private VersionedArtifact Assign(decimal dose, DomainResource? pinned, params DomainResource[] others)
    {
        var pin = pinned is null
            ? null
            : new PinnedArtifact(pinned.CanonicalUrl(), pinned.BusinessVersion()!, pinned.ContentHash());
        DomainResource[] instances = pinned is null ? others : [pinned, .. others];
        return assigner.Assign(new("abc", [Samples.Entry("abc", "cisplatin", dose)]), _ => new(pin, instances))[0];
    }

    private Func<string, ArtifactHistory> Publish(ArtifactClosure closure)
    {
        var byUrl = assigner
            .Assign(closure, _ => new(null, []))
            .ToDictionary(artifact => artifact.Resource.CanonicalUrl(), StringComparer.Ordinal);
        return url =>
            new(new PinnedArtifact(url, byUrl[url].Version.ToString(), byUrl[url].Hash), [byUrl[url].Resource]);
    }
}
