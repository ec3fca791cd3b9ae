/**
 * Secrets that an operator brings into a cluster: one by one, or all that a pattern finds.
 * https://external-secrets.io/latest/api/externalsecret/, https://external-secrets.io/latest/guides/getallsecrets/
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { listFact } from './lists.ts';

/** Returns the facts of an external secret, or of one for several namespaces. */
export function externalSecretFacts(root: DocumentNode): Fact[] {
  const spec = root.below('spec', 'externalSecretSpec') ?? root.below('spec');
  if (spec === undefined) return [];
  const found = spec.items('dataFrom').flatMap((one) => {
    const find = one.below('find');
    return find === undefined ? [] : [findsIn(find)];
  });
  const selectors = [
    ...root.items('spec', 'namespaceSelectors'),
    ...[root.below('spec', 'namespaceSelector') ?? []].flat(),
  ];
  const everywhere = selectors.filter(
    (one) => one.pairs('matchLabels').length === 0 && one.items('matchExpressions').length === 0,
  );
  const list = (subject: string, names: readonly string[]) =>
    listFact({ subject, names, isGood: false, origin: root.opening }, {}, controls.privilegeLimit);
  return [
    list('secrets found', found),
    list(
      'namespaces',
      everywhere.map(() => '*'),
    ),
  ];
}

/** Returns a search as one name: `*` for all secrets of the store. */
function findsIn(find: DocumentNode): string {
  const pattern = find.text('name', 'regexp') ?? '*';
  const isExact = /^\^[\w/-]+\$$/.test(pattern);
  const name = isExact
    ? pattern.slice(1, -1)
    : /^(?:\^?\.[*+]?\$?|\*|)$/.test(pattern)
      ? '*'
      : pattern.replaceAll('.*', '*');
  const tags = find.pairs('tags').map(([key, value]) => `${key}=${value.text() ?? ''}`);
  return [find.text('path') ?? '', name, ...tags].filter((word) => word !== '' && word !== '/').join(' ');
}
