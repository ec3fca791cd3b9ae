/**
 * Content-Security-Policy kept as data: constants, tables of directives, arrays of pieces, in any language. What a
 * module lists is sent somewhere; where its value changes, so does the policy. Never sure enough to block, since who
 * sends it is not known.
 */

import { nothingSet } from '../control.ts';
import { HOLE_END, HOLE_START } from '../holes.ts';
import { factsOfHeaders } from '../judge/effective.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../judge/scene.ts';
import { literalTokens, type LiteralToken } from '../languages/literals/tokens.ts';
import { Lines, textOf, type Origin } from '../position.ts';

const SOURCE_LIST =
  /^(?:default|script|style|img|font|connect|media|object|frame|child|worker|manifest|prefetch)-src(?:-elem|-attr)?$|^(?:base-uri|form-action|frame-ancestors)$/;
const OTHER = /^(?:upgrade-insecure-requests|sandbox|require-trusted-types-for|trusted-types)$/;
/** A directive with its first source, as a policy's text has it. */
const TEXT =
  /(?:^|[;\s"'])(?:(?:default|script|style|img|font|connect|object|frame)-src(?:-elem|-attr)?|base-uri|form-action|frame-ancestors)\s+['*a-z\u0001]/;

const FOR_DEVELOPMENT = /dev(?:el|elopment)?(?:$|[^a-z])|^(?:local|test|mock|example)/i;

interface Policy {
  readonly name: string;
  readonly text: string;
  readonly at: { readonly from: number; readonly to: number };
}

/** A scope for each policy that the file lists. */
export const readPolicyData: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const names = new Map<string, number>();
  const scopes = policiesIn(literalTokens(source, /\.(?:py|rb|rake|ru|exs?)$/.test(path))).flatMap((policy) => {
    const origin = lines.origin(path, policy.at.from, policy.at.to);
    const facts = factsOfHeaders([
      { name: 'Content-Security-Policy', value: policy.text, origin, certainty: 'literal' },
    ]);
    const count = (names.get(policy.name) ?? 0) + 1;
    names.set(policy.name, count);
    return facts.length === 0
      ? []
      : [scopeOf(`policy ${policy.name}${count === 1 ? '' : ` #${count}`}`, origin, facts)];
  });
  return plainScene(scopes, () => null);
};

function scopeOf(id: string, origin: Origin, facts: readonly Fact[]): Scope {
  return { id, origin, facts, absent: nothingSet, atMost: 'medium', site: '', isPiece: true, isSpare: true };
}

interface Frame {
  /** The name that the bracket is assigned to, or the call that it is an argument of. */
  readonly name: string;
  readonly directives: Map<string, string[]>;
  /** The parentheses of a call: its arguments belong to the readers of calls. */
  readonly isCall: boolean;
  /** Pieces of text that are joined: by `; ` where a comma parts them. */
  text: string;
  separated: boolean;
  from: number;
  to: number;
}

/** All policies that tokens spell out, innermost first. Linear in the number of tokens. */
export function policiesIn(tokens: readonly LiteralToken[]): readonly Policy[] {
  const found: Policy[] = [];
  const stack: Frame[] = [frameOf('', 0)];
  let name = '';
  let current = null as { readonly frame: Frame; readonly directive: string } | null;
  const close = (frame: Frame) => {
    const listsSources = frame.text !== '' || [...frame.directives.keys()].some((one) => SOURCE_LIST.test(one));
    if (!listsSources || FOR_DEVELOPMENT.test(frame.name)) return;
    const pieces = [...frame.directives].map(([directive, sources]) => [directive, ...sources].join(' '));
    const text = [frame.text, ...pieces].filter((piece) => piece !== '').join('; ');
    found.push({ name: frame.name, text, at: { from: frame.from, to: frame.to } });
  };
  const flush = (frame: Frame) => {
    if (frame.text === '') return;
    close({ ...frame, directives: new Map() });
    frame.text = '';
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const frame = stack.at(-1)!;
    const directive = stack.length > 1 ? directiveAt(tokens, at) : null;
    if (current?.frame === frame && token.kind === 'mark' && /^[,;]$/.test(token.text)) current = null;
    if (directive !== null) {
      const frame = tokens[at + 1]!.text === ']' ? (stack.at(-2) ?? stack[0]!) : stack.at(-1)!;
      if (frame.directives.size === 0 && frame.text === '') frame.from = token.at.from;
      frame.directives.set(directive, []);
      frame.to = token.at.to;
      current = { frame, directive };
    } else if (token.kind === 'mark' && '([{'.includes(token.text)) {
      const isCall = token.text === '(' && tokens[at - 1]?.kind === 'name';
      stack.push({ ...frameOf(name, token.at.from), isCall });
    } else if (token.kind === 'mark' && ')]}'.includes(token.text)) {
      if (stack.length > 1) {
        close(stack.pop()!);
        if (current !== null && !stack.includes(current.frame)) current = null;
      }
    } else if (current !== null && token.kind === 'text') {
      current.frame.directives.get(current.directive)!.push(token.text);
      current.frame.to = token.at.to;
    } else if (current !== null && token.kind === 'name') {
      const source = sourceNamed(token.text);
      if (source === null) current.frame.directives.delete(current.directive);
      else current.frame.directives.get(current.directive)!.push(source);
    } else if (
      token.kind === 'text' &&
      !frame.isCall &&
      (TEXT.test(token.text) || (frame.text !== '' && !frame.separated))
    ) {
      if (frame.text === '') frame.from = token.at.from;
      frame.text += `${frame.separated && frame.text !== '' ? '; ' : ''}${token.text}`;
      frame.separated = false;
      frame.to = token.at.to;
      nameFrame(stack, frame, name);
    } else if (token.text === ',') frame.separated = true;
    else if (token.kind === 'name' && isAssigned(tokens, at)) {
      flush(frame);
      name = token.text;
    } else if (token.kind === 'text' && isAssigned(tokens, at)) {
      flush(frame);
      name = token.text.slice(0, 60);
    } else if (token.text === ';') flush(frame);
  }
  while (stack.length > 0) close(stack.pop()!);
  return found;
}

function frameOf(name: string, from: number): Frame {
  return { name, directives: new Map(), isCall: false, text: '', separated: false, from, to: from };
}

/** The outermost frame has the name of whatever was assigned last. */
function nameFrame(stack: Frame[], frame: Frame, name: string): void {
  if (stack.length === 1) (frame as { name: string }).name = name;
}

/** `script-src`, `scriptSrc`, `script_src`, quoted or not, before `:`, `=>`, `=` or `]=`: its name with dashes. */
function directiveAt(tokens: readonly LiteralToken[], at: number): string | null {
  const token = tokens[at]!;
  if (token.kind === 'mark') return null;
  const next = tokens[at + 1]?.text === ']' ? tokens[at + 2] : tokens[at + 1];
  if (next?.kind !== 'mark' || !/^(?::|=>|=)$/.test(next.text)) return null;
  const name = token.text
    .replace(/^[:@$]/, '')
    .replace(/[A-Z]/g, '-$&')
    .replaceAll('_', '-')
    .toLowerCase();
  return SOURCE_LIST.test(name) || OTHER.test(name) ? name : null;
}

function isAssigned(tokens: readonly LiteralToken[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'mark' && /^(?::|=|=>|:=|\+=|\.=|\()$/.test(next.text);
}

const SYMBOLS: Readonly<Record<string, string>> = {
  https: 'https:',
  http: 'http:',
  data: 'data:',
  blob: 'blob:',
  ws: 'ws:',
  wss: 'wss:',
};

/** Ruby's symbols are sources, other names are not known here; null: the directive is switched off. */
function sourceNamed(name: string): string | null {
  if (/^(?:false|null|None|nil|undefined)$/.test(name)) return null;
  if (/^(?:true|True)$/.test(name)) return '';
  const symbol = /^:(\w+)$/.exec(name)?.[1];
  if (symbol === undefined) return `${HOLE_START}${name}${HOLE_END}`;
  return SYMBOLS[symbol] ?? `'${symbol.replaceAll('_', '-')}'`;
}
