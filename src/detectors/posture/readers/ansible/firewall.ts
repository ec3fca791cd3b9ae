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

/** Returns a scope for each chain, with its policy and its rules from all tasks. */
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
  ufw: ufwParts,
  firewalld: firewalldParts,
  iptables: iptablesParts,
  win_firewall_rule: windowsParts,
};

/** Returns the first of the arguments that is given, in lower case; lists joined by commas; empty without one. */
function textOfArgument({ args }: Task, ...keys: readonly string[]): string {
  for (const key of keys) {
    const values = textsOf(args.get(key)?.value).filter((value) => !hasHole(value));
    if (values.length > 0) return values.join(',').toLowerCase();
  }
  return '';
}

function ufwParts(task: Task): Part[] {
  const origin = task.args.stretch();
  const direction = textOfArgument(task, 'direction');
  const isOutbound = direction === 'out' || direction === 'outgoing';
  const id = isOutbound ? 'ufw outgoing' : direction === 'routed' ? 'ufw routed' : 'ufw';
  const policy = textOfArgument(task, 'policy', 'default');
  const state = textOfArgument(task, 'state');
  const rule = textOfArgument(task, 'rule');
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
              protocol: textOfArgument(task, 'proto', 'protocol'),
              ports: textOfArgument(task, 'to_port', 'port', 'name', 'app'),
              source:
                textOfArgument(task, 'from_ip', 'from', 'src') ||
                deviceOf(textOfArgument(task, 'interface_in', 'interface')),
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

function firewalldParts(task: Task): Part[] {
  const origin = task.args.stretch();
  const zone = textOfArgument(task, 'zone');
  const id = 'firewalld';
  const target = textOfArgument(task, 'target');
  const isOff = /disabled|absent/.test(textOfArgument(task, 'state'));
  const rich = textOfArgument(task, 'rich_rule');
  const [port = '', protocol = 'tcp'] = textOfArgument(task, 'port').split('/');
  const opened = port || textOfArgument(task, 'service');
  const source = textOfArgument(task, 'source') || (PUBLIC.has(zone) ? '' : `zone ${zone}`);
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

/** Returns policy or rule of a task; none for other tables, loopback, ICMP and answers to one's own requests. */
function iptablesParts(task: Task): Part[] {
  const origin = task.args.stretch();
  const chain = textOfArgument(task, 'chain').toUpperCase();
  const id = `chain ${chain}`;
  const policy = textOfArgument(task, 'policy');
  const jump = textOfArgument(task, 'jump');
  const table = textOfArgument(task, 'table');
  const state = textOfArgument(task, 'ctstate', 'state');
  const device = textOfArgument(task, 'in_interface');
  if (table !== '' && table !== 'filter') return [];
  if (policy !== '') return [{ id, policy: { isOpen: policy === 'accept', word: policy, origin } }];
  if (state === 'absent' || device === 'lo' || /^(?:related|established)/.test(state)) return [];
  if (!/^(?:accept|drop|reject)$/.test(jump) || /icmp/.test(textOfArgument(task, 'protocol'))) return [];
  const ports = textOfArgument(task, 'destination_ports', 'destination_port');
  const source = textOfArgument(task, 'source');
  return [
    {
      id,
      rule: {
        protocol: textOfArgument(task, 'protocol'),
        ports,
        source: source || deviceOf(device),
        verdict: jump === 'accept' ? 'accept' : 'drop',
        origin,
        isAll: ports === '' && source === '' && device === '' && state === '',
      },
    },
  ];
}

function windowsParts(task: Task): Part[] {
  const origin = task.args.stretch();
  if (
    textOfArgument(task, 'action') === 'block' ||
    textOfArgument(task, 'state') === 'absent' ||
    textOfArgument(task, 'direction') === 'out'
  )
    return [];
  return [
    {
      id: 'Windows firewall',
      rule: {
        protocol: textOfArgument(task, 'protocol'),
        ports: textOfArgument(task, 'localport'),
        source: textOfArgument(task, 'remoteip'),
        verdict: 'accept',
        origin,
        isAll: false,
      },
    },
  ];
}
