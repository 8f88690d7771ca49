using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Csv;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Packaging;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Pipeline.TesterKit;
using FhirRegimens.Regimens;
using FhirRegimens.Site;
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

    private static readonly Option<ConvertedBundleType?> BundleType = new Option<ConvertedBundleType?>("--bundle-type")
    {
        Description = "What the Bundle is for; collection where that is not given.",
    }.OneOf("collection", "transaction");

    private static readonly Option<string?> Package = new("--package")
    {
        Description = "Also write one FHIR package (.tgz) with everything and the definitions it refers to.",
        HelpName = "FILE.tgz",
    };

    private static readonly Option<string?> CsvFolder = new("--csv")
    {
        Description = "Also write the dose lines as tables, sigs.csv and variants.csv, into this folder.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Kit = new("--kit")
    {
        Description =
            "Also write a kit for testers: good resources, and bad ones with one defect each. Goes into the package too.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Site = new("--site")
    {
        Description = "Also write preview pages of everything, to be opened in a browser.",
        HelpName = "DIR",
    };

    /// <summary>Options that need the resources of all sources together.</summary>
    private static readonly Option<string?>[] Together = [BundleFile, Package, Kit, Site];

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
              fhir-regimens convert samples --out out --csv tables
              fhir-regimens convert samples --out out --kit kit
              fhir-regimens convert samples --out out --site site
              cat page.wiki | fhir-regimens convert - --title "Multiple myeloma" --out out
            """
        )
        {
            sources,
            Out,
            BundleFile,
            BundleType,
            Package,
            CsvFolder,
            Kit,
            Site,
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
        var run = new Run(parsed, terminal);
        var loaded = parsed.Load(sources, terminal);
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            run.Add(source, await run.ConvertAsync(source, cancellation));
        }

        terminal.Progress.Clear();
        await run.EndAsync(cancellation);
        return loaded.AnyFailed || run.IsAway ? CommandLine.Failed : CommandLine.Done;
    }

    /// <summary>What is made of the sources: of each as it comes, and of all together at the end.</summary>
    private sealed class Run
    {
        private readonly ParseResult parsed;
        private readonly Terminal terminal;
        private readonly FhirRegimensOptions options;
        private readonly PageConverter converter;
        private readonly JoinedOutput joining;
        private readonly List<DomainResource> resources = [];
        private readonly List<ReadReport> reports = [];
        private readonly List<RegimenPage> pages = [];

        public Run(ParseResult parsed, Terminal terminal)
        {
            this.parsed = parsed;
            this.terminal = terminal;
            options = parsed.Options(terminal);
            converter = new PageConverter(options, TerminologySources.Open(options, terminal.Clock));
            joining = new JoinedOutput(terminal, parsed.WantsJson());
        }

        /// <summary>Whether the vocabulary beside the program's tables could not be used.</summary>
        public bool IsAway { get; private set; }

        private string Folder => parsed.GetValue(Out)!;

        /// <summary>Converts a source; once the vocabulary is away, with the program's own codes alone.</summary>
        public async Task<ConvertedPage> ConvertAsync(LoadedSource source, CancellationToken cancellation)
        {
            if (!IsAway)
            {
                try
                {
                    return await converter.ConvertAsync(source, PreviousVariants.None, cancellation);
                }
                catch (TerminologyException away)
                {
                    terminal.Fail($"{away.Message}\nConverting with the program's own codes alone.");
                    IsAway = true;
                }
            }

            return converter.Convert(source, PreviousVariants.None);
        }

        /// <summary>Writes the resources of a source, says how it was understood, and keeps what is wanted of all.</summary>
        public void Add(LoadedSource source, ConvertedPage converted)
        {
            terminal.Progress.Clear();
            Warnings.Write(terminal, source, converted.Report);
            var ofSource = ConvertedFiles.Resources(converted.Content);
            ConvertedFiles.WriteFolder(Folder, ofSource);
            joining.Add(source, converted.Document);
            if (Together.Any(option => parsed.GetValue(option) is not null))
            {
                resources.AddRange(ofSource);
            }

            if (parsed.GetValue(CsvFolder) is not null)
            {
                KeepForTables(source, converted.Document);
            }

            reports.Add(converted.Report);
            terminal.Keep(converted.Report);
            if (!parsed.WantsJson())
            {
                terminal.Out.WriteLine(
                    $"{Untrusted.OnOneLine(source.Name)}: {Summary(converted.Report)}, {Counted.Of(ofSource.Count, "resource")}"
                );
            }
        }

        /// <summary>Writes the reports and everything that holds all sources.</summary>
        public async System.Threading.Tasks.Task EndAsync(CancellationToken cancellation)
        {
            if (reports.Count == 0)
            {
                return;
            }

            ReportFile.Write(Folder, reports);
            ReportFile.WriteJoined(Folder, joining.End());
            WriteTogether(parsed, options, resources);
            await WriteSiteAsync(parsed, resources, cancellation);
            if (parsed.GetValue(CsvFolder) is { } tables)
            {
                CsvFiles.Write(tables, pages);
            }
        }

        private void KeepForTables(LoadedSource source, SourceDocument document)
        {
            if (document is RegimenPage page)
            {
                pages.Add(page);
            }
            else
            {
                terminal.Log.WriteLine(
                    $"{Untrusted.OnOneLine(source.Name)}: no page of regimens; --csv leaves it out."
                );
            }
        }
    }

    private static void WriteTogether(
        ParseResult parsed,
        FhirRegimensOptions options,
        IReadOnlyList<DomainResource> resources
    )
    {
        if (parsed.GetValue(BundleFile) is { } bundle)
        {
            var type = parsed.GetValue(BundleType) ?? ConvertedBundleType.Collection;
            ConvertedFiles.WriteBundle(bundle, type, new Uri(options.Base), resources);
        }

        if (parsed.GetValue(Kit) is { } kit)
        {
            TestersKit.Write(kit, resources);
        }

        if (parsed.GetValue(Package) is { } package)
        {
            var tests = parsed.GetValue(Kit) is null ? null : TestersKit.Make(resources);
            FhirPackage.Write(package, new Uri(options.Base), resources, tests);
        }
    }

    private static async System.Threading.Tasks.Task WriteSiteAsync(
        ParseResult parsed,
        IReadOnlyList<DomainResource> resources,
        CancellationToken cancellation
    )
    {
        if (parsed.GetValue(Site) is { } folder)
        {
            var site = new PreviewSite(
                new(resources) { Validate = ResourceValidators.Questions(ResourceValidators.Create([])) }
            );
            await site.WriteAsync(folder, cancellation);
        }
    }

    private static string Summary(ReadReport report) =>
        string.Join(
            ", ",
            [
                .. report.Counts is { Lines: { } lines, Options: { } options }
                    ? [Counted.Of(lines, "line of therapy", "lines of therapy"), Counted.Of(options, "option")]
                    : new[]
                    {
                        Counted.Of(report.Counts.Regimens, "regimen"),
                        Counted.Of(report.Counts.Variants, "variant"),
                    },
                Counted.Of(report.Counts.Sigs, "dose line"),
                Counted.Of(report.Unread.Count, "place not understood", "places not understood"),
            ]
        );
}
