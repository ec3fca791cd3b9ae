/** Chains of packet filters → facts. Knows no format. */

import type { Confidence } from '../../../../model/rule.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { portsOf, LAST_PORT, type NetworkRule } from '../../orders/networks.ts';
import type { Origin } from '../../position.ts';
import { hostScope, rankFact } from './facts.ts';
import { portOf } from './services.ts';

export interface ChainRule {
  readonly protocol: string;
  /** As the file has it: `22`, `80:90`, `ssh`, `22,80`; empty for all. */
  readonly ports: string;
  readonly source: string;
  readonly verdict: 'accept' | 'drop';
  readonly origin: Origin;
  /** Nothing but the verdict: it decides about everything that comes to it. */
  readonly isAll: boolean;
}

export interface Chain {
  readonly id: string;
  readonly origin: Origin;
  /** Verdict on a packet that no rule names; null: not said here. */
  readonly policy: { readonly isOpen: boolean; readonly word: string; readonly origin: Origin } | null;
  readonly rules: readonly ChainRule[];
  readonly isOutbound: boolean;
}

/**
 * Returns the scope of a chain. `atMost`: the surest that an open policy may be called; scripts and tasks may be one
 * part of many.
 */
export function chainScope(chain: Chain, atMost: Confidence = 'high'): Scope {
  const { rules, isOutbound } = chain;
  const last = rules.find(({ isAll }) => isAll);
  const policy =
    last === undefined
      ? chain.policy
      : { isOpen: last.verdict === 'accept', word: `${last.verdict} at the end`, origin: last.origin };
  const accepted = rules.filter(({ verdict, isAll }) => verdict === 'accept' && !isAll);
  const facts: Fact[] = [
    ...(policy === null
      ? []
      : [
          rankFact('network-filter', 'policy', [policy.isOpen ? 0 : 1, policy.word], policy.origin, {
            atMost: isOutbound ? 'low' : atMost,
            weakening: 'escalation',
            unset: [isOutbound ? 0 : 1, 'not set'],
          }),
        ]),
    {
      control: controls.networkAccess,
      subject: 'rules',
      value: {
        kind: 'networks',
        allows: accepted.flatMap(networkRules),
        ...(isOutbound && { outbound: true as const }),
      },
      certainty: 'literal',
      origin: accepted.at(-1)?.origin ?? chain.origin,
      atMost: 'medium',
    },
  ];
  return hostScope(chain.id, chain.origin, facts);
}

/** Returns a rule for each pair of port range and source; all ports, or the world, where none is given. */
export function networkRules({ protocol, ports, source }: ChainRule): NetworkRule[] {
  const named = ports.split(',').filter((one) => one !== '');
  const ranges = named.length === 0 ? ([[0, LAST_PORT]] as const) : named.flatMap((one) => rangeOf(one.trim()) ?? []);
  const sources = source === '' || /^any(?:where)?$/i.test(source) ? ['0.0.0.0/0', '::/0'] : source.split(',');
  return ranges.flatMap((range) =>
    sources.map((one): NetworkRule => {
      const plain = one.trim();
      const from = plain.startsWith('!') ? '0.0.0.0/0' : plain;
      return {
        protocol: protocol === '' || protocol === 'all' || protocol === 'any' ? '*' : protocol,
        from: range[0]!,
        to: range[1]!,
        source: from,
      };
    }),
  );
}

/** Returns the range of `80`, `1:1024`, `1-1024` or a service's name; null for any other text. */
function rangeOf(text: string): readonly [number, number][] | null {
  const range = portsOf(text.replace(':', '-')) ?? portsOf(portOf(text) ?? 'none');
  return range === null ? null : [[range[0], range[1]]];
}
