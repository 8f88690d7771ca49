using System.Globalization;
using System.Text.Json;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;
using FhirRegimens.Sources.Trials.Results;

namespace FhirRegimens.Sources.Trials;

/// <summary>
/// Reads a study of ClinicalTrials.gov's API, version 2. Names of members are furniture, and so is the derivedSection,
/// which the registry computes from the rest. What has no field is unread.
/// </summary>
internal sealed class RegistryJsonReader
{
    private readonly SourceText source;
    private readonly SourceOrigin origin;
    private readonly RecordLedger ledger;
    private readonly RecordFields fields;

    public RegistryJsonReader(SourceText source, SourceOrigin origin)
    {
        this.source = source;
        this.origin = origin;
        ledger = new(source);
        fields = new(ledger);
    }

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

            if (
                study["hasResults"] is { } told
                && told.Kind == JsonValueKind.True == study["resultsSection"] is not null
            )
            {
                ledger.Furniture(told.Span);
            }

            if (study["derivedSection"] is { } derived)
            {
                ledger.Furniture(derived.Span);
            }

            var record = Study(protocol);
            return Close(
                record with
                {
                    Results = study["resultsSection"] is { } results
                        ? ResultsReader.Read(results, record, ledger)
                        : null,
                }
            );
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
            Number = fields.Stated(identification?["nctId"]),
            OtherNumbers =
            [
                .. new[] { identification?["orgStudyIdInfo", "id"] }
                    .Concat(RecordFields.Items(identification?["secondaryIdInfos"]).Select(item => item["id"]))
                    .Select(fields.Text)
                    .OfType<string>(),
            ],
            Title = fields.Stated(identification?["briefTitle"]),
            OfficialTitle = fields.Text(identification?["officialTitle"]),
            Acronym = fields.Text(identification?["acronym"]),
            Status = fields.Stated(status?["overallStatus"]),
            WhyStopped = fields.Text(status?["whyStopped"]),
            Start = fields.Date(status?["startDateStruct", "date"]),
            Completion = fields.Date(status?["completionDateStruct", "date"]),
            Phases = fields.Texts(protocol["designModule", "phases"]),
            Design = Design(protocol["designModule"]),
            Diseases = fields.Texts(protocol["conditionsModule", "conditions"]),
            Keywords = fields.Texts(protocol["conditionsModule", "keywords"]),
            Sponsor = fields.Stated(sponsors?["leadSponsor", "name"]),
            Collaborators =
            [
                .. RecordFields
                    .Items(sponsors?["collaborators"])
                    .Select(item => fields.Text(item["name"]))
                    .OfType<string>(),
            ],
            Summary = fields.Stated(protocol["descriptionModule", "briefSummary"], Fate.Verbatim),
            Description = fields.Stated(protocol["descriptionModule", "detailedDescription"], Fate.Verbatim),
            Eligibility = Eligibility(protocol["eligibilityModule"]),
            Arms = [.. RecordFields.Items(protocol["armsInterventionsModule", "armGroups"]).Select(Arm)],
            Interventions =
            [
                .. RecordFields
                    .Items(protocol["armsInterventionsModule", "interventions"])
                    .Select(Intervention)
                    .OfType<TrialIntervention>(),
            ],
            Outcomes = [.. Outcomes(protocol["outcomesModule"])],
            Sites = [.. RecordFields.Items(protocol["contactsLocationsModule", "locations"]).Select(Site)],
        };
        return record with { References = [.. References(record, protocol["referencesModule", "references"])] };
    }

    private TrialDesign Design(JsonTree? design) =>
        new()
        {
            StudyType = fields.Text(design?["studyType"]),
            Allocation = fields.Text(design?["designInfo", "allocation"]),
            Model = fields.Text(
                design?["designInfo", "interventionModel"] ?? design?["designInfo", "observationalModel"]
            ),
            Masking = fields.Text(design?["designInfo", "maskingInfo", "masking"]),
            Purpose = fields.Text(design?["designInfo", "primaryPurpose"]),
            Enrollment = fields.Count(design?["enrollmentInfo", "count"]),
            EnrollmentType = fields.Text(design?["enrollmentInfo", "type"]),
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
            Sex = fields.Stated(module?["sex"]),
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
        var text = fields.Text(value);
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
            Name = fields.Text(arm["label"]) ?? "",
            Type = fields.Text(arm["type"]),
            Description = fields.Stated(arm["description"], Fate.Verbatim),
            Interventions = [.. fields.Texts(arm["interventionNames"]).Select(RegistryWords.WithoutType)],
            Span = arm.Span,
        };

    private TrialIntervention? Intervention(JsonTree item) =>
        fields.Stated(item["name"]) is { } name
            ? new()
            {
                Name = name,
                Type = fields.Text(item["type"]),
                Description = fields.Stated(item["description"], Fate.Verbatim),
                OtherNames = fields.Texts(item["otherNames"]),
                Arms = fields.Texts(item["armGroupLabels"]),
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
            RecordFields
                .Items(module?[list.Member])
                .Select(item => new OutcomeMeasure
                {
                    Priority = list.Priority,
                    Name = fields.Text(item["measure"]) ?? "",
                    TimeFrame = fields.Text(item["timeFrame"]),
                    Description = fields.Text(item["description"], Fate.Verbatim),
                    Span = item.Span,
                })
        );
    }

    private TrialSite Site(JsonTree item) =>
        new()
        {
            Facility = fields.Text(item["facility"]),
            City = fields.Text(item["city"]),
            State = fields.Text(item["state"]),
            Country = fields.Text(item["country"]),
            Status = fields.Text(item["status"]),
            Span = item.Span,
        };

    private IEnumerable<Reference> References(TrialRecord record, JsonTree? list)
    {
        if (RegistryWords.Record(record) is { } own)
        {
            yield return own;
        }

        var number = 1;
        foreach (var item in RecordFields.Items(list))
        {
            number++;
            var pmid = fields.Text(item["pmid"]);
            yield return new Reference
            {
                Label = number.ToString(CultureInfo.InvariantCulture),
                Citation = fields.Text(item["citation"]) ?? "",
                Kind = RegistryWords.InWords(fields.Text(item["type"])),
                Pmid = pmid is not null && pmid.All(char.IsAsciiDigit) ? pmid : null,
                Span = item.Span,
            };
        }
    }
}
