Profile: RegimenVariant
Parent: PlanDefinition
Id: regimen-variant
Title: "Variant of a regimen"
Description: "One concrete way of giving a regimen: the group of orders that a clinician places. Blocks share a duration line, sections share a heading, entries are single orders; several dose lines of one drug stand in a group of entries."
* insert Artifact(plan)
* insert Treatment
* insert Actions
* extension contains
    RegimenStudy named study 0..* and
    RegimenCompleteness named completeness 0..1 and
    RegimenNote named note 0..*
* type 1..1
* type = $plan-type#order-set
* action.extension contains
    RegimenSchedule named schedule 0..1 and
    $quality named qualityOfEvidence 0..1
* action.groupingBehavior 1..1
* action.groupingBehavior = #logical-group
* action.selectionBehavior 1..1
* action.definition[x] 0..0
* obeys art-derived and var-identifier and var-completeness and var-reference and var-block and var-section and var-entry and var-group and var-goal

Invariant: var-identifier
Description: "The slug is an identifier of the variant"
Severity: #error
Expression: "identifier.where(system.endsWith('/sid/variant')).value.intersect(url.replaceMatches('^.*/', '')).exists()"

Invariant: var-completeness
Description: "The variant says how complete it is"
Severity: #error
Expression: "extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-completeness').exists()"

Invariant: var-reference
Description: "References of studies are labels of related artifacts"
Severity: #error
Expression: "extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-study').extension.where(url = 'reference').value.all($this in (%resource.relatedArtifact.label))"

Invariant: var-block
Description: "All of a block is given, unless it has sections for some patients only"
Severity: #error
Expression: "action.all(selectionBehavior = 'all' or ((selectionBehavior = 'exactly-one' or selectionBehavior = 'any') and action.extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-branch').exists()))"

Invariant: var-section
Description: "A section is a logical group of which all is given, it has a code with its heading, and is no order itself"
Severity: #error
Expression: "action.action.all(definition.empty() and groupingBehavior = 'logical-group' and selectionBehavior = 'all' and code.text.exists())"

Invariant: var-entry
Description: "What has no actions below a section is an order: it creates from an ActivityDefinition and has the words of the source"
* insert EveryActionBelowSections([[where(action.empty()).all(textEquivalent.exists() and type.coding.where(system = 'http://terminology.hl7.org/CodeSystem/action-type' and code = 'create').exists() and definition.toString().contains('/ActivityDefinition/'))]])

Invariant: var-group
Description: "A group below a section is no order itself, and says how much of it is given: all of it, exactly one, or at most one where it is optional"
* insert EveryActionBelowSections([[where(action.exists()).all(definition.empty() and groupingBehavior.exists() and (selectionBehavior = 'all' or selectionBehavior = 'exactly-one' or selectionBehavior = 'at-most-one'))]])

Invariant: var-goal
Description: "A goal has an id, a text and a target"
Severity: #error
Expression: "goal.all(id.exists() and description.text.exists() and target.exists())"
