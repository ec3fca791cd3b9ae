/** Variables of roles whose names say what they switch. */

import { expression } from '../../../../model/expressions/expression.ts';
import { ROLE_VARIABLES, type RoleVariable } from '../../../../../patterns/role-variables.ts';
import { CONTROLS, controls } from '../../controls.ts';
import { makeFact, type Control } from '../../control.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { asText, textsOf } from '../../languages/value.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import type { Rank } from '../../orders/ranks.ts';
import { leastOf } from '../cloud/tls.ts';
import { listFact } from '../hosts/facts.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { hasHole } from '../../holes.ts';

const ROWS = ROLE_VARIABLES.map((row) => ({ ...row, test: new RegExp(`^(?:${row.names})$`, 'i') }));
const NETWORKS = expression('i')`
  ^\w*(?:allowed?|trusted|permitted|whitelist(?:ed)?|source)_(?:networks?|ips?|cidrs?|hosts?|ranges?
  |subnets?|sources?|addresses)$|^\w*_(?:allow|whitelist|allowed_from|source_ranges|acl)$
`;
const TLS = /^(?:\w+_)?(?:ssl|tls)_(?:\w+_)?(?:protocols?|protocol_versions?|min_?ver(?:sion)?|versions?)$/i;
const CIPHERS = /^(?:\w+_)?(?:ssl|tls)_(?:\w+_)?cipher(?:s|_?suites?|_?list)$/i;
/** Versions of which a list may leave some out: `all -SSLv3`, `!SSLv2, !SSLv3`. */
const VERSIONS = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
/** A longer name is data. */
const LONGEST = 100;

/**
 * Returns the facts of variables by their names, in all maps. `isOverride`: what the role itself says holds for a
 * variable that is not set.
 */
export function variableFacts(node: DocumentNode, isOverride = false): Fact[] {
  return node
    .pairs()
    .flatMap(([key, child]) =>
      child.value.kind === 'map' ? variableFacts(child, isOverride) : factsOfVariable(key, child, isOverride),
    );
}

/** Returns the facts of one variable that is no map, by its name. */
export function factsOfVariable(key: string, child: DocumentNode, isOverride: boolean): Fact[] {
  if (key.length > LONGEST) return [];
  if (RIGHTS.test(key)) return rightsFact(key, child, isOverride);
  if (NETWORKS.test(key)) return networksFact(key, child);
  if (TLS.test(key)) return tlsFact(key, child);
  if (CIPHERS.test(key)) return cipherFact(key, child);
  if (child.value.kind !== 'known') return [];
  const name = snakeCase(key);
  const row = ROWS.find(({ test }) => test.test(name));
  const text = asText(child.value);
  return row === undefined
    ? environmentFacts(name.toUpperCase(), text, child.stretch()).map((fact) => ({ ...fact, subject: key }) as Fact)
    : hasHole(text)
      ? []
      : [rankFactOf(row, key, text, child, isOverride)];
}

/** `tlsVerify` and `tls-verify` are one name with `tls_verify`. */
function snakeCase(key: string): string {
  return key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').replaceAll('-', '_');
}

/** Lists of those who may run everything as root, and of what a client of Cloud Foundry's UAA may do. */
const RIGHTS = /(?:^|_)sudo(?:ers)?_(?:groups|users|members)$|^authorities$/i;

/** Returns the rights that a list gives. */
function rightsFact(subject: string, child: DocumentNode, isOverride: boolean): Fact[] {
  const names = textsOf(child.value)
    .flatMap((text) => text.split(/[\s,]+/))
    .filter((name) => name !== '');
  if (names.length === 0 || names.some(hasHole)) return [];
  const fact = listFact('local-privileges', subject, names, child.stretch());
  return [isOverride ? { ...fact, newAtMost: 'low' } : { ...fact, onlyChanged: true }];
}

/** Returns the addresses in a list as sources from which all ports are open. None without an address. */
function networksFact(subject: string, child: DocumentNode): Fact[] {
  const sources = textsOf(child.value).filter((one) => /^[\d.:a-f]+(?:\/\d+)?$|^(?:any|all|\*)$/i.test(one));
  return sources.length === 0
    ? []
    : [
        {
          control: controls.networkAccess,
          subject,
          value: {
            kind: 'networks',
            allows: sources.map((one) => ({
              protocol: '*',
              from: 0,
              to: LAST_PORT,
              source: /^(?:any|all|\*)$/i.test(one) ? '0.0.0.0/0' : one,
            })),
          },
          certainty: 'literal',
          origin: child.stretch(),
          onlyChanged: true,
          atMost: 'medium',
        },
      ];
}

/** Returns the oldest version of TLS that a list of protocols accepts; none for other texts. */
function tlsFact(subject: string, child: DocumentNode): Fact[] {
  const words = textsOf(child.value)
    .flatMap((text) => text.split(/[\s,:]+/))
    .filter((word) => word !== '');
  const without = words.filter((word) => /^[-!]/.test(word)).map((word) => word.slice(1).toLowerCase());
  const named = words.map((word) => word.replace(/^\+/, '')).filter((word) => !/^(?:[-!]|all$)/i.test(word));
  const left = without.includes('all') ? [] : VERSIONS.filter((version) => !without.includes(version.toLowerCase()));
  const versions = without.length > 0 || words.some((word) => /^all$/i.test(word)) ? [...left, ...named] : named;
  if (versions.length === 0 || versions.some((word) => !/^(?:ssl|tls)_?v?\d(?:[._]\d)?$/i.test(word))) return [];
  const fact = { subject, certainty: 'literal' as const, origin: child.stretch(), onlyChanged: true };
  return [makeFact(controls.tlsVersion, leastOf(versions), { ...fact, atMost: 'medium' })];
}

/** Returns the cipher list that a variable gives to a server. */
function cipherFact(subject: string, child: DocumentNode): Fact[] {
  const text = textsOf(child.value).join(':');
  if (text === '' || hasHole(text)) return [];
  const fact = { subject, certainty: 'literal' as const, origin: child.stretch(), onlyChanged: true };
  return [makeFact(controls.ciphers, controls.ciphers.order.parse(text), { ...fact, atMost: 'medium' })];
}

const PROTECTIONS: ReadonlySet<string> = new Set(['authentication', 'transit-encryption', 'local-privileges']);

/** Returns whether a rank is that of a protection that is switched off. */
function isOffIn(safe: RoleVariable['safe'], rank: number): boolean {
  return safe !== 'more' && safe !== 'less' && rank === 0;
}

const TRUE = /^(?:true|yes|on|1|enabled|present|started)$/i;
const FALSE = /^(?:false|no|off|0|disabled|absent|stopped)$/i;

function rankFactOf(row: RoleVariable, subject: string, text: string, child: DocumentNode, isOverride: boolean): Fact {
  const value: Rank = {
    kind: 'rank',
    name: subject,
    rank: rankIn(row.safe, text),
    word: text,
    atMost: 'medium',
    weakening: 'downgrade',
  };
  return makeFact(CONTROLS.get(row.control) as Control<'rank'>, value, {
    subject,
    certainty: 'literal' as const,
    origin: child.stretch(),
    // Programs that can check who connects, and encrypt what they send, do so by default.
    ...(isOverride && PROTECTIONS.has(row.control) && isOffIn(row.safe, value.rank)
      ? { without: { ...value, rank: 1, word: 'not set' }, newAtMost: 'low' as const }
      : { onlyChanged: true }),
  });
}

/**
 * Ranks a text by the row's measure: a switch, a number where more or less is safe, or its place in a list of words.
 */
function rankIn(safe: RoleVariable['safe'], text: string): number {
  if (safe === 'on') return FALSE.test(text) ? 0 : 1;
  if (safe === 'off') return TRUE.test(text) ? 0 : 1;
  const number = Number.parseFloat(text);
  if (safe === 'more') return Number.isNaN(number) ? 0 : number;
  if (safe === 'less') return Number.isNaN(number) ? 0 : -number;
  const word = TRUE.test(text) ? 'yes' : FALSE.test(text) ? 'no' : text.toLowerCase();
  const at = safe.findIndex((words) =>
    words.split('|').some((one) => one === word || (one.startsWith('~') && word.includes(one.slice(1)))),
  );
  return at === -1 ? safe.indexOf('*') : at;
}
