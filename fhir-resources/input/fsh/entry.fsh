Profile: RegimenEntry
Parent: ActivityDefinition
Id: regimen-entry
Title: "Entry of a regimen"
Description: "One drug or procedure, given in one way: what one order holds for one cycle, or for the course where there are no cycles."
* insert Artifact(activity)
* insert Treatment
* extension contains
    RegimenBrand named brand 0..1 and
    RegimenRadiation named radiation 0..1 and
    RegimenNote named note 0..* and
    $normalization-basis named normalizationBasis 0..1
* kind 1..1
* code 1..1
* intent 1..1
* intent = #proposal
* doNotPerform 1..1
* doNotPerform = false
* product[x] only CodeableConcept
* dosage 0..1
* dosage.modifierExtension contains RegimenUnparsed named unparsed 0..*
* dosage.text 1..1
* dosage.asNeeded[x] only boolean
* dosage.route from Route (preferred)
* dosage.route.text 1..1
* dosage.doseAndRate.type 1..1
* dosage.doseAndRate.type from DoseType (required)
* dosage.doseAndRate.rate[x] only Range or SimpleQuantity
* dynamicValue 0..0
* obeys ent-identifier and ent-medication and ent-service and ent-dose and ent-rate and ent-ucum and ent-calculated and ent-unparsed

ValueSet: DoseType
Id: dose-type
Title: "Dose types"
Description: "Whether a dose is as written or was divided out of a daily amount."
* ^experimental = false
* http://terminology.hl7.org/CodeSystem/dose-rate-type#ordered
* http://terminology.hl7.org/CodeSystem/dose-rate-type#calculated

Invariant: ent-identifier
Description: "The slug is an identifier of the entry"
Severity: #error
Expression: "identifier.where(system.endsWith('/sid/entry')).value.intersect(url.replaceMatches('^.*/', '')).exists()"

Invariant: ent-medication
Description: "A drug is ordered as a MedicationRequest: the product as the source spells it, and exactly one dosage; anything else is a ServiceRequest"
Severity: #error
Expression: "kind = 'ServiceRequest' or (kind = 'MedicationRequest' and code.coding.where(system = 'http://hl7.org/fhir/uv/cpg/CodeSystem/cpg-activity-type-cs' and code = 'order-medication').exists() and product.text.exists() and dosage.count() = 1)"

Invariant: ent-service
Description: "A procedure has a text and neither product nor dosage; a drug has no radiation dose"
Severity: #error
Expression: "(kind = 'ServiceRequest' and code.text.exists() and product.empty() and dosage.empty()) or (kind = 'MedicationRequest' and extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-radiation').empty())"

Invariant: ent-dose
Description: "A dose is the amount of one administration: never an amount per time"
Severity: #error
Expression: "(dosage.doseAndRate.dose.code | dosage.doseAndRate.dose.low.code | dosage.doseAndRate.dose.high.code).all($this.matches('/(s|min|h|d|wk|mo|a)$').not())"

Invariant: ent-rate
Description: "A rate is an amount per time"
Severity: #error
Expression: "(dosage.doseAndRate.rate.code | dosage.doseAndRate.rate.low.code | dosage.doseAndRate.rate.high.code).all($this.matches('/(s|min|h|d|wk|mo|a)$'))"

Invariant: ent-ucum
Description: "Doses and rates have UCUM codes"
Severity: #error
Expression: "(dosage.doseAndRate.dose.where(low.empty() and high.empty()) | dosage.doseAndRate.dose.low | dosage.doseAndRate.dose.high | dosage.doseAndRate.rate.where(low.empty() and high.empty()) | dosage.doseAndRate.rate.low | dosage.doseAndRate.rate.high).all(system = 'http://unitsofmeasure.org' and code.exists())"

Invariant: ent-calculated
Description: "A calculated dose stands beside the ordered amount that it was calculated from"
Severity: #error
Expression: "dosage.doseAndRate.where(type.coding.code = 'calculated').exists() implies dosage.doseAndRate.where(type.coding.code = 'ordered').exists()"

Invariant: ent-unparsed
Description: "A fragment of the dose line that was not understood is a modifier of the dosage"
Severity: #error
Expression: "dosage.extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-unparsed').empty()"
