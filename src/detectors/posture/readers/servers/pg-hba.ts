/**
 * pg_hba.conf: who may connect from where, and how they prove who they are. The first line that fits holds.
 * https://www.postgresql.org/docs/current/auth-pg-hba-conf.html
 */

import { addTo } from '../../../../model/groups.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type Fact, type ReadScene } from '../../judge/scene.ts';
import type { Rank } from '../../orders/ranks.ts';
import { textOf, type Origin } from '../../position.ts';

interface Line {
  readonly type: string;
  /** Databases and users that it names. */
  readonly subject: string;
  readonly address: string;
  readonly method: string;
  readonly origin: Origin;
}

/** Methods by what an attacker needs. A method that is not listed is asked of another service. */
const METHODS: Readonly<Record<string, number>> = {
  trust: 0,
  ident: 1,
  password: 1,
  md5: 2,
  cert: 4,
  peer: 4,
  reject: 5,
};
const OTHER = 3;
const ANY = new Set(['all', '0.0.0.0/0', '::/0', '::0/0']);

/** Returns the facts of each pair of database and user, in one scope. */
export const readPgHba: ReadScene = async ({ path, text }) => {
  const lines = linesOf(textOf(text), path);
  const bySubject = new Map<string, Line[]>();
  for (const line of lines) addTo(bySubject, line.subject, line);
  const facts = [...bySubject].flatMap(([subject, own]) => factsOf(subject, own));
  const origin: Origin = { path, line: 1, endLine: 1 };
  return plainScene([{ id: '', origin, facts, absent: nothingSet, atMost: 'high', site: '' }], () => null);
};

/** Returns the rules of the file: type, database and user, address and method. Other lines are left out. */
function linesOf(source: string, path: string): readonly Line[] {
  return source.split(/\r?\n/).flatMap((raw, at): Line[] => {
    const words = raw
      .replace(/#.*$/, '')
      .split(/\s+/)
      .filter((word) => word !== '');
    const [type = '', database, user, ...rest] = words;
    if (!/^(?:local|host|hostssl|hostnossl|hostgssenc|hostnogssenc)$/.test(type) || user === undefined) return [];
    // An address may have its mask as a word of its own.
    const hasMask = type !== 'local' && /^[\d.:a-f]+$/i.test(rest[1] ?? '');
    const address = type === 'local' ? 'local' : (rest[0] ?? '');
    const method = rest[type === 'local' ? 0 : hasMask ? 2 : 1];
    if (method === undefined) return [];
    const origin = { path, line: at + 1, endLine: at + 1 };
    const mask = hasMask ? ` ${rest[1]}` : '';
    return [
      { type, subject: `${database} ${user}`, address: `${address}${mask}`, method: method.toLowerCase(), origin },
    ];
  });
}

/**
 * Returns the facts of one database and user: its weakest login methods, the addresses that may connect, and whether
 * those connections are encrypted.
 */
function factsOf(subject: string, lines: readonly Line[]): Fact[] {
  const allowed = lines.filter(({ method }) => method !== 'reject');
  const remote = allowed.filter(({ type }) => type !== 'local');
  const isNamed = !subject.split(' ').includes('all');
  const [first] = lines as [Line];
  const weakest = (some: readonly Line[]) =>
    some.reduce((one, other) => (rankOfMethod(other) < rankOfMethod(one) ? other : one));
  return [
    // Unix sockets and network connections are separate subjects.
    ...[allowed.filter(({ type }) => type === 'local'), remote].flatMap((some, index): Fact[] =>
      some.length === 0 ? [] : [methodFact(`${subject} (${index === 0 ? 'local' : 'host'})`, weakest(some))],
    ),
    {
      control: controls.networkAccess,
      subject,
      value: controls.networkAccess.order.write(remote.map(({ address }) => `tcp 5432 ${rangeOf(address)}` as const)),
      certainty: 'literal',
      origin: (remote[0] ?? first).origin,
      ...(isNamed ? { newAtMost: 'low' } : {}),
    },
    ...(remote.length === 0 ? [] : [encryptionFact(subject, remote)]),
  ];
}

function rankOfMethod({ method }: Line): number {
  return METHODS[method] ?? OTHER;
}

/** Ranks the method of a line; without a line it is as good as `OTHER`. */
function methodFact(subject: string, line: Line): Fact {
  const rank = (of: number, word: string): Rank => ({
    kind: 'rank',
    name: 'method',
    rank: of,
    word,
    atMost: 'high',
    weakening: 'downgrade',
  });
  return {
    control: controls.authentication,
    subject,
    value: rank(rankOfMethod(line), line.method),
    certainty: 'literal',
    origin: line.origin,
    without: rank(OTHER, 'no line'),
    newAtMost: 'medium',
  };
}

/** Returns if all lines of a subject ask for TLS: `host` lets clients in with and without it. */
function encryptionFact(subject: string, lines: readonly Line[]): Fact {
  const plain = lines.find(({ type, address }) => !/ssl$|^hostgssenc$/.test(type) && !/^(?:127\.|::1)/.test(address));
  const value = (on: boolean): Rank => ({
    kind: 'rank',
    name: 'connection',
    rank: Number(on),
    word: on ? 'hostssl' : (plain?.type ?? 'host'),
    atMost: 'high',
    weakening: 'downgrade',
  });
  return {
    control: controls.transitEncryption,
    subject,
    value: value(plain === undefined),
    certainty: 'literal',
    origin: (plain ?? lines[0]!).origin,
    onlyChanged: true,
  };
}

/** Returns an address as a block: `10.0.0.0 255.0.0.0` → `10.0.0.0/8`, `all` → `0.0.0.0/0`. */
function rangeOf(address: string): string {
  if (ANY.has(address)) return '0.0.0.0/0';
  const [start = '', mask] = address.split(' ');
  if (mask === undefined || !mask.includes('.')) return start;
  const bits = mask.split('.').reduce((sum, part) => sum + (Number(part).toString(2).match(/1/g) ?? []).length, 0);
  return `${start}/${bits}`;
}
