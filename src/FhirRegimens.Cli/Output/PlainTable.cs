using Spectre.Console;

namespace FhirRegimens.Cli.Output;

/// <summary>Writes tables so that they are the same text on a terminal and in a file.</summary>
internal static class PlainTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="width">How many characters a line may have; null for as many as usual.</param>
    public static void Write(TextWriter output, Table table, int? width = null)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        console.Profile.Width = width ?? console.Profile.Width;
        console.Write(table);
    }
}
