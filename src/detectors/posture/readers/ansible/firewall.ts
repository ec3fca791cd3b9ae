/**
 * Rules of packet filters as tasks: ufw, firewalld, iptables, Windows.
 * https://docs.ansible.com/ansible/latest/collections/community/general/ufw_module.html,
 * https://docs.ansible.com/ansible/latest/collections/ansible/posix/firewalld_module.html,
 * https://docs.ansible.com/ansible/latest/collections/ansible/builtin/iptables_module.html
 */

import { addTo } from '../../../../model/groups.ts';
import { hasHole } from '../../holes.ts';
import type { Scope } from '../../judge/scene.ts';
import { textsOf, truth } from '../../languages/value.ts';
import { chainScope, type Chain, type ChainRule } from '../hosts/packet-filter.ts';
import type { Task } from './tasks.ts';

/** One task, as a part of a chain. */
type Part = Pick<Chain, 'id'> & { readonly policy?: Chain['policy']; readonly rule?: ChainRule };

export function firewallScopes(tasks: readonly Task[]): Scope[] {
  const chains = new Map<string, Part[]>();
  for (const task of tasks) for (const part of PARTS[task.module]?.(task) ?? []) addTo(chains, part.id, part);
  return [...chains].map(([id, parts]) => {
    const policies = parts.flatMap(({ policy }) => policy ?? []);
    return chainScope(
      {
        id: `rules of ${id}`,
        origin: (policies.at(-1) ?? parts[0]!.rule)!.origin,
        policy: policies.at(-1) ?? null,
        rules: parts.flatMap(({ rule }) => rule ?? []),
        isOutbound: /output|outgoing/i.test(id),
      },
      'medium',
    );
  });
}

const PARTS: Readonly<Record<string, (task: Task) => Part[]>> = {
  ufw,
  firewalld,
  iptables,
  win_firewall_rule: windows,
};

function text({ args }: Task, ...keys: readonly string[]): string {
  for (const key of keys) {
    const values = textsOf(args.get(key)?.value).filter((value) => !hasHole(value));
    if (values.length > 0) return values.join(',').toLowerCase();
  }
  return '';
}

function ufw(task: Task): Part[] {
  const origin = task.args.stretch();
  const direction = text(task, 'direction');
  const isOutbound = direction === 'out' || direction === 'outgoing';
  const id = isOutbound ? 'ufw outgoing' : direction === 'routed' ? 'ufw routed' : 'ufw';
  const policy = text(task, 'policy', 'default');
  const state = text(task, 'state');
  const rule = text(task, 'rule');
  if (truth(task.args.get('delete')?.value) === true) return [];
  return [
    ...(policy === '' ? [] : [{ id, policy: { isOpen: policy === 'allow', word: policy, origin } }]),
    ...(state === '' || rule !== ''
      ? []
      : [{ id: 'ufw itself', policy: { isOpen: /disabled|reset/.test(state), word: state, origin } }]),
    ...(rule !== 'allow' && rule !== 'limit'
      ? []
      : [
          {
            id,
            rule: {
              protocol: text(task, 'proto', 'protocol'),
              ports: text(task, 'to_port', 'port', 'name', 'app'),
              source: text(task, 'from_ip', 'from', 'src') || deviceOf(text(task, 'interface_in', 'interface')),
              verdict: 'accept',
              origin,
              isAll: false,
            } as const,
          },
        ]),
  ];
}

function deviceOf(name: string): string {
  return name === '' ? '' : `interface ${name}`;
}

/** Zones that face the Internet. */
const PUBLIC = new Set(['', 'public', 'external', 'dmz']);

function firewalld(task: Task): Part[] {
  const origin = task.args.stretch();
  const zone = text(task, 'zone');
  const id = 'firewalld';
  const target = text(task, 'target');
  const isOff = /disabled|absent/.test(text(task, 'state'));
  const rich = text(task, 'rich_rule');
  const [port = '', protocol = 'tcp'] = text(task, 'port').split('/');
  const opened = port || text(task, 'service');
  const source = text(task, 'source') || (PUBLIC.has(zone) ? '' : `zone ${zone}`);
  const accepted = (ports: string, from: string, proto: string): Part[] => [
    { id, rule: { protocol: proto, ports, source: from, verdict: 'accept', origin, isAll: false } },
  ];
  return [
    ...(target === '' ? [] : [{ id: `zone ${zone}`, policy: { isOpen: target === 'accept', word: target, origin } }]),
    ...(isOff || opened === '' ? [] : accepted(opened, source, protocol)),
    ...(isOff || !/\baccept\b/.test(rich)
      ? []
      : accepted(
          /(?:port="?|service name="?)([\w-]+)/.exec(rich)?.[1] ?? '',
          /source address="?([^"\s]+)/.exec(rich)?.[1] ?? '',
          /protocol="?(\w+)/.exec(rich)?.[1] ?? 'tcp',
        )),
  ];
}

function iptables(task: Task): Part[] {
  const origin = task.args.stretch();
  const chain = text(task, 'chain').toUpperCase();
  const id = `chain ${chain}`;
  const policy = text(task, 'policy');
  const jump = text(task, 'jump');
  const table = text(task, 'table');
  const state = text(task, 'ctstate', 'state');
  const device = text(task, 'in_interface');
  if (table !== '' && table !== 'filter') return [];
  if (policy !== '') return [{ id, policy: { isOpen: policy === 'accept', word: policy, origin } }];
  if (state === 'absent' || device === 'lo' || /^(?:related|established)/.test(state)) return [];
  if (!/^(?:accept|drop|reject)$/.test(jump) || /icmp/.test(text(task, 'protocol'))) return [];
  const ports = text(task, 'destination_ports', 'destination_port');
  const source = text(task, 'source');
  return [
    {
      id,
      rule: {
        protocol: text(task, 'protocol'),
        ports,
        source: source || deviceOf(device),
        verdict: jump === 'accept' ? 'accept' : 'drop',
        origin,
        isAll: ports === '' && source === '' && device === '' && state === '',
      },
    },
  ];
}

function windows(task: Task): Part[] {
  const origin = task.args.stretch();
  if (text(task, 'action') === 'block' || text(task, 'state') === 'absent' || text(task, 'direction') === 'out')
    return [];
  return [
    {
      id: 'Windows firewall',
      rule: {
        protocol: text(task, 'protocol'),
        ports: text(task, 'localport'),
        source: text(task, 'remoteip'),
        verdict: 'accept',
        origin,
        isAll: false,
      },
    },
  ];
}
