/**
 * Zones of firewalld: what they let through, and from where.
 * https://firewalld.org/documentation/man-pages/firewalld.zone.html
 */

import { plainScene, type ReadScene } from '../../judge/scene.ts';
import { parseXml, type XmlElement } from '../../languages/xml.ts';
import { Lines, textOf } from '../../position.ts';
import { chainScope, type ChainRule } from './packet-filter.ts';

/** Reads one zone or policy: its target, its services and ports, and its rich rules. Null if it is not XML. */
export const readFirewalld: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const elements = parseXml(source);
  const zone = elements?.find(({ name }) => name === 'zone' || name === 'policy');
  if (elements === null || zone === undefined) return elements === null ? null : plainScene([], () => null);
  const lines = new Lines(source);
  const origin = ({ at }: XmlElement) => lines.origin(path, at.from, at.to);
  const within = (parent: XmlElement, name: string) =>
    elements.filter((one) => one.parent === parent && one.name === name);
  const sourcesOf = (parent: XmlElement) =>
    within(parent, 'source').map(({ attributes }) => attributes['address'] ?? attributes['ipset'] ?? 'any');
  const opened = (parent: XmlElement, from: readonly string[]): ChainRule[] =>
    [...within(parent, 'service'), ...within(parent, 'port')].map((one) => ({
      protocol: one.attributes['protocol'] ?? 'tcp',
      ports: one.attributes['port'] ?? one.attributes['name'] ?? '',
      source: from.join(','),
      verdict: 'accept',
      origin: origin(one),
      isAll: false,
    }));
  const own = sourcesOf(zone);
  const rich = within(zone, 'rule').filter((rule) => within(rule, 'accept').length > 0);
  const target = zone.attributes['target'] ?? 'default';
  return plainScene(
    [
      chainScope({
        id: '',
        origin: origin(zone),
        policy: { isOpen: target === 'ACCEPT', word: target, origin: origin(zone) },
        rules: [
          ...opened(zone, own),
          ...rich.flatMap((rule) => {
            const from = sourcesOf(rule);
            const rules = opened(rule, from.length === 0 ? own : from);
            return rules.length > 0
              ? rules
              : [
                  {
                    protocol: '',
                    ports: '',
                    source: from.join(','),
                    verdict: 'accept',
                    origin: origin(rule),
                    isAll: false,
                  } as const,
                ];
          }),
        ],
        isOutbound: false,
      }),
    ],
    () => null,
  );
};
