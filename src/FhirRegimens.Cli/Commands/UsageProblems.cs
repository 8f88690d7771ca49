using System.CommandLine;
using System.CommandLine.Parsing;
using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Cli.Commands;

/// <summary>What is wrong with a command line, in words that name what was written.</summary>
internal static class UsageProblems
{
    /// <summary>The problems; none where the command can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand root
            ? [NoCommand(root, parsed.UnmatchedTokens)]
            :
            [
                .. UnknownOptions(parsed),
                .. EmptyValues(parsed),
                .. parsed.Errors.Select(error => Missing(parsed, error) ?? error.Message),
            ];

    /// <summary>A setting's name in a message with the option of the command that stands for it.</summary>
    public static string WithOptions(string message, Command command)
    {
        foreach (var option in command.Options.Where(option => Settings.ContainsKey(option.Name)))
        {
            var setting = $"{FhirRegimensOptions.Section}:{Settings[option.Name]} ";
            message = message.Replace(setting, $"{setting}({option.Name}) ", StringComparison.Ordinal);
        }

        return message;
    }

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["--base"] = nameof(FhirRegimensOptions.Base),
        ["--server"] = nameof(FhirRegimensOptions.Server),
        ["--wiki"] = nameof(FhirRegimensOptions.Wiki),
        ["--page"] = nameof(FhirRegimensOptions.Pages),
        ["--category"] = nameof(FhirRegimensOptions.Categories),
        ["--registry"] = nameof(FhirRegimensOptions.Registry),
        ["--trial"] = nameof(FhirRegimensOptions.Trials),
        ["--condition"] = nameof(FhirRegimensOptions.TrialConditions),
        ["--terminology"] = nameof(FhirRegimensOptions.Terminology),
    };

    private static string? Missing(ParseResult parsed, ParseError error) =>
        error.SymbolResult is ArgumentResult { Tokens.Count: 0 } argument
            ? $"{parsed.CommandResult.Command.Name} needs a {argument.Argument.Name}."
            : null;

    private static string NoCommand(RootCommand root, IReadOnlyList<string> words)
    {
        var commands = string.Join(", ", root.Subcommands.Select(command => command.Name));
        return words is [var word, ..]
            ? $"There is no {(IsOption(word) ? "option" : "command")} {word}. Commands: {commands}."
            : $"Name a command: {commands}.";
    }

    /// <summary>Words that were taken for sources, though they are written as options and are no files.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Where(token => IsOption(token.Value) && !Path.Exists(token.Value))
            .Select(token => $"There is no option {token.Value} here.");

    private static IEnumerable<string> EmptyValues(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<OptionResult>()
            .Where(option => option.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            .Select(option => $"{option.Option.Name} needs a value that is not empty.");

    private static bool IsOption(string word) => word is ['-', _, ..];
}
