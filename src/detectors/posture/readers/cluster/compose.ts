/**
 * Docker Compose: environment, privileges and Traefik's labels of each service.
 * https://docs.docker.com/reference/compose-file/services/
 */

import { nothingSet } from '../../control.ts';
import type { PlaceRow } from '../../../../model/place.ts';
import type { Confidence } from '../../../../model/rule.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { settingsOf, type Setting, type Settings } from './settings.ts';
import { rankedFacts } from '../settings/ranked.ts';
import { labelScopes } from './traefik.ts';
import type { DocumentNode } from '../../languages/document.ts';

export function composeScopes(root: DocumentNode, { ranked = [] }: PlaceRow): Scope[] {
  if (root.entry('kind') !== undefined) return [];
  // A Compose file without a word on it is as often for development as not.
  const isProduction = /prod|deploy|release|live/i.test(root.path);
  return root.pairs('services').flatMap(([name, node]) => {
    const id = `service ${name}`;
    const environment: Fact[] = [...listed(node, 'environment')].flatMap(([key, { text, origin }]) =>
      environmentFacts(key, text, origin),
    );
    const scope = (name: string, facts: readonly Fact[], elsewhere: Confidence): Scope => ({
      id: name,
      origin: node.opening,
      facts,
      absent: nothingSet,
      atMost: isProduction ? 'high' : elsewhere,
      site: '',
    });
    return [
      scope(
        id,
        rankedFacts(ranked, (key) => node.get(key), node.opening),
        'medium',
      ),
      scope(`${id} > environment`, environment, 'low'),
      ...labelScopes(listed(node, 'labels'), id).map((one) => scope(one.id, one.facts, 'medium')),
    ];
  });
}

/** A map, or a list of `KEY=value`. */
function listed(node: DocumentNode, key: string): Settings {
  const map = settingsOf(node.below(key));
  if (map.size > 0) return map;
  return new Map(
    node.items(key).flatMap((item) => {
      const [, name, text] = /^([^=]+)=(.*)$/s.exec(item.text() ?? '') ?? [];
      return name === undefined ? [] : [[name, { text: text!, origin: item.stretch() } satisfies Setting] as const];
    }),
  );
}
