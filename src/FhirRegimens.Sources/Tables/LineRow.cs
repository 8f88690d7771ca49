using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>A column of a table that is for one disease.</summary>
/// <param name="Heading">Its heading.</param>
internal sealed record DiseaseHeading(PlacedText Heading);

/// <summary>A cell of options in a line of therapy.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Columns">The columns that it stands in; of a flattened table those that it may have stood in.</param>
internal sealed record OptionCell(PlacedText Text, IReadOnlyList<DiseaseHeading> Columns)
{
    /// <summary>How long, where the table has a column for it.</summary>
    public PlacedText? Duration { get; init; }

    /// <summary>For whom, where the table has a column for it.</summary>
    public PlacedText? Patients { get; init; }

    /// <summary>The heading of its column where this says how it is to be chosen: "Preferred".</summary>
    public PlacedText? Choice { get; init; }

    /// <summary>What stands in columns of remarks, or of doses that are not read into the option.</summary>
    public IReadOnlyList<ColumnNote> Notes { get; init; } = [];
}

/// <summary>A remark in a column of its own.</summary>
/// <param name="Heading">The column's heading; null where it says no more than that this is a remark.</param>
/// <param name="Text">The remark.</param>
internal sealed record ColumnNote(PlacedText? Heading, PlacedText Text)
{
    /// <summary>A remark below a heading as it stands.</summary>
    public static ColumnNote Below(PlacedText heading, PlacedText text) =>
        new(heading.IsBlank || ColumnHeading.IsPlainNote(heading.Words()) ? null : heading, text);
}

/// <summary>A line of therapy with its cells.</summary>
/// <param name="Heading">Its heading; empty for options before the first heading.</param>
/// <param name="Named">Which line the heading names; null where it names none.</param>
internal sealed record LineRow(PlacedText Heading, TherapyLineKind? Named)
{
    private readonly Dictionary<(int First, int Last), int> places = [];

    /// <summary>What stands over several lines of therapy, such as the patients that they are for.</summary>
    public PlacedText? Section { get; init; }

    /// <summary>Its cells in order.</summary>
    public List<OptionCell> Cells { get; } = [];

    /// <summary>Adds a cell; one that reaches down from the row above is there already and gets the remarks of this row.</summary>
    public void Reach(OptionCell cell)
    {
        var letters = cell.Text.Letters;
        var place = letters.Count == 0 ? (-1, -1) : (letters[0].Offset, letters[^1].Offset);
        if (places.TryAdd(place, Cells.Count))
        {
            Cells.Add(cell);
            return;
        }

        var known = places[place];
        Cells[known] = Cells[known] with { Notes = [.. Cells[known].Notes.Union(cell.Notes)] };
    }
}
