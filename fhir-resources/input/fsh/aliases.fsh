Alias: $X = http://hl7.org/fhir/StructureDefinition
Alias: $sct = http://snomed.info/sct
Alias: $ucum = http://unitsofmeasure.org
