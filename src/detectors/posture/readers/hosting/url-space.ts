/**
 * Files that give headers to addresses: `_headers`, netlify.toml, vercel.json, firebase.json, next.config. A scope is a
 * pattern of addresses, not a line of the file.
 */

import type { PlaceRow } from '../../../../model/place.ts';
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

/** `/admin/*`, `/admin/(.*)`, `/admin/:path*` and `/admin/**` all mean what lies below `/admin/`. */
function readPattern(text: string): Pattern {
  const path = text
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\*\*/, '/**')
    .replace(/^(?![/^])/, '/');
  const below = /^(\/(?:[\w.~%-]+\/)*)(?:\*\*?(?:\/\*)?|\(\.\*\)\??|:[\w]+\*|:[\w]+\(\.\*\)|:\w+\+)$/.exec(path);
  if (below !== null) return { kind: 'below', text: below[1]! };
  return /^\/[\w./~%-]*$/.test(path) ? { kind: 'exact', text: path } : { kind: 'other', text: path };
}

function covers(wide: Pattern, narrow: Pattern): boolean {
  if (wide.kind === 'below') return wide.text === '/' || (narrow.kind !== 'other' && narrow.text.startsWith(wide.text));
  return wide.kind === narrow.kind && wide.text === narrow.text;
}

const WHOLE = '/*';

const absentBefore: Scope['absent'] = (control, subject) =>
  control === controls.cache
    ? { value: { kind: 'opaque', text: 'not set' }, certainty: 'unknown' }
    : nothingSet(control, subject);

function idOf(pattern: Pattern): string {
  return pattern.kind === 'below' ? `${pattern.text}*` : pattern.text;
}

function effectiveHeaders(rules: readonly AddressRule[], pattern: Pattern, combining: Combining): HeaderEntry[] {
  let headers: HeaderEntry[] = [];
  for (const rule of rules) {
    if (rule.conditional || !covers(readPattern(rule.pattern), pattern)) continue;
    for (const entry of rule.headers) {
      if (combining === 'last' || entry.value === null)
        headers = headers.filter(
          (other) =>
            other.name.toLowerCase() !== entry.name.toLowerCase() ||
            (combining === 'last' && entry.value !== null && rule.headers.includes(other)),
        );
      if (entry.value !== null) headers.push(entry);
    }
  }
  return headers;
}

export function addressScene(
  rules: readonly AddressRule[],
  combining: Combining,
  file: Origin,
  place: Pick<PlaceRow, 'restore'>,
): Scene {
  const patterns = new Map(
    rules.filter((rule) => !rule.conditional).map((rule) => [idOf(readPattern(rule.pattern)), rule]),
  );
  const scopeAt = (id: string, origin: Origin): Scope => ({
    id: id === WHOLE ? '' : id,
    origin,
    facts: factsOfHeaders(effectiveHeaders(rules, readPattern(id), combining)),
    absent: nothingSet,
    atMost: id === WHOLE ? 'high' : 'medium',
    site: '',
  });
  const scopes = [...patterns].map(([id, rule]) => scopeAt(id, rule.origin));
  if (!patterns.has(WHOLE)) scopes.unshift(scopeAt(WHOLE, file));
  // What lies at an address is still there when its own rule goes, as long as a wider rule speaks for it.
  const covering = (id: string): Scope | null => {
    const rule = rules.findLast((one) => !one.conditional && covers(readPattern(one.pattern), readPattern(id)));
    return rule === undefined ? null : scopeAt(id, rule.origin);
  };
  return {
    scopes,
    afterwards: covering,
    // An address that no rule named had what the whole site has. Caching is set for each kind of file anew.
    beforehand: (id) => covering(id) ?? { ...scopeAt(WHOLE, file), id, absent: absentBefore },
    restore: restoreHeader(place),
  };
}
