using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Trials;

/// <summary>Who may take part in a trial, as a Group of which no member is known.</summary>
internal static class TrialGroup
{
    /// <summary>
    /// The group. Sex and ages that are fields of the record, and criteria of inclusion and exclusion in their own words
    /// are characteristics; criteria of which the source does not say which they are stand in the narrative alone.
    /// </summary>
    public static Group Of(SourceContext context, TrialRecord record, Slug slug)
    {
        var eligibility = record.Eligibility;
        var group = new Group
        {
            Id = slug.Id,
            Identifier = [new() { System = $"{context.Settings.BaseUrl}/sid/eligibility", Value = slug.Id }],
            Type = Group.GroupType.Person,
            Actual = false,
            Name = $"Who may take part: {Words.OrElse(record.Title?.Value, record.Number?.Value ?? "trial")}",
            Quantity = record.Design.Enrollment?.Value,
        };
        if (context.TraceOrNull((record.Title ?? record.Number)?.Span) is { } trace)
        {
            group.Extension.Add(trace);
        }

        group.Characteristic.AddPresent(
            Sex(eligibility.Sex?.Value),
            Ages(eligibility),
            eligibility.HealthyVolunteers is { } healthy
                ? Characteristic("Healthy volunteers", new FhirBoolean(healthy), exclude: false)
                : null
        );
        group.Characteristic.AddRange(
            eligibility
                .Criteria.Where(criterion => criterion.Kind != CriterionKind.NotStated)
                .Select(criterion =>
                    Characteristic(
                        criterion.Kind == CriterionKind.Inclusion ? "Inclusion criterion" : "Exclusion criterion",
                        Make.Words(criterion.Text),
                        criterion.Kind == CriterionKind.Exclusion
                    )
                )
        );
        group.Text = new Xhtml()
            .Heading(2, group.Name)
            .Paragraph("Sex:", eligibility.Sex?.Value)
            .Paragraph("Least age:", eligibility.MinimumAge?.Text)
            .Paragraph("Greatest age:", eligibility.MaximumAge?.Text)
            .Criteria(eligibility)
            .Finish();
        return group;
    }

    /// <summary>The criteria under what the source says of them.</summary>
    public static Xhtml Criteria(this Xhtml html, Eligibility eligibility)
    {
        (CriterionKind Kind, string Heading)[] kinds =
        [
            (CriterionKind.Inclusion, "Inclusion criteria:"),
            (CriterionKind.Exclusion, "Exclusion criteria:"),
            (CriterionKind.NotStated, "Criteria of which the source does not say whether they include or exclude:"),
        ];
        foreach (var (kind, heading) in kinds)
        {
            var criteria = eligibility.Criteria.Where(criterion => criterion.Kind == kind).ToList();
            if (criteria.Count > 0)
            {
                html.Paragraph(heading).List(criteria.ConvertAll(criterion => criterion.Text));
            }
        }

        return html;
    }

    private static Group.CharacteristicComponent? Sex(string? sex) =>
        sex?.ToUpperInvariant() is "FEMALE" or "MALE"
            ? Characteristic(
                "Sex",
                Make.Concept(new Concept("http://hl7.org/fhir/administrative-gender", sex.ToLowerInvariant()), sex),
                exclude: false
            )
            : null;

    private static Group.CharacteristicComponent? Ages(Eligibility eligibility) =>
        (eligibility.MinimumAge, eligibility.MaximumAge) is (null, null)
            ? null
            : Characteristic(
                "Age",
                new Fhir.Model.Range
                {
                    Low = Quantity(eligibility.MinimumAge),
                    High = Quantity(eligibility.MaximumAge),
                },
                exclude: false
            );

    private static Quantity? Quantity(Regimens.Age? age) =>
        age is null ? null : Make.Quantity(age.Value, Unit.Of(age.Unit));

    private static Group.CharacteristicComponent Characteristic(string code, DataType value, bool exclude) =>
        new()
        {
            Code = Make.Words(code),
            Value = value,
            Exclude = exclude,
        };
}
