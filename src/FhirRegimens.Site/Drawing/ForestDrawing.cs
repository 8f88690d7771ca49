using System.Globalization;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Drawing;

/// <summary>Ratios with their intervals on a logarithmic axis, a row each.</summary>
/// <param name="Width">Of the whole drawing.</param>
/// <param name="Height">Of the whole drawing.</param>
/// <param name="Ticks">The axis.</param>
/// <param name="Rows">The ratios.</param>
public sealed record ForestDrawing(
    int Width,
    int Height,
    IReadOnlyList<(string Position, string Label, bool IsOne)> Ticks,
    IReadOnlyList<ForestRow> Rows
)
{
    /// <summary>How high a row is.</summary>
    public const int RowHeight = 34;

    private const int Left = 300;
    private const int Right = 700;
    private const int Whole = 960;

    // Beyond these, a mark would be no more than a point at the edge.
    private const double Least = 0.02;
    private const double Most = 50;

    private static readonly double[] Marks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

    /// <summary>Draws the ratios of all studies; null where there are none.</summary>
    public static ForestDrawing? Of(IReadOnlyList<Study> studies)
    {
        var ratios = studies
            .SelectMany(study =>
                study
                    .Outcomes.Where(outcome => outcome.Ratio is not null)
                    .Select(outcome => (Study: study, Outcome: outcome))
            )
            .Where(found => found.Outcome.Ratio!.Estimate > 0)
            .ToList();
        if (ratios.Count == 0)
        {
            return null;
        }

        var numbers = ratios
            .SelectMany(found =>
                new[] { found.Outcome.Ratio!.Estimate, found.Outcome.Ratio.Low, found.Outcome.Ratio.High }
            )
            .OfType<decimal>()
            .Select(number => Math.Clamp((double)number, Least, Most))
            .ToList();
        var low = Marks.Last(mark => mark <= Math.Min(0.5, numbers.Min()));
        var high = Marks.First(mark => mark >= Math.Max(2, numbers.Max()));
        return new(
            Whole,
            ((ratios.Count + 1) * RowHeight) + 8,
            [
                .. Marks
                    .Where(mark => mark >= low && mark <= high)
                    .Select(mark => (At(mark, low, high), mark.ToString(CultureInfo.InvariantCulture), mark == 1)),
            ],
            [.. ratios.Select((found, index) => Row(found.Study, found.Outcome, low, high, index * RowHeight))]
        );
    }

    private static ForestRow Row(Study study, Outcome outcome, double low, double high, int top)
    {
        var ratio = outcome.Ratio!;
        return new(
            top,
            Cut($"{study.Name}{(outcome.Endpoint is null ? "" : $", {outcome.Endpoint}")}"),
            outcome.Comparator is null ? ratio.Kind : Cut($"{ratio.Kind} against {outcome.Comparator}"),
            ratio.Words,
            At((double)ratio.Estimate, low, high),
            ratio.Low is { } least ? At((double)least, low, high) : null,
            ratio.High is { } most ? At((double)most, low, high) : null
        );
    }

    private static string Cut(string text) => text.Length <= 46 ? text : text[..45] + "…";

    private static string At(double value, double low, double high)
    {
        var clamped = Math.Clamp(value, low, high);
        var share = (Math.Log(clamped) - Math.Log(low)) / (Math.Log(high) - Math.Log(low));
        return (Left + (share * (Right - Left))).ToString("0.0", CultureInfo.InvariantCulture);
    }
}

/// <summary>A ratio in the drawing.</summary>
/// <param name="Top">Its upper edge.</param>
/// <param name="Title">Study and endpoint.</param>
/// <param name="Subtitle">What it is a ratio of.</param>
/// <param name="Words">The numbers as the source has them.</param>
/// <param name="At">Where the ratio is.</param>
/// <param name="From">Where the interval begins; null where it is not stated.</param>
/// <param name="To">Where the interval ends; null where it is not stated.</param>
public sealed record ForestRow(
    int Top,
    string Title,
    string Subtitle,
    string Words,
    string At,
    string? From,
    string? To
);
