// Routes as sources write them, and their SNOMED CT codes.

CodeSystem: RouteCodes
Id: route
Title: "Routes as written"
Description: "Short forms of routes of administration. Other spellings are designations."
* insert Codes
* #IV "Intravenous"
  * ^designation[+].value = "intravenously"
  * ^designation[+].value = "IV push"
  * ^designation[+].value = "IV bolus"
  * ^designation[+].value = "slow IV push"
* #PO "Oral"
  * ^designation[+].value = "orally"
  * ^designation[+].value = "by mouth"
* #SC "Subcutaneous"
  * ^designation[+].value = "SQ"
  * ^designation[+].value = "s.c."
  * ^designation[+].value = "subcutaneously"
* #IM "Intramuscular"
  * ^designation[+].value = "intramuscularly"
* #IT "Intrathecal"
  * ^designation[+].value = "intrathecally"
* #IA "Intra-arterial"
* #IP "Intraperitoneal"
* #ID "Intradermal"
* #topical "Topical"
  * ^designation[+].value = "topically"
* #intranasal "Intranasal"
  * ^designation[+].value = "nasal"
* #PR "Rectal"
  * ^designation[+].value = "per rectum"
* #vaginal "Vaginal"
* #inhaled "Inhaled"
  * ^designation[+].value = "inhalation"
  * ^designation[+].value = "nebulized"
* #intratumoral "Intratumoral"
  * ^designation[+].value = "intralesional"
* #intravesical "Intravesical"

ValueSet: RoutesAsWritten
Id: route-as-written
Title: "Routes as written"
Description: "All short forms of routes."
* insert AllOf(RouteCodes)

ValueSet: Route
Id: route
Title: "Routes"
Description: "SNOMED CT codes of the routes that occur in regimens. A route without a code stays text."
* ^experimental = false
* ^copyright = "SNOMED CT is maintained by SNOMED International; its use may need a licence."
* $sct#47625008 "Intravenous route"
* $sct#26643006 "Oral route"
* $sct#34206005 "Subcutaneous route"
* $sct#78421000 "Intramuscular route"
* $sct#72607000 "Intrathecal route"
* $sct#58100008 "Intra-arterial route"
* $sct#38239002 "Intraperitoneal route"
* $sct#372464004 "Intradermal route"
* $sct#6064005 "Topical route"
* $sct#46713006 "Nasal route"
* $sct#37161004 "Per rectum"
* $sct#16857009 "Per vagina"
* $sct#446406008
* $sct#447122006 "Intratumor route"
* $sct#372471009 "Intravesical use"

Instance: route
InstanceOf: ConceptMap
Usage: #definition
* url = "https://fhir-regimens.example.org/fhir/ConceptMap/route"
* name = "Routes"
* title = "Routes as written to SNOMED CT"
* status = #draft
* description = "The SNOMED CT code of each route."
* sourceCanonical = Canonical(RoutesAsWritten)
* targetCanonical = Canonical(Route)
* group.source = Canonical(RouteCodes)
* group.target = "http://snomed.info/sct"
* insert Mapped(IV, 47625008)
* insert Mapped(PO, 26643006)
* insert Mapped(SC, 34206005)
* insert Mapped(IM, 78421000)
* insert Mapped(IT, 72607000)
* insert Mapped(IA, 58100008)
* insert Mapped(IP, 38239002)
* insert Mapped(ID, 372464004)
* insert Mapped(topical, 6064005)
* insert Mapped(intranasal, 46713006)
* insert Mapped(PR, 37161004)
* insert Mapped(vaginal, 16857009)
* insert Mapped(inhaled, 446406008)
* insert Mapped(intratumoral, 447122006)
* insert Mapped(intravesical, 372471009)

RuleSet: Mapped(route, code)
* group.element[+].code = #{route}
* group.element[=].target.code = #{code}
* group.element[=].target.equivalence = #equivalent
