/**
 * Content-Security-Policy: compared by what it allows, directive by directive, with default-src expanded and policies
 * intersected. https://www.w3.org/TR/CSP3/ and https://w3c.github.io/webappsec-cspee/ (whose step 2.2 skips
 * default-src: it must be expanded). `frame-ancestors` belongs to framing and is not judged here.
 */

import { EQUAL, STRONGER, UNKNOWN, type Comparison } from '../../../../model/posture.ts';
import { hasHole, showHoles } from '../../holes.ts';
import { JUDGED, type Csp, type Directives } from './directives.ts';
import type { Order } from '../order.ts';
import { surest } from '../../../../model/rule.ts';
import { differencesOf } from './policy-steps.ts';

export const NO_CSP: Csp = { kind: 'policy', policies: [], opaque: [] };

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
        piece.replace(/('[a-z\d-]+')(?=\u0001)/gi, '$1 ').match(/(?:\u0001[^\u0001\u0002]*\u0002|[^\s\u0001])+/g) ?? [];
      if (name === undefined) continue;
      if (hasHole(name)) opaque.push(piece.trim());
      else if (!directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), tokens);
    }
    if (directives.size > 0) policies.push(directives);
  }
  return { kind: 'policy', policies, opaque };
}

/** Splits a text at `separator`, but not within a hole. */
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

/** Shows the policies as header text, with holes in words; `none` without any. */
function showCsp(value: Csp): string {
  if (value.policies.length === 0 && value.opaque.length === 0) return 'none';
  const texts = value.policies.map((policy) =>
    [...policy].map(([name, tokens]) => [name, ...tokens].join(' ')).join('; '),
  );
  return showHoles([...texts, ...value.opaque].join(', '));
}

/** Shows both values with only the directives in which they differ; null if that says less than the whole. */
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

/** Tests if any directive in force is one that is compared here. */
function restricts(value: Csp): boolean {
  return (
    value.opaque.length > 0 || value.policies.some((policy) => [...policy.keys()].some((name) => JUDGED.has(name)))
  );
}

/** Compares what both allow, step by step. A part that is not known only adds to what a policy forbids. */
function compareCsp(before: Csp, after: Csp): Comparison {
  if (!restricts(before)) return restricts(after) ? STRONGER : EQUAL;
  if (!restricts(after))
    return { kind: 'weaker', weakening: 'removal', components: ['policy → none'], atMost: 'high', verb: 'removed' };
  const lostText = before.opaque.some((text) => !after.opaque.includes(text));
  const newText = after.opaque.some((text) => !before.opaque.includes(text));
  const steps = differencesOf(before, after);
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

export const policy: Order<Csp, string> = {
  parse: parseCsp,
  write: parseCsp,
  compare: compareCsp,
  show: showCsp,
  differ: showDifference,
};
