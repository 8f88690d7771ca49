// Where a resource or an action stands in its source.

Extension: RegimenSource
Id: regimen-source
Title: "Place in the source"
Description: "Where this resource or action stands in the text that it was read from. Lines and columns count from 1, offsets from 0; columns, offsets and lengths count UTF-16 code units."
Context: PlanDefinition, PlanDefinition.action, ActivityDefinition, Library, ResearchStudy, Group, EvidenceVariable, RiskEvidenceSynthesis, EffectEvidenceSynthesis
* . 0..1
* insert Closed
* insert Part(source, 0..1, uri, [[Address of the source, without its revision. Absent where the source has none.]])
* insert Part(revision, 0..1, string, [[The revision as the source's own system names it]])
* insert Part(line, 0..1, integer, [[Line of the first character, from 1]])
* insert Part(column, 0..1, integer, [[Column of the first character, from 1]])
* insert Part(offset, 0..1, integer, [[Code units before the first character]])
* insert Part(length, 0..1, integer, [[Code units that the passage spans]])

// One definition cannot be both: a modifier may stand only in modifierExtension, anything else only in extension.

Extension: RegimenUnparsed
Id: regimen-unparsed
Title: "Part of a dose line that was not understood"
Description: "A fragment of the dose line, verbatim, that was not understood. It may change the dose, so whoever does not show it must not use the dosage."
Context: Dosage
* . 0..*
* . ?!
* . ^isModifierReason = "The fragment may change, limit or revoke the dose."
* value[x] only string
* value[x] 1..1

Extension: RegimenUnparsedText
Id: regimen-unparsed-text
Title: "Text that was not understood"
Description: "A fragment of the source, verbatim, that was not understood and does not belong to a dose line."
Context: PlanDefinition, PlanDefinition.action, ActivityDefinition, Library, ResearchStudy
* . 0..*
* value[x] only string
* value[x] 1..1

Extension: RegimenNote
Id: regimen-note
Title: "Note"
Description: "What the source says in words about eligibility, biomarkers, changes of dose, preceding and subsequent treatment, or in a plain remark."
Context: PlanDefinition, PlanDefinition.action, ActivityDefinition, ResearchStudy
* . 0..*
* insert Closed
* insert Part(kind, 1..1, code, [[What the note is about]])
* extension[kind].value[x] from NoteKind (required)
* insert Part(text, 1..1, string, [[The words of the source]])
* insert Part(target, 0..1, canonical, [[The regimen that the note refers to, without version]])
* obeys target-without-version

Invariant: target-without-version
Description: "The target is not pinned to a version"
Severity: #error
Expression: "extension.where(url = 'target').value.all($this.toString().contains('|').not())"

CodeSystem: NoteKindCodes
Id: note-kind
Title: "Kinds of note"
Description: "What a note of a source is about."
* insert Codes
* #remark "Remark" "A remark with no narrower kind."
* #preceding-treatment "Preceding treatment" "Treatment that comes before."
* #subsequent-treatment "Subsequent treatment" "Treatment that comes after."
* #eligibility "Eligibility" "Who may receive the treatment."
* #biomarker "Biomarker" "Biomarkers that are required."
* #dose-modification "Dose modification" "Changes to dose or schedule."

ValueSet: NoteKind
Id: note-kind
Title: "Kinds of note"
Description: "All kinds of note."
* insert AllOf(NoteKindCodes)
