using System.Globalization;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>
/// Reads the text of a registry's page: a title, then labels in lines of their own with their values below them or
/// behind a colon. A label is a known one; what stands under none is unread.
/// </summary>
internal sealed partial class RegistryTextReader
{
    private readonly SourceText source;
    private readonly SourceOrigin origin;
    private readonly RecordLedger ledger;
    private readonly RegistryValues values;
    private readonly CriteriaList criteria = new();
    private readonly RegistryArms arms;
    private readonly RegistryOutcomes outcomes;
    private readonly RegistrySites sites;
    private Stated<string>? title;
    private bool isEligibility;

    public RegistryTextReader(SourceText source, SourceOrigin origin)
    {
        this.source = source;
        this.origin = origin;
        ledger = new(source);
        values = new(source, ledger);
        arms = new(source, ledger);
        outcomes = new(source, ledger);
        sites = new(source, ledger);
    }

    /// <summary>The record.</summary>
    public TrialRecord Read()
    {
        RegistryField? field = null;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            var content = Content(line);
            var words = source.Slice(content);
            if (words.Length == 0)
            {
                continue;
            }

            if (RegistryLabels.IsSection(words))
            {
                ledger.Furniture(line);
                isEligibility = words.Contains("Eligibility", StringComparison.OrdinalIgnoreCase);
                field = null;
            }
            else if (Label(line, content) is { } label)
            {
                field = label.Field;
                if (label.Value is { Length: > 0 } value)
                {
                    field = Value(label.Field, value);
                }
            }
            else if (field is { } open)
            {
                ledger.Furniture(source.Span(line.Offset, content.Offset - line.Offset));
                field = Value(open, content);
            }
            else
            {
                Loose(line, content);
            }
        }

        values.CloseText(RegistryField.Summary);
        values.CloseText(RegistryField.Description);
        return Close();
    }

    /// <summary>A line under no label: the title, or below the heading of eligibility a criterion.</summary>
    private void Loose(SourceSpan line, SourceSpan content)
    {
        if (title is null && values.AreNone)
        {
            title = new(ledger.Take(content, Fate.Typed), content);
            ledger.Furniture(source.Span(line.Offset, content.Offset - line.Offset));
        }
        else if (isEligibility)
        {
            ledger.Furniture(source.Span(line.Offset, content.Offset - line.Offset));
            Criterion(CriterionKind.NotStated, content);
        }
    }

    private (RegistryField Field, SourceSpan? Value)? Label(SourceSpan line, SourceSpan content)
    {
        var words = source.Slice(content);
        if (words.Length > 60 && !words.AsSpan(0, 60).Contains(':'))
        {
            return null;
        }

        if (sites.TakeLabel(line, content))
        {
            return (RegistryField.Locations, null);
        }

        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? words : words[..colon];
        if (RegistryLabels.Find(name.Trim()) is not { } field)
        {
            return null;
        }

        ledger.Furniture(line);
        if (colon < 0)
        {
            return (field, null);
        }

        var from = colon + 1;
        while (from < words.Length && char.IsWhiteSpace(words[from]))
        {
            from++;
        }

        return (field, source.Span(content.Offset + from, words.Length - from));
    }

    /// <summary>Takes a line of a field, and says whether further lines belong to it.</summary>
    private RegistryField? Value(RegistryField field, SourceSpan content)
    {
        switch (field)
        {
            case RegistryField.Summary or RegistryField.Description:
                values.TakeText(field, content);
                return field;
            case RegistryField.Inclusion:
                Criterion(CriterionKind.Inclusion, content);
                return field;
            case RegistryField.Exclusion:
                Criterion(CriterionKind.Exclusion, content);
                return field;
            case RegistryField.Collaborators or RegistryField.Conditions or RegistryField.Keywords:
                values.TakeItem(field, content);
                return field;
            case RegistryField.Interventions:
                arms.Name(ledger.Take(content, Fate.Typed), content);
                return field;
            case RegistryField.Arms:
                arms.Take(content);
                return field;
            case RegistryField.Primary:
                outcomes.Take("primary", content);
                return field;
            case RegistryField.Secondary:
                outcomes.Take("secondary", content);
                return field;
            case RegistryField.Other:
                outcomes.Take("other", content);
                return field;
            case RegistryField.Locations:
                sites.Take(content);
                return field;
            case RegistryField.Title when title is null:
                title = new(ledger.Take(content, Fate.Typed), content);
                return null;
            default:
                values.Take(field, content);
                return null;
        }
    }

    private void Criterion(CriterionKind kind, SourceSpan content)
    {
        var words = ledger.Take(content, Fate.Verbatim);
        var line = source.Line(content.Line);
        var lead = source.Slice(source.Span(line.Offset, content.Offset - line.Offset)).TrimStart('\uFEFF');
        var isBehindLabel = lead.Contains(':', StringComparison.Ordinal);
        var before = criteria.All.LastOrDefault()?.Span ?? content;
        criteria.Add(kind, isBehindLabel ? words : lead + words, content, source.Cover(before, content));
    }

    private TrialRecord Close()
    {
        var places = sites.Close();
        if (title is null || values.AreNone)
        {
            ledger.Say("no-trial", "The text has no labels of a registry: no trial was found.", null);
        }

        var ages = RegistryWords.Ages(values.Find(RegistryField.Ages));
        _ = values.Read(RegistryField.Ages, text => RegistryWords.Ages(text) == (null, null) ? null : text);
        var record = new TrialRecord
        {
            Origin = origin,
            Title = title,
            Number = values[RegistryField.Number],
            OfficialTitle = values.Find(RegistryField.OfficialTitle),
            Acronym = values.Find(RegistryField.Acronym),
            Status = values[RegistryField.Status],
            Phases = values.Find(RegistryField.Phase) is { } phase ? [phase] : [],
            Design = Design(),
            Diseases = values.Listed(RegistryField.Conditions),
            Keywords = values.Listed(RegistryField.Keywords),
            Sponsor = values[RegistryField.Sponsor],
            Collaborators = values.Listed(RegistryField.Collaborators),
            Start = values.Date(RegistryField.Start),
            Completion = values.Date(RegistryField.Completion),
            Summary = values[RegistryField.Summary],
            Description = values[RegistryField.Description],
            Eligibility = new()
            {
                Sex = values[RegistryField.Sex],
                MinimumAge = values.Read(RegistryField.MinimumAge, RegistryWords.Age) ?? ages.Minimum,
                MaximumAge = values.Read(RegistryField.MaximumAge, RegistryWords.Age) ?? ages.Maximum,
                Criteria = criteria.All.ToValueList(),
            },
            Arms = arms.All,
            Interventions = arms.Interventions,
            Outcomes = outcomes.All,
            Sites = places,
        };
        var unclear = criteria.All.Where(criterion => criterion.Kind == CriterionKind.NotStated).ToList();
        if (unclear.Count > 0)
        {
            ledger.Say(
                "criteria-not-divided",
                $"The source no longer says which of {unclear.Count.ToString(CultureInfo.InvariantCulture)} criteria are of "
                    + "inclusion and which of exclusion.",
                unclear[0].Span
            );
        }

        var (unread, account) = ledger.Close();
        return record with
        {
            References = RegistryWords.Record(record) is { } own ? [own] : [],
            Unread = unread,
            Characters = account,
            Messages = ledger.Messages,
        };
    }

    private TrialDesign Design() =>
        new()
        {
            StudyType = values.Find(RegistryField.StudyType),
            Model = values.Find(RegistryField.Model),
            Allocation = values.Find(RegistryField.Allocation),
            Masking = values.Find(RegistryField.Masking),
            Purpose = values.Find(RegistryField.Purpose),
            Enrollment = values.Read(
                RegistryField.Enrollment,
                text => EnrollmentForm().Match(text) is { Success: true } match ? match : null
            )
                is { } stated
                ? new(
                    int.Parse(stated.Groups["count"].ValueSpan, CultureInfo.InvariantCulture),
                    values[RegistryField.Enrollment]!.Span
                )
                : null,
            EnrollmentType =
                values.Find(RegistryField.Enrollment) is { } enrolled
                && EnrollmentForm().Match(enrolled) is { Success: true } form
                && form.Groups["type"].Success
                    ? form.Groups["type"].Value
                    : null,
        };

    /// <summary>A line without its bullet and the white space around it.</summary>
    private SourceSpan Content(SourceSpan line)
    {
        var raw = source.Slice(line);
        var words = RegistryLabels.Words(raw);
        var at = words.Length == 0 ? raw.Length : raw.IndexOf(words, StringComparison.Ordinal);
        return source.Span(line.Offset + at, words.Length);
    }

    [GeneratedRegex(
        @"^(?<count>\d{1,7})(?: participants)?(?: \((?<type>[A-Za-z]{3,20})\))?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex EnrollmentForm();
}
