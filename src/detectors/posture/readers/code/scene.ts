/**
 * Program code as its calls with what is known of their arguments: the one shape that the readers of Go, Java, Rust,
 * PHP, Kotlin and C# share.
 */

import { addTo } from '../../../../model/groups.ts';
import { headerOf, nothingSet, compareValues, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { doubtful, type At } from './circumstances.ts';
import type { CallRow } from '../../../../model/posture/call-row.ts';
import { factsOfHeaders, isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact, Scene, Scope } from '../../judge/scene.ts';
import { callsByUnit, type CallValue, type Code, type CodeCall } from '../../languages/code/call.ts';
import { asText, certaintyOf, type Value } from '../../languages/value.ts';
import { addressesIn } from '../connection-text.ts';
import { withAskedOrigins } from './asked-origins.ts';
import { blindFunctions } from './blind.ts';
import { addressesOf, factsOfTable, tableFor } from './table.ts';
import { Lines, type Origin, type Stretch } from '../../position.ts';
import { expression } from '../../../../model/expressions/expression.ts';

/** Headers and facts that the calls of one function set. */
export interface CodeSettings {
  readonly headers: readonly HeaderEntry[];
  readonly facts: readonly Fact[];
}

export interface CodeReader {
  /** Reads the calls of one function. */
  readonly unit: (calls: readonly CodeCall[], at: At) => CodeSettings;
  /** Reads the calls whose effect is the same from any function of the file. */
  readonly file?: (calls: readonly CodeCall[], at: At) => readonly Fact[];
  /** Values where nothing is set; left out: those of browsers and languages. */
  readonly absent?: Scope['absent'];
  /** Meaning of other calls. */
  readonly rows?: readonly CallRow[] | undefined;
  /** The code that sets a header: `{name}` and `{value}` are filled in. */
  readonly restore: Scene['restore'];
}

/** Names of functions that serve every answer. */
const SHARED = /secur|header|middleware|filter|csp|hsts|cors|harden|after_?request|before_?request|process_response/i;

/** Returns a scope for each function and one for the file, from the calls in them by what `reader` knows. */
export function codeScene(code: Code, reader: CodeReader): Scene {
  const lines = new Lines(code.source);
  const at: At = (stretch) => lines.origin(code.path, stretch.from, stretch.to);
  const opening = (stretch: Stretch): Origin => ({ ...at(stretch), endLine: at(stretch).line });
  const bare = (unit: string): Scope => ({
    id: unit === '' ? '' : `fn ${unit}`,
    origin: opening(code.units.get(unit) ?? { from: 0, to: 1 }),
    facts: [],
    absent: reader.absent ?? absentInCode,
    atMost: 'high',
    site: '',
    isPiece: true,
  });
  const table = tableFor(reader.rows ?? [], code.source);
  const byUnit = callsByUnit(code.calls);
  const settingsByUnit = new Map(
    ['', ...code.units.keys()].map((unit) => {
      const calls = byUnit.get(unit) ?? [];
      const said = reader.unit(calls, at);
      const first = opening(code.units.get(unit) ?? { from: 0, to: 1 }).line;
      const headers = withAskedOrigins(said.headers, code.source, () => first);
      const ofRows = [...factsOfTable(table, calls, at, true), ...addressesOf(calls, at)];
      return [unit, [...factsOfHeaders(lastOf(headers)), ...said.facts, ...ofRows]] as const;
    }),
  );
  // CORS is judged for the whole program: an opening that moves from one function to another is not a new
  // one.
  const shared = [
    ...(reader.file?.(code.calls, at) ?? []),
    ...factsOfTable(table, code.calls, at, false),
    ...blindFunctions(code, at),
    ...addressesIn(code.source, at),
    ...[...settingsByUnit.values()].flat().filter((fact) => fact.control === controls.cors),
  ];
  const scopes = [...settingsByUnit].flatMap(([unit, said]) => {
    const facts = [...said.filter((fact) => fact.control !== controls.cors), ...(unit === '' ? shared : [])];
    const all = unit === '' ? { calls: new Set(code.units.keys()) } : {};
    return unit === '' || facts.length > 0 ? [{ ...bare(unit), facts, ...all }] : [];
  });
  const other = (id: string): Scope | null =>
    id.startsWith('fn ') && code.units.has(id.slice(3)) ? bare(id.slice(3)) : null;
  return {
    scopes,
    afterwards: (id) => other(id) ?? answerAround(id, scopes, bare('')),
    beforehand: other,
    has: (id) => other(id) !== null,
    doubts: code.doubts,
    restore: reader.restore,
  };
}

/**
 * Returns the headers that still apply to answers of a deleted function, if its name says that it served all: those of
 * other functions. Null: its route was deleted with it.
 */
export function answerAround(id: string, scopes: readonly Scope[], bare: Scope): Scope | null {
  if (!SHARED.test(id)) return null;
  const answersFor = (control: Control) => headerOf(control) !== null || control === controls.csrf;
  const facts = scopes.flatMap((scope) => scope.facts.filter((fact) => answersFor(fact.control)));
  return { ...bare, id, facts: strongest(facts), atMost: 'medium', answersFor };
}

/**
 * Returns the values without a setting: no protocol version named is the language's choice, which its version decides.
 */
function absentInCode(control: Control, subject: string): ReturnType<Scope['absent']> {
  return control === controls.tlsVersion
    ? { value: { kind: 'opaque', text: "the library's default" }, certainty: 'unknown' }
    : nothingSet(control, subject);
}

/** Returns the last header of each name: setting one replaces it, but for cookies. */
export function lastOf(headers: readonly HeaderEntry[]): HeaderEntry[] {
  const last = new Map<string, HeaderEntry[]>();
  for (const entry of headers) {
    const key = entry.name.toLowerCase();
    if (key === 'set-cookie') addTo(last, key, entry);
    else last.set(key, [entry]);
  }
  return [...last.values()].flat();
}

/** Keeps the strongest of several facts about one control and subject. */
function strongest(facts: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.control.id}\n${fact.subject}`;
    const other = kept.get(key);
    if (other === undefined || compareValues(fact.control, other.value, fact.value).kind === 'stronger')
      kept.set(key, fact);
  }
  return [...kept.values()];
}

/**
 * Returns the header that a value names: `"X-Frame-Options"`, `header::X_FRAME_OPTIONS`, `HeaderNames.XFrameOptions`.
 * Null for no header of ours.
 */
function headerNameOf(value: Value | undefined): string | null {
  if (value?.kind === 'known' && typeof value.value === 'string')
    return isSecurityHeader(value.value) ? value.value : null;
  if (value?.kind !== 'unknown') return null;
  return headerNamed(value.text.split('.').at(-1)!);
}

/** Returns a header's name from a constant's: `X_FRAME_OPTIONS`, `XFrameOptions` → `X-Frame-Options`. */
function headerNamed(word: string): string | null {
  const dashed = /^[A-Z0-9_]+$/.test(word)
    ? word.replaceAll('_', '-').toLowerCase()
    : word.replace(/(?<=[a-z])(?=[A-Z])|(?<=^X)(?=[A-Z])/g, '-');
  return isSecurityHeader(dashed) ? dashed : null;
}

const SETTERS = expression('')`
  ^(?:set|add|setHeader|addHeader|header|setdefault|insert|append|Set|Add|Append|TryAdd|Header|SetHeader|AddHeader|put
  |add_header|set_header|insert_header|append_header|insertHeader|SetResponseHeader|set_raw_header|overriding
  |if_not_present|appending|withHeader|withAddedHeader|setRawHeader)$
`;
const TAKERS = /^(?:Del|remove|Remove|removeHeader|header_remove|delete)$/;

/** Reads a call that sets or removes a header. */
export function headersOfCall(call: CodeCall, at: At): HeaderEntry[] {
  const [first, second] = call.value.args;
  const entry = (name: string | null, value: Value | null): HeaderEntry[] => {
    if (name === null) return [];
    return [
      {
        name,
        value: value === null ? null : value.kind === 'list' ? value.items.map(asText).join(', ') : asText(value),
        origin: at(call.own),
        certainty: doubtful(call, value === null ? 'literal' : certaintyOf(value)),
      },
    ];
  };
  if (call.name === '[]=' && second !== undefined) return entry(headerNameOf(first), second);
  if (call.name.endsWith('=') && first !== undefined && /headers?\.\w+=$/i.test(call.value.name))
    return entry(headerNamed(call.name.slice(0, -1)), first);
  if (TAKERS.test(call.name)) return entry(headerNameOf(first), null);
  if (!SETTERS.test(call.name)) return [];
  // `.insert_header(("X-Frame-Options", "DENY"))`
  if (first?.kind === 'list' && first.items.length === 2) return entry(headerNameOf(first.items[0]), first.items[1]!);
  return second === undefined ? [] : entry(headerNameOf(first), second);
}

/** Returns the calls of a chain, the first one first: `Cookie.build(…).secure(true).finish()`. */
export function chainOf(value: Value): CallValue[] {
  const found: CallValue[] = [];
  for (let one: Value | undefined = value; one?.kind === 'call'; one = one.on) found.unshift(one);
  return found;
}

/** Makes the fact of a switch that a call sets; less sure if the call is conditional. */
export function switchFact(control: Control<'switch'>, on: boolean, call: CodeCall, at: At): Fact {
  return {
    control,
    subject: '',
    value: { kind: 'switch', on },
    certainty: doubtful(call, 'literal'),
    origin: at(call.own),
  };
}
