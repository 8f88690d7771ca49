using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Evidence;

/// <summary>References as citations.</summary>
internal static class Citation
{
    private const string PubMed = "https://pubmed.ncbi.nlm.nih.gov";
    private const string PubMedCentral = "https://www.ncbi.nlm.nih.gov/pmc";
    private const string Doi = "https://doi.org";

    private static readonly (string Prefix, string System)[] Registries =
    [
        ("NCT", "http://clinicaltrials.gov"),
        ("ISRCTN", "https://www.isrctn.com"),
        ("ACTRN", "https://www.anzctr.org.au"),
        ("ChiCTR", "https://www.chictr.org.cn"),
        ("CTRI", "https://ctri.nic.in"),
        ("DRKS", "https://drks.de"),
        ("JPRN-UMIN", "https://www.umin.ac.jp"),
        ("UMIN", "https://www.umin.ac.jp"),
        ("jRCT", "https://jrct.niph.go.jp"),
        ("KCT", "https://cris.nih.go.kr"),
        ("NTR", "https://www.trialregister.nl"),
        ("RPCEC", "https://rpcec.sld.cu"),
        ("EudraCT", "https://www.clinicaltrialsregister.eu"),
    ];

    /// <summary>The citation of a reference.</summary>
    public static RelatedArtifact Of(Reference reference)
    {
        var citation = new RelatedArtifact
        {
            Type = RelatedArtifact.RelatedArtifactType.Citation,
            Label = Words.OrElse(reference.Label, "-"),
            Citation = Make.Markdown(InWords(reference)),
            Url = Url(reference),
        };
        citation.Extension.AddRange(
            Identifiers(reference)
                .Select(identifier => Make.Extension(Guide.Structure("citation-identifier"), identifier))
        );
        citation.Extension.Add(Make.Extension(Guide.Structure("citation-kind"), Kind(reference.Kind)));
        citation.Extension.Add(
            Make.Extension(Guide.Hl7("cqf-isPrimaryCitation"), new FhirBoolean(reference.Kind is null))
        );
        citation.Extension.Add(
            Make.Extension(Guide.Structure("citation-verification"), Verification(reference.Verification))
        );
        if (reference.Date is { } date && PrimitiveSyntax.IsDate(date))
        {
            citation.Extension.Add(Make.Extension(Guide.Hl7("cqf-publicationDate"), new Date(date)));
        }

        return citation;
    }

    /// <summary>Where the cited work is found: PubMed, else its DOI, else the first link of the reference.</summary>
    public static string? Url(Reference reference) =>
        reference.Pmid is { } pmid ? $"{PubMed}/{pmid}/"
        : reference.Doi is { } doi ? $"{Doi}/{Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)}"
        : reference.Links.FirstOrDefault(link => Xhtml.IsWebAddress(link.Url))?.Url;

    /// <summary>A trial's number in the system of its registry.</summary>
    public static Identifier Identifier(Registration registration) =>
        new() { System = Registry(registration), Value = registration.Number };

    /// <summary>The citation; where it has no words, the title, the trial or its registrations.</summary>
    private static string InWords(Reference reference) =>
        Words.OrElse(
            reference.Citation,
            Words.OrElse(
                reference.Title ?? reference.Trial,
                Words.OrElse(
                    string.Join(", ", reference.Registrations.Select(registration => registration.Number)),
                    "not stated"
                )
            )
        );

    private static IEnumerable<Identifier> Identifiers(Reference reference)
    {
        if (reference.Pmid is { } pmid)
        {
            yield return new() { System = PubMed, Value = pmid };
        }

        if (reference.Doi is { } doi)
        {
            yield return new() { System = Doi, Value = doi };
        }

        if (reference.Pmcid is { } pmcid)
        {
            yield return new() { System = PubMedCentral, Value = pmcid };
        }

        foreach (var registration in reference.Registrations)
        {
            yield return Identifier(registration);
        }
    }

    private static string Registry(Registration registration)
    {
        foreach (var (prefix, system) in Registries)
        {
            if (registration.Number.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return system;
            }
        }

        return registration.Url is { } url && Xhtml.IsWebAddress(url)
            ? new Uri(url).GetLeftPart(UriPartial.Authority)
            : $"{Guide.Definitions}/sid/trial-registration";
    }

    private static CodeableConcept Kind(string? kind) =>
        kind is null
            ? Make.Concept(GuideCodes.CitationKinds.Find("primary")!)
            : Make.Concept(GuideCodes.CitationKinds.Find(kind) ?? GuideCodes.CitationKinds.Find("other"), kind);

    private static CodeableConcept Verification(string? phrase) =>
        phrase is null
            ? Make.Concept(GuideCodes.Verification.Find("none-stated")!)
            : Make.Concept(GuideCodes.Verification.Find(VerificationCode(phrase)), phrase);

    private static string VerificationCode(string phrase) =>
        GuideCodes.Verification.Find(phrase)?.Value
        ?? (
            phrase.Contains("reviewed by our editors", StringComparison.OrdinalIgnoreCase) ? "dosing-details-reviewed"
            : phrase.StartsWith("contains dosing details", StringComparison.OrdinalIgnoreCase) ? "dosing-details"
            : phrase.StartsWith("refers to", StringComparison.OrdinalIgnoreCase) ? "refers-to-protocol"
            : "other"
        );
}
