/**
 * Reads a filter of betterleaks, in Expr or CEL, as far as it is a list of texts of which one is enough to drop a
 * finding: `matchesAny(finding["secret"], [r"^test_"]) || attributes["path"] matches "^docs/"`. Runs nothing.
 */

/** Part of a finding that a condition reads. */
type Subject = 'path' | 'secret' | 'match' | 'line';

export interface FilterCondition {
  readonly subject: Subject;
  /** Expressions of which one has to match. */
  readonly patterns: readonly string[];
}

export interface Filter {
  readonly conditions: readonly FilterCondition[];
  /** Number of alternatives that are more than such a condition. */
  readonly left: number;
}

type Token = { readonly kind: 'text' | 'name' | 'sign'; readonly value: string };

const SUBJECTS: ReadonlyMap<string, Subject> = new Map([
  ['attributes path', 'path'],
  ['finding secret', 'secret'],
  ['finding match', 'match'],
  ['finding line', 'line'],
]);

/** Tests of a text → the expression for each. */
const TESTS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['matches', (text) => text],
  ['contains', (text) => quoted(text)],
  ['startsWith', (text) => `^${quoted(text)}`],
  ['endsWith', (text) => `${quoted(text)}$`],
]);

const LISTS: ReadonlyMap<string, string> = new Map([
  ['matchesAny', 'matches'],
  ['containsAny', 'contains'],
]);

/**
 * Returns the conditions of a filter, each enough to drop a finding. `left` counts the alternatives that are more than
 * such a condition; 1 if no part of the program can be read.
 */
export function readFilter(program: string): Filter {
  const tokens = tokensOf(program);
  if (tokens === null) return { conditions: [], left: 1 };
  const conditions: FilterCondition[] = [];
  let left = 0;
  for (const part of alternativesOf(tokens)) {
    const condition = conditionOf(part);
    if (condition === null) left++;
    else conditions.push(condition);
  }
  return { conditions, left };
}

/** Splits a program into tokens; null if a quoted text does not end. */
function tokensOf(program: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < program.length) {
    const char = program[at]!;
    const next = program[at + 1] ?? '';
    if (/\s/.test(char)) at++;
    else if (char === '#' || (char === '/' && next === '/')) {
      const end = program.indexOf('\n', at);
      at = end === -1 ? program.length : end;
    } else if (/["'`]/.test(char) || (/[rR]/.test(char) && /["']/.test(next))) {
      const read = textAt(program, at);
      if (read === null) return null;
      tokens.push({ kind: 'text', value: read.value });
      at = read.end;
    } else if (/\w/.test(char)) {
      const start = at;
      while (at < program.length && /\w/.test(program[at]!)) at++;
      tokens.push({ kind: 'name', value: program.slice(start, at) });
    } else {
      const sign = ['||', '&&'].find((two) => program.startsWith(two, at)) ?? char;
      tokens.push({ kind: 'sign', value: sign });
      at += sign.length;
    }
  }
  return tokens;
}

/** Reads a text in quotes; a raw one (`r"…"`) has no escapes. */
function textAt(program: string, start: number): { readonly value: string; readonly end: number } | null {
  const isPrefixed = /[rR]/.test(program[start]!);
  let at = start + (isPrefixed ? 1 : 0);
  const single = program[at]!;
  const quote = program.startsWith(single.repeat(3), at) && single !== '`' ? single.repeat(3) : single;
  const isRaw = isPrefixed || single === '`';
  const parts: string[] = [];
  for (at += quote.length; at < program.length; at++) {
    if (program.startsWith(quote, at)) return { value: parts.join(''), end: at + quote.length };
    if (!isRaw && program[at] === '\\') {
      at++;
      parts.push(unescaped(program[at] ?? ''));
    } else parts.push(program[at]!);
  }
  return null;
}

function unescaped(char: string): string {
  return (
    new Map([
      ['n', '\n'],
      ['t', '\t'],
      ['r', '\r'],
    ]).get(char) ?? char
  );
}

/** Returns the parts between `||`, without the parentheses around them. */
function alternativesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const open = [tokens];
  const parts: (readonly Token[])[] = [];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const split = splitAt(one, '||');
    if (split.length > 1) open.push(...[...split].reverse());
    else if (isEnclosed(one)) open.push(one.slice(1, -1));
    else if (one.length > 0) parts.push(one);
  }
  return parts;
}

/** Splits tokens at a sign outside of all brackets. */
function splitAt(tokens: readonly Token[], sign: string): readonly Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += stepOf(token);
    if (depth === 0 && token.kind === 'sign' && token.value === sign) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

/** Returns 1 for an opening bracket, -1 for a closing one, otherwise 0. */
function stepOf({ kind, value }: Token): number {
  if (kind !== 'sign') return 0;
  return /^[([{]$/.test(value) ? 1 : /^[)\]}]$/.test(value) ? -1 : 0;
}

/** Reports whether one pair of parentheses is around all of it. */
function isEnclosed(tokens: readonly Token[]): boolean {
  if (tokens[0]?.value !== '(' || tokens[0].kind !== 'sign') return false;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    depth += stepOf(token);
    if (depth === 0) return index === tokens.length - 1;
  }
  return false;
}

/** Returns a condition that tests one subject with a list of texts; null for any other. */
function conditionOf(tokens: readonly Token[]): FilterCondition | null {
  const shape = tokens.map(({ kind, value }) => (kind === 'text' ? '""' : value)).join(' ');
  const texts = tokens.flatMap(({ kind, value }) => (kind === 'text' ? [value] : []));
  const call = /^(?:filter \. )?(matchesAny|containsAny) \( (.{1,60}) , \[ ""(?: , "")*(?: ,)? \] \)$/.exec(shape);
  const asked =
    /^(.+?) (?:(matches|contains|startsWith|endsWith) ""|\. (matches|contains|startsWith|endsWith) \( "" \))$/;
  const [, name, ofCall] = call ?? [];
  const [, ofTest, method, infix] = call === null ? (asked.exec(shape) ?? []) : [];
  const written = ofCall ?? ofTest;
  const test = TESTS.get((name === undefined ? (infix ?? method) : LISTS.get(name)) ?? '');
  const subject = written === undefined ? null : subjectOf(written, texts);
  if (test === undefined || subject === null) return null;
  return { subject: subject.subject, patterns: texts.slice(subject.used).map(test) };
}

/**
 * Returns what `attributes["path"]`, `finding.secret` or `get(attributes, "path", "")` names, and the number of texts
 * in it. `written`: the tokens with a space between, each text emptied to `""`; `texts`: the texts, in the same order.
 * Null for any other expression, and for a subject that has no counterpart here.
 */
function subjectOf(
  written: string,
  texts: readonly string[],
): { readonly subject: Subject; readonly used: number } | null {
  const [, dotted, field] = /^(attributes|finding) \. (\w+)$/.exec(written) ?? [];
  if (dotted !== undefined) return known(`${dotted} ${field!}`, 0);
  const [, indexed] = /^(attributes|finding) \[ "" \]$/.exec(written) ?? [];
  if (indexed !== undefined) return known(`${indexed} ${texts[0]!}`, 1);
  const [, got, fallback] = /^get \( (attributes|finding) , ""( , "")? \)$/.exec(written) ?? [];
  if (got !== undefined) return known(`${got} ${texts[0]!}`, fallback === undefined ? 1 : 2);
  return null;
}

function known(name: string, used: number): { readonly subject: Subject; readonly used: number } | null {
  const subject = SUBJECTS.get(name);
  return subject === undefined ? null : { subject, used };
}

function quoted(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
