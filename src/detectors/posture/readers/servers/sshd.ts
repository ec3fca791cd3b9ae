/**
 * sshd_config: a keyword and its arguments in each line; the first value of a keyword holds. What follows `Match` holds
 * for the connections that it names, until the next `Match`. https://man.openbsd.org/sshd_config
 */

import type { ReadScene } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { parseProperties } from '../../languages/properties.ts';
import type { Stretch } from '../../position.ts';
import { textOf } from '../../position.ts';
import { keysOf, originsIn, sceneOf, scopeOf } from '../keyed/scope.ts';

interface Block {
  /** Empty for what holds for all connections. */
  readonly match: string;
  readonly at: Stretch;
  readonly keys: Keyed[];
}

export const readSshd: ReadScene = async (source) => {
  const blocks: Block[] = [{ match: '', at: { from: 0, to: 1 }, keys: [] }];
  for (const row of parseProperties(textOf(source.text)).flatMap(keysOf)) {
    if (row.key.toLowerCase() !== 'match') blocks.at(-1)!.keys.unshift(row);
    else blocks.push({ match: row.value.kind === 'known' ? String(row.value.value) : '?', at: row.at, keys: [] });
  }
  const originOf = originsIn(source);
  const scopes = blocks
    .filter(({ match }) => match.toLowerCase() !== 'all')
    .map(({ match, at, keys }) =>
      scopeOf(source.place, {
        id: match === '' ? '' : `Match ${match}`,
        keys,
        origin: originOf({ at }),
        originOf,
        reach: match === '' ? 'whole' : 'part',
      }),
    );
  return sceneOf(source.place, scopes);
};
