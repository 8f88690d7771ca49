Profile: Regimen
Parent: PlanDefinition
Id: regimen
Title: "Regimen"
Description: "A named treatment: which variants of it there are."
* insert Artifact(plan)
* insert Treatment
* insert Actions
* extension contains
    RegimenSynonym named synonym 0..* and
    RegimenNote named note 0..*
* type 1..1
* type = $plan-type#clinical-protocol
* action 1..1
* action.groupingBehavior 1..1
* action.groupingBehavior = #logical-group
* action.selectionBehavior 1..1
* action.selectionBehavior = #exactly-one
* action.definition[x] 0..0
* obeys reg-identifier and reg-variants

Invariant: reg-identifier
Description: "The slug is an identifier of the regimen"
Severity: #error
Expression: "identifier.where(system.endsWith('/sid/regimen')).value.intersect(url.replaceMatches('^.*/', '')).exists()"

Invariant: reg-variants
Description: "There is a variant to choose, every one with its words and its definition, and nothing below"
Severity: #error
Expression: "action.action.exists() and action.action.all(textEquivalent.exists() and action.empty() and definition.toString().contains('/PlanDefinition/'))"
