/** YAML files, and JSON with them: each document says itself what it is. */

import { doubted, plainScene, type ReadScene, type Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { parseJson } from '../../languages/json.ts';
import { parseYaml, type YamlFile } from '../../languages/yaml/parse.ts';
import { cloudFormationScopes } from '../cloud/cloudformation.ts';
import { policyScopes } from '../cloud/policy-file.ts';
import { composeScopes } from './compose.ts';
import { kubernetesScopes } from './kubernetes.ts';
import { meshScopes } from './mesh.ts';
import { traefikScopes } from './traefik.ts';
import { workloadScopes } from './workloads.ts';
import { Lines, textOf } from '../../position.ts';

const READERS = [
  kubernetesScopes,
  workloadScopes,
  traefikScopes,
  meshScopes,
  composeScopes,
  cloudFormationScopes,
  policyScopes,
];

export const readYaml: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const file = parse(source);
  if (file === null) return null;
  const lines = new Lines(source);
  const roots = file.documents.map((value) => new DocumentNode(value, lines, path, value.at.from));
  const scopes: Scope[] = roots.flatMap((root) => READERS.flatMap((read) => read(root)));
  const scene = plainScene([...new Map(scopes.map((scope) => [scope.id, scope])).values()], () => null);
  return file.isTemplate ? doubted(scene) : scene;
};

/** JSON is YAML, too, but its own parser is ten times as fast. */
function parse(source: string): YamlFile | null {
  const json = /^\s*[[{]/.test(source) ? parseJson(source) : null;
  return json === null ? parseYaml(source) : { documents: [json], isTemplate: false };
}
