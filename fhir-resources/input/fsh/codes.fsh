// Code systems that are not about evidence, citations or notes.

CodeSystem: TherapyTypeCodes
Id: therapy-type
Title: "Types of therapy"
Description: "What the sections of a regimen are called. The text of a section keeps its own heading."
* insert Codes
* #chemotherapy "Chemotherapy"
* #targeted-therapy "Targeted therapy"
* #immunotherapy "Immunotherapy"
* #immunosuppressive-therapy "Immunosuppressive therapy"
* #endocrine-therapy "Endocrine therapy"
* #glucocorticoid-therapy "Glucocorticoid therapy"
* #radiotherapy "Radiotherapy"
* #radioconjugate-therapy "Radioconjugate therapy"
* #antibody-drug-conjugate-therapy "Antibody-drug conjugate therapy"
* #peptide-drug-conjugate-therapy "Peptide-drug conjugate therapy"
* #immunotoxin-therapy "Immunotoxin therapy"
* #growth-factor-therapy "Growth factor therapy"
* #supportive-therapy "Supportive therapy" "Also: supportive medications."
* #anticoagulation "Anticoagulation"
* #antibiotic-therapy "Antibiotic therapy"
* #cns-therapy "CNS therapy" "Neither prophylaxis nor treatment is named."
* #cns-prophylaxis "CNS therapy, prophylaxis"
* #cns-treatment "CNS therapy, treatment"
* #prn "As needed"
* #stem-cell-infusion "Stem cell infusion" "Also: reinfusion."
* #stem-cell-transplant "Stem cell transplant"
* #surgery "Surgery"
* #local-therapy "Local therapy"
* #ttfields "Tumor treating fields"
* #null-therapy "Null therapy" "Placebo, observation."
* #other "Other"

ValueSet: TherapyType
Id: therapy-type
Title: "Types of therapy"
Description: "All types of therapy."
* insert AllOf(TherapyTypeCodes)

CodeSystem: UsageContextCodes
Id: usage-context
Title: "Types of usage context"
Description: "What a useContext of a regimen is about, beyond HL7's own types."
* insert Codes
* #treatment-setting "Treatment setting" "The line of therapy or stage of disease: the path of headings above the regimen."

CodeSystem: TaskCodes
Id: task
Title: "Tasks"
Description: "What a Task of the publisher is about."
* insert Codes
* #publish-source "Publish a source" "Keeps the outcome of the last attempt to publish a source."
