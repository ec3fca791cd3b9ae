/** Text of any syntax → its settings: names with the values that are written out beside them. */

import { hole } from '../../holes.ts';
import { known, unknown, type Value } from '../../languages/value.ts';
import { literalAt } from './literals.ts';
import { linesOf, type Line } from './lines.ts';
import type { Syntax } from './syntax.ts';
import { wordsIn, type Word } from './words.ts';

export interface Written {
  readonly key: string;
  readonly value: Value;
  readonly from: number;
  readonly heads: readonly string[];
}

/** Keys of entries that name a setting, and of its value beside it. */
const NAMING = /^(?:name|key|parameterkey|option_name)$/i;
const VALUE = /^(?:value|parametervalue|option_value|default_value)$/i;
/** Calls that set, read or declare a setting by a name in quotes. */
const SETTING_CALL = new RegExp(
  '(?:set|put|define|default|env|get|config|option|property|param|add|with|fetch|bool|boolean|int|str|string|flag' +
    '|const|key)\\w*$',
  'i',
);
const SILENT_CALL = /^(?:t|_+|puts)$|(?:assert|expect|log|print|echo|translate|raise|warn|info|debug|error)\w*$/i;
/** Calls that are a setting of their own: `setRequireSsl(false)`, `.danger_accept_invalid_certs(true)`. */
const SETTER =
  /^(?:set|with|enable|disable|allow|require|use|skip|verify|accept|danger|insecure|ignore|validate|trust)/i;
const TYPE = /^[A-Za-z_][\w.]*$/;

/** Returns the settings of a text, in order. */
export function settingsIn(source: string, syntax: Syntax): Written[] {
  const found: Written[] = [];
  let named: { readonly key: string; readonly indent: number; readonly lines: number } | null = null;
  let count = 0;
  let list: { readonly key: string; readonly line: Line; readonly items: Value[] } | null = null;
  for (const line of linesOf(source, syntax)) {
    count++;
    if (list !== null) {
      const item = itemOf(line, source);
      if (item !== null && line.indent > list.line.indent) {
        list.items.push(item);
        continue;
      }
      closeList(list, found);
      list = null;
    }
    for (const one of inLine(line, syntax)) {
      if (NAMING.test(one.key) && one.value.kind === 'known') {
        named = { key: String(one.value.value), indent: line.indent, lines: count };
        continue;
      }
      const isValue = VALUE.test(one.key) && named !== null && named.indent === line.indent && count - named.lines <= 3;
      found.push({ ...one, key: isValue ? named!.key : one.key, heads: [...line.heads, ...(one.heads ?? [])] });
    }
    const head = syntax.hasRest ? /^["']?([\w.-]{1,100})["']?:$/.exec(line.text)?.[1] : undefined;
    if (head !== undefined) list = { key: head, line, items: [] };
  }
  if (list !== null) closeList(list, found);
  return found;
}

/** Returns a plain item of a list of YAML: `- a`. */
function itemOf({ text, from }: Line, source: string): Value | null {
  const isItem = /-\s+$/.test(source.slice(Math.max(0, from - 4), from));
  return isItem && !/[:{[]\s|:$/.test(text) ? scalarOf(text, from) : null;
}

function closeList(
  { key, line, items }: { readonly key: string; readonly line: Line; readonly items: readonly Value[] },
  found: Written[],
): void {
  if (items.length === 0) return;
  const at = { from: line.from, to: items.at(-1)!.at.to };
  found.push({ key, value: { kind: 'list', items, open: false, at }, from: line.from, heads: line.heads });
}

/** `heads`: blocks that open in the same line. */
type Pair = Omit<Written, 'heads'> & { readonly heads?: readonly string[] };

function inLine(line: Line, syntax: Syntax): Pair[] {
  if (syntax.isXml) return inTag(line);
  const rest = syntax.hasRest ? restOf(line, syntax) : null;
  return rest === null ? inWords(line, syntax) : [rest];
}

/** Reads a name whose value is the rest of the line; null if that is a list or map, or the line has no such form. */
function restOf({ text, from }: Line, { hasBlanks }: Syntax): Pair | null {
  const whole = /^(?:(?:export|ENV|ARG)\s+)?["']?([\w.$/-]{1,100})["']?\s*(?:=>|[:=])(?=\s|["']|\S)\s*/.exec(text);
  const isSpaced = whole === null && hasBlanks;
  const match = isSpaced ? /^([A-Za-z][\w.-]{1,100})\s+/.exec(text) : whole;
  if (match === null || (isSpaced && /[=:{(]/.test(text))) return null;
  const value = text
    .slice(match[0].length)
    .replace(/[;,]\s*$/, '')
    .trim();
  // `ENV A=1 B=2`
  if (/^(?:ENV|ARG)\s/.test(text) && /\s[\w.-]+=/.test(value)) return null;
  if (value === '' || /^(?:\{(?!\{)|[&*!|>]|["']?\S*["']?\s*:\s)/.test(value)) return null;
  const at = from + match[0].length;
  if (value.startsWith('[') && !value.startsWith('[[')) {
    if (!value.endsWith(']')) return null;
    const items = value
      .slice(1, -1)
      .split(',')
      .filter((item) => item.trim() !== '');
    return {
      key: match[1]!,
      value: {
        kind: 'list',
        items: items.map((item) => scalarOf(item.trim(), at)),
        open: false,
        at: { from, to: at + value.length },
      },
      from,
    };
  }
  return { key: match[1]!, value: scalarOf(value, at), from };
}

/** Words of a text that is made at run time. */
const OPEN = /\$\{|\{\{|<%|\$\(|\(\(|^\$\w|%\(|\{%/;
/** More words are a sentence, not a value. */
const MOST_WORDS = 6;

function scalarOf(text: string, from: number): Value {
  const at = { from, to: from + text.length };
  const quoted = /^(["'])(.*)\1$/.exec(text.length > 500 ? '' : text);
  const plain = quoted === null ? text : quoted[2]!;
  return OPEN.test(plain) || plain.split(' ').length > MOST_WORDS ? unknown(plain, at) : known(plain, at);
}

/** Reads `key="NAME" value="…"`, `name="value"` and `<name>value</name>`. */
function inTag({ text, from }: Line): Pair[] {
  const element = /^<([\w.:-]{1,100})[^<>]*>([^<>]{0,200})<\//.exec(text);
  if (element !== null && element[2]!.trim() !== '' && !/(?:name|key)=/i.test(element[0]))
    return [{ key: element[1]!, value: scalarOf(element[2]!.trim(), from), from }];
  const words = wordsIn(text, true);
  const pairs = words.flatMap((word, at) =>
    word.kind === 'name' && words[at + 1]?.text === '=' && words[at + 2]?.kind === 'text'
      ? [{ key: word.text, text: words[at + 2]!.text }]
      : [],
  );
  const name = pairs.find(({ key }) => NAMING.test(key));
  const value =
    pairs.find(({ key }) => VALUE.test(key))?.text ?? (name === undefined ? undefined : element?.[2]?.trim());
  if (name !== undefined)
    return value === undefined || value === '' ? [] : [{ key: name.text, value: scalarOf(value, from), from }];
  return pairs.map((pair) => ({ key: pair.key, value: scalarOf(pair.text, from), from }));
}

/** Reads all settings among the words of a line. */
function inWords({ text, from }: Line, syntax: Syntax): Pair[] {
  const isData = syntax.kind === 'data';
  const words = wordsIn(text, isData);
  const found: Pair[] = [];
  const hasChoice = words.findIndex((word) => word.text === '?');
  const open: string[] = [];
  let last = '';
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.kind === 'mark') {
      if (/^[({[]$/.test(words[at]!.text)) open.push(last);
      else if (/^[)}\]]$/.test(words[at]!.text)) open.pop();
      if (/^[(){}[\],;]$/.test(words[at]!.text)) last = '';
      continue;
    }
    const heads = open.filter((head) => head !== '').map((head) => `${head}:`);
    const start = keyAt(words, at, isData, hasChoice !== -1 && hasChoice < at);
    if (start === null) continue;
    last = start.key;
    const literal = literalAt(words, start.value, isData);
    const first = literal === null && start.isSure ? words[start.value] : undefined;
    const span = (to: number) => ({ from: from + words[start.value]!.from, to: from + to });
    if (literal !== null) {
      const to = words[literal.next - 1]!.to;
      const value = known(literal.text, span(to), literal.certainty);
      found.push({ key: start.key, value, from: from + words[at]!.from, heads });
      at = Math.max(at, literal.next - 1);
    } else if (first !== undefined && first.kind !== 'mark') {
      const value = unknown(hole(first.text), span(first.to));
      found.push({ key: start.key, value, from: from + words[at]!.from, heads });
    }
  }
  return found;
}

interface KeyAt {
  readonly key: string;
  /** Index of the word at which the value begins. */
  readonly value: number;
  /** The form is that of a setting, whatever the value is. */
  readonly isSure: boolean;
}

const LOOSE = /^(?:=|:|=>|:=|\\\\)$/;

/** Reads the name of a setting at a word, in any of its forms; null for none. */
function keyAt(words: readonly Word[], at: number, isData: boolean, isChosen: boolean): KeyAt | null {
  const word = words[at]!;
  const text = (ahead: number): string => (words[at + ahead]?.kind === 'mark' ? words[at + ahead]!.text : '');
  if (word.kind === 'text') {
    const flag = /^--?([A-Za-z][\w.-]{1,100})=/.exec(word.text);
    if (flag !== null) return null;
    if (text(1) === ':' || text(1) === '=>') return isChosen ? null : { key: word.text, value: at + 2, isSure: true };
    if (text(1) === '=' && isData) return { key: word.text, value: at + 2, isSure: true };
    if (text(1) === ']' && text(2) === '=') return { key: subscripts(words, at), value: at + 3, isSure: true };
    return null;
  }
  if (word.kind !== 'name') return null;
  const callee = word.text.slice(word.text.lastIndexOf('.') + 1);
  if (text(1) === '(') {
    const [name, isSymbol] = words[at + 2]?.text === ':' ? [words[at + 3], 1] : [words[at + 2], 0];
    const isNamed = name?.kind === 'text' || (isSymbol === 1 && name?.kind === 'name');
    if (isNamed && words[at + 3 + isSymbol]?.text === ',' && SETTING_CALL.test(callee) && !SILENT_CALL.test(callee))
      return { key: name!.text, value: at + 4 + isSymbol, isSure: false };
    const isSetter = SETTER.test(callee) && words[at + 3]?.text === ')';
    return isSetter ? { key: callee.replace(/^(?:set|with)_?(?=[A-Z_a-z])/, ''), value: at + 2, isSure: false } : null;
  }
  const before = words[at - 1]?.text;
  if (before === 'case' || before === 'return') return null;
  if (before === ':' && text(1) === ',') return null;
  if (word.text === 'ENV' && words[at + 1]?.kind === 'name' && words[at + 2]?.kind !== 'mark')
    return { key: words[at + 1]!.text, value: at + 2, isSure: false };
  const isOptional = text(1) === '?' && text(2) === ':';
  if (isOptional && !isChosen) return { key: word.text, value: at + 3, isSure: false };
  if (!LOOSE.test(text(1))) return null;
  if (text(1) === ':' && isChosen) return null;
  // `name: Type = value`
  if (text(1) === ':' && words[at + 2]?.kind === 'name' && TYPE.test(words[at + 2]!.text) && text(3) === '=')
    return { key: word.text, value: at + 4, isSure: true };
  return { key: word.text, value: at + 2, isSure: true };
}

/** Returns the keys of `a['b']['c'] =` as `b.c`. */
function subscripts(words: readonly Word[], at: number): string {
  const keys = [words[at]!.text];
  for (let here = at - 2; here > 1 && words[here]!.text === ']' && words[here - 1]!.kind === 'text'; here -= 3)
    keys.unshift(words[here - 1]!.text);
  return keys.join('.');
}
