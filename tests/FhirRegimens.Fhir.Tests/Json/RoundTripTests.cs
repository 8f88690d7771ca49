using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Json;

public class RoundTripTests
{
    [NpmFact("hl7.fhir.r4.examples")]
    public void EveryOfficialExampleComesBackWithoutLoss()
    {
        var files = Directory
            .GetFiles(NpmPackages.R4Examples, "*-*.json")
            .Where(file => char.IsAsciiLetterUpper(Path.GetFileName(file)[0]))
            .Order(StringComparer.Ordinal)
            .ToList();
        var losses = files.AsParallel().AsOrdered().Select(Loss).Where(loss => loss is not null).ToList();

        // One official file breaks the specification's own rule of at most 64 characters.
        const string Erratum =
            "SearchParameter-questionnaireresponse-extensions-QuestionnaireResponse-item-subject.json: "
            + "1:358 SearchParameter.id: not valid as id: write 1 to 64 of the characters A-Z, a-z, 0-9, - and .";
        Assert.True(files.Count > 5000);
        Assert.Equal(Erratum, string.Join('\n', losses));
    }

    private static string? Loss(string file)
    {
        var json = File.ReadAllBytes(file);
        try
        {
            var resource = FhirJson.Parse(json);
            var written = FhirJson.Serialize(resource);
            var difference = JsonDifference.First(json, written);
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
