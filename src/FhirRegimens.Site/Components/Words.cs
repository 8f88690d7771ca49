using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Components;

/// <summary>Small words of the pages themselves.</summary>
internal static class Words
{
    /// <summary>"1 regimen", "4 regimens".</summary>
    public static string Count(int number, string what) =>
        $"{FhirWords.Integer(number)} {what}{(number == 1 ? "" : "s")}";
}
