using System.Collections.Frozen;

namespace FhirRegimens.Repository;

/// <summary>The resource types of R4 that can be stored, and what an id looks like.</summary>
internal static class ResourceTypes
{
    /// <summary>All of them, by name. OperationOutcome and Parameters only travel.</summary>
    public static FrozenSet<string> All { get; } =
        """
            Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse AuditEvent Basic Binary
            BiologicallyDerivedProduct BodyStructure Bundle CapabilityStatement CarePlan CareTeam CatalogEntry ChargeItem
            ChargeItemDefinition Claim ClaimResponse ClinicalImpression CodeSystem Communication CommunicationRequest
            CompartmentDefinition Composition ConceptMap Condition Consent Contract Coverage CoverageEligibilityRequest
            CoverageEligibilityResponse DetectedIssue Device DeviceDefinition DeviceMetric DeviceRequest DeviceUseStatement
            DiagnosticReport DocumentManifest DocumentReference EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest
            EnrollmentResponse EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit
            FamilyMemberHistory Flag Goal GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy Immunization
            ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide InsurancePlan Invoice Library Linkage List
            Location Measure MeasureReport Media Medication MedicationAdministration MedicationDispense MedicationKnowledge
            MedicationRequest MedicationStatement MedicinalProduct MedicinalProductAuthorization
            MedicinalProductContraindication MedicinalProductIndication MedicinalProductIngredient
            MedicinalProductInteraction MedicinalProductManufactured MedicinalProductPackaged MedicinalProductPharmaceutical
            MedicinalProductUndesirableEffect MessageDefinition MessageHeader MolecularSequence NamingSystem NutritionOrder
            Observation ObservationDefinition OperationDefinition Organization OrganizationAffiliation Patient PaymentNotice
            PaymentReconciliation Person PlanDefinition Practitioner PractitionerRole Procedure Provenance Questionnaire
            QuestionnaireResponse RelatedPerson RequestGroup ResearchDefinition ResearchElementDefinition ResearchStudy
            ResearchSubject RiskAssessment RiskEvidenceSynthesis Schedule SearchParameter ServiceRequest Slot Specimen
            SpecimenDefinition StructureDefinition StructureMap Subscription Substance SubstanceNucleicAcid SubstancePolymer
            SubstanceProtein SubstanceReferenceInformation SubstanceSourceMaterial SubstanceSpecification SupplyDelivery
            SupplyRequest Task TerminologyCapabilities TestReport TestScript ValueSet VerificationResult VisionPrescription
            """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether the text is an id (R4 datatypes, id). The ids <c>.</c> and <c>..</c> are not taken: no address can name
    /// them.
    /// </summary>
    public static bool IsId(string text) =>
        text is { Length: > 0 and <= 64 }
        && text is not ("." or "..")
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
}
