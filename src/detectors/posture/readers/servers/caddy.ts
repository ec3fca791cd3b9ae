/**
 * Caddyfile: `header` in sites and snippets, `tls { protocols }`, `auto_https`.
 * https://caddyserver.com/docs/caddyfile/directives/header
 */

import { restoreHeader } from '../../restore.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { plainScene, scopeAround, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { hasHole, hole } from '../../holes.ts';
import { directoryListing } from './directory-listing.ts';
import { capInert } from './inert-headers.ts';
import { type Origin, textOf } from '../../position.ts';

interface Node {
  readonly words: readonly string[];
  readonly origin: Origin;
  readonly block: readonly Node[] | null;
}

/** Returns a scope for each site and one for the global options. Null if braces do not match. */
export const readCaddy: ReadScene = async ({ path, text, place }) => {
  const nodes = parseCaddyfile(textOf(text), path);
  if (nodes === null) return null;
  const snippets = new Map(
    nodes.flatMap((node) =>
      /^\(.+\)$/.test(node.words[0] ?? '') && node.block !== null
        ? [[node.words[0]!.slice(1, -1), node.block] as const]
        : [],
    ),
  );
  const options = nodes.find((node) => node.words.length === 0)?.block ?? [];
  const automatic = options.find((node) => node.words[0] === 'auto_https');
  const scopes: Scope[] = [...globalScope(options, path)];
  for (const node of nodes) {
    if (node.block === null || node.words.length === 0 || !node.words.every(isAddress)) continue;
    const site = node.words
      .map((word) => word.replace(/,$/, '').replace(/^https?:\/\/(?=[\w*-]+\.)/, ''))
      .sort()
      .join(' ');
    const isPlain = node.words.every((word) => word.startsWith('http://') || /^:(?:80|8080)$/.test(word));
    const answersHttp = node.words.every((word) => /^http:\/\/[^:]*(?::80)?,?$|^:80,?$/.test(word));
    // Caddy redirects every named site to https by itself.
    const redirect: Fact[] = isPlain
      ? []
      : [
          {
            control: controls.httpsRedirect,
            subject: '',
            certainty: automatic === undefined ? 'default' : 'literal',
            origin: automatic?.origin ?? node.origin,
            value: { kind: 'switch', on: !/off|disable_redirects/.test(automatic?.words[1] ?? '') },
          },
        ];
    // A site with a name has a certificate by itself, unless its address asks for plain http.
    const schemes = node.words.flatMap((word): Fact[] => {
      const [, scheme = '', name] = /^(https?:\/\/)?([\w.*-]+\.[a-z]{2,})(?::\d+)?,?$/i.exec(word) ?? [];
      if (name === undefined) return [];
      const on = !/^http:/i.test(scheme);
      const subject = `site ${name}`;
      const more = { subject, certainty: 'literal', origin: node.origin, onlyChanged: true } as const;
      return [{ control: controls.encryptedConnection, value: { kind: 'switch', on }, ...more }];
    });
    const add = (id: string, block: readonly Node[], outer: readonly HeaderEntry[], origin: Origin): void => {
      const flat = withImports(block, snippets, 0);
      const headers = [...outer];
      for (const entry of flat.filter((one) => one.words[0] === 'header').flatMap(entriesOf)) {
        const others = headers.findIndex((other) => other.name.toLowerCase() === entry.name.toLowerCase());
        if (others !== -1) headers.splice(others, 1);
        headers.push(entry);
      }
      scopes.push({
        id,
        origin,
        facts: [
          ...capInert(factsOfHeaders(headers), { isPlain: answersHttp }),
          ...redirect,
          ...protocolsFact(flat),
          ...accessFacts(flat),
          ...schemes,
        ],
        absent: absentInCaddy,
        atMost: id === site ? 'high' : 'medium',
        site,
      });
      for (const one of flat)
        if (/^(?:handle|handle_path|route)$/.test(one.words[0] ?? '') && one.block !== null)
          add(`${id} > ${one.words.join(' ')}`, one.block, headers, { ...one.origin, endLine: one.origin.line });
    };
    add(site, node.block, [], { ...node.origin, endLine: node.origin.line });
  }
  const scene = plainScene(scopes, restoreHeader(place));
  return { ...scene, beforehand: (id) => scopeAround(scopes, id) };
};

/** Returns TLS 1.2 where no version is set. https://caddyserver.com/docs/caddyfile/directives/tls#protocols */
const absentInCaddy: Scope['absent'] = (control, subject) =>
  control === controls.tlsVersion
    ? { value: controls.tlsVersion.order.parse('TLSv1.2'), certainty: 'default' }
    : nothingSet(control, subject);

/** Returns the address of the admin API, which changes all. https://caddyserver.com/docs/caddyfile/options#admin */
function globalScope(options: readonly Node[], path: string): Scope[] {
  const admin = options.find((node) => node.words[0] === 'admin');
  const address = admin?.words[1] ?? 'localhost:2019';
  const isLocal = /^(?:off|localhost|127\.|\[::1\]|unix\/)/.test(address);
  const origin = admin?.origin ?? { path, line: 1, endLine: 1 };
  const fact: Fact = {
    control: controls.exposure,
    subject: 'admin',
    value: {
      kind: 'rank',
      name: 'admin',
      rank: Number(isLocal),
      word: address,
      atMost: 'high',
      weakening: 'escalation',
    },
    certainty: admin === undefined ? 'default' : 'literal',
    origin,
  };
  return [{ id: '', origin, facts: [fact], absent: nothingSet, atMost: 'high', site: '' }];
}

/** Reads who may call: passwords, another service's answer, client certificates; and if servers are verified. */
function accessFacts(block: readonly Node[], depth = 0): Fact[] {
  return block.flatMap((node): Fact[] => {
    const [name = '', ...words] = node.words;
    const origin = { ...node.origin, endLine: node.origin.line };
    const fact = (control: typeof controls.tlsVerify, on: boolean, subject = ''): Fact => ({
      control,
      subject,
      value: { kind: 'switch', on },
      certainty: 'literal',
      origin,
    });
    const inner = depth > 4 || node.block === null ? [] : accessFacts(node.block, depth + 1);
    if (/^(?:basic_?auth|forward_auth|authorize|authenticate|jwtauth)$/.test(name))
      return guarded(words.find((word) => /^[/@*]/.test(word)) ?? '', (subject) =>
        fact(controls.authorization, true, subject),
      );
    if (name === 'file_server')
      return [
        directoryListing(
          words.includes('browse') || node.block?.some((one) => one.words[0] === 'browse') === true,
          origin,
        ),
      ];
    if (name === 'rate_limit') return [fact(controls.rateLimit, true)];
    if (name === 'tls_insecure_skip_verify') return [fact(controls.tlsVerify, false)];
    if (name === 'client_auth') return clientAuth(node);
    return /^(?:tls|reverse_proxy|transport|php_fastcgi)$/.test(name) ? inner : [];
  });
}

/** Returns the facts of a guard by its matcher: a longer path keeps fewer callers out. */
function guarded(matcher: string, fact: (subject: string) => Fact): Fact[] {
  const parts = matcher
    .replace(/\*+$/, '')
    .split('/')
    .filter((part) => part !== '');
  const one = fact(matcher.startsWith('/') && parts.length > 0 ? `/${parts[0]}` : matcher);
  if (!matcher.startsWith('/')) return [one];
  const value = {
    kind: 'rank',
    name: 'guarded',
    rank: -parts.length - Number(!matcher.endsWith('*')),
    word: matcher,
    atMost: 'medium',
    weakening: 'widening',
  } as const;
  const { subject, origin } = one;
  return [one, { control: controls.exposure, subject, value, certainty: 'literal', origin, onlyChanged: true }];
}

/** Reads the `mode` of `client_auth { … }`. https://caddyserver.com/docs/caddyfile/directives/tls#client_auth */
function clientAuth({ block, origin }: Node): Fact[] {
  const words: Readonly<Record<string, string>> = {
    request: 'request',
    require: 'require_any',
    verify_if_given: 'optional',
    require_and_verify: 'require',
  };
  const mode = block?.find((one) => one.words[0] === 'mode')?.words[1] ?? 'require_and_verify';
  const value = controls.clientCertificates.order.parse(words[mode] ?? null);
  return [{ control: controls.clientCertificates, subject: '', value, certainty: 'literal', origin }];
}

/** Reports whether a word opens a site; snippets, matchers and, in an imported file, directives open blocks too. */
function isAddress(word: string): boolean {
  return /^(?!@|\()(?:.*[.:].*|localhost,?|\{\$.*)$/.test(word);
}

function withImports(
  block: readonly Node[],
  snippets: ReadonlyMap<string, readonly Node[]>,
  depth: number,
): readonly Node[] {
  if (depth > 4) return block;
  return block.flatMap((node) =>
    node.words[0] === 'import' && snippets.has(node.words[1] ?? '')
      ? withImports(snippets.get(node.words[1]!)!, snippets, depth + 1)
      : [node],
  );
}

/** Reads `header Name value`, `header { Name value; -Name }`; one with a matcher does not hold for the whole site. */
function entriesOf(node: Node): HeaderEntry[] {
  const [first = '', ...rest] = node.words.slice(1);
  if (/^[@/*]/.test(first) && first !== '*') return [];
  const words = first === '*' ? rest : node.words.slice(1);
  const lines = node.block === null ? [{ words, origin: node.origin }] : node.block;
  return lines.flatMap(({ words: [name = '', ...value], origin }) => {
    const plain = name.replace(/^[+?>-]+/, '');
    if (name === '' || name === 'defer' || name === 'match') return [];
    if (value.length > 1) return [];
    const text = name.startsWith('-') || value.length === 0 ? null : filled(value[0]!);
    const certainty = value[0]?.includes('{$') && text !== null && !hasHole(text) ? 'env' : 'literal';
    return [{ name: plain, value: text, origin, certainty }];
  });
}

/**
 * Puts the default of `{$NAME:default}` in; other placeholders are holes.
 * https://caddyserver.com/docs/caddyfile/concepts#environment-variables
 */
function filled(text: string): string {
  return text.replace(
    /\{\$\w+:([^{}]*)\}|\{\$?[\w.-]+\}/g,
    (part, otherwise?: string) => otherwise ?? hole(part.slice(1, -1)),
  );
}

/** Returns the least TLS version that `tls { protocols … }` names; none without it. */
function protocolsFact(block: readonly Node[]): Fact[] {
  const line = block.find((node) => node.words[0] === 'tls')?.block?.find((node) => node.words[0] === 'protocols');
  const least = line?.words[1]?.replace(/^tls/, 'TLSv');
  return line === undefined || least === undefined
    ? []
    : [
        {
          control: controls.tlsVersion,
          subject: '',
          value: controls.tlsVersion.order.parse(least),
          certainty: 'literal',
          origin: line.origin,
        },
      ];
}

/** Reports whether a line has an odd number of quotation marks. */
function opensQuote(line: string): boolean {
  return (line.replace(/\\./g, '').match(/"/g) ?? []).length % 2 === 1;
}

/** Returns the directives with the blocks behind them; null if a brace or quote is left open. */
function parseCaddyfile(source: string, path: string): Node[] | null {
  const root: Node[] = [];
  const open: Node[][] = [];
  let here = root;
  const lines = source.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    const continued = [lines[at]!];
    while (continued.at(-1)!.endsWith('\\') && at + 1 < lines.length) {
      continued.push(continued.pop()!.slice(0, -1), lines[++at]!);
    }
    // A quoted or backticked text may span lines.
    const spanned = [continued.join(' ')];
    for (
      let isOpen = opensQuote(spanned[0]!) && !/^\s*#/.test(spanned[0]!);
      isOpen;
      isOpen = isOpen !== opensQuote(lines[at]!)
    ) {
      if (at + 1 >= lines.length) return null;
      spanned.push(lines[++at]!);
    }
    const line = spanned.join('\n');
    const words = [...line.matchAll(/"((?:\\.|[^"\\])*)"|`([^`]*)`|(#.*$)|(\S+)/gm)]
      .filter((match) => match[3] === undefined)
      .map((match) => (match[1] ?? match[2] ?? match[4]!).replace(/\\"/g, '"'));
    if (words.length === 0) continue;
    const origin: Origin = { path, line: first + 1, endLine: at + 1 };
    if (words[0] === '}') {
      const outer = open.pop();
      if (outer === undefined) return null;
      here = outer;
    } else if (words.at(-1) === '{') {
      const block: Node[] = [];
      here.push({ words: words.slice(0, -1), origin, block });
      open.push(here);
      here = block;
    } else here.push({ words, origin, block: null });
  }
  return open.length === 0 ? root : null;
}
