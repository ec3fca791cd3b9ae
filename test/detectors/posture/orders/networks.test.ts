/** Packet filters by inclusion, against every point of a small universe. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networks, newlyOpen, type NetworkRule } from '../../../../src/detectors/posture/orders/networks.ts';
import { rangeOf } from '../../../../src/detectors/posture/orders/addresses.ts';

const rule = (source: string, from = 22, to = from, protocol = 'tcp'): NetworkRule => ({ protocol, from, to, source });
const compare = (before: readonly NetworkRule[], after: readonly NetworkRule[]) =>
  networks.compare({ kind: 'networks', allows: before }, { kind: 'networks', allows: after });

test.each([
  ['two halves of the world are the world', [rule('0.0.0.0/0')], [rule('0.0.0.0/1'), rule('128.0.0.0/1')], 'equal', ''],
  ['both halves open it', [rule('10.0.0.0/8')], [rule('0.0.0.0/1'), rule('128.0.0.0/1')], 'weaker', 'high'],
  ['half of it does, too', [rule('10.0.0.0/8')], [rule('0.0.0.0/1')], 'weaker', 'high'],
  ['a private range is not public', [rule('10.0.0.0/24')], [rule('10.0.0.0/8')], 'weaker', 'low'],
  ['an office is a note', [rule('10.0.0.0/8')], [rule('10.0.0.0/8'), rule('203.0.113.7/32')], 'weaker', 'low'],
  ['one port of all is less', [rule('0.0.0.0/0', 0, 65535, '*')], [rule('0.0.0.0/0', 8443)], 'stronger', ''],
  ['one port of a range is less', [rule('0.0.0.0/0', 22, 8443)], [rule('0.0.0.0/0', 8443)], 'stronger', ''],
  ['a wider range is more', [rule('0.0.0.0/0', 443)], [rule('0.0.0.0/0', 440, 450)], 'weaker', 'high'],
  ['a web port for everyone is a note', [], [rule('0.0.0.0/0', 443)], 'weaker', 'low'],
  ['a host with its length is the host', [rule('203.0.113.7')], [rule('203.0.113.7/32')], 'equal', ''],
  ['bits behind the prefix do not count', [rule('10.1.2.3/8')], [rule('10.0.0.0/8')], 'equal', ''],
  ['IPv6 has a world of its own', [rule('0.0.0.0/0')], [rule('0.0.0.0/0'), rule('::/0')], 'weaker', 'high'],
  ['a group is part of the world', [rule('0.0.0.0/0')], [rule('sg-0a1b')], 'stronger', ''],
  ['another group is a note', [rule('sg-0a1b')], [rule('sg-0a1b'), rule('sg-0c2d')], 'weaker', 'low'],
] as const)('%s', (_name, before, after, kind, atMost) => {
  const found = compare(before, after);
  expect([found.kind, 'atMost' in found ? found.atMost : '']).toEqual([kind, atMost]);
});

test('reads addresses and refuses other text', () => {
  expect(rangeOf('::ffff/128')?.range).toEqual([65535n, 65535n]);
  expect(rangeOf('2001:db8::/32')?.range[0]).toBe(0x20010db8n << 96n);
  for (const text of ['', '1.2.3', '1.2.3.256', '10.0.0.0/33', '1::2::3', 'sg-1', '10.0.0.0/8/8', '::/129'])
    expect([text, rangeOf(text)]).toEqual([text, null]);
});

const SOURCES = ['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '10.0.0.0/30', '10.0.0.2/31', '10.0.0.3'];
const ADDRESSES = ['0.0.0.0', '9.255.255.255', '10.0.0.0', '10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '128.0.0.0'];
const PORTS = [1, 2, 3, 4];
const rules = fc.array(
  fc.record({
    protocol: fc.constantFrom('tcp', 'udp', '*'),
    ports: fc.tuple(fc.constantFrom(...PORTS), fc.constantFrom(...PORTS)),
    source: fc.constantFrom(...SOURCES),
  }),
  { maxLength: 5 },
);
type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;
const listed = (drawn: Rules): NetworkRule[] =>
  drawn.map(({ protocol, ports, source }) => rule(source, Math.min(...ports), Math.max(...ports), protocol));

function lets(allows: readonly NetworkRule[], protocol: string, port: number, address: string): boolean {
  const at = rangeOf(address)!.range[0];
  return allows.some((one) => {
    const { range } = rangeOf(one.source)!;
    const fits = one.protocol === '*' || one.protocol === protocol;
    return fits && one.from <= port && port <= one.to && range[0] <= at && at <= range[1];
  });
}

test('opens something exactly if some packet passes that did not', () => {
  fc.assert(
    fc.property(rules, rules, (one, other) => {
      const [before, after] = [listed(one), listed(other)];
      const opens = ['tcp', 'udp', 'icmp'].some((protocol) =>
        PORTS.some((port) =>
          ADDRESSES.some((address) => lets(after, protocol, port, address) && !lets(before, protocol, port, address)),
        ),
      );
      const found = newlyOpen({ kind: 'networks', allows: before }, { kind: 'networks', allows: after })!;
      expect(found.length > 0).toBe(opens);
    }),
    { numRuns: 3000 },
  );
});
