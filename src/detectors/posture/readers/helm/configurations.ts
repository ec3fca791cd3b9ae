/** Configurations of programs within the values of their charts. */

import { place as grafana } from '../../../../../patterns/places/grafana.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { argumentFacts, flagMapFacts } from '../components/arguments.ts';
import { configFacts } from '../cluster/ingress-nginx.ts';
import { settingsOf } from '../cluster/settings.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { rankedFacts } from '../settings/ranked.ts';
import { factsOfSettings } from '../settings/settings.ts';

/** Returns the facts of `grafana.ini` of Grafana's chart, and of the ConfigMap of ingress-nginx. */
export function configurationFacts(node: DocumentNode, key: string): Fact[] {
  if (key === 'grafana.ini') return grafanaFacts(node);
  const isController = key === 'config' && node.pairs().some(([name]) => /^(?:hsts|ssl-|use-forwarded)/.test(name));
  return isController ? configFacts(settingsOf(node), node.opening) : [];
}

/** Returns the facts of `grafana.ini`: its sections are maps, whose names may have dots (`auth.anonymous`). */
function grafanaFacts(node: DocumentNode): Fact[] {
  const find = (key: string): Found | undefined => {
    const at = key.lastIndexOf('.');
    return node.get(key.slice(0, at), key.slice(at + 1));
  };
  return [
    ...factsOfSettings({ place: grafana, find, originOf: (value) => node.origin(value), open: false }),
    ...rankedFacts(grafana.ranked ?? [], find, node.opening),
  ];
}

const ARGUMENTS = /(?:args|arguments)$/i;
const VARIABLES = /^(?:extra)?env(?:ironment)?(?:vars|variables)?$/i;

/** Returns the facts of flags and environment variables that the chart hands to its program. */
export function programFacts(node: DocumentNode, path: readonly string[], table: ResourceTable): Fact[] {
  const own = path.at(-1) ?? '';
  const lists = node.pairs().flatMap(([key, child]): Fact[] => {
    if (child.value.kind !== 'list') return [];
    if (ARGUMENTS.test(key)) return argumentFacts(child.items(), table);
    if (!VARIABLES.test(key)) return [];
    return child.items().flatMap((one) => variableFacts(one.text('name'), one.text('value'), one));
  });
  return [
    ...lists,
    ...(ARGUMENTS.test(own) ? flagMapFacts(node, table) : []),
    ...(VARIABLES.test(own) ? node.pairs().flatMap(([name, child]) => variableFacts(name, child.text(), child)) : []),
  ];
}

function variableFacts(name: string | null, text: string | null, node: DocumentNode): Fact[] {
  return name === null || text === null ? [] : environmentFacts(name, text, node.stretch());
}
