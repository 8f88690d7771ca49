using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FhirRegimens.Cli.Commands;

/// <summary>Help that names each command in one sentence; a command's own help says the rest, with examples.</summary>
/// <param name="help">Writes help.</param>
internal sealed class RootHelp(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Puts it in the place of a root command's own help.</summary>
    public static void Install(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new RootHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is RootCommand root)
        {
            foreach (var command in root.Subcommands)
            {
                command.Description = FirstSentence(command.Description!);
            }
        }

        return help.Invoke(parseResult);
    }

    private static string FirstSentence(string description)
    {
        var line = description.ReplaceLineEndings(" ");
        return line[..(line.IndexOf(". ", StringComparison.Ordinal) + 1)];
    }
}
