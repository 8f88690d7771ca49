// What the actions of every plan of ours have. Rules on action.* do not reach nested actions, so these are invariants
// of the root. Not every validator follows repeat() and descendants() here, so the levels are written out, here alone:
// block, section, and below them at most the group of a component, the choice between branches, the lines of a branch,
// the choice between alternatives, and the entry.

RuleSet: EveryAction(test)
* severity = #error
* expression = "(action | action.action | action.action.action | action.action.action.action | action.action.action.action.action | action.action.action.action.action.action | action.action.action.action.action.action.action).{test}"

RuleSet: EveryActionBelowSections(test)
* severity = #error
* expression = "(action.action.action | action.action.action.action | action.action.action.action.action | action.action.action.action.action.action | action.action.action.action.action.action.action).{test}"

Invariant: act-depth
Description: "Actions nest at most seven levels deep"
Severity: #error
Expression: "action.action.action.action.action.action.action.action.empty()"

Invariant: act-id
Description: "Every action has an id of its own, of at most 64 lower-case letters, digits and hyphens"
Severity: #error
Expression: "action.count() + action.action.count() + action.action.action.count() + action.action.action.action.count() + action.action.action.action.action.count() + action.action.action.action.action.action.count() + action.action.action.action.action.action.action.count() = (action.id | action.action.id | action.action.action.id | action.action.action.action.id | action.action.action.action.action.id | action.action.action.action.action.action.id | action.action.action.action.action.action.action.id).where($this.matches('^[a-z0-9][a-z0-9-]{0,63}$')).count()"

Invariant: act-related
Description: "Related actions are actions of this plan"
* insert EveryAction([[relatedAction.actionId.all($this in (%resource.action.id | %resource.action.action.id | %resource.action.action.action.id | %resource.action.action.action.action.id | %resource.action.action.action.action.action.id | %resource.action.action.action.action.action.action.id | %resource.action.action.action.action.action.action.action.id))]])

Invariant: act-title
Description: "Every action has a title"
* insert EveryAction([[all(title.exists())]])

Invariant: act-source
Description: "Every action says where in the source it stands"
* insert EveryAction([[all(extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-source').exists())]])

Invariant: act-goal
Description: "Goals of actions are goals of this plan"
* insert EveryAction([[goalId.all($this in (%resource.goal.id))]])

Invariant: act-pinned
Description: "Definitions of actions are pinned to a version, and their address shows the type"
* insert EveryAction([[definition.all($this.toString().matches('^https?://[^|#]+/(ActivityDefinition|PlanDefinition)/[a-z0-9-]+[|][^|]+$'))]])

Invariant: act-timing
Description: "Timing of actions is a Timing"
* insert EveryAction([[timing.all($this is Timing)]])

Invariant: act-cycles
Description: "A limit to some cycles is a modifier"
* insert EveryAction([[extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-cycles').empty()]])

RuleSet: Actions
* action 1..*
* action.title 1..1
* action.description 1..1
* action.timing[x] only Timing
* action.extension contains
    RegimenSource named source 0..1 and
    RegimenNote named note 0..* and
    RegimenUnparsedText named unparsed 0..*
* obeys act-depth and act-id and act-title and act-source and act-related and act-goal and act-pinned and act-timing and act-cycles
