/**
 * CODEOWNERS: whose review a change of a path needs.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */

import { rankOfNames } from '../../orders/ranks.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type ReadScene } from '../../judge/scene.ts';
import { textOf } from '../../position.ts';

/** Returns the paths whose changes need a review by an owner, as one fact. */
export const readCodeowners: ReadScene = async ({ path, text }) => {
  const rules = textOf(text)
    .split('\n')
    .flatMap((line) => {
      const [pattern, ...owners] = line
        .replace(/(?:^|\s)#.*$/, '')
        .trim()
        .split(/\s+/);
      return pattern === undefined || pattern === '' || pattern.startsWith('[') ? [] : [{ pattern, owners }];
    });
  const names = rules.filter(({ owners }) => owners.length > 0).map(({ pattern }) => pattern);
  const origin = { path, line: 1, endLine: 1 };
  const fact = makeFact(
    controls.authentication,
    rankOfNames('paths with owners', names, { isGood: true, atMost: 'low', weakening: 'removal' }),
    { subject: 'owners', certainty: 'literal' as const, origin },
  );
  return plainScene([{ id: '', origin, facts: [fact], absent: nothingSet, atMost: 'low', site: '' }], () => null);
};
