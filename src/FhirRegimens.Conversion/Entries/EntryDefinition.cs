using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;
using Duration = FhirRegimens.Regimens.Duration;

namespace FhirRegimens.Conversion.Entries;

/// <summary>Makes the ActivityDefinition of an entry: one cycle's or course's worth of one drug in one way.</summary>
internal sealed class EntryDefinition(SourceContext context)
{
    private static readonly Concept OrderMedication = new(
        "http://hl7.org/fhir/uv/cpg/CodeSystem/cpg-activity-type-cs",
        "order-medication"
    );

    private readonly EntryDosage dosage = new(context.Terminology);

    /// <summary>The definition of <paramref name="entry"/>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="variantTitle">The title of its variant.</param>
    /// <param name="settings">The headings above its regimen.</param>
    /// <param name="block">The duration line of its block.</param>
    /// <param name="resolvedOrder">Whether the plan itself says the order in relation to another drug.</param>
    public ActivityDefinition Of(
        EntryNode entry,
        Slug slug,
        string variantTitle,
        ValueList<string> settings,
        Duration? block,
        bool resolvedOrder
    )
    {
        var sig = entry.Sig;
        var definition = new ActivityDefinition
        {
            Topic = [SourceContext.Treatment()],
            Intent = RequestIntent.Proposal,
            DoNotPerform = false,
        };
        context.Describe(
            definition,
            new(
                "entry",
                "regimen-entry",
                slug,
                entry.Title,
                $"{SigWords.Whole(DrugName.InFull(sig.Drug), sig, context.Terminology)}. Part of {variantTitle}.",
                sig.Span,
                settings,
                null
            )
        );
        if (Procedure.Is(sig))
        {
            OrderProcedure(definition, entry, block, resolvedOrder);
        }
        else
        {
            OrderDrug(definition, entry, block, resolvedOrder);
        }

        definition.Text = EntryNarrative.Of(entry, variantTitle, context.Terminology);
        return definition;
    }

    private static void OrderProcedure(
        ActivityDefinition definition,
        EntryNode entry,
        Duration? block,
        bool resolvedOrder
    )
    {
        var sig = entry.Sig;
        definition.Kind = ActivityDefinition.RequestResourceType.ServiceRequest;
        definition.Code = Make.Words(DrugName.AsWritten(sig.Drug));
        definition.Timing = EntryTiming.Of(sig, block);
        definition.Extension.AddPresent(Procedure.Radiation(sig));
        definition.Extension.AddRange(
            Procedure
                .Unparsed(sig)
                .Select(text => Make.Extension(Guide.Structure("regimen-unparsed-text"), new FhirString(text)))
        );
        definition.Extension.AddRange(Procedure.Remarks(entry, resolvedOrder).Select(Remark));
    }

    private void OrderDrug(ActivityDefinition definition, EntryNode entry, Duration? block, bool resolvedOrder)
    {
        var sig = entry.Sig;
        definition.Kind = ActivityDefinition.RequestResourceType.MedicationRequest;
        definition.Code = Make.Concept(OrderMedication);
        definition.Product = Make.Concept(context.Terminology.Drug(sig.Drug.Name), DrugName.AsWritten(sig.Drug));
        definition.Dosage.Add(dosage.Of(entry, block, resolvedOrder));
        definition.Extension.AddPresent(
            NormalizationBasis(sig.Dose),
            sig.Drug.Brand is { } brand ? Make.Extension(Guide.Structure("regimen-brand"), new FhirString(brand)) : null
        );
    }

    private static Extension Remark(string text) =>
        Make.Extension(
            Guide.Structure("regimen-note"),
            Make.Part("kind", new Code("remark")),
            Make.Part("text", text)
        )!;

    private static Extension? NormalizationBasis(Amount? dose)
    {
        var basis = dose is null
            ? null
            : Unit.Of(dose.Unit).Code switch
            {
                null => null,
                _ when Unit.IsNumberOfCells(dose.Unit) => null,
                var code when code.EndsWith("/m2", StringComparison.Ordinal) => (
                    "301898006",
                    "Body surface area (observable entity)"
                ),
                var code when code.EndsWith("/kg", StringComparison.Ordinal) => (
                    "363804004",
                    "Body weight characteristic (observable entity)"
                ),
                "mg.min/mL" or "Gy" or "cGy" => null,
                var code when code.Contains('/') => null,
                _ => ((string, string)?)("1157245009", "Fixed dose (qualifier value)"),
            };
        return basis is not ({ } value, { } display)
            ? null
            : Make.Extension(Guide.NormalizationBasis, Make.Concept(new Concept(CodeSystems.SnomedCt, value, display)));
    }
}
