/**
 * Hosting services whose configuration lists headers by address: Render, AWS Amplify, `serve`, Heroku's static files.
 * https://render.com/docs/static-site-headers, https://github.com/vercel/serve-handler#headers-array,
 * https://docs.aws.amazon.com/amplify/latest/userguide/custom-headers.html
 */

import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { ReadScene, Scene, Scope, Source } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { parseJson } from '../../languages/json.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import { Lines, textOf } from '../../position.ts';
import { headerList, headerMap } from './headers.ts';
import { addressScene, type AddressRule } from './url-space.ts';

/** Reads the lists of headers of the file, or of each service in it. */
export const readHeaderLists: ReadScene = async (source) => {
  const root = rootOf(source);
  if (root === null) return null;
  const services = [...root.items('services'), ...root.items('projects').flatMap((one) => one.items('services'))];
  const scenes = services.map((service) => ({ service, scene: sceneOf(source, service, rulesOf(service)) }));
  const own = sceneOf(source, root, rulesOf(root));
  const parts = services.length === 0 ? [{ service: null, scene: own }] : scenes;
  if (parts.some(({ scene }) => scene === null)) return null;
  const scopes = parts.flatMap(({ service, scene }) => [
    ...scene!.scopes.map((scope) => ({ ...scope, id: idOf(service, scope.id) })),
    ...(service === null ? [] : allowedBy(service)),
  ]);
  const [first] = parts;
  return {
    ...first!.scene!,
    scopes,
    afterwards: () => null,
    beforehand: () => null,
    ...(services.length > 0 ? {} : own!),
  };
};

/** Returns the map of the file; null if it cannot be parsed or is no map. */
function rootOf({ path, text }: Source): DocumentNode | null {
  const source = textOf(text);
  const value = path.endsWith('.json') ? parseJson(source) : (parseYaml(source, 'refused')?.documents[0] ?? null);
  return value?.kind === 'map' ? new DocumentNode(value, new Lines(source), path, value.at.from) : null;
}

function sceneOf({ place }: Source, node: DocumentNode, rules: readonly AddressRule[]): Scene | null {
  return addressScene(rules, 'last', node.opening, place);
}

/** Returns the id of a scope; in a file with several services, behind the name of its service. */
function idOf(service: DocumentNode | null, id: string): string {
  return service === null ? id : `service ${service.label('name')}${id === '' ? '' : ` > ${id}`}`;
}

/** Returns the rules under any of the services' names for them. */
function rulesOf(node: DocumentNode): AddressRule[] {
  const lists = [...node.items('customHeaders'), ...node.items('headers')];
  const listed = lists.flatMap((rule): AddressRule[] => {
    const pattern = rule.text('pattern') ?? rule.text('source') ?? rule.text('path') ?? '/*';
    const name = rule.text('name');
    const headers: HeaderEntry[] =
      name === null
        ? headerList(rule.below('headers'))
        : [{ name, value: rule.text('value'), origin: rule.opening, certainty: 'literal' }];
    return headers.length === 0 ? [] : [{ pattern, headers, origin: rule.opening }];
  });
  const mapped = node.pairs('headers').map(([pattern, map]) => ({
    pattern,
    headers: headerMap(map),
    origin: map.opening,
  }));
  return [...listed, ...mapped.filter(({ headers }) => headers.length > 0)];
}

/**
 * Returns the addresses that Render's `ipAllowList` admits: an empty one admits nobody from outside.
 * https://render.com/docs/blueprint-spec
 */
function allowedBy(service: DocumentNode): Scope[] {
  const list = service.get('ipAllowList');
  if (list === undefined) return [];
  const allows = service
    .items('ipAllowList')
    .flatMap((item) => item.text('source') ?? item.text() ?? [])
    .map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source }));
  const value = { kind: 'networks', allows } as const;
  const fact = makeFact(controls.networkAccess, value, {
    subject: 'ipAllowList',
    certainty: 'literal' as const,
    origin: list.origin,
    onlyChanged: true,
  });
  const id = `${idOf(service, '')} > callers`;
  return [{ id, origin: service.opening, facts: [fact], absent: nothingSet, atMost: 'high', site: '' }];
}
