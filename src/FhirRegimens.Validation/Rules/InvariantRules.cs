using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks the invariants of definitions.</summary>
internal sealed class InvariantRules(Examination examination)
{
    /// <summary>Invariants that other rules check, which say more precisely what is wrong.</summary>
    private static readonly HashSet<string> CheckedElsewhere = new(StringComparer.Ordinal)
    {
        // ele-1, ShapeRules
        "hasValue() or (children().count() > id.count())",
        // txt-1 and txt-2, NarrativeRules
        "htmlChecks()",
        // bdl-7, BundleRules
        "(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()",
    };

    private readonly FhirPathEnvironment environment = new()
    {
        MemberOf = (item, valueSet) => MemberOf(examination, item, valueSet),
        Spent = examination.Spend,
    };

    /// <summary>The invariants of a definition's element that are evaluated here.</summary>
    internal static IEnumerable<Invariant> Of(SnapshotElement definition, Definitions definitions)
    {
        foreach (var constraint in definition.Constraints)
        {
            if (constraint.Expression is { } text && !CheckedElsewhere.Contains(text))
            {
                yield return new Invariant(constraint, text, definitions.ExpressionOf(text));
            }
        }
    }

    internal void Check(FhirElement element, ElementRule rule)
    {
        foreach (var invariant in rule.Invariants)
        {
            Check(element, rule.Definition, invariant);
        }
    }

    /// <summary>Checks what must hold on the element that an extension stands on (R4 StructureDefinition.contextInvariant).</summary>
    internal void CheckContext(FhirElement extension, StructureSnapshot definition)
    {
        var withExtension = environment with
        {
            Constants = new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal)
            {
                ["extension"] = [extension],
            },
        };
        foreach (var text in definition.ContextInvariants)
        {
            var constraint = new ElementConstraint("context", "error", $"where {definition.Url} stands", text);
            try
            {
                if (examination.Definitions.ExpressionOf(text)?.Holds(extension.Parent!, withExtension) == false)
                {
                    examination.Report(
                        IssueKinds.ExtensionContext,
                        extension,
                        $"The extension {definition.Url} must not stand on {extension.Parent!.Path}: {text} does not hold."
                    );
                }
            }
            catch (FhirPathException exception)
            {
                ReportUnchecked(extension, constraint, exception.Message);
            }
        }
    }

    private void Check(FhirElement element, SnapshotElement definition, Invariant invariant)
    {
        var (constraint, text, expression) = invariant;
        if (expression is null)
        {
            ReportUnchecked(element, constraint, "its expression is not FHIRPath that can be read");
            return;
        }

        if (!examination.Enter(element, expression))
        {
            return;
        }

        try
        {
            if (!expression.Holds(element, environment))
            {
                examination.Report(
                    IssueKinds.Invariant(constraint),
                    element,
                    $"{element.Path}: {constraint.Human.TrimEnd('.')}{ElementRules.By(definition)} "
                        + $"(invariant {constraint.Key}: {text})."
                );
            }
        }
        catch (FhirPathException exception)
        {
            ReportUnchecked(element, constraint, exception.Message);
        }
    }

    private void ReportUnchecked(FhirElement element, ElementConstraint constraint, string why) =>
        examination.Report(
            IssueKinds.InvariantUnchecked,
            element,
            $"{element.Path}: the invariant {constraint.Key} ({constraint.Human}) could not be evaluated: {why}",
            constraint.Key
        );

    private static bool? MemberOf(Examination examination, object item, string valueSet)
    {
        var membership = item switch
        {
            FhirElement element => BindingRules.Find(element, valueSet, examination.Specification),
            string code => examination
                .Specification.FindValueSet(valueSet)
                ?.Contains(null, code, examination.Specification)
                ?? Membership.Unknown,
            _ => Membership.Unknown,
        };
        return membership switch
        {
            Membership.Member => true,
            Membership.NotMember => false,
            _ => null,
        };
    }
}
