using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion;

/// <summary>The resources of a source. None has a version; all are drafts; canonicals are not pinned.</summary>
/// <param name="Manifest">The manifest, without the artifacts that it is composed of.</param>
/// <param name="Regimens">One closure for each regimen, in the order of the source.</param>
/// <param name="Messages">What people should know, in the order of the source.</param>
/// <param name="Coverage">How much of it the terminology knows.</param>
public sealed record ConvertedSource(
    Library Manifest,
    IReadOnlyList<ConvertedRegimen> Regimens,
    IReadOnlyList<ConversionMessage> Messages,
    TerminologyCoverage Coverage
)
{
    /// <summary>What the source holds beside regimens: a trial, reported outcomes; each after those that it refers to.</summary>
    public IReadOnlyList<DomainResource> Others { get; init; } = [];

    /// <summary>All resources, each after those that it refers to, the manifest last.</summary>
    public IEnumerable<DomainResource> Resources =>
        Regimens.SelectMany(regimen => regimen.Resources).Concat(Others).Append(Manifest);
}

/// <summary>A regimen's resources: what is published as a whole or not at all.</summary>
/// <param name="Plan">The regimen, of type clinical-protocol.</param>
/// <param name="Variants">Its variants in the order of the source.</param>
public sealed record ConvertedRegimen(PlanDefinition Plan, IReadOnlyList<ConvertedVariant> Variants)
{
    /// <summary>All resources, each after those that it refers to.</summary>
    public IEnumerable<DomainResource> Resources =>
        Variants.SelectMany(variant => variant.Entries.Append<DomainResource>(variant.Plan)).Append(Plan);
}

/// <summary>A variant's resources.</summary>
/// <param name="Plan">The variant, of type order-set.</param>
/// <param name="Entries">Its entries in the order of the source.</param>
public sealed record ConvertedVariant(PlanDefinition Plan, IReadOnlyList<ActivityDefinition> Entries);

/// <summary>A remark of the conversion.</summary>
/// <param name="Code">Stable key, such as <c>unparsed</c> or <c>total-dose-disagrees</c>.</param>
/// <param name="Text">The remark in words, with the artifact that it is about.</param>
/// <param name="Span">Where in the source it applies.</param>
public sealed record ConversionMessage(string Code, string Text, SourceSpan Span);

/// <summary>How many of a source's different names have codes.</summary>
/// <param name="Drugs">Drugs.</param>
/// <param name="Routes">Routes of administration.</param>
/// <param name="Conditions">Conditions: of a page, its title.</param>
public sealed record TerminologyCoverage(Coverage Drugs, Coverage Routes, Coverage Conditions);

/// <summary>Names with codes out of all names.</summary>
/// <param name="Coded">Different names that have a code.</param>
/// <param name="Total">Different names.</param>
/// <param name="Missing">The names without a code, in ordinal order.</param>
public sealed record Coverage(int Coded, int Total, ValueList<string> Missing);
