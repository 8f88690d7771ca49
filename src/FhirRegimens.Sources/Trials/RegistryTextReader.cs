using System.Globalization;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>
/// Reads the text of a registry's page: a title, then labels in lines of their own with their values below them or
/// behind a colon. A label is a known one; what stands under none is unread.
/// </summary>
internal sealed partial class RegistryTextReader(SourceText source, SourceOrigin origin)
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

    private static readonly Dictionary<string, Field> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Registration Number"] = Field.Number,
        ["NCT Number"] = Field.Number,
        ["Trial ID"] = Field.Number,
        ["ClinicalTrials.gov ID"] = Field.Number,
        ["ClinicalTrials.gov Identifier"] = Field.Number,
        ["Identifier"] = Field.Number,
        ["Title"] = Field.Title,
        ["Brief Title"] = Field.Title,
        ["Public Title"] = Field.Title,
        ["Official Title"] = Field.OfficialTitle,
        ["Scientific Title"] = Field.OfficialTitle,
        ["Acronym"] = Field.Acronym,
        ["Lead Sponsor"] = Field.Sponsor,
        ["Sponsor"] = Field.Sponsor,
        ["Collaborators"] = Field.Collaborators,
        ["Brief Summary"] = Field.Summary,
        ["Detailed Description"] = Field.Description,
        ["Condition"] = Field.Conditions,
        ["Conditions"] = Field.Conditions,
        ["Keywords"] = Field.Keywords,
        ["Intervention"] = Field.Interventions,
        ["Interventions"] = Field.Interventions,
        ["Phase"] = Field.Phase,
        ["Status"] = Field.Status,
        ["Recruitment Status"] = Field.Status,
        ["Sex"] = Field.Sex,
        ["Gender"] = Field.Sex,
        ["Sexes Eligible for Study"] = Field.Sex,
        ["Ages Eligible for Study"] = Field.Ages,
        ["Minimum Age"] = Field.MinimumAge,
        ["Maximum Age"] = Field.MaximumAge,
        ["Target Recruitment"] = Field.Enrollment,
        ["Enrollment"] = Field.Enrollment,
        ["Inclusion Criteria"] = Field.Inclusion,
        ["Exclusion Criteria"] = Field.Exclusion,
        ["Start Date"] = Field.Start,
        ["Completion Date"] = Field.Completion,
        ["Study Type"] = Field.StudyType,
        ["Study Design"] = Field.Model,
        ["Allocation"] = Field.Allocation,
        ["Masking"] = Field.Masking,
        ["Primary Purpose"] = Field.Purpose,
        ["Arms"] = Field.Arms,
        ["Study Arms"] = Field.Arms,
        ["Arm && Interventions"] = Field.Arms,
        ["Arms & Interventions"] = Field.Arms,
        ["Arms and Interventions"] = Field.Arms,
        ["Primary Outcome"] = Field.Primary,
        ["Primary Outcomes"] = Field.Primary,
        ["Secondary Outcome"] = Field.Secondary,
        ["Secondary Outcomes"] = Field.Secondary,
        ["Primary Outcome Measures"] = Field.Primary,
        ["Secondary Outcome Measures"] = Field.Secondary,
        ["Other Outcome Measures"] = Field.Other,
        ["Locations"] = Field.Locations,
    };

    private readonly RecordLedger ledger = new(source);
    private readonly Dictionary<Field, Stated<string>> values = [];
    private readonly Dictionary<Field, List<string>> lists = [];
    private readonly Dictionary<Field, (SourceSpan Span, Fate Fate)> running = [];
    private readonly CriteriaList criteria = new();
    private readonly List<TrialArm> arms = [];
    private readonly List<TrialIntervention> interventions = [];
    private readonly List<OutcomeMeasure> outcomes = [];
    private readonly List<TrialSite> sites = [];
    private Stated<string>? title;
    private Stated<string>? facility;
    private (int Count, SourceSpan Span)? sitesStated;
    private bool isEligibility;

    private enum Field
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

    /// <summary>The record.</summary>
    public TrialRecord Read()
    {
        Field? field = null;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            var content = Content(line);
            var words = source.Slice(content);
            if (words.Length == 0)
            {
                continue;
            }

            if (Array.Exists(Sections, section => section.Equals(words, StringComparison.OrdinalIgnoreCase)))
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

        Text(Field.Summary);
        Text(Field.Description);
        return Close();
    }

    /// <summary>A line under no label: the title, or below the heading of eligibility a criterion.</summary>
    private void Loose(SourceSpan line, SourceSpan content)
    {
        if (title is null && values.Count == 0)
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

    private (Field Field, SourceSpan? Value)? Label(SourceSpan line, SourceSpan content)
    {
        var words = source.Slice(content);
        if (words.Length > 60 && !words.AsSpan(0, 60).Contains(':'))
        {
            return null;
        }

        if (LocationsLabel().Match(words) is { Success: true } match)
        {
            ledger.Furniture(line);
            var count = match.Groups["count"];
            sitesStated = (
                int.Parse(count.ValueSpan, CultureInfo.InvariantCulture),
                source.Span(content.Offset + count.Index, count.Length)
            );
            ledger.Enter(sitesStated.Value.Span, Fate.Typed);
            return (Field.Locations, null);
        }

        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? words : words[..colon];
        if (!Fields.TryGetValue(name.Trim(), out var field))
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
    private Field? Value(Field field, SourceSpan content)
    {
        switch (field)
        {
            case Field.Summary or Field.Description:
                running[field] = running.TryGetValue(field, out var begun)
                    ? (Cover(begun.Span, content), Fate.Verbatim)
                    : (content, Fate.Verbatim);
                ledger.Enter(content, Fate.Verbatim);
                return field;
            case Field.Inclusion or Field.Exclusion:
                var kind = field == Field.Inclusion ? CriterionKind.Inclusion : CriterionKind.Exclusion;
                Criterion(kind, content);
                return field;
            case Field.Collaborators or Field.Conditions or Field.Keywords or Field.Interventions:
                List(field, content);
                return field;
            case Field.Arms:
                Arm(content);
                return field;
            case Field.Primary or Field.Secondary or Field.Other:
                Outcome(field, content);
                return field;
            case Field.Locations:
                Site(content);
                return field;
            default:
                return Single(field, content);
        }
    }

    private void Criterion(CriterionKind kind, SourceSpan content)
    {
        var words = ledger.Take(content, Fate.Verbatim);
        var line = source.Line(content.Line);
        var lead = source.Slice(source.Span(line.Offset, content.Offset - line.Offset)).TrimStart('\uFEFF');
        var isBehindLabel = lead.Contains(':', StringComparison.Ordinal);
        var before = criteria.All.LastOrDefault()?.Span ?? content;
        criteria.Add(kind, isBehindLabel ? words : lead + words, content, Cover(before, content));
    }

    private Field? Single(Field field, SourceSpan content)
    {
        if (field == Field.Title && title is null)
        {
            title = new(ledger.Take(content, Fate.Typed), content);
            return null;
        }

        if (!values.ContainsKey(field))
        {
            values[field] = new(ledger.Take(content, Fate.Typed), content);
        }

        return null;
    }

    private void List(Field field, SourceSpan content)
    {
        if (!lists.TryGetValue(field, out var list))
        {
            lists[field] = list = [];
        }

        var text = ledger.Take(content, Fate.Typed);
        list.Add(text);
        foreach (var item in field == Field.Interventions ? RegistryWords.Names(text) : [])
        {
            var name = RegistryWords.WithoutType(item);
            interventions.Add(
                new()
                {
                    Name = new(name, content),
                    Type = name == item ? null : item[..item.IndexOf(':', StringComparison.Ordinal)],
                }
            );
        }
    }

    private void Arm(SourceSpan content)
    {
        var rest = FlatRow.WithoutHeader(source, content, "Group", "Intervention", "Description");
        ledger.Furniture(content);
        if (rest.Length == 0)
        {
            return;
        }

        if (ArmLead().Match(source.Slice(rest)) is { Success: true } lead)
        {
            LedArm(rest, lead);
        }
        else if (arms is [.., { Type: not null } open])
        {
            ContinueArm(open, rest);
        }
        else if (FlatRow.Arm(source, rest) is { } cells)
        {
            ArmOfCells(rest, cells);
        }
        else
        {
            ArmInWords(rest);
        }
    }

    /// <summary>"Experimental: Sirolimus": what the arm is and its name; its description is in the lines that follow.</summary>
    private void LedArm(SourceSpan rest, Match lead)
    {
        var behind = source.Span(rest.Offset + lead.Length, rest.Length - lead.Length);
        ledger.Enter(source.Span(rest.Offset, lead.Length), Fate.Typed);
        arms.Add(
            new()
            {
                Name = ledger.Take(behind, Fate.Typed),
                Type = lead.Groups["type"].Value,
                Span = rest,
            }
        );
    }

    private void ContinueArm(TrialArm open, SourceSpan rest)
    {
        var span = open.Description is { } begun ? Cover(begun.Span, rest) : rest;
        arms[^1] = open with
        {
            Description = new(ledger.Take(span, Fate.Verbatim), span),
            Span = Cover(open.Span, rest),
        };
    }

    private void ArmInWords(SourceSpan rest)
    {
        ledger.Say(
            "columns-unclear",
            "The row of an arm no longer says where its columns end; its words were kept together.",
            rest
        );
        var words = ledger.Take(rest, Fate.Verbatim);
        arms.Add(
            new()
            {
                Name = words,
                Description = new(words, rest),
                Span = rest,
            }
        );
    }

    private void ArmOfCells(SourceSpan rest, FlatRow.ArmCells cells)
    {
        if (!cells.IsDivided)
        {
            ledger.Say(
                "columns-inferred",
                "The columns of an arm's row were told apart by the name of its drug; no mark divides them.",
                rest
            );
        }

        var name = ledger.Take(cells.Name, Fate.Typed);
        var intervention = RegistryWords.WithoutType(ledger.Take(cells.Intervention, Fate.Typed));
        var description = cells.Description.Length > 0 ? ledger.Take(cells.Description, Fate.Verbatim) : null;
        arms.Add(
            new()
            {
                Name = name,
                Interventions = [intervention],
                Description = description is null ? null : new(description, cells.Description),
                Span = rest,
            }
        );
        if (!interventions.Exists(known => known.Name.Value == intervention))
        {
            interventions.Add(new() { Name = new(intervention, cells.Intervention), Arms = [name] });
        }
    }

    private void Outcome(Field field, SourceSpan content)
    {
        var rest = FlatRow.WithoutHeader(source, content, "Name", "Time", "Method");
        ledger.Furniture(content);
        if (rest.Length == 0)
        {
            return;
        }

        const string lead = "Time Frame:";
        if (outcomes is [.., var last] && source.Slice(rest).StartsWith(lead, StringComparison.OrdinalIgnoreCase))
        {
            var frame = ledger.Take(rest, Fate.Typed);
            outcomes[^1] = last.TimeFrame is null
                ? last with
                {
                    TimeFrame = frame[lead.Length..].Trim(),
                }
                : last with
                {
                    Description = string.Join(' ', new[] { last.Description, frame }.OfType<string>()),
                };
            return;
        }

        var priority = field switch
        {
            Field.Primary => "primary",
            Field.Secondary => "secondary",
            _ => "other",
        };
        if (FlatRow.Outcome(source, rest) is { } cells)
        {
            outcomes.Add(
                new()
                {
                    Priority = priority,
                    Name = ledger.Take(cells.Name, Fate.Typed),
                    TimeFrame = ledger.Take(cells.TimeFrame, Fate.Typed),
                    Description = cells.Method.Length > 0 ? ledger.Take(cells.Method, Fate.Verbatim) : null,
                    Span = rest,
                }
            );
            return;
        }

        ledger.Say(
            "columns-unclear",
            "The row of an outcome no longer says where its time frame stands; its words were kept together.",
            rest
        );
        outcomes.Add(
            new()
            {
                Priority = priority,
                Name = ledger.Take(rest, Fate.Verbatim),
                Span = rest,
            }
        );
    }

    private void Site(SourceSpan content)
    {
        var words = ledger.Take(content, Fate.Typed);
        var raw = source.Slice(content);
        var flag = BrokenEncoding.Flag(raw);
        var isPlace = flag is not null || (facility is not null && raw.Contains(',', StringComparison.Ordinal));
        if (!isPlace)
        {
            AddFacility();
            facility = new(words, content);
            return;
        }

        if (flag is { } found && !char.IsSurrogate(raw[0]))
        {
            ledger.Say(
                "encoding-repaired",
                $"\"{raw[..found.Length]}\" was read as the flag of {found.Country}, whose encoding is broken in the source.",
                source.Span(content.Offset, found.Length)
            );
        }

        string[] parts =
        [
            .. raw[(flag?.Length ?? 0)..]
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
        sites.Add(
            new()
            {
                Facility = facility?.Value,
                City = parts.Length > 0 ? parts[0] : null,
                State = parts.Length > 2 ? string.Join(", ", parts[1..^1]) : null,
                Country = parts.Length > 1 ? parts[^1] : null,
                CountryCode = flag?.Country,
                Span = facility is null ? content : Cover(facility.Span, content),
            }
        );
        facility = null;
    }

    private void AddFacility()
    {
        if (facility is not null)
        {
            sites.Add(new() { Facility = facility.Value, Span = facility.Span });
            facility = null;
        }
    }

    /// <summary>Takes all lines of a running text together, so that its span is one.</summary>
    private void Text(Field field)
    {
        if (running.TryGetValue(field, out var text))
        {
            values[field] = new(ledger.Take(text.Span, text.Fate), text.Span);
        }
    }

    private TrialRecord Close()
    {
        AddFacility();
        CheckSites();
        if (title is null || values.Count == 0)
        {
            ledger.Say("no-trial", "The text has no labels of a registry: no trial was found.", null);
        }

        var ages = RegistryWords.Ages(Find(Field.Ages));
        _ = Read(Field.Ages, text => RegistryWords.Ages(text) == (null, null) ? null : text);
        var record = new TrialRecord
        {
            Origin = origin,
            Title = title,
            Number = values.GetValueOrDefault(Field.Number),
            OfficialTitle = Find(Field.OfficialTitle),
            Acronym = Find(Field.Acronym),
            Status = values.GetValueOrDefault(Field.Status),
            Phases = Find(Field.Phase) is { } phase ? [phase] : [],
            Design = Design(),
            Diseases = Listed(Field.Conditions),
            Keywords = Listed(Field.Keywords),
            Sponsor = values.GetValueOrDefault(Field.Sponsor),
            Collaborators = Listed(Field.Collaborators),
            Start = Date(Field.Start),
            Completion = Date(Field.Completion),
            Summary = values.GetValueOrDefault(Field.Summary),
            Description = values.GetValueOrDefault(Field.Description),
            Eligibility = new()
            {
                Sex = values.GetValueOrDefault(Field.Sex),
                MinimumAge = Read(Field.MinimumAge, RegistryWords.Age) ?? ages.Minimum,
                MaximumAge = Read(Field.MaximumAge, RegistryWords.Age) ?? ages.Maximum,
                Criteria = criteria.All.ToValueList(),
            },
            Arms = arms.ToValueList(),
            Interventions = interventions.ToValueList(),
            Outcomes = outcomes.ToValueList(),
            Sites = sites.ToValueList(),
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
            StudyType = Find(Field.StudyType),
            Model = Find(Field.Model),
            Allocation = Find(Field.Allocation),
            Masking = Find(Field.Masking),
            Purpose = Find(Field.Purpose),
            Enrollment = Read(
                Field.Enrollment,
                text => EnrollmentForm().Match(text) is { Success: true } match ? match : null
            )
                is { } stated
                ? new(
                    int.Parse(stated.Groups["count"].ValueSpan, CultureInfo.InvariantCulture),
                    values[Field.Enrollment].Span
                )
                : null,
            EnrollmentType =
                Find(Field.Enrollment) is { } enrolled
                && EnrollmentForm().Match(enrolled) is { Success: true } form
                && form.Groups["type"].Success
                    ? form.Groups["type"].Value
                    : null,
        };

    private void CheckSites()
    {
        if (sitesStated is { } stated && stated.Count != sites.Count)
        {
            ledger.Say(
                ReaderMessage.FiguresDisagree,
                $"The source counts {stated.Count.ToString(CultureInfo.InvariantCulture)} locations and names "
                    + $"{sites.Count.ToString(CultureInfo.InvariantCulture)}.",
                stated.Span
            );
        }
    }

    /// <summary>A field's value; "Not specified" and "N/A" are none.</summary>
    private string? Find(Field field) =>
        values.GetValueOrDefault(field)?.Value is { } value
        && !value.Equals("Not specified", StringComparison.OrdinalIgnoreCase)
        && !value.Equals("N/A", StringComparison.OrdinalIgnoreCase)
        && !value.Equals("Not provided", StringComparison.OrdinalIgnoreCase)
            ? value
            : null;

    private string? Date(Field field) =>
        Read(field, text => RegistryWords.IsDate(text) ? text : Papers.PaperDates.Read(text));

    /// <summary>A field's value as it is understood; one that is not stays unread.</summary>
    private T? Read<T>(Field field, Func<string, T?> read)
        where T : class
    {
        if (Find(field) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            ledger.Enter(values[field].Span, Fate.Unread);
        }

        return value;
    }

    private ValueList<string> Listed(Field field) => lists.GetValueOrDefault(field)?.ToValueList() ?? [];

    private SourceSpan Cover(SourceSpan first, SourceSpan last) => source.Span(first.Offset, last.End - first.Offset);

    /// <summary>A line without its bullet and the white space around it.</summary>
    private SourceSpan Content(SourceSpan line)
    {
        var raw = source.Slice(line);
        var words = Words(raw);
        var at = words.Length == 0 ? raw.Length : raw.IndexOf(words, StringComparison.Ordinal);
        return source.Span(line.Offset + at, words.Length);
    }

    private static string Words(string line)
    {
        var words = line.Trim().TrimStart('\uFEFF');
        return words is ['-' or '*' or '•' or '#', ..] ? words.TrimStart('-', '*', '•', '#').Trim() : words;
    }

    [GeneratedRegex(@"^Locations \((?<count>\d{1,5})\)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LocationsLabel();

    [GeneratedRegex(
        @"^(?<type>Experimental|Active Comparator|Placebo Comparator|Sham Comparator|No Intervention): ?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex ArmLead();

    [GeneratedRegex(
        @"^(?<count>\d{1,7})(?: participants)?(?: \((?<type>[A-Za-z]{3,20})\))?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex EnrollmentForm();

    [GeneratedRegex(
        @"\b(?:NCT\d{8}|ISRCTN\d{8}|ChiCTR[-A-Z0-9]{6,20}|EUCTR\d{4}-\d{6}-\d{2}|JPRN-[A-Za-z0-9]{6,16}|ACTRN\d{14})\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex TrialNumber();
}
