using System.Globalization;
using System.Text.Json;

namespace FhirRegimens.Registry;

/// <summary>How a registry has a trial.</summary>
/// <param name="Number">The trial's number.</param>
/// <param name="FormerNumbers">Numbers that lead to this trial, since it was registered twice.</param>
/// <param name="Updated">The day on which the record was posted as it is now; null where the registry does not say.</param>
public sealed record TrialState(string Number, IReadOnlyList<string> FormerNumbers, DateOnly? Updated)
{
    /// <summary>What tells the record from how it was before: the day of its last update, yyyy-MM-dd.</summary>
    public string? Revision => Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The beginning of that day.</summary>
    public DateTimeOffset? Time => Updated is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>
    /// What a saved record says of itself: a study, or a page of studies, of which the first counts; null where a text is
    /// neither.
    /// </summary>
    public static TrialState? Of(string json)
    {
        try
        {
            var page = JsonSerializer.Deserialize<StudiesAnswer>(json, StudyAnswer.Json);
            var study = page?.Studies is [var first, ..]
                ? first
                : JsonSerializer.Deserialize<StudyAnswer>(json, StudyAnswer.Json);
            return study?.State;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The record of a trial.</summary>
/// <param name="State">How the registry has it.</param>
/// <param name="Address">The address at which people read it.</param>
/// <param name="Json">The study as the API gives it, in UTF-8.</param>
public sealed record RegistryRecord(TrialState State, string Address, ReadOnlyMemory<byte> Json);
