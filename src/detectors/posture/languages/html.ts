/** HTML and templates of it → the opening tags of one element, with attributes. https://html.spec.whatwg.org/ */

import { parser } from '@lezer/html';
import type { SyntaxNode } from '@lezer/common';
import type { Stretch } from '../position.ts';

export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  /** Values by attribute name in lower case, entities replaced. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: Stretch;
}

/** `names` are in lower case. */
export function tagsOf(source: string, names: readonly string[]): HtmlTag[] {
  const tags: HtmlTag[] = [];
  parser.parse(source).iterate({
    enter({ name: kind, node, from, to }) {
      const name = kind === 'OpenTag' || kind === 'SelfClosingTag' ? nameOf(node, source) : null;
      if (name !== null && names.includes(name))
        tags.push({ name, attributes: attributesOf(node, source), at: { from, to } });
    },
  });
  return tags;
}

function nameOf(tag: SyntaxNode, source: string): string | null {
  const name = tag.getChild('TagName');
  return name === null ? null : source.slice(name.from, name.to).toLowerCase();
}

function attributesOf(tag: SyntaxNode, source: string): Map<string, string> {
  const textOf = (node: SyntaxNode | null) => (node === null ? '' : source.slice(node.from, node.to));
  return new Map(
    tag.getChildren('Attribute').map((attribute) => {
      const value = attribute.getChild('AttributeValue') ?? attribute.getChild('UnquotedAttributeValue');
      const key = textOf(attribute.getChild('AttributeName')).toLowerCase();
      return [key, withoutEntities(textOf(value).replace(/^["']|["']$/g, ''))];
    }),
  );
}

function withoutEntities(text: string): string {
  return text
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
