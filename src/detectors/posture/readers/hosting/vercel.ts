/** vercel.json. https://vercel.com/docs/project-configuration#headers */

import type { ReadScene } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { headerList, headerMap, openJson } from './headers.ts';
import { addressScene, type AddressRule } from './url-space.ts';

/** Reads the headers of `headers` and of the older `routes`. */
export const readVercelJson: ReadScene = async (source) => {
  const root = openJson(source);
  if (root === null) return null;
  const rules = [...root.items('routes').flatMap(legacyRule), ...root.items('headers').map(ruleOf)];
  return addressScene(rules, 'last', (root.below('headers') ?? root).opening, source.place);
};

/** Reads the headers of one rule; `has` and `missing` make it conditional. */
function ruleOf(rule: DocumentNode): AddressRule {
  return {
    pattern: rule.text('source') ?? '/(.*)',
    headers: headerList(rule.below('headers')),
    origin: rule.opening,
    conditional: rule.entry('has') !== undefined || rule.entry('missing') !== undefined,
  };
}

/** Reads a rule of `routes`, which came before `headers`, with regular expressions for addresses. */
function legacyRule(route: DocumentNode): AddressRule[] {
  const headers = headerMap(route.below('headers'));
  const pattern = (route.text('src') ?? '/(.*)').replace(/^\^|\$$/g, '');
  return headers.length === 0 ? [] : [{ pattern, headers, origin: route.opening }];
}
