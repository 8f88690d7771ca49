using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Options;
using FhirRegimens.Conversion.Papers;
using FhirRegimens.Conversion.Trials;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tables;
using FhirRegimens.Sources.Trials;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Conversion.Tests;

/// <summary>
/// Tables, papers and trial records with pieces cut out, doubled and exchanged: whatever is left of them becomes valid
/// resources. FHIR_REGIMENS_MUTATIONS sets how many of each kind are tried instead of 25; a full campaign is 10000.
/// </summary>
public class DamagedDocumentTests
{
    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("FHIR_REGIMENS_MUTATIONS"), out var count) ? count : 25;

    [Fact]
    public void EveryResourceOfADamagedTableIsValid() =>
        Check(
            "Tables",
            (text, origin) =>
                OptionTableConverter.Convert(OptionTableReader.Read(text, origin), new(), Converted.Terminology)
        );

    [Fact]
    public void EveryResourceOfADamagedPaperIsValid() =>
        Check(
            "Papers",
            (text, origin) =>
                PaperConverter.Convert(
                    PaperReader.Read(text, origin),
                    new(),
                    Converted.Terminology,
                    PreviousVariants.None
                )
        );

    [Fact]
    public void EveryResourceOfADamagedTrialRecordIsValid() =>
        Check(
            "Trials",
            (text, origin) =>
                TrialConverter.Convert(
                    TrialReader.Read(text, origin),
                    new(),
                    Converted.Terminology,
                    PreviousVariants.None
                )
        );

    private static void Check(string kind, Func<string, SourceOrigin, ConvertedDocument> convert)
    {
        var texts = Directory
            .GetFiles(Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", kind, "Corpus"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var origin = new SourceOrigin { Title = "Damaged", Sha256 = new string('0', 64) };
                    Publishable.AssertValid(convert(Damaged(texts, new Random(seed)), origin));
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Count));
    }

    private static string Damaged(List<string> texts, Random random)
    {
        var text = texts[random.Next(texts.Count)];
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(text.Length - at, 200) + 1);
            var other = texts[random.Next(texts.Count)];
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
                _ => text[..at] + other[random.Next(other.Length)..],
            };
        }

        return text;
    }
}
