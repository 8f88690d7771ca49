// What a plan says that R4 has no element for.

Extension: RegimenSynonym
Id: regimen-synonym
Title: "Synonym"
Description: "Another name of the regimen, such as the written-out form of an acronym."
Context: PlanDefinition
* . 0..*
* value[x] only string
* value[x] 1..1

Extension: RegimenSchedule
Id: regimen-schedule
Title: "Schedule"
Description: "What the source says about the schedule and Timing cannot. Nothing here is inferred."
Context: PlanDefinition.action
* . 0..1
* insert Closed
* insert Part(startDay, 0..1, integer, [[Day that it starts on, where the source says no more than that; may be 0 or negative]])
* insert Part(openEnded, 0..1, boolean, [[Whether the source says that there is no end]])
* insert Part(optionalDay, 0..*, integer, [[A day that is optional]])
* insert Part(sequence, 0..1, string, [[Order within the day: first, second, last]])
* insert Part(stepNumber, 0..1, positiveInt, [[Place in a row of steps, from 1]])
* insert Part(stepCount, 0..1, positiveInt, [[Number of steps]])
* insert Part(minimumCycles, 0..1, positiveInt, [[Least number of cycles, where the source names no greatest]])
* insert Part(untilText, 0..1, string, [[The condition that ends or extends it, verbatim]])

Extension: RegimenBranch
Id: regimen-branch
Title: "Branch"
Description: "The condition on the patient that this action holds for. Whether a bound is included is said by the text alone, unless the quantity has a comparator."
Context: PlanDefinition.action
* . 0..1
* insert Closed
* insert Part(kind, 1..1, code, [[What the condition is about]])
* extension[kind].value[x] from BranchKind (required)
* insert Part(text, 1..1, string, [[The words of the source]])
* insert Part(low, 0..1, Quantity, [[Lower bound]])
* insert Part(high, 0..1, Quantity, [[Upper bound]])

CodeSystem: BranchKindCodes
Id: branch-kind
Title: "Kinds of branch"
Description: "What a condition on the patient is about."
* insert Codes
* #age "Age"
* #weight "Body weight"
* #bsa "Body surface area"
* #bmi "Body mass index"
* #renal-function "Renal function"
* #response "Response to treatment"
* #risk "Risk group"
* #stage "Stage"
* #site "Site of disease"
* #mutation "Mutation"
* #race "Race or ancestry"
* #laboratory "Laboratory value"
* #performance "Performance status"
* #symptom "Symptom"
* #comorbidity "Comorbidity"
* #donor "Donor"
* #exposure "Earlier exposure"
* #histology "Histology"
* #imaging "Imaging"
* #route "Route"
* #specific "Specific patients"
* #complex "Several conditions together"
* #study "Study"
* #undefined "Not defined by the source"
* #other "Other"

ValueSet: BranchKind
Id: branch-kind
Title: "Kinds of branch"
Description: "All kinds of branch."
* insert AllOf(BranchKindCodes)

Extension: RegimenCycles
Id: regimen-cycles
Title: "Cycles"
Description: "The cycles that this action holds for. Either from and to (to is absent in 'cycle 3 onwards'), or the single cycles, or the words alone where no number is named."
Context: PlanDefinition.action
* . 0..1
* . ?!
* . ^isModifierReason = "The action must not be carried out in any other cycle."
* insert Closed
* insert Part(from, 0..1, integer, [[First cycle]])
* insert Part(to, 0..1, integer, [[Last cycle]])
* insert Part(cycle, 0..*, integer, [[A cycle, where they do not follow each other]])
* insert Part(text, 1..1, string, [[The words of the source]])
* obeys range-or-cycles

Invariant: range-or-cycles
Description: "Not both a range and single cycles"
Severity: #error
Expression: "(extension.where(url = 'cycle').exists() and extension.where(url = 'from' or url = 'to').exists()).not()"

Extension: RegimenCompleteness
Id: regimen-completeness
Title: "Completeness"
Description: "What the source states for every entry of the variant, and how much of it was not understood."
Context: PlanDefinition
* . 0..1
* insert Closed
* insert Part(allDosesStated, 1..1, boolean, [[Whether every entry has a dose]])
* insert Part(allRoutesStated, 1..1, boolean, [[Whether every entry has a route]])
* insert Part(allFrequenciesStated, 1..1, boolean, [[Whether every entry has a frequency]])
* insert Part(allDaysStated, 1..1, boolean, [[Whether every entry has days]])
* insert Part(durationStated, 1..1, boolean, [[Whether every block has a duration line]])
* insert Part(unparsedCount, 1..1, unsignedInt, [[Number of fragments that were not understood]])
* insert Part(fullySpecified, 1..1, boolean, [[Whether all of the above are stated and nothing is left over]])
* obeys specified-means-parsed

Invariant: specified-means-parsed
Description: "A variant with fragments that were not understood is not fully specified"
Severity: #error
Expression: "extension.where(url = 'fullySpecified' and value = true).exists() implies extension.where(url = 'unparsedCount' and value = 0).exists()"
