namespace FhirRegimens.Docs.Tests;

/// <summary>A Markdown file of the documentation.</summary>
/// <param name="Name">Path below the checkout.</param>
/// <param name="Text">Its text.</param>
internal sealed record Document(string Name, string Text)
{
    /// <summary>README.md and its like at the root, docs without the decisions, and the README of infra.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. Directory
            .GetFiles(Checkout.Root, "*.md")
            .Concat(Directory.GetFiles(Checkout.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Append(Checkout.PathOf("infra", "README.md"))
            .Select(file => Path.GetRelativePath(Checkout.Root, file))
            .Where(name => !name.StartsWith(Path.Combine("docs", "decisions"), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Named),
    ];

    /// <summary>One file.</summary>
    public static Document Named(string name) => new(name, File.ReadAllText(Checkout.PathOf(name)));

    /// <summary>The blocks of shell commands with a mark, in order.</summary>
    public IEnumerable<CommandBlock> BlocksMarked(string? mark) => Blocks().Where(block => block.Mark == mark);

    /// <summary>The blocks of shell commands, in order.</summary>
    public IEnumerable<CommandBlock> Blocks()
    {
        string? info = null;
        var commands = new List<Command>();
        var number = 0;
        foreach (var line in Text.Split('\n'))
        {
            number++;
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                if (info is not null && Command.Read(line) is { Words.Count: > 0 } command)
                {
                    commands.Add(command with { Place = $"{Name}:{number}" });
                }
            }
            else if (info is null)
            {
                info = line[3..];
            }
            else
            {
                if (info.Split(' ') is ["bash", .. var marks])
                {
                    yield return new(marks.FirstOrDefault(), [.. commands]);
                }

                info = null;
                commands.Clear();
            }
        }
    }
}

/// <summary>A fenced block of shell commands.</summary>
/// <param name="Mark">
/// What follows <c>bash</c>: <c>server</c> where the commands need a FHIR server of others, <c>wiki</c> where they need
/// a wiki, null where they need neither.
/// </param>
/// <param name="Commands">Its lines that are no comments.</param>
internal sealed record CommandBlock(string? Mark, IReadOnlyList<Command> Commands);

/// <summary>A line of a shell, as the documentation may write it: words and quotes, and a comment at the end.</summary>
/// <param name="Words">The words without their quotes.</param>
internal sealed record Command(IReadOnlyList<string> Words)
{
    private const string ByDotnet = "dotnet run --project src/FhirRegimens.Cli -- ";

    /// <summary>Where it stands: <c>file:line</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>The arguments of fhir-regimens; null where the line calls another program.</summary>
    public IReadOnlyList<string>? Arguments => Words[0] == "fhir-regimens" ? [.. Words.Skip(1)] : null;

    /// <summary>The name and value that the line exports; null where it exports none.</summary>
    public KeyValuePair<string, string?>? Export =>
        Words is ["export", var setting] && setting.Split('=', 2) is [var name, var value] ? new(name, value) : null;

    /// <summary>Reads a line.</summary>
    public static Command Read(string line)
    {
        var words = new List<string>();
        string? word = null;
        char? quote = null;
        foreach (var letter in line.Replace(ByDotnet, "fhir-regimens ", StringComparison.Ordinal))
        {
            if (letter == quote)
            {
                quote = null;
            }
            else if (quote is null && letter is '"' or '\'')
            {
                (quote, word) = (letter, word ?? "");
            }
            else if (quote is null && letter == '#' && word is null)
            {
                break;
            }
            else if (quote is not null || letter != ' ')
            {
                word += letter;
            }
            else if (word is not null)
            {
                words.Add(word);
                word = null;
            }
        }

        return new([.. words, .. word is null ? [] : new[] { word }]);
    }
}
