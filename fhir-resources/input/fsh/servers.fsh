// What a server must do for regimens to be published to it, and what the embedded repository does.

RuleSet: Server
* status = #draft
* date = "2026-11-20"
* kind = #requirements
* fhirVersion = #4.0.1
* format = #json
* rest.mode = #server

RuleSet: Hosts(type)
* rest.resource[+].type = #{type}
* rest.resource[=].interaction[+].code = #read
* rest.resource[=].interaction[+].code = #update
* rest.resource[=].interaction[+].code = #search-type
* rest.resource[=].versioning = #versioned-update
* rest.resource[=].updateCreate = true

RuleSet: FoundBy(name, type)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}

RuleSet: HostsArtifact(type)
* insert Hosts({type})
* insert FoundBy(_id, token)
* insert FoundBy(identifier, token)
* insert FoundBy(status, token)
* insert FoundBy(url, uri)
* insert FoundBy(version, token)

RuleSet: HostsDefinition(type)
* insert Hosts({type})
* insert FoundBy(_id, token)
* insert FoundBy(url, uri)
* insert FoundBy(version, token)

RuleSet: HostsContent
* insert HostsArtifact(PlanDefinition)
* insert HostsArtifact(ActivityDefinition)
* insert HostsArtifact(Library)
* insert HostsDefinition(StructureDefinition)
* insert HostsDefinition(CodeSystem)
* insert HostsDefinition(ValueSet)
* insert HostsDefinition(ConceptMap)
* insert HostsDefinition(CapabilityStatement)
* insert HostsDefinition(ImplementationGuide)
* insert Hosts(NamingSystem)
* insert FoundBy(_id, token)
* insert HostsArtifact(EvidenceVariable)
* insert HostsArtifact(RiskEvidenceSynthesis)
* insert HostsArtifact(EffectEvidenceSynthesis)
* insert Hosts(ResearchStudy)
* insert FoundBy(_id, token)
* insert FoundBy(identifier, token)
* insert Hosts(Group)
* insert FoundBy(_id, token)
* insert FoundBy(identifier, token)
* insert Hosts(Provenance)
* insert FoundBy(_id, token)
* insert FoundBy(target, reference)
* insert Hosts(Task)
* insert FoundBy(_id, token)
* insert FoundBy(identifier, token)
* insert FoundBy(status, token)

Instance: target-server
InstanceOf: CapabilityStatement
Usage: #definition
* insert Server
* url = "https://fhir-regimens.example.org/fhir/CapabilityStatement/target-server"
* name = "TargetServer"
* title = "What a target server must do"
* description = "The least that a FHIR server must do for regimens to be published to it: ids given by the client, updates that fail when somebody else was first (If-Match), transactions, and searches by canonical address, version and identifier."
* rest.documentation = "PUT with an id of the client creates. A transaction takes at least one resource of each kind; how many it takes is a setting of the publisher."
* insert HostsContent
* rest.interaction.code = #transaction

Instance: repository
InstanceOf: CapabilityStatement
Usage: #definition
* insert Server
* url = "https://fhir-regimens.example.org/fhir/CapabilityStatement/repository"
* name = "Repository"
* title = "The embedded repository"
* description = "What the embedded repository offers, which is the target where no server is named: everything that is asked of a target server, and earlier versions, batches and validation of what it is sent."
* imports = Canonical(target-server)
* insert HostsContent
* rest.interaction[+].code = #transaction
* rest.interaction[+].code = #batch
* rest.operation.name = "validate"
* rest.operation.definition = "http://hl7.org/fhir/OperationDefinition/Resource-validate"
