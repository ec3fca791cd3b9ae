/**
 * From response headers to controls: what browsers make of them together. The rows of the controls name the headers.
 */

import type { OrderKind, ControlHeaders } from '../../../model/posture/control.ts';
import type { Certainty } from '../../../model/match.ts';
import { makeFact, nothingSet, type Control } from '../control.ts';
import { CONTROLS } from '../controls.ts';
import { parseCookie } from '../orders/cookie.ts';
import { ANYONE, framingOf, type Framing } from '../orders/frame.ts';
import type { OrderValues } from '../orders/index.ts';
import { NO_CSP, parseCsp } from '../orders/csp/policy.ts';
import { corsOf } from '../orders/sets.ts';
import type { Fact } from './scene.ts';
import { hasHole } from '../holes.ts';
import type { Origin } from '../position.ts';

export interface HeaderEntry {
  readonly name: string;
  /** Null deletes the header. */
  readonly value: string | null;
  readonly origin: Origin | null;
  readonly certainty: Certainty;
  readonly partial?: boolean;
  /** Origins and patterns of origins to which the value answers by their own name. */
  readonly origins?: readonly string[];
  /** Origin of each directive of a policy, unless the policy is one text. */
  readonly parts?: Readonly<Record<string, Origin>>;
}

interface HeaderControl<K extends OrderKind = OrderKind> {
  readonly control: Control<K>;
  readonly headers: ControlHeaders;
  /** Names in lower case. */
  readonly names: readonly string[];
}

const HEADER_CONTROLS: readonly HeaderControl[] = [...CONTROLS.values()].flatMap((control) => {
  const { headers } = control.row;
  return headers === undefined ? [] : [{ control, headers, names: headers.names.map((name) => name.toLowerCase()) }];
});

/** Returns the controls that combine several headers by this rule and have an order of this kind. */
function controlsOf<K extends OrderKind>(several: ControlHeaders['several'], kind: K): readonly HeaderControl<K>[] {
  return HEADER_CONTROLS.filter(
    (one) => one.headers.several === several && one.control.kind === kind,
  ) as unknown as readonly HeaderControl<K>[];
}

const SINGLE = HEADER_CONTROLS.filter(
  ({ headers }) => headers.several === 'first' || headers.several === 'joined',
).sort((a, b) => (a.headers.listed ?? Infinity) - (b.headers.listed ?? Infinity) || 0);
const POLICIES = controlsOf('policies', 'policy');
const FRAMING = controlsOf('after policies', 'frame');
const COOKIES = controlsOf('each', 'cookie');
const ORIGINS = controlsOf('origin and credentials', 'origins');
const REACH = controlsOf('each list', 'names');
const NAMING = controlsOf('each name', 'naming');

/** Header in lower case → the control that a deleted or only reporting header takes away. */
const TAKEN_AWAY: ReadonlyMap<string, Control> = new Map(
  [...SINGLE, ...POLICIES, ...FRAMING].flatMap(({ control, names }) => names.map((name) => [name, control] as const)),
);
const REPORT_ONLY: ReadonlyMap<string, Control> = new Map(
  HEADER_CONTROLS.flatMap(({ control, headers: { reportOnly } }) =>
    reportOnly === undefined ? [] : [[reportOnly.toLowerCase(), control] as const],
  ),
);
const DISCLOSING: ReadonlySet<string> = new Set(NAMING.flatMap(({ names }) => names));
const SECURITY: ReadonlySet<string> = new Set([
  ...HEADER_CONTROLS.flatMap(({ names }) => names).filter((name) => !DISCLOSING.has(name)),
  ...REPORT_ONLY.keys(),
]);

/** Tests if a control reads the header `name`, in any case. */
export function isSecurityHeader(name: string): boolean {
  return SECURITY.has(name.toLowerCase());
}

/** Tests for headers that name the server's software and version. */
export function isDisclosing(name: string): boolean {
  return DISCLOSING.has(name.toLowerCase());
}

type Named = (name: string) => readonly HeaderEntry[];

/** Returns the facts of the headers that one answer has. */
export function factsOfHeaders(entries: readonly HeaderEntry[]): Fact[] {
  const present = entries.filter((entry) => entry.value !== null && entry.value.trim() !== '');
  const named: Named = (name) => present.filter((entry) => entry.name.toLowerCase() === name);
  const facts = [
    ...SINGLE.flatMap((one) => singleFact(one, named)),
    ...policyFacts(named),
    ...COOKIES.flatMap(({ control, names }) =>
      named(names[0]!).map((entry) => {
        const cookie = parseCookie(entry.value!);
        return factOfEntry(control, cookie.name, cookie, entry);
      }),
    ),
    ...ORIGINS.flatMap((one) => originFact(one, named)),
    ...REACH.flatMap(({ control, names }) => names.flatMap((name) => reachFacts(control, name, named(name)))),
  ];
  return [...facts, ...switchedOff(entries, facts), ...disclosures(entries)];
}

/**
 * Returns the fact of a header that counts once: the first one (RFC 6797 8.1), or all joined to a list. An older name
 * yields to the newer.
 */
function singleFact({ control, headers, names }: HeaderControl, named: Named): Fact[] {
  const found = names.map(named).find((list) => list.length > 0);
  if (found === undefined) return [];
  const text = headers.several === 'first' ? found[0]!.value! : found.map((entry) => entry.value).join(', ');
  return [parsedFact(control, text, found[0]!)];
}

function parsedFact<K extends OrderKind>(control: Control<K>, text: string, entry: HeaderEntry): Fact {
  return factOfEntry(control, '', control.order.parse(text), entry);
}

/** Joins all policies, since each one restricts; for frames, X-Frame-Options counts only without `frame-ancestors`. */
function policyFacts(named: Named): Fact[] {
  const policies = POLICIES.flatMap(({ names }) => names.flatMap(named));
  const policy = policies.length === 0 ? NO_CSP : parseCsp(policies.map((entry) => entry.value).join(', '));
  const facts = POLICIES.filter(() => policies.length > 0).map(({ control }) =>
    factOfEntry(control, '', policy, policies[0]!),
  );
  const framing = FRAMING.flatMap(({ control, names }): Fact[] => {
    const options = names.flatMap(named);
    if (options.length === 0 && policies.length === 0) return [];
    const value = framingOf(options.length === 0 ? null : options.map((entry) => entry.value).join(', '), policy);
    const ancestors = policies.find((entry) => /frame-ancestors/i.test(entry.value!));
    if (value.words === ANYONE.words) return [];
    const older = options.length === 0 || hasHole(options[0]!.value!) ? undefined : olderOf(value);
    const fact = factOfEntry(control, '', value, ancestors ?? options[0] ?? policies[0]!);
    return [older === undefined ? fact : { ...fact, older }];
  });
  return [...facts, ...framing];
}

/**
 * Returns `alone` if no policy names who may frame, so that X-Frame-Options counts; `beside` if it counts only for
 * browsers that do not know such policies; undefined if it forbids nothing.
 */
function olderOf({ byPolicy, options }: Framing): Fact['older'] {
  return !byPolicy ? 'alone' : options === undefined || options.all ? undefined : 'beside';
}

/** Returns the allowed origins as one fact, with credentials: none if no origin header is set. */
function originFact({ control, names }: HeaderControl<'origins'>, named: Named): Fact[] {
  const [origin] = named(names[0]!);
  if (origin === undefined) return [];
  const text = origin.value!;
  const credentials = named(names[1]!)[0]?.value;
  // `req.headers.origin` is whoever asks; `settings.allowedOrigin` is somebody's choice.
  const isReflected =
    hasHole(text) && /\borigin\b|HTTP_ORIGIN/i.test(text) && !/allow|conf|setting|option|\benv\b/i.test(text);
  const allowed =
    credentials === undefined || credentials === null
      ? false
      : hasHole(credentials)
        ? null
        : credentials.trim().toLowerCase() === 'true';
  if (origin.origins !== undefined) return [factOfEntry(control, '', corsOf(origin.origins, allowed), origin)];
  return [factOfEntry(control, '', corsOf([text.trim()], allowed, isReflected && credentials !== undefined), origin)];
}

/** Returns the kinds of requests that other origins may send, as far as both sides list them. */
function reachFacts(control: Control<'names'>, name: string, entries: readonly HeaderEntry[]): Fact[] {
  const [entry] = entries;
  if (entry === undefined || hasHole(entry.value!)) return [];
  const value = control.order.parse(entry.value!);
  return [{ ...factOfEntry(control, name, value, entry), onlyChanged: true } as Fact];
}

/** Returns a fact for each header that may name the software: `Server`, `X-Powered-By`. The last one set counts. */
function disclosures(entries: readonly HeaderEntry[]): Fact[] {
  return NAMING.flatMap(({ control, names }) => {
    const last = new Map(
      entries
        .filter((entry) => names.includes(entry.name.toLowerCase()))
        .map((entry) => [entry.name.toLowerCase(), entry]),
    );
    return [...last].map(([name, entry]) =>
      factOfEntry(control, name, control.order.parse(entry.value === null ? 'hidden' : entry.value), entry),
    );
  });
}

/** Returns headers that are deleted here or only report: they count as absent, and have a line to point to. */
function switchedOff(entries: readonly HeaderEntry[], facts: readonly Fact[]): Fact[] {
  const off = new Map<Control, Fact>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    const reported = REPORT_ONLY.get(name);
    const isSet = entry.value !== null && entry.value.trim() !== '';
    const control = reported ?? (isSet ? undefined : TAKEN_AWAY.get(name));
    if (control === undefined || facts.some((one) => one.control === control)) continue;
    off.set(control, deletedFact(control, entry));
  }
  return [...off.values()];
}

/** Makes the fact of a deleted header: the value without any. */
function deletedFact<K extends OrderKind>(control: Control<K>, entry: HeaderEntry): Fact {
  return factOfEntry(control, '', nothingSet(control, '').value, { ...entry, partial: false });
}

function factOfEntry<K extends OrderKind>(
  control: Control<K>,
  subject: string,
  value: OrderValues[K],
  entry: HeaderEntry,
): Fact {
  return makeFact(control, value, {
    subject,
    certainty: entry.certainty,
    origin: entry.origin,
    ...(entry.partial ? { partial: true } : {}),
    ...(entry.parts && control.kind === 'policy' ? { parts: entry.parts } : {}),
  });
}
