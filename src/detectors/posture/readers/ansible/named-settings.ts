/**
 * Settings of deployments in files without a kind of their own, by names that say what they switch: pillars of Salt,
 * manifests of BOSH, values of charts and inputs of modules.
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import { nothingSet } from '../../control.ts';
import { plainScene, type ReadScene, type Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { parseHcl } from '../../languages/hcl/parse.ts';
import { Lines, textOf } from '../../position.ts';
import { factsOfVariable } from './variables.ts';

/** Keys of documents whose own readers know them: objects of Kubernetes, pipelines, files of Compose. */
const KINDS = ['apiVersion', 'kind', 'jobs', 'services', 'stages', 'steps', 'openapi', 'swagger'] as const;
/** Files of defaults, which a play of Ansible may override. */
const DEFAULTS = /(?:^|\/)(?:defaults|vars)\//;

/** Returns a scope for each map of a document; none for one whose keys have a schema. */
export function namedScopes(root: DocumentNode, _place?: PlaceRow): Scope[] {
  return KINDS.some((key) => root.entry(key) !== undefined) || DEFAULTS.test(root.path) ? [] : scopesOf(root, []);
}

/** Controls whose names say enough wherever they are. */
const COUNTED: ReadonlySet<string> = new Set([
  'authentication',
  'authorization',
  'tls-verify',
  'transit-encryption',
  'host-keys',
  'local-privileges',
  'rotation',
  'request-rate',
  'rate-limit',
  'sslmode',
  'cookies',
]);

/** Returns the scopes of a file of values for Terraform's variables. */
export const readNamedValues: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const { attributes: entries } = parseHcl(source);
  const value = { kind: 'map', entries, open: false, at: { from: 0, to: source.length } } as const;
  return plainScene(namedScopes(new DocumentNode(value, new Lines(source), path, 0)), () => null);
};

function scopesOf(node: DocumentNode, path: readonly string[]): Scope[] {
  const facts = node
    .pairs()
    .flatMap(([key, child]) => (child.value.kind === 'map' ? [] : factsOfVariable(key, child, true)))
    .filter(({ control }) => COUNTED.has(control.id));
  const scope: Scope = {
    id: `settings ${path.join('.')}`,
    origin: node.opening,
    facts,
    absent: nothingSet,
    atMost: 'medium',
    site: '',
    isSpare: true,
    ...(path.length > 0 && {
      joins: [{ parent: `settings ${path.slice(0, -1).join('.')}`, facts: [], judged: 'added', atMost: 'low' }],
    }),
  };
  return [
    ...(node.value.kind === 'map' ? [scope] : []),
    ...node
      .pairs()
      .flatMap(([key, child]) =>
        child.value.kind === 'map'
          ? scopesOf(child, [...path, key])
          : child
              .items()
              .flatMap((item, at) =>
                item.value.kind === 'map' ? scopesOf(item, [...path, key, item.text('name') ?? String(at)]) : [],
              ),
      ),
  ];
}
