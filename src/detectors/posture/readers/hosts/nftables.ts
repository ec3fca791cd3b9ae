/** nftables: what each chain lets through. https://www.netfilter.org/projects/nftables/manpage.html */

import { plainScene, type ReadScene } from '../../judge/scene.ts';
import { refuseBeyond } from '../../languages/limits.ts';
import { textOf, type Origin } from '../../position.ts';
import { chainScope, type Chain, type ChainRule } from './packet-filter.ts';

interface Token {
  readonly text: string;
  readonly line: number;
}

/** Blocks around a statement: a chain is in a table, a set in a chain. */
const DEEPEST = 20;

/** Returns a scope for each chain with a policy or rules. */
export const readNftables: ReadScene = async ({ path, text }) => {
  const origin = (line: number): Origin => ({ path, line, endLine: line });
  return plainScene(
    chainsOf(textOf(text), origin).map((chain) => chainScope(chain)),
    () => null,
  );
};

const BLOCKS = new Set(['table', 'chain', 'set', 'map', 'flowtable', 'counter', 'quota', 'limit', 'ct']);

/** Reads the chains of all tables, with variables and sets put in. */
function chainsOf(source: string, origin: (line: number) => Origin): Chain[] {
  const chains: Chain[] = [];
  const variables = new Map<string, string>();
  const stack: { readonly name: string; readonly chain: Draft | null }[] = [];
  let words: Token[] = [];
  let set: string[] | null = null;
  const end = () => {
    if (words.length === 0) return;
    const texts = words.map(({ text }) => text);
    if (texts[0] === 'define') variables.set(`$${texts[1]}`, texts.slice(3).join(','));
    else stack.at(-1)?.chain?.read(texts, origin(words[0]!.line), variables);
    words = [];
  };
  for (const token of tokensOf(source)) {
    const { text } = token;
    if (set !== null) {
      if (text === '}') {
        words.push({ text: set.join('').replace(/,$/, ''), line: token.line });
        set = null;
      } else if (text !== '\n') set.push(text);
    } else if (text === '{') {
      const kind = words[0]?.text ?? '';
      if (!BLOCKS.has(kind)) {
        set = [];
        continue;
      }
      refuseBeyond(stack.length > DEEPEST);
      const name = words.map((word) => word.text).join(' ');
      const around = stack.map((one) => one.name).join(' ');
      const draft = kind === 'chain' ? new Draft(`${around} ${name}`.trim(), origin(words[0]!.line)) : null;
      stack.push({ name, chain: draft });
      words = [];
    } else if (text === '}') {
      end();
      const done = stack.pop()?.chain;
      if (done !== null && done !== undefined) chains.push(done.chain);
    } else if (text === ';' || text === '\n') end();
    else words.push(token);
  }
  return chains.filter(({ policy, rules }) => policy !== null || rules.length > 0);
}

/** Yields the words, braces and line ends of the source with their lines; `#` begins a comment. */
function* tokensOf(source: string): Generator<Token> {
  for (const [at, raw] of source.split('\n').entries()) {
    const line = raw.replace(/\\\s*$/, '');
    const comment = line.indexOf('#');
    const text = comment === -1 ? line : line.slice(0, comment);
    for (const [word] of text.matchAll(/"[^"]*"|[{};]|[^\s{};"]+/g)) yield { text: word, line: at + 1 };
    if (!raw.trimEnd().endsWith('\\')) yield { text: '\n', line: at + 1 };
  }
}

/** A chain while its statements are read. */
class Draft {
  #policy: Chain['policy'] = null;
  #isOutbound = false;
  readonly #rules: ChainRule[] = [];

  constructor(
    readonly id: string,
    readonly origin: Origin,
  ) {}

  get chain(): Chain {
    return { id: this.id, origin: this.origin, policy: this.#policy, rules: this.#rules, isOutbound: this.#isOutbound };
  }

  /**
   * Reads one statement: the hook of the chain, its policy, or a rule with a verdict. Loopback, replies and ICMP are
   * skipped.
   */
  read(words: readonly string[], origin: Origin, variables: ReadonlyMap<string, string>): void {
    if (words[0] === 'type') this.#isOutbound = words[words.indexOf('hook') + 1] === 'output';
    if (words[0] === 'policy') this.#policy = { isOpen: words[1] === 'accept', word: words[1] ?? '', origin };
    const verdict = words.find((word) => word === 'accept' || word === 'drop' || word === 'reject');
    if (words[0] === 'type' || words[0] === 'policy' || verdict === undefined) return;
    const after = (word: string): string => {
      const at = words.indexOf(word);
      const isNot = words[at + 1] === '!=';
      const text = at === -1 ? '' : (words[isNot ? at + 2 : at + 1] ?? '');
      return `${isNot ? '!' : ''}${variables.get(text) ?? text}`.replaceAll('"', '');
    };
    const device = after('iif') || after('iifname');
    const isReply = words.includes('state') && !/new|untracked|invalid/.test(after('state'));
    if (device === 'lo' || isReply || words.some((word) => /^icmp|^ipv6-icmp|^icmpv6/.test(word))) return;
    const protocol = words.includes('tcp') ? 'tcp' : words.includes('udp') ? 'udp' : '';
    const source = after('saddr');
    const counted = words.filter((word) => !/^(?:counter|log|accept|drop|reject|comment|".*")$/.test(word));
    this.#rules.push({
      protocol,
      ports: after('dport'),
      source: source === '' && device !== '' ? `interface ${device}` : source,
      verdict: verdict === 'accept' ? 'accept' : 'drop',
      origin,
      isAll: counted.length === 0,
    });
  }
}
