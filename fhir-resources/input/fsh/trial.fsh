Profile: RegimenTrial
Parent: ResearchStudy
Id: regimen-trial
Title: "Trial"
Description: "The record of a trial in a registry: what is studied, in whom, and in which arms."
* text 1..1
* extension contains
    RegimenSource named source 0..1 and
    RegimenUnparsedText named unparsed 0..* and
    RegimenNote named note 0..* and
    ArtifactHash named hash 0..1
* identifier 1..*
* identifier.system 1..1
* identifier.value 1..1
* title 1..1
* protocol only Reference(PlanDefinition)
* objective.extension contains TrialOutcomeMeasure named measure 0..1
* obeys art-source

Extension: TrialOutcomeMeasure
Id: trial-outcome-measure
Title: "Outcome measure"
Description: "How and when a trial measures what an objective names."
Context: ResearchStudy.objective
* . 0..1
* insert Closed
* insert Part(timeFrame, 0..1, string, [[When it is measured, as the registry says it]])
* insert Part(description, 0..1, string, [[How it is measured, verbatim]])

Profile: RegimenRiskEvidence
Parent: RiskEvidenceSynthesis
Id: regimen-risk-evidence
Title: "Outcome of one arm"
Description: "A reported outcome of one arm: in how many of how many patients it occurred, or another figure such as a median with its interval."
* insert Outcome
* riskEstimate 1..1
* riskEstimate.description 1..1
* obeys rsk-count and rsk-figure

Invariant: rsk-count
Description: "Not more patients with the outcome than patients"
Severity: #error
Expression: "riskEstimate.all(numeratorCount.empty() or numeratorCount <= denominatorCount)"

Invariant: rsk-figure
Description: "A number of patients with the number of all, or a figure or its bounds"
Severity: #error
Expression: "riskEstimate.all((numeratorCount.exists() and denominatorCount.exists()) or value.exists() or precisionEstimate.exists())"

Profile: RegimenEffectEvidence
Parent: EffectEvidenceSynthesis
Id: regimen-effect-evidence
Title: "Outcome of two arms"
Description: "A reported comparison of two arms: hazard ratio, odds ratio or difference, or a p-value alone."
* insert Outcome
* effectEstimate 1..*
* effectEstimate.description 1..1
* obeys eff-figure

Invariant: eff-figure
Description: "An estimate, or how sure it is"
Severity: #error
Expression: "effectEstimate.all(value.exists() or precisionEstimate.exists())"

RuleSet: Outcome
* text 1..1
* extension contains RegimenSource named source 0..1
* url 1..1
* identifier 1..*
* version 1..1
* name 1..1
* title 1..1
* publisher 1..1
* description 1..1
* relatedArtifact 1..*
* obeys art-version and art-name and art-source and art-citation and art-derived
