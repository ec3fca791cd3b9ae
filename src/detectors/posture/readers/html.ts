/**
 * `<meta http-equiv>` and `<meta name="referrer">` of a page. What a template puts in is a hole.
 * https://html.spec.whatwg.org/#attr-meta-http-equiv
 */

import { expression } from '../../../model/expressions/expression.ts';
import { restoreHeader } from '../restore.ts';
import { nothingSet } from '../control.ts';
import { controls } from '../controls.ts';
import { hole } from '../holes.ts';
import { factsOfHeaders, type HeaderEntry } from '../judge/effective.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../judge/scene.ts';
import { elementFacts } from './elements.ts';
import { tagsOf } from '../languages/html.ts';
import { Lines, textOf, type Origin } from '../position.ts';

/** Reads the policies in `<meta>`, and the facts of frames, scripts, links and forms. */
export const readHtml: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const tags = tagsOf(source, ['meta', 'iframe', 'script', 'link', 'form']);
  const metas = tags.filter((tag) => tag.name === 'meta');
  const entries = metas.flatMap(({ attributes, at }): HeaderEntry[] => {
    const name = headerOfMeta(attributes);
    const content = attributes.get('content');
    if (name === null || content === undefined) return [];
    const value = name === 'Content-Security-Policy' ? policyOfMeta(content) : content;
    const origin = lines.origin(path, at.from, at.to);
    return [{ name, value: withHoles(value), origin, certainty: 'literal' }];
  });
  const elements = tags
    .filter((tag) => tag.name !== 'meta')
    .flatMap(({ name, attributes, at }) =>
      elementFacts({ name, attributes: knownOf(attributes), origin: lines.origin(path, at.from, at.to) }),
    );
  const helpers = /\.(?:erb|haml|slim)$/.test(path)
    ? helperFacts(source, (from, to) => lines.origin(path, from, to))
    : [];
  // A page is a scope of its own; without a head it is a part of another page.
  const isPage = /<head[\s>]|<!doctype/i.test(source) || entries.length + elements.length + helpers.length > 0;
  const head = Math.max(0, source.search(/<head[\s>]/i));
  const page: Scope = {
    id: '',
    origin: lines.origin(path, head, head + 1),
    facts: [...factsOfHeaders(entries).filter((fact) => fact.control !== controls.framing), ...elements, ...helpers],
    absent: nothingSet,
    atMost: isTemplate(path, source) ? 'medium' : 'high',
    site: '',
  };
  return plainScene(isPage ? [page] : [], restoreHeader(place));
};

const HELPER = expression('g')`
  \b((?:javascript_include|stylesheet_link|javascript_importmap|preload_link)_tag)[ (]{1,4}
  ["']([^"'\n]{1,200})["'][^%\n]{0,500}?\bintegrity(?::| ?=>) ?["']?(\w+)
`;

/** Returns if the tags that helpers of sprockets write verify their files. https://github.com/rails/sprockets-rails */
function helperFacts(source: string, originOf: (from: number, to: number) => Origin): Fact[] {
  return [...source.matchAll(HELPER)].map((match): Fact => {
    const [whole, helper, name, integrity] = match;
    return {
      control: controls.subresourceIntegrity,
      subject: `${helper} ${name}`,
      value: { kind: 'switch', on: integrity !== 'false' && integrity !== 'nil' },
      certainty: 'literal',
      origin: originOf(match.index, match.index + whole.length),
    };
  });
}

/** Returns the header for which a `<meta>` stands; null if for none that a page can set. */
function headerOfMeta(attributes: ReadonlyMap<string, string>): string | null {
  if (attributes.get('name')?.toLowerCase() === 'referrer') return 'Referrer-Policy';
  return attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy' ? 'Content-Security-Policy' : null;
}

/** Browsers ignore these in a page. https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy */
const NOT_IN_META = /^\s*(?:frame-ancestors|sandbox|report-uri)\b/i;

/** Returns the policy without the directives that a `<meta>` cannot set. */
function policyOfMeta(content: string): string {
  return content
    .split(';')
    .filter((directive) => !NOT_IN_META.test(directive))
    .join(';');
}

/** Reports whether this is a template, whose includes may bring the same tag again. */
function isTemplate(path: string, source: string): boolean {
  return !/\.(?:html?|xhtml)$/.test(path) || /\{\{|\{%|<%|<\?(?:php|=)|%[\w.]+%|\$\{/.test(source);
}

/** Marks what is filled in later as holes: `{{ nonce }}`, `<%= nonce %>`, `@nonce`, `{nonce}`, `%NONCE%`. */
function withHoles(text: string): string {
  return text.replace(
    /\{\{.*?\}\}|<%.*?%>|<\?.*?\?>|\{%.*?%\}|\$\{.*?\}|\{[^{}]*\}|@\w[\w.]*|%[\w.]+%|__\w+__/g,
    (part) => hole(part.replace(/[{}<>%=?]/g, '').trim()),
  );
}

/** Sets the value to null where a template puts it in. */
function knownOf(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string | null> {
  return new Map([...attributes].map(([name, value]) => [name, /\{\{|\{%|<%|<\?|\$\{|^\{/.test(value) ? null : value]));
}
