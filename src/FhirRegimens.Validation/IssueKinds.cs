using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation;

/// <summary>A kind of issue.</summary>
/// <param name="Key">Stable name of the rule.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Type">FHIR's IssueType.</param>
public sealed record IssueKind(string Key, IssueSeverity Severity, string Type);

/// <summary>All kinds of issues that the validator reports. The keys never change their meaning.</summary>
public static class IssueKinds
{
    /// <summary>The text is not JSON.</summary>
    public static readonly IssueKind JsonSyntax = Fatal("json-syntax", "structure");

    /// <summary>Checking was stopped because it would have taken too much time or depth.</summary>
    public static readonly IssueKind TooCostly = Fatal("too-costly", "too-costly");

    /// <summary>A resource does not say its type.</summary>
    public static readonly IssueKind ResourceTypeMissing = Error("resource-type-missing", "structure");

    /// <summary>R4 has no such resource type.</summary>
    public static readonly IssueKind ResourceTypeUnknown = Error("resource-type-unknown", "structure");

    /// <summary>A type has no element of this name.</summary>
    public static readonly IssueKind UnknownElement = Error("type-unknown-element", "structure");

    /// <summary>A property comes twice in one JSON object.</summary>
    public static readonly IssueKind DuplicateProperty = Error("json-duplicate-property", "structure");

    /// <summary>An array is missing, or stands where none belongs, or has another length than its counterpart.</summary>
    public static readonly IssueKind JsonArray = Error("json-array", "structure");

    /// <summary>An object, an array or a text is empty.</summary>
    public static readonly IssueKind Empty = Error("json-empty", "structure");

    /// <summary>The JSON value is of another kind than the type asks for, null included.</summary>
    public static readonly IssueKind JsonKind = Error("json-kind", "structure");

    /// <summary>Fewer than must be there.</summary>
    public static readonly IssueKind CardinalityMin = Error("cardinality-min", "required");

    /// <summary>More than may be there.</summary>
    public static readonly IssueKind CardinalityMax = Error("cardinality-max", "structure");

    /// <summary>A choice has values of two types.</summary>
    public static readonly IssueKind ChoiceConflict = Error("choice-conflict", "structure");

    /// <summary>The type is not one of those allowed.</summary>
    public static readonly IssueKind TypeNotAllowed = Error("type-not-allowed", "structure");

    /// <summary>A primitive's value is not in its type's format.</summary>
    public static readonly IssueKind PrimitiveFormat = Error("primitive-format", "value");

    /// <summary>A text is longer than allowed.</summary>
    public static readonly IssueKind MaxLength = Error("max-length", "too-long");

    /// <summary>A value is less than the least allowed.</summary>
    public static readonly IssueKind MinValue = Error("min-value", "value");

    /// <summary>A value is greater than the greatest allowed.</summary>
    public static readonly IssueKind MaxValue = Error("max-value", "value");

    /// <summary>The value must be exactly the one that a definition fixes.</summary>
    public static readonly IssueKind FixedValue = Error("fixed-value", "value");

    /// <summary>The value must contain what a definition's pattern holds.</summary>
    public static readonly IssueKind PatternValue = Error("pattern-value", "value");

    /// <summary>A slice occurs less often than it must.</summary>
    public static readonly IssueKind SliceMin = Error("slice-min", "required");

    /// <summary>A slice occurs more often than it may.</summary>
    public static readonly IssueKind SliceMax = Error("slice-max", "structure");

    /// <summary>An element matches no slice though the slicing is closed, or stands before one that must come first.</summary>
    public static readonly IssueKind SliceUnmatched = Error("slice-unmatched", "structure");

    /// <summary>Slices are not in their order.</summary>
    public static readonly IssueKind SliceOrder = Error("slice-order", "structure");

    /// <summary>A slice cannot be told apart by what its definition says.</summary>
    public static readonly IssueKind SliceUndetermined = Information("slice-undetermined", "not-supported");

    /// <summary>A code is not in the value set of a required binding.</summary>
    public static readonly IssueKind BindingRequired = Error("binding-required", "code-invalid");

    /// <summary>A code is not in the value set of an extensible binding.</summary>
    public static readonly IssueKind BindingExtensible = Warning("binding-extensible", "code-invalid");

    /// <summary>A code cannot be checked: its system or value set is not at hand.</summary>
    public static readonly IssueKind BindingUnchecked = Information("binding-unchecked", "not-supported");

    /// <summary>A code system at hand does not have the code.</summary>
    public static readonly IssueKind CodeUnknown = Warning("code-unknown", "code-invalid");

    /// <summary>A code of the unit system UCUM is not one, in a resource that a profile holds to more than R4 does.</summary>
    public static readonly IssueKind UcumCode = Error("ucum-code", "code-invalid");

    /// <summary>A code of the unit system UCUM is not one, where no profile applies and R4 itself demands nothing.</summary>
    public static readonly IssueKind UcumCodeUnbound = Warning("ucum-code-unbound", "code-invalid");

    /// <summary>An extension without an absolute address.</summary>
    public static readonly IssueKind ExtensionUrl = Error("extension-url", "extension");

    /// <summary>No definition of the extension is at hand.</summary>
    public static readonly IssueKind ExtensionUnknown = Warning("extension-unknown", "extension");

    /// <summary>An extension stands where its definition does not allow it.</summary>
    public static readonly IssueKind ExtensionContext = Error("extension-context", "extension");

    /// <summary>A modifier extension stands among the others, or the other way round.</summary>
    public static readonly IssueKind ExtensionModifier = Error("extension-modifier", "extension");

    /// <summary>A reference to a contained resource that is not there.</summary>
    public static readonly IssueKind ReferenceContained = Error("reference-contained", "not-found");

    /// <summary>A reference to a resource of the same Bundle that is not there.</summary>
    public static readonly IssueKind ReferenceUnresolved = Error("reference-unresolved", "not-found");

    /// <summary>A canonical is pinned to a version, and the Bundle holds that resource in other versions only.</summary>
    public static readonly IssueKind CanonicalVersion = Error("canonical-version", "not-found");

    /// <summary>A canonical is pinned to a version that is neither in the Bundle nor at hand.</summary>
    public static readonly IssueKind CanonicalUnresolved = Warning("canonical-unresolved", "not-found");

    /// <summary>Of the resources given together some have the type that a relative reference names, but none the id.</summary>
    public static readonly IssueKind ReferenceNotGiven = Warning("reference-not-given", "not-found");

    /// <summary>A canonical is pinned to a version, and the resources given together hold it in other versions only.</summary>
    public static readonly IssueKind CanonicalVersionNotGiven = Warning("canonical-version-not-given", "not-found");

    /// <summary>A reference or canonical points to a resource of another type or profile than allowed.</summary>
    public static readonly IssueKind ReferenceTarget = Error("reference-target", "structure");

    /// <summary>Two entries of a Bundle have the same fullUrl.</summary>
    public static readonly IssueKind BundleFullUrlDuplicate = Error("bundle-fullurl-duplicate", "duplicate");

    /// <summary>An entry's fullUrl is not absolute, or names another resource than the entry holds.</summary>
    public static readonly IssueKind BundleFullUrl = Error("bundle-fullurl", "value");

    /// <summary>A narrative is not well-formed XHTML in one div.</summary>
    public static readonly IssueKind NarrativeXhtml = Error("narrative-xhtml", "structure");

    /// <summary>A narrative has an element or attribute that FHIR does not allow.</summary>
    public static readonly IssueKind NarrativeMarkup = Error("narrative-markup", "structure");

    /// <summary>A narrative has something active: a script, an event handler, a link that runs code.</summary>
    public static readonly IssueKind NarrativeActive = Error("narrative-active", "security");

    /// <summary>A narrative says nothing.</summary>
    public static readonly IssueKind NarrativeEmpty = Error("narrative-empty", "required");

    /// <summary>A profile is not at hand, so that nothing is said about conforming to it.</summary>
    public static readonly IssueKind ProfileMissing = Warning("profile-missing", "not-found");

    /// <summary>A profile cannot be used: its differential does not fit its base, or the base is not at hand.</summary>
    public static readonly IssueKind ProfileBroken = Error("profile-broken", "invalid");

    /// <summary>A profile is of another type than the resource.</summary>
    public static readonly IssueKind ProfileType = Error("profile-type", "structure");

    /// <summary>A value conforms to none of the profiles of which it must follow one.</summary>
    public static readonly IssueKind ProfileNone = Error("profile-none-matched", "structure");

    /// <summary>An invariant that could not be evaluated.</summary>
    public static readonly IssueKind InvariantUnchecked = Information("invariant-unchecked", "not-supported");

    /// <summary>An invariant does not hold: <c>invariant-</c> and its key, with the severity that it states.</summary>
    public static IssueKind Invariant(ElementConstraint constraint) =>
        new(
            $"invariant-{constraint.Key}",
            constraint.Severity == "warning" ? IssueSeverity.Warning : IssueSeverity.Error,
            "invariant"
        );

    private static IssueKind Fatal(string key, string type) => new(key, IssueSeverity.Fatal, type);

    private static IssueKind Error(string key, string type) => new(key, IssueSeverity.Error, type);

    private static IssueKind Warning(string key, string type) => new(key, IssueSeverity.Warning, type);

    private static IssueKind Information(string key, string type) => new(key, IssueSeverity.Information, type);
}
