using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Docs.Tests;

/// <summary>
/// Every command of fhir-regimens in the documentation is run, in the order of its page; servers and wikis of others
/// are replaced by ones on this machine.
/// </summary>
[Collection(WorkingDirectory.Name)]
public sealed partial class CommandTests(MediaWikiServer wiki) : IClassFixture<MediaWikiServer>
{
    /// <summary>What the documentation calls beside fhir-regimens; programs of the checkout begin with a folder.</summary>
    private static readonly string[] OtherPrograms = ["az", "cd", "dotnet", "export", "func"];

    public static TheoryData<string> DocumentsWith(string? mark) =>
        [.. Document.All.Where(document => document.BlocksMarked(mark).Any()).Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(DocumentsWith), [null])]
    public async Task CommandsDoWhatTheDocumentationSays(string document)
    {
        using var reader = new Reader();
        foreach (var block in Document.Named(document).BlocksMarked(null))
        {
            foreach (var command in block.Commands)
            {
                await FollowAsync(reader, command);
            }
        }
    }

    [Theory]
    [MemberData(nameof(DocumentsWith), "server")]
    public async Task CommandsForServersWorkWithOneOnThisMachine(string document)
    {
        using var host = new Reader();
        await host.ServeWhileAsync(async server =>
        {
            foreach (var block in Document.Named(document).BlocksMarked("server"))
            {
                using var reader = new Reader();
                foreach (var command in block.Commands)
                {
                    await FollowAsync(reader, Redirect(command, server, server));
                }
            }
        });
    }

    [MediaWikiFact]
    public async Task CommandsForWikisWorkWithOneOnThisMachine()
    {
        await wiki.PutAsync("Page", File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki")));
        using var export = new MemoryStream();
        await using (var zip = new GZipStream(export, CompressionLevel.Fastest))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes(await wiki.ExportAsync()));
        }

        foreach (var block in Document.All.SelectMany(document => document.BlocksMarked("wiki")))
        {
            using var reader = new Reader();
            reader.Write("export.xml.gz", export.ToArray());
            foreach (var command in block.Commands)
            {
                await FollowAsync(reader, Redirect(command, wiki.BaseAddress, wiki.PageAddress("Page")));
            }
        }
    }

    [Fact]
    public async Task CommandsForRegistriesWorkWithAStandInOnThisMachine()
    {
        using var registry = new StubRegistry(
            new Dictionary<string, StubTrial>(StringComparer.Ordinal)
            {
                ["NCT01234567"] = new("2026-01-31", "Cyclosporine is started at 3 mg/kg/day."),
            }
        );
        foreach (var block in Document.All.SelectMany(document => document.BlocksMarked("registry")))
        {
            using var reader = new Reader();
            foreach (var command in block.Commands)
            {
                var words = command.Words.Select(word =>
                    word.Replace("https://clinicaltrials.gov", registry.Address.AbsoluteUri.TrimEnd('/'))
                );
                await FollowAsync(reader, command with { Words = [.. words] });
            }
        }

        Assert.NotEqual(0, registry.Records);
    }

    [Fact]
    public void OtherProgramsAreThere() =>
        Assert.All(
            Document.All.SelectMany(document => document.Blocks()).SelectMany(block => block.Commands),
            command =>
                Assert.True(
                    command.Arguments is not null
                        || OtherPrograms.Contains(command.Words[0])
                        || File.Exists(Checkout.PathOf(command.Words[0])),
                    $"{command.Place}: {command.Words[0]}"
                )
        );

    [Fact]
    public async Task CommandsThatAreMentionedExist()
    {
        using var reader = new Reader();
        var mentioned = Document
            .All.SelectMany(document => Mention().Matches(document.Text))
            .Select(match => match.Groups["command"].Value)
            .Distinct();

        foreach (var command in mentioned)
        {
            Assert.Equal((command, 0), (command, (await reader.RunAsync([command, "--help"])).ExitCode));
        }
    }

    [Fact]
    public void MarksAreKnown() =>
        Assert.Subset(
            new HashSet<string?> { null, "server", "wiki", "registry" },
            Document.All.SelectMany(document => document.Blocks()).Select(block => block.Mark).ToHashSet()
        );

    [Fact]
    public async Task ACommandThatDoesNotExistIsFound()
    {
        using var reader = new Reader();

        Assert.NotEqual(0, (await reader.RunAsync(Command.Read("fhir-regimens publisch samples").Arguments!)).ExitCode);
        Assert.NotEqual(
            0,
            (await reader.RunAsync(Command.Read("fhir-regimens publish samples --now").Arguments!)).ExitCode
        );
    }

    [Fact]
    public void ALineIsReadAsAShellReadsIt() =>
        Assert.Equal(
            ["fhir-regimens", "approve", "samples", "--by", "A. Pharmacist", "--reject", "the paper's #2"],
            Command
                .Read(
                    "dotnet run --project src/FhirRegimens.Cli -- approve samples  --by \"A. Pharmacist\" --reject \"the paper's #2\" # why"
                )
                .Words
        );

    private static async Task FollowAsync(Reader reader, Command command)
    {
        if (command.Export is { } setting && setting.Key.StartsWith("FhirRegimens__", StringComparison.Ordinal))
        {
            Assert.True(IsSetting(setting.Key), $"{command.Place}: there is no setting {setting.Key}");
            reader.Set(setting.Key, setting.Value);
        }
        else if (command.Arguments is { } arguments)
        {
            // Whom a command signs in as is checked with the other settings; the server of the test knows nobody.
            _ = reader.Options;
            reader.Set("FhirRegimens__SignIn__Kind", "none");

            var (exitCode, output) = await reader.RunAsync(arguments);

            Assert.True(exitCode == 0, $"{command.Place}: exit code {exitCode}\n{output}");
        }
    }

    /// <summary>The command with other addresses of servers and of pages.</summary>
    private static Command Redirect(Command command, Uri server, Uri page) =>
        command with
        {
            Words =
            [
                .. command.Words.Select(word =>
                    !word.StartsWith("http", StringComparison.Ordinal) ? word
                    : word.EndsWith("/wiki/Page", StringComparison.Ordinal) ? page.AbsoluteUri
                    : server.AbsoluteUri
                ),
            ],
        };

    private static bool IsSetting(string name)
    {
        var type = typeof(FhirRegimensOptions);
        foreach (var part in name.Split("__").Skip(1))
        {
            if (type.IsGenericType)
            {
                return true;
            }

            if (type.GetProperty(part) is not { CanWrite: true } property)
            {
                return false;
            }

            type = property.PropertyType;
        }

        return true;
    }

    [GeneratedRegex("fhir-regimens (?<command>[a-z][a-z-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}
