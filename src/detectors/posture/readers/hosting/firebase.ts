/**
 * firebase.json. Of several rules for one address, later ones win (firebase-tools issue 9467).
 * https://firebase.google.com/docs/hosting/full-config#headers
 */

import type { ReadScene } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { headerList, openJson } from './headers.ts';
import { addressScene, type AddressRule } from './url-space.ts';

export const readFirebaseJson: ReadScene = async (source) => {
  const root = openJson(source);
  if (root === null) return null;
  const hosting = root.below('hosting');
  const sites = hosting === undefined ? [] : hosting.value.kind === 'list' ? hosting.items() : [hosting];
  const rules = sites.flatMap((site) => site.items('headers').map(ruleOf));
  return addressScene(rules, 'last', (sites[0]?.below('headers') ?? hosting ?? root).opening, source.place);
};

function ruleOf(rule: DocumentNode): AddressRule {
  return {
    pattern: rule.text('source') ?? rule.text('regex') ?? '**',
    headers: headerList(rule.below('headers')),
    origin: rule.opening,
  };
}
