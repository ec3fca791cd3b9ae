/**
 * XML → elements in the order of their opening tags. Namespaces and entities beyond the five that XML defines are left
 * as they are. https://www.w3.org/TR/xml/
 */

import type { Stretch } from '../position.ts';

export interface XmlElement {
  /** In lower case, as everything that compares names here. */
  readonly name: string;
  readonly parent: XmlElement | null;
  /** Values by attribute name in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The opening tag. */
  readonly at: Stretch;
}

const SKIPPED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

const TAG = /<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Returns the elements in the order of their opening tags; null if a tag does not parse, or if tags do not match. */
export function parseXml(source: string): readonly XmlElement[] | null {
  const elements: XmlElement[] = [];
  let parent: XmlElement | null = null;
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => source.startsWith(start, at));
    if (skipped !== undefined) {
      const end = source.indexOf(skipped[1], at + skipped[0].length);
      if (end === -1) return null;
      at = end + skipped[1].length;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(source);
    if (match === null) return null;
    const [, closing, written, attributes, selfClosing] = match;
    const name = written!.toLowerCase();
    if (closing === '/') {
      if (parent?.name !== name) return null;
      parent = parent.parent;
    } else {
      const element: XmlElement = {
        name,
        parent,
        attributes: attributesOf(attributes!),
        at: { from: at, to: TAG.lastIndex },
      };
      elements.push(element);
      if (selfClosing !== '/') parent = element;
    }
    at = TAG.lastIndex;
  }
  return parent === null ? elements : null;
}

/** Reads `a="1" b='2'` into a record with names in lower case. */
function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map((one) => [one[1]!.toLowerCase(), unescaped(one[2] ?? one[3]!)]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(quot|apos|lt|gt|amp);/g, (_whole, name: string) => ENTITIES[name]!);
}

/** Returns the names from an element's ancestors to itself, at most `count` of them: `customheaders/add`. */
export function pathOf(element: XmlElement, count: number): string {
  const names: string[] = [];
  for (let one: XmlElement | null = element; one !== null && names.length < count; one = one.parent)
    names.unshift(one.name);
  return names.join('/');
}
