using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Cli.Tests;

/// <summary>Help that says what a command does and shows how, for every command there is.</summary>
public class HelpTests
{
    private static readonly RootCommand Root = CommandLine.Create(
        new Terminal
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            In = () => Stream.Null,
            Configuration = new ConfigurationBuilder().Build(),
        }
    );

    public static TheoryData<string> Commands => [.. Root.Subcommands.Select(command => command.Name)];

    public static TheoryData<string> Examples =>
        [.. Root.Subcommands.Append(Root).SelectMany(ExamplesOf).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandSaysWhatItDoesAndShowsHow(string name)
    {
        var command = Root.Subcommands.Single(one => one.Name == name);

        Assert.Matches(@"^[A-Z][^\n]+[\s\S]+\n\nExamples:\n", command.Description);
        Assert.All(ExamplesOf(command), example => Assert.Contains($"fhir-regimens {name}", example));
        Assert.All(command.Options, option => Assert.False(string.IsNullOrEmpty(option.Description), option.Name));
        Assert.All(command.Arguments, given => Assert.False(string.IsNullOrEmpty(given.Description), given.Name));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExampleIsRightAsItStandsAndForMachines(string example)
    {
        var ours = example[example.IndexOf("fhir-regimens ", StringComparison.Ordinal)..].Split(" > ")[0];
        var words = CommandLineParser.SplitCommandLine(ours).Skip(1).ToList();

        Assert.Empty(Root.Parse(words).Errors);
        foreach (
            var further in new string[][]
            {
                words.Contains("--format") ? [] : ["--format", "json"],
                ["--quiet"],
                ["--verbose"],
            }
        )
        {
            Assert.Empty(Root.Parse([.. words, .. further]).Errors);
        }
    }

    [Fact]
    public void QuietAndVerboseExcludeEachOther() =>
        Assert.Single(Root.Parse(["parse", "a.wiki", "--quiet", "--verbose"]).Errors);

    private static IEnumerable<string> ExamplesOf(Command command) =>
        command.Description!.Split("Examples:\n")[^1].Split('\n').Select(line => line.Trim());
}
