// What every PlanDefinition, ActivityDefinition and Library of ours has: the minima of core's shareable profiles and
// of CRMI's publishable ones, except that the date is absent where the source has none.
//
// Extensions are sliced 0..1 with an invariant that demands them: validators that look for a profile on the slice
// count none and refuse every resource where a slice is mandatory.

RuleSet: Artifact(type)
* text 1..1
* text.status = #extensions
* extension contains
    $version-algorithm named versionAlgorithm 0..1 and
    $version-policy named versionPolicy 0..1 and
    $capability named knowledgeCapability 0..* and
    RegimenSource named source 0..1 and
    RegimenUnparsedText named unparsed 0..*
* url 1..1
* identifier 1..*
* identifier.system 1..1
* identifier.value 1..1
* version 1..1
* name 1..1
* title 1..1
* status 1..1
* experimental 1..1
* date ^short = "When the revision of the source was made; absent where the source does not say"
* publisher 1..1
* description 1..1
* useContext.extension contains $context-group named group 0..1
* relatedArtifact.extension contains
    CitationIdentifier named citationIdentifier 0..* and
    CitationKind named citationKind 0..1 and
    CitationVerification named citationVerification 0..1 and
    $primary-citation named isPrimaryCitation 0..1 and
    $publication-date named publicationDate 0..1
* obeys {type}-url and art-version and art-name and art-algorithm and art-policy and art-capability and art-context and art-citation

RuleSet: Treatment
* topic 1..*
* obeys art-topic and art-computable and art-source

Invariant: plan-url
Description: "The url ends in PlanDefinition and a slug of at most 57 lower-case letters, digits and hyphens"
Severity: #error
Expression: "url.matches('^https?://[^|#]+/PlanDefinition/[a-z0-9][a-z0-9-]{0,56}$')"

Invariant: activity-url
Description: "The url ends in ActivityDefinition and a slug of at most 57 lower-case letters, digits and hyphens"
Severity: #error
Expression: "url.matches('^https?://[^|#]+/ActivityDefinition/[a-z0-9][a-z0-9-]{0,56}$')"

Invariant: library-url
Description: "The url ends in Library and a slug of at most 57 lower-case letters, digits and hyphens"
Severity: #error
Expression: "url.matches('^https?://[^|#]+/Library/[a-z0-9][a-z0-9-]{0,56}$')"

Invariant: art-version
Description: "The version is a semantic version"
Severity: #error
Expression: "version.matches('^[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?$')"

Invariant: art-name
Description: "The name is a capital letter followed by letters and digits"
Severity: #error
Expression: "name.matches('^[A-Z][A-Za-z0-9]{0,254}$')"

Invariant: art-algorithm
Description: "Versions are compared as semantic versions"
Severity: #error
Expression: "extension.where(url = 'http://hl7.org/fhir/StructureDefinition/artifact-versionAlgorithm').value.where(system = 'http://hl7.org/fhir/version-algorithm' and code = 'semver').exists()"

Invariant: art-policy
Description: "The version policy is strict: what is published under a version does not change"
Severity: #error
Expression: "extension.where(url = 'http://hl7.org/fhir/StructureDefinition/artifact-versionPolicy').value.coding.where(system = 'http://terminology.hl7.org/CodeSystem/artifact-version-policy-codes' and code = 'strict').exists()"

Invariant: art-capability
Description: "The artifact is shareable and publishable"
Severity: #error
Expression: "extension.where(url = 'http://hl7.org/fhir/StructureDefinition/cqf-knowledgeCapability' and value = 'shareable').exists() and extension.where(url = 'http://hl7.org/fhir/StructureDefinition/cqf-knowledgeCapability' and value = 'publishable').exists()"

Invariant: art-computable
Description: "The artifact is computable"
Severity: #error
Expression: "extension.where(url = 'http://hl7.org/fhir/StructureDefinition/cqf-knowledgeCapability' and value = 'computable').exists()"

Invariant: art-topic
Description: "The topic is treatment"
Severity: #error
Expression: "topic.coding.where(system = 'http://terminology.hl7.org/CodeSystem/definition-topic' and code = 'treatment').exists()"

Invariant: art-source
Description: "The artifact says where in the source it stands"
Severity: #error
Expression: "extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-source').exists()"

Invariant: art-context
Description: "A disease and a treatment setting are concepts with a text; where there is a setting, both belong to a group of contexts"
Severity: #error
Expression: "useContext.where(code.code = 'focus' or code.code = 'treatment-setting').all(value.text.exists() and (%resource.useContext.where(code.code = 'treatment-setting').empty() or extension.where(url = 'http://hl7.org/fhir/StructureDefinition/usagecontext-group').exists()))"

Invariant: art-citation
Description: "A citation has a label and the whole reference in words"
Severity: #error
Expression: "relatedArtifact.where(type = 'citation').all(label.exists() and citation.exists())"

Invariant: art-derived
Description: "The source is named as what the artifact is derived from"
Severity: #error
Expression: "relatedArtifact.where(type = 'derived-from').exists()"
