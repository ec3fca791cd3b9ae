/**
 * HAProxy: headers, redirects, TLS and cookies of frontends, backends and listens, with what global and defaults say.
 * https://docs.haproxy.org/3.0/configuration.html
 */

import { restoreHeader } from '../../restore.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { parseCookie } from '../../orders/cookie.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { leastTls } from '../cloud/tls.ts';
import { hole } from '../../holes.ts';
import { ratesOf } from './haproxy-rates.ts';
import { capInert } from './inert-headers.ts';
import { type Origin, textOf } from '../../position.ts';
import { expression } from '../../../../model/expressions/expression.ts';

interface Line {
  readonly words: readonly string[];
  readonly origin: Origin;
}

interface Section {
  readonly kind: string;
  readonly name: string;
  readonly origin: Origin;
  readonly lines: Line[];
}

const KINDS = expression('')`
  ^(?:global|defaults|frontend|backend|listen|peers|resolvers|userlist|cache|mailers|program|http-errors|ring|fcgi-app
  |crt-store|traces)$
`;

/**
 * Returns a scope for each frontend, backend and listen, over the defaults before it. Null if a line is in no section.
 */
export const readHaproxy: ReadScene = async ({ path, text, place }) => {
  const sections: Section[] = [];
  for (const line of linesOf(textOf(text), path)) {
    const [kind = '', name = ''] = line.words;
    if (KINDS.test(kind)) sections.push({ kind, name, origin: line.origin, lines: [] });
    else if (sections.length === 0) return null;
    else sections.at(-1)!.lines.push(line);
  }
  const global = sections.filter((section) => section.kind === 'global').flatMap((section) => section.lines);
  const scopes: Scope[] = [];
  let defaults: readonly Line[] = [];
  for (const section of sections) {
    if (section.kind === 'defaults') defaults = section.lines;
    if (!/^(?:frontend|backend|listen)$/.test(section.kind)) continue;
    const lines = [...defaults.filter((line) => /^http-(?:re|after-re)/.test(line.words[0]!)), ...section.lines];
    scopes.push({
      id: `${section.kind} ${section.name}`,
      origin: section.origin,
      facts: [
        ...capInert(headerFacts(lines), { isPlain: isPlainHttp(section) }),
        ...redirectFact(lines),
        ...tls(section, global),
        ...serverFacts(section, global),
        ...cookieFacts(section),
        ...accessFacts(section),
      ],
      absent: nothingSet,
      atMost: 'high',
      site: '',
    });
  }
  return plainScene([...scopes, ...globalScope(sections, scopes)], restoreHeader(place));
};

/** Returns the default of all binds as a scope of its own where none of them goes by it: a note. */
function globalScope(sections: readonly Section[], scopes: readonly Scope[]): readonly Scope[] {
  const used = new Set(scopes.flatMap(({ facts }) => facts.map(({ origin }) => origin)));
  return sections.flatMap(({ kind, lines, origin }): Scope[] => {
    const said = lines.find(({ words }) => words[0] === 'ssl-default-bind-options' && words.includes('ssl-min-ver'));
    if (kind !== 'global' || said === undefined || used.has(said.origin)) return [];
    const at = { subject: '', certainty: 'literal' as const, origin: said.origin };
    const facts = [makeFact(controls.tlsVersion, leastTls(leastOf(said.words)), at)];
    return [{ id: 'global', origin, facts, absent: nothingSet, atMost: 'low', site: '' }];
  });
}

/**
 * Reads who may call, and how often: passwords, refusals under a condition, certificates of clients.
 * https://docs.haproxy.org/3.0/configuration.html#http-request%20deny
 */
function accessFacts({ lines }: Section): Fact[] {
  const fact = (control: typeof controls.rateLimit, subject: string, line: Line | undefined): Fact[] =>
    line === undefined
      ? []
      : [
          {
            control,
            subject,
            value: { kind: 'switch', on: true },
            certainty: 'literal',
            origin: line.origin,
            atMost: 'medium',
          },
        ];
  const refusals = lines.filter(
    ({ words: [first, second] }) => /^(?:http|tcp)-request$/.test(first!) && REFUSES.test(second ?? ''),
  );
  const isRate = ({ words }: Line) => /_rate|_cnt|conn_cur/.test(words.join(' '));
  const bind = lines.find(({ words }) => words[0] === 'bind' && words.includes('ssl'));
  const verify = bind === undefined ? -1 : bind.words.indexOf('verify');
  return [
    ...fact(
      controls.authorization,
      'statistics',
      lines.find(({ words }) => words[0] === 'stats' && words[1] === 'auth'),
    ),
    ...fact(
      controls.authorization,
      'http-request auth',
      lines.find(({ words }) => /^http-request auth\b/.test(words.join(' '))),
    ),
    ...fact(
      controls.authorization,
      'refusal',
      refusals.find((line) => !isRate(line)),
    ),
    ...fact(controls.rateLimit, '', refusals.find(isRate)),
    ...ratesOf([...refusals, ...lines.filter(({ words }) => words[0] === 'acl')]),
    ...(bind === undefined || verify === -1
      ? []
      : [
          {
            control: controls.clientCertificates,
            subject: '',
            value: controls.clientCertificates.order.parse(bind.words[verify + 1]!.replace('required', 'require')),
            certainty: 'literal' as const,
            origin: bind.origin,
          },
        ]),
  ];
}

const REFUSES = /^(?:deny|tarpit|reject|silent-drop|connection|content)$/;

/** Tests if every bind takes port 80 without TLS. */
function isPlainHttp(section: Section): boolean {
  const binds = section.lines.filter(({ words }) => words[0] === 'bind');
  return binds.length > 0 && binds.every(({ words }) => /:80$/.test(words[1] ?? '') && !words.includes('ssl'));
}

/** Yields the words of each line. https://docs.haproxy.org/3.0/configuration.html#2.2 */
function* linesOf(source: string, path: string): Generator<Line> {
  for (const [at, line] of source.split(/\r?\n/).entries()) {
    const words = [...line.matchAll(/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|#.*$|[^\s"'\\#]+)+/g)].map((match) => match[0]);
    const comment = words.findIndex((word) => word.startsWith('#'));
    const kept = (comment === -1 ? words : words.slice(0, comment)).map(unquoted);
    if (kept.length > 0) yield { words: kept, origin: { path, line: at + 1, endLine: at + 1 } };
  }
}

/** Returns a word without quotes and escapes. */
function unquoted(word: string): string {
  return word.replace(
    /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g,
    (_whole, double: string | undefined, single: string | undefined, escaped: string | undefined) =>
      (double ?? single ?? escaped ?? '').replace(/\\(.)/g, '$1'),
  );
}

const SECURE = /ssl_fc|https?|x-forwarded-proto|dst_port|is_(?:tls|ssl|secure)/i;

/** Returns the response headers that the lines set or delete, in their order. */
function headerFacts(lines: readonly Line[]): Fact[] {
  let entries: HeaderEntry[] = [];
  const drop = (name: string): void =>
    void (entries = entries.filter((entry) => entry.name.toLowerCase() !== name.toLowerCase()));
  for (const { words, origin } of lines) {
    if (!/^http-(?:after-)?response$/.test(words[0]!)) {
      // Before 2.1: `rspadd Name:\ value`.
      const old = words[0] === 'rspadd' ? /^([\w-]+):\s*(.*)$/.exec(words[1] ?? '') : null;
      if (old !== null) entries.push({ name: old[1]!, value: old[2]!, origin, certainty: 'literal' });
      continue;
    }
    const [, action = '', name = '', value = '', ...condition] = words;
    const isSure =
      !/^(?:if|unless)$/.test(condition[0] ?? (action === 'del-header' ? value : '')) ||
      SECURE.test(condition.join(' '));
    if (action === 'set-header' || action === 'del-header') drop(name);
    if (action === 'del-header') entries.push({ name, value: null, origin, certainty: 'literal' });
    if (action === 'set-header' || action === 'add-header')
      entries.push({
        name,
        value: value.replace(/%\[[^\]]*\]|%[a-zA-Z]+/g, (part) => hole(part)),
        origin,
        certainty: isSure ? 'literal' : 'unknown',
      });
  }
  return factsOfHeaders(entries);
}

function redirectFact(lines: readonly Line[]): Fact[] {
  const line = lines.find(({ words }) =>
    /^(?:http-request )?redirect (?:scheme https|(?:location|prefix) https:)/.test(words.join(' ')),
  );
  if (line === undefined) return [];
  const circumstances = { subject: '', certainty: 'literal', origin: line.origin } as const;
  return [makeFact(controls.httpsRedirect, { kind: 'switch', on: true }, circumstances)];
}

const VERSIONS = ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/** Returns the bind's own words, else the defaults of `global`; TLS 1.2 since 2.2 where nothing is said. */
function tls(section: Section, global: readonly Line[]): Fact[] {
  const bind = section.lines.find(({ words }) => words[0] === 'bind' && words.includes('ssl'));
  if (bind === undefined) return [];
  const options = [bind, ...global.filter(({ words }) => words[0] === 'ssl-default-bind-options')];
  const facts: Fact[] = [];
  const said = options.find(
    ({ words }) => words.includes('ssl-min-ver') || words.some((word) => /^no-(?:sslv3|tlsv1\d)$/.test(word)),
  );
  const least = said === undefined ? 'TLSv1.2' : leastOf(said.words);
  facts.push({
    control: controls.tlsVersion,
    subject: '',
    value: leastTls(least),
    certainty: said === undefined ? 'unknown' : 'literal',
    origin: said?.origin ?? bind.origin,
  });
  const list = [bind, ...global].find(
    ({ words }) => (words[0] === 'bind' && words.includes('ciphers')) || words[0] === 'ssl-default-bind-ciphers',
  );
  if (list !== undefined)
    facts.push({
      control: controls.ciphers,
      subject: '',
      value: controls.ciphers.order.parse(
        list.words[list.words[0] === 'bind' ? list.words.indexOf('ciphers') + 1 : 1] ?? null,
      ),
      certainty: 'literal',
      origin: list.origin,
    });
  return facts;
}

/** Returns the least TLS version that the options of a `bind` allow; SSLv3 is off unless forced. */
function leastOf(words: readonly string[]): string {
  const at = words.indexOf('ssl-min-ver');
  if (at !== -1) return words[at + 1] ?? 'TLSv1.2';
  const off = new Set(
    words.flatMap((word) =>
      word === 'no-sslv3' ? ['SSLv3'] : /^no-tlsv1\d$/.test(word) ? [`TLSv1.${word.slice(-1)}`] : [],
    ),
  );
  // SSLv3 is off unless it is forced.
  return VERSIONS.find((version) => version !== 'SSLv3' && !off.has(version)) ?? 'TLSv1.3';
}

/** Reads `server a 10.0.0.1:443 ssl verify none`. */
function serverFacts(section: Section, global: readonly Line[]): Fact[] {
  const verify = global.find(({ words }) => words[0] === 'ssl-server-verify');
  return section.lines.flatMap(({ words, origin }): Fact[] => {
    if (!/^(?:default-)?server$/.test(words[0]!) || !words.includes('ssl')) return [];
    const at = words.indexOf('verify');
    const mode = at === -1 ? (verify?.words[1] ?? 'required') : words[at + 1];
    return [
      {
        control: controls.tlsVerify,
        subject: words[0] === 'server' ? (words[1] ?? '') : '',
        value: { kind: 'switch', on: mode !== 'none' },
        certainty: at === -1 ? 'default' : 'literal',
        origin,
      },
    ];
  });
}

/** Reads `cookie NAME insert indirect nocache httponly secure attr "SameSite=Strict"`. */
function cookieFacts(section: Section): Fact[] {
  const line = section.lines.find(({ words }) => words[0] === 'cookie' && words.length > 2);
  if (line === undefined) return [];
  const name = line.words[1]!;
  const attributes = line.words.flatMap((word, at) =>
    word === 'secure' || word === 'httponly'
      ? [word]
      : word === 'attr' || word === 'domain'
        ? [word === 'domain' ? `Domain=${line.words[at + 1]}` : (line.words[at + 1] ?? '')]
        : [],
  );
  return [
    {
      control: controls.cookies,
      subject: name,
      value: parseCookie([`${name}=`, ...attributes].join('; ')),
      certainty: 'literal',
      origin: line.origin,
    },
  ];
}
