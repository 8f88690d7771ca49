Profile: RegimenManifest
Parent: Library
Id: regimen-manifest
Title: "Manifest of a source"
Description: "What one revision of a source was made into. The manifest is the head of everything published from the source and is written last."
* insert Artifact(library)
* extension contains
    SourceRevision named sourceRevision 0..1 and
    Conversion named conversion 0..1 and
    ManifestRecord named record 0..* and
    ManifestLeftOut named leftOut 0..* and
    $note named note 0..*
* type = $library-type#asset-collection
* relatedArtifact 1..*
* relatedArtifact.extension contains ArtifactHash named hash 0..1
* obeys art-derived and man-identifier and man-revision and man-conversion and man-composed

Invariant: man-identifier
Description: "The slug is an identifier of the source"
Severity: #error
Expression: "identifier.where(system.endsWith('/sid/source')).value.intersect(url.replaceMatches('^.*/', '')).exists()"

Invariant: man-revision
Description: "The manifest names the revision of its source"
Severity: #error
Expression: "extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/source-revision').exists()"

Invariant: man-conversion
Description: "The manifest says what the artifacts were made with"
Severity: #error
Expression: "extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/conversion').exists()"

Invariant: man-composed
Description: "Every artifact is pinned to a version, with the hash of its content, and named once"
Severity: #error
Expression: "relatedArtifact.where(type = 'composed-of').all(resource.toString().matches('^https?://[^|#]+/[A-Za-z]+/[a-z0-9-]+[|][^|]+$') and extension.where(url = 'https://fhir-regimens.example.org/fhir/StructureDefinition/artifact-hash').exists()) and relatedArtifact.where(type = 'composed-of').resource.isDistinct()"
