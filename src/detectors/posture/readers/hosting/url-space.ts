/**
 * Files that give headers to addresses: `_headers`, netlify.toml, vercel.json, firebase.json, next.config. A scope is a
 * pattern of addresses, not a line of the file.
 */

import { addTo } from '../../../../model/groups.ts';
import type { PlaceRow } from '../../../../model/posture/place.ts';
import { restoreHeader } from '../../restore.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import type { Scene, Scope } from '../../judge/scene.ts';
import type { Origin } from '../../position.ts';

export interface AddressRule {
  readonly pattern: string;
  readonly headers: readonly HeaderEntry[];
  readonly origin: Origin;
  /** Holds only under a condition (`has`, `missing`), so it does not cover the whole address. */
  readonly conditional?: boolean;
}

/** Two rules with the same header: are the values joined, or does the later one win? */
export type Combining = 'join' | 'last';

interface Pattern {
  readonly kind: 'below' | 'exact' | 'other';
  readonly text: string;
}

/**
 * Reads a pattern of addresses: `/admin/(.*)`, `/admin/:path*` and the forms with stars all mean what lies below
 * `/admin/`.
 */
function readPattern(text: string): Pattern {
  const path = text
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\*\*/, '/**')
    .replace(/^(?![/^])/, '/');
  if (path.length > LONGEST) return { kind: 'other', text: path };
  const below = /^(\/(?:[\w.~%-]+\/)*)(?:\*\*?(?:\/\*)?|\(\.\*\)\??|:[\w]+\*|:[\w]+\(\.\*\)|:\w+\+)$/.exec(path);
  if (below !== null) return { kind: 'below', text: below[1]! };
  return /^\/[\w./~%-]*$/.test(path) ? { kind: 'exact', text: path } : { kind: 'other', text: path };
}

const WHOLE = '/*';

/** Returns the values of an address before it had rules: of caching nothing is known. */
const absentBefore: Scope['absent'] = (control, subject) =>
  control === controls.cache
    ? { value: { kind: 'opaque', text: 'not set' }, certainty: 'unknown' }
    : nothingSet(control, subject);

/** A longer address is read as a pattern that covers itself alone. */
const LONGEST = 2000;
/** Headers of all addresses together: each rule may count for each address. */
const MOST_HEADERS = 100_000;

function idOf(pattern: Pattern): string {
  return pattern.kind === 'below' ? `${pattern.text}*` : pattern.text;
}

/** Rules by the addresses that they cover. */
class CoveringRules {
  /** Positions of the rules that are not conditional. */
  readonly #below = new Map<string, number[]>();
  readonly #same = new Map<string, number[]>();
  readonly #lengths = new Set<number>();

  constructor(readonly rules: readonly AddressRule[]) {
    for (const [at, { pattern, conditional }] of rules.entries()) {
      if (conditional) continue;
      const { kind, text } = readPattern(pattern);
      if (kind === 'below') this.#lengths.add(text.length);
      const [group, key] = kind === 'below' ? [this.#below, text] : [this.#same, `${kind} ${text}`];
      addTo(group, key, at);
    }
  }

  /** Returns the rules that concern a pattern, in the order of the file. */
  of({ kind, text }: Pattern): readonly AddressRule[] {
    const found = kind === 'below' ? [] : [...(this.#same.get(`${kind} ${text}`) ?? [])];
    for (const length of this.#lengths) {
      if (length > text.length || (kind === 'other' && length > 1)) continue;
      const start = kind === 'other' ? '/' : text.slice(0, length);
      for (const at of this.#below.get(start) ?? []) found.push(at);
    }
    return found.sort((a, b) => a - b).map((at) => this.rules[at]!);
  }
}

/** Returns the headers that an address gets from the rules that match it: joined, or those of the last rule. */
function effectiveHeaders(rules: readonly AddressRule[], combining: Combining): HeaderEntry[] {
  interface Set {
    readonly rule: AddressRule;
    readonly entries: HeaderEntry[];
  }
  const byName = new Map<string, Set>();
  for (const rule of rules)
    for (const entry of rule.headers) {
      const name = entry.name.toLowerCase();
      const known = byName.get(name);
      if (entry.value === null) byName.delete(name);
      else if (known === undefined || (combining === 'last' && known.rule !== rule))
        byName.set(name, { rule, entries: [entry] });
      else known.entries.push(entry);
    }
  return [...byName.values()].flatMap(({ entries }) => entries);
}

/**
 * Returns a scope for each pattern of addresses; null if too many rules hold for too many of them to say which one
 * counts.
 */
export function addressScene(
  rules: readonly AddressRule[],
  combining: Combining,
  file: Origin,
  place: Pick<PlaceRow, 'restore'>,
): Scene | null {
  const all = new CoveringRules(rules);
  const patterns = new Map(
    rules.filter((rule) => !rule.conditional).map((rule) => [idOf(readPattern(rule.pattern)), rule]),
  );
  let headers = 0;
  const scopeAt = (id: string, origin: Origin, covering = all.of(readPattern(id))): Scope => {
    headers += covering.reduce((sum, rule) => sum + 1 + rule.headers.length, 0);
    return {
      id: id === WHOLE ? '' : id,
      origin,
      facts: factsOfHeaders(effectiveHeaders(covering, combining)),
      absent: nothingSet,
      atMost: id === WHOLE ? 'high' : 'medium',
      site: '',
    };
  };
  const scopes: Scope[] = [];
  for (const [id, rule] of patterns) {
    scopes.push(scopeAt(id, rule.origin));
    if (headers > MOST_HEADERS) return null;
  }
  if (!patterns.has(WHOLE)) scopes.unshift(scopeAt(WHOLE, file));
  // An address whose own rule is deleted still has its content, as long as a wider rule covers it.
  const covering = (id: string): Scope | null => {
    const rules = all.of(readPattern(id));
    const last = rules.at(-1);
    return last === undefined || headers > 2 * MOST_HEADERS ? null : scopeAt(id, last.origin, rules);
  };
  return {
    scopes,
    afterwards: covering,
    // An address that no rule named had what the whole site has. Caching is set for each kind of file anew.
    beforehand: (id) => covering(id) ?? { ...scopeAt(WHOLE, file), id, absent: absentBefore },
    restore: restoreHeader(place),
  };
}
