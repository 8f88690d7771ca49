// Made by tools/FhirRegimens.TerminologyTables from the program's tables. Do not edit.

CodeSystem: SnomedRouteNames
Id: snomed-route-names
Title: "Names of routes for SNOMED CT"
Description: "The names that this guide uses, as designations of codes that mean the same."
* ^content = #supplement
* ^experimental = false
* ^supplements = "http://snomed.info/sct"
* ^copyright = "SNOMED CT is maintained by SNOMED International; its use may need a licence. Its Global Patient Set is CC BY 4.0."
* #16857009
  * ^designation[+].value = "vaginal"
* #26643006
  * ^designation[+].value = "PO"
  * ^designation[+].value = "oral"
  * ^designation[+].value = "orally"
  * ^designation[+].value = "by mouth"
* #34206005
  * ^designation[+].value = "SC"
  * ^designation[+].value = "SQ"
  * ^designation[+].value = "s.c."
  * ^designation[+].value = "subcutaneous"
  * ^designation[+].value = "subcutaneously"
* #37161004
  * ^designation[+].value = "PR"
  * ^designation[+].value = "rectal"
  * ^designation[+].value = "per rectum"
* #372464004
  * ^designation[+].value = "ID"
  * ^designation[+].value = "intradermal"
* #372471009
  * ^designation[+].value = "intravesical"
* #38239002
  * ^designation[+].value = "IP"
  * ^designation[+].value = "intraperitoneal"
* #446406008
  * ^designation[+].value = "inhaled"
  * ^designation[+].value = "inhalation"
  * ^designation[+].value = "nebulized"
* #447122006
  * ^designation[+].value = "intratumoral"
  * ^designation[+].value = "intralesional"
* #46713006
  * ^designation[+].value = "intranasal"
  * ^designation[+].value = "nasal"
* #47625008
  * ^designation[+].value = "IV"
  * ^designation[+].value = "intravenous"
  * ^designation[+].value = "intravenously"
  * ^designation[+].value = "IV push"
  * ^designation[+].value = "IV bolus"
  * ^designation[+].value = "slow IV push"
* #58100008
  * ^designation[+].value = "IA"
  * ^designation[+].value = "intra-arterial"
* #6064005
  * ^designation[+].value = "topical"
  * ^designation[+].value = "topically"
* #72607000
  * ^designation[+].value = "IT"
  * ^designation[+].value = "intrathecal"
  * ^designation[+].value = "intrathecally"
* #78421000
  * ^designation[+].value = "IM"
  * ^designation[+].value = "intramuscular"
  * ^designation[+].value = "intramuscularly"
