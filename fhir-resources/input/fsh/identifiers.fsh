// Identifiers of regimens, variants, entries and sources have systems below the address that the content is published
// under, <base>/sid/regimen and so on, so they are not fixed here; the profiles demand the end of the system.

Instance: hemonc-subobject
InstanceOf: NamingSystem
Usage: #definition
* name = "HemOncSubobject"
* status = #draft
* kind = #identifier
* date = "2026-11-20"
* description = "The id of a regimen or variant that HemOnc.org keeps in the heading ({{#subobject:…}}), as written there but without the number sign. It is not always unique, not even on one page."
* uniqueId.type = #uri
* uniqueId.value = "https://fhir-regimens.example.org/fhir/sid/hemonc-subobject"
* uniqueId.preferred = true
