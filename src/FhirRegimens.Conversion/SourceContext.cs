using System.Globalization;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion;

/// <summary>What all resources of a source share: address, date, publisher, licence, traces to the text.</summary>
/// <param name="origin">Where the source comes from.</param>
/// <param name="settings">What whoever publishes decides.</param>
/// <param name="terminology">Codes of drugs, routes and conditions.</param>
/// <param name="conditions">What the treatments are for, as the source names it.</param>
internal sealed class SourceContext(
    SourceOrigin origin,
    ConversionSettings settings,
    RegimenTerminology terminology,
    IReadOnlyList<string> conditions
)
{
    private const string SemanticVersions = "http://hl7.org/fhir/version-algorithm";
    private const string VersionPolicies = "http://terminology.hl7.org/CodeSystem/artifact-version-policy-codes";
    private const string UsageContextTypes = "http://terminology.hl7.org/CodeSystem/usage-context-type";

    /// <summary>Said of pages of HemOnc.org where no setting says otherwise.</summary>
    private const string HemOncCopyright =
        "Made from a page of HemOnc.org. Its vocabulary is licensed under CC BY-NC-SA 4.0 for academic and "
        + "non-commercial use; for the text of its pages see the terms of HemOnc.org.";

    public SourceOrigin Origin => origin;

    public ConversionSettings Settings => settings;

    public RegimenTerminology Terminology => terminology;

    /// <summary>The same source, for what one of its parts is for.</summary>
    public SourceContext For(string condition) => new(origin, settings, terminology, [condition]);

    /// <summary>The canonical address of an artifact, without a version.</summary>
    public string Url(string type, Slug slug) => $"{settings.BaseUrl}/{type}/{slug.Id}";

    /// <summary>
    /// Sets what PlanDefinition, ActivityDefinition and Library have in common. Version stays open and status is
    /// draft: publishing decides both.
    /// </summary>
    public void Describe(DomainResource resource, Artifact artifact)
    {
        resource.Id = artifact.Slug.Id;
        resource.Meta = new Meta { Profile = [Guide.Structure(artifact.Profile)], Source = Source };
        Set(resource, "url", new FhirUri(Url(resource.TypeName, artifact.Slug)));
        Set(resource, "name", new FhirString(artifact.Slug.PascalCase()));
        Set(resource, "title", new FhirString(Words.OrElse(artifact.Title, "Untitled")));
        Set(resource, "status", new Code<PublicationStatus>(PublicationStatus.Draft));
        Set(resource, "date", Date is null ? null : new FhirDateTime(Date));
        Set(resource, "publisher", Make.Text(settings.Publisher));
        Set(resource, "description", new Markdown(Make.Markdown(artifact.Description)));
        Set(resource, "copyright", Copyright is null ? null : new Markdown(Copyright));
        Add(resource, "identifier", Identifiers(artifact));
        Add(resource, "useContext", artifact.Settings is { } path ? UseContexts(path) : Foci());
        Add(resource, "relatedArtifact", [DerivedFrom()]);
        if (resource is PlanDefinition or ActivityDefinition or Library)
        {
            Set(resource, "experimental", new FhirBoolean(settings.Experimental));
            resource.Extension.AddRange(Knowledge(resource));
        }

        if (artifact.Span is { } span)
        {
            resource.Extension.Add(Trace(span));
        }
    }

    /// <summary>What HL7's extensions say of knowledge artifacts; they must not stand on evidence.</summary>
    private static IEnumerable<Extension> Knowledge(DomainResource resource) =>
        [
            Make.Extension(
                Guide.Hl7("artifact-versionAlgorithm"),
                new Coding { System = SemanticVersions, Code = "semver" }
            ),
            Make.Extension(Guide.Hl7("artifact-versionPolicy"), Make.Concept(new Concept(VersionPolicies, "strict"))),
            .. Capabilities(resource)
                .Select(capability => Make.Extension(Guide.Hl7("cqf-knowledgeCapability"), new Code(capability))),
        ];

    /// <summary>The source's address with its revision; null where it has none.</summary>
    public string? Source =>
        Address is null ? null
        : origin.RevisionId is null ? Address
        : $"{Address}#{origin.RevisionId}";

    /// <summary>Leads from a resource to its place in the source; null without a place.</summary>
    public Extension? TraceOrNull(SourceSpan? span) => span is { } place ? Trace(place) : null;

    /// <summary>Leads from a resource or action to its place in the source.</summary>
    public Extension Trace(SourceSpan span) =>
        Make.Extension(
            Guide.Structure("regimen-source"),
            Make.Part("source", Address is null ? null : new FhirUri(Address)),
            Make.Part("revision", origin.RevisionId),
            Make.Part("line", span.Line),
            Make.Part("column", span.Column),
            Make.Part("offset", span.Offset),
            Make.Part("length", span.Length)
        )!;

    /// <summary>The type of plans that hold what there is to choose from.</summary>
    public static CodeableConcept ClinicalProtocol() =>
        Make.Concept(
            new Concept(
                "http://terminology.hl7.org/CodeSystem/plan-definition-type",
                "clinical-protocol",
                "Clinical Protocol"
            )
        );

    /// <summary>The topic of plans and entries.</summary>
    public static CodeableConcept Treatment() =>
        Make.Concept(new Concept("http://terminology.hl7.org/CodeSystem/definition-topic", "treatment", "Treatment"));

    /// <summary>The source's address; spaces, which FHIR does not allow, are escaped.</summary>
    private string? Address { get; } =
        origin.Address is { } address && address.Any(char.IsWhiteSpace)
            ? Uri.TryCreate(address, UriKind.Absolute, out var uri)
                ? uri.AbsoluteUri
                : null
            : origin.Address;

    private string? Date { get; } =
        origin.Timestamp?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        ?? settings.Date;

    private string? Copyright { get; } =
        settings.Copyright
        ?? (
            Uri.TryCreate(origin.Address, UriKind.Absolute, out var page)
            && (page.Host == "hemonc.org" || page.Host.EndsWith(".hemonc.org", StringComparison.OrdinalIgnoreCase))
                ? HemOncCopyright
                : null
        );

    private IReadOnlyList<(string Name, IReadOnlyList<Concept> Codes)> Conditions { get; } =
    [.. conditions.Select(condition => (condition, terminology.Condition(condition)))];

    private IEnumerable<Identifier> Identifiers(Artifact artifact)
    {
        yield return new() { System = $"{settings.BaseUrl}/sid/{artifact.Kind}", Value = artifact.Slug.Id };
        if (artifact.SubobjectId is { } subobject)
        {
            yield return new() { System = $"{Guide.Definitions}/sid/hemonc-subobject", Value = subobject };
        }
    }

    private IEnumerable<UsageContext> Foci() =>
        Conditions.Select(condition => new UsageContext
        {
            Code = new Coding { System = UsageContextTypes, Code = "focus" },
            Value = Make.Concept(condition.Codes, Words.OrElse(condition.Name, "Untitled")),
        });

    private IEnumerable<UsageContext> UseContexts(ValueList<string> headings)
    {
        var contexts = Foci().ToList();
        if (headings.Any(heading => !string.IsNullOrWhiteSpace(heading)))
        {
            contexts.Add(
                new()
                {
                    Code = new Coding { System = Guide.CodeSystem("usage-context"), Code = "treatment-setting" },
                    Value = Make.Concept(
                        headings.Select(terminology.Setting).OfType<Concept>(),
                        string.Join(" / ", headings)
                    ),
                }
            );
            contexts.ForEach(context =>
                context.Extension.Add(Make.Extension(Guide.Hl7("usagecontext-group"), new FhirString("treatment")))
            );
        }

        return contexts;
    }

    /// <summary>Names the source as what a resource is derived from.</summary>
    public RelatedArtifact DerivedFrom() =>
        new()
        {
            Type = RelatedArtifact.RelatedArtifactType.DerivedFrom,
            Display = Words.OrElse(origin.Title, "Untitled"),
            Url = Address,
        };

    private static IEnumerable<string> Capabilities(DomainResource resource) =>
        resource is not (PlanDefinition or ActivityDefinition)
            ? ["shareable", "publishable"]
            : ["shareable", "publishable", "computable"];

    private static void Set(Base owner, string element, Base? value) => Property(owner, element).Set(owner, value);

    private static void Add(Base owner, string element, IEnumerable<Base> values)
    {
        foreach (var value in values)
        {
            Property(owner, element).Add(owner, value);
        }
    }

    private static PropertyMapping Property(Base owner, string element) =>
        owner.GetClassMapping().Properties.First(property => property.Name == element);
}

/// <summary>What tells one artifact of a source from the others.</summary>
/// <param name="Kind">regimen, variant, options, entry or source.</param>
/// <param name="Profile">The id of its profile.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is, in plain words.</param>
/// <param name="Span">Where it stands in the source; null for the source itself.</param>
/// <param name="Settings">The headings above its regimen; null for the source itself.</param>
/// <param name="SubobjectId">HemOnc's id of it.</param>
internal sealed record Artifact(
    string Kind,
    string Profile,
    Slug Slug,
    string Title,
    string Description,
    SourceSpan? Span,
    ValueList<string>? Settings,
    string? SubobjectId
);
