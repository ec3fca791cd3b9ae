/**
 * Conditions of security rules: more than a sign-in, and checks of what is written.
 * https://firebase.google.com/docs/rules/basics, https://firebase.google.com/docs/rules/data-validation
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { RuleFunction } from '../../languages/firebase-rules.ts';
import type { Origin } from '../../position.ts';
import { refuseBeyond } from '../../languages/limits.ts';

/** Functions that call functions; longer conditions are not followed. */
const DEEPEST = 4;
const LONGEST = 4000;

/** Writes the expressions of functions where they are called. */
export function withFunctions(condition: string, functions: ReadonlyMap<string, RuleFunction>, depth = 0): string {
  if (depth === DEEPEST || condition.length > LONGEST) return condition;
  let written = '';
  let isChanged = false;
  for (let at = 0; at < condition.length; ) {
    const [name] = /^[A-Za-z_]\w*/.exec(condition.slice(at, at + 100)) ?? [];
    if (name === undefined || /[\w.$]/.test(condition[at - 1] ?? '')) {
      written += condition[at++];
      continue;
    }
    const found = condition[at + name.length] === '(' ? functions.get(name) : undefined;
    const close = found === undefined ? -1 : closeOf(condition, at + name.length);
    if (found === undefined || close === -1) {
      written += name;
      at += name.length;
      continue;
    }
    const given = splitAt(condition.slice(at + name.length + 1, close), ',').map((one) => one.trim());
    const values = new Map(found.parameters.map((parameter, index) => [parameter, given[index] ?? parameter]));
    const body = found.body.replace(/[A-Za-z_]\w*/g, (word) => values.get(word) ?? word);
    written += `(${body})`;
    isChanged = true;
    at = close + 1;
  }
  return isChanged ? withFunctions(written, functions, depth + 1) : condition;
}

/** Returns the offset of the bracket that closes the one at `open`; -1 without one. */
function closeOf(text: string, open: number): number {
  for (let at = open, depth = 0; at < text.length; at++) {
    if (/[([{]/.test(text[at]!)) depth++;
    if (/[)\]}]/.test(text[at]!) && --depth === 0) return at;
  }
  return -1;
}

/** Splits at an operator that is in no brackets and no text. */
function splitAt(text: string, operator: string): string[] {
  const parts: string[] = [];
  let [from, depth, quote] = [0, 0, ''];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (/['"]/.test(char)) quote = char;
    else if (/[([{]/.test(char)) depth++;
    else if (/[)\]}]/.test(char)) depth--;
    else if (depth === 0 && text.startsWith(operator, at)) {
      parts.push(text.slice(from, at));
      from = at + operator.length;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** Drops brackets around the whole. */
function bare(text: string): string {
  let inner = text.trim();
  while (inner.startsWith('(') && closeOf(inner, 0) === inner.length - 1) inner = inner.slice(1, -1).trim();
  return inner;
}

const MOST_PARTS = 200;

/**
 * Returns the parts of a condition that must all hold, without the brackets around them. Parts beyond `MOST_PARTS` are
 * left out, and those nested deeper than 20 brackets stay whole.
 */
function allOf(condition: string, depth = 0): readonly string[] {
  const parts = splitAt(bare(condition), '&&').map(bare);
  if (parts.length === 1 || depth > 20) return parts;
  return parts.flatMap((part) => allOf(part, depth + 1)).slice(0, MOST_PARTS);
}

const SIGNED_IN = /^(?:true|(?:request\.)?auth(?:\.uid)?\s*!==?\s*null|(?:request\.)?auth\s*!=\s*null)$/;
const OF_INPUT = /^!?\(?\s*(?:request\.resource\b|newData\b|data\.(?:val|child|isString|isNumber|hasChildren)\b)/;

/** Returns whether every way to pass asks for more than a sign-in: an owner, a role, a document. */
function asksMore(condition: string): boolean {
  const ways = splitAt(bare(condition), '||');
  if (ways.length > 1) return ways.slice(0, MOST_PARTS).every(asksMore);
  return allOf(condition).some((part) =>
    splitAt(part, '||').length > 1
      ? asksMore(part)
      : !SIGNED_IN.test(part) && /\bauth\b|\bresource\.data\b|\b(?:get|exists)\(|^false$/.test(part),
  );
}

/** Returns the product of `2 * 1024 * 1024`. */
function amountOf(text: string): number {
  const factors = text.split('*').map((one) => Number(one.trim()));
  return factors.every(Number.isFinite) ? factors.reduce((all, one) => all * one, 1) : Number.NaN;
}

/** Returns what a condition asks beside a sign-in: checks of the written data, and a bound of its size. */
export function conditionFacts(condition: string, methods: readonly string[], path: string, origin: Origin): Fact[] {
  refuseBeyond(condition.length > LONGEST);
  const names = methods.join(', ');
  const parts = allOf(condition);
  const input = parts.filter((part) => OF_INPUT.test(part));
  const size = input.map((part) => /^request\.resource\.size\s*<=?\s*([\d\s*.]+)$/.exec(part)?.[1]).find(Boolean);
  const rank = (name: string, of: number, word: string): Fact => ({
    control: controls.inputChecks,
    subject: `${name}: ${names} ${path}`,
    value: { kind: 'rank', name, rank: of, word, atMost: 'medium', weakening: 'downgrade' },
    certainty: 'literal',
    origin,
    onlyChanged: true,
  });
  const bytes = size === undefined ? -Number.MAX_SAFE_INTEGER : -amountOf(size);
  const isWrite = methods.some((one) => /write|create|update|validate/.test(one));
  const others = input.filter((part) => !part.startsWith('request.resource.size')).length;
  const more: Fact = {
    control: controls.authorization,
    subject: `${names} ${path} (more than a sign-in)`,
    value: { kind: 'switch', on: asksMore(condition) },
    certainty: 'literal',
    origin,
    onlyChanged: true,
    atMost: 'medium',
  };
  return [
    ...(methods.includes('.validate') ? [] : [more]),
    ...(isWrite && condition.trim() !== 'false'
      ? [
          ...(Number.isNaN(bytes) ? [] : [rank('size', bytes, size === undefined ? 'any' : size.trim())]),
          rank('checks of what is written', others, String(others)),
        ]
      : []),
  ];
}
