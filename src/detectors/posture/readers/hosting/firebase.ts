/**
 * firebase.json. Of several rules for one address, later ones win (firebase-tools issue 9467).
 * https://firebase.google.com/docs/hosting/full-config#headers
 */

import { controls } from '../../controls.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { headerList, openJson } from './headers.ts';
import { addressScene, type AddressRule } from './url-space.ts';

/** Reads the headers and the hidden files of each site. */
export const readFirebaseJson: ReadScene = async (source) => {
  const root = openJson(source);
  if (root === null) return null;
  const hosting = root.below('hosting');
  const sites = hosting === undefined ? [] : hosting.value.kind === 'list' ? hosting.items() : [hosting];
  const rules = sites.flatMap((site) => site.items('headers').map(ruleOf));
  const scene = addressScene(rules, 'last', (sites[0]?.below('headers') ?? hosting ?? root).opening, source.place);
  if (scene === null) return null;
  const facts = sites.map(hiddenFiles);
  return {
    ...scene,
    scopes: scene.scopes.map((scope) => (scope.id === '' ? { ...scope, facts: [...scope.facts, ...facts] } : scope)),
  };
};

/**
 * Returns if hidden files are left out, as they are by default.
 * https://firebase.google.com/docs/hosting/full-config#ignore
 */
function hiddenFiles(site: DocumentNode): Fact {
  const found = site.get('ignore');
  const names = site.items('ignore').map((one) => one.text() ?? '');
  const on = found === undefined || names.some((name) => /^(?:\*\*\/)?\.\*/.test(name));
  return {
    control: controls.exposure,
    subject: `hidden files ${site.label('target')}`.trim(),
    value: {
      kind: 'rank',
      name: 'ignore',
      rank: Number(on),
      word: on ? 'without hidden files' : 'with hidden files',
      atMost: 'medium',
      weakening: 'escalation',
    },
    certainty: found === undefined ? 'default' : 'literal',
    origin: found?.origin ?? site.opening,
  };
}

/** Reads the headers for one pattern of addresses; `**` without one. */
function ruleOf(rule: DocumentNode): AddressRule {
  return {
    pattern: rule.text('source') ?? rule.text('regex') ?? '**',
    headers: headerList(rule.below('headers')),
    origin: rule.opening,
  };
}
