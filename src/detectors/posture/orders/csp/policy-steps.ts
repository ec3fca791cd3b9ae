/** Compares two policies directive by directive, each by the sources that it allows. */

import type { WeakeningClass } from '../../../../model/match.ts';
import type { Confidence } from '../../../../model/rule.ts';
import { hasHole, showHoles } from '../../holes.ts';
import { DIRECTIVES, type Csp, type Directive, type Directives } from './directives.ts';
import { allowedBy, classOf, EVERYTHING, intersect, newlyAllowed, type Allowed, type ListKind } from './sources.ts';

/** One difference between two policies. */
export interface Step {
  readonly kind: 'stronger' | 'weaker' | 'mixed';
  readonly text: string;
  readonly weakening: WeakeningClass;
  readonly atMost: Confidence;
  readonly verb: string;
}

/**
 * Returns all differences; none: the policies are equal. A directive that is a part of another (`script-src-elem` of
 * `script-src`) counts only where a policy sets it.
 */
export function differencesOf(before: Csp, after: Csp): readonly Step[] {
  const isAsked = ({ name, part }: Directive) =>
    part !== true || [before, after].some(({ policies }) => policies.some((policy) => policy.has(name)));
  const steps = DIRECTIVES.filter(isAsked).flatMap((directive) => stepsOf(before, after, directive));
  return [...steps, ...switchSteps(before, after)];
}

/**
 * Returns the directive of a policy that decides: itself, or the first one set that it falls back to. Null without any.
 */
function governingDirective(policy: Directives, directive: Directive): string | null {
  return [directive.name, ...directive.falls].find((name) => policy.has(name)) ?? null;
}

/** Returns what all policies together allow for a directive: the intersection of their source lists. */
function allowedByAll(value: Csp, directive: Directive): Allowed {
  return value.policies.reduce((sum, policy) => {
    const name = governingDirective(policy, directive);
    return name === null ? sum : intersect(sum, allowedOf(policy.get(name)!, directive.list));
  }, EVERYTHING);
}

/** Many directives fall back to one list. */
const read = new WeakMap<readonly string[], Map<ListKind, Allowed>>();

/** Returns what a source list allows. Cached by list and kind. */
function allowedOf(tokens: readonly string[], kind: ListKind): Allowed {
  const known = read.get(tokens) ?? new Map<ListKind, Allowed>();
  const list = known.get(kind) ?? allowedBy(tokens, kind);
  read.set(tokens, known.set(kind, list));
  return list;
}

/** Returns the differences of one directive: keywords lost or gained, and the change of its sources. */
function stepsOf(before: Csp, after: Csp, directive: Directive): Step[] {
  const b = allowedByAll(before, directive);
  const a = allowedByAll(after, directive);
  const names = [after, before].map(
    (value) =>
      value.policies.map((policy) => governingDirective(policy, directive)).find((name) => name !== null) ?? null,
  );
  const name = names[0] ?? names[1] ?? directive.name;
  const steps: Step[] = [];
  const hasHandlers = [before, after].some(({ policies }) => policies.some((one) => one.has(`${directive.name}-attr`)));
  for (const [key, word] of [
    ['eval', "'unsafe-eval'"],
    ['wasmEval', "'wasm-unsafe-eval'"],
    ['unsafeHashes', "'unsafe-hashes'"],
  ] as const) {
    if (b[key] === a[key] || a.all || b.all || (key === 'wasmEval' && a.eval !== b.eval)) continue;
    if (key === 'unsafeHashes' && hasHandlers) continue;
    const isGrave = key === 'eval' && directive.grave;
    steps.push({
      kind: a[key] ? 'weaker' : 'stronger',
      text: `${name} allows ${word}`,
      weakening: isGrave ? 'escalation' : 'downgrade',
      atMost: isGrave ? 'high' : 'medium',
      verb: key === 'eval' ? 'allows eval' : `allows ${word}`,
    });
  }
  if (isFresh(b) !== isFresh(a) && b.nonces.length > 0 && a.nonces.length > 0)
    steps.push({
      kind: isFresh(a) ? 'stronger' : 'weaker',
      text: `${name}: a new nonce for each answer → always the same`,
      weakening: 'downgrade',
      atMost: 'medium',
      verb: 'uses one nonce for all answers',
    });
  const gained = newlyAllowed(b, a);
  const lost = newlyAllowed(a, b);
  if (gained.length === 0 && lost.length === 0) return steps;
  if (gained.length === 0)
    return [...steps, { kind: 'stronger', text: '', weakening: 'widening', atMost: 'low', verb: '' }];
  const rise = classOf(a) - classOf(b);
  // A better class of sources with one that was not there: a note, since it is narrower on the whole.
  const isNarrower = lost.length > 0 && rise < 0;
  const isSettled = b.inline && !a.inline ? !gained.some(isWhole) : !gained.some(isPlace);
  if (isNarrower && isSettled)
    return [...steps, { kind: 'stronger', text: '', weakening: 'widening', atMost: 'low', verb: '' }];
  const isOpaque = gained.every((token) => hasHole(token));
  const isEscalation = directive.grave && classOf(a) >= 4 && gained.some((token) => isSweeping(token, classOf(b)));
  const losesNonce =
    directive.grave &&
    (b.nonces.length > 0 || b.strictDynamic || (b.hashes.length > 0 && !b.self && b.sources.length === 0)) &&
    rise > 0;
  const isGrave = isEscalation || losesNonce;
  const isSwappedHash = gained.every(isHash) && lost.filter(isHash).length >= gained.length;
  const text = a.all
    ? `${name}: ${names[0] === null ? 'dropped' : 'no longer restricts'}` +
      `${name === directive.name ? '' : ` (${directive.name})`}`
    : `${name} allows ${gained.map(showHoles).join(' ')}`;
  return [
    ...steps,
    {
      kind: lost.length > 0 && rise <= 0 ? 'mixed' : 'weaker',
      text,
      weakening: isGrave ? 'escalation' : 'widening',
      atMost:
        isOpaque || isNarrower || isSwappedHash
          ? 'low'
          : isGrave
            ? 'high'
            : !directive.grave && (directive.passive || gained.every(isHarmless))
              ? 'low'
              : 'medium',
      verb: verbOf(a, gained, directive, name, losesNonce && !isEscalation),
    },
  ];
}

/** Tests if a nonce is made at run time, or by what replaces a placeholder: `{nonce}`, `nonce-CSP_NONCE`, `nonce-`. */
function isFresh({ nonces }: Allowed): boolean {
  return nonces.some((nonce) => hasHole(nonce) || !/^'nonce-[a-z0-9+/_-]+={0,2}'$/.test(nonce) || isPlaceholder(nonce));
}

function isPlaceholder(nonce: string): boolean {
  return /nonce|csp|random|replace|placeholder|generated|request/.test(nonce.slice("'nonce-".length));
}

function isHash(token: string): boolean {
  return token.startsWith("'sha");
}

/** Tests if a token is a host, a scheme or 'self', as opposed to nonces, hashes and keywords. */
function isPlace(token: string): boolean {
  return token === "'self'" || (!token.startsWith("'") && !token.startsWith('nonces') && !hasHole(token));
}

/** Tests if a token is every host of a scheme, or a whole scheme. */
function isWhole(token: string): boolean {
  return /^(?:\*|[a-z][a-z0-9+.-]*:(?:\/\/\*)?)(?::[\d*]+)?$/i.test(token);
}

/** Tests if a gained token is one more named host, the own origin, a nonce or a hash. */
function isHarmless(token: string): boolean {
  return (
    /^(?:[a-z]+:\/\/)?[a-z0-9-][a-z0-9.-]*\.[a-z]+/i.test(token) ||
    token === "'self'" ||
    token === 'nonces' ||
    isHash(token)
  );
}

/** Tests for tokens that let an attacker add a script, a plug-in or a base address. */
function isSweeping(token: string, was: number): boolean {
  if (was >= 4 && token !== "'unsafe-inline'" && token !== 'everything' && token !== 'data:') return false;
  return (
    token === "'unsafe-inline'" ||
    token === 'everything' ||
    token === '*' ||
    /^[a-z][a-z0-9+.-]*:(?:\/\/\*.*)?$/i.test(token)
  );
}

/** Returns the words for the title of a weaker directive. */
function verbOf(
  after: Allowed,
  gained: readonly string[],
  directive: Directive,
  name: string,
  losesNonce: boolean,
): string {
  if (gained.includes("'unsafe-inline'"))
    return directive.list === 'style' ? 'allows inline styles' : 'allows inline scripts';
  if (after.all) return `no longer restricts ${directive.name}`;
  if (losesNonce) return 'no longer asks for nonces';
  return `allows more in ${name}`;
}

/** Returns the differences of directives that are there or not, and of sandbox, whose tokens are allowances. */
function switchSteps(before: Csp, after: Csp): Step[] {
  const steps: Step[] = [];
  const has = (value: Csp, name: string) => value.policies.some((policy) => policy.has(name));
  for (const name of ['upgrade-insecure-requests', 'require-trusted-types-for']) {
    if (has(before, name) === has(after, name)) continue;
    steps.push({
      kind: has(after, name) ? 'stronger' : 'weaker',
      text: `${name}: on → off`,
      weakening: 'downgrade',
      atMost: name === 'require-trusted-types-for' ? 'medium' : 'low',
      verb: `no longer has ${name}`,
    });
  }
  for (const name of ['sandbox', 'trusted-types']) {
    const [b, a] = [before, after].map((value) => setOf(value, name));
    if (b === null && a === null) continue;
    const more = b !== null && (a === null || [...a!].some((token) => !b!.has(token)));
    const less = a !== null && (b === null || [...b!].some((token) => !a!.has(token)));
    if (!more && !less) continue;
    const text =
      a === null ? `${name}: dropped` : `${name} allows ${[...a!].filter((token) => !b?.has(token)).join(' ')}`;
    steps.push({
      kind: more ? (less ? 'mixed' : 'weaker') : 'stronger',
      text,
      weakening: a === null ? 'downgrade' : 'widening',
      atMost: 'medium',
      verb: `allows more in ${name}`,
    });
  }
  return steps;
}

/** Returns the tokens all policies have; null if none has the directive. */
function setOf(value: Csp, name: string): ReadonlySet<string> | null {
  const lists = value.policies.map((policy) => policy.get(name)).filter((list) => list !== undefined);
  if (lists.length === 0) return null;
  return new Set(
    lists[0]!.filter((token) => lists.every((list) => list.includes(token))).map((token) => token.toLowerCase()),
  );
}
