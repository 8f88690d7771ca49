// What a manifest records about its source and how it was made.

Extension: ArtifactHash
Id: artifact-hash
Title: "Hash of the content"
Description: "SHA-256 of the content without id, meta, status of publication, version and date, 64 lower-case hexadecimal digits: of a related artifact, or of the record of a trial as it was published, in that record."
Context: RelatedArtifact, ResearchStudy, Group
* . 0..1
* value[x] only string
* value[x] 1..1
* obeys hash-sha256

Invariant: hash-sha256
Description: "64 lower-case hexadecimal digits"
Severity: #error
Expression: "value.matches('^[0-9a-f]{64}$')"

Extension: ManifestRecord
Id: manifest-record
Title: "Record that was published"
Description: "A resource that was made from the source and has neither canonical url nor version, and the hash of its content. It is written in place."
Context: Library
* . 0..*
* insert Closed
* insert Part(reference, 1..1, [[Reference(ResearchStudy or Group)]], The record on the server of the manifest)
* insert Part(hash, 1..1, string, [[SHA-256 of the record's content without id and meta, 64 lower-case hexadecimal digits]])
* obeys record-sha256

Invariant: record-sha256
Description: "64 lower-case hexadecimal digits"
Severity: #error
Expression: "extension.where(url = 'hash').value.all(matches('^[0-9a-f]{64}$'))"

Extension: ManifestLeftOut
Id: manifest-left-out
Title: "Artifact that was left out"
Description: "The canonical url of an artifact that was made from the source and is not on the server of the manifest, since that server does not store its type."
Context: Library
* . 0..*
* value[x] only uri
* value[x] 1..1

Extension: SourceRevision
Id: source-revision
Title: "Revision of the source"
Description: "The revision that was read, and the hash of its bytes."
Context: Library
* . 0..1
* insert Closed
* insert Part(revisionId, 0..1, string, [[The revision as the source's own system names it]])
* insert Part(timestamp, 0..1, instant, [[When that revision was made]])
* insert Part(sha256, 1..1, string, [[SHA-256 of the source's bytes, 64 lower-case hexadecimal digits]])
* obeys revision-sha256

Invariant: revision-sha256
Description: "64 lower-case hexadecimal digits"
Severity: #error
Expression: "extension.where(url = 'sha256').value.all(matches('^[0-9a-f]{64}$'))"

Extension: Conversion
Id: conversion
Title: "Conversion"
Description: "What the artifacts were made with, and how many of them there are. With the same program, terminology, settings and source the artifacts are the same."
Context: Library
* . 0..1
* insert Closed
* insert Part(programVersion, 1..1, string, [[Version of the program]])
* insert Part(terminologyHash, 1..1, string, [[SHA-256 of the terminology]])
* insert Part(settingsHash, 1..1, string, [[SHA-256 of the settings]])
* insert Part(regimens, 1..1, unsignedInt, [[Number of regimens]])
* insert Part(variants, 1..1, unsignedInt, [[Number of variants]])
* insert Part(entries, 1..1, unsignedInt, [[Number of entries]])
* insert Part(references, 1..1, unsignedInt, [[Number of references]])
* insert Part(unparsed, 1..1, unsignedInt, [[Number of fragments that were not understood]])
