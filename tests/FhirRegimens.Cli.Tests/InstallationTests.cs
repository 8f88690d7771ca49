using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FhirRegimens.Cli.Tests;

/// <summary>The program as it is installed: as a .NET tool, and as one file that needs no .NET.</summary>
public sealed class InstallationTests : IDisposable
{
    private static readonly string Project = Checkout.PathOf("src", "FhirRegimens.Cli");

    /// <summary>Debug or Release, as these tests were built.</summary>
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static readonly string DotnetRoot = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")
    );

    private readonly TemporaryFolder folder = new();

    public InstallationTests()
    {
        Directory.CreateDirectory(folder.PathOf("elsewhere"));
        File.Copy(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"), folder.PathOf("elsewhere", "page.wiki"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TheToolIsInstalledFromItsPackageAlone()
    {
        var sources = folder.Write(
            "nuget.config",
            """
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="packages" />
              </packageSources>
            </configuration>
            """
        );
        await RunAsync("dotnet", "pack", Project, "--no-build", "-c", Configuration, "-o", folder.PathOf("packages"));

        await RunAsync(
            "dotnet",
            "tool",
            "install",
            "fhir-regimens",
            "--tool-path",
            folder.PathOf("tools"),
            "--configfile",
            sources
        );

        var help = await RunAsync(folder.PathOf("tools", "fhir-regimens"), "--help");
        Assert.Contains("fhir-regimens [command]", help, StringComparison.Ordinal);
        await ConvertsAsTheseTestsDoAsync(folder.PathOf("tools", "fhir-regimens"));
    }

    [Fact]
    public async Task OneFileRunsAnywhere()
    {
        // Apart from what others build at the same time.
        await RunAsync(
            "dotnet",
            "publish",
            Project,
            "-r",
            "linux-x64",
            "--self-contained",
            "-p:PublishSingleFile=true",
            "-p:DebugType=none",
            "-p:RunAnalyzers=false",
            "-p:GenerateDocumentationFile=false",
            "--artifacts-path",
            folder.PathOf("artifacts"),
            "-o",
            folder.PathOf("published")
        );

        Assert.Equal(
            ["fhir-regimens"],
            Directory.GetFileSystemEntries(folder.PathOf("published")).Select(Path.GetFileName)
        );
        await ConvertsAsTheseTestsDoAsync(folder.PathOf("published", "fhir-regimens"));
    }

    private async Task ConvertsAsTheseTestsDoAsync(string program)
    {
        await RunAsync(program, "convert", "page.wiki", "--out", "out", "--csv", "tables");
        await CliRun.OfAsync(
            folder,
            "convert",
            folder.PathOf("elsewhere", "page.wiki"),
            "--out",
            folder.PathOf("expected", "out"),
            "--csv",
            folder.PathOf("expected", "tables")
        );

        Assert.Equal(folder.Files("expected/out"), folder.Files("elsewhere/out"));
        Assert.Equal(folder.Files("expected/tables"), folder.Files("elsewhere/tables"));
    }

    /// <summary>Runs a program to its end in a folder away from the checkout; what it writes to standard output.</summary>
    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.PathOf("elsewhere"),
            Environment =
            {
                ["DOTNET_ROOT"] = DotnetRoot,
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_NOLOGO"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",
            },
        };
        if (arguments[0] == "tool")
        {
            start.Environment["NUGET_PACKAGES"] = folder.PathOf("nuget");
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{await output}\n{await error}");
        return await output;
    }
}
