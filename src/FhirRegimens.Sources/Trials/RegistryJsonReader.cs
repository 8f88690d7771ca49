using System.Globalization;
using System.Text.Json;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>
/// Reads a study of ClinicalTrials.gov's API, version 2. Names of members are furniture, and so is the derivedSection,
/// which the registry computes from the rest. What has no field is unread.
/// </summary>
internal sealed class RegistryJsonReader(SourceText source, SourceOrigin origin)
{
    private readonly RecordLedger ledger = new(source);

    /// <summary>The record.</summary>
    public TrialRecord Read()
    {
        var (tree, problem) = JsonTree.Read(source);
        var study = tree?["studies"]?.Items.FirstOrDefault() ?? tree;
        if (tree is not null && study!["protocolSection"] is { } protocol)
        {
            Structure(tree);
            if (tree["studies"]?.Items.Count() > 1)
            {
                ledger.Say("several-trials", "The text holds several trials; only the first was read.", null);
            }

            if (study["derivedSection"] is { } derived)
            {
                ledger.Furniture(derived.Span);
            }

            return Close(Study(protocol));
        }

        ledger.Say(
            "no-trial",
            problem is null
                ? "The JSON has no protocolSection: no trial was found."
                : $"The text is no JSON ({problem}): no trial was found.",
            null
        );
        return Close(new TrialRecord { Origin = origin });
    }

    private TrialRecord Close(TrialRecord record)
    {
        var (unread, account) = ledger.Close();
        return record with { Unread = unread, Characters = account, Messages = ledger.Messages };
    }

    /// <summary>Enters everything between the leaves as furniture: names, quotes, braces.</summary>
    private void Structure(JsonTree tree)
    {
        ledger.Furniture(tree.Span);
        Leaves(tree);
    }

    private void Leaves(JsonTree tree)
    {
        if (tree.Members.Count == 0)
        {
            ledger.Enter(
                tree.Span,
                tree.Kind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
                    ? Fate.Unread
                    : Fate.Furniture
            );
        }

        foreach (var (_, value) in tree.Members)
        {
            Leaves(value);
        }
    }

    private TrialRecord Study(JsonTree protocol)
    {
        var identification = protocol["identificationModule"];
        var status = protocol["statusModule"];
        var sponsors = protocol["sponsorCollaboratorsModule"];
        var record = new TrialRecord
        {
            Origin = origin,
            Number = Stated(identification?["nctId"]),
            OtherNumbers =
            [
                .. new[] { identification?["orgStudyIdInfo", "id"] }
                    .Concat(Items(identification?["secondaryIdInfos"]).Select(item => item["id"]))
                    .Select(Text)
                    .OfType<string>(),
            ],
            Title = Stated(identification?["briefTitle"]),
            OfficialTitle = Text(identification?["officialTitle"]),
            Acronym = Text(identification?["acronym"]),
            Status = Stated(status?["overallStatus"]),
            WhyStopped = Text(status?["whyStopped"]),
            Start = Date(status?["startDateStruct", "date"]),
            Completion = Date(status?["completionDateStruct", "date"]),
            Phases = Texts(protocol["designModule", "phases"]),
            Design = Design(protocol["designModule"]),
            Diseases = Texts(protocol["conditionsModule", "conditions"]),
            Keywords = Texts(protocol["conditionsModule", "keywords"]),
            Sponsor = Stated(sponsors?["leadSponsor", "name"]),
            Collaborators = [.. Items(sponsors?["collaborators"]).Select(item => Text(item["name"])).OfType<string>()],
            Summary = Stated(protocol["descriptionModule", "briefSummary"], Fate.Verbatim),
            Description = Stated(protocol["descriptionModule", "detailedDescription"], Fate.Verbatim),
            Eligibility = Eligibility(protocol["eligibilityModule"]),
            Arms = [.. Items(protocol["armsInterventionsModule", "armGroups"]).Select(Arm)],
            Interventions =
            [
                .. Items(protocol["armsInterventionsModule", "interventions"])
                    .Select(Intervention)
                    .OfType<TrialIntervention>(),
            ],
            Outcomes = [.. Outcomes(protocol["outcomesModule"])],
            Sites = [.. Items(protocol["contactsLocationsModule", "locations"]).Select(Site)],
        };
        return record with { References = [.. References(record, protocol["referencesModule", "references"])] };
    }

    private TrialDesign Design(JsonTree? design) =>
        new()
        {
            StudyType = Text(design?["studyType"]),
            Allocation = Text(design?["designInfo", "allocation"]),
            Model = Text(design?["designInfo", "interventionModel"] ?? design?["designInfo", "observationalModel"]),
            Masking = Text(design?["designInfo", "maskingInfo", "masking"]),
            Purpose = Text(design?["designInfo", "primaryPurpose"]),
            Enrollment = Count(design?["enrollmentInfo", "count"]),
            EnrollmentType = Text(design?["enrollmentInfo", "type"]),
        };

    private Eligibility Eligibility(JsonTree? module)
    {
        var healthy = module?["healthyVolunteers"];
        if (healthy is { Kind: JsonValueKind.True or JsonValueKind.False })
        {
            ledger.Enter(healthy.Span, Fate.Typed);
        }

        return new()
        {
            Sex = Stated(module?["sex"]),
            MinimumAge = Age(module?["minimumAge"]),
            MaximumAge = Age(module?["maximumAge"]),
            HealthyVolunteers = healthy?.Kind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            },
            Criteria = module?["eligibilityCriteria"] is { Kind: JsonValueKind.String } text
                ?
                [
                    .. CriteriaText.Read(
                        RegistryWords.Unescaped(ledger.Take(text.Text, text.Span, Fate.Verbatim)),
                        text.Span
                    ),
                ]
                : [],
        };
    }

    /// <summary>An age; one that is not understood stays unread.</summary>
    private Age? Age(JsonTree? value)
    {
        var text = Text(value);
        var age = RegistryWords.Age(text);
        if (age is null && text is not null && !text.Equals("N/A", StringComparison.OrdinalIgnoreCase))
        {
            ledger.Enter(value!.Span, Fate.Unread);
        }

        return age;
    }

    private TrialArm Arm(JsonTree arm) =>
        new()
        {
            Name = Text(arm["label"]) ?? "",
            Type = Text(arm["type"]),
            Description = Stated(arm["description"], Fate.Verbatim),
            Interventions = [.. Texts(arm["interventionNames"]).Select(RegistryWords.WithoutType)],
            Span = arm.Span,
        };

    private TrialIntervention? Intervention(JsonTree item) =>
        Stated(item["name"]) is { } name
            ? new()
            {
                Name = name,
                Type = Text(item["type"]),
                Description = Stated(item["description"], Fate.Verbatim),
                OtherNames = Texts(item["otherNames"]),
                Arms = Texts(item["armGroupLabels"]),
            }
            : null;

    private IEnumerable<OutcomeMeasure> Outcomes(JsonTree? module)
    {
        (string Member, string Priority)[] lists =
        [
            ("primaryOutcomes", "primary"),
            ("secondaryOutcomes", "secondary"),
            ("otherOutcomes", "other"),
        ];
        return lists.SelectMany(list =>
            Items(module?[list.Member])
                .Select(item => new OutcomeMeasure
                {
                    Priority = list.Priority,
                    Name = Text(item["measure"]) ?? "",
                    TimeFrame = Text(item["timeFrame"]),
                    Description = Text(item["description"], Fate.Verbatim),
                    Span = item.Span,
                })
        );
    }

    private TrialSite Site(JsonTree item) =>
        new()
        {
            Facility = Text(item["facility"]),
            City = Text(item["city"]),
            State = Text(item["state"]),
            Country = Text(item["country"]),
            Status = Text(item["status"]),
            Span = item.Span,
        };

    private IEnumerable<Reference> References(TrialRecord record, JsonTree? list)
    {
        if (RegistryWords.Record(record) is { } own)
        {
            yield return own;
        }

        var number = 1;
        foreach (var item in Items(list))
        {
            number++;
            var pmid = Text(item["pmid"]);
            yield return new Reference
            {
                Label = number.ToString(CultureInfo.InvariantCulture),
                Citation = Text(item["citation"]) ?? "",
                Kind = RegistryWords.InWords(Text(item["type"])),
                Pmid = pmid is not null && pmid.All(char.IsAsciiDigit) ? pmid : null,
                Span = item.Span,
            };
        }
    }

    private static IEnumerable<JsonTree> Items(JsonTree? list) => list?.Items ?? [];

    private ValueList<string> Texts(JsonTree? list) => [.. Items(list).Select(Text).OfType<string>()];

    private string? Text(JsonTree? value) => Text(value, Fate.Typed);

    private string? Text(JsonTree? value, Fate fate) => Stated(value, fate)?.Value;

    private Stated<string>? Stated(JsonTree? value) => Stated(value, Fate.Typed);

    private Stated<string>? Stated(JsonTree? value, Fate fate) =>
        value is { Kind: JsonValueKind.String } && !string.IsNullOrWhiteSpace(value.Text)
            ? new(Words(ledger.Take(value.Text, value.Span, fate), fate), value.Span)
            : null;

    private static string Words(string text, Fate fate) =>
        (fate == Fate.Verbatim ? RegistryWords.Unescaped(text) : text).Trim();

    private Stated<int>? Count(JsonTree? value)
    {
        if (
            value is not { Kind: JsonValueKind.Number }
            || !int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        )
        {
            return null;
        }

        ledger.Enter(value.Span, Fate.Typed);
        return new(count, value.Span);
    }

    private string? Date(JsonTree? value) =>
        value is { Kind: JsonValueKind.String } && RegistryWords.IsDate(value.Text) ? Text(value) : null;
}
