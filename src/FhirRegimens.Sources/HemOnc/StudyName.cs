using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>A study as its cell names it: "Stone et al. 2017 (RATIFY)".</summary>
/// <param name="Name">The name without the trial.</param>
/// <param name="Trial">The trial in brackets.</param>
/// <param name="Url">Where it links to.</param>
internal sealed record StudyName(string Name, string? Trial, string? Url)
{
    /// <summary>The studies that a cell names, line by line; one without a name where it names none.</summary>
    public static List<StudyName> ReadCell(IReadOnlyList<Inline> cell)
    {
        var names = new List<StudyName>();
        foreach (var line in cell.Lines())
        {
            var read = ReadLine(line);
            var begins = names.Count == 0 || read.Url is not null || IsNamed(read.Name);
            if (begins)
            {
                names.Add(read);
            }
            else if (read.Name.Length == 0)
            {
                names[^1] = names[^1] with { Trial = names[^1].Trial ?? read.Trial };
            }
            else
            {
                names[^1] = names[^1] with { Name = $"{names[^1].Name} {read.Name}" };
            }
        }

        return names.Count == 0 ? [new StudyName("", null, null)] : names;
    }

    /// <summary>Reads one line.</summary>
    public static StudyName ReadLine(IReadOnlyList<Inline> line)
    {
        var url = line.OfType<UrlInline>().FirstOrDefault()?.Url;
        var text = InlineLines.WithoutMarks(line.PlainText()).Trim(' ', ',', ';');
        var open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        var trial = open < 0 ? null : text[(open + 1)..^1].Trim();
        return trial is { Length: > 0 } && trial.Any(char.IsLetter)
            ? new StudyName(text[..open].Trim(), trial, url)
            : new StudyName(text, null, url);
    }

    /// <summary>The last year in <paramref name="text"/>.</summary>
    public static int? YearIn(string text)
    {
        for (var at = text.Length - 4; at >= 0; at--)
        {
            if (PartialDate.IsYear(text, at))
            {
                return int.Parse(text.AsSpan(at, 4), null);
            }
        }

        return null;
    }

    private static bool IsNamed(string text) => text.Contains(" et al", StringComparison.OrdinalIgnoreCase);
}
