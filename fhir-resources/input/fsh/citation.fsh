// A reference of a source: RelatedArtifact of type citation.

Extension: CitationIdentifier
Id: citation-identifier
Title: "Identifier of the cited work"
Description: "PubMed id (system https://pubmed.ncbi.nlm.nih.gov), DOI (https://doi.org), PubMed Central id (https://www.ncbi.nlm.nih.gov/pmc), number in a trial registry (ClinicalTrials.gov: http://clinicaltrials.gov)."
Context: RelatedArtifact
* . 0..*
* value[x] only Identifier
* value[x] 1..1
* valueIdentifier.system 1..1
* valueIdentifier.value 1..1

Extension: CitationKind
Id: citation-kind
Title: "Kind of reference"
Description: "What the cited work is to its study. The text is the source's own word for it."
Context: RelatedArtifact
* . 0..1
* value[x] only CodeableConcept
* value[x] 1..1
* value[x] from CitationKindValues (extensible)

Extension: CitationVerification
Id: citation-verification
Title: "Verification of the dosing"
Description: "What the source says about the dosing instructions in the cited work. The text is the phrase verbatim. The absence of a phrase does not mean that nobody has reviewed it."
Context: RelatedArtifact
* . 0..1
* value[x] only CodeableConcept
* value[x] 1..1
* value[x] from Verification (extensible)

CodeSystem: CitationKindCodes
Id: citation-kind
Title: "Kinds of reference"
Description: "What a cited work is to its study."
* insert Codes
* #primary "Primary"
* #update "Update"
* #pooled-update "Pooled update"
* #subgroup-analysis "Subgroup analysis"
* #pooled-subgroup-analysis "Pooled subgroup analysis"
* #post-hoc-analysis "Post-hoc analysis"
* #hrqol-analysis "Analysis of health-related quality of life"
* #pooled-hrqol-analysis "Pooled analysis of health-related quality of life"
* #pro-analysis "Analysis of patient-reported outcomes"
* #pooled-pro-analysis "Pooled analysis of patient-reported outcomes"
* #biomarker-analysis "Biomarker analysis"
* #safety-analysis "Safety analysis"
* #safety-update "Safety update"
* #toxicity-analysis "Toxicity analysis"
* #q-twist-analysis "Q-TWiST analysis"
* #twist-analysis "TWiST analysis"
* #propensity-score-analysis "Propensity score analysis"
* #review "Review"
* #guideline "Guideline"
* #other "Other"

ValueSet: CitationKindValues
Id: citation-kind
Title: "Kinds of reference"
Description: "All kinds of reference."
* insert AllOf(CitationKindCodes)

CodeSystem: VerificationCodes
Id: verification
Title: "Verification of dosing"
Description: "What a source says about the dosing instructions in a cited work."
* insert Codes
* #verified-protocol "Contains verified protocol"
* #protocol "Contains protocol"
* #verified-partial-protocol "Contains verified partial protocol"
* #partial-protocol "Contains partial protocol"
* #dosing-details-reviewed "Dosing details have been reviewed by the source's editors"
* #dosing-details "Contains dosing details" "In the manuscript, abstract or supplement, as the phrase says."
* #refers-to-protocol "Refers to a protocol in another work"
* #no-protocol "Does not contain protocol"
* #none-stated "No phrase" "The source says nothing about it."
* #other "Another phrase"

ValueSet: Verification
Id: verification
Title: "Verification of dosing"
Description: "All verification codes."
* insert AllOf(VerificationCodes)
