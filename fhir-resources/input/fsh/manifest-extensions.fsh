// What a manifest records about its source and how it was made.

Extension: ArtifactHash
Id: artifact-hash
Title: "Hash of an artifact"
Description: "SHA-256 of the artifact's content without id, meta, status, version and date, 64 lower-case hexadecimal digits."
Context: RelatedArtifact
* . 0..1
* value[x] only string
* value[x] 1..1
* obeys hash-sha256

Invariant: hash-sha256
Description: "64 lower-case hexadecimal digits"
Severity: #error
Expression: "value.matches('^[0-9a-f]{64}$')"

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
