/** Words of a setting's name → the rows of `patterns/setting-names.ts` that it may mean, the most telling one first. */

import type { SettingName } from '../../../../../patterns/setting-name.ts';
import { SETTING_NAMES } from '../../../../../patterns/setting-names.ts';

/** Kinds of files: variables of roles, files of settings, program code. */
export type FileKind = 'roles' | 'data' | 'code';

/** One reading of a name. */
export interface Meaning {
  readonly row: SettingName;
  /** The words around it turn its sense: `skip`, `disabled`. */
  readonly isTurned: boolean;
  /** The name says by itself that its `true` is weak, or that its `false` gives up a must. */
  readonly isOutspoken: boolean;
  /** The unit that its last words give: `minutes`; empty for none. */
  readonly unit: string;
}

/** A longer name is data. */
const LONGEST = 100;
/** More words are a sentence. */
const MOST_WORDS = 12;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const MUST = wordSet('require requires required enforce enforced force mandatory must needs need');
const USE = wordSet('enable enabled enables use uses with activate active on only always mode flag strict do should');
const TURNING = wordSet(
  'disable disables disabled skip skips skipped no not without bypass bypasses ignore ignores omit off exempt ' +
    'suppress noverify',
);
const ALLOWING = wordSet('allow allows allowed permit permits permitted accept accepts tolerate trust');
const FORBIDDING = wordSet('deny denies disallow disallowed forbid forbidden block blocks blocked reject prevent');
const EMPTY = wordSet('is option setting value default by config policy all');
const UNITS = wordSet(
  'seconds secs sec s second minutes mins minute hours hour hrs days day weeks week months month ms millis ' +
    'milliseconds msec years year',
);
const COUNTED = wordSet(
  'in max maximum limit count per user ip subnet client requests request value burst rate number default login api ' +
    'web auth global size for of after',
);
/** Words of names that are about something else than the setting itself. */
const OTHERWISE = wordSet(
  'test tests mock fake dummy sample example demo label title message msg text help hint tooltip show display hide ' +
    'hidden icon color style css class description placeholder error errors warn warning before notify notification ' +
    'reminder old legacy previous prev last remaining current can supports support supported button link dialog ' +
    'modal page view form screen cache cached metric metrics log logs needs was were missing expected actual min minimum',
);

const BY_PHRASE: ReadonlyMap<string, readonly SettingName[]> = phrasesOf(SETTING_NAMES);

/** Returns the rows by all phrases that they stand for, joined by `_`. */
function phrasesOf(rows: readonly SettingName[]): ReadonlyMap<string, readonly SettingName[]> {
  const found = new Map<string, SettingName[]>();
  for (const row of rows)
    for (const phrase of row.names.flatMap(spellingsOf)) {
      const known = found.get(phrase);
      if (known === undefined) found.set(phrase, [row]);
      else if (!known.includes(row)) known.push(row);
    }
  return found;
}

/** Returns all phrases of slots: `a|b c?` is `a`, `a_c`, `b` and `b_c`. */
function spellingsOf(names: string): readonly string[] {
  return names.split(' ').reduce<readonly string[]>(
    (begun, slot) => {
      const words = slot.replaceAll('?', '').split('|');
      const choices = slot.endsWith('?') ? ['', ...words] : words;
      return begun.flatMap((start) => choices.map((word) => [start, word].filter((part) => part !== '').join('_')));
    },
    [''],
  );
}

/** Returns the words of a name in lower case: `Gallery.SSL.Required`, `skipTlsVerify` and `SKIP_TLS_VERIFY` alike. */
export function wordsOf(name: string): readonly string[] {
  if (name.length > LONGEST) return [];
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/** Returns the meanings of a name, the longest phrase first. `kind`: the kind of file that it is in. */
export function meaningsOf(name: string, kind: FileKind): readonly Meaning[] {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  const found: Meaning[] = [];
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++)
      for (const row of BY_PHRASE.get(words.slice(from, from + length).join('_')) ?? []) {
        const meaning = meaningOf(row, kind, words.slice(0, from), words.slice(from + length));
        if (meaning !== null) found.push(meaning);
      }
  return found;
}

const REACH: readonly FileKind[] = ['code', 'data', 'roles'];

function meaningOf(
  row: SettingName,
  kind: FileKind,
  before: readonly string[],
  after: readonly string[],
): Meaning | null {
  if (row.only !== undefined && REACH.indexOf(row.only) > REACH.indexOf(kind)) return null;
  if (row.whole && before.length > 0) return null;
  if (before.some((word) => OTHERWISE.has(word))) return null;
  if (row.safe === 'more' || row.safe === 'less') return measureOf(row, after);
  if (row.safe !== 'on' && row.safe !== 'off') return after.length > 0 ? null : plain(row);
  const turning = row.safe === 'on' ? TURNING : new Set([...TURNING, ...FORBIDDING]);
  const passing = row.safe === 'on' ? new Set<string>() : ALLOWING;
  const isBeside = (word: string): boolean =>
    MUST.has(word) || USE.has(word) || turning.has(word) || EMPTY.has(word) || passing.has(word);
  if (!after.every((word) => isBeside(word) || word === 'optional')) return null;
  let at = before.length;
  while (at > 0 && isBeside(before[at - 1]!)) at--;
  // A word that turns the sense of something further on: `skip_import_of_auth_required`.
  if (before.slice(0, at).some((word) => TURNING.has(word) || FORBIDDING.has(word) || ALLOWING.has(word))) return null;
  const beside = [...before.slice(at), ...after];
  const turns = beside.filter((word) => turning.has(word) || (row.safe === 'on' && word === 'optional')).length;
  const isMust = beside.some((word) => MUST.has(word));
  if (row.with === 'must' && !isMust && turns === 0) return null;
  if (row.with === 'any' && beside.every((word) => EMPTY.has(word))) return null;
  const isTurned = turns % 2 === 1;
  return { row, isTurned, isOutspoken: isMust || isTurned !== (row.safe === 'off'), unit: '' };
}

function plain(row: SettingName): Meaning {
  return { row, isTurned: false, isOutspoken: false, unit: '' };
}

/** Returns the meaning of a name that measures: a unit may follow, and who is counted. */
function measureOf(row: SettingName, after: readonly string[]): Meaning | null {
  if (!after.every((word) => UNITS.has(word) || COUNTED.has(word))) return null;
  const last = after.at(-1) ?? '';
  return { ...plain(row), unit: UNITS.has(last) && after.at(-2) !== 'per' ? last : '' };
}
