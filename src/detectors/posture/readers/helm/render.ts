/**
 * Puts the literal values of a chart into one of its templates, line by line: what depends on anything else stays a
 * tag. https://helm.sh/docs/chart_template_guide/function_list/
 */

import { Text } from '../../../../model/text.ts';
import { known, type Scalar, type Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { tagsIn, type Tag } from '../../languages/yaml/tags.ts';
import { textOf } from '../../position.ts';

/** Data as JSON has it; undefined: not known. */
type Data = Scalar | readonly Data[] | { readonly [key: string]: Data } | undefined;

/**
 * Returns the text with values put in; the same text if nothing was put in or the result does not parse. `values`: the
 * chart's `values.yaml`; null: it has none. `isWhole`: documents that the values leave out stay, with their
 * conditions; what is left out within one is an option.
 */
export function renderTemplate(text: Text, values: Text | null, isWhole = false): Text {
  const source = textOf(text);
  const [document] = values === null ? [] : (parseYaml(textOf(values))?.documents ?? []);
  const data = dataOf(document ?? known(null, { from: 0, to: 0 })) ?? null;
  // A map that goes into a block of other keys is no YAML on one line: its tag stays.
  for (const hasMaps of [true, false]) {
    const out = new Renderer(source, data, { isWhole, hasMaps }).render();
    if (out !== source && parseYaml(out) !== null) return Text.of(out);
  }
  return text;
}

/** Returns the value as plain data; undefined where a part of it is not known. */
function dataOf(value: Value): Data {
  switch (value.kind) {
    case 'known':
      return value.value;
    case 'list':
      return value.open ? undefined : value.items.map(dataOf);
    case 'map':
      return Object.fromEntries(value.entries.map(({ key, value: inner }) => [key, dataOf(inner)]));
    default:
      return undefined;
  }
}

/** A block of the template: what `.` is in it, and whether its text is left out. */
interface Frame {
  readonly dot: Data;
  readonly isOut: boolean;
  /** The condition is known: `else` is the other way round. */
  readonly condition: boolean | undefined;
}

class Renderer {
  readonly #parts: string[] = [];
  #frames: readonly Frame[] = [];
  /** Some text of the document is before this tag. */
  #isWithin = false;

  constructor(
    readonly source: string,
    readonly values: Data,
    readonly how: { readonly isWhole: boolean; readonly hasMaps: boolean },
  ) {}

  /** Returns the template with known tags filled in, line for line. */
  render(): string {
    let at = 0;
    for (const tag of tagsIn(this.source)) {
      const isOut = this.#isOut();
      const before = this.source.slice(at, tag.from);
      this.#isWithin = before.trim() === '' ? this.#isWithin : !/(?:^|\n)---\s*$/.test(before);
      this.#parts.push(this.#kept(before));
      const text = this.#written(tag);
      // A condition within what is left out is left out with it.
      this.#parts.push(isOut ? tag.text.replace(/[^\n]/g, ' ') : text);
      at = tag.to;
    }
    return [...this.#parts, this.#kept(this.source.slice(at))].join('');
  }

  /** Returns a text, or only its lines if a condition leaves it out. */
  #kept(text: string): string {
    return this.#isOut() ? text.replace(/[^\n]/g, ' ') : text;
  }

  #isOut(): boolean {
    return this.#frames.some(({ isOut }) => isOut);
  }

  /** Returns the text that replaces a tag: its value, spaces for a decided condition, or the tag itself. */
  #written(tag: Tag): string {
    const expression = tag.text.replace(/^\{\{-?|-?\}\}$/g, '').trim();
    const [word = ''] = expression.split(/\s/, 1);
    const blank = tag.text.replace(/[^\n]/g, ' ');
    switch (word) {
      case 'if':
      case 'with':
        return this.#opened(word, expression.slice(word.length), tag, blank);
      case 'range':
      case 'define':
      case 'block':
        this.#frames = [...this.#frames, { dot: undefined, isOut: false, condition: undefined }];
        return tag.text;
      case 'else':
        return this.#otherwise(expression, tag, blank);
      case 'end': {
        const frame = this.#frames.at(-1);
        this.#frames = this.#frames.slice(0, -1);
        return frame?.condition === undefined ? tag.text : blank;
      }
      default: {
        if (this.#isOut()) return blank;
        const value = this.#evaluate(expression);
        if (typeof value === 'object' && value !== null && !this.how.hasMaps) return tag.text;
        const text = value === undefined ? null : written(value, tag, expression);
        return text === null ? tag.text : `${this.#indentOf(tag, expression)}${text}`;
      }
    }
  }

  /** Returns what `indent` puts before a value that is on a line of its own. */
  #indentOf({ from }: Tag, expression: string): string {
    const column = from - (this.source.lastIndexOf('\n', from - 1) + 1);
    const wanted = Number(/\bindent\s+(\d{1,3})/.exec(expression)?.[1] ?? 0);
    return this.source.slice(from - column, from).trim() === '' ? ' '.repeat(Math.max(0, wanted - column)) : '';
  }

  /** Opens the frame of `if` or `with`; its tag stays where the condition is not known. */
  #opened(word: 'if' | 'with', rest: string, tag: Tag, blank: string): string {
    const value = this.#evaluate(rest);
    const isTaken = value === undefined ? undefined : isTrue(value);
    const condition = this.how.isWhole && isTaken === false && !this.#isWithin ? undefined : isTaken;
    const dot = word === 'with' ? value : this.#dot();
    this.#frames = [...this.#frames, { dot, isOut: condition === false, condition }];
    return condition === undefined ? tag.text : blank;
  }

  /** Switches the frame to its `else` branch. */
  #otherwise(expression: string, tag: Tag, blank: string): string {
    const frame = this.#frames.at(-1);
    if (frame?.condition === undefined) return tag.text;
    // A further condition counts only where the first one failed.
    const next = /^else\s+if\s+(.*)$/s.exec(expression)?.[1];
    const value = next === undefined ? !frame.condition : this.#evaluate(next);
    const isTaken = !frame.condition && value !== undefined && isTrue(value);
    const isOpen = !frame.condition && value === undefined;
    this.#frames = [
      ...this.#frames.slice(0, -1),
      { dot: frame.dot, isOut: !isTaken && !isOpen, condition: frame.condition || isTaken },
    ];
    return blank;
  }

  /** Returns what `.` means here. */
  #dot(): Data {
    const frame = this.#frames.at(-1);
    return frame === undefined ? { Values: this.values } : frame.dot;
  }

  /** Returns the value of an expression; undefined where it depends on anything unknown. */
  #evaluate(expression: string): Data {
    const words = wordsOf(expression);
    return words === null ? undefined : this.#pipeline(words);
  }

  /** Evaluates `a | b | c`: each stage is given the result before it. */
  #pipeline(words: readonly Word[]): Data {
    const stages: Word[][] = [[]];
    for (const word of words) {
      if (word === '|') stages.push([]);
      else stages.at(-1)!.push(word);
    }
    return stages.reduce<Data>((input, stage, at) => this.#stage(stage, at === 0 ? [] : [input]), undefined);
  }

  /** Evaluates a call, or a single operand. */
  #stage([first, ...others]: readonly Word[], input: readonly Data[]): Data {
    if (first === undefined) return undefined;
    if (others.length === 0 && input.length === 0) return this.#operand(first);
    const args = [...others.map((word) => this.#operand(word)), ...input];
    return typeof first === 'string' ? callFunction(first, args) : undefined;
  }

  /** Evaluates a text, a number, `.Values.a.b`, `.a` or a bracketed pipeline. */
  #operand(word: Word): Data {
    if (typeof word !== 'string') return this.#pipeline(word);
    if (/^["`]/.test(word)) return word.slice(1, -1);
    if (/^-?\d+(?:\.\d+)?$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === '.') return this.#dot();
    if (/^\$?\.Values(?:$|\.[\w.]+$)/.test(word)) return at(this.values, word.replace(/^\$?\.Values\.?/, ''));
    return /^\.\w[\w.]*$/.test(word) && this.#frames.length > 0 ? at(this.#dot(), word.slice(1)) : undefined;
  }
}

/** Returns the value at a dotted path. A key that the values lack is nothing; undefined stays unknown. */
function at(data: Data, path: string): Data {
  return path
    .split('.')
    .filter((key) => key !== '')
    .reduce<Data>((inner, key) => {
      if (inner === undefined) return undefined;
      if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return null;
      return Object.hasOwn(inner, key) ? (inner as { readonly [key: string]: Data })[key] : null;
    }, data);
}

type Word = string | readonly Word[];

/** Returns the words of an expression, with brackets as lists; null for one that is not understood. */
function wordsOf(expression: string): readonly Word[] | null {
  const stack: Word[][] = [[]];
  for (const [word] of expression.matchAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|[()|]|[^\s()|]+/g)) {
    if (word === '(') stack.push([]);
    else if (word === ')') {
      const inner = stack.pop()!;
      if (stack.length === 0) return null;
      stack.at(-1)!.push(inner);
    } else stack.at(-1)!.push(word);
  }
  return stack.length === 1 ? stack[0]! : null;
}

/** Calls one of the template functions that are known (`default`, `and`, `quote` …); undefined for others. */
function callFunction(name: string, args: readonly Data[]): Data {
  const [first, second] = args;
  switch (name) {
    case 'default':
      return second === undefined ? undefined : isTrue(second) ? second : first;
    case 'not':
      return first === undefined ? undefined : !isTrue(first);
    case 'and':
      if (args.some((one) => one !== undefined && !isTrue(one))) return false;
      return args.includes(undefined) ? undefined : args.at(-1);
    case 'or':
      if (args.includes(undefined)) return args.find((one) => one !== undefined && isTrue(one));
      return args.find(isTrue) ?? args.at(-1);
    case 'eq':
    case 'ne':
      return first === undefined || second === undefined ? undefined : (first === second) === (name === 'eq');
    case 'quote':
    case 'squote':
      return first === undefined || typeof first === 'object' ? undefined : String(first);
    case 'required':
      return second;
    case 'toYaml':
    case 'int':
    case 'toString':
      return first;
    case 'nindent':
    case 'indent':
      return second;
    default:
      return undefined;
  }
}

/** Tests if a value counts as true: empty ones are false. */
function isTrue(data: Data): boolean {
  if (data === null || data === undefined) return false;
  return typeof data === 'object' ? Object.keys(data).length > 0 : data !== '' && data !== 0 && data !== false;
}

/** Returns the value on the lines of its tag; null if it would not be the value of one key. */
function written(value: Data, tag: Tag, expression: string): string | null {
  const lines = '\n'.repeat(tag.text.split('\n').length - 1);
  if (typeof value === 'object' && value !== null) {
    if (hasUnknown(value) || !/\btoYaml\b/.test(expression)) return null;
    return JSON.stringify(value) + lines;
  }
  if (value === null) return null;
  return (/\bs?quote\b/.test(expression) ? JSON.stringify(String(value)) : String(value)) + lines;
}

/** Tests if any part of the data is not known. */
function hasUnknown(data: Data): boolean {
  if (data === undefined) return true;
  return typeof data === 'object' && data !== null && Object.values(data).some(hasUnknown);
}
