// Reads cases { resource, profile? } from standard input. Writes for each what two validators find: Medplum's, which
// checks profiles with their invariants but never looks into the definitions of extensions, and the invariants of the
// profile and of every extension of ours as LHNCBC's FHIRPath engine evaluates them.
const fs = require('fs');
const path = require('path');

const [packages, definitions] = process.argv.slice(2);
const { indexStructureDefinitionBundle, loadDataType, validateResource } = require(path.join(packages, '@medplum', 'core'));
const fhirpath = require(path.join(packages, 'fhirpath'));
const r4 = require(path.join(packages, 'fhirpath', 'fhir-context', 'r4'));

const read = file => JSON.parse(fs.readFileSync(file, 'utf8'));
const ours = new Map();
for (const bundle of ['profiles-types.json', 'profiles-resources.json']) {
  indexStructureDefinitionBundle(read(path.join(packages, '@medplum', 'definitions', 'dist', 'fhir', 'r4', bundle)));
}
for (const name of fs.readdirSync(definitions).filter(name => name.startsWith('StructureDefinition-'))) {
  const definition = read(path.join(definitions, name));
  loadDataType(definition);
  ours.set(definition.url, definition);
}

const describe = issue => `${issue.details.text} at ${issue.expression.join(', ')}`;

const medplumFinds = (resource, profile) => {
  try {
    return validateResource(resource, { profile }).map(describe);
  } catch (error) {
    if (!error.outcome) {
      throw error;
    }
    return error.outcome.issue.map(describe);
  }
};

const invariantsOf = definition =>
  (definition.snapshot.element[0].constraint ?? []).filter(constraint => constraint.source === definition.url);

const brokenIn = (definition, node, base, resource) =>
  invariantsOf(definition)
    .filter(({ expression }) => {
      const result = fhirpath.evaluate(node, { base, expression }, { resource, rootResource: resource }, r4);
      return result.length !== 1 || result[0] !== true;
    })
    .map(({ key }) => key);

const extensionsIn = node =>
  node === null || typeof node !== 'object'
    ? []
    : [
        ...(ours.has(node.url) && !node.resourceType ? [node] : []),
        ...Object.values(node).flatMap(extensionsIn),
      ];

const fhirpathFinds = (resource, profile) => [
  ...(profile ? brokenIn(profile, resource, resource.resourceType, resource) : []),
  ...extensionsIn(resource).flatMap(extension => brokenIn(ours.get(extension.url), extension, 'Extension', resource)),
];

const cases = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(
  JSON.stringify(
    cases.map(({ resource, profile }) => {
      const definition = ours.get(profile);
      return { medplum: medplumFinds(resource, definition), fhirpath: fhirpathFinds(resource, definition) };
    }),
  ),
);
