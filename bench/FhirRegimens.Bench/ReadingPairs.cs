using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Regimens;

namespace FhirRegimens.Bench;

/// <summary>
/// Reading and converting a corpus of HemOnc's size against writing its output with Utf8JsonWriter, page by page so
/// that nothing of the corpus stays in memory. Target: 6 times, the same at 30 and at 300 pages.
/// </summary>
internal static class ReadingPairs
{
    /// <summary>The text of page <paramref name="number"/> of the generated corpus.</summary>
    public static string TextOf(int number) => Page(number).Text;

    public static async Task ReportAsync()
    {
        foreach (var pages in new[] { 30, 300, 30, 300 })
        {
            await Console.Out.WriteLineAsync(Measure(pages));
        }
    }

    private static string Measure(int pages)
    {
        var converter = OurOutput.Converter();
        var (converting, writing) = (TimeSpan.Zero, TimeSpan.Zero);
        var (sigs, bytes) = (0, 0L);
        for (var page = 0; page < pages; page++)
        {
            var source = Page(page);
            var start = Stopwatch.GetTimestamp();
            var converted = OurOutput.Convert(converter, source);
            converting += Stopwatch.GetElapsedTime(start);
            sigs += converted.Report.Counts.Sigs;
            var output = ConvertedFiles
                .Resources(converted.Content)
                .Select(resource => JsonDocument.Parse(FhirJson.Serialize(resource)))
                .ToList();
            start = Stopwatch.GetTimestamp();
            bytes += output.Sum(Write);
            writing += Stopwatch.GetElapsedTime(start);
            output.ForEach(document => document.Dispose());
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"Read and convert {pages} pages, {sigs} dose lines: {converting / writing:F1} times writing the output "
                + $"({converting.TotalMilliseconds / pages:F1} against {writing.TotalMilliseconds / pages:F1} ms a page, "
                + $"{bytes / pages / 1024} KiB a page, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB)"
        );
    }

    private static long Write(JsonDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        document.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenCount;
    }

    /// <summary>A page of 13 regimens, 20 variants and 70 dose lines, as large as HemOnc's average.</summary>
    private static LoadedSource Page(int number)
    {
        var text = new StringBuilder("{{TOC limit|limit=3}}\n=Relapsed or refractory=\n");
        for (var regimen = 0; regimen < 13; regimen++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"==Regimen {number}-{regimen} {{{{#subobject:{number:x3}{regimen:x3}|Regimen=1}}}}==\n"
            );
            for (var variant = 0; variant < (regimen % 2) + 1; variant++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"===Regimen variant #{variant + 1} {{{{#subobject:{number:x3}{regimen:x2}{variant:x1}|Variant=1}}}}===\n"
                );
                text.Append(Variant);
            }

            text.Append(References);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"Page {number}");
        return new LoadedSource(name, text.ToString(), new SourceOrigin { Title = name, Sha256 = new string('0', 64) });
    }

    private const string Variant = """
        {| class="wikitable" style="width: 100%; text-align:center;"
        !style="width: 25%"|Study
        !style="width: 25%"|[[Levels_of_Evidence#Evidence|Evidence]]
        !style="width: 25%"|Comparator
        !style="width: 25%"|[[Levels_of_Evidence#Efficacy|Efficacy]]
        |-
        |[https://doi.org/10.1056/NEJMoa011795 Coiffier et al. 2002]
        |style="background-color:#1a9851"|Phase III (E-esc)
        |CHOP
        |style="background-color:#1a9850"|Superior EFS
        |-
        |}
        ====Chemotherapy====
        *[[Cyclophosphamide (Cytoxan)]] 750 mg/m<sup>2</sup> IV over 60 minutes once on day 1
        *[[Vincristine (Oncovin)]] 1.4 mg/m<sup>2</sup> (maximum dose of 2 mg) IV once on days 1 & 8
        *[[Etoposide (Vepesid)]] 50 mg/m<sup>2</sup>/day IV continuous infusion over 96 hours, started on day 1 (total dose: 200 mg/m<sup>2</sup>)
        *[[Prednisone (Sterapred)]] 40 mg/m<sup>2</sup> PO once per day on days 1 to 5

        '''21-day cycle for 6 to 8 cycles'''

        """;

    private const string References = """
        ===References===
        # Coiffier B, Lepage E, Briere J, Herbrecht R, Tilly H, Bouabdallah R, Morel P, Van Den Neste E, Salles G, Gaulard P, Reyes F, Lederlin P, Gisselbrecht C. CHOP chemotherapy plus rituximab compared with CHOP alone in elderly patients with diffuse large-B-cell lymphoma. N Engl J Med. 2002 Jan 24;346(4):235-42. [https://doi.org/10.1056/NEJMoa011795 link to original article] [https://pubmed.ncbi.nlm.nih.gov/11807147/ PubMed]

        """;
}
