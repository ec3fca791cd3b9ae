/** staticwebapp.config.json. https://learn.microsoft.com/azure/static-web-apps/configuration#global-headers */

import { controls } from '../../controls.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { headerMap, openJson } from './headers.ts';
import { addressScene, type AddressRule } from './url-space.ts';

/** Reads global headers, those of routes, and the roles that routes ask for. */
export const readStaticWebApp: ReadScene = async (source) => {
  const root = openJson(source);
  if (root === null) return null;
  const global = root.below('globalHeaders');
  const everywhere: AddressRule[] =
    global === undefined ? [] : [{ pattern: '/*', headers: headerMap(global), origin: global.opening }];
  const rules = [...everywhere, ...root.items('routes').flatMap(ruleOf)];
  const scene = addressScene(rules, 'last', (global ?? root).opening, source.place);
  if (scene === null) return null;
  const routes = root.items('routes');
  const roles = routes.flatMap((route, at) => [...roleFact(route, routes.slice(0, at)), ...rolesFact(route)]);
  return {
    ...scene,
    scopes: scene.scopes.map((scope) => (scope.id === '' ? { ...scope, facts: [...scope.facts, ...roles] } : scope)),
  };
};

/**
 * Returns if a route asks for a role, unless an earlier route opens it.
 * https://learn.microsoft.com/azure/static-web-apps/configuration#securing-routes-with-roles
 */
function roleFact(route: DocumentNode, earlier: readonly DocumentNode[]): Fact[] {
  const address = route.text('route');
  const roles = route.items('allowedRoles').map((item) => item.text());
  if (address === null) return [];
  const isRestricted =
    roles.length > 0 && !roles.includes('anonymous') && !earlier.some((one) => isOpenFor(one, address));
  const methods = route.items('methods').map((item) => item.text());
  return [
    {
      control: controls.authorization,
      subject: [methods.join(','), address].filter((part) => part !== '').join(' '),
      value: { kind: 'switch', on: isRestricted },
      certainty: 'literal',
      origin: route.get('allowedRoles')?.origin ?? route.opening,
      // Without a rule anyone is answered; a rule that is new opens nothing.
      ...(isRestricted ? { atMost: 'medium' } : { onlyChanged: true }),
    },
  ];
}

/** Tests if a route opens an address: the first one that matches decides. */
function isOpenFor(route: DocumentNode, address: string): boolean {
  const own = route.text('route');
  const roles = route.items('allowedRoles').map((item) => item.text());
  if (own === null || !own.endsWith('*') || route.items('methods').length > 0) return false;
  return address.startsWith(own.slice(0, -1)) && (roles.length === 0 || roles.includes('anonymous'));
}

/** Returns the roles that a route admits: the more, the wider. */
function rolesFact(route: DocumentNode): Fact[] {
  const address = route.text('route');
  const names = route.items('allowedRoles').flatMap((item) => item.text() ?? []);
  if (address === null || names.length === 0 || names.includes('anonymous')) return [];
  return [
    {
      control: controls.authentication,
      subject: `roles of ${address}`,
      value: {
        kind: 'rank',
        name: 'allowedRoles',
        rank: 0,
        word: names.join(', '),
        atMost: names.includes('authenticated') ? 'medium' : 'low',
        weakening: 'widening',
        items: { isGood: false, names },
      },
      certainty: 'literal',
      origin: route.get('allowedRoles')?.origin ?? route.opening,
      onlyChanged: true,
    },
  ];
}

/** Returns the headers of a route; an empty value takes a global header away. */
function ruleOf(route: DocumentNode): AddressRule[] {
  const headers = headerMap(route.below('headers')).map((entry) =>
    entry.value === '' ? { ...entry, value: null } : entry,
  );
  return headers.length === 0 ? [] : [{ pattern: route.text('route') ?? '/*', headers, origin: route.opening }];
}
