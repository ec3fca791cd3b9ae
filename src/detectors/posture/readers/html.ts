/**
 * `<meta http-equiv>` and `<meta name="referrer">` of a page. Templates count with what they hold as holes.
 * https://html.spec.whatwg.org/#attr-meta-http-equiv
 */

import { headerOf, nothingSet } from '../control.ts';
import { controls } from '../controls.ts';
import { parser } from '@lezer/html';
import type { SyntaxNode } from '@lezer/common';
import htmlPlace from '../../../../patterns/places/html.ts';
import { factsOfHeaders, type HeaderEntry } from '../judge/effective.ts';
import { plainScene, type ReadScene } from '../judge/scene.ts';
import { hole } from '../holes.ts';
import { Lines, textOf } from '../position.ts';

/** What a policy may not say in a page. https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy */
const NOT_IN_META = /^\s*(?:frame-ancestors|sandbox|report-uri)\b/i;

export const readHtml: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const entries: HeaderEntry[] = [];
  parser.parse(source).iterate({
    enter(node) {
      if (node.name !== 'OpenTag' && node.name !== 'SelfClosingTag') return;
      const attributes = attributesOf(node.node, source);
      if (attributes === null) return;
      const content = attributes.get('content');
      const header = headerOfMeta(attributes);
      if (header === null || content === undefined) return;
      const value = /^Content/.test(header)
        ? content
            .split(';')
            .filter((piece) => !NOT_IN_META.test(piece))
            .join(';')
        : content;
      entries.push({
        name: header,
        value: withHoles(value),
        origin: lines.origin(path, node.from, node.to),
        certainty: 'literal',
      });
    },
  });
  // A page is a scope of its own; without a head it is a part of some other one.
  const isPage = /<head[\s>]|<!doctype/i.test(source) || entries.length > 0;
  const head = Math.max(0, source.search(/<head[\s>]/i));
  const origin = { ...lines.origin(path, head, head + 1) };
  return plainScene(
    isPage
      ? [
          {
            id: '',
            origin,
            facts: factsOfHeaders(entries).filter((fact) => fact.control !== controls.framing),
            absent: nothingSet,
            atMost: isTemplate(path, source) ? 'medium' : 'high',
            site: '',
          },
        ]
      : [],
    (control, _subject, shown) =>
      headerOf(control) === null
        ? null
        : htmlPlace.restore.replace('{name}', headerOf(control)!).replace('{value}', shown),
  );
};

/** What is put into a template may bring the same again. */
function isTemplate(path: string, source: string): boolean {
  return !/\.(?:html?|xhtml)$/.test(path) || /\{\{|\{%|<%|<\?(?:php|=)|%[\w.]+%|\$\{/.test(source);
}

function headerOfMeta(attributes: ReadonlyMap<string, string>): string | null {
  if (attributes.get('name')?.toLowerCase() === 'referrer') return 'Referrer-Policy';
  return attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy' ? 'Content-Security-Policy' : null;
}

/** Null for another element. */
function attributesOf(tag: SyntaxNode, source: string): Map<string, string> | null {
  const name = tag.getChild('TagName');
  if (name === null || source.slice(name.from, name.to).toLowerCase() !== 'meta') return null;
  return new Map(
    tag.getChildren('Attribute').map((attribute) => {
      const key = attribute.getChild('AttributeName');
      const value = attribute.getChild('AttributeValue') ?? attribute.getChild('UnquotedAttributeValue');
      const text = value === null ? '' : source.slice(value.from, value.to);
      return [
        key === null ? '' : source.slice(key.from, key.to).toLowerCase(),
        entities(text.replace(/^["']|["']$/g, '')),
      ];
    }),
  );
}

function entities(text: string): string {
  return text
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** `{{ nonce }}`, `<%= nonce %>`, `@nonce`, `{nonce}`, `%NONCE%` are filled in later. */
function withHoles(text: string): string {
  return text.replace(
    /\{\{.*?\}\}|<%.*?%>|<\?.*?\?>|\{%.*?%\}|\$\{.*?\}|\{[^{}]*\}|@\w[\w.]*|%[\w.]+%|__\w+__/g,
    (part) => hole(part.replace(/[{}<>%=?]/g, '').trim()),
  );
}
