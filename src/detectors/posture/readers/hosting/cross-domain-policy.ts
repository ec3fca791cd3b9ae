/**
 * Policies by which a site lets plug-ins of other sites read it.
 * https://www.adobe.com/devnet-docs/acrobatetk/tools/AppSec/xdomain.html
 */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type Fact, type ReadScene } from '../../judge/scene.ts';
import { parseXml, type XmlElement } from '../../languages/xml.ts';
import { corsOf } from '../../orders/sets.ts';
import { Lines, textOf, type Origin } from '../../position.ts';

/** Elements that let sites read: `allow-access-from` of crossdomain.xml, `domain` of clientaccesspolicy.xml. */
const READERS: ReadonlyMap<string, string> = new Map([
  ['allow-access-from', 'domain'],
  ['domain', 'uri'],
]);
/** Elements with the request headers that they may send. */
const SENDERS: ReadonlyMap<string, string> = new Map([
  ['allow-http-request-headers-from', 'headers'],
  ['allow-from', 'http-request-headers'],
]);

/** Returns one scope with the sites, the headers, and if pages without TLS are let in. Null if it is not XML. */
export const readCrossDomainPolicy: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const elements = parseXml(source);
  if (elements === null) return null;
  const lines = new Lines(source);
  const originOf = ({ at }: XmlElement): Origin => lines.origin(path, at.from, at.to);
  const start: Origin = { path, line: 1, endLine: 1 };
  const facts = [
    ...readerFacts(elements, originOf),
    ...senderFacts(elements, originOf),
    ...plainFacts(elements, originOf),
  ];
  return plainScene([{ id: '', origin: start, facts, absent: nothingSet, atMost: 'medium', site: '' }], () => null);
};

type OriginOf = (element: XmlElement) => Origin;

/** Returns the values of one attribute in all elements that have it. */
function namesIn(elements: readonly XmlElement[], attributes: ReadonlyMap<string, string>) {
  return elements.flatMap((element): (readonly [XmlElement, string])[] => {
    const value = element.attributes[attributes.get(element.name) ?? ''];
    return value === undefined ? [] : [[element, value]];
  });
}

function readerFacts(elements: readonly XmlElement[], originOf: OriginOf): Fact[] {
  const found = namesIn(elements, READERS);
  const widest = found.find(([, name]) => isAll(name)) ?? found[0];
  const names = found.map(([, name]) => (isAll(name) ? '*' : name));
  return widest === undefined
    ? []
    : [
        {
          control: controls.cors,
          subject: '',
          value: corsOf(names.includes('*') ? ['*'] : names, false),
          certainty: 'literal',
          origin: originOf(widest[0]),
        },
      ];
}

function isAll(name: string): boolean {
  return /^(?:https?:\/\/)?\*$/.test(name);
}

function senderFacts(elements: readonly XmlElement[], originOf: OriginOf): Fact[] {
  const found = namesIn(elements, SENDERS);
  return found.length === 0
    ? []
    : [
        {
          control: controls.corsReach,
          subject: 'request headers',
          value: { kind: 'hosts', names: found.map(([, names]) => names) },
          certainty: 'literal',
          origin: originOf(found.at(-1)![0]),
          onlyChanged: true,
        },
      ];
}

/** Returns a fact for each kind of element: pages without TLS may read a site with it. */
function plainFacts(elements: readonly XmlElement[], originOf: OriginOf): Fact[] {
  const all = elements.filter(({ name }) => name === 'allow-access-from' || name === 'allow-http-request-headers-from');
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const own = all.filter((one) => one.name === name);
    const open = own.find(({ attributes }) => attributes['secure']?.toLowerCase() === 'false');
    return {
      control: controls.encryptedConnection,
      subject: name,
      value: { kind: 'switch', on: open === undefined },
      certainty: open === undefined ? 'default' : 'literal',
      origin: originOf(open ?? own[0]!),
      onlyChanged: true,
    };
  });
}
