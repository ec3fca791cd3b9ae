/**
 * Content-Security-Policy: compared by what it allows, directive by directive, with default-src expanded and policies
 * intersected. https://www.w3.org/TR/CSP3/ and https://w3c.github.io/webappsec-cspee/ (whose step 2.2 skips
 * default-src: it must be expanded). `frame-ancestors` belongs to framing and is not judged here.
 */

import { EQUAL, STRONGER, UNKNOWN, type Comparison } from '../../../model/posture.ts';
import type { Confidence } from '../../../model/rule.ts';
import type { WeakeningClass } from '../../../model/match.ts';
import { surest, type Order } from './order.ts';
import { allowedBy, classOf, EVERYTHING, intersect, newlyAllowed, type Allowed, type ListKind } from './sources.ts';
import { hasHole, showHoles } from '../holes.ts';

export type Directives = ReadonlyMap<string, readonly string[]>;

export interface Csp {
  readonly kind: 'policy';
  /** Enforced ones; all hold at once. */
  readonly policies: readonly Directives[];
  /** Texts that cannot be read before run time. */
  readonly opaque: readonly string[];
}

export const NO_CSP: Csp = { kind: 'policy', policies: [], opaque: [] };

interface Directive {
  readonly name: string;
  /** Where it falls back to, nearest first. CSP3 6.8.3 */
  readonly falls: readonly string[];
  readonly list: ListKind;
  /** Losing it lets foreign code run or take the page over: an escalation. */
  readonly grave: boolean;
  /** Loads images, fonts or media only: a wider list is a note. */
  readonly passive?: true;
}

const DIRECTIVES: readonly Directive[] = [
  { name: 'script-src', falls: ['default-src'], list: 'script', grave: true },
  { name: 'script-src-elem', falls: ['script-src', 'default-src'], list: 'script', grave: true },
  { name: 'script-src-attr', falls: ['script-src', 'default-src'], list: 'script', grave: true },
  { name: 'worker-src', falls: ['child-src', 'script-src', 'default-src'], list: 'script', grave: false },
  { name: 'object-src', falls: ['default-src'], list: 'other', grave: true },
  { name: 'base-uri', falls: [], list: 'other', grave: true },
  { name: 'form-action', falls: [], list: 'other', grave: true },
  { name: 'style-src', falls: ['default-src'], list: 'style', grave: false },
  { name: 'style-src-elem', falls: ['style-src', 'default-src'], list: 'style', grave: false },
  { name: 'style-src-attr', falls: ['style-src', 'default-src'], list: 'style', grave: false },
  { name: 'frame-src', falls: ['child-src', 'default-src'], list: 'other', grave: false },
  { name: 'connect-src', falls: ['default-src'], list: 'other', grave: false },
  { name: 'img-src', falls: ['default-src'], list: 'other', grave: false, passive: true },
  { name: 'font-src', falls: ['default-src'], list: 'other', grave: false, passive: true },
  { name: 'media-src', falls: ['default-src'], list: 'other', grave: false, passive: true },
  { name: 'manifest-src', falls: ['default-src'], list: 'other', grave: false, passive: true },
];

const JUDGED = new Set([
  ...DIRECTIVES.map((one) => one.name),
  'default-src',
  'child-src',
  'sandbox',
  'upgrade-insecure-requests',
  'require-trusted-types-for',
  'trusted-types',
]);

/**
 * Reads a serialized policy list: commas part policies, semicolons directives; the first of a name wins. CSP3 2.2.1,
 * 2.2.2
 */
export function parseCsp(text: string | null): Csp {
  if (text === null) return NO_CSP;
  const policies: Directives[] = [];
  const opaque: string[] = [];
  for (const one of splitOutsideHoles(text, ',')) {
    const directives = new Map<string, readonly string[]>();
    for (const piece of splitOutsideHoles(one, ';')) {
      // `'self'{extra}`: what is put in at run time brings its own space.
      const [name, ...tokens] =
        piece.replace(/('[a-z\d-]+')(?=\u0001)/gi, '$1 ').match(/(?:\u0001[^\u0002]*\u0002|[^\s\u0001])+/g) ?? [];
      if (name === undefined) continue;
      if (hasHole(name)) opaque.push(piece.trim());
      else if (!directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), tokens);
    }
    if (directives.size > 0) policies.push(directives);
  }
  return { kind: 'policy', policies, opaque };
}

function splitOutsideHoles(text: string, separator: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '\u0001') depth++;
    else if (char === '\u0002') depth--;
    if (char === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function showCsp(value: Csp): string {
  if (value.policies.length === 0 && value.opaque.length === 0) return 'none';
  const texts = value.policies.map((policy) =>
    [...policy].map(([name, tokens]) => [name, ...tokens].join(' ')).join('; '),
  );
  return showHoles([...texts, ...value.opaque].join(', '));
}

/** Both values with only the directives in which they differ; null where that says less than the whole. */
function showDifference(before: Csp, after: Csp): readonly [string, string] | null {
  const [b, a] = [before.policies[0], after.policies[0]];
  if (b === undefined || a === undefined || before.policies.length + after.policies.length > 2) return null;
  const differ = [...new Set([...b.keys(), ...a.keys()])].filter(
    (name) => b.get(name)?.join(' ') !== a.get(name)?.join(' '),
  );
  if (differ.length === 0) return null;
  const show = (policy: Directives) =>
    showHoles(
      differ.map((name) => (policy.has(name) ? [name, ...policy.get(name)!].join(' ') : `no ${name}`)).join('; '),
    );
  return [show(b), show(a)];
}

function restricts(value: Csp): boolean {
  return (
    value.opaque.length > 0 || value.policies.some((policy) => [...policy.keys()].some((name) => JUDGED.has(name)))
  );
}

function governs(policy: Directives, directive: Directive): string | null {
  return [directive.name, ...directive.falls].find((name) => policy.has(name)) ?? null;
}

function allowed(value: Csp, directive: Directive): Allowed {
  return value.policies.reduce((sum, policy) => {
    const name = governs(policy, directive);
    return name === null ? sum : intersect(sum, allowedBy(policy.get(name)!, directive.list));
  }, EVERYTHING);
}

interface Step {
  readonly kind: 'stronger' | 'weaker' | 'mixed';
  readonly text: string;
  readonly weakening: WeakeningClass;
  readonly atMost: Confidence;
  readonly verb: string;
}

function compareCsp(before: Csp, after: Csp): Comparison {
  if (!restricts(before)) return restricts(after) ? STRONGER : EQUAL;
  if (!restricts(after))
    return { kind: 'weaker', weakening: 'removal', components: ['policy → none'], atMost: 'high', verb: 'removed' };
  const lostText = before.opaque.some((text) => !after.opaque.includes(text));
  const newText = after.opaque.some((text) => !before.opaque.includes(text));
  const steps = [
    ...DIRECTIVES.flatMap((directive) => stepsOf(before, after, directive)),
    ...switchSteps(before, after),
  ];
  const down = steps.filter((step) => step.kind !== 'stronger');
  if (down.length === 0 && !lostText && !newText) return steps.length > 0 ? STRONGER : EQUAL;
  // A part that is not known only adds to what a policy forbids: where all else went the same way, so did the whole.
  if (lostText || newText) {
    const isStronger = newText && !lostText && steps.length > 0 && down.length === 0;
    const isWeaker = lostText && !newText && steps.length > 0 && steps.every((step) => step.kind === 'weaker');
    if (isStronger) return STRONGER;
    if (!isWeaker) return UNKNOWN;
  }
  const isWeaker = steps.every((step) => step.kind === 'weaker');
  const worst =
    down.find((step) => step.weakening === 'escalation') ??
    down.find((step) => step.weakening === 'downgrade') ??
    down[0]!;
  return {
    kind: isWeaker ? 'weaker' : 'incomparable',
    weakening: worst.weakening,
    components: [...new Set(down.map((step) => step.text))],
    atMost: lostText || newText ? 'low' : surest(down.map((step) => step.atMost)),
    verb: worst.verb,
  };
}

function stepsOf(before: Csp, after: Csp, directive: Directive): Step[] {
  const b = allowed(before, directive);
  const a = allowed(after, directive);
  const names = [after, before].map(
    (value) => value.policies.map((policy) => governs(policy, directive)).find((name) => name !== null) ?? null,
  );
  const name = names[0] ?? names[1] ?? directive.name;
  const steps: Step[] = [];
  for (const [key, word] of [
    ['eval', "'unsafe-eval'"],
    ['wasmEval', "'wasm-unsafe-eval'"],
    ['unsafeHashes', "'unsafe-hashes'"],
  ] as const) {
    if (b[key] === a[key] || a.all || b.all || (key === 'wasmEval' && a.eval !== b.eval)) continue;
    const isGrave = key === 'eval' && directive.grave;
    steps.push({
      kind: a[key] ? 'weaker' : 'stronger',
      text: `${name} allows ${word}`,
      weakening: isGrave ? 'escalation' : 'downgrade',
      atMost: isGrave ? 'high' : 'medium',
      verb: key === 'eval' ? 'allows eval' : `allows ${word}`,
    });
  }
  const gained = newlyAllowed(b, a);
  const lost = newlyAllowed(a, b);
  if (gained.length === 0 && lost.length === 0) return steps;
  if (gained.length === 0)
    return [...steps, { kind: 'stronger', text: '', weakening: 'widening', atMost: 'low', verb: '' }];
  const rise = classOf(a) - classOf(b);
  // A better class of sources with one that was not there: a note, since it is narrower on the whole.
  const isNarrower = lost.length > 0 && rise < 0;
  if (isNarrower && ((b.inline && !a.inline) || !gained.some(isPlace)))
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
    ? `${name}: ${names[0] === null ? 'dropped' : 'no longer restricts'}${name === directive.name ? '' : ` (${directive.name})`}`
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

function isHash(token: string): boolean {
  return token.startsWith("'sha");
}

/** A host, a scheme or 'self', as opposed to nonces, hashes and keywords. */
function isPlace(token: string): boolean {
  return token === "'self'" || (!token.startsWith("'") && !token.startsWith('nonces') && !hasHole(token));
}

/** One more named host, the own origin, a nonce or a hash. */
function isHarmless(token: string): boolean {
  return (
    /^(?:[a-z]+:\/\/)?[a-z0-9-][a-z0-9.-]*\.[a-z]+/i.test(token) ||
    token === "'self'" ||
    token === 'nonces' ||
    isHash(token)
  );
}

/** Tokens that let an attacker bring his own script, plug-in or base address. */
function isSweeping(token: string, was: number): boolean {
  if (was >= 4 && token !== "'unsafe-inline'" && token !== 'everything' && token !== 'data:') return false;
  return (
    token === "'unsafe-inline'" ||
    token === 'everything' ||
    token === '*' ||
    /^[a-z][a-z0-9+.-]*:(?:\/\/\*.*)?$/i.test(token)
  );
}

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

/** Directives that are there or not, and sandbox, whose tokens are allowances. */
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

/** The tokens all policies have; null where none has the directive. */
function setOf(value: Csp, name: string): ReadonlySet<string> | null {
  const lists = value.policies.map((policy) => policy.get(name)).filter((list) => list !== undefined);
  if (lists.length === 0) return null;
  return new Set(
    lists[0]!.filter((token) => lists.every((list) => list.includes(token))).map((token) => token.toLowerCase()),
  );
}

export const policy: Order<Csp, string> = {
  parse: parseCsp,
  write: parseCsp,
  compare: compareCsp,
  show: showCsp,
  differ: showDifference,
};
