/**
 * sshd_config: a keyword and its arguments in each line; the first value of a keyword holds. What follows `Match` holds
 * for the connections that it names, until the next `Match`. https://man.openbsd.org/sshd_config
 */

import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { parseProperties } from '../../languages/properties.ts';
import { textOf, type Stretch } from '../../position.ts';
import { keysOf, originsIn, sceneOf, scopeOf, type Origins } from '../keyed/scope.ts';
import { expression } from '../../../../model/expressions/expression.ts';

interface Block {
  /** Empty for what holds for all connections. */
  readonly match: string;
  readonly at: Stretch;
  readonly keys: Keyed[];
}

/** Returns a scope for the whole file and one for each `Match`, whose keywords come before those of the file. */
export const readSshd: ReadScene = async (source) => {
  const blocks: Block[] = [{ match: '', at: { from: 0, to: 1 }, keys: [] }];
  for (const row of parseProperties(withoutComments(textOf(source.text))).flatMap(keysOf)) {
    if (row.key.toLowerCase() !== 'match') blocks.at(-1)!.keys.unshift(row);
    else blocks.push({ match: scalarOf(row), at: row.at, keys: [] });
  }
  const originOf = originsIn(source);
  const scopes = blocks
    .filter(({ match }) => match.toLowerCase() !== 'all')
    .map(({ match, at, keys }) =>
      scopeOf(source.place, {
        id: match === '' ? '' : `Match ${match}`,
        // The first value of a keyword holds: a block's own before those of the whole file.
        keys: match === '' ? keys : [...blocks[0]!.keys, ...keys],
        origin: originOf({ at }),
        originOf,
        reach: 'whole',
        more: algorithms(keys, originOf),
      }),
    );
  const scene = sceneOf(source.place, scopes);
  const whole = (id: string) => scopes.find((scope) => scope.id === '' && id !== '') ?? null;
  // Connections that no block names have what the whole file says.
  return { ...scene, beforehand: whole, afterwards: whole };
};

/** Returns the text with blanks in place of the comments behind values. */
function withoutComments(source: string): string {
  return source
    .split('\n')
    .map((line) => {
      const comment = line.search(/\s#/);
      return comment === -1 ? line : line.slice(0, comment).padEnd(line.length);
    })
    .join('\n');
}

const LISTS: ReadonlySet<string> = new Set(['ciphers', 'macs', 'kexalgorithms', 'hostkeyalgorithms']);

/** RFC 9142 for key exchange, RFC 8758 for RC4, and what OpenSSH has switched off since version 7. */
const WEAK = expression('')`
  ^(?:.*-cbc|cbc@.*|arcfour\d*|none|hmac-(?:md5|sha1|ripemd160)(?:-96)?(?:-etm@openssh\.com)?|diffie-hellman-group(?:1
  |14|-exchange)-sha1|ssh-(?:rsa|dss))$
`;

/** Returns the weak ones that each list accepts; a list after `-` only takes some out of OpenSSH's own. */
function algorithms(keys: readonly Keyed[], originOf: Origins): readonly Fact[] {
  const lists = new Map(keys.map((row) => [row.key.toLowerCase(), row]));
  return [...lists].flatMap(([key, row]): Fact[] => {
    if (!LISTS.has(key)) return [];
    const text = scalarOf(row).toLowerCase();
    const names = text.startsWith('-') ? [] : text.replace(/^[+^]/, '').split(',');
    const weak = names.map((name) => name.trim()).filter((name) => WEAK.test(name));
    return [
      makeFact(controls.sshAlgorithms, controls.sshAlgorithms.order.write(weak), {
        subject: row.key,
        certainty: 'literal',
        origin: originOf(row),
      }),
    ];
  });
}

function scalarOf({ value }: Keyed): string {
  return value.kind === 'known' ? String(value.value) : '';
}
