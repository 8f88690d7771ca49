using System.Diagnostics;
using System.Text.Json;

namespace FhirRegimens.Testing;

/// <summary>Runs JavaScript in node, for second opinions from npm packages.</summary>
public static class NodeScript
{
    /// <summary>
    /// Runs one script in one process among the fetched packages. The input is there as <c>input</c>; what the script
    /// gives to <c>answer(…)</c> comes back.
    /// </summary>
    public static T Run<T>(string script, object input)
    {
        const string Frame = """
            const input = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            console.log = console.error;
            const answer = value => require('fs').writeSync(1, JSON.stringify(value) + '\n');
            """;
        var start = new ProcessStartInfo(NpmPackages.PathOf(Path.Combine(".bin", "node")))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(NpmPackages.PathOf(""))!,
            ArgumentList = { "-e", Frame + "\n" + script },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(JsonSerializer.Serialize(input, JsonSerializerOptions.Web));
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return JsonSerializer.Deserialize<T>(output.Result, JsonSerializerOptions.Web)!;
    }
}
