// A part of a complex extension: its url, cardinality, type and meaning.
RuleSet: Part(name, card, type, short)
* extension contains {name} {card}
* extension[{name}].value[x] 1..1
* extension[{name}].value[x] only {type}
* extension[{name}].extension 0..0
* extension[{name}] ^short = "{short}"

// Only the parts that are named may occur.
RuleSet: Closed
* extension ^slicing.discriminator.type = #value
* extension ^slicing.discriminator.path = "url"
* extension ^slicing.rules = #closed
* value[x] 0..0

// A complete code system of this guide.
RuleSet: Codes
* ^caseSensitive = true
* ^content = #complete
* ^experimental = false

RuleSet: AllOf(system)
* ^experimental = false
* include codes from system {system}
