/**
 * Apache and .htaccess: `Header` in two tables, https rewrites, protocols.
 * https://httpd.apache.org/docs/current/mod/mod_headers.html
 */

import { restoreHeader } from '../../restore.ts';
import { weakestOf } from '../../orders/small.ts';
import type { OrderKind } from '../../../../model/posture/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import type { Rank } from '../../orders/ranks.ts';
import { nothingSet, makeFact, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Certainty } from '../../../../model/match.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { plainScene, scopeAround, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { directoryListing } from './directory-listing.ts';
import { parseCookie } from '../../orders/cookie.ts';
import { phpFacts } from './php-flags.ts';
import { refusedFiles, type Refused } from './hidden-files.ts';
import { newestFact, newestOf } from './newest-version.ts';
import { capInert, type Answers } from './inert-headers.ts';
import { type Origin, textOf } from '../../position.ts';
import { hole } from '../../holes.ts';

interface Section {
  readonly id: string;
  readonly site: string;
  readonly origin: Origin;
  readonly headers: HeaderEntry[];
  readonly facts: Fact[];
  readonly outer: Section | null;
  /** `<If>`, `<IfDefine>`: what is in it may not hold. */
  readonly conditional: boolean;
  isTls: boolean;
  /** It hands requests on, as a virtual host does, which may include it and set its headers. */
  isProxy: boolean;
  /** Names that it answers to: ServerName and ServerAlias. */
  readonly domains: string[];
  /** Names of files that nobody is served. */
  readonly refused: Refused[];
}

/** Sections whose content counts as if they were not there. */
const TRANSPARENT = /^(?:ifmodule|ifversion|requireall|requireany|macro)$/;

/** Returns a scope for each section (`<VirtualHost>`, `<Location>` …) and one for the whole file. */
export const readApache: ReadScene = async ({ path, text, place }) => {
  const top: Section = {
    id: '',
    site: '',
    origin: { path, line: 1, endLine: 1 },
    headers: [],
    facts: [],
    outer: null,
    conditional: false,
    isTls: false,
    isProxy: false,
    domains: [],
    refused: [],
  };
  const sections: Section[] = [top];
  const open: { name: string; section: Section }[] = [];
  let current = top;
  const counts = new Map<string, number>();
  for (const { words, origin } of linesOf(textOf(text), path)) {
    const name = words[0]!.toLowerCase();
    const closing = /^<\/(\w+)>?$/.exec(name)?.[1];
    if (closing !== undefined) {
      const last = open.pop();
      if (last === undefined || last.name !== closing) return null;
      current = last.section;
    } else if (name.startsWith('<')) {
      const kind = name.slice(1).replace(/>$/, '');
      open.push({ name: kind, section: current });
      if (TRANSPARENT.test(kind)) continue;
      const label = [kind, ...words.slice(1)].join(' ').replace(/>$/, '');
      const count = counts.get(`${current.id}\n${label}`) ?? 0;
      counts.set(`${current.id}\n${label}`, count + 1);
      const id = `${current.id === '' ? '' : `${current.id} > `}${label}${count === 0 ? '' : ` #${count + 1}`}`;
      current = {
        id,
        site: kind === 'virtualhost' ? label : current.site,
        origin: { ...origin, endLine: origin.line },
        headers: [],
        facts: [],
        outer: current,
        conditional: current.conditional || /^(?:if|elseif|else|ifdefine)$/.test(kind),
        isTls: false,
        isProxy: false,
        domains: [],
        refused: [],
      };
      sections.push(current);
    } else readDirective(name, words, origin, current);
  }
  if (open.length > 0) return null;
  const scopes = sections.map(scopeOf);
  const scene = plainScene(scopes, restoreHeader(place));
  return { ...scene, beforehand: (id) => scopeAround(scopes, id) };
};

/** Returns the scope of a section with what it inherits; its own headers replace those around it. */
function scopeOf(section: Section): Scope {
  const chain: Section[] = [];
  for (let one: Section | null = section; one !== null; one = one.outer) chain.unshift(one);
  let headers: HeaderEntry[] = [];
  const facts = new Map<string, Fact>();
  for (const one of chain) {
    for (const entry of one.headers)
      headers = [
        ...headers.filter(
          (other) => other.name.toLowerCase() !== entry.name.toLowerCase() || entry.name.toLowerCase() === 'set-cookie',
        ),
        entry,
      ];
    for (const fact of one.facts) facts.set(`${fact.control.id} ${fact.subject}`, fact);
  }
  const refused = refusedFiles(section.refused);
  if (refused !== null) facts.set(refused.subject, refused);
  const isPart = chain.some(
    (one) =>
      /(?:^|> )(?:location|directory|files|locationmatch|filesmatch|directorymatch|limit)\b/.test(one.id) &&
      !/(?:location|directory) "?\/"?$/.test(one.id),
  );
  return {
    id: section.id,
    origin: section.origin,
    facts: [...capInert(factsOfHeaders(headers), answersOf(chain)), ...facts.values()],
    absent: nothingSet,
    atMost: section.conditional || isPart ? 'medium' : 'high',
    site: section.site,
    domains: section.domains,
  };
}

/** Returns how a virtual host answers, by its ports: 80 is plain http, and browsers reach no other than 443. */
function answersOf(chain: readonly Section[]): Answers {
  const site = chain.find((one) => one.site !== '')?.site ?? '';
  const ports = (/^virtualhost (.+)$/.exec(site)?.[1] ?? '').split(/\s+/).map((one) => /:(\d+)$/.exec(one)?.[1]);
  const isIncluded = site === '' && chain[0]!.isProxy;
  return {
    isPlain: ports.every((port) => port === '80') && !chain.some((one) => one.isTls),
    isUnsure: isIncluded || ports.every((port) => port !== undefined && port !== '80' && port !== '443'),
  };
}

/**
 * A line of a template that only decides if the next ones are there: `<% if @tls -%>`, `{% endif %}`. Each branch is
 * read as if it held.
 */
const TAG = /^\s*(?:<%(?!=)|\{%|\{\{-?\s*(?:#|\/|if\b|else\b|end\b|range\b|with\b))/;

/** Yields the lines with continuations joined and quotes resolved; comments, tags and empty lines are left out. */
function* linesOf(source: string, path: string): Generator<{ words: string[]; origin: Origin }> {
  const lines = source.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    let line = lines[at]!;
    while (line.endsWith('\\') && at + 1 < lines.length) line = line.slice(0, -1) + lines[++at]!;
    if (/^\s*(?:#|$)/.test(line) || TAG.test(line)) continue;
    const words = [...line.matchAll(/"((?:\\.|[^"\\])*)"|'([^']*)'|(\S+)/g)].map((match) =>
      (match[1] ?? match[2] ?? match[3]!).replace(/\\(["\\])/g, '$1'),
    );
    if (words.length > 0) yield { words, origin: { path, line: first + 1, endLine: at + 1 } };
  }
}

/** Returns the domain of a server's name: `https://shop.example:443` → `shop.example`. */
function withoutAddress(name: string): string {
  return name.replace(/^https?:\/\//, '').replace(/:\d+$/, '');
}

/** Adds what one directive sets to its section. */
function readDirective(name: string, words: readonly string[], origin: Origin, section: Section): void {
  const certainty: Certainty = section.conditional ? 'unknown' : 'literal';
  const on = <K extends OrderKind>(
    control: Control<K>,
    value: OrderValues[K],
    sure: Certainty = certainty,
    subject = '',
  ): void => void section.facts.push(makeFact(control, value, { subject, certainty: sure, origin }));
  if (name === 'servername' || name === 'serveralias') section.domains.push(...words.slice(1).map(withoutAddress));
  if (name === 'header') {
    const isAlways = words[1]?.toLowerCase() === 'always';
    const [action = '', header = '', value = '', condition = ''] = /^(?:always|onsuccess)$/i.test(words[1] ?? '')
      ? words.slice(2)
      : words.slice(1);
    const sure: Certainty = /^(?:env=|expr=)/i.test(condition) && !/HTTPS/i.test(condition) ? 'unknown' : certainty;
    if (/^(?:set|setifempty|add|append|merge)$/i.test(action))
      section.headers.push({
        name: header,
        value: value.replace(/%\{[^}]+\}[es]/g, (part) => hole(part)),
        origin,
        certainty: sure,
        partial: !isAlways,
      });
    // `Header edit Set-Cookie ^(.*)$ "$1; Secure; HttpOnly"` concerns the cookies of the application.
    if (/^edit\*?$/i.test(action) && /^set-cookie$/i.test(header)) {
      const cookie = parseCookie(['~=', ...condition.split(';').slice(1)].join(';'));
      const without = parseCookie('~=');
      section.facts.push({ control: controls.cookies, subject: '~', value: cookie, certainty, origin, without });
    }
    if (/^unset$/i.test(action)) section.headers.push({ name: header, value: null, origin, certainty: sure });
  }
  section.facts.push(...phpFacts(words, origin, certainty));
  if (name === 'proxypass') section.isProxy = true;
  if (name === 'sslengine' && words[1]?.toLowerCase() === 'on') section.isTls = true;
  if (name === 'sslprotocol') {
    const accepted = protocolsOf(words.slice(1));
    if (accepted.length > 0) on(controls.tlsVersion, weakestOf(controls.tlsVersion.order, accepted));
    const newest = newestOf(accepted);
    if (newest !== null) section.facts.push(newestFact(newest, origin));
  }
  if (name === 'sslciphersuite' && words[1]?.toLowerCase() !== 'tlsv1.3')
    on(controls.ciphers, controls.ciphers.order.parse(words.at(-1)!));
  // https://httpd.apache.org/docs/current/mod/core.html#servertokens
  if (name === 'servertokens')
    on(
      controls.disclosure,
      controls.disclosure.order.parse(/^prod/i.test(words[1] ?? '') ? 'named' : 'shown'),
      certainty,
      'server',
    );
  if (name === 'sslverifyclient')
    on(controls.clientCertificates, controls.clientCertificates.order.parse(words[1] ?? null));
  if (/^sslproxycheckpeer(?:name|cn)$/.test(name))
    on(controls.tlsVerify, { kind: 'switch', on: words[1]?.toLowerCase() !== 'off' }, certainty, 'peer name');
  if (name === 'traceenable' || name === 'allowoverride')
    on(controls.exposure, exposureOf(name, words), certainty, name);
  const listing = name === 'options' ? listingOf(words) : null;
  if (listing !== null) section.facts.push(directoryListing(listing, origin, certainty));
  const isRestricted = restrictionOf(name, words);
  if (isRestricted !== null && !isOpen(section)) on(controls.authorization, { kind: 'switch', on: isRestricted });
  const pattern = /(?:^|> )filesmatch (.+)$/.exec(section.id)?.[1];
  if (isRestricted && /^(?:all denied|from all)$/i.test(words.slice(1).join(' ')) && pattern !== undefined)
    section.outer?.refused.push({ pattern, origin });
  if (name === 'sslproxyverify') on(controls.tlsVerify, { kind: 'switch', on: words[1]?.toLowerCase() === 'require' });
  if (name === 'rewriterule' && /^https:\/\//.test(words[2] ?? '') && /R(?:=30\d)?|redirect/.test(words[3] ?? ''))
    on(controls.httpsRedirect, { kind: 'switch', on: true }, 'literal');
  if (
    /^redirect(?:permanent|match)?$/.test(name) &&
    words.at(-1)!.startsWith('https://') &&
    words.some((word) => word === '/' || /^\^?\/?\(?\.\*/.test(word))
  )
    on(controls.httpsRedirect, { kind: 'switch', on: true });
}

/**
 * Ranks `TraceEnable` and `AllowOverride`: files of a folder may change settings where the latter lets them.
 * https://httpd.apache.org/docs/current/mod/core.html#traceenable
 */
function exposureOf(name: string, words: readonly string[]): Rank {
  const word = words.slice(1).join(' ');
  const rank =
    name === 'traceenable' ? Number(/^off$/i.test(word)) : /^none$/i.test(word) ? 2 : Number(!/^all$/i.test(word));
  return { kind: 'rank', name, rank, word, atMost: 'medium', weakening: 'widening' };
}

/**
 * Returns if a line restricts who may call; null if it says nothing of that.
 * https://httpd.apache.org/docs/current/howto/access.html
 */
function restrictionOf(name: string, words: readonly string[]): boolean | null {
  const rest = words.slice(1).join(' ').toLowerCase();
  if (name === 'require') return rest !== 'all granted';
  if (name === 'allow' && rest === 'from all') return false; // Before 2.4.
  if (name === 'deny' && rest === 'from all') return true;
  return null;
}

/** Tests if a section lets everybody in: one such `Require` is enough, others beside it keep nobody out. */
function isOpen({ facts }: Section): boolean {
  return facts.some(({ control, value }) => control === controls.authorization && value.kind === 'switch' && !value.on);
}

/** Reports if `Options` lists folders without an index page; null if it does not say. */
function listingOf(words: readonly string[]): boolean | null {
  const options = words.slice(1).map((word) => word.toLowerCase());
  if (options.some((option) => option === 'indexes' || option === '+indexes' || option === 'all')) return true;
  return options.includes('-indexes') || options.every((option) => !/^[+-]/.test(option)) ? false : null;
}

/**
 * Returns the versions that a line leaves on: `all -SSLv3 -TLSv1`, `-all +TLSv1.2`; `all` is every version that OpenSSL
 * has, TLS 1.0 and up.
 */
function protocolsOf(words: readonly string[]): string[] {
  const known = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
  let set = new Set<string>();
  for (const word of words) {
    const name = word.replace(/^[+-]/, '');
    const names =
      name.toLowerCase() === 'all' ? known.slice(1) : known.filter((one) => one.toLowerCase() === name.toLowerCase());
    if (word.startsWith('-')) for (const one of names) set.delete(one);
    else if (word.startsWith('+') || name.toLowerCase() === 'all') for (const one of names) set.add(one);
    else set = new Set([...set, ...names]);
  }
  return [...set];
}
