using System.CommandLine;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class SharedOptions
{
    public static Option<string> Format { get; } = MakeFormat();

    public static Option<bool> Verbose { get; } =
        new("--verbose", "-v")
        {
            Description = "Leave nothing out on standard error, and name each request to a server, wiki or registry.",
            Recursive = true,
        };

    public static Option<bool> Quiet { get; } = MakeQuiet();

    public static Option<string?> Title { get; } =
        new("--title")
        {
            Description = "Title of the source, where neither it nor the file's name gives it.",
            HelpName = "T",
        };

    public static Option<string?> Kind { get; } = MakeKind();

    public static Option<string?> Server { get; } =
        new("--server")
        {
            Description = "Base address of the FHIR server; the embedded repository where none is given.",
            HelpName = "URL",
        };

    public static Option<string?> ServerKind { get; } = MakeServerKind();

    public static Option<string> By { get; } =
        new("--by")
        {
            Description = "Who decides; stands in the Provenance.",
            HelpName = "NAME",
            Required = true,
        };

    public static Option<string?> Base { get; } =
        new("--base") { Description = "Base of the canonical urls of the content.", HelpName = "URL" };

    public static Option<string?> Terminology { get; } =
        new("--terminology")
        {
            Description = "Further codes: an unpacked Athena download, or the address of a FHIR terminology server.",
            HelpName = "DIR|URL",
        };

    public static Argument<string[]> Sources() =>
        new("SOURCE")
        {
            Description =
                "A file (a page of regimens in wikitext, a table of treatment options, a paper, the record of a trial), an XML export of a MediaWiki, a folder of these, the address of a page or of a trial in a registry, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };

    /// <summary>Whether a machine asked, also where the rest of the command line is wrong.</summary>
    public static bool WantsJson(this ParseResult parsed) => parsed.GetResult(Format)?.Tokens is [{ Value: "json" }];

    /// <summary>How much a person wants to be told, also where the rest of the command line is wrong.</summary>
    public static Verbosity Verbosity(this ParseResult parsed) =>
        parsed.GetResult(Quiet) is { Implicit: false } ? Cli.Verbosity.Quiet
        : parsed.GetResult(Verbose) is { Implicit: false } ? Cli.Verbosity.Verbose
        : Cli.Verbosity.Normal;

    /// <summary>The settings with what the command line puts in their place.</summary>
    public static FhirRegimensOptions Options(this ParseResult parsed, Terminal terminal)
    {
        var options = FhirRegimensOptions.Read(terminal.Configuration);
        options = options with
        {
            Base = parsed.GetValue(Base) ?? options.Base,
            Server = parsed.GetValue(Server) ?? options.Server,
            ServerKind = parsed.GetValue(ServerKind) ?? options.ServerKind,
            Terminology = parsed.GetValue(Terminology) ?? options.Terminology,
        };
        options.Check();
        return options;
    }

    /// <summary>
    /// The sources in turn; one that cannot be read is named on standard error and left out.
    /// </summary>
    public static LoadedSources Load(this ParseResult parsed, Argument<string[]> sources, Terminal terminal)
    {
        var loader = new SourceLoader(parsed.Options(terminal), terminal.In, terminal.Clock);
        var found = loader.Find(parsed.GetValue(sources)!);
        var title = parsed.GetValue(Title);
        if (title is not null && found.Names.Count > 1)
        {
            throw new Pipeline.UsageException($"--title names one page, but there are {found.Names.Count} sources.");
        }

        return new LoadedSources(found, title, SourceKind.Named(parsed.GetValue(Kind)), loader, terminal);
    }

    /// <summary>The option with these values and no others.</summary>
    public static Option<T> OneOf<T>(this Option<T> option, params string[] values)
    {
        option.HelpName = string.Join('|', values);
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !values.Contains(given.Value, StringComparer.Ordinal))
            {
                result.AddError($"{option.Name} is one of {string.Join(", ", values)}, not '{given.Value}'.");
            }
        });
        return option;
    }

    private static Option<string?> MakeKind()
    {
        var kind = new Option<string?>("--kind")
        {
            Description = "What kind of source it is, where the content does not tell.",
        };
        return kind.OneOf([.. SourceKind.All.Select(known => known.Name)]);
    }

    private static Option<string?> MakeServerKind()
    {
        var kind = new Option<string?>("--server-kind")
        {
            Description = "What the server is, where it does not say so itself.",
        };
        return kind.OneOf([.. Publishing.Servers.ServerKind.All.Select(known => known.Name)]);
    }

    private static Option<bool> MakeQuiet()
    {
        var quiet = new Option<bool>("--quiet", "-q")
        {
            Description = "Only results, and on standard error only what failed.",
            Recursive = true,
        };
        quiet.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetResult(Verbose) is { Implicit: false })
            {
                result.AddError("--quiet and --verbose exclude each other.");
            }
        });
        return quiet;
    }

    private static Option<string> MakeFormat()
    {
        var format = new Option<string>("--format")
        {
            Description = "How results are written to standard output.",
            DefaultValueFactory = _ => "text",
            Recursive = true,
        };
        return format.OneOf("text", "json");
    }
}
