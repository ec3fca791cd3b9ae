/** staticwebapp.config.json. https://learn.microsoft.com/azure/static-web-apps/configuration#global-headers */

import type { ReadScene } from '../../judge/scene.ts';
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
  return addressScene(rules, 'last', (global ?? root).opening, source.place);
};

/** An empty value takes a global header away. */
function ruleOf(route: DocumentNode): AddressRule[] {
  const headers = headerMap(route.below('headers')).map((entry) =>
    entry.value === '' ? { ...entry, value: null } : entry,
  );
  return headers.length === 0 ? [] : [{ pattern: route.text('route') ?? '/*', headers, origin: route.opening }];
}
