using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Packaging;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Terminology;
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

    private static readonly Option<string?> Package = new("--package")
    {
        Description = "Also write one FHIR package (.tgz) with everything and the definitions it refers to.",
        HelpName = "FILE.tgz",
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
              fhir-regimens convert samples --out out --package regimens.tgz
              cat page.wiki | fhir-regimens convert - --title "Multiple myeloma" --out out
            """
        )
        {
            sources,
            Out,
            BundleFile,
            BundleType,
            Package,
            SharedOptions.Base,
            SharedOptions.Terminology,
            SharedOptions.Title,
            SharedOptions.Kind,
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
        var options = parsed.Options(terminal);
        var converter = new PageConverter(options, TerminologySources.Open(options, terminal.Clock));
        var loaded = parsed.Load(sources, terminal);
        var folder = parsed.GetValue(Out)!;
        var resources = new List<DomainResource>();
        var reports = new List<ReadReport>();
        var isAway = false;
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            ConvertedPage converted;
            try
            {
                converted = isAway
                    ? converter.Convert(source, PreviousVariants.None)
                    : await converter.ConvertAsync(source, PreviousVariants.None, cancellation);
            }
            catch (TerminologyException away)
            {
                await terminal.Error.WriteLineAsync($"{away.Message}\nConverting with the program's own codes alone.");
                isAway = true;
                converted = converter.Convert(source, PreviousVariants.None);
            }

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
            WriteTogether(parsed, options, resources);
        }

        if (parsed.WantsJson())
        {
            terminal.Out.WriteLine(ReportJson.SerializeAll(reports));
        }

        return loaded.AnyFailed || isAway ? CommandLine.Failed : CommandLine.Done;
    }

    private static void WriteTogether(
        ParseResult parsed,
        FhirRegimensOptions options,
        IReadOnlyList<DomainResource> resources
    )
    {
        if (parsed.GetValue(BundleFile) is { } bundle)
        {
            ConvertedFiles.WriteBundle(bundle, parsed.GetValue(BundleType), resources);
        }

        if (parsed.GetValue(Package) is { } package)
        {
            FhirPackage.Write(package, new Uri(options.Base), resources);
        }
    }

    private static string Summary(ReadReport report) =>
        (
            report.Counts is { Lines: { } lines, Options: { } options }
                ? $"{lines} lines of therapy, {options} options, "
                : $"{report.Counts.Regimens} regimens, {report.Counts.Variants} variants, "
        ) + $"{report.Counts.Sigs} dose lines, {report.Unread.Count} places not understood";
}
