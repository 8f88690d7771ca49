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

Extension: OptionColumns
Id: option-columns
Title: "Columns of an option"
Description: "The columns of diseases that the option stands in. Where the source has lost its layout, those that it may have stood in."
Context: PlanDefinition.action
* . 0..1
* insert Closed
* insert Part(column, 1..*, string, [[Heading of a column]])
* insert Part(stated, 1..1, boolean, [[Whether the source says that the option stands in these columns; false where it may stand in any of them]])
