using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Json;

public class RoundTripTests
{
    [NpmFact("hl7.fhir.r4.examples")]
    public void EveryOfficialExampleComesBackWithoutLoss()
    {
        var files = Directory.GetFiles(NpmPackages.R4Examples, "*-*.json").Order(StringComparer.Ordinal).ToList();
        var losses = files.AsParallel().AsOrdered().Select(Loss).Where(loss => loss is not null);

        Assert.True(files.Count > 5000);
        Assert.Equal([], losses);
    }

    private static string? Loss(string file)
    {
        var json = File.ReadAllBytes(file);
        if (Path.GetFileName(file) == "ig-r4.json")
        {
            return null;
        }

        try
        {
            var resource = FhirJson.Parse(json);
            var written = FhirJson.Serialize(resource);
            var difference =
                JsonTree.FirstDifference(json, written) ?? JsonTree.FirstDifference(json, FhirJson.SerializePretty(resource));
            if (difference is null && !FhirJson.Parse(written).IsExactly(resource.DeepCopy()))
            {
                difference = "the copy is not exactly equal";
            }

            return difference is null ? null : $"{Path.GetFileName(file)} {difference}";
        }
        catch (FhirJsonException exception)
        {
            return $"{Path.GetFileName(file)}: {exception.Message}";
        }
    }
}
