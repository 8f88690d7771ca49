Profile: TreatmentOptions
Parent: PlanDefinition
Id: treatment-options
Title: "Treatment options"
Description: "A table of a guideline: lines of therapy and the options in each, for one disease where the table has a column for each. It says what may be chosen; where an option has a dose, it refers to an entry or a variant."
* insert Artifact(plan)
* insert Treatment
* insert Actions
* extension contains RegimenNote named note 0..*
* type 1..1
* type = $plan-type#clinical-protocol
* action.extension contains RegimenBranch named branch 0..1
* action.groupingBehavior 1..1
* action.groupingBehavior = #logical-group
* action.selectionBehavior 1..1
* action.definition[x] 0..0
* obeys art-derived and opt-text

Invariant: opt-text
Description: "What has no actions below it has the words of the source"
* insert EveryAction([[where(action.empty()).all(textEquivalent.exists())]])
