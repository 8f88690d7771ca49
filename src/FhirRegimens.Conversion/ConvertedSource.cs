using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion;

/// <summary>
/// What a source of any kind was converted to. No resource has a version; all are drafts; canonicals are not pinned.
/// </summary>
/// <param name="Manifest">The manifest, without the artifacts that it is composed of.</param>
/// <param name="Messages">What people should know, in the order of the source.</param>
/// <param name="Coverage">How much of it the terminology knows.</param>
public abstract record ConvertedDocument(
    Library Manifest,
    IReadOnlyList<ConversionMessage> Messages,
    TerminologyCoverage Coverage
)
{
    /// <summary>What is published as a whole or not at all, in the order of the source.</summary>
    public abstract IEnumerable<ConvertedClosure> Closures { get; }

    /// <summary>
    /// Resources that have neither canonical address nor versions, and are no part of a closure: a trial and who may take
    /// part in it; each after those that it refers to.
    /// </summary>
    public IReadOnlyList<DomainResource> Records { get; init; } = [];

    /// <summary>All resources, each after those that it refers to, the manifest last.</summary>
    public IEnumerable<DomainResource> Resources =>
        Closures.SelectMany(closure => closure.Resources).Concat(Records).Append(Manifest);
}

/// <summary>Resources that are published as a whole or not at all.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Resources">The resources, each after those that it refers to.</param>
public sealed record ConvertedClosure(string Title, IReadOnlyList<DomainResource> Resources);

/// <summary>The resources of a page of regimens.</summary>
/// <param name="Manifest">The manifest, without the artifacts that it is composed of.</param>
/// <param name="Regimens">One closure for each regimen, in the order of the source.</param>
/// <param name="Messages">What people should know, in the order of the source.</param>
/// <param name="Coverage">How much of it the terminology knows.</param>
public sealed record ConvertedSource(
    Library Manifest,
    IReadOnlyList<ConvertedRegimen> Regimens,
    IReadOnlyList<ConversionMessage> Messages,
    TerminologyCoverage Coverage
) : ConvertedDocument(Manifest, Messages, Coverage)
{
    /// <summary>What else is published, after the regimens: the outcomes that a paper reports.</summary>
    public IReadOnlyList<ConvertedClosure> Others { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<ConvertedClosure> Closures =>
        Regimens.Select(regimen => new ConvertedClosure(regimen.Plan.Title!, [.. regimen.Resources])).Concat(Others);
}

/// <summary>The resources of a table of treatment options.</summary>
/// <param name="Manifest">The manifest, without the artifacts that it is composed of.</param>
/// <param name="Plans">One closure for each disease that has a column, or one for the whole table.</param>
/// <param name="Messages">What people should know, in the order of the source.</param>
/// <param name="Coverage">How much of it the terminology knows.</param>
public sealed record ConvertedOptionTable(
    Library Manifest,
    IReadOnlyList<ConvertedOptions> Plans,
    IReadOnlyList<ConversionMessage> Messages,
    TerminologyCoverage Coverage
) : ConvertedDocument(Manifest, Messages, Coverage)
{
    /// <inheritdoc/>
    public override IEnumerable<ConvertedClosure> Closures =>
        Plans.Select(options => new ConvertedClosure(options.Plan.Title!, [.. options.Entries, options.Plan]));
}

/// <summary>The options for one disease, or of a whole table.</summary>
/// <param name="Plan">The plan, of type clinical-protocol.</param>
/// <param name="Entries">Its entries in the order of the source.</param>
public sealed record ConvertedOptions(PlanDefinition Plan, IReadOnlyList<ActivityDefinition> Entries);

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
public sealed record TerminologyCoverage(Coverage Drugs, Coverage Routes, Coverage Conditions)
{
    /// <summary>How many of the names of <paramref name="document"/> have codes.</summary>
    internal static TerminologyCoverage Of(SourceDocument document, RegimenTerminology terminology)
    {
        var names = CodedNames.Of(document);
        return new(
            Count(names.Drugs, name => terminology.Drug(name).Count > 0),
            Count(names.Routes, name => terminology.Route(name) is not null),
            Count(names.Conditions, name => terminology.Condition(name).Count > 0)
        );
    }

    private static Coverage Count(IReadOnlyList<string> names, Func<string, bool> isCoded)
    {
        var missing = names.Where(name => !isCoded(name)).ToValueList();
        return new(names.Count - missing.Count, names.Count, missing);
    }
}

/// <summary>Names with codes out of all names.</summary>
/// <param name="Coded">Different names that have a code.</param>
/// <param name="Total">Different names.</param>
/// <param name="Missing">The names without a code, in ordinal order.</param>
public sealed record Coverage(int Coded, int Total, ValueList<string> Missing);
