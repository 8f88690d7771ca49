namespace FhirRegimens.Site.Reading;

/// <summary>Canonical addresses by which what the pages show is found in the resources.</summary>
internal static class Guide
{
    public const string Variant = Structure + "regimen-variant";
    public const string Regimen = Structure + "regimen";
    public const string Options = Structure + "treatment-options";
    public const string OptionColumns = Structure + "option-columns";
    public const string Source = Structure + "regimen-source";
    public const string SourceRevision = Structure + "source-revision";
    public const string Conversion = Structure + "conversion";
    public const string ManifestRecord = Structure + "manifest-record";
    public const string Study = Structure + "regimen-study";
    public const string Note = Structure + "regimen-note";
    public const string Synonym = Structure + "regimen-synonym";
    public const string OutcomeMeasure = Structure + "trial-outcome-measure";
    public const string Brand = Structure + "regimen-brand";
    public const string Radiation = Structure + "regimen-radiation";
    public const string Schedule = Structure + "regimen-schedule";
    public const string Branch = Structure + "regimen-branch";
    public const string Cycles = Structure + "regimen-cycles";
    public const string Unparsed = Structure + "regimen-unparsed";
    public const string UnparsedText = Structure + "regimen-unparsed-text";
    public const string Completeness = Structure + "regimen-completeness";
    public const string CitationIdentifier = Structure + "citation-identifier";
    public const string CitationKind = Structure + "citation-kind";
    public const string CitationVerification = Structure + "citation-verification";

    public const string DaysOfCycle = Hl7 + "timing-daysOfCycle";
    public const string NoteOfResource = Hl7 + "note";
    public const string QualityOfEvidence = Hl7 + "cqf-qualityOfEvidence";

    public const string TreatmentSetting = "treatment-setting";
    public const string Focus = "focus";
    public const string PublishSource = "publish-source";

    private const string Structure = "https://fhir-regimens.example.org/fhir/StructureDefinition/";
    private const string Hl7 = "http://hl7.org/fhir/StructureDefinition/";
}
