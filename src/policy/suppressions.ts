/** Decides which findings are accepted. An accepted finding is marked with its reason and still shown. */

import { addTo } from '../model/groups.ts';
import {
  acceptedTexts,
  CONTENT_CONDITIONS,
  SETTINGS_PATHS,
  type Acceptance,
  type AcceptedText,
  type BaselineEntry,
  type Policy,
} from '../model/policy.ts';
import type { InlineAllow, Suppression } from '../model/finding.ts';
import { isException } from './glob-syntax.ts';
import { globMatcher, plainOf } from './glob.ts';

/** Reports whether the policy permits anything but a fix to settle the finding. */
export function canBeSuppressed(rule: string, policy: Policy): boolean {
  return policy.always.length === 0 || !globMatcher(policy.always)(rule);
}

export interface Suppressible {
  readonly rule: string;
  readonly path: string;
  readonly oldPath: string | null;
  readonly fingerprint: string;
  /** Places of accepted texts whose conditions on contents hold; absent for a setting. */
  readonly texts?: readonly number[];
  /** Acceptance in the file itself, which may have expired. */
  readonly inline?: InlineAllow | null;
}

/** Makes the test of an accepted text's paths. */
export type PathTests = (text: AcceptedText) => (path: string) => boolean;

/**
 * Returns a function that finds the acceptance of a finding in the policy or the baseline. `today` is an ISO date.
 * `isGone` reports whether a path of the baseline no longer exists: its finding may have moved. It is for files without
 * a history, which would know the move.
 */
export function createSuppressor(
  policy: Policy,
  today: string,
  pathTest: PathTests = () => () => false,
  isGone: (path: string) => boolean = () => false,
): (finding: Suppressible) => Suppression | null {
  const texts = acceptedTexts(policy);
  const accepted = policy.acceptances.map((acceptance) => ({
    acceptance,
    hasText: textTest(acceptance.text, texts, pathTest),
  }));
  const index = new AcceptanceIndex(policy.acceptances);
  const own = new Set(policy.customRules.map(({ id }) => id));
  const baseline = new Map<string, BaselineEntry[]>();
  for (const entry of policy.baseline) addTo(baseline, entry.fingerprint, entry);

  return (finding) => {
    const { inline = null } = finding;
    if (inline !== null && inline.kind !== 'idle' && (inline.until === null || inline.until >= today)) return inline;
    if (own.has(finding.rule) && SETTINGS_PATHS.some((path) => path === finding.path)) return OF_ITSELF;
    for (const number of index.matching(finding)) {
      const { acceptance, hasText } = accepted[number]!;
      if (!hasText(finding)) continue;
      if (acceptance.until !== null && acceptance.until < today) continue; // it ran out: the finding counts again
      const kind = acceptance.text === undefined ? 'policy' : 'text';
      return { kind, reason: acceptance.reason, owner: acceptance.owner, until: acceptance.until };
    }
    const known = baseline
      .get(finding.fingerprint)
      ?.some(({ path }) => path === finding.path || path === finding.oldPath || isGone(path));
    return known
      ? { kind: 'baseline', reason: 'It was there when the baseline was written.', owner: null, until: null }
      : null;
  };
}

/** A pattern in the policy often matches the text that it is written as. */
const OF_ITSELF: Suppression = {
  kind: 'policy',
  reason: 'The policy itself defines this rule.',
  owner: null,
  until: null,
};

/** Returns a test of the texts that an acceptance names; always true if it names none. */
function textTest(
  text: AcceptedText | undefined,
  texts: readonly AcceptedText[],
  pathTest: PathTests,
): (finding: Suppressible) => boolean {
  if (text === undefined) return () => true;
  const place = texts.indexOf(text);
  const hasPath = pathTest(text);
  const isOnContents = CONTENT_CONDITIONS.some((kind) => text[kind].length > 0);
  return ({ texts: held, path }) => {
    if (held === undefined) return false;
    const contents = held.includes(place);
    if (!text.all || text.path.length === 0) return contents || hasPath(path);
    return (contents || !isOnContents) && hasPath(path);
  };
}

/** The parts of a finding that an acceptance may name. */
export interface Named {
  readonly rule: string;
  readonly fingerprint: string;
  readonly path: string;
}

/** Acceptances that name the same fingerprint and rule. */
type Group = { readonly numbers: number[]; readonly globs: GlobIndex };

/** Finds the acceptances that name a finding, in time that does not grow with the others. */
export class AcceptanceIndex {
  readonly #groups = new Map<string, Group>();

  constructor(acceptances: readonly Acceptance[]) {
    const numbers = new Map<string, number[]>();
    for (const [number, { fingerprint, rule }] of acceptances.entries())
      addTo(numbers, keyOf(fingerprint, rule), number);
    for (const [key, list] of numbers)
      this.#groups.set(key, { numbers: list, globs: new GlobIndex(list.map((number) => acceptances[number]!.path)) });
  }

  /** Returns the numbers of the acceptances whose fingerprint, rule and path are those of the finding, in order. */
  matching({ fingerprint, rule, path }: Named): readonly number[] {
    const found: number[] = [];
    for (const [oneFingerprint, oneRule] of [
      [fingerprint, rule],
      [fingerprint, null],
      [null, rule],
      [null, null],
    ] as const) {
      const group = this.#groups.get(keyOf(oneFingerprint, oneRule));
      if (group !== undefined) for (const at of group.globs.matching(path)) found.push(group.numbers[at]!);
    }
    return found.sort((a, b) => a - b);
  }
}

/** Returns the key of a group; what is not named is no text that a finding has. */
function keyOf(fingerprint: string | null, rule: string | null): string {
  return JSON.stringify([fingerprint, rule]);
}

/** Paths whose answers are kept; findings and files come in runs of the same path. */
const MOST_KEPT = 4096;

/** Finds which of many globs match a path: each glob by itself, those without a wildcard by hash. */
export class GlobIndex {
  readonly #plain = {
    path: new Map<string, number[]>(),
    name: new Map<string, number[]>(),
    folder: new Map<string, number[]>(),
  };
  readonly #others: { readonly index: number; readonly matches: (path: string) => boolean }[] = [];
  readonly #kept = new Map<string, readonly number[]>();

  /** `globs`: null matches every path. Throws `UsageError('bad-configuration')` that names a wrong glob. */
  constructor(globs: readonly (string | null)[]) {
    for (const [index, glob] of globs.entries()) {
      if (glob !== null && isException(glob)) continue; // alone it matches nothing
      const plain = glob === null ? null : plainOf(glob);
      if (plain !== null) addTo(this.#plain[plain.kind], plain.text, index);
      else this.#others.push({ index, matches: glob === null ? () => true : globMatcher([glob]) });
    }
  }

  /** Returns the numbers of the globs that match the path, in order. */
  matching(path: string): readonly number[] {
    const kept = this.#kept.get(path);
    if (kept !== undefined) return kept;
    const found = this.#search(path);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(path, found);
    return found;
  }

  #search(path: string): readonly number[] {
    const { path: paths, name: names, folder: folders } = this.#plain;
    const found = [
      ...(paths.get(path) ?? []),
      ...(names.get(path.slice(path.lastIndexOf('/') + 1)) ?? []),
      ...this.#others.filter(({ matches }) => matches(path)).map(({ index }) => index),
    ];
    if (folders.size > 0)
      for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
        found.push(...(folders.get(path.slice(0, at)) ?? []));
    return found.sort((a, b) => a - b);
  }
}
