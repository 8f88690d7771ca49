// Made by tools/FhirRegimens.TerminologyTables from the program's tables. Do not edit.

CodeSystem: DrugCodes
Id: drug
Title: "Drugs"
Description: "Generic names of drugs. Brands and synonyms are designations."
* insert Codes
* #abarelix "Abarelix"
* #abatacept "Abatacept"
* #abciximab "Abciximab"
* #abemaciclib "Abemaciclib"
* #abiraterone "Abiraterone"
* #acalabrutinib "Acalabrutinib"
* #acetaminophen "Acetaminophen"
  * ^designation[+].value = "Tylenol"
* #acetazolamide "Acetazolamide"
* #aclarubicin "Aclarubicin"
* #acyclovir "Acyclovir"
  * ^designation[+].value = "Zovirax"
* #adagrasib "Adagrasib"
* #afatinib "Afatinib"
* #aldesleukin "Aldesleukin"
  * ^designation[+].value = "Proleukin"
* #alectinib "Alectinib"
* #alemtuzumab "Alemtuzumab"
  * ^designation[+].value = "Campath"
* #alitretinoin "Alitretinoin"
* #alizapride "Alizapride"
* #allopurinol "Allopurinol"
  * ^designation[+].value = "Zyloprim"
* #alpelisib "Alpelisib"
* #alprazolam "Alprazolam"
* #altretamine "Altretamine"
* #amifostine "Amifostine"
* #aminocaproic-acid "Aminocaproic acid"
* #aminoglutethimide "Aminoglutethimide"
* #amivantamab "Amivantamab"
* #amoxicillin "Amoxicillin"
* #ampicillin "Ampicillin"
* #amrubicin "Amrubicin"
* #amsacrine "Amsacrine"
* #anagrelide "Anagrelide"
* #anakinra "Anakinra"
* #anastrozole "Anastrozole"
  * ^designation[+].value = "Arimidex"
* #ancestim "Ancestim"
* #andexanet-alfa "Andexanet alfa"
* #antithrombin-iii "Antithrombin III"
* #antithymocyte-globulin-horse-atg "Antithymocyte globulin, horse ATG"
  * ^designation[+].value = "Atgam"
* #antithymocyte-globulin-rabbit-atg "Antithymocyte globulin, rabbit ATG"
  * ^designation[+].value = "Thymoglobulin"
* #apalutamide "Apalutamide"
* #apatinib "Apatinib"
* #apixaban "Apixaban"
* #aprepitant "Aprepitant"
  * ^designation[+].value = "Emend"
* #argatroban "Argatroban"
* #aripiprazole "Aripiprazole"
* #arsenic-trioxide "Arsenic trioxide"
* #asciminib "Asciminib"
* #ascorbic-acid "Ascorbic acid"
* #asparaginase "Asparaginase"
  * ^designation[+].value = "Elspar"
* #asparaginase-erwinia-chrysanthemi "Asparaginase Erwinia chrysanthemi"
  * ^designation[+].value = "Erwinaze"
* #atenolol "Atenolol"
* #atezolizumab "Atezolizumab"
* #atovaquone "Atovaquone"
* #atropine "Atropine"
* #aumolertinib "Aumolertinib"
* #avapritinib "Avapritinib"
* #avatrombopag "Avatrombopag"
  * ^designation[+].value = "Doptelet"
* #avelumab "Avelumab"
* #axatilimab "Axatilimab"
* #axicabtagene-ciloleucel "Axicabtagene ciloleucel"
  * ^designation[+].value = "Yescarta"
* #axitinib "Axitinib"
* #azacitidine "Azacitidine"
  * ^designation[+].value = "Vidaza"
* #azacitidine-oral "Azacitidine oral"
* #azathioprine "Azathioprine"
  * ^designation[+].value = "Imuran"
* #bcg-vaccine "BCG vaccine"
  * ^designation[+].value = "Tice BCG"
* #belantamab-mafodotin "Belantamab mafodotin"
* #belinostat "Belinostat"
* #belotecan "Belotecan"
* #belumosudil "Belumosudil"
* #belzutifan "Belzutifan"
* #bendamustine "Bendamustine"
  * ^designation[+].value = "Treanda"
* #benralizumab "Benralizumab"
* #betrixaban "Betrixaban"
* #bevacizumab "Bevacizumab"
* #bexarotene "Bexarotene"
* #bicalutamide "Bicalutamide"
* #binimetinib "Binimetinib"
* #bismuth-subcitrate "Bismuth subcitrate"
* #bivalirudin "Bivalirudin"
* #bleomycin "Bleomycin"
  * ^designation[+].value = "Blenoxane"
* #blinatumomab "Blinatumomab"
  * ^designation[+].value = "Blincyto"
* #bortezomib "Bortezomib"
  * ^designation[+].value = "Velcade"
* #bosutinib "Bosutinib"
* #brentuximab-vedotin "Brentuximab vedotin"
* #brexucabtagene-autoleucel "Brexucabtagene autoleucel"
* #brigatinib "Brigatinib"
* #buserelin "Buserelin"
* #busulfan "Busulfan"
  * ^designation[+].value = "Busulfex"
* #cabazitaxel "Cabazitaxel"
* #cabozantinib "Cabozantinib"
* #calaspargase "Calaspargase"
* #camrelizumab "Camrelizumab"
* #cangrelor "Cangrelor"
* #capecitabine "Capecitabine"
  * ^designation[+].value = "Xeloda"
* #capivasertib "Capivasertib"
* #caplacizumab "Caplacizumab"
* #capmatinib "Capmatinib"
* #carboplatin "Carboplatin"
  * ^designation[+].value = "Paraplatin"
* #carfilzomib "Carfilzomib"
  * ^designation[+].value = "Kyprolis"
* #carmustine "Carmustine"
  * ^designation[+].value = "BCNU"
* #caspofungin "Caspofungin"
* #catumaxomab "Catumaxomab"
* #cefixime "Cefixime"
* #celecoxib "Celecoxib"
* #cemiplimab "Cemiplimab"
* #ceritinib "Ceritinib"
* #cetirizine "Cetirizine"
* #cetuximab "Cetuximab"
  * ^designation[+].value = "Erbitux"
* #chidamide "Chidamide"
* #chlorambucil "Chlorambucil"
* #cilostazol "Cilostazol"
* #ciltacabtagene-autoleucel "Ciltacabtagene autoleucel"
* #cimetidine "Cimetidine"
* #ciprofloxacin "Ciprofloxacin"
* #cisplatin "Cisplatin"
  * ^designation[+].value = "Platinol"
* #cladribine "Cladribine"
  * ^designation[+].value = "Leustatin"
* #clarithromycin "Clarithromycin"
  * ^designation[+].value = "Biaxin"
* #clemastine "Clemastine"
* #clofarabine "Clofarabine"
* #clonazepam "Clonazepam"
* #clopidogrel "Clopidogrel"
* #cobimetinib "Cobimetinib"
* #colchicine "Colchicine"
* #copanlisib "Copanlisib"
* #cortisone "Cortisone"
* #crizanlizumab "Crizanlizumab"
* #crizotinib "Crizotinib"
* #cyanocobalamin "Cyanocobalamin"
* #cyclophosphamide "Cyclophosphamide"
  * ^designation[+].value = "Cytoxan"
* #cyclosporine "Cyclosporine"
  * ^designation[+].value = "Neoral"
* #cytarabine "Cytarabine"
  * ^designation[+].value = "Ara-C"
  * ^designation[+].value = "Cytosar"
* #cytarabine-and-daunorubicin-liposomal "Cytarabine and daunorubicin liposomal"
* #cytarabine-liposomal "Cytarabine liposomal"
  * ^designation[+].value = "DepoCyt"
* #dabrafenib "Dabrafenib"
* #dacarbazine "Dacarbazine"
* #dacomitinib "Dacomitinib"
* #dactinomycin "Dactinomycin"
* #dalteparin "Dalteparin"
* #danaparoid "Danaparoid"
* #danazol "Danazol"
* #dapsone "Dapsone"
* #daratumumab "Daratumumab"
  * ^designation[+].value = "Darzalex"
* #daratumumab-and-hyaluronidase "Daratumumab and hyaluronidase"
  * ^designation[+].value = "Darzalex Faspro"
* #darbepoetin-alfa "Darbepoetin alfa"
* #darinaparsin "Darinaparsin"
* #darolutamide "Darolutamide"
* #dasatinib "Dasatinib"
* #daunorubicin "Daunorubicin"
  * ^designation[+].value = "Cerubidine"
* #daunorubicin-liposomal "Daunorubicin liposomal"
* #decitabine "Decitabine"
  * ^designation[+].value = "Dacogen"
* #decitabine-and-cedazuridine "Decitabine and cedazuridine"
* #deferasirox "Deferasirox"
* #deferiprone "Deferiprone"
* #deferoxamine "Deferoxamine"
* #defibrotide "Defibrotide"
* #degarelix "Degarelix"
  * ^designation[+].value = "Firmagon"
* #denileukin-diftitox "Denileukin diftitox"
* #denosumab "Denosumab"
  * ^designation[+].value = "Xgeva"
* #desmopressin "Desmopressin"
* #dexamethasone "Dexamethasone"
  * ^designation[+].value = "Decadron"
* #dexchlorpheniramine "Dexchlorpheniramine"
* #dexrazoxane "Dexrazoxane"
* #diethylstilbestrol "Diethylstilbestrol"
* #dinutuximab "Dinutuximab"
* #dinutuximab-beta "Dinutuximab beta"
* #diphenhydramine "Diphenhydramine"
  * ^designation[+].value = "Benadryl"
* #dipyridamole "Dipyridamole"
* #docetaxel "Docetaxel"
  * ^designation[+].value = "Taxotere"
* #dolasetron "Dolasetron"
* #domperidone "Domperidone"
* #dostarlimab "Dostarlimab"
* #doxorubicin "Doxorubicin"
  * ^designation[+].value = "Adriamycin"
* #doxycycline "Doxycycline"
* #dronabinol "Dronabinol"
* #durvalumab "Durvalumab"
* #dutasteride "Dutasteride"
* #duvelisib "Duvelisib"
* #eculizumab "Eculizumab"
  * ^designation[+].value = "Soliris"
* #edoxaban "Edoxaban"
* #edrecolomab "Edrecolomab"
* #eflornithine "Eflornithine"
* #elacestrant "Elacestrant"
* #elotuzumab "Elotuzumab"
  * ^designation[+].value = "Empliciti"
* #elranatamab "Elranatamab"
* #eltrombopag "Eltrombopag"
  * ^designation[+].value = "Promacta"
* #emapalumab "Emapalumab"
* #emicizumab "Emicizumab"
* #enasidenib "Enasidenib"
* #encorafenib "Encorafenib"
* #enfortumab-vedotin "Enfortumab vedotin"
* #enoxaparin "Enoxaparin"
* #entrectinib "Entrectinib"
* #envafolimab "Envafolimab"
* #enzalutamide "Enzalutamide"
* #epcoritamab "Epcoritamab"
  * ^designation[+].value = "Epkinly"
* #epirubicin "Epirubicin"
  * ^designation[+].value = "Ellence"
* #epoetin-alfa "Epoetin alfa"
  * ^designation[+].value = "Procrit"
* #eptifibatide "Eptifibatide"
* #erdafitinib "Erdafitinib"
* #eribulin "Eribulin"
* #erlotinib "Erlotinib"
  * ^designation[+].value = "Tarceva"
* #estradiol "Estradiol"
* #estramustine "Estramustine"
* #ethinylestradiol "Ethinylestradiol"
* #etoposide "Etoposide"
  * ^designation[+].value = "Vepesid"
* #etranacogene-dezaparvovec "Etranacogene dezaparvovec"
* #everolimus "Everolimus"
* #exagamglogene-autotemcel "Exagamglogene autotemcel"
* #exemestane "Exemestane"
* #famciclovir "Famciclovir"
* #famotidine "Famotidine"
* #fedratinib "Fedratinib"
* #ferrous-sulfate "Ferrous sulfate"
* #filgrastim "Filgrastim"
  * ^designation[+].value = "Neupogen"
* #filgrastim-aafi "Filgrastim-aafi"
* #filgrastim-ayow "Filgrastim-ayow"
* #filgrastim-sndz "Filgrastim-sndz"
* #finasteride "Finasteride"
* #floxuridine "Floxuridine"
* #fluconazole "Fluconazole"
* #fludarabine "Fludarabine"
  * ^designation[+].value = "Fludara"
* #fludrocortisone "Fludrocortisone"
* #fluorouracil "Fluorouracil"
  * ^designation[+].value = "5-Fluorouracil"
  * ^designation[+].value = "5-FU"
* #fluoxymesterone "Fluoxymesterone"
* #flutamide "Flutamide"
* #folic-acid "Folic acid"
  * ^designation[+].value = "Folate"
* #fondaparinux "Fondaparinux"
* #formestane "Formestane"
* #forodesine "Forodesine"
* #fostamatinib "Fostamatinib"
* #fotemustine "Fotemustine"
* #fruquintinib "Fruquintinib"
* #fulvestrant "Fulvestrant"
  * ^designation[+].value = "Faslodex"
* #furosemide "Furosemide"
* #futibatinib "Futibatinib"
* #gefitinib "Gefitinib"
* #gemcitabine "Gemcitabine"
  * ^designation[+].value = "Gemzar"
* #gemtuzumab-ozogamicin "Gemtuzumab ozogamicin"
* #gilteritinib "Gilteritinib"
* #glasdegib "Glasdegib"
* #glofitamab "Glofitamab"
* #glucarpidase "Glucarpidase"
* #goserelin "Goserelin"
  * ^designation[+].value = "Zoladex"
* #granisetron "Granisetron"
* #haloperidol "Haloperidol"
* #histrelin "Histrelin"
* #hydrocortisone "Hydrocortisone"
* #hydroxyurea "Hydroxyurea"
  * ^designation[+].value = "Hydrea"
* #hydroxyzine "Hydroxyzine"
* #ibritumomab-tiuxetan "Ibritumomab tiuxetan"
  * ^designation[+].value = "Zevalin"
* #ibrutinib "Ibrutinib"
  * ^designation[+].value = "Imbruvica"
* #icotinib "Icotinib"
* #idarubicin "Idarubicin"
  * ^designation[+].value = "Idamycin"
* #idarucizumab "Idarucizumab"
* #idecabtagene-vicleucel "Idecabtagene vicleucel"
* #idelalisib "Idelalisib"
* #ifosfamide "Ifosfamide"
  * ^designation[+].value = "Ifex"
* #imatinib "Imatinib"
  * ^designation[+].value = "Gleevec"
* #imetelstat "Imetelstat"
* #imiquimod "Imiquimod"
  * ^designation[+].value = "Aldara"
* #inavolisib "Inavolisib"
* #infigratinib "Infigratinib"
* #inotuzumab-ozogamicin "Inotuzumab ozogamicin"
* #interferon-alfa-2a "Interferon alfa-2a"
* #interferon-alfa-2b "Interferon alfa-2b"
  * ^designation[+].value = "Intron-A"
* #interferon-alfa-n1 "Interferon alfa-n1"
* #intravenous-immunoglobulin-ivig "Intravenous immunoglobulin (IVIG)"
  * ^designation[+].value = "Intravenous immunoglobulin"
  * ^designation[+].value = "IVIG"
* #ipilimumab "Ipilimumab"
* #iptacopan "Iptacopan"
* #irinotecan "Irinotecan"
  * ^designation[+].value = "Camptosar"
* #irinotecan-liposome "Irinotecan liposome"
* #isatuximab "Isatuximab"
* #isotretinoin "Isotretinoin"
  * ^designation[+].value = "Accutane"
* #itraconazole "Itraconazole"
  * ^designation[+].value = "Sporanox"
* #ivosidenib "Ivosidenib"
* #ixabepilone "Ixabepilone"
* #ixazomib "Ixazomib"
* #ketoconazole "Ketoconazole"
* #lactulose "Lactulose"
* #lamivudine "Lamivudine"
* #lanreotide "Lanreotide"
* #lanreotide-lar "Lanreotide LAR"
* #lansoprazole "Lansoprazole"
* #lapatinib "Lapatinib"
* #larotrectinib "Larotrectinib"
* #lazertinib "Lazertinib"
* #lenalidomide "Lenalidomide"
  * ^designation[+].value = "Revlimid"
* #lenograstim "Lenograstim"
* #lenvatinib "Lenvatinib"
* #lepirudin "Lepirudin"
* #letrozole "Letrozole"
  * ^designation[+].value = "Femara"
* #leucovorin "Leucovorin"
  * ^designation[+].value = "Folinic acid"
* #leuprolide "Leuprolide"
  * ^designation[+].value = "Lupron"
* #levamisole "Levamisole"
* #levofloxacin "Levofloxacin"
* #levoleucovorin "Levoleucovorin"
* #lisocabtagene-maraleucel "Lisocabtagene maraleucel"
* #lomustine "Lomustine"
* #loncastuximab-tesirine "Loncastuximab tesirine"
* #loperamide "Loperamide"
* #lorazepam "Lorazepam"
  * ^designation[+].value = "Ativan"
* #lorlatinib "Lorlatinib"
* #lurbinectedin "Lurbinectedin"
* #luspatercept "Luspatercept"
  * ^designation[+].value = "Reblozyl"
* #lusutrombopag "Lusutrombopag"
* #lutetium-lu-177-dotatate "Lutetium Lu 177 dotatate"
  * ^designation[+].value = "Lutathera"
* #lutetium-lu-177-vipivotide-tetraxetan "Lutetium Lu 177 vipivotide tetraxetan"
* #mannitol "Mannitol"
* #margetuximab "Margetuximab"
* #mavorixafor "Mavorixafor"
* #mechlorethamine "Mechlorethamine"
* #megestrol "Megestrol"
* #melphalan "Melphalan"
  * ^designation[+].value = "Alkeran"
* #melphalan-flufenamide "Melphalan flufenamide"
* #mepolizumab "Mepolizumab"
* #mercaptopurine "Mercaptopurine"
  * ^designation[+].value = "6-MP"
* #mesna "Mesna"
  * ^designation[+].value = "Mesnex"
* #methotrexate "Methotrexate"
  * ^designation[+].value = "MTX"
* #methoxsalen "Methoxsalen"
* #methylprednisolone "Methylprednisolone"
  * ^designation[+].value = "Solumedrol"
* #metoclopramide "Metoclopramide"
* #metronidazole "Metronidazole"
* #midostaurin "Midostaurin"
  * ^designation[+].value = "Rydapt"
* #mifamurtide "Mifamurtide"
* #mirvetuximab-soravtansine "Mirvetuximab soravtansine"
* #mitapivat "Mitapivat"
* #mitomycin "Mitomycin"
  * ^designation[+].value = "Mutamycin"
* #mitotane "Mitotane"
  * ^designation[+].value = "Lysodren"
* #mitoxantrone "Mitoxantrone"
* #mobocertinib "Mobocertinib"
* #mogamulizumab "Mogamulizumab"
* #momelotinib "Momelotinib"
* #montelukast "Montelukast"
* #mosunetuzumab "Mosunetuzumab"
* #motixafortide "Motixafortide"
* #moxetumomab-pasudotox "Moxetumomab pasudotox"
* #mycophenolate-mofetil "Mycophenolate mofetil"
  * ^designation[+].value = "CellCept"
* #nabilone "Nabilone"
* #nadofaragene-firadenovec "Nadofaragene firadenovec"
  * ^designation[+].value = "Adstiladrin"
* #nadroparin "Nadroparin"
* #naxitamab "Naxitamab"
* #necitumumab "Necitumumab"
* #nedaplatin "Nedaplatin"
* #nelarabine "Nelarabine"
* #neratinib "Neratinib"
* #nilotinib "Nilotinib"
  * ^designation[+].value = "Tasigna"
* #nilutamide "Nilutamide"
* #nimustine "Nimustine"
* #nintedanib "Nintedanib"
* #niraparib "Niraparib"
  * ^designation[+].value = "Zejula"
* #niraparib-and-abiraterone "Niraparib and abiraterone"
* #nirogacestat "Nirogacestat"
* #nivolumab "Nivolumab"
  * ^designation[+].value = "Opdivo"
* #nivolumab-and-relatlimab "Nivolumab and relatlimab"
* #non-pegylated-liposomal-doxorubicin "Non-pegylated liposomal doxorubicin"
* #norethandrolone "Norethandrolone"
* #nystatin "Nystatin"
* #obecabtagene-autoleucel "Obecabtagene autoleucel"
* #obinutuzumab "Obinutuzumab"
  * ^designation[+].value = "Gazyva"
* #octreotide "Octreotide"
* #octreotide-lar "Octreotide LAR"
* #ofatumumab "Ofatumumab"
  * ^designation[+].value = "Arzerra"
* #olanzapine "Olanzapine"
* #olaparib "Olaparib"
* #olaratumab "Olaratumab"
* #olutasidenib "Olutasidenib"
* #omacetaxine "Omacetaxine"
* #omeprazole "Omeprazole"
  * ^designation[+].value = "Prilosec"
* #ondansetron "Ondansetron"
  * ^designation[+].value = "Zofran"
* #oprelvekin "Oprelvekin"
* #osimertinib "Osimertinib"
  * ^designation[+].value = "Tagrisso"
* #oxaliplatin "Oxaliplatin"
  * ^designation[+].value = "Eloxatin"
* #paclitaxel "Paclitaxel"
  * ^designation[+].value = "Taxol"
* #paclitaxel-nanoparticle-albumin-bound "Paclitaxel, nanoparticle albumin-bound"
  * ^designation[+].value = "Abraxane"
* #pacritinib "Pacritinib"
* #palbociclib "Palbociclib"
  * ^designation[+].value = "Ibrance"
* #palifermin "Palifermin"
* #palonosetron "Palonosetron"
* #panitumumab "Panitumumab"
* #panobinostat "Panobinostat"
* #pantoprazole "Pantoprazole"
* #pazopanib "Pazopanib"
* #pegaspargase "Pegaspargase"
  * ^designation[+].value = "Oncaspar"
* #pegfilgrastim "Pegfilgrastim"
  * ^designation[+].value = "Neulasta"
* #pegfilgrastim-apgf "Pegfilgrastim-apgf"
* #pegfilgrastim-bmez "Pegfilgrastim-bmez"
* #pegfilgrastim-cbqv "Pegfilgrastim-cbqv"
* #pegfilgrastim-jmdb "Pegfilgrastim-jmdb"
* #pegfilgrastim-pbbk "Pegfilgrastim-pbbk"
* #peginterferon-alfa-2a "Peginterferon alfa-2a"
* #peginterferon-alfa-2b "Peginterferon alfa-2b"
* #pegylated-liposomal-doxorubicin "Pegylated liposomal doxorubicin"
  * ^designation[+].value = "Doxil"
  * ^designation[+].value = "Doxorubicin pegylated liposomal"
* #pembrolizumab "Pembrolizumab"
  * ^designation[+].value = "Keytruda"
* #pemetrexed "Pemetrexed"
  * ^designation[+].value = "Alimta"
* #pemigatinib "Pemigatinib"
* #penpulimab "Penpulimab"
* #pentamidine "Pentamidine"
  * ^designation[+].value = "Nebupent"
* #pentostatin "Pentostatin"
* #pertuzumab "Pertuzumab"
  * ^designation[+].value = "Perjeta"
* #pexidartinib "Pexidartinib"
* #phenytoin "Phenytoin"
* #pimitespib "Pimitespib"
* #pipobroman "Pipobroman"
* #pirarubicin "Pirarubicin"
* #pirtobrutinib "Pirtobrutinib"
* #pixantrone "Pixantrone"
* #plerixafor "Plerixafor"
* #plicamycin "Plicamycin"
* #polatuzumab-vedotin "Polatuzumab vedotin"
  * ^designation[+].value = "Polivy"
* #pomalidomide "Pomalidomide"
* #ponatinib "Ponatinib"
* #pralatrexate "Pralatrexate"
* #pralsetinib "Pralsetinib"
* #prasugrel "Prasugrel"
* #pravastatin "Pravastatin"
* #prednimustine "Prednimustine"
* #prednisolone "Prednisolone"
  * ^designation[+].value = "Millipred"
* #prednisone "Prednisone"
  * ^designation[+].value = "Sterapred"
* #procarbazine "Procarbazine"
* #prochlorperazine "Prochlorperazine"
  * ^designation[+].value = "Compazine"
* #promethazine "Promethazine"
* #quinine "Quinine"
* #quizartinib "Quizartinib"
* #rabeprazole "Rabeprazole"
* #radium-223 "Radium-223"
  * ^designation[+].value = "Xofigo"
* #radotinib "Radotinib"
* #raloxifene "Raloxifene"
* #raltitrexed "Raltitrexed"
* #ramucirumab "Ramucirumab"
  * ^designation[+].value = "Cyramza"
* #ranimustine "Ranimustine"
* #ranitidine "Ranitidine"
* #rasburicase "Rasburicase"
* #ravulizumab "Ravulizumab"
  * ^designation[+].value = "Ultomiris"
* #regorafenib "Regorafenib"
  * ^designation[+].value = "Stivarga"
* #relugolix "Relugolix"
* #repotrectinib "Repotrectinib"
* #retifanlimab "Retifanlimab"
* #revumenib "Revumenib"
* #rho-d-immune-globulin "Rho(D) immune globulin"
* #ribociclib "Ribociclib"
* #ripretinib "Ripretinib"
* #rituximab "Rituximab"
  * ^designation[+].value = "Rituxan"
* #rituximab-and-hyaluronidase-human "Rituximab and hyaluronidase human"
* #rituximab-abbs "Rituximab-abbs"
* #rituximab-arrx "Rituximab-arrx"
* #rituximab-pvvr "Rituximab-pvvr"
* #rivaroxaban "Rivaroxaban"
* #rolapitant "Rolapitant"
* #romidepsin "Romidepsin"
* #romiplostim "Romiplostim"
  * ^designation[+].value = "Nplate"
* #ropeginterferon-alfa-2b "Ropeginterferon alfa-2b"
* #rucaparib "Rucaparib"
* #ruxolitinib "Ruxolitinib"
  * ^designation[+].value = "Jakafi"
* #sacituzumab-govitecan "Sacituzumab govitecan"
* #samarium-153 "Samarium-153"
* #sargramostim "Sargramostim"
  * ^designation[+].value = "Leukine"
* #scopolamine "Scopolamine"
* #selinexor "Selinexor"
* #selpercatinib "Selpercatinib"
* #selumetinib "Selumetinib"
* #semustine "Semustine"
* #serplulimab "Serplulimab"
* #siltuximab "Siltuximab"
* #sintilimab "Sintilimab"
* #sipuleucel-t "Sipuleucel-T"
* #sirolimus "Sirolimus"
  * ^designation[+].value = "Rapamune"
* #sirolimus-protein-bound-particles "Sirolimus protein-bound particles"
* #sonidegib "Sonidegib"
* #sorafenib "Sorafenib"
* #sotorasib "Sotorasib"
* #streptozocin "Streptozocin"
* #sugemalimab "Sugemalimab"
* #sunitinib "Sunitinib"
  * ^designation[+].value = "Sutent"
* #sutimlimab "Sutimlimab"
* #tabelecleucel "Tabelecleucel"
* #tacrolimus "Tacrolimus"
  * ^designation[+].value = "Prograf"
* #tafasitamab "Tafasitamab"
* #tagraxofusp "Tagraxofusp"
* #talazoparib "Talazoparib"
* #talimogene-laherparepvec "Talimogene laherparepvec"
  * ^designation[+].value = "Imlygic"
* #talquetamab "Talquetamab"
* #tamibarotene "Tamibarotene"
* #tamoxifen "Tamoxifen"
  * ^designation[+].value = "Nolvadex"
* #tarlatamab "Tarlatamab"
* #tazemetostat "Tazemetostat"
* #tbo-filgrastim "Tbo-filgrastim"
* #tebentafusp "Tebentafusp"
* #teclistamab "Teclistamab"
* #tegafur-and-uracil "Tegafur and uracil"
* #tegafur-gimeracil-oteracil "Tegafur, gimeracil, oteracil"
  * ^designation[+].value = "S-1"
* #telotristat "Telotristat"
* #temozolomide "Temozolomide"
* #temsirolimus "Temsirolimus"
* #teniposide "Teniposide"
* #tepotinib "Tepotinib"
* #tetracycline "Tetracycline"
* #thalidomide "Thalidomide"
  * ^designation[+].value = "Thalomid"
* #thioguanine "Thioguanine"
* #thiotepa "Thiotepa"
* #ticagrelor "Ticagrelor"
* #ticlopidine "Ticlopidine"
* #tinzaparin "Tinzaparin"
* #tirabrutinib "Tirabrutinib"
* #tirofiban "Tirofiban"
* #tisagenlecleucel "Tisagenlecleucel"
  * ^designation[+].value = "Kymriah"
* #tislelizumab "Tislelizumab"
* #tisotumab-vedotin "Tisotumab vedotin"
* #tivozanib "Tivozanib"
* #tocilizumab "Tocilizumab"
* #tofacitinib "Tofacitinib"
* #topotecan "Topotecan"
  * ^designation[+].value = "Hycamtin"
* #toremifene "Toremifene"
* #toripalimab "Toripalimab"
* #tovorafenib "Tovorafenib"
* #trabectedin "Trabectedin"
  * ^designation[+].value = "Yondelis"
* #trametinib "Trametinib"
* #tranexamic-acid "Tranexamic acid"
* #trastuzumab "Trastuzumab"
  * ^designation[+].value = "Herceptin"
* #trastuzumab-and-hyaluronidase "Trastuzumab and hyaluronidase"
* #trastuzumab-deruxtecan "Trastuzumab deruxtecan"
* #trastuzumab-emtansine "Trastuzumab emtansine"
  * ^designation[+].value = "Kadcyla"
* #tremelimumab "Tremelimumab"
* #treosulfan "Treosulfan"
* #tretinoin "Tretinoin"
  * ^designation[+].value = "Vesanoid"
* #trifluridine-and-tipiracil "Trifluridine and tipiracil"
  * ^designation[+].value = "Lonsurf"
* #trimethoprim-sulfamethoxazole "Trimethoprim-Sulfamethoxazole"
  * ^designation[+].value = "Bactrim DS"
* #trimetrexate "Trimetrexate"
* #triptorelin "Triptorelin"
* #tropisetron "Tropisetron"
* #tucatinib "Tucatinib"
* #ublituximab "Ublituximab"
* #umbralisib "Umbralisib"
* #uridine-triacetate "Uridine triacetate"
* #valganciclovir "Valganciclovir"
* #valrubicin "Valrubicin"
  * ^designation[+].value = "Valstar"
* #vandetanib "Vandetanib"
* #vemurafenib "Vemurafenib"
* #venetoclax "Venetoclax"
  * ^designation[+].value = "Venclexta"
* #vinblastine "Vinblastine"
  * ^designation[+].value = "Velban"
* #vincristine "Vincristine"
  * ^designation[+].value = "Oncovin"
* #vincristine-liposomal "Vincristine liposomal"
* #vindesine "Vindesine"
* #vinflunine "Vinflunine"
  * ^designation[+].value = "Javlor"
* #vinorelbine "Vinorelbine"
  * ^designation[+].value = "Navelbine"
* #vismodegib "Vismodegib"
* #vonoprazan "Vonoprazan"
* #vorapaxar "Vorapaxar"
* #vorasidenib "Vorasidenib"
* #voriconazole "Voriconazole"
* #vorinostat "Vorinostat"
* #voxelotor "Voxelotor"
* #warfarin "Warfarin"
  * ^designation[+].value = "Coumadin"
* #zanidatamab "Zanidatamab"
* #zanubrutinib "Zanubrutinib"
* #zidovudine "Zidovudine"
* #zimberelimab "Zimberelimab"
* #ziv-aflibercept "Ziv-aflibercept"
* #zolbetuximab "Zolbetuximab"
* #zoledronic-acid "Zoledronic acid"
  * ^designation[+].value = "Zometa"

Instance: drug
InstanceOf: ConceptMap
Usage: #definition
* url = "https://fhir-regimens.example.org/fhir/ConceptMap/drug"
* name = "Drugs"
* title = "Drugs to codes"
* status = #draft
* description = "Drugs to RxNorm ingredients, ATC and OMOP concepts, as far as they are confirmed."
* copyright = "RxNorm is produced by the U.S. National Library of Medicine. ATC is maintained by the WHO Collaborating Centre for Drug Statistics Methodology. OMOP concepts are of the OHDSI vocabularies, here of HemOnc."
* group[+].source = "https://fhir-regimens.example.org/fhir/CodeSystem/drug"
* group[=].target = "http://www.nlm.nih.gov/research/umls/rxnorm"
* group[=].element[+].code = #abatacept
* group[=].element[=].target[+].code = #614391
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alectinib
* group[=].element[=].target[+].code = #1727455
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alemtuzumab
* group[=].element[=].target[+].code = #117055
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anastrozole
* group[=].element[=].target[+].code = #84857
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #antithymocyte-globulin-horse-atg
* group[=].element[=].target[+].code = #91601
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #azacitidine
* group[=].element[=].target[+].code = #1251
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #azathioprine
* group[=].element[=].target[+].code = #1256
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bendamustine
* group[=].element[=].target[+].code = #134547
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #blinatumomab
* group[=].element[=].target[+].code = #1597258
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bortezomib
* group[=].element[=].target[+].code = #358258
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bosutinib
* group[=].element[=].target[+].code = #1307619
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brentuximab-vedotin
* group[=].element[=].target[+].code = #1147320
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brigatinib
* group[=].element[=].target[+].code = #1921217
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #busulfan
* group[=].element[=].target[+].code = #1828
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carboplatin
* group[=].element[=].target[+].code = #40048
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carfilzomib
* group[=].element[=].target[+].code = #1302966
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carmustine
* group[=].element[=].target[+].code = #2105
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ceritinib
* group[=].element[=].target[+].code = #1535457
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #clofarabine
* group[=].element[=].target[+].code = #44151
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #crizotinib
* group[=].element[=].target[+].code = #1148495
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cyclophosphamide
* group[=].element[=].target[+].code = #3002
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cyclosporine
* group[=].element[=].target[+].code = #3008
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cytarabine
* group[=].element[=].target[+].code = #3041
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #danazol
* group[=].element[=].target[+].code = #3102
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dapsone
* group[=].element[=].target[+].code = #3108
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #daratumumab
* group[=].element[=].target[+].code = #1721947
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dasatinib
* group[=].element[=].target[+].code = #475342
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #decitabine
* group[=].element[=].target[+].code = #15657
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #defibrotide
* group[=].element[=].target[+].code = #1311089
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dexamethasone
* group[=].element[=].target[+].code = #3264
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #doxorubicin
* group[=].element[=].target[+].code = #3639
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #elotuzumab
* group[=].element[=].target[+].code = #1726104
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eltrombopag
* group[=].element[=].target[+].code = #711942
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #enasidenib
* group[=].element[=].target[+].code = #1940332
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #etoposide
* group[=].element[=].target[+].code = #4179
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #filgrastim
* group[=].element[=].target[+].code = #68442
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #filgrastim-aafi
* group[=].element[=].target[+].code = #2057198
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #filgrastim-ayow
* group[=].element[=].target[+].code = #2595942
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #filgrastim-sndz
* group[=].element[=].target[+].code = #1605064
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fludarabine
* group[=].element[=].target[+].code = #24698
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gemcitabine
* group[=].element[=].target[+].code = #12574
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gemtuzumab-ozogamicin
* group[=].element[=].target[+].code = #1294580
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gilteritinib
* group[=].element[=].target[+].code = #2105806
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ibritumomab-tiuxetan
* group[=].element[=].target[+].code = #262323
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ibrutinib
* group[=].element[=].target[+].code = #1442981
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idarubicin
* group[=].element[=].target[+].code = #5650
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ifosfamide
* group[=].element[=].target[+].code = #5657
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #imatinib
* group[=].element[=].target[+].code = #282388
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #inotuzumab-ozogamicin
* group[=].element[=].target[+].code = #1942950
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ivosidenib
* group[=].element[=].target[+].code = #2049873
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ixazomib
* group[=].element[=].target[+].code = #1723735
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lenalidomide
* group[=].element[=].target[+].code = #342369
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lenograstim
* group[=].element[=].target[+].code = #70167
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lomustine
* group[=].element[=].target[+].code = #6466
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lorlatinib
* group[=].element[=].target[+].code = #2103164
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #melphalan
* group[=].element[=].target[+].code = #6718
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #melphalan-flufenamide
* group[=].element[=].target[+].code = #2531369
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #methotrexate
* group[=].element[=].target[+].code = #6851
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #methylprednisolone
* group[=].element[=].target[+].code = #6902
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #midostaurin
* group[=].element[=].target[+].code = #1919083
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mogamulizumab
* group[=].element[=].target[+].code = #2054068
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mycophenolate-mofetil
* group[=].element[=].target[+].code = #68149
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #obinutuzumab
* group[=].element[=].target[+].code = #974779
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #paclitaxel
* group[=].element[=].target[+].code = #56946
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pacritinib
* group[=].element[=].target[+].code = #2595243
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegfilgrastim
* group[=].element[=].target[+].code = #338036
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegfilgrastim-apgf
* group[=].element[=].target[+].code = #2469333
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegfilgrastim-bmez
* group[=].element[=].target[+].code = #2260702
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegfilgrastim-cbqv
* group[=].element[=].target[+].code = #2102692
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegfilgrastim-jmdb
* group[=].element[=].target[+].code = #2048018
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegfilgrastim-pbbk
* group[=].element[=].target[+].code = #2602779
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pentostatin
* group[=].element[=].target[+].code = #8011
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #plerixafor
* group[=].element[=].target[+].code = #733003
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prednisolone
* group[=].element[=].target[+].code = #8638
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prednisone
* group[=].element[=].target[+].code = #8640
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rituximab
* group[=].element[=].target[+].code = #121191
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rituximab-abbs
* group[=].element[=].target[+].code = #2105824
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rituximab-arrx
* group[=].element[=].target[+].code = #2472325
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rituximab-pvvr
* group[=].element[=].target[+].code = #2273510
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ruxolitinib
* group[=].element[=].target[+].code = #1193326
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sirolimus
* group[=].element[=].target[+].code = #35302
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sorafenib
* group[=].element[=].target[+].code = #495881
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sunitinib
* group[=].element[=].target[+].code = #357977
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tacrolimus
* group[=].element[=].target[+].code = #42316
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tbo-filgrastim
* group[=].element[=].target[+].code = #1433764
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #temsirolimus
* group[=].element[=].target[+].code = #657797
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thalidomide
* group[=].element[=].target[+].code = #10432
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thiotepa
* group[=].element[=].target[+].code = #10473
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tocilizumab
* group[=].element[=].target[+].code = #612865
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #treosulfan
* group[=].element[=].target[+].code = #38508
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vincristine
* group[=].element[=].target[+].code = #11202
* group[=].element[=].target[=].equivalence = #equivalent
* group[+].source = "https://fhir-regimens.example.org/fhir/CodeSystem/drug"
* group[=].target = "http://www.whocc.no/atc"
* group[=].element[+].code = #abarelix
* group[=].element[=].target[+].code = #L02BX01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #abatacept
* group[=].element[=].target[+].code = #L04AA24
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #abciximab
* group[=].element[=].target[+].code = #B01AC13
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #abemaciclib
* group[=].element[=].target[+].code = #L01EF03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #abiraterone
* group[=].element[=].target[+].code = #L02BX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #acalabrutinib
* group[=].element[=].target[+].code = #L01EL02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #acetazolamide
* group[=].element[=].target[+].code = #S01EC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aclarubicin
* group[=].element[=].target[+].code = #L01DB04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #adagrasib
* group[=].element[=].target[+].code = #L01XX77
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #afatinib
* group[=].element[=].target[+].code = #L01EB03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aldesleukin
* group[=].element[=].target[+].code = #L03AC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alectinib
* group[=].element[=].target[+].code = #L01ED03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alemtuzumab
* group[=].element[=].target[+].code = #L04AG06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alitretinoin
* group[=].element[=].target[+].code = #L01XF02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alizapride
* group[=].element[=].target[+].code = #A03FA05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #allopurinol
* group[=].element[=].target[+].code = #M04AA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alpelisib
* group[=].element[=].target[+].code = #L01EM03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alprazolam
* group[=].element[=].target[+].code = #N05BA12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #altretamine
* group[=].element[=].target[+].code = #L01XX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #amifostine
* group[=].element[=].target[+].code = #V03AF05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aminocaproic-acid
* group[=].element[=].target[+].code = #B02AA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aminoglutethimide
* group[=].element[=].target[+].code = #L02BG01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #amivantamab
* group[=].element[=].target[+].code = #L01FX18
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #amoxicillin
* group[=].element[=].target[+].code = #J01CA04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ampicillin
* group[=].element[=].target[+].code = #J01CA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #amrubicin
* group[=].element[=].target[+].code = #L01DB10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #amsacrine
* group[=].element[=].target[+].code = #L01XX01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anagrelide
* group[=].element[=].target[+].code = #L01XX35
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anakinra
* group[=].element[=].target[+].code = #L04AC03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anastrozole
* group[=].element[=].target[+].code = #L02BG03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ancestim
* group[=].element[=].target[+].code = #L03AA12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #andexanet-alfa
* group[=].element[=].target[+].code = #V03AB38
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #antithrombin-iii
* group[=].element[=].target[+].code = #B01AB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #apalutamide
* group[=].element[=].target[+].code = #L02BB05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #apixaban
* group[=].element[=].target[+].code = #B01AF02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aprepitant
* group[=].element[=].target[+].code = #A04AD12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #argatroban
* group[=].element[=].target[+].code = #B01AE03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aripiprazole
* group[=].element[=].target[+].code = #N05AX12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #arsenic-trioxide
* group[=].element[=].target[+].code = #L01XX27
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #asciminib
* group[=].element[=].target[+].code = #L01EA06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ascorbic-acid
* group[=].element[=].target[+].code = #G01AD03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #S01XA15
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #asparaginase
* group[=].element[=].target[+].code = #L01XX02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #atenolol
* group[=].element[=].target[+].code = #C07AB03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #atezolizumab
* group[=].element[=].target[+].code = #L01FF05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #atovaquone
* group[=].element[=].target[+].code = #P01AX06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #atropine
* group[=].element[=].target[+].code = #A03BA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aumolertinib
* group[=].element[=].target[+].code = #L01EB11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #avapritinib
* group[=].element[=].target[+].code = #L01EX18
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #avatrombopag
* group[=].element[=].target[+].code = #B02BX08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #avelumab
* group[=].element[=].target[+].code = #L01FF04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #axatilimab
* group[=].element[=].target[+].code = #L04AG19
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #axicabtagene-ciloleucel
* group[=].element[=].target[+].code = #L01XL03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #axitinib
* group[=].element[=].target[+].code = #L01EK01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #azacitidine
* group[=].element[=].target[+].code = #L01BC07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #azathioprine
* group[=].element[=].target[+].code = #L04AX01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bcg-vaccine
* group[=].element[=].target[+].code = #L03AX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #belantamab-mafodotin
* group[=].element[=].target[+].code = #L01FX15
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #belinostat
* group[=].element[=].target[+].code = #L01XH04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #belotecan
* group[=].element[=].target[+].code = #L01CE04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #belumosudil
* group[=].element[=].target[+].code = #L04AA48
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #belzutifan
* group[=].element[=].target[+].code = #L01XX74
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bendamustine
* group[=].element[=].target[+].code = #L01AA09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #benralizumab
* group[=].element[=].target[+].code = #R03DX10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #betrixaban
* group[=].element[=].target[+].code = #B01AF04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bevacizumab
* group[=].element[=].target[+].code = #L01FG01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bexarotene
* group[=].element[=].target[+].code = #L01XF03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bicalutamide
* group[=].element[=].target[+].code = #L02BB03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #binimetinib
* group[=].element[=].target[+].code = #L01EE03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bismuth-subcitrate
* group[=].element[=].target[+].code = #A02BX05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bivalirudin
* group[=].element[=].target[+].code = #B01AE06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bleomycin
* group[=].element[=].target[+].code = #L01DC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #blinatumomab
* group[=].element[=].target[+].code = #L01FX07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bortezomib
* group[=].element[=].target[+].code = #L01XG01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bosutinib
* group[=].element[=].target[+].code = #L01EA04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brentuximab-vedotin
* group[=].element[=].target[+].code = #L01FX05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brexucabtagene-autoleucel
* group[=].element[=].target[+].code = #L01XL06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brigatinib
* group[=].element[=].target[+].code = #L01ED04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #buserelin
* group[=].element[=].target[+].code = #L02AE01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #busulfan
* group[=].element[=].target[+].code = #L01AB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cabazitaxel
* group[=].element[=].target[+].code = #L01CD04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cabozantinib
* group[=].element[=].target[+].code = #L01EX07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #camrelizumab
* group[=].element[=].target[+].code = #L01FF14
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cangrelor
* group[=].element[=].target[+].code = #B01AC25
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #capecitabine
* group[=].element[=].target[+].code = #L01BC06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #capivasertib
* group[=].element[=].target[+].code = #L01EX27
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #caplacizumab
* group[=].element[=].target[+].code = #B01AX07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #capmatinib
* group[=].element[=].target[+].code = #L01EP01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carboplatin
* group[=].element[=].target[+].code = #L01XA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carfilzomib
* group[=].element[=].target[+].code = #L01XG02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carmustine
* group[=].element[=].target[+].code = #L01AD01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #caspofungin
* group[=].element[=].target[+].code = #J02AX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #catumaxomab
* group[=].element[=].target[+].code = #L01FX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cefixime
* group[=].element[=].target[+].code = #J01DD08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #celecoxib
* group[=].element[=].target[+].code = #L01XX33
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #M01AH01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cemiplimab
* group[=].element[=].target[+].code = #L01FF06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ceritinib
* group[=].element[=].target[+].code = #L01ED02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cetirizine
* group[=].element[=].target[+].code = #R06AE07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cetuximab
* group[=].element[=].target[+].code = #L01FE01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chlorambucil
* group[=].element[=].target[+].code = #L01AA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cilostazol
* group[=].element[=].target[+].code = #B01AC23
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ciltacabtagene-autoleucel
* group[=].element[=].target[+].code = #L01XL05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cimetidine
* group[=].element[=].target[+].code = #A02BA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ciprofloxacin
* group[=].element[=].target[+].code = #J01MA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cisplatin
* group[=].element[=].target[+].code = #L01XA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cladribine
* group[=].element[=].target[+].code = #L01BB04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #L04AA40
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #clarithromycin
* group[=].element[=].target[+].code = #J01FA09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #clemastine
* group[=].element[=].target[+].code = #R06AA04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #clofarabine
* group[=].element[=].target[+].code = #L01BB06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #clonazepam
* group[=].element[=].target[+].code = #N03AE01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #clopidogrel
* group[=].element[=].target[+].code = #B01AC04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cobimetinib
* group[=].element[=].target[+].code = #L01EE02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #colchicine
* group[=].element[=].target[+].code = #M04AC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #copanlisib
* group[=].element[=].target[+].code = #L01EM02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cortisone
* group[=].element[=].target[+].code = #H02AB10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #crizanlizumab
* group[=].element[=].target[+].code = #B06AX01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #crizotinib
* group[=].element[=].target[+].code = #L01ED01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cyanocobalamin
* group[=].element[=].target[+].code = #B03BA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cyclophosphamide
* group[=].element[=].target[+].code = #L01AA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cyclosporine
* group[=].element[=].target[+].code = #L04AD01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cytarabine
* group[=].element[=].target[+].code = #L01BC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dabrafenib
* group[=].element[=].target[+].code = #L01EC02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dacarbazine
* group[=].element[=].target[+].code = #L01AX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dacomitinib
* group[=].element[=].target[+].code = #L01EB07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dactinomycin
* group[=].element[=].target[+].code = #L01DA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dalteparin
* group[=].element[=].target[+].code = #B01AB04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #danaparoid
* group[=].element[=].target[+].code = #B01AB09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #danazol
* group[=].element[=].target[+].code = #G03XA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dapsone
* group[=].element[=].target[+].code = #J04BA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #daratumumab
* group[=].element[=].target[+].code = #L01FC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #darbepoetin-alfa
* group[=].element[=].target[+].code = #B03XA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #darinaparsin
* group[=].element[=].target[+].code = #L01XX82
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #darolutamide
* group[=].element[=].target[+].code = #L02BB06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dasatinib
* group[=].element[=].target[+].code = #L01EA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #daunorubicin
* group[=].element[=].target[+].code = #L01DB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #decitabine
* group[=].element[=].target[+].code = #L01BC08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #deferasirox
* group[=].element[=].target[+].code = #V03AC03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #deferiprone
* group[=].element[=].target[+].code = #V03AC02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #deferoxamine
* group[=].element[=].target[+].code = #V03AC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #defibrotide
* group[=].element[=].target[+].code = #B01AX01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #degarelix
* group[=].element[=].target[+].code = #L02BX02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #denileukin-diftitox
* group[=].element[=].target[+].code = #L01XX29
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #denosumab
* group[=].element[=].target[+].code = #M05BX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #desmopressin
* group[=].element[=].target[+].code = #H01BA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dexamethasone
* group[=].element[=].target[+].code = #H02AB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dexchlorpheniramine
* group[=].element[=].target[+].code = #R06AB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dexrazoxane
* group[=].element[=].target[+].code = #V03AF02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #diethylstilbestrol
* group[=].element[=].target[+].code = #G03CB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #G03CC05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #L02AA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dinutuximab-beta
* group[=].element[=].target[+].code = #L01FX06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #diphenhydramine
* group[=].element[=].target[+].code = #R06AA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dipyridamole
* group[=].element[=].target[+].code = #B01AC07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #docetaxel
* group[=].element[=].target[+].code = #L01CD02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dolasetron
* group[=].element[=].target[+].code = #A04AA04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #domperidone
* group[=].element[=].target[+].code = #A03FA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dostarlimab
* group[=].element[=].target[+].code = #L01FF07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #doxorubicin
* group[=].element[=].target[+].code = #L01DB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #doxycycline
* group[=].element[=].target[+].code = #J01AA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dronabinol
* group[=].element[=].target[+].code = #A04AD10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #durvalumab
* group[=].element[=].target[+].code = #L01FF03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dutasteride
* group[=].element[=].target[+].code = #G04CB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #duvelisib
* group[=].element[=].target[+].code = #L01EM04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eculizumab
* group[=].element[=].target[+].code = #L04AJ01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #edoxaban
* group[=].element[=].target[+].code = #B01AF03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #edrecolomab
* group[=].element[=].target[+].code = #L01FX01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eflornithine
* group[=].element[=].target[+].code = #L01XX79
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #P01CX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #elacestrant
* group[=].element[=].target[+].code = #L02BA04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #elotuzumab
* group[=].element[=].target[+].code = #L01FX08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #elranatamab
* group[=].element[=].target[+].code = #L01FX32
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eltrombopag
* group[=].element[=].target[+].code = #B02BX05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #emapalumab
* group[=].element[=].target[+].code = #L04AG09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #emicizumab
* group[=].element[=].target[+].code = #B02BX06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #enasidenib
* group[=].element[=].target[+].code = #L01XM01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #encorafenib
* group[=].element[=].target[+].code = #L01EC03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #enfortumab-vedotin
* group[=].element[=].target[+].code = #L01FX13
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #enoxaparin
* group[=].element[=].target[+].code = #B01AB05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #entrectinib
* group[=].element[=].target[+].code = #L01EX14
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #envafolimab
* group[=].element[=].target[+].code = #L01FF15
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #enzalutamide
* group[=].element[=].target[+].code = #L02BB04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #epcoritamab
* group[=].element[=].target[+].code = #L01FX27
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #epirubicin
* group[=].element[=].target[+].code = #L01DB03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eptifibatide
* group[=].element[=].target[+].code = #B01AC16
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #erdafitinib
* group[=].element[=].target[+].code = #L01EN01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eribulin
* group[=].element[=].target[+].code = #L01XX41
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #erlotinib
* group[=].element[=].target[+].code = #L01EB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #estradiol
* group[=].element[=].target[+].code = #G03CA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #estramustine
* group[=].element[=].target[+].code = #L01XX11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ethinylestradiol
* group[=].element[=].target[+].code = #G03CA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #L02AA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #etoposide
* group[=].element[=].target[+].code = #L01CB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #etranacogene-dezaparvovec
* group[=].element[=].target[+].code = #B02BD16
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #everolimus
* group[=].element[=].target[+].code = #L01EG02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #L04AH02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #exagamglogene-autotemcel
* group[=].element[=].target[+].code = #B06AX05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #exemestane
* group[=].element[=].target[+].code = #L02BG06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #famciclovir
* group[=].element[=].target[+].code = #J05AB09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #famotidine
* group[=].element[=].target[+].code = #A02BA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fedratinib
* group[=].element[=].target[+].code = #L01EJ02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ferrous-sulfate
* group[=].element[=].target[+].code = #B03AA07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #filgrastim
* group[=].element[=].target[+].code = #L03AA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #finasteride
* group[=].element[=].target[+].code = #G04CB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #floxuridine
* group[=].element[=].target[+].code = #L01BC09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fluconazole
* group[=].element[=].target[+].code = #J02AC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fludarabine
* group[=].element[=].target[+].code = #L01BB05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fludrocortisone
* group[=].element[=].target[+].code = #H02AA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fluorouracil
* group[=].element[=].target[+].code = #L01BC02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fluoxymesterone
* group[=].element[=].target[+].code = #G03BA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #flutamide
* group[=].element[=].target[+].code = #L02BB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #folic-acid
* group[=].element[=].target[+].code = #B03BB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #V04CX02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fondaparinux
* group[=].element[=].target[+].code = #B01AX05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #formestane
* group[=].element[=].target[+].code = #L02BG02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fostamatinib
* group[=].element[=].target[+].code = #B02BX09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fotemustine
* group[=].element[=].target[+].code = #L01AD05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fruquintinib
* group[=].element[=].target[+].code = #L01EK04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fulvestrant
* group[=].element[=].target[+].code = #L02BA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #furosemide
* group[=].element[=].target[+].code = #C03CA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #futibatinib
* group[=].element[=].target[+].code = #L01EN04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gefitinib
* group[=].element[=].target[+].code = #L01EB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gemcitabine
* group[=].element[=].target[+].code = #L01BC05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gemtuzumab-ozogamicin
* group[=].element[=].target[+].code = #L01FX02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gilteritinib
* group[=].element[=].target[+].code = #L01EX13
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #glasdegib
* group[=].element[=].target[+].code = #L01XJ03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #glofitamab
* group[=].element[=].target[+].code = #L01FX28
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #glucarpidase
* group[=].element[=].target[+].code = #V03AF09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #goserelin
* group[=].element[=].target[+].code = #L02AE03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #granisetron
* group[=].element[=].target[+].code = #A04AA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #haloperidol
* group[=].element[=].target[+].code = #N05AD01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #histrelin
* group[=].element[=].target[+].code = #L02AE05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hydrocortisone
* group[=].element[=].target[+].code = #H02AB09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hydroxyzine
* group[=].element[=].target[+].code = #N05BB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ibrutinib
* group[=].element[=].target[+].code = #L01EL01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #icotinib
* group[=].element[=].target[+].code = #L01EB08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idarubicin
* group[=].element[=].target[+].code = #L01DB06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idarucizumab
* group[=].element[=].target[+].code = #V03AB37
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idecabtagene-vicleucel
* group[=].element[=].target[+].code = #L01XL07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idelalisib
* group[=].element[=].target[+].code = #L01EM01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ifosfamide
* group[=].element[=].target[+].code = #L01AA06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #imatinib
* group[=].element[=].target[+].code = #L01EA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #imetelstat
* group[=].element[=].target[+].code = #L01XX80
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #inavolisib
* group[=].element[=].target[+].code = #L01EM06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #infigratinib
* group[=].element[=].target[+].code = #L01EN03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #inotuzumab-ozogamicin
* group[=].element[=].target[+].code = #L01FB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #interferon-alfa-2a
* group[=].element[=].target[+].code = #L03AB04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #interferon-alfa-2b
* group[=].element[=].target[+].code = #L03AB05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #interferon-alfa-n1
* group[=].element[=].target[+].code = #L03AB06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #intravenous-immunoglobulin-ivig
* group[=].element[=].target[+].code = #J06BA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ipilimumab
* group[=].element[=].target[+].code = #L01FX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #iptacopan
* group[=].element[=].target[+].code = #L04AJ08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #irinotecan
* group[=].element[=].target[+].code = #L01CE02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #isatuximab
* group[=].element[=].target[+].code = #L01FC02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #isotretinoin
* group[=].element[=].target[+].code = #D10AD04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #D10BA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #itraconazole
* group[=].element[=].target[+].code = #J02AC02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ivosidenib
* group[=].element[=].target[+].code = #L01XM02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ixabepilone
* group[=].element[=].target[+].code = #L01DC04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ixazomib
* group[=].element[=].target[+].code = #L01XG03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ketoconazole
* group[=].element[=].target[+].code = #H02CA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #J02AB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lactulose
* group[=].element[=].target[+].code = #A06AD11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lamivudine
* group[=].element[=].target[+].code = #J05AF05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lanreotide
* group[=].element[=].target[+].code = #H01CB03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lansoprazole
* group[=].element[=].target[+].code = #A02BC03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lapatinib
* group[=].element[=].target[+].code = #L01EH01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #larotrectinib
* group[=].element[=].target[+].code = #L01EX12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lazertinib
* group[=].element[=].target[+].code = #L01EB09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lenalidomide
* group[=].element[=].target[+].code = #L04AX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lenograstim
* group[=].element[=].target[+].code = #L03AA10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lenvatinib
* group[=].element[=].target[+].code = #L01EX08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lepirudin
* group[=].element[=].target[+].code = #B01AE02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #letrozole
* group[=].element[=].target[+].code = #L02BG04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #levamisole
* group[=].element[=].target[+].code = #P02CE01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #levofloxacin
* group[=].element[=].target[+].code = #J01MA12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lisocabtagene-maraleucel
* group[=].element[=].target[+].code = #L01XL08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lomustine
* group[=].element[=].target[+].code = #L01AD02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #loncastuximab-tesirine
* group[=].element[=].target[+].code = #L01FX22
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #loperamide
* group[=].element[=].target[+].code = #A07DA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lorazepam
* group[=].element[=].target[+].code = #N05BA06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lorlatinib
* group[=].element[=].target[+].code = #L01ED05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lurbinectedin
* group[=].element[=].target[+].code = #L01XX69
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #luspatercept
* group[=].element[=].target[+].code = #B03XA06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lusutrombopag
* group[=].element[=].target[+].code = #B02BX07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mannitol
* group[=].element[=].target[+].code = #A06AD16
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #B05BC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #B05CX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #R05CB16
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #V04CX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #margetuximab
* group[=].element[=].target[+].code = #L01FD06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mavorixafor
* group[=].element[=].target[+].code = #L03AX24
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #megestrol
* group[=].element[=].target[+].code = #G03AC05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #G03DB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #L02AB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #melphalan
* group[=].element[=].target[+].code = #L01AA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #melphalan-flufenamide
* group[=].element[=].target[+].code = #L01AA10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mepolizumab
* group[=].element[=].target[+].code = #R03DX09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mercaptopurine
* group[=].element[=].target[+].code = #L01BB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mesna
* group[=].element[=].target[+].code = #R05CB05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #V03AF01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #methotrexate
* group[=].element[=].target[+].code = #L01BA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #L04AX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #methoxsalen
* group[=].element[=].target[+].code = #D05AD02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #D05BA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #methylprednisolone
* group[=].element[=].target[+].code = #H02AB04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #metoclopramide
* group[=].element[=].target[+].code = #A03FA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #metronidazole
* group[=].element[=].target[+].code = #J01XD01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #P01AB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #midostaurin
* group[=].element[=].target[+].code = #L01EX10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mifamurtide
* group[=].element[=].target[+].code = #L03AX15
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mirvetuximab-soravtansine
* group[=].element[=].target[+].code = #L01FX26
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mitapivat
* group[=].element[=].target[+].code = #B06AX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mitomycin
* group[=].element[=].target[+].code = #L01DC03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mitotane
* group[=].element[=].target[+].code = #L01XX23
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mitoxantrone
* group[=].element[=].target[+].code = #L01DB07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mobocertinib
* group[=].element[=].target[+].code = #L01EB10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mogamulizumab
* group[=].element[=].target[+].code = #L01FX09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #momelotinib
* group[=].element[=].target[+].code = #L01EJ04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #montelukast
* group[=].element[=].target[+].code = #R03DC03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mosunetuzumab
* group[=].element[=].target[+].code = #L01FX25
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #motixafortide
* group[=].element[=].target[+].code = #L03AX23
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #moxetumomab-pasudotox
* group[=].element[=].target[+].code = #L01FB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mycophenolate-mofetil
* group[=].element[=].target[+].code = #L04AA06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nabilone
* group[=].element[=].target[+].code = #A04AD11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nadofaragene-firadenovec
* group[=].element[=].target[+].code = #L01XL10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nadroparin
* group[=].element[=].target[+].code = #B01AB06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #naxitamab
* group[=].element[=].target[+].code = #L01FX21
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #necitumumab
* group[=].element[=].target[+].code = #L01FE03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nelarabine
* group[=].element[=].target[+].code = #L01BB07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #neratinib
* group[=].element[=].target[+].code = #L01EH02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nilotinib
* group[=].element[=].target[+].code = #L01EA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nilutamide
* group[=].element[=].target[+].code = #L02BB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nimustine
* group[=].element[=].target[+].code = #L01AD06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nintedanib
* group[=].element[=].target[+].code = #L01EX09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #niraparib
* group[=].element[=].target[+].code = #L01XK02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #niraparib-and-abiraterone
* group[=].element[=].target[+].code = #L01XK52
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nirogacestat
* group[=].element[=].target[+].code = #L01XX81
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nivolumab
* group[=].element[=].target[+].code = #L01FF01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nivolumab-and-relatlimab
* group[=].element[=].target[+].code = #L01FY02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #norethandrolone
* group[=].element[=].target[+].code = #A14AA09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nystatin
* group[=].element[=].target[+].code = #A07AA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #D01AA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #G01AA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #obecabtagene-autoleucel
* group[=].element[=].target[+].code = #L01XL12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #obinutuzumab
* group[=].element[=].target[+].code = #L01FA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #octreotide
* group[=].element[=].target[+].code = #H01CB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ofatumumab
* group[=].element[=].target[+].code = #L01FA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #L04AG12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #olanzapine
* group[=].element[=].target[+].code = #N05AH03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #olaparib
* group[=].element[=].target[+].code = #L01XK01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #olaratumab
* group[=].element[=].target[+].code = #L01FX10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #olutasidenib
* group[=].element[=].target[+].code = #L01XM03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #omeprazole
* group[=].element[=].target[+].code = #A02BC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ondansetron
* group[=].element[=].target[+].code = #A04AA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #oprelvekin
* group[=].element[=].target[+].code = #L03AC02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #osimertinib
* group[=].element[=].target[+].code = #L01EB04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #oxaliplatin
* group[=].element[=].target[+].code = #L01XA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #paclitaxel
* group[=].element[=].target[+].code = #L01CD01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pacritinib
* group[=].element[=].target[+].code = #L01EJ03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #palbociclib
* group[=].element[=].target[+].code = #L01EF01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #palifermin
* group[=].element[=].target[+].code = #V03AF08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #palonosetron
* group[=].element[=].target[+].code = #A04AA05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #panitumumab
* group[=].element[=].target[+].code = #L01FE02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #panobinostat
* group[=].element[=].target[+].code = #L01XH03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pantoprazole
* group[=].element[=].target[+].code = #A02BC02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pazopanib
* group[=].element[=].target[+].code = #L01EX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegaspargase
* group[=].element[=].target[+].code = #L01XX24
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegfilgrastim
* group[=].element[=].target[+].code = #L03AA13
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #peginterferon-alfa-2a
* group[=].element[=].target[+].code = #L03AB11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #peginterferon-alfa-2b
* group[=].element[=].target[+].code = #L03AB10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pembrolizumab
* group[=].element[=].target[+].code = #L01FF02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pemetrexed
* group[=].element[=].target[+].code = #L01BA04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pemigatinib
* group[=].element[=].target[+].code = #L01EN02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pentostatin
* group[=].element[=].target[+].code = #L01XX08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pertuzumab
* group[=].element[=].target[+].code = #L01FD02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pexidartinib
* group[=].element[=].target[+].code = #L01EX15
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #phenytoin
* group[=].element[=].target[+].code = #N03AB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pipobroman
* group[=].element[=].target[+].code = #L01AX02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pirarubicin
* group[=].element[=].target[+].code = #L01DB08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pirtobrutinib
* group[=].element[=].target[+].code = #L01EL05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pixantrone
* group[=].element[=].target[+].code = #L01DB11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #plerixafor
* group[=].element[=].target[+].code = #L03AX16
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #plicamycin
* group[=].element[=].target[+].code = #L01DC02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #polatuzumab-vedotin
* group[=].element[=].target[+].code = #L01FX14
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pomalidomide
* group[=].element[=].target[+].code = #L04AX06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ponatinib
* group[=].element[=].target[+].code = #L01EA05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pralatrexate
* group[=].element[=].target[+].code = #L01BA05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pralsetinib
* group[=].element[=].target[+].code = #L01EX23
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prasugrel
* group[=].element[=].target[+].code = #B01AC22
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pravastatin
* group[=].element[=].target[+].code = #C10AA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prednimustine
* group[=].element[=].target[+].code = #L01AA08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prednisolone
* group[=].element[=].target[+].code = #H02AB06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prednisone
* group[=].element[=].target[+].code = #H02AB07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #procarbazine
* group[=].element[=].target[+].code = #L01XB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #prochlorperazine
* group[=].element[=].target[+].code = #N05AB04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #promethazine
* group[=].element[=].target[+].code = #R06AD02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #quinine
* group[=].element[=].target[+].code = #P01BC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #quizartinib
* group[=].element[=].target[+].code = #L01EX11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rabeprazole
* group[=].element[=].target[+].code = #A02BC04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #raloxifene
* group[=].element[=].target[+].code = #G03XC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #raltitrexed
* group[=].element[=].target[+].code = #L01BA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ramucirumab
* group[=].element[=].target[+].code = #L01FG02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ranimustine
* group[=].element[=].target[+].code = #L01AD07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ranitidine
* group[=].element[=].target[+].code = #A02BA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rasburicase
* group[=].element[=].target[+].code = #V03AF07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ravulizumab
* group[=].element[=].target[+].code = #L04AJ02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #regorafenib
* group[=].element[=].target[+].code = #L01EX05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #relugolix
* group[=].element[=].target[+].code = #L02BX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #repotrectinib
* group[=].element[=].target[+].code = #L01EX28
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #retifanlimab
* group[=].element[=].target[+].code = #L01FF10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #revumenib
* group[=].element[=].target[+].code = #L01XX87
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rho-d-immune-globulin
* group[=].element[=].target[+].code = #J06BB01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ribociclib
* group[=].element[=].target[+].code = #L01EF02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ripretinib
* group[=].element[=].target[+].code = #L01EX19
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rituximab
* group[=].element[=].target[+].code = #L01FA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rivaroxaban
* group[=].element[=].target[+].code = #B01AF01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rolapitant
* group[=].element[=].target[+].code = #A04AD14
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #romidepsin
* group[=].element[=].target[+].code = #L01XH02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #romiplostim
* group[=].element[=].target[+].code = #B02BX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ropeginterferon-alfa-2b
* group[=].element[=].target[+].code = #L03AB15
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rucaparib
* group[=].element[=].target[+].code = #L01XK03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ruxolitinib
* group[=].element[=].target[+].code = #L01EJ01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sacituzumab-govitecan
* group[=].element[=].target[+].code = #L01FX17
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sargramostim
* group[=].element[=].target[+].code = #L03AA09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #scopolamine
* group[=].element[=].target[+].code = #A04AD01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #N05CM05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #selinexor
* group[=].element[=].target[+].code = #L01XX66
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #selpercatinib
* group[=].element[=].target[+].code = #L01EX22
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #selumetinib
* group[=].element[=].target[+].code = #L01EE04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #semustine
* group[=].element[=].target[+].code = #L01AD03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #serplulimab
* group[=].element[=].target[+].code = #L01FF12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #siltuximab
* group[=].element[=].target[+].code = #L04AC11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sipuleucel-t
* group[=].element[=].target[+].code = #L03AX17
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sirolimus
* group[=].element[=].target[+].code = #L01EG04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[=].target[+].code = #L04AH01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sonidegib
* group[=].element[=].target[+].code = #L01XJ02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sorafenib
* group[=].element[=].target[+].code = #L01EX02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sotorasib
* group[=].element[=].target[+].code = #L01XX73
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #streptozocin
* group[=].element[=].target[+].code = #L01AD04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sugemalimab
* group[=].element[=].target[+].code = #L01FF11
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sunitinib
* group[=].element[=].target[+].code = #L01EX01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sutimlimab
* group[=].element[=].target[+].code = #L04AJ04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tabelecleucel
* group[=].element[=].target[+].code = #L01XL09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tacrolimus
* group[=].element[=].target[+].code = #L04AD02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tafasitamab
* group[=].element[=].target[+].code = #L01FX12
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tagraxofusp
* group[=].element[=].target[+].code = #L01XX67
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #talazoparib
* group[=].element[=].target[+].code = #L01XK04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #talimogene-laherparepvec
* group[=].element[=].target[+].code = #L01XL02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #talquetamab
* group[=].element[=].target[+].code = #L01FX29
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tamoxifen
* group[=].element[=].target[+].code = #L02BA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tarlatamab
* group[=].element[=].target[+].code = #L01FX33
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tazemetostat
* group[=].element[=].target[+].code = #L01XX72
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tebentafusp
* group[=].element[=].target[+].code = #L01XX75
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #teclistamab
* group[=].element[=].target[+].code = #L01FX24
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #telotristat
* group[=].element[=].target[+].code = #A16AX15
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #temozolomide
* group[=].element[=].target[+].code = #L01AX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #temsirolimus
* group[=].element[=].target[+].code = #L01EG01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #teniposide
* group[=].element[=].target[+].code = #L01CB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tepotinib
* group[=].element[=].target[+].code = #L01EP02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tetracycline
* group[=].element[=].target[+].code = #J01AA07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thalidomide
* group[=].element[=].target[+].code = #L04AX02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thiotepa
* group[=].element[=].target[+].code = #L01AC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ticagrelor
* group[=].element[=].target[+].code = #B01AC24
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ticlopidine
* group[=].element[=].target[+].code = #B01AC05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tinzaparin
* group[=].element[=].target[+].code = #B01AB10
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tirabrutinib
* group[=].element[=].target[+].code = #L01EL06
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tirofiban
* group[=].element[=].target[+].code = #B01AC17
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tisagenlecleucel
* group[=].element[=].target[+].code = #L01XL04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tislelizumab
* group[=].element[=].target[+].code = #L01FF09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tisotumab-vedotin
* group[=].element[=].target[+].code = #L01FX23
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tivozanib
* group[=].element[=].target[+].code = #L01EK03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tocilizumab
* group[=].element[=].target[+].code = #L04AC07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tofacitinib
* group[=].element[=].target[+].code = #L04AF01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #topotecan
* group[=].element[=].target[+].code = #L01CE01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #toremifene
* group[=].element[=].target[+].code = #L02BA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #toripalimab
* group[=].element[=].target[+].code = #L01FF13
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tovorafenib
* group[=].element[=].target[+].code = #L01EC04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trabectedin
* group[=].element[=].target[+].code = #L01CX01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trametinib
* group[=].element[=].target[+].code = #L01EE01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tranexamic-acid
* group[=].element[=].target[+].code = #B02AA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trastuzumab
* group[=].element[=].target[+].code = #L01FD01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trastuzumab-deruxtecan
* group[=].element[=].target[+].code = #L01FD04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trastuzumab-emtansine
* group[=].element[=].target[+].code = #L01FD03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tremelimumab
* group[=].element[=].target[+].code = #L01FX20
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #treosulfan
* group[=].element[=].target[+].code = #L01AB02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trimetrexate
* group[=].element[=].target[+].code = #P01AX07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #triptorelin
* group[=].element[=].target[+].code = #L02AE04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tropisetron
* group[=].element[=].target[+].code = #A04AA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tucatinib
* group[=].element[=].target[+].code = #L01EH03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ublituximab
* group[=].element[=].target[+].code = #L04AG14
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #umbralisib
* group[=].element[=].target[+].code = #L01EX25
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #uridine-triacetate
* group[=].element[=].target[+].code = #A16AX13
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #valganciclovir
* group[=].element[=].target[+].code = #J05AB14
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #valrubicin
* group[=].element[=].target[+].code = #L01DB09
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vandetanib
* group[=].element[=].target[+].code = #L01EX04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vemurafenib
* group[=].element[=].target[+].code = #L01EC01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #venetoclax
* group[=].element[=].target[+].code = #L01XX52
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vinblastine
* group[=].element[=].target[+].code = #L01CA01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vincristine
* group[=].element[=].target[+].code = #L01CA02
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vindesine
* group[=].element[=].target[+].code = #L01CA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vinflunine
* group[=].element[=].target[+].code = #L01CA05
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vinorelbine
* group[=].element[=].target[+].code = #L01CA04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vismodegib
* group[=].element[=].target[+].code = #L01XJ01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vonoprazan
* group[=].element[=].target[+].code = #A02BC08
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vorapaxar
* group[=].element[=].target[+].code = #B01AC26
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vorasidenib
* group[=].element[=].target[+].code = #L01XM04
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #voriconazole
* group[=].element[=].target[+].code = #J02AC03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vorinostat
* group[=].element[=].target[+].code = #L01XH01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #voxelotor
* group[=].element[=].target[+].code = #B06AX03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #warfarin
* group[=].element[=].target[+].code = #B01AA03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #zanidatamab
* group[=].element[=].target[+].code = #L01FD07
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #zanubrutinib
* group[=].element[=].target[+].code = #L01EL03
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #zidovudine
* group[=].element[=].target[+].code = #J05AF01
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #zolbetuximab
* group[=].element[=].target[+].code = #L01FX31
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #zoledronic-acid
* group[=].element[=].target[+].code = #M05BA08
* group[=].element[=].target[=].equivalence = #equivalent
* group[+].source = "https://fhir-regimens.example.org/fhir/CodeSystem/drug"
* group[=].target = "https://fhir-terminology.ohdsi.org"
* group[=].element[+].code = #abemaciclib
* group[=].element[=].target[+].code = #35802858
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #abiraterone
* group[=].element[=].target[+].code = #35802860
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #acalabrutinib
* group[=].element[=].target[+].code = #35802861
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aclarubicin
* group[=].element[=].target[+].code = #35802863
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #adagrasib
* group[=].element[=].target[+].code = #1525012
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #afatinib
* group[=].element[=].target[+].code = #35802867
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aldesleukin
* group[=].element[=].target[+].code = #35802869
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alectinib
* group[=].element[=].target[+].code = #35802870
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alemtuzumab
* group[=].element[=].target[+].code = #35802871
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #alpelisib
* group[=].element[=].target[+].code = #35101867
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #altretamine
* group[=].element[=].target[+].code = #35802877
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #amifostine
* group[=].element[=].target[+].code = #35802880
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #amivantamab
* group[=].element[=].target[+].code = #905633
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #amrubicin
* group[=].element[=].target[+].code = #35802884
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anagrelide
* group[=].element[=].target[+].code = #35802886
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anakinra
* group[=].element[=].target[+].code = #912008
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #anastrozole
* group[=].element[=].target[+].code = #35802887
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #antithymocyte-globulin-horse-atg
* group[=].element[=].target[+].code = #35802890
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #antithymocyte-globulin-rabbit-atg
* group[=].element[=].target[+].code = #35802891
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #apalutamide
* group[=].element[=].target[+].code = #35802892
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #apatinib
* group[=].element[=].target[+].code = #35802893
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #arsenic-trioxide
* group[=].element[=].target[+].code = #35802897
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #asciminib
* group[=].element[=].target[+].code = #42542420
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #asparaginase
* group[=].element[=].target[+].code = #35802898
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #asparaginase-erwinia-chrysanthemi
* group[=].element[=].target[+].code = #35802899
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #atezolizumab
* group[=].element[=].target[+].code = #35802902
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #aumolertinib
* group[=].element[=].target[+].code = #1524825
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #avapritinib
* group[=].element[=].target[+].code = #42542280
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #avelumab
* group[=].element[=].target[+].code = #35802906
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #axicabtagene-ciloleucel
* group[=].element[=].target[+].code = #35802907
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #axitinib
* group[=].element[=].target[+].code = #35802908
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #azacitidine
* group[=].element[=].target[+].code = #35802909
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #azacitidine-oral
* group[=].element[=].target[+].code = #905636
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #belinostat
* group[=].element[=].target[+].code = #35802916
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #belotecan
* group[=].element[=].target[+].code = #35802917
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #belzutifan
* group[=].element[=].target[+].code = #905630
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bendamustine
* group[=].element[=].target[+].code = #35802918
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #benralizumab
* group[=].element[=].target[+].code = #35101654
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bevacizumab
* group[=].element[=].target[+].code = #35802921
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bexarotene
* group[=].element[=].target[+].code = #35802922
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bicalutamide
* group[=].element[=].target[+].code = #35802923
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #binimetinib
* group[=].element[=].target[+].code = #35802924
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bleomycin
* group[=].element[=].target[+].code = #35802926
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #blinatumomab
* group[=].element[=].target[+].code = #35802927
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bortezomib
* group[=].element[=].target[+].code = #35802928
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #bosutinib
* group[=].element[=].target[+].code = #35802929
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brentuximab-vedotin
* group[=].element[=].target[+].code = #35802930
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brexucabtagene-autoleucel
* group[=].element[=].target[+].code = #905596
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #brigatinib
* group[=].element[=].target[+].code = #35802931
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #busulfan
* group[=].element[=].target[+].code = #35802933
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cabazitaxel
* group[=].element[=].target[+].code = #35802934
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cabozantinib
* group[=].element[=].target[+].code = #35802935
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #calaspargase
* group[=].element[=].target[+].code = #35802936
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #camrelizumab
* group[=].element[=].target[+].code = #912041
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #capecitabine
* group[=].element[=].target[+].code = #35802939
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #capmatinib
* group[=].element[=].target[+].code = #911920
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carboplatin
* group[=].element[=].target[+].code = #35802941
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carfilzomib
* group[=].element[=].target[+].code = #35802942
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #carmustine
* group[=].element[=].target[+].code = #35802943
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cemiplimab
* group[=].element[=].target[+].code = #35802948
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ceritinib
* group[=].element[=].target[+].code = #35802949
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cetuximab
* group[=].element[=].target[+].code = #35802951
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chidamide
* group[=].element[=].target[+].code = #35802952
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #chlorambucil
* group[=].element[=].target[+].code = #35802953
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ciltacabtagene-autoleucel
* group[=].element[=].target[+].code = #1525037
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cisplatin
* group[=].element[=].target[+].code = #35802958
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cladribine
* group[=].element[=].target[+].code = #35802960
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #clarithromycin
* group[=].element[=].target[+].code = #35802961
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #clofarabine
* group[=].element[=].target[+].code = #35802964
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cobimetinib
* group[=].element[=].target[+].code = #35802966
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #copanlisib
* group[=].element[=].target[+].code = #35802968
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #crizotinib
* group[=].element[=].target[+].code = #35802972
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cyclophosphamide
* group[=].element[=].target[+].code = #35802975
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cytarabine
* group[=].element[=].target[+].code = #35802979
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cytarabine-and-daunorubicin-liposomal
* group[=].element[=].target[+].code = #35802980
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #cytarabine-liposomal
* group[=].element[=].target[+].code = #35802981
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dabrafenib
* group[=].element[=].target[+].code = #35802984
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dacarbazine
* group[=].element[=].target[+].code = #35802985
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dacomitinib
* group[=].element[=].target[+].code = #35802986
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dactinomycin
* group[=].element[=].target[+].code = #35802987
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #danazol
* group[=].element[=].target[+].code = #35802990
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #daratumumab
* group[=].element[=].target[+].code = #35802992
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #daratumumab-and-hyaluronidase
* group[=].element[=].target[+].code = #911978
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #darolutamide
* group[=].element[=].target[+].code = #35802994
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dasatinib
* group[=].element[=].target[+].code = #35802995
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #daunorubicin
* group[=].element[=].target[+].code = #35802996
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #daunorubicin-liposomal
* group[=].element[=].target[+].code = #35802997
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #decitabine
* group[=].element[=].target[+].code = #35802998
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #decitabine-and-cedazuridine
* group[=].element[=].target[+].code = #912033
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #degarelix
* group[=].element[=].target[+].code = #35803003
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #denileukin-diftitox
* group[=].element[=].target[+].code = #35803004
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dinutuximab
* group[=].element[=].target[+].code = #35803013
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #docetaxel
* group[=].element[=].target[+].code = #35803016
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #doxorubicin
* group[=].element[=].target[+].code = #35803022
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #durvalumab
* group[=].element[=].target[+].code = #35803025
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #dutasteride
* group[=].element[=].target[+].code = #35803026
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #duvelisib
* group[=].element[=].target[+].code = #35803027
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #elacestrant
* group[=].element[=].target[+].code = #1524876
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #elotuzumab
* group[=].element[=].target[+].code = #35803031
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #emapalumab
* group[=].element[=].target[+].code = #35101515
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #enasidenib
* group[=].element[=].target[+].code = #35803034
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #encorafenib
* group[=].element[=].target[+].code = #35803035
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #enfortumab-vedotin
* group[=].element[=].target[+].code = #42542257
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #entrectinib
* group[=].element[=].target[+].code = #35803040
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #envafolimab
* group[=].element[=].target[+].code = #1524878
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #enzalutamide
* group[=].element[=].target[+].code = #35803041
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #epirubicin
* group[=].element[=].target[+].code = #35803043
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #erdafitinib
* group[=].element[=].target[+].code = #35803048
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #eribulin
* group[=].element[=].target[+].code = #35803049
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #erlotinib
* group[=].element[=].target[+].code = #35803050
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #estramustine
* group[=].element[=].target[+].code = #35803052
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #etoposide
* group[=].element[=].target[+].code = #35803053
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #everolimus
* group[=].element[=].target[+].code = #35803054
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #exemestane
* group[=].element[=].target[+].code = #35803055
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fedratinib
* group[=].element[=].target[+].code = #35101953
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #floxuridine
* group[=].element[=].target[+].code = #35803074
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fludarabine
* group[=].element[=].target[+].code = #35803076
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fluorouracil
* group[=].element[=].target[+].code = #35803077
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #flutamide
* group[=].element[=].target[+].code = #35803079
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #forodesine
* group[=].element[=].target[+].code = #35803084
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #fotemustine
* group[=].element[=].target[+].code = #35803087
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #futibatinib
* group[=].element[=].target[+].code = #1524879
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gefitinib
* group[=].element[=].target[+].code = #35803094
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gemcitabine
* group[=].element[=].target[+].code = #35803095
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gemtuzumab-ozogamicin
* group[=].element[=].target[+].code = #35803096
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #gilteritinib
* group[=].element[=].target[+].code = #35803097
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #glasdegib
* group[=].element[=].target[+].code = #35803098
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #goserelin
* group[=].element[=].target[+].code = #35803100
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #histrelin
* group[=].element[=].target[+].code = #35803106
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #hydroxyurea
* group[=].element[=].target[+].code = #35803109
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ibritumomab-tiuxetan
* group[=].element[=].target[+].code = #35803112
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ibrutinib
* group[=].element[=].target[+].code = #35803113
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #icotinib
* group[=].element[=].target[+].code = #35803114
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idarubicin
* group[=].element[=].target[+].code = #35803115
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idecabtagene-vicleucel
* group[=].element[=].target[+].code = #35101749
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #idelalisib
* group[=].element[=].target[+].code = #35803117
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ifosfamide
* group[=].element[=].target[+].code = #35803118
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #imatinib
* group[=].element[=].target[+].code = #35803119
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #infigratinib
* group[=].element[=].target[+].code = #35803122
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #inotuzumab-ozogamicin
* group[=].element[=].target[+].code = #35803123
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #interferon-alfa-2a
* group[=].element[=].target[+].code = #35803124
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #interferon-alfa-2b
* group[=].element[=].target[+].code = #35803125
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ipilimumab
* group[=].element[=].target[+].code = #35803129
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #irinotecan
* group[=].element[=].target[+].code = #35803130
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #irinotecan-liposome
* group[=].element[=].target[+].code = #35803131
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #isatuximab
* group[=].element[=].target[+].code = #35803134
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #isotretinoin
* group[=].element[=].target[+].code = #35803135
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ivosidenib
* group[=].element[=].target[+].code = #35803137
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ixabepilone
* group[=].element[=].target[+].code = #35803138
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ixazomib
* group[=].element[=].target[+].code = #35803139
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ketoconazole
* group[=].element[=].target[+].code = #35803140
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lanreotide
* group[=].element[=].target[+].code = #35803144
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lanreotide-lar
* group[=].element[=].target[+].code = #1525201
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lapatinib
* group[=].element[=].target[+].code = #35803146
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #larotrectinib
* group[=].element[=].target[+].code = #35803148
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lenalidomide
* group[=].element[=].target[+].code = #35803149
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lenograstim
* group[=].element[=].target[+].code = #35803150
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lenvatinib
* group[=].element[=].target[+].code = #35803151
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #letrozole
* group[=].element[=].target[+].code = #35803154
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #leuprolide
* group[=].element[=].target[+].code = #35803155
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #levoleucovorin
* group[=].element[=].target[+].code = #35803158
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lisocabtagene-maraleucel
* group[=].element[=].target[+].code = #912085
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lomustine
* group[=].element[=].target[+].code = #35803161
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #loncastuximab-tesirine
* group[=].element[=].target[+].code = #905700
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lorlatinib
* group[=].element[=].target[+].code = #35803164
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lurbinectedin
* group[=].element[=].target[+].code = #912103
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #luspatercept
* group[=].element[=].target[+].code = #42542436
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lutetium-lu-177-dotatate
* group[=].element[=].target[+].code = #35803166
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #lutetium-lu-177-vipivotide-tetraxetan
* group[=].element[=].target[+].code = #1525149
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #margetuximab
* group[=].element[=].target[+].code = #912179
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mechlorethamine
* group[=].element[=].target[+].code = #35803172
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #megestrol
* group[=].element[=].target[+].code = #35803174
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #melphalan
* group[=].element[=].target[+].code = #35803175
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #melphalan-flufenamide
* group[=].element[=].target[+].code = #905740
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mepolizumab
* group[=].element[=].target[+].code = #35803176
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mercaptopurine
* group[=].element[=].target[+].code = #35803177
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #methoxsalen
* group[=].element[=].target[+].code = #35803180
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #midostaurin
* group[=].element[=].target[+].code = #35803183
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mitomycin
* group[=].element[=].target[+].code = #35803184
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mitotane
* group[=].element[=].target[+].code = #35803185
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mitoxantrone
* group[=].element[=].target[+].code = #35803186
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mobocertinib
* group[=].element[=].target[+].code = #1525156
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #mogamulizumab
* group[=].element[=].target[+].code = #35803188
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #moxetumomab-pasudotox
* group[=].element[=].target[+].code = #35803192
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #naxitamab
* group[=].element[=].target[+].code = #912108
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #necitumumab
* group[=].element[=].target[+].code = #35803197
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nedaplatin
* group[=].element[=].target[+].code = #35803198
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nelarabine
* group[=].element[=].target[+].code = #35803199
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #neratinib
* group[=].element[=].target[+].code = #35803200
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nilotinib
* group[=].element[=].target[+].code = #35803202
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nilutamide
* group[=].element[=].target[+].code = #35803203
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nimustine
* group[=].element[=].target[+].code = #35803204
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nintedanib
* group[=].element[=].target[+].code = #35803205
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #niraparib
* group[=].element[=].target[+].code = #35803206
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nivolumab
* group[=].element[=].target[+].code = #35803207
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #nivolumab-and-relatlimab
* group[=].element[=].target[+].code = #1525063
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #non-pegylated-liposomal-doxorubicin
* group[=].element[=].target[+].code = #35803209
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #norethandrolone
* group[=].element[=].target[+].code = #35803210
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #obinutuzumab
* group[=].element[=].target[+].code = #35803211
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #octreotide
* group[=].element[=].target[+].code = #35803212
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #octreotide-lar
* group[=].element[=].target[+].code = #35803213
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ofatumumab
* group[=].element[=].target[+].code = #35803214
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #olaparib
* group[=].element[=].target[+].code = #35803216
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #omacetaxine
* group[=].element[=].target[+].code = #35803218
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #osimertinib
* group[=].element[=].target[+].code = #35803225
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #oxaliplatin
* group[=].element[=].target[+].code = #35803227
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #paclitaxel
* group[=].element[=].target[+].code = #35803229
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pacritinib
* group[=].element[=].target[+].code = #35803230
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #palbociclib
* group[=].element[=].target[+].code = #35803231
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #panitumumab
* group[=].element[=].target[+].code = #35803234
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #panobinostat
* group[=].element[=].target[+].code = #35803235
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pazopanib
* group[=].element[=].target[+].code = #35803237
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegaspargase
* group[=].element[=].target[+].code = #35803238
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #peginterferon-alfa-2a
* group[=].element[=].target[+].code = #35803241
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pegylated-liposomal-doxorubicin
* group[=].element[=].target[+].code = #35803243
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pembrolizumab
* group[=].element[=].target[+].code = #35803244
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pemetrexed
* group[=].element[=].target[+].code = #35803245
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pemigatinib
* group[=].element[=].target[+].code = #912017
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #penpulimab
* group[=].element[=].target[+].code = #1524935
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pentostatin
* group[=].element[=].target[+].code = #35803247
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pertuzumab
* group[=].element[=].target[+].code = #35803250
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pexidartinib
* group[=].element[=].target[+].code = #912093
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pimitespib
* group[=].element[=].target[+].code = #1525205
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pirarubicin
* group[=].element[=].target[+].code = #35803255
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pirtobrutinib
* group[=].element[=].target[+].code = #905743
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pixantrone
* group[=].element[=].target[+].code = #35803256
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #polatuzumab-vedotin
* group[=].element[=].target[+].code = #35100416
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pomalidomide
* group[=].element[=].target[+].code = #35803260
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ponatinib
* group[=].element[=].target[+].code = #35803261
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pralatrexate
* group[=].element[=].target[+].code = #35803264
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #pralsetinib
* group[=].element[=].target[+].code = #912094
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #procarbazine
* group[=].element[=].target[+].code = #35803269
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #quinine
* group[=].element[=].target[+].code = #35803274
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #quizartinib
* group[=].element[=].target[+].code = #35803276
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #radium-223
* group[=].element[=].target[+].code = #35803278
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #radotinib
* group[=].element[=].target[+].code = #35803279
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #raltitrexed
* group[=].element[=].target[+].code = #35803281
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ramucirumab
* group[=].element[=].target[+].code = #35803283
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ranimustine
* group[=].element[=].target[+].code = #35803284
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #regorafenib
* group[=].element[=].target[+].code = #35803288
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #relugolix
* group[=].element[=].target[+].code = #912057
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ribociclib
* group[=].element[=].target[+].code = #35803291
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rituximab
* group[=].element[=].target[+].code = #35803296
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rituximab-and-hyaluronidase-human
* group[=].element[=].target[+].code = #35803297
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #romidepsin
* group[=].element[=].target[+].code = #35803301
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ropeginterferon-alfa-2b
* group[=].element[=].target[+].code = #35803303
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #rucaparib
* group[=].element[=].target[+].code = #35803304
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ruxolitinib
* group[=].element[=].target[+].code = #35803305
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sacituzumab-govitecan
* group[=].element[=].target[+].code = #35803306
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #samarium-153
* group[=].element[=].target[+].code = #35803307
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #selinexor
* group[=].element[=].target[+].code = #35803311
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #selpercatinib
* group[=].element[=].target[+].code = #912026
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #selumetinib
* group[=].element[=].target[+].code = #35803312
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #serplulimab
* group[=].element[=].target[+].code = #1524945
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #siltuximab
* group[=].element[=].target[+].code = #35803316
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sintilimab
* group[=].element[=].target[+].code = #905727
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sipuleucel-t
* group[=].element[=].target[+].code = #35803317
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sirolimus
* group[=].element[=].target[+].code = #35803318
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sirolimus-protein-bound-particles
* group[=].element[=].target[+].code = #1525003
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sonidegib
* group[=].element[=].target[+].code = #35803319
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sorafenib
* group[=].element[=].target[+].code = #35803320
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sotorasib
* group[=].element[=].target[+].code = #912193
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #streptozocin
* group[=].element[=].target[+].code = #35803322
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sugemalimab
* group[=].element[=].target[+].code = #1524954
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #sunitinib
* group[=].element[=].target[+].code = #35803323
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tafasitamab
* group[=].element[=].target[+].code = #35803168
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tagraxofusp
* group[=].element[=].target[+].code = #35803325
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #talazoparib
* group[=].element[=].target[+].code = #35803326
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #talimogene-laherparepvec
* group[=].element[=].target[+].code = #35803327
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tamibarotene
* group[=].element[=].target[+].code = #35803328
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tamoxifen
* group[=].element[=].target[+].code = #35803329
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tazemetostat
* group[=].element[=].target[+].code = #42542441
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tebentafusp
* group[=].element[=].target[+].code = #1525015
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #teclistamab
* group[=].element[=].target[+].code = #905786
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tegafur-and-uracil
* group[=].element[=].target[+].code = #35803332
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #temozolomide
* group[=].element[=].target[+].code = #35803334
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #temsirolimus
* group[=].element[=].target[+].code = #35803335
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #teniposide
* group[=].element[=].target[+].code = #35803336
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tepotinib
* group[=].element[=].target[+].code = #912075
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thalidomide
* group[=].element[=].target[+].code = #35803338
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thioguanine
* group[=].element[=].target[+].code = #35803339
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #thiotepa
* group[=].element[=].target[+].code = #35803340
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tisagenlecleucel
* group[=].element[=].target[+].code = #35803347
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tislelizumab
* group[=].element[=].target[+].code = #905776
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tisotumab-vedotin
* group[=].element[=].target[+].code = #1525170
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tivozanib
* group[=].element[=].target[+].code = #35803349
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tocilizumab
* group[=].element[=].target[+].code = #35803350
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #topotecan
* group[=].element[=].target[+].code = #35803352
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #toremifene
* group[=].element[=].target[+].code = #35803353
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #toripalimab
* group[=].element[=].target[+].code = #905777
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trabectedin
* group[=].element[=].target[+].code = #35803356
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trametinib
* group[=].element[=].target[+].code = #35803357
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trastuzumab
* group[=].element[=].target[+].code = #35803361
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trastuzumab-and-hyaluronidase
* group[=].element[=].target[+].code = #35101252
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trastuzumab-deruxtecan
* group[=].element[=].target[+].code = #42542260
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tremelimumab
* group[=].element[=].target[+].code = #35803363
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #treosulfan
* group[=].element[=].target[+].code = #35803364
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #trifluridine-and-tipiracil
* group[=].element[=].target[+].code = #35803365
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #triptorelin
* group[=].element[=].target[+].code = #35803367
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #tucatinib
* group[=].element[=].target[+].code = #911976
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #valrubicin
* group[=].element[=].target[+].code = #35803377
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vandetanib
* group[=].element[=].target[+].code = #35803378
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vemurafenib
* group[=].element[=].target[+].code = #35803382
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #venetoclax
* group[=].element[=].target[+].code = #35803383
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vinblastine
* group[=].element[=].target[+].code = #35803384
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vincristine
* group[=].element[=].target[+].code = #35803385
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vindesine
* group[=].element[=].target[+].code = #35803387
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vinflunine
* group[=].element[=].target[+].code = #35803388
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vinorelbine
* group[=].element[=].target[+].code = #35803389
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vismodegib
* group[=].element[=].target[+].code = #35803390
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #vorinostat
* group[=].element[=].target[+].code = #35803394
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #zanubrutinib
* group[=].element[=].target[+].code = #42542411
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #zimberelimab
* group[=].element[=].target[+].code = #1525023
* group[=].element[=].target[=].equivalence = #equivalent
* group[=].element[+].code = #ziv-aflibercept
* group[=].element[=].target[+].code = #35803398
* group[=].element[=].target[=].equivalence = #equivalent

CodeSystem: RxNormDrugNames
Id: rxnorm-drug-names
Title: "Names of drugs for RxNorm"
Description: "The names that this guide uses, as designations of codes that mean the same."
* ^content = #supplement
* ^experimental = false
* ^supplements = "http://www.nlm.nih.gov/research/umls/rxnorm"
* ^copyright = "RxNorm is produced by the U.S. National Library of Medicine."
* #10432
  * ^designation[+].value = "Thalidomide"
  * ^designation[+].value = "Thalomid"
* #10473
  * ^designation[+].value = "Thiotepa"
* #11202
  * ^designation[+].value = "Vincristine"
  * ^designation[+].value = "Oncovin"
* #1147320
  * ^designation[+].value = "Brentuximab vedotin"
* #1148495
  * ^designation[+].value = "Crizotinib"
* #117055
  * ^designation[+].value = "Alemtuzumab"
  * ^designation[+].value = "Campath"
* #1193326
  * ^designation[+].value = "Ruxolitinib"
  * ^designation[+].value = "Jakafi"
* #121191
  * ^designation[+].value = "Rituximab"
  * ^designation[+].value = "Rituxan"
* #1251
  * ^designation[+].value = "Azacitidine"
  * ^designation[+].value = "Vidaza"
* #1256
  * ^designation[+].value = "Azathioprine"
  * ^designation[+].value = "Imuran"
* #12574
  * ^designation[+].value = "Gemcitabine"
  * ^designation[+].value = "Gemzar"
* #1294580
  * ^designation[+].value = "Gemtuzumab ozogamicin"
* #1302966
  * ^designation[+].value = "Carfilzomib"
  * ^designation[+].value = "Kyprolis"
* #1307619
  * ^designation[+].value = "Bosutinib"
* #1311089
  * ^designation[+].value = "Defibrotide"
* #134547
  * ^designation[+].value = "Bendamustine"
  * ^designation[+].value = "Treanda"
* #1433764
  * ^designation[+].value = "Tbo-filgrastim"
* #1442981
  * ^designation[+].value = "Ibrutinib"
  * ^designation[+].value = "Imbruvica"
* #1535457
  * ^designation[+].value = "Ceritinib"
* #15657
  * ^designation[+].value = "Decitabine"
  * ^designation[+].value = "Dacogen"
* #1597258
  * ^designation[+].value = "Blinatumomab"
  * ^designation[+].value = "Blincyto"
* #1605064
  * ^designation[+].value = "Filgrastim-sndz"
* #1721947
  * ^designation[+].value = "Daratumumab"
  * ^designation[+].value = "Darzalex"
* #1723735
  * ^designation[+].value = "Ixazomib"
* #1726104
  * ^designation[+].value = "Elotuzumab"
  * ^designation[+].value = "Empliciti"
* #1727455
  * ^designation[+].value = "Alectinib"
* #1828
  * ^designation[+].value = "Busulfan"
  * ^designation[+].value = "Busulfex"
* #1919083
  * ^designation[+].value = "Midostaurin"
  * ^designation[+].value = "Rydapt"
* #1921217
  * ^designation[+].value = "Brigatinib"
* #1940332
  * ^designation[+].value = "Enasidenib"
* #1942950
  * ^designation[+].value = "Inotuzumab ozogamicin"
* #2048018
  * ^designation[+].value = "Pegfilgrastim-jmdb"
* #2049873
  * ^designation[+].value = "Ivosidenib"
* #2054068
  * ^designation[+].value = "Mogamulizumab"
* #2057198
  * ^designation[+].value = "Filgrastim-aafi"
* #2102692
  * ^designation[+].value = "Pegfilgrastim-cbqv"
* #2103164
  * ^designation[+].value = "Lorlatinib"
* #2105
  * ^designation[+].value = "Carmustine"
  * ^designation[+].value = "BCNU"
* #2105806
  * ^designation[+].value = "Gilteritinib"
* #2105824
  * ^designation[+].value = "Rituximab-abbs"
* #2260702
  * ^designation[+].value = "Pegfilgrastim-bmez"
* #2273510
  * ^designation[+].value = "Rituximab-pvvr"
* #2469333
  * ^designation[+].value = "Pegfilgrastim-apgf"
* #24698
  * ^designation[+].value = "Fludarabine"
  * ^designation[+].value = "Fludara"
* #2472325
  * ^designation[+].value = "Rituximab-arrx"
* #2531369
  * ^designation[+].value = "Melphalan flufenamide"
* #2595243
  * ^designation[+].value = "Pacritinib"
* #2595942
  * ^designation[+].value = "Filgrastim-ayow"
* #2602779
  * ^designation[+].value = "Pegfilgrastim-pbbk"
* #262323
  * ^designation[+].value = "Ibritumomab tiuxetan"
  * ^designation[+].value = "Zevalin"
* #282388
  * ^designation[+].value = "Imatinib"
  * ^designation[+].value = "Gleevec"
* #3002
  * ^designation[+].value = "Cyclophosphamide"
  * ^designation[+].value = "Cytoxan"
* #3008
  * ^designation[+].value = "Cyclosporine"
  * ^designation[+].value = "Neoral"
* #3041
  * ^designation[+].value = "Cytarabine"
  * ^designation[+].value = "Ara-C"
  * ^designation[+].value = "Cytosar"
* #3102
  * ^designation[+].value = "Danazol"
* #3108
  * ^designation[+].value = "Dapsone"
* #3264
  * ^designation[+].value = "Dexamethasone"
  * ^designation[+].value = "Decadron"
* #338036
  * ^designation[+].value = "Pegfilgrastim"
  * ^designation[+].value = "Neulasta"
* #342369
  * ^designation[+].value = "Lenalidomide"
  * ^designation[+].value = "Revlimid"
* #35302
  * ^designation[+].value = "Sirolimus"
  * ^designation[+].value = "Rapamune"
* #357977
  * ^designation[+].value = "Sunitinib"
  * ^designation[+].value = "Sutent"
* #358258
  * ^designation[+].value = "Bortezomib"
  * ^designation[+].value = "Velcade"
* #3639
  * ^designation[+].value = "Doxorubicin"
  * ^designation[+].value = "Adriamycin"
* #38508
  * ^designation[+].value = "Treosulfan"
* #40048
  * ^designation[+].value = "Carboplatin"
  * ^designation[+].value = "Paraplatin"
* #4179
  * ^designation[+].value = "Etoposide"
  * ^designation[+].value = "Vepesid"
* #42316
  * ^designation[+].value = "Tacrolimus"
  * ^designation[+].value = "Prograf"
* #44151
  * ^designation[+].value = "Clofarabine"
* #475342
  * ^designation[+].value = "Dasatinib"
* #495881
  * ^designation[+].value = "Sorafenib"
* #5650
  * ^designation[+].value = "Idarubicin"
  * ^designation[+].value = "Idamycin"
* #5657
  * ^designation[+].value = "Ifosfamide"
  * ^designation[+].value = "Ifex"
* #56946
  * ^designation[+].value = "Paclitaxel"
  * ^designation[+].value = "Taxol"
* #612865
  * ^designation[+].value = "Tocilizumab"
* #614391
  * ^designation[+].value = "Abatacept"
* #6466
  * ^designation[+].value = "Lomustine"
* #657797
  * ^designation[+].value = "Temsirolimus"
* #6718
  * ^designation[+].value = "Melphalan"
  * ^designation[+].value = "Alkeran"
* #68149
  * ^designation[+].value = "Mycophenolate mofetil"
  * ^designation[+].value = "CellCept"
* #68442
  * ^designation[+].value = "Filgrastim"
  * ^designation[+].value = "Neupogen"
* #6851
  * ^designation[+].value = "Methotrexate"
  * ^designation[+].value = "MTX"
* #6902
  * ^designation[+].value = "Methylprednisolone"
  * ^designation[+].value = "Solumedrol"
* #70167
  * ^designation[+].value = "Lenograstim"
* #711942
  * ^designation[+].value = "Eltrombopag"
  * ^designation[+].value = "Promacta"
* #733003
  * ^designation[+].value = "Plerixafor"
* #8011
  * ^designation[+].value = "Pentostatin"
* #84857
  * ^designation[+].value = "Anastrozole"
  * ^designation[+].value = "Arimidex"
* #8638
  * ^designation[+].value = "Prednisolone"
  * ^designation[+].value = "Millipred"
* #8640
  * ^designation[+].value = "Prednisone"
  * ^designation[+].value = "Sterapred"
* #91601
  * ^designation[+].value = "Antithymocyte globulin, horse ATG"
  * ^designation[+].value = "Atgam"
* #974779
  * ^designation[+].value = "Obinutuzumab"
  * ^designation[+].value = "Gazyva"

CodeSystem: AtcDrugNames
Id: atc-drug-names
Title: "Names of drugs for ATC"
Description: "The names that this guide uses, as designations of codes that mean the same."
* ^content = #supplement
* ^experimental = false
* ^supplements = "http://www.whocc.no/atc"
* ^copyright = "ATC is maintained by the WHO Collaborating Centre for Drug Statistics Methodology."
* #A02BA01
  * ^designation[+].value = "Cimetidine"
* #A02BA02
  * ^designation[+].value = "Ranitidine"
* #A02BA03
  * ^designation[+].value = "Famotidine"
* #A02BC01
  * ^designation[+].value = "Omeprazole"
  * ^designation[+].value = "Prilosec"
* #A02BC02
  * ^designation[+].value = "Pantoprazole"
* #A02BC03
  * ^designation[+].value = "Lansoprazole"
* #A02BC04
  * ^designation[+].value = "Rabeprazole"
* #A02BC08
  * ^designation[+].value = "Vonoprazan"
* #A02BX05
  * ^designation[+].value = "Bismuth subcitrate"
* #A03BA01
  * ^designation[+].value = "Atropine"
* #A03FA01
  * ^designation[+].value = "Metoclopramide"
* #A03FA03
  * ^designation[+].value = "Domperidone"
* #A03FA05
  * ^designation[+].value = "Alizapride"
* #A04AA01
  * ^designation[+].value = "Ondansetron"
  * ^designation[+].value = "Zofran"
* #A04AA02
  * ^designation[+].value = "Granisetron"
* #A04AA03
  * ^designation[+].value = "Tropisetron"
* #A04AA04
  * ^designation[+].value = "Dolasetron"
* #A04AA05
  * ^designation[+].value = "Palonosetron"
* #A04AD01
  * ^designation[+].value = "Scopolamine"
* #A04AD10
  * ^designation[+].value = "Dronabinol"
* #A04AD11
  * ^designation[+].value = "Nabilone"
* #A04AD12
  * ^designation[+].value = "Aprepitant"
  * ^designation[+].value = "Emend"
* #A04AD14
  * ^designation[+].value = "Rolapitant"
* #A06AD11
  * ^designation[+].value = "Lactulose"
* #A06AD16
  * ^designation[+].value = "Mannitol"
* #A07AA02
  * ^designation[+].value = "Nystatin"
* #A07DA03
  * ^designation[+].value = "Loperamide"
* #A14AA09
  * ^designation[+].value = "Norethandrolone"
* #A16AX13
  * ^designation[+].value = "Uridine triacetate"
* #A16AX15
  * ^designation[+].value = "Telotristat"
* #B01AA03
  * ^designation[+].value = "Warfarin"
  * ^designation[+].value = "Coumadin"
* #B01AB02
  * ^designation[+].value = "Antithrombin III"
* #B01AB04
  * ^designation[+].value = "Dalteparin"
* #B01AB05
  * ^designation[+].value = "Enoxaparin"
* #B01AB06
  * ^designation[+].value = "Nadroparin"
* #B01AB09
  * ^designation[+].value = "Danaparoid"
* #B01AB10
  * ^designation[+].value = "Tinzaparin"
* #B01AC04
  * ^designation[+].value = "Clopidogrel"
* #B01AC05
  * ^designation[+].value = "Ticlopidine"
* #B01AC07
  * ^designation[+].value = "Dipyridamole"
* #B01AC13
  * ^designation[+].value = "Abciximab"
* #B01AC16
  * ^designation[+].value = "Eptifibatide"
* #B01AC17
  * ^designation[+].value = "Tirofiban"
* #B01AC22
  * ^designation[+].value = "Prasugrel"
* #B01AC23
  * ^designation[+].value = "Cilostazol"
* #B01AC24
  * ^designation[+].value = "Ticagrelor"
* #B01AC25
  * ^designation[+].value = "Cangrelor"
* #B01AC26
  * ^designation[+].value = "Vorapaxar"
* #B01AE02
  * ^designation[+].value = "Lepirudin"
* #B01AE03
  * ^designation[+].value = "Argatroban"
* #B01AE06
  * ^designation[+].value = "Bivalirudin"
* #B01AF01
  * ^designation[+].value = "Rivaroxaban"
* #B01AF02
  * ^designation[+].value = "Apixaban"
* #B01AF03
  * ^designation[+].value = "Edoxaban"
* #B01AF04
  * ^designation[+].value = "Betrixaban"
* #B01AX01
  * ^designation[+].value = "Defibrotide"
* #B01AX05
  * ^designation[+].value = "Fondaparinux"
* #B01AX07
  * ^designation[+].value = "Caplacizumab"
* #B02AA01
  * ^designation[+].value = "Aminocaproic acid"
* #B02AA02
  * ^designation[+].value = "Tranexamic acid"
* #B02BD16
  * ^designation[+].value = "Etranacogene dezaparvovec"
* #B02BX04
  * ^designation[+].value = "Romiplostim"
  * ^designation[+].value = "Nplate"
* #B02BX05
  * ^designation[+].value = "Eltrombopag"
  * ^designation[+].value = "Promacta"
* #B02BX06
  * ^designation[+].value = "Emicizumab"
* #B02BX07
  * ^designation[+].value = "Lusutrombopag"
* #B02BX08
  * ^designation[+].value = "Avatrombopag"
  * ^designation[+].value = "Doptelet"
* #B02BX09
  * ^designation[+].value = "Fostamatinib"
* #B03AA07
  * ^designation[+].value = "Ferrous sulfate"
* #B03BA01
  * ^designation[+].value = "Cyanocobalamin"
* #B03BB01
  * ^designation[+].value = "Folic acid"
  * ^designation[+].value = "Folate"
* #B03XA02
  * ^designation[+].value = "Darbepoetin alfa"
* #B03XA06
  * ^designation[+].value = "Luspatercept"
  * ^designation[+].value = "Reblozyl"
* #B05BC01
  * ^designation[+].value = "Mannitol"
* #B05CX04
  * ^designation[+].value = "Mannitol"
* #B06AX01
  * ^designation[+].value = "Crizanlizumab"
* #B06AX03
  * ^designation[+].value = "Voxelotor"
* #B06AX04
  * ^designation[+].value = "Mitapivat"
* #B06AX05
  * ^designation[+].value = "Exagamglogene autotemcel"
* #C03CA01
  * ^designation[+].value = "Furosemide"
* #C07AB03
  * ^designation[+].value = "Atenolol"
* #C10AA03
  * ^designation[+].value = "Pravastatin"
* #D01AA01
  * ^designation[+].value = "Nystatin"
* #D05AD02
  * ^designation[+].value = "Methoxsalen"
* #D05BA02
  * ^designation[+].value = "Methoxsalen"
* #D10AD04
  * ^designation[+].value = "Isotretinoin"
  * ^designation[+].value = "Accutane"
* #D10BA01
  * ^designation[+].value = "Isotretinoin"
  * ^designation[+].value = "Accutane"
* #G01AA01
  * ^designation[+].value = "Nystatin"
* #G01AD03
  * ^designation[+].value = "Ascorbic acid"
* #G03AC05
  * ^designation[+].value = "Megestrol"
* #G03BA01
  * ^designation[+].value = "Fluoxymesterone"
* #G03CA01
  * ^designation[+].value = "Ethinylestradiol"
* #G03CA03
  * ^designation[+].value = "Estradiol"
* #G03CB02
  * ^designation[+].value = "Diethylstilbestrol"
* #G03CC05
  * ^designation[+].value = "Diethylstilbestrol"
* #G03DB02
  * ^designation[+].value = "Megestrol"
* #G03XA01
  * ^designation[+].value = "Danazol"
* #G03XC01
  * ^designation[+].value = "Raloxifene"
* #G04CB01
  * ^designation[+].value = "Finasteride"
* #G04CB02
  * ^designation[+].value = "Dutasteride"
* #H01BA02
  * ^designation[+].value = "Desmopressin"
* #H01CB02
  * ^designation[+].value = "Octreotide"
* #H01CB03
  * ^designation[+].value = "Lanreotide"
* #H02AA02
  * ^designation[+].value = "Fludrocortisone"
* #H02AB02
  * ^designation[+].value = "Dexamethasone"
  * ^designation[+].value = "Decadron"
* #H02AB04
  * ^designation[+].value = "Methylprednisolone"
  * ^designation[+].value = "Solumedrol"
* #H02AB06
  * ^designation[+].value = "Prednisolone"
  * ^designation[+].value = "Millipred"
* #H02AB07
  * ^designation[+].value = "Prednisone"
  * ^designation[+].value = "Sterapred"
* #H02AB09
  * ^designation[+].value = "Hydrocortisone"
* #H02AB10
  * ^designation[+].value = "Cortisone"
* #H02CA03
  * ^designation[+].value = "Ketoconazole"
* #J01AA02
  * ^designation[+].value = "Doxycycline"
* #J01AA07
  * ^designation[+].value = "Tetracycline"
* #J01CA01
  * ^designation[+].value = "Ampicillin"
* #J01CA04
  * ^designation[+].value = "Amoxicillin"
* #J01DD08
  * ^designation[+].value = "Cefixime"
* #J01FA09
  * ^designation[+].value = "Clarithromycin"
  * ^designation[+].value = "Biaxin"
* #J01MA02
  * ^designation[+].value = "Ciprofloxacin"
* #J01MA12
  * ^designation[+].value = "Levofloxacin"
* #J01XD01
  * ^designation[+].value = "Metronidazole"
* #J02AB02
  * ^designation[+].value = "Ketoconazole"
* #J02AC01
  * ^designation[+].value = "Fluconazole"
* #J02AC02
  * ^designation[+].value = "Itraconazole"
  * ^designation[+].value = "Sporanox"
* #J02AC03
  * ^designation[+].value = "Voriconazole"
* #J02AX04
  * ^designation[+].value = "Caspofungin"
* #J04BA02
  * ^designation[+].value = "Dapsone"
* #J05AB09
  * ^designation[+].value = "Famciclovir"
* #J05AB14
  * ^designation[+].value = "Valganciclovir"
* #J05AF01
  * ^designation[+].value = "Zidovudine"
* #J05AF05
  * ^designation[+].value = "Lamivudine"
* #J06BA02
  * ^designation[+].value = "Intravenous immunoglobulin (IVIG)"
  * ^designation[+].value = "Intravenous immunoglobulin"
  * ^designation[+].value = "IVIG"
* #J06BB01
  * ^designation[+].value = "Rho(D) immune globulin"
* #L01AA01
  * ^designation[+].value = "Cyclophosphamide"
  * ^designation[+].value = "Cytoxan"
* #L01AA02
  * ^designation[+].value = "Chlorambucil"
* #L01AA03
  * ^designation[+].value = "Melphalan"
  * ^designation[+].value = "Alkeran"
* #L01AA06
  * ^designation[+].value = "Ifosfamide"
  * ^designation[+].value = "Ifex"
* #L01AA08
  * ^designation[+].value = "Prednimustine"
* #L01AA09
  * ^designation[+].value = "Bendamustine"
  * ^designation[+].value = "Treanda"
* #L01AA10
  * ^designation[+].value = "Melphalan flufenamide"
* #L01AB01
  * ^designation[+].value = "Busulfan"
  * ^designation[+].value = "Busulfex"
* #L01AB02
  * ^designation[+].value = "Treosulfan"
* #L01AC01
  * ^designation[+].value = "Thiotepa"
* #L01AD01
  * ^designation[+].value = "Carmustine"
  * ^designation[+].value = "BCNU"
* #L01AD02
  * ^designation[+].value = "Lomustine"
* #L01AD03
  * ^designation[+].value = "Semustine"
* #L01AD04
  * ^designation[+].value = "Streptozocin"
* #L01AD05
  * ^designation[+].value = "Fotemustine"
* #L01AD06
  * ^designation[+].value = "Nimustine"
* #L01AD07
  * ^designation[+].value = "Ranimustine"
* #L01AX02
  * ^designation[+].value = "Pipobroman"
* #L01AX03
  * ^designation[+].value = "Temozolomide"
* #L01AX04
  * ^designation[+].value = "Dacarbazine"
* #L01BA01
  * ^designation[+].value = "Methotrexate"
  * ^designation[+].value = "MTX"
* #L01BA03
  * ^designation[+].value = "Raltitrexed"
* #L01BA04
  * ^designation[+].value = "Pemetrexed"
  * ^designation[+].value = "Alimta"
* #L01BA05
  * ^designation[+].value = "Pralatrexate"
* #L01BB02
  * ^designation[+].value = "Mercaptopurine"
  * ^designation[+].value = "6-MP"
* #L01BB04
  * ^designation[+].value = "Cladribine"
  * ^designation[+].value = "Leustatin"
* #L01BB05
  * ^designation[+].value = "Fludarabine"
  * ^designation[+].value = "Fludara"
* #L01BB06
  * ^designation[+].value = "Clofarabine"
* #L01BB07
  * ^designation[+].value = "Nelarabine"
* #L01BC01
  * ^designation[+].value = "Cytarabine"
  * ^designation[+].value = "Ara-C"
  * ^designation[+].value = "Cytosar"
* #L01BC02
  * ^designation[+].value = "Fluorouracil"
  * ^designation[+].value = "5-Fluorouracil"
  * ^designation[+].value = "5-FU"
* #L01BC05
  * ^designation[+].value = "Gemcitabine"
  * ^designation[+].value = "Gemzar"
* #L01BC06
  * ^designation[+].value = "Capecitabine"
  * ^designation[+].value = "Xeloda"
* #L01BC07
  * ^designation[+].value = "Azacitidine"
  * ^designation[+].value = "Vidaza"
* #L01BC08
  * ^designation[+].value = "Decitabine"
  * ^designation[+].value = "Dacogen"
* #L01BC09
  * ^designation[+].value = "Floxuridine"
* #L01CA01
  * ^designation[+].value = "Vinblastine"
  * ^designation[+].value = "Velban"
* #L01CA02
  * ^designation[+].value = "Vincristine"
  * ^designation[+].value = "Oncovin"
* #L01CA03
  * ^designation[+].value = "Vindesine"
* #L01CA04
  * ^designation[+].value = "Vinorelbine"
  * ^designation[+].value = "Navelbine"
* #L01CA05
  * ^designation[+].value = "Vinflunine"
  * ^designation[+].value = "Javlor"
* #L01CB01
  * ^designation[+].value = "Etoposide"
  * ^designation[+].value = "Vepesid"
* #L01CB02
  * ^designation[+].value = "Teniposide"
* #L01CD01
  * ^designation[+].value = "Paclitaxel"
  * ^designation[+].value = "Taxol"
* #L01CD02
  * ^designation[+].value = "Docetaxel"
  * ^designation[+].value = "Taxotere"
* #L01CD04
  * ^designation[+].value = "Cabazitaxel"
* #L01CE01
  * ^designation[+].value = "Topotecan"
  * ^designation[+].value = "Hycamtin"
* #L01CE02
  * ^designation[+].value = "Irinotecan"
  * ^designation[+].value = "Camptosar"
* #L01CE04
  * ^designation[+].value = "Belotecan"
* #L01CX01
  * ^designation[+].value = "Trabectedin"
  * ^designation[+].value = "Yondelis"
* #L01DA01
  * ^designation[+].value = "Dactinomycin"
* #L01DB01
  * ^designation[+].value = "Doxorubicin"
  * ^designation[+].value = "Adriamycin"
* #L01DB02
  * ^designation[+].value = "Daunorubicin"
  * ^designation[+].value = "Cerubidine"
* #L01DB03
  * ^designation[+].value = "Epirubicin"
  * ^designation[+].value = "Ellence"
* #L01DB04
  * ^designation[+].value = "Aclarubicin"
* #L01DB06
  * ^designation[+].value = "Idarubicin"
  * ^designation[+].value = "Idamycin"
* #L01DB07
  * ^designation[+].value = "Mitoxantrone"
* #L01DB08
  * ^designation[+].value = "Pirarubicin"
* #L01DB09
  * ^designation[+].value = "Valrubicin"
  * ^designation[+].value = "Valstar"
* #L01DB10
  * ^designation[+].value = "Amrubicin"
* #L01DB11
  * ^designation[+].value = "Pixantrone"
* #L01DC01
  * ^designation[+].value = "Bleomycin"
  * ^designation[+].value = "Blenoxane"
* #L01DC02
  * ^designation[+].value = "Plicamycin"
* #L01DC03
  * ^designation[+].value = "Mitomycin"
  * ^designation[+].value = "Mutamycin"
* #L01DC04
  * ^designation[+].value = "Ixabepilone"
* #L01EA01
  * ^designation[+].value = "Imatinib"
  * ^designation[+].value = "Gleevec"
* #L01EA02
  * ^designation[+].value = "Dasatinib"
* #L01EA03
  * ^designation[+].value = "Nilotinib"
  * ^designation[+].value = "Tasigna"
* #L01EA04
  * ^designation[+].value = "Bosutinib"
* #L01EA05
  * ^designation[+].value = "Ponatinib"
* #L01EA06
  * ^designation[+].value = "Asciminib"
* #L01EB01
  * ^designation[+].value = "Gefitinib"
* #L01EB02
  * ^designation[+].value = "Erlotinib"
  * ^designation[+].value = "Tarceva"
* #L01EB03
  * ^designation[+].value = "Afatinib"
* #L01EB04
  * ^designation[+].value = "Osimertinib"
  * ^designation[+].value = "Tagrisso"
* #L01EB07
  * ^designation[+].value = "Dacomitinib"
* #L01EB08
  * ^designation[+].value = "Icotinib"
* #L01EB09
  * ^designation[+].value = "Lazertinib"
* #L01EB10
  * ^designation[+].value = "Mobocertinib"
* #L01EB11
  * ^designation[+].value = "Aumolertinib"
* #L01EC01
  * ^designation[+].value = "Vemurafenib"
* #L01EC02
  * ^designation[+].value = "Dabrafenib"
* #L01EC03
  * ^designation[+].value = "Encorafenib"
* #L01EC04
  * ^designation[+].value = "Tovorafenib"
* #L01ED01
  * ^designation[+].value = "Crizotinib"
* #L01ED02
  * ^designation[+].value = "Ceritinib"
* #L01ED03
  * ^designation[+].value = "Alectinib"
* #L01ED04
  * ^designation[+].value = "Brigatinib"
* #L01ED05
  * ^designation[+].value = "Lorlatinib"
* #L01EE01
  * ^designation[+].value = "Trametinib"
* #L01EE02
  * ^designation[+].value = "Cobimetinib"
* #L01EE03
  * ^designation[+].value = "Binimetinib"
* #L01EE04
  * ^designation[+].value = "Selumetinib"
* #L01EF01
  * ^designation[+].value = "Palbociclib"
  * ^designation[+].value = "Ibrance"
* #L01EF02
  * ^designation[+].value = "Ribociclib"
* #L01EF03
  * ^designation[+].value = "Abemaciclib"
* #L01EG01
  * ^designation[+].value = "Temsirolimus"
* #L01EG02
  * ^designation[+].value = "Everolimus"
* #L01EG04
  * ^designation[+].value = "Sirolimus"
  * ^designation[+].value = "Rapamune"
* #L01EH01
  * ^designation[+].value = "Lapatinib"
* #L01EH02
  * ^designation[+].value = "Neratinib"
* #L01EH03
  * ^designation[+].value = "Tucatinib"
* #L01EJ01
  * ^designation[+].value = "Ruxolitinib"
  * ^designation[+].value = "Jakafi"
* #L01EJ02
  * ^designation[+].value = "Fedratinib"
* #L01EJ03
  * ^designation[+].value = "Pacritinib"
* #L01EJ04
  * ^designation[+].value = "Momelotinib"
* #L01EK01
  * ^designation[+].value = "Axitinib"
* #L01EK03
  * ^designation[+].value = "Tivozanib"
* #L01EK04
  * ^designation[+].value = "Fruquintinib"
* #L01EL01
  * ^designation[+].value = "Ibrutinib"
  * ^designation[+].value = "Imbruvica"
* #L01EL02
  * ^designation[+].value = "Acalabrutinib"
* #L01EL03
  * ^designation[+].value = "Zanubrutinib"
* #L01EL05
  * ^designation[+].value = "Pirtobrutinib"
* #L01EL06
  * ^designation[+].value = "Tirabrutinib"
* #L01EM01
  * ^designation[+].value = "Idelalisib"
* #L01EM02
  * ^designation[+].value = "Copanlisib"
* #L01EM03
  * ^designation[+].value = "Alpelisib"
* #L01EM04
  * ^designation[+].value = "Duvelisib"
* #L01EM06
  * ^designation[+].value = "Inavolisib"
* #L01EN01
  * ^designation[+].value = "Erdafitinib"
* #L01EN02
  * ^designation[+].value = "Pemigatinib"
* #L01EN03
  * ^designation[+].value = "Infigratinib"
* #L01EN04
  * ^designation[+].value = "Futibatinib"
* #L01EP01
  * ^designation[+].value = "Capmatinib"
* #L01EP02
  * ^designation[+].value = "Tepotinib"
* #L01EX01
  * ^designation[+].value = "Sunitinib"
  * ^designation[+].value = "Sutent"
* #L01EX02
  * ^designation[+].value = "Sorafenib"
* #L01EX03
  * ^designation[+].value = "Pazopanib"
* #L01EX04
  * ^designation[+].value = "Vandetanib"
* #L01EX05
  * ^designation[+].value = "Regorafenib"
  * ^designation[+].value = "Stivarga"
* #L01EX07
  * ^designation[+].value = "Cabozantinib"
* #L01EX08
  * ^designation[+].value = "Lenvatinib"
* #L01EX09
  * ^designation[+].value = "Nintedanib"
* #L01EX10
  * ^designation[+].value = "Midostaurin"
  * ^designation[+].value = "Rydapt"
* #L01EX11
  * ^designation[+].value = "Quizartinib"
* #L01EX12
  * ^designation[+].value = "Larotrectinib"
* #L01EX13
  * ^designation[+].value = "Gilteritinib"
* #L01EX14
  * ^designation[+].value = "Entrectinib"
* #L01EX15
  * ^designation[+].value = "Pexidartinib"
* #L01EX18
  * ^designation[+].value = "Avapritinib"
* #L01EX19
  * ^designation[+].value = "Ripretinib"
* #L01EX22
  * ^designation[+].value = "Selpercatinib"
* #L01EX23
  * ^designation[+].value = "Pralsetinib"
* #L01EX25
  * ^designation[+].value = "Umbralisib"
* #L01EX27
  * ^designation[+].value = "Capivasertib"
* #L01EX28
  * ^designation[+].value = "Repotrectinib"
* #L01FA01
  * ^designation[+].value = "Rituximab"
  * ^designation[+].value = "Rituxan"
* #L01FA02
  * ^designation[+].value = "Ofatumumab"
  * ^designation[+].value = "Arzerra"
* #L01FA03
  * ^designation[+].value = "Obinutuzumab"
  * ^designation[+].value = "Gazyva"
* #L01FB01
  * ^designation[+].value = "Inotuzumab ozogamicin"
* #L01FB02
  * ^designation[+].value = "Moxetumomab pasudotox"
* #L01FC01
  * ^designation[+].value = "Daratumumab"
  * ^designation[+].value = "Darzalex"
* #L01FC02
  * ^designation[+].value = "Isatuximab"
* #L01FD01
  * ^designation[+].value = "Trastuzumab"
  * ^designation[+].value = "Herceptin"
* #L01FD02
  * ^designation[+].value = "Pertuzumab"
  * ^designation[+].value = "Perjeta"
* #L01FD03
  * ^designation[+].value = "Trastuzumab emtansine"
  * ^designation[+].value = "Kadcyla"
* #L01FD04
  * ^designation[+].value = "Trastuzumab deruxtecan"
* #L01FD06
  * ^designation[+].value = "Margetuximab"
* #L01FD07
  * ^designation[+].value = "Zanidatamab"
* #L01FE01
  * ^designation[+].value = "Cetuximab"
  * ^designation[+].value = "Erbitux"
* #L01FE02
  * ^designation[+].value = "Panitumumab"
* #L01FE03
  * ^designation[+].value = "Necitumumab"
* #L01FF01
  * ^designation[+].value = "Nivolumab"
  * ^designation[+].value = "Opdivo"
* #L01FF02
  * ^designation[+].value = "Pembrolizumab"
  * ^designation[+].value = "Keytruda"
* #L01FF03
  * ^designation[+].value = "Durvalumab"
* #L01FF04
  * ^designation[+].value = "Avelumab"
* #L01FF05
  * ^designation[+].value = "Atezolizumab"
* #L01FF06
  * ^designation[+].value = "Cemiplimab"
* #L01FF07
  * ^designation[+].value = "Dostarlimab"
* #L01FF09
  * ^designation[+].value = "Tislelizumab"
* #L01FF10
  * ^designation[+].value = "Retifanlimab"
* #L01FF11
  * ^designation[+].value = "Sugemalimab"
* #L01FF12
  * ^designation[+].value = "Serplulimab"
* #L01FF13
  * ^designation[+].value = "Toripalimab"
* #L01FF14
  * ^designation[+].value = "Camrelizumab"
* #L01FF15
  * ^designation[+].value = "Envafolimab"
* #L01FG01
  * ^designation[+].value = "Bevacizumab"
* #L01FG02
  * ^designation[+].value = "Ramucirumab"
  * ^designation[+].value = "Cyramza"
* #L01FX01
  * ^designation[+].value = "Edrecolomab"
* #L01FX02
  * ^designation[+].value = "Gemtuzumab ozogamicin"
* #L01FX03
  * ^designation[+].value = "Catumaxomab"
* #L01FX04
  * ^designation[+].value = "Ipilimumab"
* #L01FX05
  * ^designation[+].value = "Brentuximab vedotin"
* #L01FX06
  * ^designation[+].value = "Dinutuximab beta"
* #L01FX07
  * ^designation[+].value = "Blinatumomab"
  * ^designation[+].value = "Blincyto"
* #L01FX08
  * ^designation[+].value = "Elotuzumab"
  * ^designation[+].value = "Empliciti"
* #L01FX09
  * ^designation[+].value = "Mogamulizumab"
* #L01FX10
  * ^designation[+].value = "Olaratumab"
* #L01FX12
  * ^designation[+].value = "Tafasitamab"
* #L01FX13
  * ^designation[+].value = "Enfortumab vedotin"
* #L01FX14
  * ^designation[+].value = "Polatuzumab vedotin"
  * ^designation[+].value = "Polivy"
* #L01FX15
  * ^designation[+].value = "Belantamab mafodotin"
* #L01FX17
  * ^designation[+].value = "Sacituzumab govitecan"
* #L01FX18
  * ^designation[+].value = "Amivantamab"
* #L01FX20
  * ^designation[+].value = "Tremelimumab"
* #L01FX21
  * ^designation[+].value = "Naxitamab"
* #L01FX22
  * ^designation[+].value = "Loncastuximab tesirine"
* #L01FX23
  * ^designation[+].value = "Tisotumab vedotin"
* #L01FX24
  * ^designation[+].value = "Teclistamab"
* #L01FX25
  * ^designation[+].value = "Mosunetuzumab"
* #L01FX26
  * ^designation[+].value = "Mirvetuximab soravtansine"
* #L01FX27
  * ^designation[+].value = "Epcoritamab"
  * ^designation[+].value = "Epkinly"
* #L01FX28
  * ^designation[+].value = "Glofitamab"
* #L01FX29
  * ^designation[+].value = "Talquetamab"
* #L01FX31
  * ^designation[+].value = "Zolbetuximab"
* #L01FX32
  * ^designation[+].value = "Elranatamab"
* #L01FX33
  * ^designation[+].value = "Tarlatamab"
* #L01FY02
  * ^designation[+].value = "Nivolumab and relatlimab"
* #L01XA01
  * ^designation[+].value = "Cisplatin"
  * ^designation[+].value = "Platinol"
* #L01XA02
  * ^designation[+].value = "Carboplatin"
  * ^designation[+].value = "Paraplatin"
* #L01XA03
  * ^designation[+].value = "Oxaliplatin"
  * ^designation[+].value = "Eloxatin"
* #L01XB01
  * ^designation[+].value = "Procarbazine"
* #L01XF02
  * ^designation[+].value = "Alitretinoin"
* #L01XF03
  * ^designation[+].value = "Bexarotene"
* #L01XG01
  * ^designation[+].value = "Bortezomib"
  * ^designation[+].value = "Velcade"
* #L01XG02
  * ^designation[+].value = "Carfilzomib"
  * ^designation[+].value = "Kyprolis"
* #L01XG03
  * ^designation[+].value = "Ixazomib"
* #L01XH01
  * ^designation[+].value = "Vorinostat"
* #L01XH02
  * ^designation[+].value = "Romidepsin"
* #L01XH03
  * ^designation[+].value = "Panobinostat"
* #L01XH04
  * ^designation[+].value = "Belinostat"
* #L01XJ01
  * ^designation[+].value = "Vismodegib"
* #L01XJ02
  * ^designation[+].value = "Sonidegib"
* #L01XJ03
  * ^designation[+].value = "Glasdegib"
* #L01XK01
  * ^designation[+].value = "Olaparib"
* #L01XK02
  * ^designation[+].value = "Niraparib"
  * ^designation[+].value = "Zejula"
* #L01XK03
  * ^designation[+].value = "Rucaparib"
* #L01XK04
  * ^designation[+].value = "Talazoparib"
* #L01XK52
  * ^designation[+].value = "Niraparib and abiraterone"
* #L01XL02
  * ^designation[+].value = "Talimogene laherparepvec"
  * ^designation[+].value = "Imlygic"
* #L01XL03
  * ^designation[+].value = "Axicabtagene ciloleucel"
  * ^designation[+].value = "Yescarta"
* #L01XL04
  * ^designation[+].value = "Tisagenlecleucel"
  * ^designation[+].value = "Kymriah"
* #L01XL05
  * ^designation[+].value = "Ciltacabtagene autoleucel"
* #L01XL06
  * ^designation[+].value = "Brexucabtagene autoleucel"
* #L01XL07
  * ^designation[+].value = "Idecabtagene vicleucel"
* #L01XL08
  * ^designation[+].value = "Lisocabtagene maraleucel"
* #L01XL09
  * ^designation[+].value = "Tabelecleucel"
* #L01XL10
  * ^designation[+].value = "Nadofaragene firadenovec"
  * ^designation[+].value = "Adstiladrin"
* #L01XL12
  * ^designation[+].value = "Obecabtagene autoleucel"
* #L01XM01
  * ^designation[+].value = "Enasidenib"
* #L01XM02
  * ^designation[+].value = "Ivosidenib"
* #L01XM03
  * ^designation[+].value = "Olutasidenib"
* #L01XM04
  * ^designation[+].value = "Vorasidenib"
* #L01XX01
  * ^designation[+].value = "Amsacrine"
* #L01XX02
  * ^designation[+].value = "Asparaginase"
  * ^designation[+].value = "Elspar"
* #L01XX03
  * ^designation[+].value = "Altretamine"
* #L01XX08
  * ^designation[+].value = "Pentostatin"
* #L01XX11
  * ^designation[+].value = "Estramustine"
* #L01XX23
  * ^designation[+].value = "Mitotane"
  * ^designation[+].value = "Lysodren"
* #L01XX24
  * ^designation[+].value = "Pegaspargase"
  * ^designation[+].value = "Oncaspar"
* #L01XX27
  * ^designation[+].value = "Arsenic trioxide"
* #L01XX29
  * ^designation[+].value = "Denileukin diftitox"
* #L01XX33
  * ^designation[+].value = "Celecoxib"
* #L01XX35
  * ^designation[+].value = "Anagrelide"
* #L01XX41
  * ^designation[+].value = "Eribulin"
* #L01XX52
  * ^designation[+].value = "Venetoclax"
  * ^designation[+].value = "Venclexta"
* #L01XX66
  * ^designation[+].value = "Selinexor"
* #L01XX67
  * ^designation[+].value = "Tagraxofusp"
* #L01XX69
  * ^designation[+].value = "Lurbinectedin"
* #L01XX72
  * ^designation[+].value = "Tazemetostat"
* #L01XX73
  * ^designation[+].value = "Sotorasib"
* #L01XX74
  * ^designation[+].value = "Belzutifan"
* #L01XX75
  * ^designation[+].value = "Tebentafusp"
* #L01XX77
  * ^designation[+].value = "Adagrasib"
* #L01XX79
  * ^designation[+].value = "Eflornithine"
* #L01XX80
  * ^designation[+].value = "Imetelstat"
* #L01XX81
  * ^designation[+].value = "Nirogacestat"
* #L01XX82
  * ^designation[+].value = "Darinaparsin"
* #L01XX87
  * ^designation[+].value = "Revumenib"
* #L02AA01
  * ^designation[+].value = "Diethylstilbestrol"
* #L02AA03
  * ^designation[+].value = "Ethinylestradiol"
* #L02AB01
  * ^designation[+].value = "Megestrol"
* #L02AE01
  * ^designation[+].value = "Buserelin"
* #L02AE03
  * ^designation[+].value = "Goserelin"
  * ^designation[+].value = "Zoladex"
* #L02AE04
  * ^designation[+].value = "Triptorelin"
* #L02AE05
  * ^designation[+].value = "Histrelin"
* #L02BA01
  * ^designation[+].value = "Tamoxifen"
  * ^designation[+].value = "Nolvadex"
* #L02BA02
  * ^designation[+].value = "Toremifene"
* #L02BA03
  * ^designation[+].value = "Fulvestrant"
  * ^designation[+].value = "Faslodex"
* #L02BA04
  * ^designation[+].value = "Elacestrant"
* #L02BB01
  * ^designation[+].value = "Flutamide"
* #L02BB02
  * ^designation[+].value = "Nilutamide"
* #L02BB03
  * ^designation[+].value = "Bicalutamide"
* #L02BB04
  * ^designation[+].value = "Enzalutamide"
* #L02BB05
  * ^designation[+].value = "Apalutamide"
* #L02BB06
  * ^designation[+].value = "Darolutamide"
* #L02BG01
  * ^designation[+].value = "Aminoglutethimide"
* #L02BG02
  * ^designation[+].value = "Formestane"
* #L02BG03
  * ^designation[+].value = "Anastrozole"
  * ^designation[+].value = "Arimidex"
* #L02BG04
  * ^designation[+].value = "Letrozole"
  * ^designation[+].value = "Femara"
* #L02BG06
  * ^designation[+].value = "Exemestane"
* #L02BX01
  * ^designation[+].value = "Abarelix"
* #L02BX02
  * ^designation[+].value = "Degarelix"
  * ^designation[+].value = "Firmagon"
* #L02BX03
  * ^designation[+].value = "Abiraterone"
* #L02BX04
  * ^designation[+].value = "Relugolix"
* #L03AA02
  * ^designation[+].value = "Filgrastim"
  * ^designation[+].value = "Neupogen"
* #L03AA09
  * ^designation[+].value = "Sargramostim"
  * ^designation[+].value = "Leukine"
* #L03AA10
  * ^designation[+].value = "Lenograstim"
* #L03AA12
  * ^designation[+].value = "Ancestim"
* #L03AA13
  * ^designation[+].value = "Pegfilgrastim"
  * ^designation[+].value = "Neulasta"
* #L03AB04
  * ^designation[+].value = "Interferon alfa-2a"
* #L03AB05
  * ^designation[+].value = "Interferon alfa-2b"
  * ^designation[+].value = "Intron-A"
* #L03AB06
  * ^designation[+].value = "Interferon alfa-n1"
* #L03AB10
  * ^designation[+].value = "Peginterferon alfa-2b"
* #L03AB11
  * ^designation[+].value = "Peginterferon alfa-2a"
* #L03AB15
  * ^designation[+].value = "Ropeginterferon alfa-2b"
* #L03AC01
  * ^designation[+].value = "Aldesleukin"
  * ^designation[+].value = "Proleukin"
* #L03AC02
  * ^designation[+].value = "Oprelvekin"
* #L03AX03
  * ^designation[+].value = "BCG vaccine"
  * ^designation[+].value = "Tice BCG"
* #L03AX15
  * ^designation[+].value = "Mifamurtide"
* #L03AX16
  * ^designation[+].value = "Plerixafor"
* #L03AX17
  * ^designation[+].value = "Sipuleucel-T"
* #L03AX23
  * ^designation[+].value = "Motixafortide"
* #L03AX24
  * ^designation[+].value = "Mavorixafor"
* #L04AA06
  * ^designation[+].value = "Mycophenolate mofetil"
  * ^designation[+].value = "CellCept"
* #L04AA24
  * ^designation[+].value = "Abatacept"
* #L04AA40
  * ^designation[+].value = "Cladribine"
  * ^designation[+].value = "Leustatin"
* #L04AA48
  * ^designation[+].value = "Belumosudil"
* #L04AC03
  * ^designation[+].value = "Anakinra"
* #L04AC07
  * ^designation[+].value = "Tocilizumab"
* #L04AC11
  * ^designation[+].value = "Siltuximab"
* #L04AD01
  * ^designation[+].value = "Cyclosporine"
  * ^designation[+].value = "Neoral"
* #L04AD02
  * ^designation[+].value = "Tacrolimus"
  * ^designation[+].value = "Prograf"
* #L04AF01
  * ^designation[+].value = "Tofacitinib"
* #L04AG06
  * ^designation[+].value = "Alemtuzumab"
  * ^designation[+].value = "Campath"
* #L04AG09
  * ^designation[+].value = "Emapalumab"
* #L04AG12
  * ^designation[+].value = "Ofatumumab"
  * ^designation[+].value = "Arzerra"
* #L04AG14
  * ^designation[+].value = "Ublituximab"
* #L04AG19
  * ^designation[+].value = "Axatilimab"
* #L04AH01
  * ^designation[+].value = "Sirolimus"
  * ^designation[+].value = "Rapamune"
* #L04AH02
  * ^designation[+].value = "Everolimus"
* #L04AJ01
  * ^designation[+].value = "Eculizumab"
  * ^designation[+].value = "Soliris"
* #L04AJ02
  * ^designation[+].value = "Ravulizumab"
  * ^designation[+].value = "Ultomiris"
* #L04AJ04
  * ^designation[+].value = "Sutimlimab"
* #L04AJ08
  * ^designation[+].value = "Iptacopan"
* #L04AX01
  * ^designation[+].value = "Azathioprine"
  * ^designation[+].value = "Imuran"
* #L04AX02
  * ^designation[+].value = "Thalidomide"
  * ^designation[+].value = "Thalomid"
* #L04AX03
  * ^designation[+].value = "Methotrexate"
  * ^designation[+].value = "MTX"
* #L04AX04
  * ^designation[+].value = "Lenalidomide"
  * ^designation[+].value = "Revlimid"
* #L04AX06
  * ^designation[+].value = "Pomalidomide"
* #M01AH01
  * ^designation[+].value = "Celecoxib"
* #M04AA01
  * ^designation[+].value = "Allopurinol"
  * ^designation[+].value = "Zyloprim"
* #M04AC01
  * ^designation[+].value = "Colchicine"
* #M05BA08
  * ^designation[+].value = "Zoledronic acid"
  * ^designation[+].value = "Zometa"
* #M05BX04
  * ^designation[+].value = "Denosumab"
  * ^designation[+].value = "Xgeva"
* #N03AB02
  * ^designation[+].value = "Phenytoin"
* #N03AE01
  * ^designation[+].value = "Clonazepam"
* #N05AB04
  * ^designation[+].value = "Prochlorperazine"
  * ^designation[+].value = "Compazine"
* #N05AD01
  * ^designation[+].value = "Haloperidol"
* #N05AH03
  * ^designation[+].value = "Olanzapine"
* #N05AX12
  * ^designation[+].value = "Aripiprazole"
* #N05BA06
  * ^designation[+].value = "Lorazepam"
  * ^designation[+].value = "Ativan"
* #N05BA12
  * ^designation[+].value = "Alprazolam"
* #N05BB01
  * ^designation[+].value = "Hydroxyzine"
* #N05CM05
  * ^designation[+].value = "Scopolamine"
* #P01AB01
  * ^designation[+].value = "Metronidazole"
* #P01AX06
  * ^designation[+].value = "Atovaquone"
* #P01AX07
  * ^designation[+].value = "Trimetrexate"
* #P01BC01
  * ^designation[+].value = "Quinine"
* #P01CX03
  * ^designation[+].value = "Eflornithine"
* #P02CE01
  * ^designation[+].value = "Levamisole"
* #R03DC03
  * ^designation[+].value = "Montelukast"
* #R03DX09
  * ^designation[+].value = "Mepolizumab"
* #R03DX10
  * ^designation[+].value = "Benralizumab"
* #R05CB05
  * ^designation[+].value = "Mesna"
  * ^designation[+].value = "Mesnex"
* #R05CB16
  * ^designation[+].value = "Mannitol"
* #R06AA02
  * ^designation[+].value = "Diphenhydramine"
  * ^designation[+].value = "Benadryl"
* #R06AA04
  * ^designation[+].value = "Clemastine"
* #R06AB02
  * ^designation[+].value = "Dexchlorpheniramine"
* #R06AD02
  * ^designation[+].value = "Promethazine"
* #R06AE07
  * ^designation[+].value = "Cetirizine"
* #S01EC01
  * ^designation[+].value = "Acetazolamide"
* #S01XA15
  * ^designation[+].value = "Ascorbic acid"
* #V03AB37
  * ^designation[+].value = "Idarucizumab"
* #V03AB38
  * ^designation[+].value = "Andexanet alfa"
* #V03AC01
  * ^designation[+].value = "Deferoxamine"
* #V03AC02
  * ^designation[+].value = "Deferiprone"
* #V03AC03
  * ^designation[+].value = "Deferasirox"
* #V03AF01
  * ^designation[+].value = "Mesna"
  * ^designation[+].value = "Mesnex"
* #V03AF02
  * ^designation[+].value = "Dexrazoxane"
* #V03AF05
  * ^designation[+].value = "Amifostine"
* #V03AF07
  * ^designation[+].value = "Rasburicase"
* #V03AF08
  * ^designation[+].value = "Palifermin"
* #V03AF09
  * ^designation[+].value = "Glucarpidase"
* #V04CX02
  * ^designation[+].value = "Folic acid"
  * ^designation[+].value = "Folate"
* #V04CX04
  * ^designation[+].value = "Mannitol"
