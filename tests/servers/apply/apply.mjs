// Applies order sets to a patient with encender, an implementation of PlanDefinition/$apply that this project did not
// write. Reads { patient, plans, definitions } from standard input and writes, for each plan in order, the resources
// that it was applied to: the CarePlan, the RequestGroup and the requests.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../../.cache/npm/', import.meta.url));
const { applyPlan } = await import(pathToFileURL(require.resolve('encender')));

const { patient, plans, definitions } = JSON.parse(readFileSync(0, 'utf8'));

// encender's own resolver cuts versions at their third number, so that 1.0.0-convert.1a2b3c4d is never found.
const resources = new Map(definitions.map((definition) => [`${definition.url}|${definition.version}`, definition]));
resources.set(`Patient/${patient.id}`, patient);
const resolve = (reference) => (resources.has(reference) ? [resources.get(reference)] : []);

// The plans hold no CQL; the thread that encender would start for each of them has nothing to do.
const WorkerFactory = () => ({ terminate() {} });

const applied = [];
for (const plan of plans) {
  let id = 0;
  const getId = () => `${plan.id}-${++id}`;
  applied.push(await applyPlan(plan, `Patient/${patient.id}`, resolve, { WorkerFactory, getId }));
}
writeFileSync(1, JSON.stringify(applied));
