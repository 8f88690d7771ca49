using System.Globalization;
using System.Text.Json;

namespace FhirRegimens.Registry;

/// <summary>A page of studies, as far as it is asked for.</summary>
internal sealed record StudiesAnswer(IReadOnlyList<StudyAnswer?>? Studies, string? NextPageToken);

/// <summary>A study, as far as polling needs it.</summary>
internal sealed record StudyAnswer(StudyAnswer.Protocol? ProtocolSection)
{
    /// <summary>How answers are read: what is not named here is passed over.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>The study's state; null where it has no number, and so is none.</summary>
    public TrialState? State =>
        ProtocolSection?.IdentificationModule is { NctId: { } named } identification
        && TrialNumber.Of(named) is { } number
            ? new(
                number,
                [.. (identification.NctIdAliases ?? []).OfType<string>().Select(TrialNumber.Of).OfType<string>()],
                Day(ProtocolSection.StatusModule?.LastUpdatePostDateStruct?.Date)
            )
            : null;

    private static DateOnly? Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    internal sealed record Protocol(Identification? IdentificationModule, Status? StatusModule);

    internal sealed record Identification(string? NctId, IReadOnlyList<string?>? NctIdAliases);

    internal sealed record Status(PostDate? LastUpdatePostDateStruct);

    internal sealed record PostDate(string? Date);
}
