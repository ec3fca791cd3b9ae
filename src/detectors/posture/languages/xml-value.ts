/**
 * XML → Value: an element is a map of its attributes and of the elements in it; one with text alone is that text. A
 * pair of a name and a value is a key: `<param-name>listings</param-name><param-value>false</param-value>`.
 */

import { known, type Entry, type Value } from './value.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { refuseBeyond } from './limits.ts';

/** Children, or attributes, that name a key and give its value. */
const NAMED: readonly (readonly [name: string, value: string])[] = [
  ['param-name', 'param-value'],
  ['name', 'value'],
  ['key', 'value'],
];

/** Returns the document as a map of its root, with names in lower case; null if the text does not parse. */
export function parseXmlValue(source: string): Value | null {
  const elements = parseXml(source);
  if (elements === null) return null;
  const children = new Map<XmlElement | null, XmlElement[]>();
  for (const one of elements) {
    const known = children.get(one.parent);
    if (known === undefined) children.set(one.parent, [one]);
    else known.push(one);
  }
  const reader = new XmlReader(source, children);
  const at = { from: 0, to: source.length };
  return { kind: 'map', entries: (children.get(null) ?? []).map((one) => reader.entry(one, 0)), open: false, at };
}

/** Elements below this depth are left out. */
const DEEPEST = 60;

class XmlReader {
  constructor(
    readonly source: string,
    readonly children: ReadonlyMap<XmlElement | null, readonly XmlElement[]>,
  ) {}

  /**
   * Converts an element, named by its tag: to its text if it has nothing else, or to a map of its attributes and
   * elements.
   */
  entry(element: XmlElement, depth: number): Entry {
    const inner = this.children.get(element) ?? [];
    const own = Object.entries(element.attributes).map(([key, text]) => ({
      key,
      value: known(text, element.at),
      at: element.at,
    }));
    if (own.length === 0 && inner.length === 0)
      return { key: element.name, value: known(this.#textOf(element), element.at), at: element.at };
    refuseBeyond(depth > DEEPEST);
    const below = inner.map((one) => this.entry(one, depth + 1));
    const entries = [...own, ...below];
    return {
      key: element.name,
      value: { kind: 'map', entries: withNamed(entries), open: false, at: element.at },
      at: element.at,
    };
  }

  /** Returns the text behind the opening tag. */
  #textOf({ at }: XmlElement): string {
    const end = this.source.indexOf('<', at.to);
    return end === -1 || this.source[at.to - 2] === '/' ? '' : this.source.slice(at.to, end).trim();
  }
}

/** Adds a key for the first pair of name and value: `name: "a", value: "b"` adds `a: "b"`. */
function withNamed(entries: readonly Entry[]): readonly Entry[] {
  const text = (key: string) => {
    const value = entries.find((entry) => entry.key === key)?.value;
    return value?.kind === 'known' ? value : undefined;
  };
  for (const [name, value] of NAMED) {
    const [key, given] = [text(name), text(value)];
    if (key !== undefined && given !== undefined)
      return [...entries, { key: String(key.value), value: given, at: given.at }];
  }
  return entries;
}
