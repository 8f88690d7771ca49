// What an entry says that R4 has no element for.

Extension: RegimenBrand
Id: regimen-brand
Title: "Brand"
Description: "The brand name in brackets behind the drug. It says which product the source has in mind, not which one must be given."
Context: ActivityDefinition
* . 0..1
* value[x] only string
* value[x] 1..1

Extension: RegimenRadiation
Id: regimen-radiation
Title: "Radiation dose"
Description: "The dose of a radiotherapy as far as the source states it."
Context: ActivityDefinition
* . 0..1
* insert Closed
* insert Part(dosePerFraction, 0..1, Quantity, [[Dose of one fraction]])
* insert Part(fractions, 0..1, positiveInt, [[Number of fractions]])
* insert Part(totalDose, 0..1, Quantity, [[Total dose]])
* obeys radiation-gray

Invariant: radiation-gray
Description: "Doses are in UCUM Gy or cGy"
Severity: #error
Expression: "extension.where(url = 'dosePerFraction' or url = 'totalDose').value.all(system = 'http://unitsofmeasure.org' and (code = 'Gy' or code = 'cGy'))"
