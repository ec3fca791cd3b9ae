/** YAML files, and JSON with them: what a document is, it says itself. */

import { Lines, plainScene, textOf, type ReadScene, type Scope } from '../../judge/scene.ts';
import { cloudFormationScopes } from '../cloud/cloudformation.ts';
import { composeScopes } from './compose.ts';
import { kubernetesScopes } from './kubernetes.ts';
import { meshScopes } from './mesh.ts';
import { traefikScopes } from './traefik.ts';
import { workloadScopes } from './workloads.ts';
import { policyScopes } from '../cloud/policy-file.ts';
import { YamlNode } from '../../languages/yaml/node.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';

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
  // Templates of Helm are no YAML before they are filled in.
  if (source.includes('{{')) return plainScene([], () => null);
  const documents = parseYaml(source);
  if (documents === null) return null;
  const lines = new Lines(source);
  const roots = documents.map((value) => new YamlNode(value, lines, path, value.at.from));
  const scopes: Scope[] = roots.flatMap((root) => READERS.flatMap((read) => read(root)));
  return plainScene([...new Map(scopes.map((scope) => [scope.id, scope])).values()], () => null);
};
