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

    internal void Check(FhirElement element, SnapshotElement rule)
    {
        foreach (var constraint in rule.Constraints)
        {
            if (constraint.Expression is { } text && !CheckedElsewhere.Contains(text))
            {
                Check(element, rule, constraint, text);
            }
        }
    }

    private void Check(FhirElement element, SnapshotElement rule, ElementConstraint constraint, string text)
    {
        if (examination.Definitions.ExpressionOf(text) is not { } expression)
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
            // An empty result is no statement: many of R4's own invariants give one where their element is not there.
            var result = expression.Evaluate(element, environment);
            if (result.Count > 1)
            {
                ReportUnchecked(element, constraint, "its expression selects several items");
            }
            else if (result is [false] or [FhirElement { TypeName: "boolean", Value: "false" }])
            {
                examination.Report(
                    IssueKinds.Invariant(constraint),
                    element,
                    $"{element.Path}: {constraint.Human.TrimEnd('.')}{ElementRules.By(rule)} "
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
