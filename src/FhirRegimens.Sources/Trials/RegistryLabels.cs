using System.Text.RegularExpressions;

namespace FhirRegimens.Sources.Trials;

/// <summary>What a label of a registry's page is about.</summary>
internal enum RegistryField
{
    Number,
    Title,
    OfficialTitle,
    Acronym,
    Sponsor,
    Collaborators,
    Summary,
    Description,
    Conditions,
    Keywords,
    Interventions,
    Phase,
    Status,
    Sex,
    Ages,
    MinimumAge,
    MaximumAge,
    Enrollment,
    Inclusion,
    Exclusion,
    Start,
    Completion,
    StudyType,
    Model,
    Allocation,
    Masking,
    Purpose,
    Arms,
    Primary,
    Secondary,
    Other,
    Locations,
}

/// <summary>The labels and headings of registries' pages.</summary>
internal static partial class RegistryLabels
{
    private static readonly string[] Sections =
    [
        "Overview",
        "Recruitment & Eligibility",
        "Study & Design",
        "Study Overview",
        "Trial Locations",
        "Outcome Measures",
        "Eligibility Criteria",
    ];

    private static readonly Dictionary<string, RegistryField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Registration Number"] = RegistryField.Number,
        ["NCT Number"] = RegistryField.Number,
        ["Trial ID"] = RegistryField.Number,
        ["ClinicalTrials.gov ID"] = RegistryField.Number,
        ["ClinicalTrials.gov Identifier"] = RegistryField.Number,
        ["Identifier"] = RegistryField.Number,
        ["Title"] = RegistryField.Title,
        ["Brief Title"] = RegistryField.Title,
        ["Public Title"] = RegistryField.Title,
        ["Official Title"] = RegistryField.OfficialTitle,
        ["Scientific Title"] = RegistryField.OfficialTitle,
        ["Acronym"] = RegistryField.Acronym,
        ["Lead Sponsor"] = RegistryField.Sponsor,
        ["Sponsor"] = RegistryField.Sponsor,
        ["Collaborators"] = RegistryField.Collaborators,
        ["Brief Summary"] = RegistryField.Summary,
        ["Detailed Description"] = RegistryField.Description,
        ["Condition"] = RegistryField.Conditions,
        ["Conditions"] = RegistryField.Conditions,
        ["Keywords"] = RegistryField.Keywords,
        ["Intervention"] = RegistryField.Interventions,
        ["Interventions"] = RegistryField.Interventions,
        ["Phase"] = RegistryField.Phase,
        ["Status"] = RegistryField.Status,
        ["Recruitment Status"] = RegistryField.Status,
        ["Sex"] = RegistryField.Sex,
        ["Gender"] = RegistryField.Sex,
        ["Sexes Eligible for Study"] = RegistryField.Sex,
        ["Ages Eligible for Study"] = RegistryField.Ages,
        ["Minimum Age"] = RegistryField.MinimumAge,
        ["Maximum Age"] = RegistryField.MaximumAge,
        ["Target Recruitment"] = RegistryField.Enrollment,
        ["Enrollment"] = RegistryField.Enrollment,
        ["Inclusion Criteria"] = RegistryField.Inclusion,
        ["Exclusion Criteria"] = RegistryField.Exclusion,
        ["Start Date"] = RegistryField.Start,
        ["Completion Date"] = RegistryField.Completion,
        ["Study Type"] = RegistryField.StudyType,
        ["Study Design"] = RegistryField.Model,
        ["Allocation"] = RegistryField.Allocation,
        ["Masking"] = RegistryField.Masking,
        ["Primary Purpose"] = RegistryField.Purpose,
        ["Arms"] = RegistryField.Arms,
        ["Study Arms"] = RegistryField.Arms,
        ["Arm && Interventions"] = RegistryField.Arms,
        ["Arms & Interventions"] = RegistryField.Arms,
        ["Arms and Interventions"] = RegistryField.Arms,
        ["Primary Outcome"] = RegistryField.Primary,
        ["Primary Outcomes"] = RegistryField.Primary,
        ["Secondary Outcome"] = RegistryField.Secondary,
        ["Secondary Outcomes"] = RegistryField.Secondary,
        ["Primary Outcome Measures"] = RegistryField.Primary,
        ["Secondary Outcome Measures"] = RegistryField.Secondary,
        ["Other Outcome Measures"] = RegistryField.Other,
        ["Locations"] = RegistryField.Locations,
    };

    /// <summary>Whether a text has a trial's number and at least three of the labels in lines of their own.</summary>
    public static bool Recognises(string text)
    {
        var look = text.Length > 100_000 ? text[..100_000] : text;
        return TrialNumber().IsMatch(look)
            && look.Split('\n')
                .Select(line => Words(line).TrimEnd(':'))
                .Where(Fields.ContainsKey)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Count() >= 3;
    }

    /// <summary>Whether a line is a heading under which labels stand.</summary>
    public static bool IsSection(string words) =>
        Array.Exists(Sections, section => section.Equals(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a label is about; null for words that are no label.</summary>
    public static RegistryField? Find(string name) => Fields.TryGetValue(name, out var field) ? field : null;

    /// <summary>A line without its bullet and the white space around it.</summary>
    public static string Words(string line)
    {
        var words = line.Trim().TrimStart('\uFEFF');
        return words is ['-' or '*' or '•' or '#', ..] ? words.TrimStart('-', '*', '•', '#').Trim() : words;
    }

    [GeneratedRegex(
        @"\b(?:NCT\d{8}|ISRCTN\d{8}|ChiCTR[-A-Z0-9]{6,20}|EUCTR\d{4}-\d{6}-\d{2}|JPRN-[A-Za-z0-9]{6,16}|ACTRN\d{14})\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex TrialNumber();
}
