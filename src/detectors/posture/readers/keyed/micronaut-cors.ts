/**
 * Origins that a server of Micronaut lets read answers: any where a configuration names none, with credentials by
 * itself. https://docs.micronaut.io/latest/guide/#corsConfiguration
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { textsOf, truth } from '../../languages/value.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Origins } from './scope.ts';

const ROOT = 'micronaut.server.cors.';
const CONFIGURED = /^micronaut\.server\.cors\.configurations\.([\w-]{1,60})\.([\w-]{1,60})$/;

/** Returns the origins of each CORS configuration; none unless CORS is enabled. */
export function micronautCors(keys: readonly Keyed[], originOf: Origins): Fact[] {
  const enabled = keys.findLast(({ key }) => key === `${ROOT}enabled`);
  if (enabled === undefined || truth(enabled.value) !== true) return [];
  const configured = new Map<string, Map<string, Keyed>>();
  for (const one of keys) {
    const [, name, option] = one.key.startsWith(ROOT) ? (CONFIGURED.exec(one.key) ?? []) : [];
    if (name === undefined || option === undefined) continue;
    const options = configured.get(name) ?? new Map<string, Keyed>();
    configured.set(name, options.set(option, one));
  }
  return [...configured].map(([name, options]): Fact => {
    const [origins, pattern, credentials] = ['allowed-origins', 'allowed-origins-regex', 'allow-credentials'].map(
      (key) => options.get(key),
    );
    const list = [...textsOf(origins?.value), ...textsOf(pattern?.value).map((text) => `/${text}/`)];
    const isOn = credentials === undefined ? true : truth(credentials.value);
    return {
      control: controls.cors,
      subject: name,
      value: corsOf(list.length === 0 ? [] : list, isOn, list.length === 0),
      certainty: 'literal',
      origin: originOf(origins ?? pattern ?? enabled),
      onlyChanged: true,
    };
  });
}
