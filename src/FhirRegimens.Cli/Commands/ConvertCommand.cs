using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Reports;
using Command = System.CommandLine.Command;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>convert SOURCE… --out DIR</c>: FHIR resources as files.</summary>
internal static class ConvertCommand
{
    private static readonly Option<string> Out = new("--out")
    {
        Description = "Folder for one file a resource and report.json.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string?> BundleFile = new("--bundle")
    {
        Description = "Also write one Bundle with everything.",
        HelpName = "FILE",
    };

    private static readonly Option<ConvertedBundleType> BundleType = new("--bundle-type")
    {
        Description = "What the Bundle is for.",
        DefaultValueFactory = _ => ConvertedBundleType.Collection,
    };

    public static Command Create(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "convert",
            """
            Converts sources to FHIR R4 and writes the resources to files.

            Examples:
              fhir-regimens convert page.wiki --out out --bundle out/bundle.json
              cat page.wiki | fhir-regimens convert - --title "Multiple myeloma" --out out
            """
        )
        {
            sources,
            Out,
            BundleFile,
            BundleType,
            SharedOptions.Base,
            SharedOptions.Title,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, sources, terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed,
        Argument<string[]> sources,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var converter = new PageConverter(parsed.Options(terminal));
        var loaded = parsed.Load(sources, terminal);
        var folder = parsed.GetValue(Out)!;
        var resources = new List<DomainResource>();
        var reports = new List<ReadReport>();
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            var converted = converter.Convert(source, PreviousVariants.None);
            Warnings.Write(terminal, source, converted.Report);
            var ofSource = ConvertedFiles.Resources(converted.Content);
            ConvertedFiles.WriteFolder(folder, ofSource);
            if (parsed.GetValue(BundleFile) is not null)
            {
                resources.AddRange(ofSource);
            }

            reports.Add(converted.Report);
            if (!parsed.WantsJson())
            {
                terminal.Out.WriteLine($"{source.Name}: {Summary(converted.Report)}, {ofSource.Count} resources");
            }
        }

        if (reports.Count > 0)
        {
            ReportFile.Write(folder, reports);
            if (parsed.GetValue(BundleFile) is { } file)
            {
                ConvertedFiles.WriteBundle(file, parsed.GetValue(BundleType), resources);
            }
        }

        if (parsed.WantsJson())
        {
            terminal.Out.WriteLine(ReportJson.SerializeAll(reports));
        }

        return loaded.AnyFailed ? CommandLine.Failed : CommandLine.Done;
    }

    private static string Summary(ReadReport report) =>
        $"{report.Counts.Regimens} regimens, {report.Counts.Variants} variants, {report.Counts.Sigs} dose lines, "
        + $"{report.Unread.Count} places not understood";
}
