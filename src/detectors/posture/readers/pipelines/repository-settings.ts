/**
 * Reads what a repository demands of changes, as files: settings of branches, rulesets, updates of dependencies.
 * https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository,
 * https://docs.github.com/code-security/dependabot, https://docs.renovatebot.com/configuration-options/
 */

import { rankOfNames } from '../../orders/ranks.ts';
import type { ResourceRow } from '../../../../model/posture/resource.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf, truth } from '../../languages/value.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { ObjectSettings } from '../cluster/object-settings.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import type { Origin } from '../../position.ts';

/** Returns the scope of a ruleset, of branches with settings, or of updates of dependencies; none for other files. */
export function repositoryScopes(root: DocumentNode, _place: PlaceRow, table: ResourceTable): Scope[] {
  const rowsOf = (kind: string): readonly ResourceRow[] => table.get(`repository:${kind}`) ?? [];
  const scope = (id: string, node: DocumentNode, kind: string, more: readonly Fact[] = []): Scope[] => [
    {
      id,
      origin: node.opening,
      facts: [...resourceFacts(rowsOf(kind), new ObjectSettings(node)), ...more],
      absent: absentByRows(rowsOf(kind), nothingSet),
      atMost: 'high',
      site: id,
    },
  ];
  if (root.entry('enforcement') !== undefined && root.entry('rules') !== undefined)
    return scope(`ruleset ${root.label('name')}`, root, 'Ruleset', [
      listFact(
        'rules',
        root.items('rules').flatMap((rule) => rule.text('type') ?? []),
        root.opening,
        'medium',
      ),
    ]);
  if (root.entry('updates') !== undefined) return scope('', root, 'Dependabot', [updates(root)]);
  if (root.entry('branches') !== undefined || root.entry('repository') !== undefined)
    return [
      ...scope('repository', root, 'RepositorySettings'),
      ...root.items('branches').flatMap((branch) => scope(`branch ${branch.label('name')}`, branch, 'BranchSettings')),
    ];
  if (root.entry('extends') !== undefined || root.entry('packageRules') !== undefined)
    return scope('', root, 'Renovate', [
      listFact(
        'presets',
        textsOf(root.get('extends')?.value).filter((name) => /pin|digest|vulnerab|security/i.test(name)),
        root.opening,
        'low',
      ),
    ]);
  return [];
}

/** Reads which dependencies are kept up to date. An entry that may open no request keeps nothing up to date. */
function updates(root: DocumentNode): Fact {
  const names = root
    .items('updates')
    .filter((one) => one.text('open-pull-requests-limit') !== '0' && truth(one.get('enabled')?.value) !== false)
    .filter((one) => !one.items('ignore').some(isEverything))
    .map((one) => `${one.text('package-ecosystem')} in ${one.text('directory') ?? 'several folders'}`);
  return listFact('updates', names, root.opening, 'low');
}

/** Tests if an entry ignores every dependency, in all its versions. */
function isEverything(ignored: DocumentNode): boolean {
  return (
    ignored.text('dependency-name') === '*' &&
    ignored.entry('versions') === undefined &&
    ignored.entry('update-types') === undefined
  );
}

/** Makes the fact of a list in which every name is good. */
function listFact(name: string, names: readonly string[], origin: Origin, atMost: 'low' | 'medium'): Fact {
  return makeFact(
    name === 'rules' ? controls.authentication : controls.patching,
    rankOfNames(name, names, { isGood: true, atMost, weakening: 'removal' }),
    { subject: name, certainty: 'literal' as const, origin },
  );
}
