/** YAML, and JSON with it → Values. Knows no schema. https://yaml.org/spec/1.2.2/ */

import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Lexer, Parser, type Document, type Node } from 'yaml';
import { withoutTraces } from '../../../../model/errors.ts';
import type { Stretch } from '../../position.ts';
import { known, unknown, type Entry, type Scalar, type Value } from '../value.ts';
import { Templates } from './templates.ts';

/** Aliases may multiply what is written: beyond this many values a file counts as not parsed. */
const MOST = 200_000;
/** Words, white space and line ends of a text: some 600 KB. */
const MOST_WORDS = 250_000;
/** The parser and its readers call themselves for each level. */
const DEEPEST = 200;

export interface YamlFile {
  readonly documents: readonly Value[];
  /** Some of its lines are template tags: what is between them may be left out or repeated. */
  readonly isTemplate: boolean;
  /** Values that are a tag, or have one in their text. */
  readonly templated: ReadonlySet<Value>;
}

/** A key that a map has twice: the later one counts, or the file does not parse. */
export type DuplicateKeys = 'last' | 'refused';

/** Returns the documents of a file, and if templates are in it; null if the text does not parse. */
export function parseYaml(source: string, duplicates: DuplicateKeys = 'last'): YamlFile | null {
  const templates = new Templates(source);
  const reader = new Reader(source, templates, duplicates === 'refused' && !templates.hasLines);
  const documents = withoutTraces(() => readAll(templates.masked, reader));
  return documents === null || reader.hasDuplicates
    ? null
    : { documents, isTemplate: templates.hasStructure, templated: reader.templated };
}

/** Reads one document after the other, so that no more than one is kept as tokens and nodes. */
function readAll(text: string, reader: Reader): readonly Value[] | null {
  const found: Value[] = [];
  // The parser's own search for keys that a map has twice compares each with each.
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  const add = (documents: Iterable<Document.Parsed>): boolean => {
    for (const { errors, contents } of documents) {
      if (errors.length > 0) return false;
      found.push(reader.document(contents as Node | null));
    }
    return true;
  };
  const parser = new Parser();
  let words = 0;
  for (const word of new Lexer().lex(text)) {
    for (const token of parser.next(word)) if (!add(composer.next(token))) return null;
    if (++words > MOST_WORDS || parser.stack.length > DEEPEST) return null;
  }
  for (const token of parser.end()) if (!add(composer.next(token))) return null;
  return add(composer.end()) ? found : null;
}

class Reader {
  readonly templated = new Set<Value>();
  /** A map has a key twice, and may not. */
  hasDuplicates = false;
  #count = 0;
  /** The last node of each name so far. */
  #anchors = new Map<string, Node>();

  constructor(
    readonly source: string,
    readonly templates: Templates,
    readonly refusesDuplicates: boolean,
  ) {}

  /** Converts one document, with anchors of its own. */
  document(contents: Node | null): Value {
    this.#anchors = new Map();
    return this.#value(contents);
  }

  /** Converts a node with everything below it. Aliases are followed; a tag of one's own (`!Sub`) makes it unknown. */
  #value(node: Node | null): Value {
    if (++this.#count > MOST) throw new Error('too many values');
    const at = stretchOf(node);
    if (node === null) return known(null, at);
    if (isAlias(node)) return { ...this.#value(this.#anchors.get(node.source) ?? null), at };
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    // A tag of one's own (`!Ref`, `!Sub`) is known to its program alone.
    if (node.tag !== undefined && /^![^!]/.test(node.tag)) {
      const text = this.source.slice(at.from, at.to);
      return unknown(node.tag === '!Ref' ? `!Ref ${text}` : text, at);
    }
    if (isScalar(node)) return this.#scalar(node.value, at);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#value(item as Node | null));
      return { kind: 'list', items, open: false, at };
    }
    if (!isMap(node)) return unknown(this.source.slice(at.from, at.to), at);
    const entries = node.items.flatMap((pair) =>
      isPair(pair) ? this.#entries(pair.key as Node | null, pair.value as Node | null) : [],
    );
    if (this.refusesDuplicates && hasTwice(node.items.map(({ key }) => (isScalar(key) ? key.value : key))))
      this.hasDuplicates = true;
    return { kind: 'map', entries: this.templates.hasLines ? alternatives(entries) : entries, open: false, at };
  }

  /** Converts a scalar: the template tag in a text is restored, and a text that is one tag is unknown. */
  #scalar(value: unknown, at: Stretch): Value {
    if (value === null) {
      const output = this.templates.outputAfter(at.to);
      return output === null ? known(null, at) : this.#markTemplated(unknown(output, at));
    }
    if (typeof value === 'bigint') return known(Number(value), at);
    if (typeof value !== 'string') return known(value as Scalar, at);
    const tag = this.templates.tagOf(value);
    if (tag !== null) return this.#markTemplated(unknown(tag, at));
    const text = this.templates.restore(value);
    return text === value ? known(value, at) : this.#markTemplated(known(text, at));
  }

  /** Notes that a template tag makes a part of the value, and returns it. */
  #markTemplated(value: Value): Value {
    this.templated.add(value);
    return value;
  }

  /** Converts one pair; `<<: *base` gives the entries of the base. */
  #entries(key: Node | null, node: Node | null): Entry[] {
    if (isScalar(key) && key.anchor !== undefined) this.#anchors.set(key.anchor, key);
    const value = this.#value(node);
    const name = isScalar(key) ? this.templates.restoreKey(String(key.value)) : '';
    const at = { from: stretchOf(key).from, to: Math.max(stretchOf(key).to, stretchOf(node).to) };
    // `<<: *base`: what follows it in the map wins. https://yaml.org/type/merge.html
    if (name === '<<')
      return (value.kind === 'list' ? value.items : [value]).flatMap((one) => (one.kind === 'map' ? one.entries : []));
    return [{ key: name, value, at }];
  }
}

/** Tests if a key occurs twice; `<<` may. */
function hasTwice(keys: readonly unknown[]): boolean {
  const named = keys.filter((key) => key !== '<<');
  return new Set(named).size < named.length;
}

/** Makes a key that a template writes twice unknown: it has one of its values. */
function alternatives(entries: readonly Entry[]): readonly Entry[] {
  const counts = new Map<string, number>();
  for (const { key } of entries) counts.set(key, (counts.get(key) ?? 0) + 1);
  return entries.map((entry) =>
    counts.get(entry.key) === 1 ? entry : { ...entry, value: unknown('alternatives of a template', entry.value.at) },
  );
}

/** Returns the offsets of a node; 0 to 0 for one that the parser made up. */
function stretchOf(node: Node | null): Stretch {
  const [from, to] = node?.range ?? [0, 0];
  return { from, to };
}
