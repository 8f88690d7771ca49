// Studies of a variant and what they found.

Extension: RegimenStudy
Id: regimen-study
Title: "Study"
Description: "One row of a source's study table: one arm of one study, with its outcomes."
Context: PlanDefinition
* . 0..*
* insert Closed
* insert Part(study, 1..1, string, [[The study as the source names it]])
* insert Part(trial, 0..1, string, [[Name of the trial]])
* insert Part(url, 0..1, url, [[Address that the source gives for the study]])
* insert Part(evidence, 0..1, CodeableConcept, [[Level of evidence; the text is the source's cell verbatim]])
* extension[evidence].value[x] from EvidenceLevel (extensible)
* insert Part(role, 0..1, code, [[What the arm was in its study]])
* extension[role].value[x] from StudyRole (required)
* insert Part(registrational, 0..1, boolean, [[Whether the source marks the study as registrational]])
* insert Part(enrollment, 0..1, Period, [[When patients were enrolled, as far as it is reported]])
* insert Part(enrollmentText, 0..1, string, [[When patients were enrolled, verbatim]])
* extension contains outcome 0..*
* extension[outcome] ^short = "A result of this arm, against a comparator where one is named"
* extension[outcome].value[x] 0..0
* extension[outcome].extension ^slicing.discriminator.type = #value
* extension[outcome].extension ^slicing.discriminator.path = "url"
* extension[outcome].extension ^slicing.rules = #closed
* insert OutcomePart(comparator, 0..1, string, [[The comparator as the source names it]])
* insert OutcomePart(comparatorDefinition, 0..1, canonical, [[The comparator's regimen, without version]])
* insert OutcomePart(text, 1..1, string, [[The source's cell, or its part about this outcome, verbatim]])
* insert OutcomePart(endpoint, 0..1, string, [[The endpoint's abbreviation: OS, PFS, ORR]])
* insert OutcomePart(priority, 0..1, code, [[Whether the endpoint was primary]])
* extension[outcome].extension[priority].value[x] from EndpointPriority (required)
* insert OutcomePart(direction, 0..1, CodeableConcept, [[Whether this arm did better or worse]])
* extension[outcome].extension[direction].value[x] from Efficacy (extensible)
* insert OutcomePart(value, 0..1, Quantity, [[Value in this arm]])
* insert OutcomePart(comparatorValue, 0..1, Quantity, [[Value in the comparator's arm]])
* insert OutcomePart(hazardRatio, 0..1, decimal, [[Hazard ratio]])
* insert OutcomePart(oddsRatio, 0..1, decimal, [[Odds ratio]])
* insert OutcomePart(ciLow, 0..1, decimal, [[Lower bound of the confidence interval]])
* insert OutcomePart(ciHigh, 0..1, decimal, [[Upper bound of the confidence interval]])
* insert OutcomePart(ciLevel, 0..1, decimal, [[Level of the confidence interval in percent: 95]])
* insert OutcomePart(pValue, 0..1, string, [[The p-value as written]])
* insert Part(toxicity, 0..1, string, [[The source's toxicity cell verbatim]])
* insert Part(reference, 0..1, string, [[Label of the relatedArtifact that reports the study]])
* obeys comparator-without-version

RuleSet: OutcomePart(name, card, type, short)
* extension[outcome].extension contains {name} {card}
* extension[outcome].extension[{name}].value[x] 1..1
* extension[outcome].extension[{name}].value[x] only {type}
* extension[outcome].extension[{name}].extension 0..0
* extension[outcome].extension[{name}] ^short = "{short}"

Invariant: comparator-without-version
Description: "A comparator is not pinned to a version"
Severity: #error
Expression: "extension.where(url = 'outcome').extension.where(url = 'comparatorDefinition').value.all($this.toString().contains('|').not())"

CodeSystem: EvidenceLevelCodes
Id: evidence-level
Title: "Levels of evidence"
Description: "Designs of the studies behind a regimen, as HemOnc.org and similar sources name them. The order is the order of strength, the strongest first: confirmatory randomized designs, then other randomized ones, confirmatory designs without randomization, exploratory trials from late to early, observations from controlled to single cases, and last what rests on judgement alone. A design limited to few patients stands directly below the same design without that limit. Roman and Arabic numerals are the same: Phase III is phase-3."
* insert Codes
* #phase-3 "Phase 3"
* #phase-3b "Phase 3b"
* #phase-3b-4 "Phase 3b/4"
* #pragmatic-randomized "Pragmatic randomized trial"
* #phase-2-3 "Phase 2/3"
* #phase-2b-3 "Phase 2b/3"
* #randomized "Randomized"
* #response-adapted-randomized "Response-adapted randomized trial"
* #phase-3-fewer-than-20-patients "Phase 3, fewer than 20 patients in this arm"
* #randomized-fewer-than-20-patients "Randomized, fewer than 20 patients in this arm"
* #randomized-phase-2b "Randomized phase 2b"
* #randomized-phase-2 "Randomized phase 2"
* #adaptively-randomized-phase-2 "Adaptively randomized phase 2"
* #randomized-phase-2-fewer-than-20-patients "Randomized phase 2, fewer than 20 patients in this arm"
* #randomized-phase-1-2 "Randomized phase 1/2"
* #randomized-phase-1b-2 "Randomized phase 1b/2"
* #randomized-phase-1b "Randomized phase 1b"
* #randomized-phase-1 "Randomized phase 1"
* #donor-based-randomization "Donor-based randomization"
* #pseudo-mendelian-randomization "Pseudo-Mendelian randomization"
* #quasi-randomized "Quasi-randomized"
* #non-randomized-phase-3 "Non-randomized phase 3"
* #single-arm-phase-3 "Single-arm phase 3"
* #non-randomized-phase-2-3 "Non-randomized phase 2/3"
* #phase-4 "Phase 4"
* #phase-2b "Phase 2b"
* #phase-2 "Phase 2"
* #phase-2a "Phase 2a"
* #phase-2-fewer-than-20-patients "Phase 2, fewer than 20 patients in this arm"
* #phase-1-2b "Phase 1/2b"
* #phase-1-2 "Phase 1/2"
* #phase-1-2a "Phase 1/2a"
* #phase-1b-2 "Phase 1b/2"
* #phase-1b-2a "Phase 1b/2a"
* #basket-trial "Basket trial"
* #risk-adapted-therapy "Risk-adapted therapy"
* #non-randomized-more-than-20-patients "Non-randomized, more than 20 patients"
* #non-randomized "Non-randomized"
* #non-randomized-fewer-than-20-patients "Non-randomized, fewer than 20 patients"
* #phase-1b "Phase 1b"
* #phase-1a-1b "Phase 1a/1b"
* #phase-1 "Phase 1"
* #pilot "Pilot"
* #propensity-score-analysis "Propensity score analysis"
* #registry "Registry"
* #observational "Observational"
* #retrospective "Retrospective"
* #expanded-access-program "Expanded access program"
* #named-patient-program "Named patient program"
* #case-series "Case series"
* #case-report "Case report"
* #consensus-guideline "Consensus guideline"
* #review "Review"
* #expert-recommendation "Expert recommendation"
* #expert-opinion "Expert opinion"
* #not-stated "Not stated" "The source names no level."

ValueSet: EvidenceLevel
Id: evidence-level
Title: "Levels of evidence"
Description: "All levels of evidence. Their order is that of the code system."
* insert AllOf(EvidenceLevelCodes)

CodeSystem: EfficacyCodes
Id: efficacy
Title: "Efficacy"
Description: "How an arm did against its comparator on an endpoint, as the source puts it. The first eight run from the best to the worst; the others are phrases that do not fit in that row."
* insert Codes
* #superior "Superior"
* #seems-superior "Seems to be superior"
* #might-be-superior "Might be superior"
* #non-inferior "Non-inferior"
* #no-difference "No difference"
* #might-be-inferior "Might be inferior"
* #seems-inferior "Seems to be inferior"
* #inferior "Inferior"
* #equivalent "Equivalent"
* #did-not-meet-primary-endpoint "Did not meet primary endpoint"
* #did-not-meet-co-primary-endpoints "Did not meet co-primary endpoints"
* #did-not-meet-secondary-endpoint "Did not meet secondary endpoint"
* #longer "Longer" "The value is longer in this arm; the source does not say superior."
* #shorter "Shorter"
* #higher "Higher" "The value is higher in this arm; the source does not say superior."
* #lower "Lower"
* #inconclusive "Inconclusive"
* #not-reported "Not reported"

ValueSet: Efficacy
Id: efficacy
Title: "Efficacy"
Description: "All efficacy codes."
* insert AllOf(EfficacyCodes)

CodeSystem: StudyRoleCodes
Id: study-role
Title: "Roles of an arm"
Description: "What an arm was in its study. In brackets: how HemOnc.org marks it."
* insert Codes
* #control "Control" "(C)"
* #escalation "Escalation" "More treatment than the control (E-esc)."
* #de-escalation "De-escalation" "Less treatment than the control (E-de-esc)."
* #in-class-switch "Switch within a class" "(E-switch-ic)"
* #out-of-class-switch "Switch to another class" "(E-switch-ooc)"

ValueSet: StudyRole
Id: study-role
Title: "Roles of an arm"
Description: "All roles of an arm."
* insert AllOf(StudyRoleCodes)

CodeSystem: EndpointPriorityCodes
Id: endpoint-priority
Title: "Priorities of an endpoint"
Description: "What an endpoint was in its study."
* insert Codes
* #primary "Primary"
* #co-primary "Co-primary"
* #secondary "Secondary"

ValueSet: EndpointPriority
Id: endpoint-priority
Title: "Priorities of an endpoint"
Description: "All priorities of an endpoint."
* insert AllOf(EndpointPriorityCodes)
