// What a server must do for regimens to be published to it, and what the embedded repository does.

RuleSet: Server
* status = #draft
* date = "2026-11-20"
* kind = #requirements
* fhirVersion = #4.0.1
* format = #json
* rest.mode = #server

// What is asked of every server.
RuleSet: Hosts(type)
* rest.resource[+].type = #{type}
* rest.resource[=].interaction[+].code = #read
* rest.resource[=].interaction[+].code = #update
* rest.resource[=].interaction[+].code = #search-type
* rest.resource[=].versioning = #versioned-update
* rest.resource[=].updateCreate = true
* insert FoundBy(_id, token)

// What the embedded repository does besides.
RuleSet: HostsFully(type)
* insert Hosts({type})
* rest.resource[=].interaction[+].code = #create
* rest.resource[=].interaction[+].code = #vread
* rest.resource[=].interaction[+].code = #delete
* rest.resource[=].interaction[+].code = #history-instance
* rest.resource[=].interaction[+].code = #history-type
* rest.resource[=].readHistory = true
* rest.resource[=].conditionalCreate = true
* rest.resource[=].conditionalRead = #full-support
* rest.resource[=].conditionalUpdate = true
* rest.resource[=].conditionalDelete = #not-supported

RuleSet: FoundBy(name, type)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}

RuleSet: FoundByAddress
* insert FoundBy(url, uri)
* insert FoundBy(version, token)
* insert FoundBy(status, token)

// Everything that is published, hosted as the rule set says.
RuleSet: Content(hosts)
* insert {hosts}(PlanDefinition)
* insert FoundByAddress
* insert FoundBy(identifier, token)
* insert {hosts}(ActivityDefinition)
* insert FoundByAddress
* insert FoundBy(identifier, token)
* insert {hosts}(Library)
* insert FoundByAddress
* insert FoundBy(identifier, token)
* insert {hosts}(EvidenceVariable)
* insert FoundByAddress
* insert FoundBy(identifier, token)
* insert {hosts}(RiskEvidenceSynthesis)
* insert FoundByAddress
* insert FoundBy(identifier, token)
* insert {hosts}(EffectEvidenceSynthesis)
* insert FoundByAddress
* insert FoundBy(identifier, token)
* insert {hosts}(StructureDefinition)
* insert FoundByAddress
* insert {hosts}(CodeSystem)
* insert FoundByAddress
* insert {hosts}(ValueSet)
* insert FoundByAddress
* insert {hosts}(ConceptMap)
* insert FoundByAddress
* insert {hosts}(CapabilityStatement)
* insert FoundByAddress
* insert {hosts}(ImplementationGuide)
* insert FoundByAddress
* insert {hosts}(NamingSystem)
* insert {hosts}(ResearchStudy)
* insert FoundBy(identifier, token)
* insert {hosts}(Group)
* insert FoundBy(identifier, token)
* insert {hosts}(Provenance)
* insert FoundBy(target, reference)
* insert {hosts}(Task)
* insert FoundBy(identifier, token)
* insert FoundBy(status, token)

Instance: target-server
InstanceOf: CapabilityStatement
Usage: #definition
* insert Server
* url = "https://fhir-regimens.example.org/fhir/CapabilityStatement/target-server"
* name = "TargetServer"
* title = "What a target server must do"
* description = "The least that a FHIR server must do for regimens to be published to it: ids given by the client, updates that fail when somebody else was first (If-Match), and searches by canonical address, version and identifier. Transactions are better than single updates, and not needed."
* rest.documentation = "PUT with an id of the client creates. How many resources a transaction takes is a setting of the publisher."
* insert Content(Hosts)
* rest.interaction.code = #transaction
* rest.interaction.extension.url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* rest.interaction.extension.valueCode = #SHOULD

Instance: repository
InstanceOf: CapabilityStatement
Usage: #definition
* insert Server
* url = "https://fhir-regimens.example.org/fhir/CapabilityStatement/repository"
* name = "Repository"
* title = "The embedded repository"
* description = "What the embedded repository does, which is the target where no server is named: everything that is asked of a target server, and batches, history and conditional requests. It treats every other type of R4 alike."
* instantiates = Canonical(target-server)
* insert Content(HostsFully)
* rest.interaction[+].code = #transaction
* rest.interaction[+].code = #batch
