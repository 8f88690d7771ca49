// Made by tools/FhirRegimens.TerminologyTables from the program's tables. Do not edit.

CodeSystem: ConditionCodes
Id: condition
Title: "Conditions"
Description: "Names of diseases as titles of pages have them."
* insert Codes
* #acquired-hemophilia "Acquired hemophilia"
* #acral-melanoma "Acral melanoma"
* #actinic-keratosis "Actinic keratosis"
* #acute-erythroid-leukemia "Acute erythroid leukemia"
* #acute-graft-versus-host-disease "Acute graft versus host disease"
* #acute-leukemia "Acute leukemia"
* #acute-lymphoblastic-leukemia "Acute lymphoblastic leukemia"
* #acute-megakaryoblastic-leukemia "Acute megakaryoblastic leukemia"
* #acute-monoblastic-monocytic-leukemia "Acute monoblastic/monocytic leukemia"
* #acute-myeloid-leukemia "Acute myeloid leukemia"
* #acute-myelomonocytic-leukemia "Acute myelomonocytic leukemia"
* #acute-panmyelosis-with-myelofibrosis "Acute panmyelosis with myelofibrosis"
* #acute-promyelocytic-leukemia "Acute promyelocytic leukemia"
* #adrenal-cancer "Adrenal cancer"
* #adrenocortical-carcinoma "Adrenocortical carcinoma"
* #adult-t-cell-leukemia-lymphoma "Adult T-cell leukemia/lymphoma"
* #aggressive-lymphoma "Aggressive lymphoma"
* #aggressive-systemic-mastocytosis "Aggressive systemic mastocytosis"
* #agranulocytosis "Agranulocytosis"
* #alpha-thalassemia "Alpha thalassemia"
* #alveolar-soft-part-sarcoma "Alveolar soft part sarcoma"
* #ampullary-cancer "Ampullary cancer"
* #amyloidosis "Amyloidosis"
* #anal-canal-cancer "Anal canal cancer"
* #anal-cancer "Anal cancer"
* #anal-squamous-cell-carcinoma "Anal squamous cell carcinoma"
* #anaphylaxis "Anaphylaxis"
* #anaplastic-astrocytoma "Anaplastic astrocytoma"
* #anaplastic-glioma "Anaplastic glioma"
* #anaplastic-large-cell-lymphoma "Anaplastic large cell lymphoma"
* #anaplastic-large-cell-lymphoma-alk-negative "Anaplastic large cell lymphoma, ALK-negative"
* #anaplastic-large-cell-lymphoma-alk-positive "Anaplastic large cell lymphoma, ALK-positive"
* #anaplastic-thyroid-cancer "Anaplastic thyroid cancer"
* #anemia-due-to-chemotherapy "Anemia due to chemotherapy"
* #anemia-of-chronic-kidney-disease "Anemia of chronic kidney disease"
* #angioimmunoblastic-t-cell-lymphoma "Angioimmunoblastic T-cell lymphoma"
* #angiosarcoma "Angiosarcoma"
* #antiphospholipid-syndrome "Antiphospholipid syndrome"
* #any-malignancy "Any malignancy"
* #aplastic-anemia "Aplastic anemia"
* #appendiceal-cancer "Appendiceal cancer"
* #ascites "Ascites"
* #aspergillosis "Aspergillosis"
* #astrocytoma "Astrocytoma"
* #atypical-chronic-myeloid-leukemia "Atypical chronic myeloid leukemia"
* #autoimmune-hemolytic-anemia "Autoimmune hemolytic anemia"
* #autoimmune-hepatitis "Autoimmune hepatitis"
* #autoimmune-lymphoproliferative-syndrome "Autoimmune lymphoproliferative syndrome"
* #b-cell-acute-lymphoblastic-leukemia "B-cell acute lymphoblastic leukemia"
* #b-cell-lymphoma "B-cell lymphoma"
* #b-cell-prolymphocytic-leukemia "B-cell prolymphocytic leukemia"
* #barrett-esophagus "Barrett esophagus"
* #basal-cell-carcinoma "Basal cell carcinoma"
* #base-of-tongue-cancer "Base of tongue cancer"
* #beta-thalassemia "Beta thalassemia"
* #biliary-tract-cancer "Biliary tract cancer"
* #bladder-cancer "Bladder cancer"
* #bladder-carcinoma-in-situ "Bladder carcinoma in situ"
* #blastic-plasmacytoid-dendritic-cell-neoplasm "Blastic plasmacytoid dendritic cell neoplasm"
* #bone-metastases "Bone metastases"
* #bone-pain "Bone pain"
* #bone-sarcoma "Bone sarcoma"
* #brain-cancer "Brain cancer"
* #brain-metastases "Brain metastases"
* #brainstem-glioma "Brainstem glioma"
* #breast-cancer "Breast cancer"
* #breast-cancer-her2-negative "Breast cancer, HER2-negative"
* #breast-cancer-her2-positive "Breast cancer, HER2-positive"
* #breast-cancer-hormone-receptor-positive "Breast cancer, hormone receptor-positive"
* #breast-cancer-triple-negative "Breast cancer, triple negative"
* #breast-carcinoma-in-situ "Breast carcinoma in situ"
* #bronchial-carcinoid "Bronchial carcinoid"
* #burkitt-leukemia "Burkitt leukemia"
* #burkitt-lymphoma "Burkitt lymphoma"
* #cll-sll "CLL/SLL"
* #cns-cancer "CNS cancer"
* #cachexia "Cachexia"
* #cancer-of-unknown-primary "Cancer of unknown primary"
* #cancer-pain "Cancer pain"
* #cancer-related-fatigue "Cancer-related fatigue"
* #carcinoid-syndrome "Carcinoid syndrome"
* #carcinoid-tumor "Carcinoid tumor"
* #carcinoma-of-unknown-primary "Carcinoma of unknown primary"
* #cardiac-sarcoma "Cardiac sarcoma"
* #cecal-cancer "Cecal cancer"
* #cervical-cancer "Cervical cancer"
* #cervical-carcinoma-in-situ "Cervical carcinoma in situ"
* #cervical-intraepithelial-neoplasia "Cervical intraepithelial neoplasia"
* #chemotherapy-induced-anemia "Chemotherapy-induced anemia"
* #chemotherapy-induced-nausea-and-vomiting "Chemotherapy-induced nausea and vomiting"
* #chemotherapy-induced-neutropenia "Chemotherapy-induced neutropenia"
* #chemotherapy-induced-peripheral-neuropathy "Chemotherapy-induced peripheral neuropathy"
* #cholangiocarcinoma "Cholangiocarcinoma"
* #chondrosarcoma "Chondrosarcoma"
* #choriocarcinoma "Choriocarcinoma"
* #choroidal-melanoma "Choroidal melanoma"
* #chromophobe-renal-cell-carcinoma "Chromophobe renal cell carcinoma"
* #chronic-eosinophilic-leukemia "Chronic eosinophilic leukemia"
* #chronic-graft-versus-host-disease "Chronic graft versus host disease"
* #chronic-lymphocytic-leukemia "Chronic lymphocytic leukemia"
* #chronic-myelogenous-leukemia "Chronic myelogenous leukemia"
* #chronic-myeloid-leukemia "Chronic myeloid leukemia"
* #chronic-myelomonocytic-leukemia "Chronic myelomonocytic leukemia"
* #chronic-neutrophilic-leukemia "Chronic neutrophilic leukemia"
* #classical-hodgkin-lymphoma "Classical Hodgkin lymphoma"
* #clear-cell-renal-cell-carcinoma "Clear cell renal cell carcinoma"
* #cold-autoimmune-hemolytic-anemia "Cold autoimmune hemolytic anemia"
* #colon-cancer "Colon cancer"
* #colorectal-cancer "Colorectal cancer"
* #conjunctival-cancer "Conjunctival cancer"
* #constipation "Constipation"
* #craniopharyngioma "Craniopharyngioma"
* #cutaneous-t-cell-lymphoma "Cutaneous T-cell lymphoma"
* #cutaneous-angiosarcoma "Cutaneous angiosarcoma"
* #cutaneous-melanoma "Cutaneous melanoma"
* #cutaneous-squamous-cell-carcinoma "Cutaneous squamous cell carcinoma"
* #cytokine-release-syndrome "Cytokine release syndrome"
* #cytomegalovirus-infection "Cytomegalovirus infection"
* #cytomegalovirus-retinitis "Cytomegalovirus retinitis"
* #deep-vein-thrombosis "Deep vein thrombosis"
* #dendritic-cell-sarcoma "Dendritic cell sarcoma"
* #desmoplastic-small-round-cell-tumor "Desmoplastic small round cell tumor"
* #diarrhea "Diarrhea"
* #differentiated-thyroid-cancer "Differentiated thyroid cancer"
* #diffuse-intrinsic-pontine-glioma "Diffuse intrinsic pontine glioma"
* #diffuse-large-b-cell-lymphoma "Diffuse large B-cell lymphoma"
* #disseminated-intravascular-coagulation "Disseminated intravascular coagulation"
* #drug-induced-immune-thrombocytopenia "Drug-induced immune thrombocytopenia"
* #ductal-carcinoma-in-situ "Ductal carcinoma in situ"
* #duodenal-cancer "Duodenal cancer"
* #endometrial-cancer "Endometrial cancer"
* #endometrial-carcinoma "Endometrial carcinoma"
* #enteropathy-associated-t-cell-lymphoma "Enteropathy-associated T-cell lymphoma"
* #ependymoma "Ependymoma"
* #epithelial-ovarian-cancer "Epithelial ovarian cancer"
* #epithelioid-sarcoma "Epithelioid sarcoma"
* #esophageal-adenocarcinoma "Esophageal adenocarcinoma"
* #esophageal-cancer "Esophageal cancer"
* #esophageal-candidiasis "Esophageal candidiasis"
* #esophageal-squamous-cell-carcinoma "Esophageal squamous cell carcinoma"
* #essential-thrombocythemia "Essential thrombocythemia"
* #esthesioneuroblastoma "Esthesioneuroblastoma"
* #ethmoid-sinus-cancer "Ethmoid sinus cancer"
* #evans-syndrome "Evans syndrome"
* #ewing-sarcoma "Ewing sarcoma"
* #extrahepatic-cholangiocarcinoma "Extrahepatic cholangiocarcinoma"
* #extramedullary-plasmacytoma "Extramedullary plasmacytoma"
* #extranodal-nk-t-cell-lymphoma-nasal-type "Extranodal NK/T-cell lymphoma, nasal type"
* #extranodal-marginal-zone-lymphoma "Extranodal marginal zone lymphoma"
* #eye-cancer "Eye cancer"
* #fallopian-tube-cancer "Fallopian tube cancer"
* #familial-adenomatous-polyposis "Familial adenomatous polyposis"
* #febrile-neutropenia "Febrile neutropenia"
* #female-breast-cancer "Female breast cancer"
* #fibrolamellar-hepatocellular-carcinoma "Fibrolamellar hepatocellular carcinoma"
* #floor-of-mouth-cancer "Floor of mouth cancer"
* #folate-deficiency-anemia "Folate deficiency anemia"
* #follicular-lymphoma "Follicular lymphoma"
* #follicular-lymphoma-grade-3b "Follicular lymphoma, grade 3B"
* #follicular-thyroid-cancer "Follicular thyroid cancer"
* #gallbladder-cancer "Gallbladder cancer"
* #gastric-malt-lymphoma "Gastric MALT lymphoma"
* #gastric-adenocarcinoma "Gastric adenocarcinoma"
* #gastric-cancer "Gastric cancer"
* #gastric-cardia-cancer "Gastric cardia cancer"
* #gastric-gastrointestinal-stromal-tumor "Gastric gastrointestinal stromal tumor"
* #gastroesophageal-junction-cancer "Gastroesophageal junction cancer"
* #gastrointestinal-stromal-tumor "Gastrointestinal stromal tumor"
* #germ-cell-tumor "Germ cell tumor"
* #giant-cell-tumor-of-bone "Giant cell tumor of bone"
* #glioblastoma "Glioblastoma"
* #glioma "Glioma"
* #glottic-cancer "Glottic cancer"
* #graft-versus-host-disease "Graft versus host disease"
* #gum-cancer "Gum cancer"
* #hiv-associated-lymphoma "HIV-associated lymphoma"
* #hairy-cell-leukemia "Hairy cell leukemia"
* #head-and-neck-cancer "Head and neck cancer"
* #head-and-neck-sarcoma "Head and neck sarcoma"
* #heavy-chain-disease "Heavy chain disease"
* #hemochromatosis "Hemochromatosis"
* #hemolytic-anemia "Hemolytic anemia"
* #hemophilia "Hemophilia"
* #hemophilia-a "Hemophilia A"
* #hemophilia-b "Hemophilia B"
* #hepatic-angiosarcoma "Hepatic angiosarcoma"
* #hepatitis-b "Hepatitis B"
* #hepatoblastoma "Hepatoblastoma"
* #hepatocellular-carcinoma "Hepatocellular carcinoma"
* #hepatosplenic-t-cell-lymphoma "Hepatosplenic T-cell lymphoma"
* #hereditary-spherocytosis "Hereditary spherocytosis"
* #hereditary-thrombophilia "Hereditary thrombophilia"
* #herpes-simplex "Herpes simplex"
* #herpes-zoster "Herpes zoster"
* #hiccups "Hiccups"
* #high-grade-b-cell-lymphoma "High-grade B-cell lymphoma"
* #high-grade-glioma "High-grade glioma"
* #histiocytic-sarcoma "Histiocytic sarcoma"
* #hodgkin-lymphoma "Hodgkin lymphoma"
* #hydatidiform-mole "Hydatidiform mole"
* #hypercalcemia "Hypercalcemia"
* #hypercalcemia-of-malignancy "Hypercalcemia of malignancy"
* #hypereosinophilic-syndrome "Hypereosinophilic syndrome"
* #hypersensitivity-reaction "Hypersensitivity reaction"
* #hyperuricemia "Hyperuricemia"
* #hyponatremia "Hyponatremia"
* #hypopharyngeal-cancer "Hypopharyngeal cancer"
* #idiopathic-hypereosinophilic-syndrome "Idiopathic hypereosinophilic syndrome"
* #ileal-cancer "Ileal cancer"
* #immune-thrombocytopenia "Immune thrombocytopenia"
* #indolent-lymphoma "Indolent lymphoma"
* #intrahepatic-cholangiocarcinoma "Intrahepatic cholangiocarcinoma"
* #invasive-aspergillosis "Invasive aspergillosis"
* #iron-deficiency "Iron deficiency"
* #iron-deficiency-anemia "Iron deficiency anemia"
* #jejunal-cancer "Jejunal cancer"
* #juvenile-myelomonocytic-leukemia "Juvenile myelomonocytic leukemia"
* #kaposi-sarcoma "Kaposi sarcoma"
* #kidney-cancer "Kidney cancer"
* #lacrimal-gland-cancer "Lacrimal gland cancer"
* #langerhans-cell-histiocytosis "Langerhans cell histiocytosis"
* #laryngeal-cancer "Laryngeal cancer"
* #leiomyosarcoma "Leiomyosarcoma"
* #leptomeningeal-carcinomatosis "Leptomeningeal carcinomatosis"
* #leukemia "Leukemia"
* #light-chain-al-amyloidosis "Light-chain (AL) amyloidosis"
* #lip-cancer "Lip cancer"
* #liposarcoma "Liposarcoma"
* #liver-cancer "Liver cancer"
* #liver-metastases "Liver metastases"
* #lobular-breast-cancer "Lobular breast cancer"
* #lobular-carcinoma-in-situ "Lobular carcinoma in situ"
* #low-grade-glioma "Low-grade glioma"
* #lung-adenocarcinoma "Lung adenocarcinoma"
* #lung-cancer "Lung cancer"
* #lung-metastases "Lung metastases"
* #lymphedema "Lymphedema"
* #lymphoblastic-lymphoma "Lymphoblastic lymphoma"
* #lymphocyte-depleted-classical-hodgkin-lymphoma "Lymphocyte-depleted classical Hodgkin lymphoma"
* #lymphocyte-rich-classical-hodgkin-lymphoma "Lymphocyte-rich classical Hodgkin lymphoma"
* #lymphoma "Lymphoma"
* #lymphoplasmacytic-lymphoma "Lymphoplasmacytic lymphoma"
* #lynch-syndrome "Lynch syndrome"
* #malt-lymphoma "MALT lymphoma"
* #male-breast-cancer "Male breast cancer"
* #malignant-ascites "Malignant ascites"
* #malignant-fibrous-histiocytoma "Malignant fibrous histiocytoma"
* #malignant-peripheral-nerve-sheath-tumor "Malignant peripheral nerve sheath tumor"
* #malignant-pleural-effusion "Malignant pleural effusion"
* #malignant-pleural-mesothelioma "Malignant pleural mesothelioma"
* #mantle-cell-lymphoma "Mantle cell lymphoma"
* #marginal-zone-lymphoma "Marginal zone lymphoma"
* #mast-cell-leukemia "Mast cell leukemia"
* #maxillary-sinus-cancer "Maxillary sinus cancer"
* #mediastinal-cancer "Mediastinal cancer"
* #medullary-thyroid-cancer "Medullary thyroid cancer"
* #medulloblastoma "Medulloblastoma"
* #megaloblastic-anemia "Megaloblastic anemia"
* #melanoma "Melanoma"
* #melanoma-in-situ "Melanoma in situ"
* #meningioma-malignant "Meningioma, malignant"
* #merkel-cell-carcinoma "Merkel cell carcinoma"
* #mesothelioma "Mesothelioma"
* #middle-ear-cancer "Middle ear cancer"
* #mixed-cellularity-classical-hodgkin-lymphoma "Mixed cellularity classical Hodgkin lymphoma"
* #mixed-type-autoimmune-hemolytic-anemia "Mixed type autoimmune hemolytic anemia"
* #mucosal-melanoma "Mucosal melanoma"
* #multiple-endocrine-neoplasia-type-1 "Multiple endocrine neoplasia type 1"
* #multiple-myeloma "Multiple myeloma"
* #multisystem-langerhans-cell-histiocytosis "Multisystem Langerhans cell histiocytosis"
* #mycosis-fungoides "Mycosis fungoides"
* #myelodysplastic-syndrome "Myelodysplastic syndrome"
* #myelodysplastic-syndrome-with-del-5q "Myelodysplastic syndrome with del(5q)"
* #myelodysplastic-syndrome-unclassifiable "Myelodysplastic syndrome, unclassifiable"
* #myelofibrosis "Myelofibrosis"
* #myeloid-sarcoma "Myeloid sarcoma"
* #myeloproliferative-neoplasm "Myeloproliferative neoplasm"
* #nk-t-cell-lymphoma "NK/T-cell lymphoma"
* #nk-t-cell-lymphoma-nasal-type "NK/T-cell lymphoma, nasal type"
* #nasal-cavity-cancer "Nasal cavity cancer"
* #nasopharyngeal-cancer "Nasopharyngeal cancer"
* #nasopharyngeal-carcinoma "Nasopharyngeal carcinoma"
* #nausea-and-vomiting "Nausea and vomiting"
* #nephroblastoma "Nephroblastoma"
* #neuroblastoma "Neuroblastoma"
* #neuroendocrine-carcinoma "Neuroendocrine carcinoma"
* #neuroendocrine-tumor "Neuroendocrine tumor"
* #neurofibromatosis-type-1 "Neurofibromatosis type 1"
* #neurofibromatosis-type-2 "Neurofibromatosis type 2"
* #neutropenia "Neutropenia"
* #nodular-lymphocyte-predominant-hodgkin-lymphoma "Nodular lymphocyte-predominant Hodgkin lymphoma"
* #nodular-sclerosis-classical-hodgkin-lymphoma "Nodular sclerosis classical Hodgkin lymphoma"
* #non-hodgkin-lymphoma "Non-Hodgkin lymphoma"
* #non-small-cell-lung-cancer "Non-small cell lung cancer"
* #non-small-cell-lung-cancer-squamous "Non-small cell lung cancer, squamous"
* #ocular-melanoma "Ocular melanoma"
* #olfactory-neuroblastoma "Olfactory neuroblastoma"
* #oligoastrocytoma "Oligoastrocytoma"
* #oligodendroglioma "Oligodendroglioma"
* #opioid-induced-constipation "Opioid-induced constipation"
* #optic-nerve-glioma "Optic nerve glioma"
* #oral-candidiasis "Oral candidiasis"
* #oral-cavity-cancer "Oral cavity cancer"
* #oral-mucositis "Oral mucositis"
* #oropharyngeal-cancer "Oropharyngeal cancer"
* #osteoporosis "Osteoporosis"
* #osteosarcoma "Osteosarcoma"
* #other-autoimmune-hemolytic-anemia "Other autoimmune hemolytic anemia"
* #ovarian-cancer "Ovarian cancer"
* #ovarian-germ-cell-tumor "Ovarian germ cell tumor"
* #palate-cancer "Palate cancer"
* #pancreatic-net "Pancreatic NET"
* #pancreatic-adenocarcinoma "Pancreatic adenocarcinoma"
* #pancreatic-cancer "Pancreatic cancer"
* #pancreatic-neuroendocrine-tumor "Pancreatic neuroendocrine tumor"
* #papillary-renal-cell-carcinoma "Papillary renal cell carcinoma"
* #papillary-thyroid-cancer "Papillary thyroid cancer"
* #paraganglioma "Paraganglioma"
* #paranasal-sinus-cancer "Paranasal sinus cancer"
* #parathyroid-carcinoma "Parathyroid carcinoma"
* #parotid-gland-cancer "Parotid gland cancer"
* #paroxysmal-nocturnal-hemoglobinuria "Paroxysmal nocturnal hemoglobinuria"
* #penile-cancer "Penile cancer"
* #pericardial-mesothelioma "Pericardial mesothelioma"
* #peripheral-t-cell-lymphoma "Peripheral T-cell lymphoma"
* #peripheral-neuropathy "Peripheral neuropathy"
* #peritoneal-cancer "Peritoneal cancer"
* #peritoneal-carcinomatosis "Peritoneal carcinomatosis"
* #peritoneal-mesothelioma "Peritoneal mesothelioma"
* #pernicious-anemia "Pernicious anemia"
* #pharyngeal-cancer "Pharyngeal cancer"
* #pheochromocytoma "Pheochromocytoma"
* #pineoblastoma "Pineoblastoma"
* #pituitary-adenoma "Pituitary adenoma"
* #pituitary-carcinoma "Pituitary carcinoma"
* #placental-cancer "Placental cancer"
* #plasma-cell-leukemia "Plasma cell leukemia"
* #plasmacytoma "Plasmacytoma"
* #pleural-cancer "Pleural cancer"
* #pleural-effusion "Pleural effusion"
* #pneumocystis-pneumonia "Pneumocystis pneumonia"
* #polycythemia-vera "Polycythemia vera"
* #porphyria "Porphyria"
* #post-transplant-lymphoproliferative-disorder "Post-transplant lymphoproliferative disorder"
* #postmastectomy-lymphedema "Postmastectomy lymphedema"
* #primary-cns-lymphoma "Primary CNS lymphoma"
* #primary-cutaneous-cd30-t-cell-lymphoproliferative-disorder "Primary cutaneous CD30+ T-cell lymphoproliferative disorder"
* #primary-cutaneous-follicle-center-lymphoma "Primary cutaneous follicle center lymphoma"
* #primary-mediastinal-b-cell-lymphoma "Primary mediastinal B-cell lymphoma"
* #primary-myelofibrosis "Primary myelofibrosis"
* #primary-peritoneal-cancer "Primary peritoneal cancer"
* #prostate-adenocarcinoma "Prostate adenocarcinoma"
* #prostate-cancer "Prostate cancer"
* #pulmonary-embolism "Pulmonary embolism"
* #pure-red-cell-aplasia "Pure red cell aplasia"
* #pyriform-sinus-cancer "Pyriform sinus cancer"
* #rectal-cancer "Rectal cancer"
* #rectosigmoid-cancer "Rectosigmoid cancer"
* #refractory-anemia-with-excess-blasts "Refractory anemia with excess blasts"
* #refractory-anemia-with-ring-sideroblasts "Refractory anemia with ring sideroblasts"
* #renal-cell-cancer "Renal cell cancer"
* #renal-cell-carcinoma "Renal cell carcinoma"
* #renal-pelvis-cancer "Renal pelvis cancer"
* #retinoblastoma "Retinoblastoma"
* #retroperitoneal-cancer "Retroperitoneal cancer"
* #rhabdomyosarcoma "Rhabdomyosarcoma"
* #rheumatoid-arthritis "Rheumatoid arthritis"
* #siadh "SIADH"
* #salivary-gland-cancer "Salivary gland cancer"
* #sarcoidosis "Sarcoidosis"
* #sarcoma "Sarcoma"
* #scrotal-cancer "Scrotal cancer"
* #seminoma "Seminoma"
* #sezary-syndrome "Sezary syndrome"
* #sickle-cell-anemia "Sickle cell anemia"
* #sickle-cell-disease "Sickle cell disease"
* #small-bowel-adenocarcinoma "Small bowel adenocarcinoma"
* #small-bowel-cancer "Small bowel cancer"
* #small-cell-lung-cancer "Small cell lung cancer"
* #small-intestinal-gastrointestinal-stromal-tumor "Small intestinal gastrointestinal stromal tumor"
* #small-lymphocytic-lymphoma "Small lymphocytic lymphoma"
* #soft-tissue-sarcoma "Soft tissue sarcoma"
* #solitary-plasmacytoma "Solitary plasmacytoma"
* #spinal-cord-cancer "Spinal cord cancer"
* #spinal-cord-compression "Spinal cord compression"
* #splenic-cancer "Splenic cancer"
* #splenic-marginal-zone-lymphoma "Splenic marginal zone lymphoma"
* #squamous-cell-carcinoma "Squamous cell carcinoma"
* #squamous-cell-carcinoma-in-situ-of-skin "Squamous cell carcinoma in situ of skin"
* #steroid-induced-osteoporosis "Steroid-induced osteoporosis"
* #stomatitis "Stomatitis"
* #subcutaneous-panniculitis-like-t-cell-lymphoma "Subcutaneous panniculitis-like T-cell lymphoma"
* #subglottic-cancer "Subglottic cancer"
* #superficial-thrombophlebitis "Superficial thrombophlebitis"
* #superior-vena-cava-syndrome "Superior vena cava syndrome"
* #supraglottic-cancer "Supraglottic cancer"
* #syndrome-of-inappropriate-antidiuretic-hormone-secretion "Syndrome of inappropriate antidiuretic hormone secretion"
* #synovial-sarcoma "Synovial sarcoma"
* #systemic-light-chain-amyloidosis "Systemic light chain amyloidosis"
* #systemic-lupus-erythematosus "Systemic lupus erythematosus"
* #systemic-mastocytosis "Systemic mastocytosis"
* #t-cell-acute-lymphoblastic-leukemia "T-cell acute lymphoblastic leukemia"
* #t-cell-large-granular-lymphocytic-leukemia "T-cell large granular lymphocytic leukemia"
* #t-cell-lymphoblastic-lymphoma "T-cell lymphoblastic lymphoma"
* #t-cell-prolymphocytic-leukemia "T-cell prolymphocytic leukemia"
* #tenosynovial-giant-cell-tumor "Tenosynovial giant cell tumor"
* #testicular-cancer "Testicular cancer"
* #thalassemia "Thalassemia"
* #thrombocytopenia "Thrombocytopenia"
* #thrombotic-thrombocytopenic-purpura "Thrombotic thrombocytopenic purpura"
* #thymic-cancer "Thymic cancer"
* #thymic-carcinoid "Thymic carcinoid"
* #thymic-carcinoma "Thymic carcinoma"
* #thymoma "Thymoma"
* #thyroid-cancer "Thyroid cancer"
* #tongue-cancer "Tongue cancer"
* #tonsil-cancer "Tonsil cancer"
* #tracheal-cancer "Tracheal cancer"
* #triple-negative-breast-cancer "Triple negative breast cancer"
* #tuberous-sclerosis-complex "Tuberous sclerosis complex"
* #undifferentiated-pleomorphic-sarcoma "Undifferentiated pleomorphic sarcoma"
* #unifocal-langerhans-cell-histiocytosis "Unifocal Langerhans cell histiocytosis"
* #urachal-cancer "Urachal cancer"
* #ureteral-cancer "Ureteral cancer"
* #urethral-cancer "Urethral cancer"
* #urothelial-carcinoma-of-the-bladder "Urothelial carcinoma of the bladder"
* #uterine-cancer "Uterine cancer"
* #uterine-carcinosarcoma "Uterine carcinosarcoma"
* #uterine-leiomyosarcoma "Uterine leiomyosarcoma"
* #uterine-sarcoma "Uterine sarcoma"
* #uveal-melanoma "Uveal melanoma"
* #vaginal-cancer "Vaginal cancer"
* #vasculitis "Vasculitis"
* #venous-thromboembolism "Venous thromboembolism"
* #venous-thrombosis "Venous thrombosis"
* #vitamin-b12-deficiency-anemia "Vitamin B12 deficiency anemia"
* #von-hippel-lindau-disease "Von Hippel-Lindau disease"
* #von-willebrand-disease "Von Willebrand disease"
* #vulvar-cancer "Vulvar cancer"
* #waldenstrom-macroglobulinemia "Waldenstrom macroglobulinemia"
* #warm-autoimmune-hemolytic-anemia "Warm autoimmune hemolytic anemia"
* #wilms-tumor "Wilms tumor"

Instance: condition
InstanceOf: ConceptMap
Usage: #definition
* url = "https://fhir-regimens.example.org/fhir/ConceptMap/condition"
* name = "Conditions"
* title = "Conditions to codes"
* status = #draft
* description = "Conditions to SNOMED CT and ICD-10-CM. A wider code says less than the name; a narrower one says more, and resources do not carry it."
* copyright = "SNOMED CT is maintained by SNOMED International; its use may need a licence. Its Global Patient Set is CC BY 4.0. ICD-10-CM is maintained by the U.S. National Center for Health Statistics."
* group[+].source = "https://fhir-regimens.example.org/fhir/CodeSystem/condition"
* group[=].target = "http://snomed.info/sct"
* group[=].element[+].code = #acquired-hemophilia
* group[=].element[=].target[+].code = #64779008
* group[=].element[=].target[=].display = "Blood coagulation disorder (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #acral-melanoma
* group[=].element[=].target[+].code = #93655004
* group[=].element[=].target[=].display = "Malignant melanoma of skin (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #actinic-keratosis
* group[=].element[=].target[+].code = #201101007
* group[=].element[=].target[=].display = "Actinic keratosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #acute-erythroid-leukemia
* group[=].element[=].target[+].code = #91861009
* group[=].element[=].target[=].display = "Acute myeloid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #acute-graft-versus-host-disease
* group[=].element[=].target[+].code = #234646005
* group[=].element[=].target[=].display = "Graft-versus-host disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #acute-leukemia
* group[=].element[=].target[+].code = #91855006
* group[=].element[=].target[=].display = "Acute leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #acute-lymphoblastic-leukemia
* group[=].element[=].target[+].code = #91857003
* group[=].element[=].target[=].display = "Acute lymphoid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #acute-megakaryoblastic-leukemia
* group[=].element[=].target[+].code = #91861009
* group[=].element[=].target[=].display = "Acute myeloid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #acute-monoblastic-monocytic-leukemia
* group[=].element[=].target[+].code = #91861009
* group[=].element[=].target[=].display = "Acute myeloid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #acute-myeloid-leukemia
* group[=].element[=].target[+].code = #91861009
* group[=].element[=].target[=].display = "Acute myeloid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #acute-myelomonocytic-leukemia
* group[=].element[=].target[+].code = #110005000
* group[=].element[=].target[=].display = "Acute myelomonocytic leukemia, FAB M4 (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #acute-panmyelosis-with-myelofibrosis
* group[=].element[=].target[+].code = #91861009
* group[=].element[=].target[=].display = "Acute myeloid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #acute-promyelocytic-leukemia
* group[=].element[=].target[+].code = #110004001
* group[=].element[=].target[=].display = "Acute promyelocytic leukemia, FAB M3 (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #adrenocortical-carcinoma
* group[=].element[=].target[+].code = #255035007
* group[=].element[=].target[=].display = "Adrenal carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #aggressive-lymphoma
* group[=].element[=].target[+].code = #118601006
* group[=].element[=].target[=].display = "Non-Hodgkin's lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #agranulocytosis
* group[=].element[=].target[+].code = #17182001
* group[=].element[=].target[=].display = "Agranulocytosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alpha-thalassemia
* group[=].element[=].target[+].code = #68913001
* group[=].element[=].target[=].display = "Alpha thalassemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alveolar-soft-part-sarcoma
* group[=].element[=].target[+].code = #424413001
* group[=].element[=].target[=].display = "Sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #amyloidosis
* group[=].element[=].target[+].code = #17602002
* group[=].element[=].target[=].display = "Amyloidosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anal-canal-cancer
* group[=].element[=].target[+].code = #363352004
* group[=].element[=].target[=].display = "Malignant tumor of anal canal (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anaphylaxis
* group[=].element[=].target[+].code = #39579001
* group[=].element[=].target[=].display = "Anaphylaxis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anaplastic-astrocytoma
* group[=].element[=].target[+].code = #126950007
* group[=].element[=].target[=].display = "Neoplasm of nervous system (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #anaplastic-glioma
* group[=].element[=].target[+].code = #126950007
* group[=].element[=].target[=].display = "Neoplasm of nervous system (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #anaplastic-large-cell-lymphoma
* group[=].element[=].target[+].code = #277637000
* group[=].element[=].target[=].display = "Large cell anaplastic lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anaplastic-large-cell-lymphoma-alk-negative
* group[=].element[=].target[+].code = #277637000
* group[=].element[=].target[=].display = "Large cell anaplastic lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #anaplastic-large-cell-lymphoma-alk-positive
* group[=].element[=].target[+].code = #277637000
* group[=].element[=].target[=].display = "Large cell anaplastic lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #anaplastic-thyroid-cancer
* group[=].element[=].target[+].code = #363478007
* group[=].element[=].target[=].display = "Malignant tumor of thyroid gland (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #anemia-due-to-chemotherapy
* group[=].element[=].target[+].code = #767657005
* group[=].element[=].target[=].display = "Anemia due to and following chemotherapy (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anemia-of-chronic-kidney-disease
* group[=].element[=].target[+].code = #49708008
* group[=].element[=].target[=].display = "Anemia of chronic renal failure (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #angiosarcoma
* group[=].element[=].target[+].code = #424413001
* group[=].element[=].target[=].display = "Sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #antiphospholipid-syndrome
* group[=].element[=].target[+].code = #26843008
* group[=].element[=].target[=].display = "Antiphospholipid syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #any-malignancy
* group[=].element[=].target[+].code = #363346000
* group[=].element[=].target[=].display = "Malignant neoplastic disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aplastic-anemia
* group[=].element[=].target[+].code = #306058006
* group[=].element[=].target[=].display = "Aplastic anemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #appendiceal-cancer
* group[=].element[=].target[+].code = #363411007
* group[=].element[=].target[=].display = "Malignant tumor of appendix (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ascites
* group[=].element[=].target[+].code = #389026000
* group[=].element[=].target[=].display = "Ascites (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aspergillosis
* group[=].element[=].target[+].code = #65553006
* group[=].element[=].target[=].display = "Aspergillosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #astrocytoma
* group[=].element[=].target[+].code = #126950007
* group[=].element[=].target[=].display = "Neoplasm of nervous system (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #atypical-chronic-myeloid-leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #autoimmune-hemolytic-anemia
* group[=].element[=].target[+].code = #413603009
* group[=].element[=].target[=].display = "Autoimmune hemolytic anemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #autoimmune-hepatitis
* group[=].element[=].target[+].code = #408335007
* group[=].element[=].target[=].display = "Autoimmune hepatitis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #b-cell-acute-lymphoblastic-leukemia
* group[=].element[=].target[+].code = #277571004
* group[=].element[=].target[=].display = "B-cell acute lymphoblastic leukemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #b-cell-lymphoma
* group[=].element[=].target[+].code = #109979007
* group[=].element[=].target[=].display = "B-cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #b-cell-prolymphocytic-leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #barrett-esophagus
* group[=].element[=].target[+].code = #302914006
* group[=].element[=].target[=].display = "Barrett's esophagus (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #basal-cell-carcinoma
* group[=].element[=].target[+].code = #254701007
* group[=].element[=].target[=].display = "Basal cell carcinoma of skin (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #beta-thalassemia
* group[=].element[=].target[+].code = #65959000
* group[=].element[=].target[=].display = "Beta thalassemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bladder-cancer
* group[=].element[=].target[+].code = #399326009
* group[=].element[=].target[=].display = "Malignant tumor of urinary bladder (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bladder-carcinoma-in-situ
* group[=].element[=].target[+].code = #92546004
* group[=].element[=].target[=].display = "Carcinoma in situ of bladder (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bone-metastases
* group[=].element[=].target[+].code = #94222008
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of bone (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bone-pain
* group[=].element[=].target[+].code = #12584003
* group[=].element[=].target[=].display = "Bone pain (finding)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bone-sarcoma
* group[=].element[=].target[+].code = #428281000
* group[=].element[=].target[=].display = "Malignant neoplasm of bone (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #brain-cancer
* group[=].element[=].target[+].code = #428061005
* group[=].element[=].target[=].display = "Malignant neoplasm of brain (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brain-metastases
* group[=].element[=].target[+].code = #94225005
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of brain (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brainstem-glioma
* group[=].element[=].target[+].code = #444545003
* group[=].element[=].target[=].display = "Glioma of brainstem (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #breast-cancer
* group[=].element[=].target[+].code = #254837009
* group[=].element[=].target[=].display = "Malignant neoplasm of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #breast-cancer-her2-negative
* group[=].element[=].target[+].code = #431396003
* group[=].element[=].target[=].display = "Human epidermal growth factor 2 negative carcinoma of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #breast-cancer-her2-positive
* group[=].element[=].target[+].code = #427685000
* group[=].element[=].target[=].display = "Human epidermal growth factor 2 positive carcinoma of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #breast-cancer-hormone-receptor-positive
* group[=].element[=].target[+].code = #417181009
* group[=].element[=].target[=].display = "Hormone receptor positive malignant neoplasm of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #breast-cancer-triple-negative
* group[=].element[=].target[+].code = #706970001
* group[=].element[=].target[=].display = "Triple negative malignant neoplasm of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #breast-carcinoma-in-situ
* group[=].element[=].target[+].code = #189336000
* group[=].element[=].target[=].display = "Carcinoma in situ of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #burkitt-leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #burkitt-lymphoma
* group[=].element[=].target[+].code = #109979007
* group[=].element[=].target[=].display = "B-cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cachexia
* group[=].element[=].target[+].code = #238108007
* group[=].element[=].target[=].display = "Cachexia (finding)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cancer-of-unknown-primary
* group[=].element[=].target[+].code = #255052006
* group[=].element[=].target[=].display = "Malignant neoplasm of unknown origin (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cancer-pain
* group[=].element[=].target[+].code = #22253000
* group[=].element[=].target[=].display = "Pain (finding)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cancer-related-fatigue
* group[=].element[=].target[+].code = #84229001
* group[=].element[=].target[=].display = "Fatigue (finding)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #carcinoid-syndrome
* group[=].element[=].target[+].code = #35868009
* group[=].element[=].target[=].display = "Carcinoid syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carcinoid-tumor
* group[=].element[=].target[+].code = #443492008
* group[=].element[=].target[=].display = "Carcinoid tumor (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carcinoma-of-unknown-primary
* group[=].element[=].target[+].code = #255052006
* group[=].element[=].target[=].display = "Malignant neoplasm of unknown origin (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cecal-cancer
* group[=].element[=].target[+].code = #363350007
* group[=].element[=].target[=].display = "Malignant tumor of cecum (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cervical-cancer
* group[=].element[=].target[+].code = #363354003
* group[=].element[=].target[=].display = "Malignant tumor of cervix (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cervical-carcinoma-in-situ
* group[=].element[=].target[+].code = #92564006
* group[=].element[=].target[=].display = "Carcinoma in situ of uterine cervix (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cervical-intraepithelial-neoplasia
* group[=].element[=].target[+].code = #285636001
* group[=].element[=].target[=].display = "Cervical intraepithelial neoplasia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chemotherapy-induced-anemia
* group[=].element[=].target[+].code = #767657005
* group[=].element[=].target[=].display = "Anemia due to and following chemotherapy (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chemotherapy-induced-nausea-and-vomiting
* group[=].element[=].target[+].code = #16932000
* group[=].element[=].target[=].display = "Nausea and vomiting (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #chemotherapy-induced-neutropenia
* group[=].element[=].target[+].code = #767658000
* group[=].element[=].target[=].display = "Neutropenia due to and following chemotherapy (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chemotherapy-induced-peripheral-neuropathy
* group[=].element[=].target[+].code = #7339009
* group[=].element[=].target[=].display = "Polyneuropathy caused by drug (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cholangiocarcinoma
* group[=].element[=].target[+].code = #312104005
* group[=].element[=].target[=].display = "Cholangiocarcinoma of biliary tract (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chondrosarcoma
* group[=].element[=].target[+].code = #443520009
* group[=].element[=].target[=].display = "Chondrosarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #choriocarcinoma
* group[=].element[=].target[+].code = #188188009
* group[=].element[=].target[=].display = "Choriocarcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #choroidal-melanoma
* group[=].element[=].target[+].code = #255021005
* group[=].element[=].target[=].display = "Malignant melanoma of choroid (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chromophobe-renal-cell-carcinoma
* group[=].element[=].target[+].code = #702391001
* group[=].element[=].target[=].display = "Renal cell carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #chronic-eosinophilic-leukemia
* group[=].element[=].target[+].code = #92812005
* group[=].element[=].target[=].display = "Chronic leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #chronic-graft-versus-host-disease
* group[=].element[=].target[+].code = #234646005
* group[=].element[=].target[=].display = "Graft-versus-host disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #chronic-lymphocytic-leukemia
* group[=].element[=].target[+].code = #92814006
* group[=].element[=].target[=].display = "Chronic lymphoid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chronic-myelogenous-leukemia
* group[=].element[=].target[+].code = #92818009
* group[=].element[=].target[=].display = "Chronic myeloid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chronic-myeloid-leukemia
* group[=].element[=].target[+].code = #92818009
* group[=].element[=].target[=].display = "Chronic myeloid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chronic-myelomonocytic-leukemia
* group[=].element[=].target[+].code = #127225006
* group[=].element[=].target[=].display = "Chronic myelomonocytic leukemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #classical-hodgkin-lymphoma
* group[=].element[=].target[+].code = #118599009
* group[=].element[=].target[=].display = "Hodgkin's disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #clear-cell-renal-cell-carcinoma
* group[=].element[=].target[+].code = #254915003
* group[=].element[=].target[=].display = "Clear cell carcinoma of kidney (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #colon-cancer
* group[=].element[=].target[+].code = #363406005
* group[=].element[=].target[=].display = "Malignant neoplasm of colon (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #colorectal-cancer
* group[=].element[=].target[+].code = #363510005
* group[=].element[=].target[=].display = "Malignant tumor of large intestine (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #constipation
* group[=].element[=].target[+].code = #14760008
* group[=].element[=].target[=].display = "Constipation (finding)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #craniopharyngioma
* group[=].element[=].target[+].code = #189179009
* group[=].element[=].target[=].display = "Craniopharyngioma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cutaneous-t-cell-lymphoma
* group[=].element[=].target[+].code = #400122007
* group[=].element[=].target[=].display = "Primary cutaneous T-cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cutaneous-angiosarcoma
* group[=].element[=].target[+].code = #254794007
* group[=].element[=].target[=].display = "Angiosarcoma of skin (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cutaneous-melanoma
* group[=].element[=].target[+].code = #93655004
* group[=].element[=].target[=].display = "Malignant melanoma of skin (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cutaneous-squamous-cell-carcinoma
* group[=].element[=].target[+].code = #254651007
* group[=].element[=].target[=].display = "Squamous cell carcinoma of skin (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cytokine-release-syndrome
* group[=].element[=].target[+].code = #710027002
* group[=].element[=].target[=].display = "Cytokine-associated toxicity (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cytomegalovirus-infection
* group[=].element[=].target[+].code = #28944009
* group[=].element[=].target[=].display = "Cytomegalovirus infection (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cytomegalovirus-retinitis
* group[=].element[=].target[+].code = #22455005
* group[=].element[=].target[=].display = "Cytomegaloviral retinitis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #deep-vein-thrombosis
* group[=].element[=].target[+].code = #128053003
* group[=].element[=].target[=].display = "Deep venous thrombosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #desmoplastic-small-round-cell-tumor
* group[=].element[=].target[+].code = #424413001
* group[=].element[=].target[=].display = "Sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #diarrhea
* group[=].element[=].target[+].code = #62315008
* group[=].element[=].target[=].display = "Diarrhea (finding)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #differentiated-thyroid-cancer
* group[=].element[=].target[+].code = #363478007
* group[=].element[=].target[=].display = "Malignant tumor of thyroid gland (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #diffuse-intrinsic-pontine-glioma
* group[=].element[=].target[+].code = #444545003
* group[=].element[=].target[=].display = "Glioma of brainstem (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #diffuse-large-b-cell-lymphoma
* group[=].element[=].target[+].code = #109979007
* group[=].element[=].target[=].display = "B-cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #disseminated-intravascular-coagulation
* group[=].element[=].target[+].code = #67406007
* group[=].element[=].target[=].display = "Disseminated intravascular coagulation (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #drug-induced-immune-thrombocytopenia
* group[=].element[=].target[+].code = #19307009
* group[=].element[=].target[=].display = "Drug-induced immune thrombocytopenia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ductal-carcinoma-in-situ
* group[=].element[=].target[+].code = #109889007
* group[=].element[=].target[=].display = "Intraductal carcinoma in situ of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #duodenal-cancer
* group[=].element[=].target[+].code = #363403002
* group[=].element[=].target[=].display = "Malignant tumor of duodenum (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #endometrial-cancer
* group[=].element[=].target[+].code = #188192002
* group[=].element[=].target[=].display = "Malignant neoplasm of endometrium of corpus uteri (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #endometrial-carcinoma
* group[=].element[=].target[+].code = #254878006
* group[=].element[=].target[=].display = "Endometrial carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ependymoma
* group[=].element[=].target[+].code = #443643007
* group[=].element[=].target[=].display = "Ependymoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #epithelial-ovarian-cancer
* group[=].element[=].target[+].code = #363443007
* group[=].element[=].target[=].display = "Malignant tumor of ovary (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #epithelioid-sarcoma
* group[=].element[=].target[+].code = #424413001
* group[=].element[=].target[=].display = "Sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #esophageal-adenocarcinoma
* group[=].element[=].target[+].code = #363402007
* group[=].element[=].target[=].display = "Malignant tumor of esophagus (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #esophageal-cancer
* group[=].element[=].target[+].code = #363402007
* group[=].element[=].target[=].display = "Malignant tumor of esophagus (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #esophageal-candidiasis
* group[=].element[=].target[+].code = #20639004
* group[=].element[=].target[=].display = "Candidiasis of the esophagus (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #esophageal-squamous-cell-carcinoma
* group[=].element[=].target[+].code = #276804009
* group[=].element[=].target[=].display = "Squamous cell carcinoma of esophagus (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #essential-thrombocythemia
* group[=].element[=].target[+].code = #109994006
* group[=].element[=].target[=].display = "Essential thrombocythemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #esthesioneuroblastoma
* group[=].element[=].target[+].code = #422886007
* group[=].element[=].target[=].display = "Olfactory neuroblastoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #evans-syndrome
* group[=].element[=].target[+].code = #75331009
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ewing-sarcoma
* group[=].element[=].target[+].code = #307608006
* group[=].element[=].target[=].display = "Ewing's sarcoma of bone (disorder)"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[=].target[+].code = #424413001
* group[=].element[=].target[=].display = "Sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #extrahepatic-cholangiocarcinoma
* group[=].element[=].target[+].code = #312104005
* group[=].element[=].target[=].display = "Cholangiocarcinoma of biliary tract (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #extramedullary-plasmacytoma
* group[=].element[=].target[+].code = #415112005
* group[=].element[=].target[=].display = "Plasmacytoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #extranodal-marginal-zone-lymphoma
* group[=].element[=].target[+].code = #277622004
* group[=].element[=].target[=].display = "Mucosa-associated lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eye-cancer
* group[=].element[=].target[+].code = #363461003
* group[=].element[=].target[=].display = "Malignant tumor of eye (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #familial-adenomatous-polyposis
* group[=].element[=].target[+].code = #72900001
* group[=].element[=].target[=].display = "Familial multiple polyposis syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #febrile-neutropenia
* group[=].element[=].target[+].code = #409089005
* group[=].element[=].target[=].display = "Febrile neutropenia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #female-breast-cancer
* group[=].element[=].target[+].code = #372064008
* group[=].element[=].target[=].display = "Malignant neoplasm of female breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fibrolamellar-hepatocellular-carcinoma
* group[=].element[=].target[+].code = #109841003
* group[=].element[=].target[=].display = "Liver cell carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #floor-of-mouth-cancer
* group[=].element[=].target[+].code = #363385007
* group[=].element[=].target[=].display = "Malignant tumor of floor of mouth (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #folate-deficiency-anemia
* group[=].element[=].target[+].code = #85649008
* group[=].element[=].target[=].display = "Megaloblastic anemia due to folate deficiency (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #follicular-lymphoma
* group[=].element[=].target[+].code = #109979007
* group[=].element[=].target[=].display = "B-cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #follicular-thyroid-cancer
* group[=].element[=].target[+].code = #255028004
* group[=].element[=].target[=].display = "Follicular thyroid carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gallbladder-cancer
* group[=].element[=].target[+].code = #363353009
* group[=].element[=].target[=].display = "Malignant tumor of gallbladder (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastric-malt-lymphoma
* group[=].element[=].target[+].code = #444597005
* group[=].element[=].target[=].display = "Extranodal marginal zone lymphoma of mucosa-associated lymphoid tissue of stomach (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastric-adenocarcinoma
* group[=].element[=].target[+].code = #408647009
* group[=].element[=].target[=].display = "Adenocarcinoma of stomach (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastric-cancer
* group[=].element[=].target[+].code = #363349007
* group[=].element[=].target[=].display = "Malignant tumor of stomach (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastric-cardia-cancer
* group[=].element[=].target[+].code = #187732006
* group[=].element[=].target[=].display = "Malignant tumor of cardia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastric-gastrointestinal-stromal-tumor
* group[=].element[=].target[+].code = #420120006
* group[=].element[=].target[=].display = "Gastrointestinal stromal tumor (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #gastroesophageal-junction-cancer
* group[=].element[=].target[+].code = #187734007
* group[=].element[=].target[=].display = "Malignant neoplasm of cardioesophageal junction of stomach (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastrointestinal-stromal-tumor
* group[=].element[=].target[+].code = #420120006
* group[=].element[=].target[=].display = "Gastrointestinal stromal tumor (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #germ-cell-tumor
* group[=].element[=].target[+].code = #402878003
* group[=].element[=].target[=].display = "Germ cell tumor (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #giant-cell-tumor-of-bone
* group[=].element[=].target[+].code = #443790001
* group[=].element[=].target[=].display = "Giant cell tumor (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #glioblastoma
* group[=].element[=].target[+].code = #393563007
* group[=].element[=].target[=].display = "Glioblastoma multiforme (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #glioma
* group[=].element[=].target[+].code = #126950007
* group[=].element[=].target[=].display = "Neoplasm of nervous system (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #glottic-cancer
* group[=].element[=].target[+].code = #187841006
* group[=].element[=].target[=].display = "Malignant tumor of glottis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #graft-versus-host-disease
* group[=].element[=].target[+].code = #234646005
* group[=].element[=].target[=].display = "Graft-versus-host disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hiv-associated-lymphoma
* group[=].element[=].target[+].code = #118600007
* group[=].element[=].target[=].display = "Malignant lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #hairy-cell-leukemia
* group[=].element[=].target[+].code = #118613001
* group[=].element[=].target[=].display = "Hairy cell leukemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #head-and-neck-cancer
* group[=].element[=].target[+].code = #255056009
* group[=].element[=].target[=].display = "Malignant tumor of head and/or neck (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #head-and-neck-sarcoma
* group[=].element[=].target[+].code = #423812005
* group[=].element[=].target[=].display = "Sarcoma of head and neck (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hemochromatosis
* group[=].element[=].target[+].code = #399187006
* group[=].element[=].target[=].display = "Hemochromatosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hemolytic-anemia
* group[=].element[=].target[+].code = #61261009
* group[=].element[=].target[=].display = "Hemolytic anemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hemophilia
* group[=].element[=].target[+].code = #90935002
* group[=].element[=].target[=].display = "Hemophilia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hemophilia-a
* group[=].element[=].target[+].code = #28293008
* group[=].element[=].target[=].display = "Hereditary factor VIII deficiency disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hemophilia-b
* group[=].element[=].target[+].code = #41788008
* group[=].element[=].target[=].display = "Hereditary factor IX deficiency disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hepatitis-b
* group[=].element[=].target[+].code = #66071002
* group[=].element[=].target[=].display = "Viral hepatitis type B (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hepatoblastoma
* group[=].element[=].target[+].code = #109843000
* group[=].element[=].target[=].display = "Hepatoblastoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hepatocellular-carcinoma
* group[=].element[=].target[+].code = #109841003
* group[=].element[=].target[=].display = "Liver cell carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hereditary-spherocytosis
* group[=].element[=].target[+].code = #55995005
* group[=].element[=].target[=].display = "Hereditary spherocytosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hereditary-thrombophilia
* group[=].element[=].target[+].code = #439698008
* group[=].element[=].target[=].display = "Hereditary thrombophilia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #herpes-simplex
* group[=].element[=].target[+].code = #88594005
* group[=].element[=].target[=].display = "Herpes simplex (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #herpes-zoster
* group[=].element[=].target[+].code = #4740000
* group[=].element[=].target[=].display = "Herpes zoster (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hiccups
* group[=].element[=].target[+].code = #65958008
* group[=].element[=].target[=].display = "Hiccoughs (finding)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #high-grade-b-cell-lymphoma
* group[=].element[=].target[+].code = #109979007
* group[=].element[=].target[=].display = "B-cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #high-grade-glioma
* group[=].element[=].target[+].code = #126950007
* group[=].element[=].target[=].display = "Neoplasm of nervous system (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #hodgkin-lymphoma
* group[=].element[=].target[+].code = #118599009
* group[=].element[=].target[=].display = "Hodgkin's disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hydatidiform-mole
* group[=].element[=].target[+].code = #417044008
* group[=].element[=].target[=].display = "Hydatidiform mole, benign (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hypercalcemia
* group[=].element[=].target[+].code = #66931009
* group[=].element[=].target[=].display = "Hypercalcemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hypercalcemia-of-malignancy
* group[=].element[=].target[+].code = #66931009
* group[=].element[=].target[=].display = "Hypercalcemia (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #hypersensitivity-reaction
* group[=].element[=].target[+].code = #421961002
* group[=].element[=].target[=].display = "Hypersensitivity reaction (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hyperuricemia
* group[=].element[=].target[+].code = #35885006
* group[=].element[=].target[=].display = "Hyperuricemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hyponatremia
* group[=].element[=].target[+].code = #89627008
* group[=].element[=].target[=].display = "Hyponatremia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hypopharyngeal-cancer
* group[=].element[=].target[+].code = #363399006
* group[=].element[=].target[=].display = "Malignant tumor of hypopharynx (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idiopathic-hypereosinophilic-syndrome
* group[=].element[=].target[+].code = #423294001
* group[=].element[=].target[=].display = "Idiopathic hypereosinophilic syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #immune-thrombocytopenia
* group[=].element[=].target[+].code = #2897005
* group[=].element[=].target[=].display = "Immune thrombocytopenia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #indolent-lymphoma
* group[=].element[=].target[+].code = #118601006
* group[=].element[=].target[=].display = "Non-Hodgkin's lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #intrahepatic-cholangiocarcinoma
* group[=].element[=].target[+].code = #312104005
* group[=].element[=].target[=].display = "Cholangiocarcinoma of biliary tract (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #invasive-aspergillosis
* group[=].element[=].target[+].code = #65553006
* group[=].element[=].target[=].display = "Aspergillosis (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #iron-deficiency
* group[=].element[=].target[+].code = #35240004
* group[=].element[=].target[=].display = "Iron deficiency (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #iron-deficiency-anemia
* group[=].element[=].target[+].code = #87522002
* group[=].element[=].target[=].display = "Iron deficiency anemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #juvenile-myelomonocytic-leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #kaposi-sarcoma
* group[=].element[=].target[+].code = #109385007
* group[=].element[=].target[=].display = "Kaposi's sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #kidney-cancer
* group[=].element[=].target[+].code = #363518003
* group[=].element[=].target[=].display = "Malignant tumor of kidney (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #langerhans-cell-histiocytosis
* group[=].element[=].target[+].code = #65399007
* group[=].element[=].target[=].display = "Langerhans cell histiocytosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #laryngeal-cancer
* group[=].element[=].target[+].code = #363429002
* group[=].element[=].target[=].display = "Malignant tumor of larynx (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #leiomyosarcoma
* group[=].element[=].target[+].code = #443719001
* group[=].element[=].target[=].display = "Leiomyosarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #leptomeningeal-carcinomatosis
* group[=].element[=].target[+].code = #230156002
* group[=].element[=].target[=].display = "Malignant meningitis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #light-chain-al-amyloidosis
* group[=].element[=].target[+].code = #23132008
* group[=].element[=].target[=].display = "Amyloid light-chain amyloidosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lip-cancer
* group[=].element[=].target[+].code = #363348004
* group[=].element[=].target[=].display = "Malignant tumor of lip (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #liposarcoma
* group[=].element[=].target[+].code = #254829001
* group[=].element[=].target[=].display = "Liposarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #liver-cancer
* group[=].element[=].target[+].code = #93870000
* group[=].element[=].target[=].display = "Malignant neoplasm of liver (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #liver-metastases
* group[=].element[=].target[+].code = #94381002
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of liver (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lobular-breast-cancer
* group[=].element[=].target[+].code = #278054005
* group[=].element[=].target[=].display = "Lobular carcinoma of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lobular-carcinoma-in-situ
* group[=].element[=].target[+].code = #109888004
* group[=].element[=].target[=].display = "Lobular carcinoma in situ of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #low-grade-glioma
* group[=].element[=].target[+].code = #126950007
* group[=].element[=].target[=].display = "Neoplasm of nervous system (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #lung-adenocarcinoma
* group[=].element[=].target[+].code = #254626006
* group[=].element[=].target[=].display = "Adenocarcinoma of lung (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lung-cancer
* group[=].element[=].target[+].code = #363358000
* group[=].element[=].target[=].display = "Malignant tumor of lung (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lung-metastases
* group[=].element[=].target[+].code = #94391008
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of lung (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lymphedema
* group[=].element[=].target[+].code = #234097001
* group[=].element[=].target[=].display = "Lymphedema (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lymphocyte-rich-classical-hodgkin-lymphoma
* group[=].element[=].target[+].code = #118607005
* group[=].element[=].target[=].display = "Hodgkin lymphoma, lymphocyte-rich (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lymphoma
* group[=].element[=].target[+].code = #118600007
* group[=].element[=].target[=].display = "Malignant lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lymphoplasmacytic-lymphoma
* group[=].element[=].target[+].code = #109979007
* group[=].element[=].target[=].display = "B-cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #lynch-syndrome
* group[=].element[=].target[+].code = #315058005
* group[=].element[=].target[=].display = "Hereditary nonpolyposis colon cancer (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #malt-lymphoma
* group[=].element[=].target[+].code = #277622004
* group[=].element[=].target[=].display = "Mucosa-associated lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #male-breast-cancer
* group[=].element[=].target[+].code = #254837009
* group[=].element[=].target[=].display = "Malignant neoplasm of breast (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #malignant-ascites
* group[=].element[=].target[+].code = #236005001
* group[=].element[=].target[=].display = "Malignant ascites (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #malignant-fibrous-histiocytoma
* group[=].element[=].target[+].code = #443439001
* group[=].element[=].target[=].display = "Malignant fibrous histiocytoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #malignant-pleural-effusion
* group[=].element[=].target[+].code = #860792009
* group[=].element[=].target[=].display = "Pleural effusion due to malignant neoplastic disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #malignant-pleural-mesothelioma
* group[=].element[=].target[+].code = #254645002
* group[=].element[=].target[=].display = "Malignant mesothelioma of pleura (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mantle-cell-lymphoma
* group[=].element[=].target[+].code = #443487006
* group[=].element[=].target[=].display = "Mantle cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #marginal-zone-lymphoma
* group[=].element[=].target[+].code = #118601006
* group[=].element[=].target[=].display = "Non-Hodgkin's lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #mast-cell-leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #maxillary-sinus-cancer
* group[=].element[=].target[+].code = #363425008
* group[=].element[=].target[=].display = "Malignant tumor of maxillary sinus (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mediastinal-cancer
* group[=].element[=].target[+].code = #363494000
* group[=].element[=].target[=].display = "Malignant tumor of mediastinum (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #medullary-thyroid-cancer
* group[=].element[=].target[+].code = #255032005
* group[=].element[=].target[=].display = "Medullary thyroid carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #medulloblastoma
* group[=].element[=].target[+].code = #443333004
* group[=].element[=].target[=].display = "Medulloblastoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #megaloblastic-anemia
* group[=].element[=].target[+].code = #53165003
* group[=].element[=].target[=].display = "Megaloblastic anemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #melanoma
* group[=].element[=].target[+].code = #372244006
* group[=].element[=].target[=].display = "Malignant melanoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #melanoma-in-situ
* group[=].element[=].target[+].code = #109266006
* group[=].element[=].target[=].display = "Melanoma in situ of skin (disorder)"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #merkel-cell-carcinoma
* group[=].element[=].target[+].code = #253001006
* group[=].element[=].target[=].display = "Merkel cell carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mesothelioma
* group[=].element[=].target[+].code = #109378008
* group[=].element[=].target[=].display = "Mesothelioma (malignant, clinical disorder) (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mucosal-melanoma
* group[=].element[=].target[+].code = #372244006
* group[=].element[=].target[=].display = "Malignant melanoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #multiple-endocrine-neoplasia-type-1
* group[=].element[=].target[+].code = #30664006
* group[=].element[=].target[=].display = "Multiple endocrine neoplasia, type 1 (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #multiple-myeloma
* group[=].element[=].target[+].code = #109989006
* group[=].element[=].target[=].display = "Multiple myeloma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #multisystem-langerhans-cell-histiocytosis
* group[=].element[=].target[+].code = #65399007
* group[=].element[=].target[=].display = "Langerhans cell histiocytosis (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #mycosis-fungoides
* group[=].element[=].target[+].code = #118618005
* group[=].element[=].target[=].display = "Mycosis fungoides (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #myelodysplastic-syndrome
* group[=].element[=].target[+].code = #109995007
* group[=].element[=].target[=].display = "Myelodysplastic syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #myelodysplastic-syndrome-with-del-5q
* group[=].element[=].target[+].code = #109995007
* group[=].element[=].target[=].display = "Myelodysplastic syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #myelodysplastic-syndrome-unclassifiable
* group[=].element[=].target[+].code = #109995007
* group[=].element[=].target[=].display = "Myelodysplastic syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #myelofibrosis
* group[=].element[=].target[+].code = #52967002
* group[=].element[=].target[=].display = "Myelofibrosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #myeloproliferative-neoplasm
* group[=].element[=].target[+].code = #425333006
* group[=].element[=].target[=].display = "Myeloproliferative disorder (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nasal-cavity-cancer
* group[=].element[=].target[+].code = #363422006
* group[=].element[=].target[=].display = "Malignant tumor of nasal cavity (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nasopharyngeal-cancer
* group[=].element[=].target[+].code = #187692001
* group[=].element[=].target[=].display = "Malignant tumor of nasopharynx (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nasopharyngeal-carcinoma
* group[=].element[=].target[+].code = #187692001
* group[=].element[=].target[=].display = "Malignant tumor of nasopharynx (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #nausea-and-vomiting
* group[=].element[=].target[+].code = #16932000
* group[=].element[=].target[=].display = "Nausea and vomiting (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nephroblastoma
* group[=].element[=].target[+].code = #302849000
* group[=].element[=].target[=].display = "Nephroblastoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #neuroblastoma
* group[=].element[=].target[+].code = #432328008
* group[=].element[=].target[=].display = "Neuroblastoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #neurofibromatosis-type-1
* group[=].element[=].target[+].code = #92824003
* group[=].element[=].target[=].display = "Neurofibromatosis type 1 (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #neurofibromatosis-type-2
* group[=].element[=].target[+].code = #92503002
* group[=].element[=].target[=].display = "Neurofibromatosis type 2 (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #neutropenia
* group[=].element[=].target[+].code = #303011007
* group[=].element[=].target[=].display = "Neutropenic disorder (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nodular-sclerosis-classical-hodgkin-lymphoma
* group[=].element[=].target[+].code = #118608000
* group[=].element[=].target[=].display = "Hodgkin's disease, nodular sclerosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #non-hodgkin-lymphoma
* group[=].element[=].target[+].code = #118601006
* group[=].element[=].target[=].display = "Non-Hodgkin's lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #non-small-cell-lung-cancer
* group[=].element[=].target[+].code = #254637007
* group[=].element[=].target[=].display = "Non-small cell lung cancer (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #non-small-cell-lung-cancer-squamous
* group[=].element[=].target[+].code = #254634000
* group[=].element[=].target[=].display = "Squamous cell carcinoma of lung (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ocular-melanoma
* group[=].element[=].target[+].code = #372244006
* group[=].element[=].target[=].display = "Malignant melanoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #olfactory-neuroblastoma
* group[=].element[=].target[+].code = #422886007
* group[=].element[=].target[=].display = "Olfactory neuroblastoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #oligoastrocytoma
* group[=].element[=].target[+].code = #443937008
* group[=].element[=].target[=].display = "Mixed glioma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #oligodendroglioma
* group[=].element[=].target[+].code = #443936004
* group[=].element[=].target[=].display = "Oligodendroglioma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #opioid-induced-constipation
* group[=].element[=].target[+].code = #21782001
* group[=].element[=].target[=].display = "Drug-induced constipation (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #oral-candidiasis
* group[=].element[=].target[+].code = #79740000
* group[=].element[=].target[=].display = "Candidiasis of mouth (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #oral-cavity-cancer
* group[=].element[=].target[+].code = #363505006
* group[=].element[=].target[=].display = "Malignant tumor of oral cavity (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #oral-mucositis
* group[=].element[=].target[+].code = #95361005
* group[=].element[=].target[=].display = "Inflammatory disease of mucous membrane (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #oropharyngeal-cancer
* group[=].element[=].target[+].code = #363392002
* group[=].element[=].target[=].display = "Malignant tumor of oropharynx (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #osteoporosis
* group[=].element[=].target[+].code = #64859006
* group[=].element[=].target[=].display = "Osteoporosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #osteosarcoma
* group[=].element[=].target[+].code = #307576001
* group[=].element[=].target[=].display = "Osteosarcoma of bone (disorder)"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[=].target[+].code = #424413001
* group[=].element[=].target[=].display = "Sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #ovarian-cancer
* group[=].element[=].target[+].code = #363443007
* group[=].element[=].target[=].display = "Malignant tumor of ovary (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ovarian-germ-cell-tumor
* group[=].element[=].target[+].code = #402878003
* group[=].element[=].target[=].display = "Germ cell tumor (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #palate-cancer
* group[=].element[=].target[+].code = #363390005
* group[=].element[=].target[=].display = "Malignant tumor of palate (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pancreatic-adenocarcinoma
* group[=].element[=].target[+].code = #700423003
* group[=].element[=].target[=].display = "Adenocarcinoma of pancreas (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pancreatic-cancer
* group[=].element[=].target[+].code = #363418001
* group[=].element[=].target[=].display = "Malignant tumor of pancreas (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #papillary-renal-cell-carcinoma
* group[=].element[=].target[+].code = #702391001
* group[=].element[=].target[=].display = "Renal cell carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #papillary-thyroid-cancer
* group[=].element[=].target[+].code = #255029007
* group[=].element[=].target[=].display = "Papillary thyroid carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #paraganglioma
* group[=].element[=].target[+].code = #302833002
* group[=].element[=].target[=].display = "Paraganglioma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #paranasal-sinus-cancer
* group[=].element[=].target[+].code = #363506007
* group[=].element[=].target[=].display = "Malignant tumor of nasal sinuses (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #parotid-gland-cancer
* group[=].element[=].target[+].code = #363379000
* group[=].element[=].target[=].display = "Malignant tumor of parotid gland (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #paroxysmal-nocturnal-hemoglobinuria
* group[=].element[=].target[+].code = #1963002
* group[=].element[=].target[=].display = "Paroxysmal nocturnal hemoglobinuria (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #penile-cancer
* group[=].element[=].target[+].code = #363516004
* group[=].element[=].target[=].display = "Malignant tumor of penis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #peripheral-neuropathy
* group[=].element[=].target[+].code = #386033004
* group[=].element[=].target[=].display = "Neuropathy (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #peritoneal-cancer
* group[=].element[=].target[+].code = #363492001
* group[=].element[=].target[=].display = "Malignant tumor of peritoneum (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #peritoneal-carcinomatosis
* group[=].element[=].target[+].code = #94627008
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of peritoneum (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pernicious-anemia
* group[=].element[=].target[+].code = #84027009
* group[=].element[=].target[=].display = "Pernicious anemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pharyngeal-cancer
* group[=].element[=].target[+].code = #363507003
* group[=].element[=].target[=].display = "Malignant neoplasm of pharynx (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pheochromocytoma
* group[=].element[=].target[+].code = #302835009
* group[=].element[=].target[=].display = "Pheochromocytoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #plasma-cell-leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #plasmacytoma
* group[=].element[=].target[+].code = #415112005
* group[=].element[=].target[=].display = "Plasmacytoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pleural-cancer
* group[=].element[=].target[+].code = #363433009
* group[=].element[=].target[=].display = "Malignant tumor of pleura (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pleural-effusion
* group[=].element[=].target[+].code = #60046008
* group[=].element[=].target[=].display = "Pleural effusion (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pneumocystis-pneumonia
* group[=].element[=].target[+].code = #415125002
* group[=].element[=].target[=].display = "Pneumocystosis jirovecii pneumonia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #polycythemia-vera
* group[=].element[=].target[+].code = #109992005
* group[=].element[=].target[=].display = "Polycythemia vera (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #porphyria
* group[=].element[=].target[+].code = #418470004
* group[=].element[=].target[=].display = "Porphyria (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #post-transplant-lymphoproliferative-disorder
* group[=].element[=].target[+].code = #277466009
* group[=].element[=].target[=].display = "Lymphoproliferative disorder (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #postmastectomy-lymphedema
* group[=].element[=].target[+].code = #33129002
* group[=].element[=].target[=].display = "Postmastectomy lymphedema syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #primary-cns-lymphoma
* group[=].element[=].target[+].code = #118600007
* group[=].element[=].target[=].display = "Malignant lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #primary-mediastinal-b-cell-lymphoma
* group[=].element[=].target[+].code = #109979007
* group[=].element[=].target[=].display = "B-cell lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #primary-myelofibrosis
* group[=].element[=].target[+].code = #307651005
* group[=].element[=].target[=].display = "Myelosclerosis with myeloid metaplasia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #primary-peritoneal-cancer
* group[=].element[=].target[+].code = #372016004
* group[=].element[=].target[=].display = "Primary malignant neoplasm of the peritoneum (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prostate-adenocarcinoma
* group[=].element[=].target[+].code = #399490008
* group[=].element[=].target[=].display = "Adenocarcinoma of prostate (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prostate-cancer
* group[=].element[=].target[+].code = #399068003
* group[=].element[=].target[=].display = "Malignant tumor of prostate (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pulmonary-embolism
* group[=].element[=].target[+].code = #59282003
* group[=].element[=].target[=].display = "Pulmonary embolism (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pure-red-cell-aplasia
* group[=].element[=].target[+].code = #50715003
* group[=].element[=].target[=].display = "Pure red cell aplasia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rectal-cancer
* group[=].element[=].target[+].code = #363351006
* group[=].element[=].target[=].display = "Malignant tumor of rectum (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rectosigmoid-cancer
* group[=].element[=].target[+].code = #363414004
* group[=].element[=].target[=].display = "Malignant tumor of rectosigmoid junction (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #renal-cell-cancer
* group[=].element[=].target[+].code = #702391001
* group[=].element[=].target[=].display = "Renal cell carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #renal-cell-carcinoma
* group[=].element[=].target[+].code = #702391001
* group[=].element[=].target[=].display = "Renal cell carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #renal-pelvis-cancer
* group[=].element[=].target[+].code = #363457009
* group[=].element[=].target[=].display = "Malignant tumor of renal pelvis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rhabdomyosarcoma
* group[=].element[=].target[+].code = #302847003
* group[=].element[=].target[=].display = "Rhabdomyosarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rheumatoid-arthritis
* group[=].element[=].target[+].code = #69896004
* group[=].element[=].target[=].display = "Rheumatoid arthritis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #siadh
* group[=].element[=].target[+].code = #55004003
* group[=].element[=].target[=].display = "Syndrome of inappropriate vasopressin secretion (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #salivary-gland-cancer
* group[=].element[=].target[+].code = #255072001
* group[=].element[=].target[=].display = "Malignant tumor of salivary gland (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sarcoidosis
* group[=].element[=].target[+].code = #31541009
* group[=].element[=].target[=].display = "Sarcoidosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sarcoma
* group[=].element[=].target[+].code = #424413001
* group[=].element[=].target[=].display = "Sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #seminoma
* group[=].element[=].target[+].code = #443675005
* group[=].element[=].target[=].display = "Seminoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sickle-cell-anemia
* group[=].element[=].target[+].code = #127040003
* group[=].element[=].target[=].display = "Sickle cell-hemoglobin SS disease (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sickle-cell-disease
* group[=].element[=].target[+].code = #417357006
* group[=].element[=].target[=].display = "Sickling disorder due to hemoglobin S (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #small-cell-lung-cancer
* group[=].element[=].target[+].code = #254632001
* group[=].element[=].target[=].display = "Small cell carcinoma of lung (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #small-intestinal-gastrointestinal-stromal-tumor
* group[=].element[=].target[+].code = #420120006
* group[=].element[=].target[=].display = "Gastrointestinal stromal tumor (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #soft-tissue-sarcoma
* group[=].element[=].target[+].code = #424952003
* group[=].element[=].target[=].display = "Sarcoma of soft tissue (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #solitary-plasmacytoma
* group[=].element[=].target[+].code = #415112005
* group[=].element[=].target[=].display = "Plasmacytoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #spinal-cord-cancer
* group[=].element[=].target[+].code = #363475005
* group[=].element[=].target[=].display = "Malignant tumor of spinal cord (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #spinal-cord-compression
* group[=].element[=].target[+].code = #71286001
* group[=].element[=].target[=].display = "Spinal cord compression (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #splenic-marginal-zone-lymphoma
* group[=].element[=].target[+].code = #118601006
* group[=].element[=].target[=].display = "Non-Hodgkin's lymphoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #squamous-cell-carcinoma
* group[=].element[=].target[+].code = #402815007
* group[=].element[=].target[=].display = "Squamous cell carcinoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #squamous-cell-carcinoma-in-situ-of-skin
* group[=].element[=].target[+].code = #254656002
* group[=].element[=].target[=].display = "Squamous cell carcinoma in situ of skin (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #steroid-induced-osteoporosis
* group[=].element[=].target[+].code = #390833005
* group[=].element[=].target[=].display = "Osteoporosis caused by corticosteroid (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #stomatitis
* group[=].element[=].target[+].code = #61170000
* group[=].element[=].target[=].display = "Stomatitis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #superficial-thrombophlebitis
* group[=].element[=].target[+].code = #2477008
* group[=].element[=].target[=].display = "Superficial thrombophlebitis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #superior-vena-cava-syndrome
* group[=].element[=].target[+].code = #63363004
* group[=].element[=].target[=].display = "Superior vena cava syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #supraglottic-cancer
* group[=].element[=].target[+].code = #187842004
* group[=].element[=].target[=].display = "Malignant tumor of supraglottis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #syndrome-of-inappropriate-antidiuretic-hormone-secretion
* group[=].element[=].target[+].code = #55004003
* group[=].element[=].target[=].display = "Syndrome of inappropriate vasopressin secretion (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #synovial-sarcoma
* group[=].element[=].target[+].code = #302851001
* group[=].element[=].target[=].display = "Synovial sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #systemic-light-chain-amyloidosis
* group[=].element[=].target[+].code = #23132008
* group[=].element[=].target[=].display = "Amyloid light-chain amyloidosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #systemic-lupus-erythematosus
* group[=].element[=].target[+].code = #55464009
* group[=].element[=].target[=].display = "Systemic lupus erythematosus (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #t-cell-acute-lymphoblastic-leukemia
* group[=].element[=].target[+].code = #91857003
* group[=].element[=].target[=].display = "Acute lymphoid leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #t-cell-large-granular-lymphocytic-leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #t-cell-prolymphocytic-leukemia
* group[=].element[=].target[+].code = #93143009
* group[=].element[=].target[=].display = "Leukemia, disease (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #tenosynovial-giant-cell-tumor
* group[=].element[=].target[+].code = #443790001
* group[=].element[=].target[=].display = "Giant cell tumor (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #testicular-cancer
* group[=].element[=].target[+].code = #363449006
* group[=].element[=].target[=].display = "Malignant tumor of testis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thalassemia
* group[=].element[=].target[+].code = #40108008
* group[=].element[=].target[=].display = "Thalassemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thrombocytopenia
* group[=].element[=].target[+].code = #302215000
* group[=].element[=].target[=].display = "Thrombocytopenic disorder (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thrombotic-thrombocytopenic-purpura
* group[=].element[=].target[+].code = #78129009
* group[=].element[=].target[=].display = "Thrombotic thrombocytopenic purpura (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thyroid-cancer
* group[=].element[=].target[+].code = #363478007
* group[=].element[=].target[=].display = "Malignant tumor of thyroid gland (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tongue-cancer
* group[=].element[=].target[+].code = #363375006
* group[=].element[=].target[=].display = "Malignant tumor of tongue (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tonsil-cancer
* group[=].element[=].target[+].code = #363393007
* group[=].element[=].target[=].display = "Malignant tumor of tonsil (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tracheal-cancer
* group[=].element[=].target[+].code = #363432004
* group[=].element[=].target[=].display = "Malignant tumor of trachea (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #triple-negative-breast-cancer
* group[=].element[=].target[+].code = #706970001
* group[=].element[=].target[=].display = "Triple negative malignant neoplasm of breast (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tuberous-sclerosis-complex
* group[=].element[=].target[+].code = #7199000
* group[=].element[=].target[=].display = "Tuberous sclerosis syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #undifferentiated-pleomorphic-sarcoma
* group[=].element[=].target[+].code = #424413001
* group[=].element[=].target[=].display = "Sarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #unifocal-langerhans-cell-histiocytosis
* group[=].element[=].target[+].code = #65399007
* group[=].element[=].target[=].display = "Langerhans cell histiocytosis (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #ureteral-cancer
* group[=].element[=].target[+].code = #363458004
* group[=].element[=].target[=].display = "Malignant tumor of ureter (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #urethral-cancer
* group[=].element[=].target[+].code = #363459007
* group[=].element[=].target[=].display = "Malignant tumor of urethra (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #urothelial-carcinoma-of-the-bladder
* group[=].element[=].target[+].code = #255109008
* group[=].element[=].target[=].display = "Transitional cell carcinoma of bladder (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #uterine-cancer
* group[=].element[=].target[+].code = #371973000
* group[=].element[=].target[=].display = "Malignant neoplasm of uterus (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #uterine-carcinosarcoma
* group[=].element[=].target[+].code = #702369008
* group[=].element[=].target[=].display = "Carcinosarcoma of uterus (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #uterine-leiomyosarcoma
* group[=].element[=].target[+].code = #443719001
* group[=].element[=].target[=].display = "Leiomyosarcoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #uterine-sarcoma
* group[=].element[=].target[+].code = #371973000
* group[=].element[=].target[=].display = "Malignant neoplasm of uterus (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #uveal-melanoma
* group[=].element[=].target[+].code = #372244006
* group[=].element[=].target[=].display = "Malignant melanoma (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #vaginal-cancer
* group[=].element[=].target[+].code = #363445000
* group[=].element[=].target[=].display = "Malignant tumor of vagina (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vasculitis
* group[=].element[=].target[+].code = #31996006
* group[=].element[=].target[=].display = "Vasculitis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #venous-thromboembolism
* group[=].element[=].target[+].code = #371039008
* group[=].element[=].target[=].display = "Thromboembolic disorder (disorder)"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #venous-thrombosis
* group[=].element[=].target[+].code = #111293003
* group[=].element[=].target[=].display = "Venous thrombosis (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vitamin-b12-deficiency-anemia
* group[=].element[=].target[+].code = #49472006
* group[=].element[=].target[=].display = "Megaloblastic anemia due to vitamin B>12< deficiency (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #von-hippel-lindau-disease
* group[=].element[=].target[+].code = #46659004
* group[=].element[=].target[=].display = "Von Hippel-Lindau syndrome (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #von-willebrand-disease
* group[=].element[=].target[+].code = #128105004
* group[=].element[=].target[=].display = "von Willebrand disorder (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vulvar-cancer
* group[=].element[=].target[+].code = #363367000
* group[=].element[=].target[=].display = "Malignant tumor of vulva (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #waldenstrom-macroglobulinemia
* group[=].element[=].target[+].code = #190818004
* group[=].element[=].target[=].display = "Waldenström macroglobulinemia (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #wilms-tumor
* group[=].element[=].target[+].code = #302849000
* group[=].element[=].target[=].display = "Nephroblastoma (disorder)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[+].source = "https://fhir-regimens.example.org/fhir/CodeSystem/condition"
* group[=].target = "http://hl7.org/fhir/sid/icd-10-cm"
* group[=].element[+].code = #acral-melanoma
* group[=].element[=].target[+].code = #C43.9
* group[=].element[=].target[=].display = "Malignant melanoma of skin, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #acute-erythroid-leukemia
* group[=].element[=].target[+].code = #C94.00
* group[=].element[=].target[=].display = "Acute erythroid leukemia, not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #acute-leukemia
* group[=].element[=].target[+].code = #C95.00
* group[=].element[=].target[=].display = "Acute leukemia of unspecified cell type not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #acute-lymphoblastic-leukemia
* group[=].element[=].target[+].code = #C91.00
* group[=].element[=].target[=].display = "Acute lymphoblastic leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #acute-megakaryoblastic-leukemia
* group[=].element[=].target[+].code = #C94.20
* group[=].element[=].target[=].display = "Acute megakaryoblastic leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #acute-monoblastic-monocytic-leukemia
* group[=].element[=].target[+].code = #C93.00
* group[=].element[=].target[=].display = "Acute monoblastic/monocytic leukemia, not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #acute-myeloid-leukemia
* group[=].element[=].target[+].code = #C92.00
* group[=].element[=].target[=].display = "Acute myeloblastic leukemia, not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #acute-myelomonocytic-leukemia
* group[=].element[=].target[+].code = #C92.50
* group[=].element[=].target[=].display = "Acute myelomonocytic leukemia, not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #acute-panmyelosis-with-myelofibrosis
* group[=].element[=].target[+].code = #C94.40
* group[=].element[=].target[=].display = "Acute panmyelosis with myelofibrosis not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #acute-promyelocytic-leukemia
* group[=].element[=].target[+].code = #C92.40
* group[=].element[=].target[=].display = "Acute promyelocytic leukemia, not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #adrenal-cancer
* group[=].element[=].target[+].code = #C74.90
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified part of unspecified adrenal gland"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #adrenocortical-carcinoma
* group[=].element[=].target[+].code = #C74.00
* group[=].element[=].target[=].display = "Malignant neoplasm of cortex of unspecified adrenal gland"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #adult-t-cell-leukemia-lymphoma
* group[=].element[=].target[+].code = #C91.50
* group[=].element[=].target[=].display = "Adult T-cell lymphoma/leukemia (HTLV-1-associated) not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #aggressive-lymphoma
* group[=].element[=].target[+].code = #C85.90
* group[=].element[=].target[=].display = "Non-Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #aggressive-systemic-mastocytosis
* group[=].element[=].target[+].code = #C96.21
* group[=].element[=].target[=].display = "Aggressive systemic mastocytosis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ampullary-cancer
* group[=].element[=].target[+].code = #C24.1
* group[=].element[=].target[=].display = "Malignant neoplasm of Ampulla of Vater"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anal-canal-cancer
* group[=].element[=].target[+].code = #C21.1
* group[=].element[=].target[=].display = "Malignant neoplasm of anal canal"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anal-cancer
* group[=].element[=].target[+].code = #C21.0
* group[=].element[=].target[=].display = "Malignant neoplasm of anus, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anal-squamous-cell-carcinoma
* group[=].element[=].target[+].code = #C21.0
* group[=].element[=].target[=].display = "Malignant neoplasm of anus, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #anaplastic-astrocytoma
* group[=].element[=].target[+].code = #C71.9
* group[=].element[=].target[=].display = "Malignant neoplasm of brain, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #anaplastic-glioma
* group[=].element[=].target[+].code = #C71.9
* group[=].element[=].target[=].display = "Malignant neoplasm of brain, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #anaplastic-large-cell-lymphoma-alk-negative
* group[=].element[=].target[+].code = #C84.70
* group[=].element[=].target[=].display = "Anaplastic large cell lymphoma, ALK-negative, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anaplastic-large-cell-lymphoma-alk-positive
* group[=].element[=].target[+].code = #C84.60
* group[=].element[=].target[=].display = "Anaplastic large cell lymphoma, ALK-positive, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anaplastic-thyroid-cancer
* group[=].element[=].target[+].code = #C73
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYROID GLAND"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #angioimmunoblastic-t-cell-lymphoma
* group[=].element[=].target[+].code = #C86.5
* group[=].element[=].target[=].display = "Angioimmunoblastic T-cell lymphoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #appendiceal-cancer
* group[=].element[=].target[+].code = #C18.1
* group[=].element[=].target[=].display = "Malignant neoplasm of appendix"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #atypical-chronic-myeloid-leukemia
* group[=].element[=].target[+].code = #C92.20
* group[=].element[=].target[=].display = "Atypical chronic myeloid leukemia, BCR/ABL-negative not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #autoimmune-hemolytic-anemia
* group[=].element[=].target[+].code = #D59.10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #autoimmune-lymphoproliferative-syndrome
* group[=].element[=].target[+].code = #D89.82
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #b-cell-acute-lymphoblastic-leukemia
* group[=].element[=].target[+].code = #C91.00
* group[=].element[=].target[=].display = "Acute lymphoblastic leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #b-cell-lymphoma
* group[=].element[=].target[+].code = #C85.10
* group[=].element[=].target[=].display = "Unspecified B-cell lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #b-cell-prolymphocytic-leukemia
* group[=].element[=].target[+].code = #C91.30
* group[=].element[=].target[=].display = "Prolymphocytic leukemia of B-cell type not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #base-of-tongue-cancer
* group[=].element[=].target[+].code = #C01
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF BASE OF TONGUE"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #biliary-tract-cancer
* group[=].element[=].target[+].code = #C24.9
* group[=].element[=].target[=].display = "Malignant neoplasm of biliary tract, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bladder-cancer
* group[=].element[=].target[+].code = #C67.9
* group[=].element[=].target[=].display = "Malignant neoplasm of bladder, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bladder-carcinoma-in-situ
* group[=].element[=].target[+].code = #D09.0
* group[=].element[=].target[=].display = "Carcinoma in situ of bladder"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #blastic-plasmacytoid-dendritic-cell-neoplasm
* group[=].element[=].target[+].code = #C86.4
* group[=].element[=].target[=].display = "Blastic NK-cell lymphoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bone-metastases
* group[=].element[=].target[+].code = #C79.51
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of bone"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brain-cancer
* group[=].element[=].target[+].code = #C71.9
* group[=].element[=].target[=].display = "Malignant neoplasm of brain, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brain-metastases
* group[=].element[=].target[+].code = #C79.31
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of brain"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #breast-cancer
* group[=].element[=].target[+].code = #C50.919
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified site of unspecified female breast"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #breast-carcinoma-in-situ
* group[=].element[=].target[+].code = #D05.90
* group[=].element[=].target[=].display = "Unspecified type of carcinoma in situ of unspecified breast"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bronchial-carcinoid
* group[=].element[=].target[+].code = #C7A.090
* group[=].element[=].target[=].display = "Malignant carcinoid tumor of the bronchus and lung"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #burkitt-leukemia
* group[=].element[=].target[+].code = #C91.A0
* group[=].element[=].target[=].display = "Mature B-cell leukemia Burkitt-type not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #burkitt-lymphoma
* group[=].element[=].target[+].code = #C83.70
* group[=].element[=].target[=].display = "Burkitt lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cll-sll
* group[=].element[=].target[+].code = #C91.10
* group[=].element[=].target[=].display = "Chronic lymphocytic leukemia of B-cell type not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #cns-cancer
* group[=].element[=].target[+].code = #C72.9
* group[=].element[=].target[=].display = "Malignant neoplasm of central nervous system, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cancer-of-unknown-primary
* group[=].element[=].target[+].code = #C80.1
* group[=].element[=].target[=].display = "Malignant (primary) neoplasm, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carcinoid-tumor
* group[=].element[=].target[+].code = #C7A.00
* group[=].element[=].target[=].display = "Malignant carcinoid tumor of unspecified site"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #carcinoma-of-unknown-primary
* group[=].element[=].target[+].code = #C80.1
* group[=].element[=].target[=].display = "Malignant (primary) neoplasm, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cardiac-sarcoma
* group[=].element[=].target[+].code = #C38.0
* group[=].element[=].target[=].display = "Malignant neoplasm of heart"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cecal-cancer
* group[=].element[=].target[+].code = #C18.0
* group[=].element[=].target[=].display = "Malignant neoplasm of cecum"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cervical-cancer
* group[=].element[=].target[+].code = #C53.9
* group[=].element[=].target[=].display = "Malignant neoplasm of cervix uteri, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chromophobe-renal-cell-carcinoma
* group[=].element[=].target[+].code = #C64.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified kidney, except renal pelvis"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #chronic-lymphocytic-leukemia
* group[=].element[=].target[+].code = #C91.10
* group[=].element[=].target[=].display = "Chronic lymphocytic leukemia of B-cell type not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #chronic-myelogenous-leukemia
* group[=].element[=].target[+].code = #C92.10
* group[=].element[=].target[=].display = "Chronic myeloid leukemia, BCR/ABL-positive, not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #chronic-myeloid-leukemia
* group[=].element[=].target[+].code = #C92.10
* group[=].element[=].target[=].display = "Chronic myeloid leukemia, BCR/ABL-positive, not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #chronic-myelomonocytic-leukemia
* group[=].element[=].target[+].code = #C93.10
* group[=].element[=].target[=].display = "Chronic myelomonocytic leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #chronic-neutrophilic-leukemia
* group[=].element[=].target[+].code = #D47.1
* group[=].element[=].target[=].display = "Chronic myeloproliferative disease"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #classical-hodgkin-lymphoma
* group[=].element[=].target[+].code = #C81.90
* group[=].element[=].target[=].display = "Hodgkin lymphoma, unspecified, unspecified site"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #clear-cell-renal-cell-carcinoma
* group[=].element[=].target[+].code = #C64.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified kidney, except renal pelvis"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cold-autoimmune-hemolytic-anemia
* group[=].element[=].target[+].code = #D59.12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #colon-cancer
* group[=].element[=].target[+].code = #C18.9
* group[=].element[=].target[=].display = "Malignant neoplasm of colon, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #conjunctival-cancer
* group[=].element[=].target[+].code = #C69.00
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified conjunctiva"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #craniopharyngioma
* group[=].element[=].target[+].code = #D44.4
* group[=].element[=].target[=].display = "Neoplasm of uncertain behavior of craniopharyngeal duct"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #cutaneous-t-cell-lymphoma
* group[=].element[=].target[+].code = #C84.A0
* group[=].element[=].target[=].display = "Cutaneous T-cell lymphoma, unspecified, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cutaneous-melanoma
* group[=].element[=].target[+].code = #C43.9
* group[=].element[=].target[=].display = "Malignant melanoma of skin, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dendritic-cell-sarcoma
* group[=].element[=].target[+].code = #C96.4
* group[=].element[=].target[=].display = "Sarcoma of dendritic cells (accessory cells) Malignant neoplasm of lymphoid, hematopoietic and related tissue, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #differentiated-thyroid-cancer
* group[=].element[=].target[+].code = #C73
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYROID GLAND"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #diffuse-intrinsic-pontine-glioma
* group[=].element[=].target[+].code = #C71.7
* group[=].element[=].target[=].display = "Malignant neoplasm of brain stem"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #diffuse-large-b-cell-lymphoma
* group[=].element[=].target[+].code = #C83.30
* group[=].element[=].target[=].display = "Diffuse large B-cell lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ductal-carcinoma-in-situ
* group[=].element[=].target[+].code = #D05.10
* group[=].element[=].target[=].display = "Intraductal carcinoma in situ of unspecified breast"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #duodenal-cancer
* group[=].element[=].target[+].code = #C17.0
* group[=].element[=].target[=].display = "Malignant neoplasm of duodenum"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #endometrial-cancer
* group[=].element[=].target[+].code = #C54.1
* group[=].element[=].target[=].display = "Malignant neoplasm of endometrium"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #endometrial-carcinoma
* group[=].element[=].target[+].code = #C54.1
* group[=].element[=].target[=].display = "Malignant neoplasm of endometrium"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #enteropathy-associated-t-cell-lymphoma
* group[=].element[=].target[+].code = #C86.2
* group[=].element[=].target[=].display = "Enteropathy-type (intestinal) T-cell lymphoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #epithelial-ovarian-cancer
* group[=].element[=].target[+].code = #C56.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified ovary"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #esophageal-adenocarcinoma
* group[=].element[=].target[+].code = #C15.9
* group[=].element[=].target[=].display = "Malignant neoplasm of esophagus, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #esophageal-cancer
* group[=].element[=].target[+].code = #C15.9
* group[=].element[=].target[=].display = "Malignant neoplasm of esophagus, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #esophageal-squamous-cell-carcinoma
* group[=].element[=].target[+].code = #C15.9
* group[=].element[=].target[=].display = "Malignant neoplasm of esophagus, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #essential-thrombocythemia
* group[=].element[=].target[+].code = #D47.3
* group[=].element[=].target[=].display = "Essential (hemorrhagic) thrombocythemia"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ethmoid-sinus-cancer
* group[=].element[=].target[+].code = #C31.1
* group[=].element[=].target[=].display = "Malignant neoplasm of ethmoidal sinus"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #evans-syndrome
* group[=].element[=].target[+].code = #D69.41
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #extrahepatic-cholangiocarcinoma
* group[=].element[=].target[+].code = #C24.0
* group[=].element[=].target[=].display = "Malignant neoplasm of extrahepatic bile duct"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #extramedullary-plasmacytoma
* group[=].element[=].target[+].code = #C90.20
* group[=].element[=].target[=].display = "Extramedullary plasmacytoma not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #extranodal-nk-t-cell-lymphoma-nasal-type
* group[=].element[=].target[+].code = #C86.0
* group[=].element[=].target[=].display = "Extranodal NK/T-cell lymphoma, nasal type"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eye-cancer
* group[=].element[=].target[+].code = #C69.90
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified site of unspecified eye"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fallopian-tube-cancer
* group[=].element[=].target[+].code = #C57.00
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified fallopian tube"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #female-breast-cancer
* group[=].element[=].target[+].code = #C50.919
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified site of unspecified female breast"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fibrolamellar-hepatocellular-carcinoma
* group[=].element[=].target[+].code = #C22.0
* group[=].element[=].target[=].display = "Liver cell carcinoma"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #floor-of-mouth-cancer
* group[=].element[=].target[+].code = #C04.9
* group[=].element[=].target[=].display = "Malignant neoplasm of floor of mouth, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #follicular-lymphoma
* group[=].element[=].target[+].code = #C82.90
* group[=].element[=].target[=].display = "Follicular lymphoma, unspecified, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #follicular-lymphoma-grade-3b
* group[=].element[=].target[+].code = #C82.40
* group[=].element[=].target[=].display = "Follicular lymphoma grade IIIb, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #follicular-thyroid-cancer
* group[=].element[=].target[+].code = #C73
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYROID GLAND"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #gallbladder-cancer
* group[=].element[=].target[+].code = #C23
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF GALLBLADDER"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastric-adenocarcinoma
* group[=].element[=].target[+].code = #C16.9
* group[=].element[=].target[=].display = "Malignant neoplasm of stomach, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #gastric-cancer
* group[=].element[=].target[+].code = #C16.9
* group[=].element[=].target[=].display = "Malignant neoplasm of stomach, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastric-cardia-cancer
* group[=].element[=].target[+].code = #C16.0
* group[=].element[=].target[=].display = "Malignant neoplasm of cardia"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastric-gastrointestinal-stromal-tumor
* group[=].element[=].target[+].code = #C49.A2
* group[=].element[=].target[=].display = "Gastrointestinal stromal tumor of stomach"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gastrointestinal-stromal-tumor
* group[=].element[=].target[+].code = #C49.A0
* group[=].element[=].target[=].display = "Gastrointestinal stromal tumor, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #glioblastoma
* group[=].element[=].target[+].code = #C71.9
* group[=].element[=].target[=].display = "Malignant neoplasm of brain, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #glottic-cancer
* group[=].element[=].target[+].code = #C32.0
* group[=].element[=].target[=].display = "Malignant neoplasm of glottis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gum-cancer
* group[=].element[=].target[+].code = #C03.9
* group[=].element[=].target[=].display = "Malignant neoplasm of gum, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hairy-cell-leukemia
* group[=].element[=].target[+].code = #C91.40
* group[=].element[=].target[=].display = "Hairy cell leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #head-and-neck-cancer
* group[=].element[=].target[+].code = #C76.0
* group[=].element[=].target[=].display = "Malignant neoplasm of head, face and neck"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #heavy-chain-disease
* group[=].element[=].target[+].code = #C88.2
* group[=].element[=].target[=].display = "Heavy chain disease"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hepatic-angiosarcoma
* group[=].element[=].target[+].code = #C22.3
* group[=].element[=].target[=].display = "Angiosarcoma of liver"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hepatoblastoma
* group[=].element[=].target[+].code = #C22.2
* group[=].element[=].target[=].display = "Hepatoblastoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hepatocellular-carcinoma
* group[=].element[=].target[+].code = #C22.0
* group[=].element[=].target[=].display = "Liver cell carcinoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hepatosplenic-t-cell-lymphoma
* group[=].element[=].target[+].code = #C86.1
* group[=].element[=].target[=].display = "Hepatosplenic T-cell lymphoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #histiocytic-sarcoma
* group[=].element[=].target[+].code = #C96.A
* group[=].element[=].target[=].display = "Histiocytic sarcoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hodgkin-lymphoma
* group[=].element[=].target[+].code = #C81.90
* group[=].element[=].target[=].display = "Hodgkin lymphoma, unspecified, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hypereosinophilic-syndrome
* group[=].element[=].target[+].code = #D72.119
* group[=].element[=].target[=].display = "Hypereosinophilic syndrome [HES], unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hypopharyngeal-cancer
* group[=].element[=].target[+].code = #C13.9
* group[=].element[=].target[=].display = "Malignant neoplasm of hypopharynx, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idiopathic-hypereosinophilic-syndrome
* group[=].element[=].target[+].code = #D72.110
* group[=].element[=].target[=].display = "Idiopathic hypereosinophilic syndrome [HES]"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ileal-cancer
* group[=].element[=].target[+].code = #C17.2
* group[=].element[=].target[=].display = "Malignant neoplasm of ileum"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #immune-thrombocytopenia
* group[=].element[=].target[+].code = #D69.3
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #indolent-lymphoma
* group[=].element[=].target[+].code = #C85.90
* group[=].element[=].target[=].display = "Non-Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #intrahepatic-cholangiocarcinoma
* group[=].element[=].target[+].code = #C22.1
* group[=].element[=].target[=].display = "Intrahepatic bile duct carcinoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #jejunal-cancer
* group[=].element[=].target[+].code = #C17.1
* group[=].element[=].target[=].display = "Malignant neoplasm of jejunum"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #juvenile-myelomonocytic-leukemia
* group[=].element[=].target[+].code = #C93.30
* group[=].element[=].target[=].display = "Juvenile myelomonocytic leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #kaposi-sarcoma
* group[=].element[=].target[+].code = #C46.9
* group[=].element[=].target[=].display = "Kaposi's sarcoma, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #kidney-cancer
* group[=].element[=].target[+].code = #C64.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified kidney, except renal pelvis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lacrimal-gland-cancer
* group[=].element[=].target[+].code = #C69.50
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified lacrimal gland and duct"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #laryngeal-cancer
* group[=].element[=].target[+].code = #C32.9
* group[=].element[=].target[=].display = "Malignant neoplasm of larynx, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #leukemia
* group[=].element[=].target[+].code = #C95.90
* group[=].element[=].target[=].display = "Leukemia, unspecified not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #lip-cancer
* group[=].element[=].target[+].code = #C00.9
* group[=].element[=].target[=].display = "Malignant neoplasm of lip, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #liver-cancer
* group[=].element[=].target[+].code = #C22.9
* group[=].element[=].target[=].display = "Malignant neoplasm of liver, not specified as primary or secondary"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lobular-carcinoma-in-situ
* group[=].element[=].target[+].code = #D05.00
* group[=].element[=].target[=].display = "Lobular carcinoma in situ of unspecified breast"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lung-adenocarcinoma
* group[=].element[=].target[+].code = #C34.90
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified part of unspecified bronchus or lung"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #lung-cancer
* group[=].element[=].target[+].code = #C34.90
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified part of unspecified bronchus or lung"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lung-metastases
* group[=].element[=].target[+].code = #C78.00
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of unspecified lung"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lymphoblastic-lymphoma
* group[=].element[=].target[+].code = #C83.50
* group[=].element[=].target[=].display = "Lymphoblastic (diffuse) lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lymphocyte-depleted-classical-hodgkin-lymphoma
* group[=].element[=].target[+].code = #C81.30
* group[=].element[=].target[=].display = "Lymphocyte depleted classical Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lymphocyte-rich-classical-hodgkin-lymphoma
* group[=].element[=].target[+].code = #C81.40
* group[=].element[=].target[=].display = "Lymphocyte-rich classical Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #male-breast-cancer
* group[=].element[=].target[+].code = #C50.929
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified site of unspecified male breast"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #malignant-peripheral-nerve-sheath-tumor
* group[=].element[=].target[+].code = #C47.9
* group[=].element[=].target[=].display = "Malignant neoplasm of peripheral nerves and autonomic nervous system, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #malignant-pleural-mesothelioma
* group[=].element[=].target[+].code = #C45.0
* group[=].element[=].target[=].display = "Mesothelioma of pleura"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mantle-cell-lymphoma
* group[=].element[=].target[+].code = #C83.10
* group[=].element[=].target[=].display = "Mantle cell lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #marginal-zone-lymphoma
* group[=].element[=].target[+].code = #C85.80
* group[=].element[=].target[=].display = "Other specified types of non-Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #mast-cell-leukemia
* group[=].element[=].target[+].code = #C94.30
* group[=].element[=].target[=].display = "Mast cell leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #maxillary-sinus-cancer
* group[=].element[=].target[+].code = #C31.0
* group[=].element[=].target[=].display = "Malignant neoplasm of maxillary sinus"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mediastinal-cancer
* group[=].element[=].target[+].code = #C38.3
* group[=].element[=].target[=].display = "Malignant neoplasm of mediastinum, part unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #medullary-thyroid-cancer
* group[=].element[=].target[+].code = #C73
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYROID GLAND"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #medulloblastoma
* group[=].element[=].target[+].code = #C71.6
* group[=].element[=].target[=].display = "Malignant neoplasm of cerebellum"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #melanoma-in-situ
* group[=].element[=].target[+].code = #D03.9
* group[=].element[=].target[=].display = "Melanoma in situ, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #meningioma-malignant
* group[=].element[=].target[+].code = #C70.9
* group[=].element[=].target[=].display = "Malignant neoplasm of meninges, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #merkel-cell-carcinoma
* group[=].element[=].target[+].code = #C4A.9
* group[=].element[=].target[=].display = "Merkel cell carcinoma, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mesothelioma
* group[=].element[=].target[+].code = #C45.9
* group[=].element[=].target[=].display = "Mesothelioma, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #middle-ear-cancer
* group[=].element[=].target[+].code = #C30.1
* group[=].element[=].target[=].display = "Malignant neoplasm of middle ear"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mixed-cellularity-classical-hodgkin-lymphoma
* group[=].element[=].target[+].code = #C81.20
* group[=].element[=].target[=].display = "Mixed cellularity classical Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mixed-type-autoimmune-hemolytic-anemia
* group[=].element[=].target[+].code = #D59.13
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #multiple-myeloma
* group[=].element[=].target[+].code = #C90.00
* group[=].element[=].target[=].display = "Multiple myeloma not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #multisystem-langerhans-cell-histiocytosis
* group[=].element[=].target[+].code = #C96.0
* group[=].element[=].target[=].display = "Multifocal and multisystemic (disseminated)  Langerhans-cell histiocytosis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mycosis-fungoides
* group[=].element[=].target[+].code = #C84.00
* group[=].element[=].target[=].display = "Mycosis fungoides, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #myelodysplastic-syndrome
* group[=].element[=].target[+].code = #D46.9
* group[=].element[=].target[=].display = "Myelodysplastic syndrome, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #myelodysplastic-syndrome-with-del-5q
* group[=].element[=].target[+].code = #D46.C
* group[=].element[=].target[=].display = "Myelodysplastic syndrome with isolated del (5q) chromosomal abnormality"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #myelodysplastic-syndrome-unclassifiable
* group[=].element[=].target[+].code = #D46.9
* group[=].element[=].target[=].display = "Myelodysplastic syndrome, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #myeloid-sarcoma
* group[=].element[=].target[+].code = #C92.30
* group[=].element[=].target[=].display = "Myeloid sarcoma, not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #myeloproliferative-neoplasm
* group[=].element[=].target[+].code = #D47.1
* group[=].element[=].target[=].display = "Chronic myeloproliferative disease"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nk-t-cell-lymphoma
* group[=].element[=].target[+].code = #C84.90
* group[=].element[=].target[=].display = "Mature T/NK-cell lymphomas, unspecified, unspecified site"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #nk-t-cell-lymphoma-nasal-type
* group[=].element[=].target[+].code = #C86.0
* group[=].element[=].target[=].display = "Extranodal NK/T-cell lymphoma, nasal type"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nasal-cavity-cancer
* group[=].element[=].target[+].code = #C30.0
* group[=].element[=].target[=].display = "Malignant neoplasm of nasal cavity"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nasopharyngeal-cancer
* group[=].element[=].target[+].code = #C11.9
* group[=].element[=].target[=].display = "Malignant neoplasm of nasopharynx, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nasopharyngeal-carcinoma
* group[=].element[=].target[+].code = #C11.9
* group[=].element[=].target[=].display = "Malignant neoplasm of nasopharynx, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #nephroblastoma
* group[=].element[=].target[+].code = #C64.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified kidney, except renal pelvis"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #neuroendocrine-carcinoma
* group[=].element[=].target[+].code = #C7A.1
* group[=].element[=].target[=].display = "Malignant poorly differentiated neuroendocrine tumors"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #neuroendocrine-tumor
* group[=].element[=].target[+].code = #C7A.8
* group[=].element[=].target[=].display = "Other malignant neuroendocrine tumors"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #nodular-lymphocyte-predominant-hodgkin-lymphoma
* group[=].element[=].target[+].code = #C81.00
* group[=].element[=].target[=].display = "Nodular lymphocyte predominant Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nodular-sclerosis-classical-hodgkin-lymphoma
* group[=].element[=].target[+].code = #C81.10
* group[=].element[=].target[=].display = "Nodular sclerosis classical Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #non-hodgkin-lymphoma
* group[=].element[=].target[+].code = #C85.90
* group[=].element[=].target[=].display = "Non-Hodgkin lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #non-small-cell-lung-cancer
* group[=].element[=].target[+].code = #C34.90
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified part of unspecified bronchus or lung"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #non-small-cell-lung-cancer-squamous
* group[=].element[=].target[+].code = #C34.90
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified part of unspecified bronchus or lung"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #optic-nerve-glioma
* group[=].element[=].target[+].code = #C72.30
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified optic nerve"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #oral-cavity-cancer
* group[=].element[=].target[+].code = #C06.9
* group[=].element[=].target[=].display = "Malignant neoplasm of mouth, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #oropharyngeal-cancer
* group[=].element[=].target[+].code = #C10.9
* group[=].element[=].target[=].display = "Malignant neoplasm of oropharynx, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #other-autoimmune-hemolytic-anemia
* group[=].element[=].target[+].code = #D59.19
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ovarian-cancer
* group[=].element[=].target[+].code = #C56.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified ovary"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #palate-cancer
* group[=].element[=].target[+].code = #C05.9
* group[=].element[=].target[=].display = "Malignant neoplasm of palate, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pancreatic-net
* group[=].element[=].target[+].code = #C25.4
* group[=].element[=].target[=].display = "Malignant neoplasm of endocrine pancreas"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pancreatic-adenocarcinoma
* group[=].element[=].target[+].code = #C25.9
* group[=].element[=].target[=].display = "Malignant neoplasm of pancreas, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #pancreatic-cancer
* group[=].element[=].target[+].code = #C25.9
* group[=].element[=].target[=].display = "Malignant neoplasm of pancreas, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pancreatic-neuroendocrine-tumor
* group[=].element[=].target[+].code = #C25.4
* group[=].element[=].target[=].display = "Malignant neoplasm of endocrine pancreas"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #papillary-renal-cell-carcinoma
* group[=].element[=].target[+].code = #C64.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified kidney, except renal pelvis"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #papillary-thyroid-cancer
* group[=].element[=].target[+].code = #C73
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYROID GLAND"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #paranasal-sinus-cancer
* group[=].element[=].target[+].code = #C31.9
* group[=].element[=].target[=].display = "Malignant neoplasm of accessory sinus, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #parathyroid-carcinoma
* group[=].element[=].target[+].code = #C75.0
* group[=].element[=].target[=].display = "Malignant neoplasm of parathyroid gland"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #parotid-gland-cancer
* group[=].element[=].target[+].code = #C07
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF PAROTID GLAND"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #penile-cancer
* group[=].element[=].target[+].code = #C60.9
* group[=].element[=].target[=].display = "Malignant neoplasm of penis, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pericardial-mesothelioma
* group[=].element[=].target[+].code = #C45.2
* group[=].element[=].target[=].display = "Mesothelioma of pericardium"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #peripheral-t-cell-lymphoma
* group[=].element[=].target[+].code = #C84.40
* group[=].element[=].target[=].display = "Peripheral T-cell lymphoma, not classified, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #peritoneal-cancer
* group[=].element[=].target[+].code = #C48.2
* group[=].element[=].target[=].display = "Malignant neoplasm of peritoneum, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #peritoneal-carcinomatosis
* group[=].element[=].target[+].code = #C78.6
* group[=].element[=].target[=].display = "Secondary malignant neoplasm of retroperitoneum and peritoneum"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #peritoneal-mesothelioma
* group[=].element[=].target[+].code = #C45.1
* group[=].element[=].target[=].display = "Mesothelioma of peritoneum"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pharyngeal-cancer
* group[=].element[=].target[+].code = #C14.0
* group[=].element[=].target[=].display = "Malignant neoplasm of pharynx, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pineoblastoma
* group[=].element[=].target[+].code = #C75.3
* group[=].element[=].target[=].display = "Malignant neoplasm of pineal gland"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #pituitary-adenoma
* group[=].element[=].target[+].code = #D35.2
* group[=].element[=].target[=].display = "Benign neoplasm of pituitary gland"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #pituitary-carcinoma
* group[=].element[=].target[+].code = #C75.1
* group[=].element[=].target[=].display = "Malignant neoplasm of pituitary gland"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #placental-cancer
* group[=].element[=].target[+].code = #C58
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF PLACENTA"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #plasma-cell-leukemia
* group[=].element[=].target[+].code = #C90.10
* group[=].element[=].target[=].display = "Plasma cell leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #pleural-cancer
* group[=].element[=].target[+].code = #C38.4
* group[=].element[=].target[=].display = "Malignant neoplasm of pleura"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #polycythemia-vera
* group[=].element[=].target[+].code = #D45
* group[=].element[=].target[=].display = "POLYCYTHEMIA VERA"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #post-transplant-lymphoproliferative-disorder
* group[=].element[=].target[+].code = #D47.Z1
* group[=].element[=].target[=].display = "Post-transplant lymphoproliferative disorder (PTLD)"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #primary-cutaneous-cd30-t-cell-lymphoproliferative-disorder
* group[=].element[=].target[+].code = #C86.6
* group[=].element[=].target[=].display = "Primary cutaneous CD30-positive T-cell proliferation"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #primary-cutaneous-follicle-center-lymphoma
* group[=].element[=].target[+].code = #C82.60
* group[=].element[=].target[=].display = "Cutaneous follicle center lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #primary-mediastinal-b-cell-lymphoma
* group[=].element[=].target[+].code = #C85.20
* group[=].element[=].target[=].display = "Mediastinal (thymic) large B-cell lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #primary-myelofibrosis
* group[=].element[=].target[+].code = #D47.4
* group[=].element[=].target[=].display = "Osteomyelofibrosis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #primary-peritoneal-cancer
* group[=].element[=].target[+].code = #C48.2
* group[=].element[=].target[=].display = "Malignant neoplasm of peritoneum, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prostate-adenocarcinoma
* group[=].element[=].target[+].code = #C61
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF PROSTATE"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #prostate-cancer
* group[=].element[=].target[+].code = #C61
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF PROSTATE"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pyriform-sinus-cancer
* group[=].element[=].target[+].code = #C12
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF PYRIFORM SINUS"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rectal-cancer
* group[=].element[=].target[+].code = #C20
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF RECTUM"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rectosigmoid-cancer
* group[=].element[=].target[+].code = #C19
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF RECTOSIGMOID JUNCTION"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #refractory-anemia-with-excess-blasts
* group[=].element[=].target[+].code = #D46.20
* group[=].element[=].target[=].display = "Refractory anemia with excess of blasts, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #refractory-anemia-with-ring-sideroblasts
* group[=].element[=].target[+].code = #D46.1
* group[=].element[=].target[=].display = "Refractory anemia with ring sideroblasts"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #renal-cell-cancer
* group[=].element[=].target[+].code = #C64.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified kidney, except renal pelvis"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #renal-cell-carcinoma
* group[=].element[=].target[+].code = #C64.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified kidney, except renal pelvis"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #renal-pelvis-cancer
* group[=].element[=].target[+].code = #C65.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified renal pelvis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #retinoblastoma
* group[=].element[=].target[+].code = #C69.20
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified retina"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #retroperitoneal-cancer
* group[=].element[=].target[+].code = #C48.0
* group[=].element[=].target[=].display = "Malignant neoplasm of retroperitoneum"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #scrotal-cancer
* group[=].element[=].target[+].code = #C63.2
* group[=].element[=].target[=].display = "Malignant neoplasm of scrotum"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sezary-syndrome
* group[=].element[=].target[+].code = #C84.10
* group[=].element[=].target[=].display = "Sezary disease, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #small-bowel-adenocarcinoma
* group[=].element[=].target[+].code = #C17.9
* group[=].element[=].target[=].display = "Malignant neoplasm of small intestine, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #small-bowel-cancer
* group[=].element[=].target[+].code = #C17.9
* group[=].element[=].target[=].display = "Malignant neoplasm of small intestine, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #small-cell-lung-cancer
* group[=].element[=].target[+].code = #C34.90
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified part of unspecified bronchus or lung"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #small-intestinal-gastrointestinal-stromal-tumor
* group[=].element[=].target[+].code = #C49.A3
* group[=].element[=].target[=].display = "Gastrointestinal stromal tumor of small intestine"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #small-lymphocytic-lymphoma
* group[=].element[=].target[+].code = #C83.00
* group[=].element[=].target[=].display = "Small cell B-cell lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #soft-tissue-sarcoma
* group[=].element[=].target[+].code = #C49.9
* group[=].element[=].target[=].display = "Malignant neoplasm of connective and soft tissue, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #solitary-plasmacytoma
* group[=].element[=].target[+].code = #C90.30
* group[=].element[=].target[=].display = "Solitary plasmacytoma not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #spinal-cord-cancer
* group[=].element[=].target[+].code = #C72.0
* group[=].element[=].target[=].display = "Malignant neoplasm of spinal cord"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #splenic-cancer
* group[=].element[=].target[+].code = #C26.1
* group[=].element[=].target[=].display = "Malignant neoplasm of spleen"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #subcutaneous-panniculitis-like-t-cell-lymphoma
* group[=].element[=].target[+].code = #C86.3
* group[=].element[=].target[=].display = "Subcutaneous panniculitis-like T-cell lymphoma"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #subglottic-cancer
* group[=].element[=].target[+].code = #C32.2
* group[=].element[=].target[=].display = "Malignant neoplasm of subglottis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #supraglottic-cancer
* group[=].element[=].target[+].code = #C32.1
* group[=].element[=].target[=].display = "Malignant neoplasm of supraglottis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #systemic-mastocytosis
* group[=].element[=].target[+].code = #D47.02
* group[=].element[=].target[=].display = "Systemic mastocytosis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #t-cell-acute-lymphoblastic-leukemia
* group[=].element[=].target[+].code = #C91.00
* group[=].element[=].target[=].display = "Acute lymphoblastic leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #t-cell-large-granular-lymphocytic-leukemia
* group[=].element[=].target[+].code = #C91.Z0
* group[=].element[=].target[=].display = "Other lymphoid leukemia not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #t-cell-lymphoblastic-lymphoma
* group[=].element[=].target[+].code = #C83.50
* group[=].element[=].target[=].display = "Lymphoblastic (diffuse) lymphoma, unspecified site"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #t-cell-prolymphocytic-leukemia
* group[=].element[=].target[+].code = #C91.60
* group[=].element[=].target[=].display = "Prolymphocytic leukemia of T-cell type not having achieved remission"
* group[=].element[=].target[=].equivalence = #narrower
* group[=].element[=].target[=].comment = "Says more than the name of the disease does."
* group[=].element[+].code = #testicular-cancer
* group[=].element[=].target[+].code = #C62.90
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified testis, unspecified whether descended or undescended"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thymic-cancer
* group[=].element[=].target[+].code = #C37
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYMUS"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thymic-carcinoid
* group[=].element[=].target[+].code = #C7A.091
* group[=].element[=].target[=].display = "Malignant carcinoid tumor of thymus"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thymic-carcinoma
* group[=].element[=].target[+].code = #C37
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYMUS"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #thymoma
* group[=].element[=].target[+].code = #C37
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYMUS"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #thyroid-cancer
* group[=].element[=].target[+].code = #C73
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF THYROID GLAND"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tongue-cancer
* group[=].element[=].target[+].code = #C02.9
* group[=].element[=].target[=].display = "Malignant neoplasm of tongue, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tracheal-cancer
* group[=].element[=].target[+].code = #C33
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF TRACHEA"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #unifocal-langerhans-cell-histiocytosis
* group[=].element[=].target[+].code = #C96.6
* group[=].element[=].target[=].display = "Unifocal Langerhans-cell histiocytosis"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #urachal-cancer
* group[=].element[=].target[+].code = #C67.7
* group[=].element[=].target[=].display = "Malignant neoplasm of urachus"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ureteral-cancer
* group[=].element[=].target[+].code = #C66.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified ureter"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #urethral-cancer
* group[=].element[=].target[+].code = #C68.0
* group[=].element[=].target[=].display = "Malignant neoplasm of urethra"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #urothelial-carcinoma-of-the-bladder
* group[=].element[=].target[+].code = #C67.9
* group[=].element[=].target[=].display = "Malignant neoplasm of bladder, unspecified"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #uterine-cancer
* group[=].element[=].target[+].code = #C55
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF UTERUS, PART UNSPECIFIED"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #uterine-sarcoma
* group[=].element[=].target[+].code = #C55
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF UTERUS, PART UNSPECIFIED"
* group[=].element[=].target[=].equivalence = #wider
* group[=].element[+].code = #vaginal-cancer
* group[=].element[=].target[+].code = #C52
* group[=].element[=].target[=].display = "MALIGNANT NEOPLASM OF VAGINA"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vulvar-cancer
* group[=].element[=].target[+].code = #C51.9
* group[=].element[=].target[=].display = "Malignant neoplasm of vulva, unspecified"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #waldenstrom-macroglobulinemia
* group[=].element[=].target[+].code = #C88.0
* group[=].element[=].target[=].display = "Waldenstrom's macroglobulinemia"
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #warm-autoimmune-hemolytic-anemia
* group[=].element[=].target[+].code = #D59.11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #wilms-tumor
* group[=].element[=].target[+].code = #C64.9
* group[=].element[=].target[=].display = "Malignant neoplasm of unspecified kidney, except renal pelvis"
* group[=].element[=].target[=].equivalence = #wider

CodeSystem: SnomedConditionNames
Id: snomed-condition-names
Title: "Names of conditions for SNOMED CT"
Description: "The names that this guide uses, as designations of codes that mean the same."
* ^content = #supplement
* ^experimental = false
* ^supplements = "http://snomed.info/sct"
* ^copyright = "SNOMED CT is maintained by SNOMED International; its use may need a licence. Its Global Patient Set is CC BY 4.0."
* #109378008
  * ^designation[+].value = "Mesothelioma"
* #109385007
  * ^designation[+].value = "Kaposi sarcoma"
* #109841003
  * ^designation[+].value = "Hepatocellular carcinoma"
* #109843000
  * ^designation[+].value = "Hepatoblastoma"
* #109888004
  * ^designation[+].value = "Lobular carcinoma in situ"
* #109889007
  * ^designation[+].value = "Ductal carcinoma in situ"
* #109979007
  * ^designation[+].value = "B-cell lymphoma"
* #109989006
  * ^designation[+].value = "Multiple myeloma"
* #109992005
  * ^designation[+].value = "Polycythemia vera"
* #109994006
  * ^designation[+].value = "Essential thrombocythemia"
* #109995007
  * ^designation[+].value = "Myelodysplastic syndrome"
* #110004001
  * ^designation[+].value = "Acute promyelocytic leukemia"
* #110005000
  * ^designation[+].value = "Acute myelomonocytic leukemia"
* #111293003
  * ^designation[+].value = "Venous thrombosis"
* #118599009
  * ^designation[+].value = "Hodgkin lymphoma"
* #118600007
  * ^designation[+].value = "Lymphoma"
* #118601006
  * ^designation[+].value = "Non-Hodgkin lymphoma"
* #118607005
  * ^designation[+].value = "Lymphocyte-rich classical Hodgkin lymphoma"
* #118608000
  * ^designation[+].value = "Nodular sclerosis classical Hodgkin lymphoma"
* #118613001
  * ^designation[+].value = "Hairy cell leukemia"
* #118618005
  * ^designation[+].value = "Mycosis fungoides"
* #12584003
  * ^designation[+].value = "Bone pain"
* #127040003
  * ^designation[+].value = "Sickle cell anemia"
* #127225006
  * ^designation[+].value = "Chronic myelomonocytic leukemia"
* #128053003
  * ^designation[+].value = "Deep vein thrombosis"
* #128105004
  * ^designation[+].value = "Von Willebrand disease"
* #14760008
  * ^designation[+].value = "Constipation"
* #16932000
  * ^designation[+].value = "Nausea and vomiting"
* #17182001
  * ^designation[+].value = "Agranulocytosis"
* #17602002
  * ^designation[+].value = "Amyloidosis"
* #187692001
  * ^designation[+].value = "Nasopharyngeal cancer"
* #187732006
  * ^designation[+].value = "Gastric cardia cancer"
* #187734007
  * ^designation[+].value = "Gastroesophageal junction cancer"
* #187841006
  * ^designation[+].value = "Glottic cancer"
* #187842004
  * ^designation[+].value = "Supraglottic cancer"
* #188188009
  * ^designation[+].value = "Choriocarcinoma"
* #188192002
  * ^designation[+].value = "Endometrial cancer"
* #189179009
  * ^designation[+].value = "Craniopharyngioma"
* #189336000
  * ^designation[+].value = "Breast carcinoma in situ"
* #190818004
  * ^designation[+].value = "Waldenstrom macroglobulinemia"
* #19307009
  * ^designation[+].value = "Drug-induced immune thrombocytopenia"
* #1963002
  * ^designation[+].value = "Paroxysmal nocturnal hemoglobinuria"
* #201101007
  * ^designation[+].value = "Actinic keratosis"
* #20639004
  * ^designation[+].value = "Esophageal candidiasis"
* #22455005
  * ^designation[+].value = "Cytomegalovirus retinitis"
* #230156002
  * ^designation[+].value = "Leptomeningeal carcinomatosis"
* #23132008
  * ^designation[+].value = "Light-chain (AL) amyloidosis"
  * ^designation[+].value = "Systemic light chain amyloidosis"
* #234097001
  * ^designation[+].value = "Lymphedema"
* #234646005
  * ^designation[+].value = "Graft versus host disease"
* #236005001
  * ^designation[+].value = "Malignant ascites"
* #238108007
  * ^designation[+].value = "Cachexia"
* #2477008
  * ^designation[+].value = "Superficial thrombophlebitis"
* #253001006
  * ^designation[+].value = "Merkel cell carcinoma"
* #254626006
  * ^designation[+].value = "Lung adenocarcinoma"
* #254632001
  * ^designation[+].value = "Small cell lung cancer"
* #254634000
  * ^designation[+].value = "Non-small cell lung cancer, squamous"
* #254637007
  * ^designation[+].value = "Non-small cell lung cancer"
* #254645002
  * ^designation[+].value = "Malignant pleural mesothelioma"
* #254651007
  * ^designation[+].value = "Cutaneous squamous cell carcinoma"
* #254656002
  * ^designation[+].value = "Squamous cell carcinoma in situ of skin"
* #254701007
  * ^designation[+].value = "Basal cell carcinoma"
* #254794007
  * ^designation[+].value = "Cutaneous angiosarcoma"
* #254829001
  * ^designation[+].value = "Liposarcoma"
* #254837009
  * ^designation[+].value = "Breast cancer"
* #254878006
  * ^designation[+].value = "Endometrial carcinoma"
* #254915003
  * ^designation[+].value = "Clear cell renal cell carcinoma"
* #255021005
  * ^designation[+].value = "Choroidal melanoma"
* #255028004
  * ^designation[+].value = "Follicular thyroid cancer"
* #255029007
  * ^designation[+].value = "Papillary thyroid cancer"
* #255032005
  * ^designation[+].value = "Medullary thyroid cancer"
* #255052006
  * ^designation[+].value = "Cancer of unknown primary"
* #255056009
  * ^designation[+].value = "Head and neck cancer"
* #255072001
  * ^designation[+].value = "Salivary gland cancer"
* #255109008
  * ^designation[+].value = "Urothelial carcinoma of the bladder"
* #26843008
  * ^designation[+].value = "Antiphospholipid syndrome"
* #276804009
  * ^designation[+].value = "Esophageal squamous cell carcinoma"
* #277571004
  * ^designation[+].value = "B-cell acute lymphoblastic leukemia"
* #277622004
  * ^designation[+].value = "Extranodal marginal zone lymphoma"
  * ^designation[+].value = "MALT lymphoma"
* #277637000
  * ^designation[+].value = "Anaplastic large cell lymphoma"
* #278054005
  * ^designation[+].value = "Lobular breast cancer"
* #28293008
  * ^designation[+].value = "Hemophilia A"
* #285636001
  * ^designation[+].value = "Cervical intraepithelial neoplasia"
* #28944009
  * ^designation[+].value = "Cytomegalovirus infection"
* #2897005
  * ^designation[+].value = "Immune thrombocytopenia"
* #302215000
  * ^designation[+].value = "Thrombocytopenia"
* #302833002
  * ^designation[+].value = "Paraganglioma"
* #302835009
  * ^designation[+].value = "Pheochromocytoma"
* #302847003
  * ^designation[+].value = "Rhabdomyosarcoma"
* #302849000
  * ^designation[+].value = "Nephroblastoma"
  * ^designation[+].value = "Wilms tumor"
* #302851001
  * ^designation[+].value = "Synovial sarcoma"
* #302914006
  * ^designation[+].value = "Barrett esophagus"
* #303011007
  * ^designation[+].value = "Neutropenia"
* #306058006
  * ^designation[+].value = "Aplastic anemia"
* #30664006
  * ^designation[+].value = "Multiple endocrine neoplasia type 1"
* #307651005
  * ^designation[+].value = "Primary myelofibrosis"
* #312104005
  * ^designation[+].value = "Cholangiocarcinoma"
* #315058005
  * ^designation[+].value = "Lynch syndrome"
* #31541009
  * ^designation[+].value = "Sarcoidosis"
* #31996006
  * ^designation[+].value = "Vasculitis"
* #33129002
  * ^designation[+].value = "Postmastectomy lymphedema"
* #35240004
  * ^designation[+].value = "Iron deficiency"
* #35868009
  * ^designation[+].value = "Carcinoid syndrome"
* #35885006
  * ^designation[+].value = "Hyperuricemia"
* #363346000
  * ^designation[+].value = "Any malignancy"
* #363348004
  * ^designation[+].value = "Lip cancer"
* #363349007
  * ^designation[+].value = "Gastric cancer"
* #363350007
  * ^designation[+].value = "Cecal cancer"
* #363351006
  * ^designation[+].value = "Rectal cancer"
* #363352004
  * ^designation[+].value = "Anal canal cancer"
* #363353009
  * ^designation[+].value = "Gallbladder cancer"
* #363354003
  * ^designation[+].value = "Cervical cancer"
* #363358000
  * ^designation[+].value = "Lung cancer"
* #363367000
  * ^designation[+].value = "Vulvar cancer"
* #363375006
  * ^designation[+].value = "Tongue cancer"
* #363379000
  * ^designation[+].value = "Parotid gland cancer"
* #363385007
  * ^designation[+].value = "Floor of mouth cancer"
* #363390005
  * ^designation[+].value = "Palate cancer"
* #363392002
  * ^designation[+].value = "Oropharyngeal cancer"
* #363393007
  * ^designation[+].value = "Tonsil cancer"
* #363399006
  * ^designation[+].value = "Hypopharyngeal cancer"
* #363402007
  * ^designation[+].value = "Esophageal cancer"
* #363403002
  * ^designation[+].value = "Duodenal cancer"
* #363406005
  * ^designation[+].value = "Colon cancer"
* #363411007
  * ^designation[+].value = "Appendiceal cancer"
* #363414004
  * ^designation[+].value = "Rectosigmoid cancer"
* #363418001
  * ^designation[+].value = "Pancreatic cancer"
* #363422006
  * ^designation[+].value = "Nasal cavity cancer"
* #363425008
  * ^designation[+].value = "Maxillary sinus cancer"
* #363429002
  * ^designation[+].value = "Laryngeal cancer"
* #363432004
  * ^designation[+].value = "Tracheal cancer"
* #363433009
  * ^designation[+].value = "Pleural cancer"
* #363443007
  * ^designation[+].value = "Ovarian cancer"
* #363445000
  * ^designation[+].value = "Vaginal cancer"
* #363449006
  * ^designation[+].value = "Testicular cancer"
* #363457009
  * ^designation[+].value = "Renal pelvis cancer"
* #363458004
  * ^designation[+].value = "Ureteral cancer"
* #363459007
  * ^designation[+].value = "Urethral cancer"
* #363461003
  * ^designation[+].value = "Eye cancer"
* #363475005
  * ^designation[+].value = "Spinal cord cancer"
* #363478007
  * ^designation[+].value = "Thyroid cancer"
* #363492001
  * ^designation[+].value = "Peritoneal cancer"
* #363494000
  * ^designation[+].value = "Mediastinal cancer"
* #363505006
  * ^designation[+].value = "Oral cavity cancer"
* #363506007
  * ^designation[+].value = "Paranasal sinus cancer"
* #363507003
  * ^designation[+].value = "Pharyngeal cancer"
* #363510005
  * ^designation[+].value = "Colorectal cancer"
* #363516004
  * ^designation[+].value = "Penile cancer"
* #363518003
  * ^designation[+].value = "Kidney cancer"
* #371973000
  * ^designation[+].value = "Uterine cancer"
* #372016004
  * ^designation[+].value = "Primary peritoneal cancer"
* #372064008
  * ^designation[+].value = "Female breast cancer"
* #372244006
  * ^designation[+].value = "Melanoma"
* #389026000
  * ^designation[+].value = "Ascites"
* #390833005
  * ^designation[+].value = "Steroid-induced osteoporosis"
* #393563007
  * ^designation[+].value = "Glioblastoma"
* #39579001
  * ^designation[+].value = "Anaphylaxis"
* #399068003
  * ^designation[+].value = "Prostate cancer"
* #399187006
  * ^designation[+].value = "Hemochromatosis"
* #399326009
  * ^designation[+].value = "Bladder cancer"
* #399490008
  * ^designation[+].value = "Prostate adenocarcinoma"
* #400122007
  * ^designation[+].value = "Cutaneous T-cell lymphoma"
* #40108008
  * ^designation[+].value = "Thalassemia"
* #402815007
  * ^designation[+].value = "Squamous cell carcinoma"
* #402878003
  * ^designation[+].value = "Germ cell tumor"
* #408335007
  * ^designation[+].value = "Autoimmune hepatitis"
* #408647009
  * ^designation[+].value = "Gastric adenocarcinoma"
* #409089005
  * ^designation[+].value = "Febrile neutropenia"
* #413603009
  * ^designation[+].value = "Autoimmune hemolytic anemia"
* #415112005
  * ^designation[+].value = "Plasmacytoma"
* #415125002
  * ^designation[+].value = "Pneumocystis pneumonia"
* #417044008
  * ^designation[+].value = "Hydatidiform mole"
* #417181009
  * ^designation[+].value = "Breast cancer, hormone receptor-positive"
* #417357006
  * ^designation[+].value = "Sickle cell disease"
* #41788008
  * ^designation[+].value = "Hemophilia B"
* #418470004
  * ^designation[+].value = "Porphyria"
* #420120006
  * ^designation[+].value = "Gastrointestinal stromal tumor"
* #421961002
  * ^designation[+].value = "Hypersensitivity reaction"
* #422886007
  * ^designation[+].value = "Esthesioneuroblastoma"
  * ^designation[+].value = "Olfactory neuroblastoma"
* #423294001
  * ^designation[+].value = "Idiopathic hypereosinophilic syndrome"
* #423812005
  * ^designation[+].value = "Head and neck sarcoma"
* #424413001
  * ^designation[+].value = "Sarcoma"
* #424952003
  * ^designation[+].value = "Soft tissue sarcoma"
* #425333006
  * ^designation[+].value = "Myeloproliferative neoplasm"
* #427685000
  * ^designation[+].value = "Breast cancer, HER2-positive"
* #428061005
  * ^designation[+].value = "Brain cancer"
* #431396003
  * ^designation[+].value = "Breast cancer, HER2-negative"
* #432328008
  * ^designation[+].value = "Neuroblastoma"
* #439698008
  * ^designation[+].value = "Hereditary thrombophilia"
* #443333004
  * ^designation[+].value = "Medulloblastoma"
* #443439001
  * ^designation[+].value = "Malignant fibrous histiocytoma"
* #443487006
  * ^designation[+].value = "Mantle cell lymphoma"
* #443492008
  * ^designation[+].value = "Carcinoid tumor"
* #443520009
  * ^designation[+].value = "Chondrosarcoma"
* #443643007
  * ^designation[+].value = "Ependymoma"
* #443675005
  * ^designation[+].value = "Seminoma"
* #443719001
  * ^designation[+].value = "Leiomyosarcoma"
* #443936004
  * ^designation[+].value = "Oligodendroglioma"
* #443937008
  * ^designation[+].value = "Oligoastrocytoma"
* #444545003
  * ^designation[+].value = "Brainstem glioma"
* #444597005
  * ^designation[+].value = "Gastric MALT lymphoma"
* #46659004
  * ^designation[+].value = "Von Hippel-Lindau disease"
* #4740000
  * ^designation[+].value = "Herpes zoster"
* #49472006
  * ^designation[+].value = "Vitamin B12 deficiency anemia"
* #49708008
  * ^designation[+].value = "Anemia of chronic kidney disease"
* #50715003
  * ^designation[+].value = "Pure red cell aplasia"
* #52967002
  * ^designation[+].value = "Myelofibrosis"
* #53165003
  * ^designation[+].value = "Megaloblastic anemia"
* #55004003
  * ^designation[+].value = "SIADH"
  * ^designation[+].value = "Syndrome of inappropriate antidiuretic hormone secretion"
* #55464009
  * ^designation[+].value = "Systemic lupus erythematosus"
* #55995005
  * ^designation[+].value = "Hereditary spherocytosis"
* #59282003
  * ^designation[+].value = "Pulmonary embolism"
* #60046008
  * ^designation[+].value = "Pleural effusion"
* #61170000
  * ^designation[+].value = "Stomatitis"
* #61261009
  * ^designation[+].value = "Hemolytic anemia"
* #62315008
  * ^designation[+].value = "Diarrhea"
* #63363004
  * ^designation[+].value = "Superior vena cava syndrome"
* #64859006
  * ^designation[+].value = "Osteoporosis"
* #65399007
  * ^designation[+].value = "Langerhans cell histiocytosis"
* #65553006
  * ^designation[+].value = "Aspergillosis"
* #65958008
  * ^designation[+].value = "Hiccups"
* #65959000
  * ^designation[+].value = "Beta thalassemia"
* #66071002
  * ^designation[+].value = "Hepatitis B"
* #66931009
  * ^designation[+].value = "Hypercalcemia"
* #67406007
  * ^designation[+].value = "Disseminated intravascular coagulation"
* #68913001
  * ^designation[+].value = "Alpha thalassemia"
* #69896004
  * ^designation[+].value = "Rheumatoid arthritis"
* #700423003
  * ^designation[+].value = "Pancreatic adenocarcinoma"
* #702369008
  * ^designation[+].value = "Uterine carcinosarcoma"
* #702391001
  * ^designation[+].value = "Renal cell cancer"
  * ^designation[+].value = "Renal cell carcinoma"
* #706970001
  * ^designation[+].value = "Breast cancer, triple negative"
  * ^designation[+].value = "Triple negative breast cancer"
* #71286001
  * ^designation[+].value = "Spinal cord compression"
* #7199000
  * ^designation[+].value = "Tuberous sclerosis complex"
* #72900001
  * ^designation[+].value = "Familial adenomatous polyposis"
* #75331009
  * ^designation[+].value = "Evans syndrome"
* #767657005
  * ^designation[+].value = "Anemia due to chemotherapy"
  * ^designation[+].value = "Chemotherapy-induced anemia"
* #767658000
  * ^designation[+].value = "Chemotherapy-induced neutropenia"
* #78129009
  * ^designation[+].value = "Thrombotic thrombocytopenic purpura"
* #79740000
  * ^designation[+].value = "Oral candidiasis"
* #84027009
  * ^designation[+].value = "Pernicious anemia"
* #85649008
  * ^designation[+].value = "Folate deficiency anemia"
* #860792009
  * ^designation[+].value = "Malignant pleural effusion"
* #87522002
  * ^designation[+].value = "Iron deficiency anemia"
* #88594005
  * ^designation[+].value = "Herpes simplex"
* #89627008
  * ^designation[+].value = "Hyponatremia"
* #90935002
  * ^designation[+].value = "Hemophilia"
* #91855006
  * ^designation[+].value = "Acute leukemia"
* #91857003
  * ^designation[+].value = "Acute lymphoblastic leukemia"
* #91861009
  * ^designation[+].value = "Acute myeloid leukemia"
* #92503002
  * ^designation[+].value = "Neurofibromatosis type 2"
* #92546004
  * ^designation[+].value = "Bladder carcinoma in situ"
* #92564006
  * ^designation[+].value = "Cervical carcinoma in situ"
* #92814006
  * ^designation[+].value = "Chronic lymphocytic leukemia"
* #92818009
  * ^designation[+].value = "Chronic myelogenous leukemia"
  * ^designation[+].value = "Chronic myeloid leukemia"
* #92824003
  * ^designation[+].value = "Neurofibromatosis type 1"
* #93143009
  * ^designation[+].value = "Leukemia"
* #93655004
  * ^designation[+].value = "Cutaneous melanoma"
* #93870000
  * ^designation[+].value = "Liver cancer"
* #94222008
  * ^designation[+].value = "Bone metastases"
* #94225005
  * ^designation[+].value = "Brain metastases"
* #94381002
  * ^designation[+].value = "Liver metastases"
* #94391008
  * ^designation[+].value = "Lung metastases"
* #94627008
  * ^designation[+].value = "Peritoneal carcinomatosis"

CodeSystem: Icd10CmConditionNames
Id: icd-10-cm-condition-names
Title: "Names of conditions for ICD-10-CM"
Description: "The names that this guide uses, as designations of codes that mean the same."
* ^content = #supplement
* ^experimental = false
* ^supplements = "http://hl7.org/fhir/sid/icd-10-cm"
* ^copyright = "ICD-10-CM is maintained by the U.S. National Center for Health Statistics."
* #C00.9
  * ^designation[+].value = "Lip cancer"
* #C01
  * ^designation[+].value = "Base of tongue cancer"
* #C02.9
  * ^designation[+].value = "Tongue cancer"
* #C03.9
  * ^designation[+].value = "Gum cancer"
* #C04.9
  * ^designation[+].value = "Floor of mouth cancer"
* #C05.9
  * ^designation[+].value = "Palate cancer"
* #C06.9
  * ^designation[+].value = "Oral cavity cancer"
* #C07
  * ^designation[+].value = "Parotid gland cancer"
* #C10.9
  * ^designation[+].value = "Oropharyngeal cancer"
* #C11.9
  * ^designation[+].value = "Nasopharyngeal cancer"
* #C12
  * ^designation[+].value = "Pyriform sinus cancer"
* #C13.9
  * ^designation[+].value = "Hypopharyngeal cancer"
* #C14.0
  * ^designation[+].value = "Pharyngeal cancer"
* #C15.9
  * ^designation[+].value = "Esophageal cancer"
* #C16.0
  * ^designation[+].value = "Gastric cardia cancer"
* #C16.9
  * ^designation[+].value = "Gastric cancer"
* #C17.0
  * ^designation[+].value = "Duodenal cancer"
* #C17.1
  * ^designation[+].value = "Jejunal cancer"
* #C17.2
  * ^designation[+].value = "Ileal cancer"
* #C17.9
  * ^designation[+].value = "Small bowel cancer"
* #C18.0
  * ^designation[+].value = "Cecal cancer"
* #C18.1
  * ^designation[+].value = "Appendiceal cancer"
* #C18.9
  * ^designation[+].value = "Colon cancer"
* #C19
  * ^designation[+].value = "Rectosigmoid cancer"
* #C20
  * ^designation[+].value = "Rectal cancer"
* #C21.0
  * ^designation[+].value = "Anal cancer"
* #C21.1
  * ^designation[+].value = "Anal canal cancer"
* #C22.0
  * ^designation[+].value = "Hepatocellular carcinoma"
* #C22.1
  * ^designation[+].value = "Intrahepatic cholangiocarcinoma"
* #C22.2
  * ^designation[+].value = "Hepatoblastoma"
* #C22.3
  * ^designation[+].value = "Hepatic angiosarcoma"
* #C22.9
  * ^designation[+].value = "Liver cancer"
* #C23
  * ^designation[+].value = "Gallbladder cancer"
* #C24.0
  * ^designation[+].value = "Extrahepatic cholangiocarcinoma"
* #C24.1
  * ^designation[+].value = "Ampullary cancer"
* #C24.9
  * ^designation[+].value = "Biliary tract cancer"
* #C25.4
  * ^designation[+].value = "Pancreatic NET"
  * ^designation[+].value = "Pancreatic neuroendocrine tumor"
* #C25.9
  * ^designation[+].value = "Pancreatic cancer"
* #C26.1
  * ^designation[+].value = "Splenic cancer"
* #C30.0
  * ^designation[+].value = "Nasal cavity cancer"
* #C30.1
  * ^designation[+].value = "Middle ear cancer"
* #C31.0
  * ^designation[+].value = "Maxillary sinus cancer"
* #C31.1
  * ^designation[+].value = "Ethmoid sinus cancer"
* #C31.9
  * ^designation[+].value = "Paranasal sinus cancer"
* #C32.0
  * ^designation[+].value = "Glottic cancer"
* #C32.1
  * ^designation[+].value = "Supraglottic cancer"
* #C32.2
  * ^designation[+].value = "Subglottic cancer"
* #C32.9
  * ^designation[+].value = "Laryngeal cancer"
* #C33
  * ^designation[+].value = "Tracheal cancer"
* #C34.90
  * ^designation[+].value = "Lung cancer"
* #C37
  * ^designation[+].value = "Thymic cancer"
* #C38.3
  * ^designation[+].value = "Mediastinal cancer"
* #C38.4
  * ^designation[+].value = "Pleural cancer"
* #C43.9
  * ^designation[+].value = "Cutaneous melanoma"
* #C45.0
  * ^designation[+].value = "Malignant pleural mesothelioma"
* #C45.1
  * ^designation[+].value = "Peritoneal mesothelioma"
* #C45.2
  * ^designation[+].value = "Pericardial mesothelioma"
* #C45.9
  * ^designation[+].value = "Mesothelioma"
* #C46.9
  * ^designation[+].value = "Kaposi sarcoma"
* #C48.0
  * ^designation[+].value = "Retroperitoneal cancer"
* #C48.2
  * ^designation[+].value = "Peritoneal cancer"
  * ^designation[+].value = "Primary peritoneal cancer"
* #C49.9
  * ^designation[+].value = "Soft tissue sarcoma"
* #C49.A0
  * ^designation[+].value = "Gastrointestinal stromal tumor"
* #C49.A2
  * ^designation[+].value = "Gastric gastrointestinal stromal tumor"
* #C49.A3
  * ^designation[+].value = "Small intestinal gastrointestinal stromal tumor"
* #C4A.9
  * ^designation[+].value = "Merkel cell carcinoma"
* #C50.919
  * ^designation[+].value = "Female breast cancer"
* #C50.929
  * ^designation[+].value = "Male breast cancer"
* #C51.9
  * ^designation[+].value = "Vulvar cancer"
* #C52
  * ^designation[+].value = "Vaginal cancer"
* #C53.9
  * ^designation[+].value = "Cervical cancer"
* #C54.1
  * ^designation[+].value = "Endometrial cancer"
* #C55
  * ^designation[+].value = "Uterine cancer"
* #C56.9
  * ^designation[+].value = "Ovarian cancer"
* #C57.00
  * ^designation[+].value = "Fallopian tube cancer"
* #C58
  * ^designation[+].value = "Placental cancer"
* #C60.9
  * ^designation[+].value = "Penile cancer"
* #C61
  * ^designation[+].value = "Prostate cancer"
* #C62.90
  * ^designation[+].value = "Testicular cancer"
* #C63.2
  * ^designation[+].value = "Scrotal cancer"
* #C64.9
  * ^designation[+].value = "Kidney cancer"
* #C65.9
  * ^designation[+].value = "Renal pelvis cancer"
* #C66.9
  * ^designation[+].value = "Ureteral cancer"
* #C67.7
  * ^designation[+].value = "Urachal cancer"
* #C67.9
  * ^designation[+].value = "Bladder cancer"
* #C68.0
  * ^designation[+].value = "Urethral cancer"
* #C69.00
  * ^designation[+].value = "Conjunctival cancer"
* #C69.50
  * ^designation[+].value = "Lacrimal gland cancer"
* #C69.90
  * ^designation[+].value = "Eye cancer"
* #C70.9
  * ^designation[+].value = "Meningioma, malignant"
* #C71.9
  * ^designation[+].value = "Brain cancer"
* #C72.0
  * ^designation[+].value = "Spinal cord cancer"
* #C72.9
  * ^designation[+].value = "CNS cancer"
* #C73
  * ^designation[+].value = "Thyroid cancer"
* #C74.90
  * ^designation[+].value = "Adrenal cancer"
* #C76.0
  * ^designation[+].value = "Head and neck cancer"
* #C78.00
  * ^designation[+].value = "Lung metastases"
* #C79.31
  * ^designation[+].value = "Brain metastases"
* #C79.51
  * ^designation[+].value = "Bone metastases"
* #C7A.090
  * ^designation[+].value = "Bronchial carcinoid"
* #C7A.091
  * ^designation[+].value = "Thymic carcinoid"
* #C7A.1
  * ^designation[+].value = "Neuroendocrine carcinoma"
* #C80.1
  * ^designation[+].value = "Cancer of unknown primary"
* #C81.00
  * ^designation[+].value = "Nodular lymphocyte-predominant Hodgkin lymphoma"
* #C81.10
  * ^designation[+].value = "Nodular sclerosis classical Hodgkin lymphoma"
* #C81.20
  * ^designation[+].value = "Mixed cellularity classical Hodgkin lymphoma"
* #C81.30
  * ^designation[+].value = "Lymphocyte-depleted classical Hodgkin lymphoma"
* #C81.40
  * ^designation[+].value = "Lymphocyte-rich classical Hodgkin lymphoma"
* #C81.90
  * ^designation[+].value = "Hodgkin lymphoma"
* #C82.40
  * ^designation[+].value = "Follicular lymphoma, grade 3B"
* #C82.60
  * ^designation[+].value = "Primary cutaneous follicle center lymphoma"
* #C82.90
  * ^designation[+].value = "Follicular lymphoma"
* #C83.00
  * ^designation[+].value = "Small lymphocytic lymphoma"
* #C83.10
  * ^designation[+].value = "Mantle cell lymphoma"
* #C83.30
  * ^designation[+].value = "Diffuse large B-cell lymphoma"
* #C83.50
  * ^designation[+].value = "Lymphoblastic lymphoma"
* #C83.70
  * ^designation[+].value = "Burkitt lymphoma"
* #C84.00
  * ^designation[+].value = "Mycosis fungoides"
* #C84.10
  * ^designation[+].value = "Sezary syndrome"
* #C84.40
  * ^designation[+].value = "Peripheral T-cell lymphoma"
* #C84.60
  * ^designation[+].value = "Anaplastic large cell lymphoma, ALK-positive"
* #C84.70
  * ^designation[+].value = "Anaplastic large cell lymphoma, ALK-negative"
* #C84.A0
  * ^designation[+].value = "Cutaneous T-cell lymphoma"
* #C85.10
  * ^designation[+].value = "B-cell lymphoma"
* #C85.20
  * ^designation[+].value = "Primary mediastinal B-cell lymphoma"
* #C85.90
  * ^designation[+].value = "Non-Hodgkin lymphoma"
* #C86.0
  * ^designation[+].value = "Extranodal NK/T-cell lymphoma, nasal type"
  * ^designation[+].value = "NK/T-cell lymphoma, nasal type"
* #C86.1
  * ^designation[+].value = "Hepatosplenic T-cell lymphoma"
* #C86.2
  * ^designation[+].value = "Enteropathy-associated T-cell lymphoma"
* #C86.3
  * ^designation[+].value = "Subcutaneous panniculitis-like T-cell lymphoma"
* #C86.4
  * ^designation[+].value = "Blastic plasmacytoid dendritic cell neoplasm"
* #C86.5
  * ^designation[+].value = "Angioimmunoblastic T-cell lymphoma"
* #C86.6
  * ^designation[+].value = "Primary cutaneous CD30+ T-cell lymphoproliferative disorder"
* #C88.0
  * ^designation[+].value = "Waldenstrom macroglobulinemia"
* #C88.2
  * ^designation[+].value = "Heavy chain disease"
* #C96.0
  * ^designation[+].value = "Multisystem Langerhans cell histiocytosis"
* #C96.21
  * ^designation[+].value = "Aggressive systemic mastocytosis"
* #C96.4
  * ^designation[+].value = "Dendritic cell sarcoma"
* #C96.6
  * ^designation[+].value = "Unifocal Langerhans cell histiocytosis"
* #C96.A
  * ^designation[+].value = "Histiocytic sarcoma"
* #D03.9
  * ^designation[+].value = "Melanoma in situ"
* #D05.00
  * ^designation[+].value = "Lobular carcinoma in situ"
* #D05.10
  * ^designation[+].value = "Ductal carcinoma in situ"
* #D05.90
  * ^designation[+].value = "Breast carcinoma in situ"
* #D09.0
  * ^designation[+].value = "Bladder carcinoma in situ"
* #D45
  * ^designation[+].value = "Polycythemia vera"
* #D46.1
  * ^designation[+].value = "Refractory anemia with ring sideroblasts"
* #D46.20
  * ^designation[+].value = "Refractory anemia with excess blasts"
* #D46.9
  * ^designation[+].value = "Myelodysplastic syndrome"
* #D46.C
  * ^designation[+].value = "Myelodysplastic syndrome with del(5q)"
* #D47.02
  * ^designation[+].value = "Systemic mastocytosis"
* #D47.1
  * ^designation[+].value = "Myeloproliferative neoplasm"
* #D47.3
  * ^designation[+].value = "Essential thrombocythemia"
* #D47.4
  * ^designation[+].value = "Primary myelofibrosis"
* #D47.Z1
  * ^designation[+].value = "Post-transplant lymphoproliferative disorder"
* #D59.10
  * ^designation[+].value = "Autoimmune hemolytic anemia"
* #D59.11
  * ^designation[+].value = "Warm autoimmune hemolytic anemia"
* #D59.12
  * ^designation[+].value = "Cold autoimmune hemolytic anemia"
* #D59.13
  * ^designation[+].value = "Mixed type autoimmune hemolytic anemia"
* #D59.19
  * ^designation[+].value = "Other autoimmune hemolytic anemia"
* #D69.3
  * ^designation[+].value = "Immune thrombocytopenia"
* #D69.41
  * ^designation[+].value = "Evans syndrome"
* #D72.110
  * ^designation[+].value = "Idiopathic hypereosinophilic syndrome"
* #D72.119
  * ^designation[+].value = "Hypereosinophilic syndrome"
* #D89.82
  * ^designation[+].value = "Autoimmune lymphoproliferative syndrome"
