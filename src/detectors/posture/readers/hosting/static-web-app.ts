/** staticwebapp.config.json. https://learn.microsoft.com/azure/static-web-apps/configuration#global-headers */

import { controls } from '../../controls.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { headerMap, openJson } from './headers.ts';
import { addressScene, type AddressRule } from './url-space.ts';

export const readStaticWebApp: ReadScene = async (source) => {
  const root = openJson(source);
  if (root === null) return null;
  const global = root.below('globalHeaders');
  const everywhere: AddressRule[] =
    global === undefined ? [] : [{ pattern: '/*', headers: headerMap(global), origin: global.opening }];
  const rules = [...everywhere, ...root.items('routes').flatMap(ruleOf)];
  const scene = addressScene(rules, 'last', (global ?? root).opening, source.place);
  if (scene === null) return null;
  const roles = root.items('routes').flatMap(roleFact);
  return {
    ...scene,
    scopes: scene.scopes.map((scope) => (scope.id === '' ? { ...scope, facts: [...scope.facts, ...roles] } : scope)),
  };
};

/** https://learn.microsoft.com/azure/static-web-apps/configuration#securing-routes-with-roles */
function roleFact(route: DocumentNode): Fact[] {
  const address = route.text('route');
  const roles = route.items('allowedRoles').map((item) => item.text());
  if (address === null) return [];
  const methods = route.items('methods').map((item) => item.text());
  return [
    {
      control: controls.authorization,
      subject: [methods.join(','), address].filter((part) => part !== '').join(' '),
      value: { kind: 'switch', on: roles.length > 0 && !roles.includes('anonymous') },
      certainty: 'literal',
      origin: route.get('allowedRoles')?.origin ?? route.opening,
      // Without a rule anyone is answered; a rule that is new opens nothing.
      ...(roles.length > 0 && !roles.includes('anonymous') ? { atMost: 'medium' } : { onlyChanged: true }),
    },
  ];
}

/** An empty value takes a global header away. */
function ruleOf(route: DocumentNode): AddressRule[] {
  const headers = headerMap(route.below('headers')).map((entry) =>
    entry.value === '' ? { ...entry, value: null } : entry,
  );
  return headers.length === 0 ? [] : [{ pattern: route.text('route') ?? '/*', headers, origin: route.opening }];
}
