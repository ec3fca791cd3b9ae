/**
 * Finds the policies that the literals of a program spell out: tables of directives, texts and joined pieces of text.
 */

import { hole } from '../holes.ts';
import type { LiteralToken } from '../languages/literals/tokens.ts';
import { JUDGED, SOURCE_LISTS } from '../orders/csp/directives.ts';
import type { Stretch } from '../position.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** A directive with its first source, as a policy's text has it. */
const TEXT = expression('')`
  (?:^|[;\s"'])(?:(?:default|script|style|img|font|connect|object|frame)-src(?:-elem|-attr)?|base-uri|form-action
  |frame-ancestors)\s+['*a-z\u0001]
`;

const FOR_DEVELOPMENT = /dev(?:el|elopment)?(?:$|[^a-z])|^(?:local|test|mock|example)/i;

export interface Policy {
  readonly name: string;
  readonly text: string;
  readonly at: Stretch;
}

/** The content of one pair of brackets, or of the whole file. */
interface Frame {
  /** The name that the content is assigned to. */
  name: string;
  /** Directive → its sources; null if it is switched off. */
  readonly directives: Map<string, string[] | null>;
  /** Parentheses of a call: the readers of calls read its arguments. */
  readonly isCall: boolean;
  /** Pieces of text joined so far, by `; ` where a comma separates them. */
  text: string;
  separated: boolean;
  from: number;
  to: number;
}

/** Finds all policies, innermost first. Linear in the number of tokens. */
export function policiesIn(tokens: readonly LiteralToken[]): readonly Policy[] {
  const finder = new PolicyFinder();
  for (let at = 0; at < tokens.length; at++) finder.read(tokens, at);
  return finder.finish();
}

class PolicyFinder {
  readonly #found: Policy[] = [];
  readonly #frames: Frame[] = [frameOf('', 0, false)];
  /** The name that was assigned last. */
  #name = '';
  /** The directive whose sources are being read, and the number of frames around it. */
  #open: { readonly directive: string; readonly frame: Frame; readonly depth: number } | null = null;

  /**
   * Reads one token: a directive, a bracket, a source of the open directive, a piece of a text, or an assigned name.
   */
  read(tokens: readonly LiteralToken[], at: number): void {
    const token = tokens[at]!;
    const directive = this.#frames.length > 1 ? directiveAt(tokens, at) : null;
    if (directive !== null) this.#begin(directive, token, tokens[at + 1]!.text === ']');
    else if (token.kind === 'mark') this.#readMark(token, tokens[at - 1]);
    else if (this.#open !== null) this.#addSource(this.#open, token);
    else if (token.kind === 'text' && this.#isPiece(token.text)) this.#addPiece(token);
    else if (isAssigned(tokens, at)) this.#assign(token.text);
  }

  /** Closes what is open and returns the policies found. */
  finish(): readonly Policy[] {
    while (this.#frames.length > 0) this.#report(this.#frames.pop()!);
    return this.#found;
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!;
  }

  /** Opens a directive. `isIndexed`: the key is in brackets of its own, and belongs to the content around them. */
  #begin(directive: string, { at }: LiteralToken, isIndexed: boolean): void {
    const depth = this.#frames.length - (isIndexed ? 1 : 0);
    const frame = this.#frames[depth - 1]!;
    if (frame.directives.size === 0 && frame.text === '') frame.from = at.from;
    frame.directives.set(directive, []);
    frame.to = at.to;
    this.#open = { directive, frame, depth };
  }

  /** Opens or closes a frame at a bracket; a comma or semicolon ends the open directive. */
  #readMark({ text, at }: LiteralToken, previous: LiteralToken | undefined): void {
    if ('([{'.includes(text)) {
      this.#frames.push(frameOf(this.#name, at.from, text === '(' && previous?.kind === 'name'));
    } else if (')]}'.includes(text)) {
      if (this.#frames.length > 1) this.#report(this.#frames.pop()!);
      if (this.#open !== null && this.#frames.length < this.#open.depth) this.#open = null;
    } else if (text === ',' || text === ';') {
      if (this.#open?.frame === this.#frame) this.#open = null;
      if (text === ';') this.#endText();
      else this.#frame.separated = true;
    }
  }

  /** Adds a source to the open directive. A name that is not known makes its list unknown. */
  #addSource({ directive, frame }: { readonly directive: string; readonly frame: Frame }, token: LiteralToken): void {
    const source = token.kind === 'text' ? token.text : sourceNamed(token.text);
    if (source === null) frame.directives.set(directive, null);
    else frame.directives.get(directive)?.push(source);
    if (token.kind === 'text') frame.to = token.at.to;
  }

  /** Tests if a text belongs to a policy: it begins one, or continues one that is being joined. */
  #isPiece(text: string): boolean {
    const { isCall, text: joined, separated } = this.#frame;
    return !isCall && (TEXT.test(text) || (joined !== '' && !separated));
  }

  /** Joins a piece to the text of the frame. */
  #addPiece({ text, at }: LiteralToken): void {
    const frame = this.#frame;
    if (frame.text === '') frame.from = at.from;
    frame.text += `${frame.separated && frame.text !== '' ? '; ' : ''}${text}`;
    frame.separated = false;
    frame.to = at.to;
    if (this.#frames.length === 1) frame.name = this.#name;
  }

  /** Notes the name that the next literals are assigned to. */
  #assign(name: string): void {
    this.#endText();
    this.#name = name.slice(0, LONGEST_NAME);
  }

  /** Reports the text of a statement that ends, within content that goes on. */
  #endText(): void {
    const frame = this.#frame;
    if (frame.text === '') return;
    this.#report({ ...frame, directives: new Map() });
    frame.text = '';
  }

  /** Adds the policy of a closed frame, if it lists sources and is not for development. */
  #report({ name, directives, text, from, to }: Frame): void {
    const kept = [...directives].filter(([, sources]) => sources !== null);
    const listsSources = text !== '' || kept.some(([directive]) => SOURCE_LISTS.has(directive));
    if (!listsSources || FOR_DEVELOPMENT.test(name)) return;
    const pieces = kept.map(([directive, sources]) => [directive, ...sources!].join(' '));
    const policy = [text, ...pieces].filter((piece) => piece !== '').join('; ');
    this.#found.push({ name, text: policy, at: { from, to } });
  }
}

const LONGEST_NAME = 60;

function frameOf(name: string, from: number, isCall: boolean): Frame {
  return { name, directives: new Map(), isCall, text: '', separated: false, from, to: from };
}

/**
 * Returns the directive that a token names, with dashes: `script-src`, `scriptSrc`, `script_src`, quoted or not, before
 * `:`, `=>`, `=` or `]=`. Null for other tokens.
 */
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
  return SOURCE_LISTS.has(name) || JUDGED.has(name) ? name : null;
}

/** Tests if a sign of assignment or `(` is behind a token. */
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

/** Reads a name as a CSP source: a Ruby symbol as its keyword, another name as a hole; null if it switches off. */
function sourceNamed(name: string): string | null {
  if (/^(?:false|null|None|nil|undefined)$/.test(name)) return null;
  if (/^(?:true|True)$/.test(name)) return '';
  const symbol = /^:(\w+)$/.exec(name)?.[1];
  if (symbol === undefined) return hole(name);
  return SYMBOLS[symbol] ?? `'${symbol.replaceAll('_', '-')}'`;
}
