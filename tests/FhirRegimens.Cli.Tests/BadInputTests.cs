using System.Net;
using System.Text;

namespace FhirRegimens.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private static readonly string Sample = Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("parse")]
    [InlineData("publish")]
    [InlineData("validate")]
    public async Task AMissingFileIsWrongUsageAndNothingIsDone(string command)
    {
        var run = await CliRun.OfAsync(folder, command, Sample, folder.PathOf("missing.wiki"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("missing.wiki: no such file or folder. Check the path.", run.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task AnEmptyFolderIsWrongUsage()
    {
        Directory.CreateDirectory(folder.PathOf("empty"));

        var run = await CliRun.OfAsync(folder, "publish", folder.PathOf("empty"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the folder holds no source", run.Error);
    }

    [Fact]
    public async Task ABinaryFileFailsAndTheOthersGoOn()
    {
        var binary = folder.PathOf("picture.wiki");
        File.WriteAllBytes(binary, [0x89, 0x50, 0x4E, 0x47, 0xFF, 0x00]);

        var run = await CliRun.OfAsync(folder, "convert", binary, Sample, "--out", folder.PathOf("out"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("picture.wiki: not UTF-8 text", run.Error);
        Assert.Contains("2 regimens, 2 variants, 3 dose lines", run.Out);
    }

    [Fact]
    public async Task ATextWithNulCharactersIsBinary()
    {
        var run = await CliRun.OfAsync(folder, "parse", folder.Write("a.wiki", "=A=\0"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.wiki: a binary file", run.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Just some words.\n")]
    public async Task APageWithoutRegimensIsDoneWithAWarning(string text)
    {
        var run = await CliRun.OfAsync(folder, "publish", folder.Write("Some_page.wiki", text));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Some_page.wiki: The page holds no regimen", run.Error);
    }

    [Fact]
    public async Task WhatNoReaderRecognisesInAFolderIsNamedAndTheRestIsDone()
    {
        File.Copy(Sample, folder.PathOf("page.wiki"));
        string[] others = [.. Enumerable.Range(1, 7).Select(number => folder.Write($"{number}.json", "{}"))];

        var run = await CliRun.OfAsync(folder, "parse", folder.Path);
        var verbose = await CliRun.OfAsync(folder, "parse", folder.Path, "--verbose");
        var quiet = await CliRun.OfAsync(folder, "parse", folder.Path, "--quiet");

        Assert.Equal((0, 0, 0), (run.ExitCode, verbose.ExitCode, quiet.ExitCode));
        Assert.Contains(
            $"Left out 7 files that no reader recognises: {string.Join(", ", others[..5])} and 2 more (--verbose names all).",
            run.Error
        );
        Assert.Contains($"that no reader recognises: {string.Join(", ", others)}.", verbose.Error);
        Assert.Equal("", quiet.Error);
    }

    [Fact]
    public async Task WhatNoReaderRecognisesFailsWhereItIsNamed()
    {
        var run = await CliRun.OfAsync(folder, "parse", Sample, folder.Write("package.json", "{}"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("package.json: not a known kind of source. Tried: hemonc (", run.Error);
        Assert.Contains("Name the kind with --kind hemonc|table|trial|paper.", run.Error);
        Assert.Contains("\"Autoimmune cytopenias\"", run.Out);
    }

    [Fact]
    public async Task StandardInputNeedsATitle()
    {
        var untitled = await CliRun.OfAsync(folder, "parse", "-", "--kind", "hemonc");
        var titled = await CliRun.OfAsync(folder, "parse", "-", "--title", "A page", "--kind", "hemonc");

        Assert.Equal((2, 0), (untitled.ExitCode, titled.ExitCode));
        Assert.Contains("--title", untitled.Error);
        Assert.Contains("\"title\": \"A page\"", titled.Out);
    }

    [Fact]
    public async Task AnUnreachableServerIsAFailureWithWhatToDo()
    {
        var run = await CliRun.OfAsync(folder, "publish", Sample, "--server", "http://127.0.0.1:9/fhir");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be reached", run.Error);
        Assert.Contains("Check the address", run.Error);
    }

    [Theory]
    [InlineData(401, "set FhirRegimens:Token")]
    [InlineData(500, "see its log")]
    [InlineData(200, "not FHIR R4 JSON")]
    public async Task AServerThatAnswersSomethingElseIsAFailureWithWhatToDo(int status, string advice)
    {
        await using var server = new HtmlServer(status);

        var run = await CliRun.OfAsync(folder, "publish", Sample, "--server", server.Address);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(advice, run.Error);
        Assert.Equal(0, server.Writes);
    }

    [Fact]
    public async Task AForeignServerNeedsABaseOfOnesOwn()
    {
        var run = await CliRun.OfAsync(folder, "publish", Sample, "--server", "https://fhir.example.org/r4");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("FhirRegimens__Base", run.Error);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("approve", "page.wiki")]
    [InlineData("convert", "page.wiki")]
    [InlineData("dance")]
    [InlineData("publish", "page.wiki", "--server", "not an address")]
    public async Task WrongUsageSaysWhatIsMissing(params string[] arguments)
    {
        var run = await CliRun.OfAsync(folder, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task AnInvalidResourceIsNamedByFileLineAndRule()
    {
        var file = folder.Write(
            "plan.json",
            """
            {
              "resourceType": "PlanDefinition",
              "status": "finished"
            }
            """
        );

        var run = await CliRun.OfAsync(folder, "validate", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{file}:3:", run.Out);
        Assert.Contains("binding-required PlanDefinition.status", run.Out);
    }

    /// <summary>Answers everything with a page for people.</summary>
    private sealed class HtmlServer : IAsyncDisposable
    {
        private readonly HttpListener listener;
        private readonly Task answering;

        public HtmlServer(int status)
        {
            (listener, var address) = FreePort.Listen();
            Address = address.AbsoluteUri;
            answering = AnswerAsync(status);
        }

        public string Address { get; }

        public int Writes { get; private set; }

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await answering;
        }

        private async Task AnswerAsync(int status)
        {
            while (listener.IsListening)
            {
                try
                {
                    var context = await listener.GetContextAsync();
                    Writes += context.Request.HttpMethod == "GET" ? 0 : 1;
                    context.Response.StatusCode = status;
                    context.Response.ContentType = "text/html";
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("<html>Hello</html>"));
                    context.Response.Close();
                }
                catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
