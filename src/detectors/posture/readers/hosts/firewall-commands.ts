/**
 * Rules of iptables, ip6tables, ufw and firewall-cmd, one a line: as `iptables-save` writes them, or as a script does.
 * https://man7.org/linux/man-pages/man8/iptables.8.html, https://manpages.ubuntu.com/manpages/noble/man8/ufw.8.html,
 * https://firewalld.org/documentation/man-pages/firewall-cmd.html
 */

import { plainScene, type ReadScene } from '../../judge/scene.ts';
import { textOf, type Origin } from '../../position.ts';
import { linesIn, type Line } from './facts.ts';
import { chainScope, type Chain, type ChainRule } from './packet-filter.ts';

interface OpenChain extends Chain {
  policy: Chain['policy'];
  readonly rules: ChainRule[];
}

/** Returns a scope for each chain or zone that the lines fill. Less sure in a script. */
export const readFirewallCommands: ReadScene = async ({ path, text }) => {
  const filter = new Filter();
  for (const line of linesIn(textOf(text), path)) filter.read(line);
  return plainScene(
    filter.chains.map((chain) => chainScope(chain, /\.(?:sh|bash)$/i.test(path) ? 'medium' : 'high')),
    () => null,
  );
};

const TOOLS = /^(?:\/[\w/]*\/)?(ip6?tables|ufw|firewall-cmd)$/;
const BEFORE = new Set(['sudo', 'RUN', 'exec', '-']);

class Filter {
  readonly #chains = new Map<string, OpenChain>();
  #table = 'filter';

  get chains(): readonly Chain[] {
    return [...this.#chains.values()];
  }

  /** Reads one line: a command of ufw, firewall-cmd or iptables, or a line of `iptables-save`. */
  read({ words, origin }: Line): void {
    const all = words.map((word) => word.replace(/^["']|["';]+$/g, ''));
    while (BEFORE.has(all[0] ?? '')) all.shift();
    const tool = TOOLS.exec(all[0] ?? '')?.[1];
    if (tool === 'ufw') this.#ufw(all.slice(1), origin);
    else if (tool === 'firewall-cmd') this.#firewalld(all.slice(1), origin);
    else if (all[0]?.startsWith('*')) this.#table = all[0].slice(1);
    else if (all[0]?.startsWith(':')) this.#setPolicy(all[0].slice(1), all[1] ?? '', origin);
    else this.#iptables(tool === undefined ? all : all.slice(1), origin);
  }

  /** Returns the chain `id`, made at its first use. */
  #chain(id: string, origin: Origin): OpenChain {
    const known = this.#chains.get(id);
    if (known !== undefined) return known;
    const isOutbound = /(?:^|[ -])output$/i.test(id);
    const chain: OpenChain = { id, origin, policy: null, rules: [], isOutbound };
    this.#chains.set(id, chain);
    return chain;
  }

  #setPolicy(name: string, word: string, origin: Origin): void {
    if (this.#table !== 'filter' || word === '-') return;
    this.#chain(`chain ${name}`, origin).policy = { isOpen: word === 'ACCEPT', word: word.toLowerCase(), origin };
  }

  /** Reads `-A INPUT … -j ACCEPT`, `-P INPUT DROP` and the like; other tables than `filter` are skipped. */
  #iptables(words: readonly string[], origin: Origin): void {
    const options = optionsOf(words);
    const table = options.get('-t') ?? options.get('--table') ?? this.#table;
    const policy = words.findIndex((word) => word === '-P' || word === '--policy');
    if (table !== 'filter') return;
    if (policy !== -1) return this.#setPolicy(words[policy + 1] ?? '', words[policy + 2] ?? '', origin);
    const name = options.get('-A') ?? options.get('--append') ?? options.get('-I') ?? options.get('--insert');
    const target = options.get('-j') ?? options.get('--jump') ?? '';
    if (name === undefined || !/^(?:ACCEPT|DROP|REJECT)$/.test(target)) return;
    const rule = iptablesRule(options, target, origin);
    if (rule !== null) this.#chain(`chain ${name}`, origin).rules.push(rule);
  }

  /** Reads `ufw allow from 10.0.0.0/8 to any port 22 proto tcp`, `ufw allow 22/tcp`, `ufw default deny incoming`. */
  #ufw(words: readonly string[], origin: Origin): void {
    const [verb = '', ...rest] = words.filter((word) => !word.startsWith('--'));
    const isOutbound = rest.includes('out') || rest.includes('outgoing');
    const chain = this.#chain(isOutbound ? 'ufw output' : 'ufw', origin);
    if (verb === 'default') chain.policy = { isOpen: rest[0] === 'allow', word: rest[0] ?? '', origin };
    if (verb === 'disable') chain.policy = { isOpen: true, word: 'disabled', origin };
    if (verb !== 'allow' && verb !== 'limit') return;
    const after = (word: string) => (rest.includes(word) ? rest[rest.indexOf(word) + 1]! : undefined);
    const plain = rest
      .filter((word) => word !== 'in' && word !== 'on')
      .find((word) => !/^(?:from|to|any|proto)$/.test(word));
    const [port = '', protocol = ''] =
      rest.includes('from') || rest.includes('to') ? [after('port') ?? ''] : (plain ?? '').split('/');
    chain.rules.push({
      protocol: after('proto') ?? protocol,
      ports: port,
      source: after('from') ?? '',
      verdict: 'accept',
      origin,
      isAll: false,
    });
  }

  /** Reads `firewall-cmd --zone=public --add-port=8080/tcp --permanent`. */
  #firewalld(words: readonly string[], origin: Origin): void {
    const options = optionsOf(words);
    const chain = this.#chain(`zone ${options.get('--zone') ?? 'default'}`, origin);
    const target = options.get('--set-target');
    if (target !== undefined) chain.policy = { isOpen: target === 'ACCEPT', word: target, origin };
    const source = options.get('--add-source');
    const [port = options.get('--add-service'), protocol = 'tcp'] = (options.get('--add-port') ?? '').split('/');
    const opened = port === '' ? options.get('--add-service') : port;
    if (opened === undefined && source === undefined) return;
    chain.rules.push({ protocol, ports: opened ?? '', source: source ?? '', verdict: 'accept', origin, isAll: false });
  }
}

/** Returns `--name value` and `--name=value` by name; a `!` before the value stays with it. */
function optionsOf(words: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  words.forEach((word, at) => {
    if (!word.startsWith('-')) return;
    const [name = '', value] = word.split('=');
    const isNot = words[at + 1] === '!' || words[at - 1] === '!';
    const next = words[words[at + 1] === '!' ? at + 2 : at + 1] ?? '';
    options.set(name, `${isNot ? '!' : ''}${value ?? (next.startsWith('-') ? '' : next)}`);
  });
  return options;
}

/**
 * Returns a rule of iptables; null for answers to what was asked, and for what the machine says to itself: no exposure.
 */
function iptablesRule(options: ReadonlyMap<string, string>, target: string, origin: Origin): ChainRule | null {
  const device = options.get('-i') ?? options.get('--in-interface') ?? '';
  const state = options.get('--state') ?? options.get('--ctstate') ?? '';
  if (device === 'lo' || /^!?(?:RELATED|ESTABLISHED|RELATED,ESTABLISHED|ESTABLISHED,RELATED)$/.test(state)) return null;
  const protocol = (options.get('-p') ?? options.get('--protocol') ?? '').toLowerCase();
  if (/^(?:icmp|icmpv6|ipv6-icmp)$/.test(protocol)) return null;
  const ports = options.get('--dport') ?? options.get('--destination-port') ?? options.get('--dports') ?? '';
  const source = options.get('-s') ?? options.get('--source') ?? '';
  const conditions = [...options.keys()].filter(
    (name) => !/^(?:-A|-I|-j|--append|--insert|--jump|--reject-with|-m|--comment)$/.test(name),
  );
  return {
    protocol,
    ports,
    source: source === '' && device !== '' ? `interface ${device}` : source,
    verdict: target === 'ACCEPT' ? 'accept' : 'drop',
    origin,
    isAll: conditions.length === 0,
  };
}
