/** A setting's name and value → facts, by what the name says. */

import { expression } from '../../../../model/expressions/expression.ts';
import type { SettingName } from '../../../../../patterns/setting-name.ts';
import { CONTROLS, controls } from '../../controls.ts';
import { makeFact, type Control } from '../../control.ts';
import type { Circumstances, Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { asText, textsOf } from '../../languages/value.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import type { Rank } from '../../orders/ranks.ts';
import { leastOf } from '../cloud/tls.ts';
import { listFact } from '../hosts/facts.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { hasHole } from '../../holes.ts';
import { meaningsOf, wordsOf, type FileKind, type Meaning } from './names.ts';
import { measured } from './measures.ts';

const NETWORKS = expression('i')`
  ^\w*(?:allowed?|trusted|permitted|whitelist(?:ed)?|source)_(?:networks?|ips?|cidrs?|hosts?|ranges?
  |subnets?|sources?|addresses)$|^\w*_(?:allow|whitelist|allowed_from|source_ranges|acl)$
`;
const TLS = /^(?:\w+_)?(?:ssl|tls)_(?:\w+_)?(?:protocols?|protocol_versions?|min_?ver(?:sion)?|versions?)$/i;
const CIPHERS = /^(?:\w+_)?(?:ssl|tls)_(?:\w+_)?cipher(?:s|_?suites?|_?list)$/i;
/** Lists of those who may run everything as root, and of what a client of Cloud Foundry's UAA may do. */
const RIGHTS = /(?:^|_)sudo(?:ers)?_(?:groups|users|members)$|^authorities$/i;
/** Versions of which a list may leave some out: `all -SSLv3`, `!SSLv2, !SSLv3`. */
const VERSIONS = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
/** A longer name is data. */
const LONGEST = 100;

/** Circumstances of a setting that its file decides. */
export interface Setting {
  readonly kind: FileKind;
  /** Sets the value for good; false for a default that a role's user may replace. */
  readonly isOverride: boolean;
  /** Confidence of a weak value that is new, where the name says by itself that it is weak. */
  readonly newAtMost?: 'medium' | 'low';
}

/** Returns the facts of one setting that is not a map, by its name. `subject`: the name that reports show. */
export function factsOfSetting(key: string, child: DocumentNode, setting: Setting, subject = key): Fact[] {
  if (key.length > LONGEST) return [];
  if (setting.kind !== 'code') {
    if (RIGHTS.test(key)) return rightsFact(subject, child, setting.isOverride);
    if (NETWORKS.test(key)) return networksFact(subject, child);
  }
  if (TLS.test(key)) return tlsFact(subject, child);
  if (CIPHERS.test(key)) return cipherFact(subject, child);
  if (child.value.kind !== 'known') return [];
  const text = asText(child.value);
  const isOpen = hasHole(text);
  for (const meaning of isOpen ? [] : meaningsOf(key, setting.kind)) {
    const fact = factOf(meaning, subject, text, child, setting);
    if (fact !== null) return [fact];
  }
  if (isOpen && meaningsOf(key, setting.kind).length > 0) return [];
  if (setting.kind === 'code' && !/^[A-Z][A-Z\d_]*$/.test(key)) return [];
  return environmentFacts(wordsOf(key).join('_').toUpperCase(), text, child.stretch()).map(
    (fact) => ({ ...fact, subject }) as Fact,
  );
}

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

/** Controls that programs have by default where they have them at all. */
const PROTECTIONS: ReadonlySet<string> = new Set([
  'authentication',
  'encrypted-connection',
  'transit-encryption',
  'local-privileges',
]);

/** Returns the fact of a setting by one meaning of its name; null for a value that does not fit the meaning. */
function factOf(
  { row, isTurned, isOutspoken, unit }: Meaning,
  subject: string,
  text: string,
  child: DocumentNode,
  { isOverride, newAtMost }: Setting,
): Fact | null {
  const rank = rankIn(row, isTurned, text, unit);
  if (rank === null) return null;
  const control = CONTROLS.get(row.control)!;
  const atMost = row.hint ? 'low' : 'medium';
  const isAssumed = row.unset === 'safe' || PROTECTIONS.has(row.control);
  const isWeak = row.safe !== 'more' && row.safe !== 'less' && rank === 0;
  const isNew = isWeak && isOverride && (isAssumed || (isOutspoken && newAtMost !== undefined));
  const value: Rank = { kind: 'rank', name: subject, rank, word: text, atMost, weakening: 'downgrade' };
  const isSwitch = control.kind === 'switch';
  const safe = isSwitch ? { kind: 'switch' as const, on: true } : { ...value, rank: 1, word: 'not set' };
  const more: Circumstances = {
    subject,
    certainty: 'literal',
    origin: child.stretch(),
    atMost,
    ...(isNew
      ? { without: safe, newAtMost: isOutspoken && row.unset === 'safe' && !row.hint ? (newAtMost ?? 'low') : 'low' }
      : { onlyChanged: true }),
  };
  if (!isSwitch) return makeFact(control as Control<'rank'>, value, more);
  return makeFact(control as Control<'switch'>, { kind: 'switch', on: rank > 0 }, more);
}

const TRUE = /^(?:true|yes|on|1|enabled|enable|present|started|y|t)$/i;
const FALSE = /^(?:false|no|off|0|disabled|disable|absent|stopped|none|never|null|nil|undefined|plain|plaintext|n|f)$/i;
/** Half measures: a check that is made, and whose failure changes nothing. */
const HALF =
  /^(?:optional|prefer|preferred|allow|request|permissive|warn|warning|report|audit|accept-new|if[-_]?\w+)$/i;

/**
 * Ranks a text by the row's measure: a switch, a number where more or less is safe, or its place in a list of words.
 * Null for any other text.
 */
function rankIn({ safe }: SettingName, isTurned: boolean, text: string, unit: string): number | null {
  if (safe === 'on' || safe === 'off') {
    // The word `true` switches a protection on, or a weakness.
    const isOnSafe = (safe === 'on') !== isTurned;
    if (/^-?\d/.test(text) && !/^[01]$/.test(text)) return null;
    if (TRUE.test(text)) return isOnSafe ? 2 : 0;
    if (FALSE.test(text)) return isOnSafe ? 0 : 2;
    if (text === '' || text.length > LONGEST) return null;
    return HALF.test(text) ? (isOnSafe ? 1 : null) : isOnSafe ? 2 : null;
  }
  if (safe === 'more' || safe === 'less') {
    const amount = measured(text, unit);
    return amount === null ? null : safe === 'more' ? amount : -amount;
  }
  const word = TRUE.test(text) ? 'yes' : FALSE.test(text) ? 'no' : text.toLowerCase();
  const at = safe.findIndex((words) =>
    words.split('|').some((one) => one === word || (one.startsWith('~') && word.includes(one.slice(1)))),
  );
  return at === -1 ? safe.indexOf('*') : at;
}
