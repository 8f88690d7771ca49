// What check-server tries, as far as TestScript can say it: a test is named by the check's key.

Alias: $operation = http://terminology.hl7.org/CodeSystem/testscript-operation-codes

RuleSet: Script(id, name, title, description)
* url = "https://fhir-regimens.example.org/fhir/TestScript/{id}"
* name = "{name}"
* title = "{title}"
* description = "{description}"
* status = #draft
* date = "2026-11-20"

RuleSet: Fixture(id)
* contained[+] = fhir-regimens-testscript-{id}
* fixture[+].id = "{id}"
* fixture[=].autocreate = false
* fixture[=].autodelete = false
* fixture[=].resource.reference = "#fhir-regimens-testscript-{id}"

RuleSet: Removed(part, type, id)
* {part}.action[+].operation.type = $operation#delete
* {part}.action[=].operation.resource = #{type}
* {part}.action[=].operation.accept = #json
* {part}.action[=].operation.encodeRequestUrl = true
* {part}.action[=].operation.params = "/fhir-regimens-testscript-{id}"

// A resource that the script writes: absent before, and deleted at the end.
RuleSet: Subject(type, id)
* insert Fixture({id})
* insert Removed(setup, {type}, {id})
* insert Removed(teardown, {type}, {id})

RuleSet: Test(key, description)
* test[+].name = "{key}"
* test[=].description = "{description}"

RuleSet: Request(code, params)
* test[=].action[+].operation.type = $operation#{code}
* test[=].action[=].operation.accept = #json
* test[=].action[=].operation.contentType = #json
* test[=].action[=].operation.encodeRequestUrl = true
* test[=].action[=].operation.params = "{params}"

RuleSet: Put(type, id)
* insert Request(update, /fhir-regimens-testscript-{id})
* test[=].action[=].operation.resource = #{type}
* test[=].action[=].operation.sourceId = "{id}"

RuleSet: Get(code, type, params)
* insert Request({code}, [[{params}]])
* test[=].action[=].operation.resource = #{type}

RuleSet: Capabilities
* test[=].action[+].operation.type = $operation#capabilities
* test[=].action[=].operation.accept = #json
* test[=].action[=].operation.encodeRequestUrl = true

RuleSet: Post(code, fixture)
* test[=].action[+].operation.type = $operation#{code}
* test[=].action[=].operation.accept = #json
* test[=].action[=].operation.contentType = #json
* test[=].action[=].operation.encodeRequestUrl = true
* test[=].action[=].operation.sourceId = "{fixture}"

RuleSet: Answer(id)
* test[=].action[=].operation.responseId = "{id}"

RuleSet: IfMatch(tag)
* test[=].action[=].operation.requestHeader.field = "If-Match"
* test[=].action[=].operation.requestHeader.value = "{tag}"

RuleSet: Status(codes)
* test[=].action[+].assert.operator = #in
* test[=].action[=].assert.responseCode = "{codes}"
* test[=].action[=].assert.direction = #response
* test[=].action[=].assert.warningOnly = false

RuleSet: Holds(expression)
* test[=].action[+].assert.expression = "{expression}"
* test[=].action[=].assert.operator = #equals
* test[=].action[=].assert.value = "true"
* test[=].action[=].assert.direction = #response
* test[=].action[=].assert.warningOnly = false

RuleSet: HasHeader(name)
* test[=].action[+].assert.headerField = "{name}"
* test[=].action[=].assert.operator = #notEmpty
* test[=].action[=].assert.direction = #response
* test[=].action[=].assert.warningOnly = false

RuleSet: Stores(type, id)
* insert Test(stores-{type}, It stores {type} resources.)
* insert Put({type}, {id})
* insert Status([[200,201]])
* insert Get(read, {type}, /fhir-regimens-testscript-{id})
* insert Status(200)
* insert Holds([[is({type})]])

RuleSet: Finds(key, parameter, criterion)
* insert Test(search-{key}, Searches by {parameter}.)
* insert Get(search, PlanDefinition, [[?_id=fhir-regimens-testscript-plan,fhir-regimens-testscript-other&{criterion}]])
* insert Status(200)
* insert Holds([[Bundle.entry.resource.where($this is PlanDefinition).id = 'fhir-regimens-testscript-plan']])

// The resources that the scripts write.

RuleSet: Trial(id)
* url = "https://fhir-regimens.example.org/fhir/testscript/{id}"
* version = "1.0.0"
* status = #draft

Instance: fhir-regimens-testscript-plan
InstanceOf: PlanDefinition
Usage: #inline
* url = "https://fhir-regimens.example.org/fhir/testscript/plan"
* version = "1.2.3"
* status = #active
* experimental = true
* identifier.system = "https://fhir-regimens.example.org/fhir/NamingSystem/testscript"
* identifier.value = "plan"
* name = "FhirRegimensTestScriptPlan"
* title = "Alpha, a resource of a test script"
* date = "2025-01-02"
* topic = http://terminology.hl7.org/CodeSystem/definition-topic#treatment
* useContext.code = http://terminology.hl7.org/CodeSystem/usage-context-type#focus
* useContext.valueCodeableConcept = http://example.org/disease#A
* relatedArtifact[+].type = #composed-of
* relatedArtifact[=].resource = "https://fhir-regimens.example.org/fhir/testscript/part|1.0.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://fhir-regimens.example.org/fhir/testscript/need|1.0.0"

Instance: fhir-regimens-testscript-other
InstanceOf: PlanDefinition
Usage: #inline
* insert Trial(other)
* experimental = true
* identifier.system = "https://fhir-regimens.example.org/fhir/NamingSystem/testscript"
* identifier.value = "other"
* name = "FhirRegimensTestScriptOther"
* title = "Beta, a resource of a test script"
* date = "2024-05-17"
* topic = http://terminology.hl7.org/CodeSystem/definition-topic#education
* useContext.code = http://terminology.hl7.org/CodeSystem/usage-context-type#focus
* useContext.valueCodeableConcept = http://example.org/disease#B

Instance: fhir-regimens-testscript-dose
InstanceOf: ActivityDefinition
Usage: #inline
* insert Trial(dose)
* experimental = true
* kind = #MedicationRequest
* title = "A dose of a test script"
* title.extension.url = "http://example.org/a"
* title.extension.valueString = "of the title"
* purpose = "µg/m² ≥ 5 × 10⁹/L, naïve, 中"
* dosage.text = "10 mg, if tolerated"
* dosage.modifierExtension.url = "https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-unparsed"
* dosage.modifierExtension.valueString = "if tolerated"

Instance: fhir-regimens-testscript-library
InstanceOf: Library
Usage: #inline
* insert Trial(library)
* experimental = true
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection

Instance: fhir-regimens-testscript-provenance
InstanceOf: Provenance
Usage: #inline
* target.display = "Nothing: a resource of a test script"
* recorded = "2026-01-01T00:00:00Z"
* agent.who.display = "A test script"

Instance: fhir-regimens-testscript-task
InstanceOf: http://hl7.org/fhir/StructureDefinition/Task
Usage: #inline
* status = #draft
* intent = #proposal
* description = "A resource of a test script"

Instance: fhir-regimens-testscript-structure
InstanceOf: StructureDefinition
Usage: #inline
* insert Trial(structure)
* experimental = true
* name = "FhirRegimensTestScript"
* kind = #complex-type
* abstract = false
* type = "Extension"
* baseDefinition = "http://hl7.org/fhir/StructureDefinition/Extension"
* derivation = #constraint
* context.type = #element
* context.expression = "PlanDefinition"
* differential.element.id = "Extension"
* differential.element.path = "Extension"
* differential.element.max = "1"

Instance: fhir-regimens-testscript-codes
InstanceOf: CodeSystem
Usage: #inline
* insert Trial(codes)
* experimental = true
* name = "FhirRegimensTestScript"
* content = #complete
* concept.code = #a
* concept.display = "A"

Instance: fhir-regimens-testscript-values
InstanceOf: ValueSet
Usage: #inline
* insert Trial(values)
* experimental = true
* name = "FhirRegimensTestScript"
* compose.include.system = "http://hl7.org/fhir/publication-status"

Instance: fhir-regimens-testscript-map
InstanceOf: ConceptMap
Usage: #inline
* insert Trial(map)
* experimental = true
* name = "FhirRegimensTestScript"

Instance: fhir-regimens-testscript-naming
InstanceOf: NamingSystem
Usage: #inline
* name = "FhirRegimensTestScript"
* status = #draft
* kind = #identifier
* date = "2026-01-01"
* uniqueId.type = #uri
* uniqueId.value = "https://fhir-regimens.example.org/fhir/testscript/naming"

Instance: fhir-regimens-testscript-group
InstanceOf: Group
Usage: #inline
* type = #person
* actual = false
* name = "A resource of a test script"

Instance: fhir-regimens-testscript-study
InstanceOf: ResearchStudy
Usage: #inline
* status = #in-review
* title = "A resource of a test script"

Instance: fhir-regimens-testscript-variable
InstanceOf: EvidenceVariable
Usage: #inline
* insert Trial(variable)
* name = "FhirRegimensTestScript"
* characteristic.definitionCodeableConcept.text = "A test script"

Instance: fhir-regimens-testscript-risk
InstanceOf: RiskEvidenceSynthesis
Usage: #inline
* insert Trial(risk)
* name = "FhirRegimensTestScript"
* population.display = "Nobody"
* outcome.display = "Nothing"

Instance: fhir-regimens-testscript-effect
InstanceOf: EffectEvidenceSynthesis
Usage: #inline
* insert Trial(effect)
* name = "FhirRegimensTestScript"
* population.display = "Nobody"
* exposure.display = "Nothing"
* exposureAlternative.display = "Nothing"
* outcome.display = "Nothing"

RuleSet: Writes(n, method, type, id)
* entry[{n}].request.method = #{method}
* entry[{n}].request.url = "{type}/fhir-regimens-testscript-{id}"

Instance: fhir-regimens-testscript-together
InstanceOf: Bundle
Usage: #inline
* type = #transaction
* insert Writes(0, PUT, PlanDefinition, other)
* entry[0].resource = fhir-regimens-testscript-other
* insert Writes(1, PUT, Library, library)
* entry[1].resource = fhir-regimens-testscript-library

// The library's address is not that of its id.
Instance: fhir-regimens-testscript-half
InstanceOf: Bundle
Usage: #inline
* type = #transaction
* insert Writes(0, PUT, PlanDefinition, plan)
* entry[0].resource = fhir-regimens-testscript-plan
* insert Writes(1, PUT, Library, wrong)
* entry[1].resource = fhir-regimens-testscript-library

Instance: fhir-regimens-testscript-twice
InstanceOf: Bundle
Usage: #inline
* type = #transaction
* insert Writes(0, PUT, PlanDefinition, plan)
* entry[0].resource = fhir-regimens-testscript-plan
* insert Writes(1, PUT, PlanDefinition, plan)
* entry[1].resource = fhir-regimens-testscript-plan

Instance: fhir-regimens-testscript-each
InstanceOf: Bundle
Usage: #inline
* type = #batch
* insert Writes(0, PUT, PlanDefinition, other)
* entry[0].resource = fhir-regimens-testscript-other
* insert Writes(1, PUT, Library, wrong)
* entry[1].resource = fhir-regimens-testscript-library

// The scripts.

Instance: server-statement
InstanceOf: TestScript
Usage: #definition
* insert Script(server-statement, ServerStatement, What a server says of itself, [[Whether there is a FHIR R4 server.]])
* insert Test(metadata, It answers at /metadata with a CapabilityStatement.)
* insert Capabilities
* insert Status(200)
* insert Holds([[is(CapabilityStatement)]])
* insert Test(fhir-version, [[It speaks FHIR R4 (4.0.1).]])
* insert Capabilities
* insert Holds([[CapabilityStatement.fhirVersion.startsWith('4.0')]])

Instance: server-storage
InstanceOf: TestScript
Usage: #definition
* insert Script(server-storage, ServerStorage, Which resources a server stores, [[Writes a resource of each type that is always published, reads it back and deletes it.]])
* insert Subject(PlanDefinition, plan)
* insert Subject(ActivityDefinition, dose)
* insert Subject(Library, library)
* insert Subject(Provenance, provenance)
* insert Subject(Task, task)
* insert Subject(StructureDefinition, structure)
* insert Subject(CodeSystem, codes)
* insert Subject(ValueSet, values)
* insert Subject(ConceptMap, map)
* insert Subject(NamingSystem, naming)
* insert Stores(PlanDefinition, plan)
* insert Stores(ActivityDefinition, dose)
* insert Stores(Library, library)
* insert Stores(Provenance, provenance)
* insert Stores(Task, task)
* insert Stores(StructureDefinition, structure)
* insert Stores(CodeSystem, codes)
* insert Stores(ValueSet, values)
* insert Stores(ConceptMap, map)
* insert Stores(NamingSystem, naming)

Instance: server-studies
InstanceOf: TestScript
Usage: #definition
* insert Script(server-studies, ServerStudies, Which resources of studies a server stores, [[What the records of trials and the results of papers need beside regimens. Whoever publishes neither can do without.]])
* insert Subject(Group, group)
* insert Subject(ResearchStudy, study)
* insert Subject(EvidenceVariable, variable)
* insert Subject(RiskEvidenceSynthesis, risk)
* insert Subject(EffectEvidenceSynthesis, effect)
* insert Stores(Group, group)
* insert Stores(ResearchStudy, study)
* insert Stores(EvidenceVariable, variable)
* insert Stores(RiskEvidenceSynthesis, risk)
* insert Stores(EffectEvidenceSynthesis, effect)

Instance: server-writes
InstanceOf: TestScript
Usage: #definition
* insert Script(server-writes, ServerWrites, How a server takes writes, [[Ids of the client, versions, updates that somebody else overtook, deletion.]])
* insert Subject(PlanDefinition, plan)
* insert Fixture(other)
* variable[+].name = "tag"
* variable[=].headerField = "ETag"
* variable[=].sourceId = "written"
* variable[+].name = "version"
* variable[=].expression = "PlanDefinition.meta.versionId"
* variable[=].sourceId = "read-back"
* insert Test(read-missing, What does not exist is answered with 404.)
* insert Get(read, PlanDefinition, /fhir-regimens-testscript-missing)
* insert Status(404)
* insert Test(update-as-create, A PUT to an id that does not exist creates the resource there.)
* insert Put(PlanDefinition, plan)
* insert Answer(written)
* insert Status([[200,201]])
* insert Test(read, What was written is read back.)
* insert Get(read, PlanDefinition, /fhir-regimens-testscript-plan)
* insert Answer(read-back)
* insert Status(200)
* insert Holds([[PlanDefinition.url = 'https://fhir-regimens.example.org/fhir/testscript/plan']])
* insert Test(version-ids, Each update has a version id and an entity tag of its own.)
* insert Get(read, PlanDefinition, /fhir-regimens-testscript-plan)
* insert HasHeader(ETag)
* insert Holds([[PlanDefinition.meta.versionId.exists()]])
* insert Test(vread, An earlier version of a resource stays readable.)
* insert Get(vread, PlanDefinition, /fhir-regimens-testscript-plan/_history/${version})
* insert Status(200)
* insert Test(history, [[The history of a resource lists its versions, the newest first.]])
* insert Get(history, PlanDefinition, /fhir-regimens-testscript-plan/_history)
* insert Status(200)
* insert Holds([[Bundle.type = 'history']])
* insert Test(version-aware-update, An update with If-Match is done where the resource is still in that state.)
* insert Put(PlanDefinition, plan)
* insert IfMatch(${tag})
* insert Status(200)
* insert Test(stale-update, An update with an outdated If-Match is refused and changes nothing.)
* insert Put(PlanDefinition, plan)
* insert IfMatch([[W/\"no-such-version\"]])
* insert Status([[400,409,412]])
* insert Test(id-mismatch, A PUT whose id is not the address's is refused.)
* insert Request(update, /fhir-regimens-testscript-plan)
* test[=].action[=].operation.resource = #PlanDefinition
* test[=].action[=].operation.sourceId = "other"
* insert Status([[400,422]])
* insert Test(error-outcomes, Errors are OperationOutcomes.)
* insert Get(read, PlanDefinition, /fhir-regimens-testscript-missing)
* insert Holds([[is(OperationOutcome)]])
* insert Test(delete, [[What is deleted is no longer there, and searches no longer find it.]])
* insert Get(delete, PlanDefinition, /fhir-regimens-testscript-plan)
* insert Status([[200,202,204]])
* insert Get(read, PlanDefinition, /fhir-regimens-testscript-plan)
* insert Status([[404,410]])
* insert Get(search, PlanDefinition, ?_id=fhir-regimens-testscript-plan)
* insert Holds([[Bundle.entry.resource.where($this is PlanDefinition).empty()]])

Instance: server-content
InstanceOf: TestScript
Usage: #definition
* insert Script(server-content, ServerContent, Whether a server keeps what it is given, [[Extensions that change a dose, extensions of primitive elements, letters beyond ASCII.]])
* insert Subject(ActivityDefinition, dose)
* insert Test(keeps-modifier-extensions, modifierExtension comes back.)
* insert Put(ActivityDefinition, dose)
* insert Status([[200,201]])
* insert Get(read, ActivityDefinition, /fhir-regimens-testscript-dose)
* insert Status(200)
* insert Holds([[ActivityDefinition.dosage.modifierExtension.value = 'if tolerated']])
* insert Test(keeps-extensions, [[extension comes back, also inside extensions and on primitive elements.]])
* insert Get(read, ActivityDefinition, /fhir-regimens-testscript-dose)
* insert Holds([[ActivityDefinition.title.extension('http://example.org/a').value = 'of the title']])
* insert Test(keeps-characters, Letters and signs beyond ASCII come back.)
* insert Get(read, ActivityDefinition, /fhir-regimens-testscript-dose)
* insert Holds([[ActivityDefinition.purpose = 'µg/m² ≥ 5 × 10⁹/L, naïve, 中']])

Instance: server-searches
InstanceOf: TestScript
Usage: #definition
* insert Script(server-searches, ServerSearches, How a server is searched, [[Writes two plans and searches for one of them.]])
* insert Subject(PlanDefinition, plan)
* insert Subject(PlanDefinition, other)
* insert Test(search-url, [[A search by url finds every version of an artifact, of several urls at a time.]])
* insert Put(PlanDefinition, plan)
* insert Status([[200,201]])
* insert Put(PlanDefinition, other)
* insert Status([[200,201]])
* insert Get(search, PlanDefinition, ?url=https://fhir-regimens.example.org/fhir/testscript/plan)
* insert Holds([[Bundle.entry.resource.id = 'fhir-regimens-testscript-plan']])
* insert Get(search, PlanDefinition, [[?url=https://fhir-regimens.example.org/fhir/testscript/plan,https://fhir-regimens.example.org/fhir/testscript/other]])
* insert Holds([[Bundle.entry.count() = 2]])
* insert Finds(id, _id, _id=fhir-regimens-testscript-plan)
* insert Finds(version, version, version=1.2.3)
* insert Finds(identifier, identifier, identifier=https://fhir-regimens.example.org/fhir/NamingSystem/testscript|plan)
* insert Finds(name, name, name=FhirRegimensTestScriptPlan)
* insert Finds(title, title, title=Alpha)
* insert Finds(status, status, status=active)
* insert Finds(date, date, date=gt2024-06-30)
* insert Finds(topic, topic, topic=http://terminology.hl7.org/CodeSystem/definition-topic|treatment)
* insert Finds(context, context, context=http://example.org/disease|A)
* insert Finds(composed-of, composed-of, composed-of=https://fhir-regimens.example.org/fhir/testscript/part|1.0.0)
* insert Finds(depends-on, depends-on, depends-on=https://fhir-regimens.example.org/fhir/testscript/need|1.0.0)

Instance: server-bundles
InstanceOf: TestScript
Usage: #definition
* insert Script(server-bundles, ServerBundles, How a server takes Bundles, [[Transactions, those that must fail as a whole, and batches.]])
* insert Fixture(together)
* insert Fixture(half)
* insert Fixture(twice)
* insert Fixture(each)
* insert Removed(setup, PlanDefinition, plan)
* insert Removed(setup, PlanDefinition, other)
* insert Removed(setup, Library, library)
* insert Removed(teardown, PlanDefinition, plan)
* insert Removed(teardown, PlanDefinition, other)
* insert Removed(teardown, Library, library)
* insert Test(transaction, A transaction writes all of its entries.)
* insert Post(transaction, together)
* insert Status(200)
* insert Holds([[Bundle.type = 'transaction-response']])
* insert Get(read, PlanDefinition, /fhir-regimens-testscript-other)
* insert Status(200)
* insert Get(read, Library, /fhir-regimens-testscript-library)
* insert Status(200)
* insert Test(transaction-rollback, A transaction with one bad entry writes nothing.)
* insert Post(transaction, half)
* insert Status([[400,409,412,422]])
* insert Get(read, PlanDefinition, /fhir-regimens-testscript-plan)
* insert Status([[404,410]])
* insert Test(transaction-twice, A transaction that names a resource twice is refused.)
* insert Post(transaction, twice)
* insert Status([[400,409,412,422]])
* insert Test(batch, A batch does what it can and answers for each entry by itself.)
* insert Post(batch, each)
* insert Status(200)
* insert Holds([[Bundle.entry[0].response.status.startsWith('20')]])
* insert Holds([[Bundle.entry[1].response.status.startsWith('4')]])
