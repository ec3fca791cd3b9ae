/** Rules of security groups in the CDK. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2-readme.html */

import type { CallValue } from '../../languages/code/call.ts';
import { asText, type Value } from '../../languages/value.ts';
import { LAST_PORT, type NetworkRule } from '../../orders/networks.ts';
import { plainValue } from './properties.ts';

const WORLD = ['0.0.0.0/0', '::/0'] as const;
const ALL = { protocol: '*', from: 0, to: LAST_PORT } as const;

/** Returns the object on which a method is called: `service` of `service.connections.allowFrom`. */
export function receiverOf({ name }: CallValue): string {
  return name
    .replace(/^new /, '')
    .split('.')
    .slice(0, -1)
    .join('.')
    .replace(/\.(?:connections|Connections(?:\(\))?)$/, '');
}

/** Returns what a call lets in; null: it is no rule. */
export function openedBy(call: CallValue): readonly NetworkRule[] | null {
  const method = plainWord(call.name.split('.').at(-1)!);
  const given = (key: string, at: number): Value | undefined =>
    call.named.find((entry) => plainWord(entry.key) === key)?.value ?? call.args[at];
  switch (method) {
    case 'addingressrule':
      return rulesFrom(sourcesOf(given('peer', 0)), given('connection', 1));
    case 'allowfrom':
      return rulesFrom(sourcesOf(given('other', 0)), given('portrange', 1));
    case 'allowfromanyipv4':
      return rulesFrom(WORLD.slice(0, 1), given('portrange', 0));
    case 'allowdefaultportfromanyipv4':
      return [{ ...ALL, source: WORLD[0] }];
    default:
      return null;
  }
}

/** Returns a rule from each source to the ports that a `Port` names. */
function rulesFrom(sources: readonly string[], port: Value | undefined): readonly NetworkRule[] {
  const range = portsOf(port);
  return sources.map((source) => ({ ...range, source }));
}

/** Returns the blocks of a `Peer`: `Peer.anyIpv4()` → `0.0.0.0/0`. */
function sourcesOf(peer: Value | undefined): readonly string[] {
  if (peer === undefined) return [];
  const word = peer.kind === 'call' ? plainWord(peer.name.split('.').at(-1)!) : '';
  if (/(?:^|peer)anyipv4$/.test(word)) return WORLD.slice(0, 1);
  if (/(?:^|peer)anyipv6$/.test(word)) return WORLD.slice(1);
  const [first] = peer.kind === 'call' ? peer.args : [];
  return [asText(/(?:^|peer)ipv[46]$/.test(word) && first !== undefined ? plainValue(first) : peer)];
}

/** Returns protocol and ports of a `Port`: `Port.tcp(22)`, `Port.tcpRange(1, 9)`; all where it cannot be read. */
function portsOf(port: Value | undefined): Omit<NetworkRule, 'source'> {
  if (port === undefined) return ALL;
  const word = plainWord((port.kind === 'call' ? port.name : asText(port)).split('.').at(-1)!).replace(/^port/, '');
  const [from, to] = (port.kind === 'call' ? port.args : []).map(plainValue).map((one) => Number(asText(one)));
  if (word === 'https' || word === 'http') return webPort(word);
  if (from === undefined || !Number.isInteger(from)) return /^alltcp$/.test(word) ? { ...ALL, protocol: 'tcp' } : ALL;
  const protocol = word.startsWith('udp') ? 'udp' : 'tcp';
  return { protocol, from, to: to !== undefined && Number.isInteger(to) ? to : from };
}

function webPort(word: 'https' | 'http'): Omit<NetworkRule, 'source'> {
  const port = word === 'https' ? 443 : 80;
  return { protocol: 'tcp', from: port, to: port };
}

function plainWord(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
