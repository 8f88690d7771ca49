using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Fhir.Tests.Json;

public class RandomModelTests
{
    [Fact]
    public void WhateverIsWrittenIsReadBackExactly() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var resource = new RandomModel(new Random(seed)).NextResource();
                    var json = FhirJson.Serialize(resource);
                    var back = FhirJson.Parse(json);
                    return back.IsExactly(resource)
                        && resource.IsExactly(back)
                        && json.AsSpan().SequenceEqual(FhirJson.Serialize(back))
                        && FhirJson.Parse(FhirJson.SerializePretty(resource)).IsExactly(resource);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void AChangeAnywhereIsSeenByEqualityAndNotByTheCopy() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var resource = new RandomModel(new Random(seed)).NextResource();
                    var before = FhirJson.Serialize(resource);
                    var copy = resource.DeepCopy();
                    var untouched = copy.IsExactly(resource);
                    copy.Language = copy.Language == "de" ? "en" : "de";
                    return untouched
                        && !copy.IsExactly(resource)
                        && before.AsSpan().SequenceEqual(FhirJson.Serialize(resource));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
