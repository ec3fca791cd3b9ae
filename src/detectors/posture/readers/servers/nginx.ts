/**
 * nginx: the headers that each server and location answers with. `add_header` is inherited only where the level has
 * none of its own: one new header in a location drops all those around it.
 * https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */

import { restoreHeader } from '../../restore.ts';
import { weakestOf } from '../../orders/small.ts';
import type { OrderKind } from '../../../../model/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { nothingSet, held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, isDisclosing, type HeaderEntry } from '../../judge/effective.ts';
import { parseCookie } from '../../orders/cookie.ts';
import { scopeAround, type Fact, type ReadScene, type Scene, type Scope, type Source } from '../../judge/scene.ts';
import { parseNginx, type Directive } from '../../languages/nginx/blocks.ts';
import { hole } from '../../holes.ts';
import { type Origin, textOf } from '../../position.ts';

interface Level {
  readonly headers: readonly HeaderEntry[];
  readonly settings: readonly Fact[];
  /** Headers may come from an include that cannot be read. */
  readonly open: boolean;
  /** `add_header_inherit`, which levels within inherit like any setting (nginx 1.29.3). */
  readonly inherit: string;
}

const NOTHING: Level = { headers: [], settings: [], open: false, inherit: 'on' };

/** Marks a server that listens for http alone. */
const PLAIN = ' (http)';

/** How deep includes are followed. */
const DEEPEST = 4;

export const readNginx: ReadScene = async (source) => {
  const directives = parseNginx(textOf(source.text), source.path);
  if (directives === null) return null;
  const scopes: Scope[] = [];
  const reader = new Reader(source, scopes);
  await reader.level(directives, '', '', NOTHING, { path: source.path, line: 1, endLine: 1 }, 0);
  const scene: Scene = {
    scopes,
    // A deleted server takes its own answers along (R2); but a server on both ports now answers for the one that was on 80
    // alone.
    afterwards: (id) =>
      id.endsWith(PLAIN)
        ? (scopes.find((scope) => scope.id === id.slice(0, -PLAIN.length) && reader.onBothPorts.has(scope.site)) ??
          null)
        : null,
    // Before a location was written, its server answered; that is known less surely.
    beforehand: (id) => scopeAround(scopes, id),
    restore: restoreHeader(source.place),
  };
  return scene;
};

class Reader {
  readonly onBothPorts = new Set<string>();

  constructor(
    readonly source: Source,
    readonly scopes: Scope[],
  ) {}

  async level(
    block: readonly Directive[],
    id: string,
    site: string,
    outer: Level,
    origin: Origin,
    depth: number,
  ): Promise<void> {
    const { directives, missing } = await this.#included(block, 0);
    const inherit = directives.findLast((one) => one.name === 'add_header_inherit')?.args[0] ?? outer.inherit;
    const own = directives.flatMap(headerEntries);
    const inherited = inherit === 'off' ? [] : inherit === 'merge' || own.length === 0 ? outer.headers : [];
    const level: Level = {
      headers: clear([...inherited, ...own], directives),
      settings: settingsOf(directives, outer.settings, /(?:^| > )location /.test(id)),
      // A template may give any header its name.
      open: missing || own.some((entry) => /[{$]/.test(entry.name)) || (own.length === 0 && outer.open),
      inherit,
    };
    const isInert = inertHeaders(site, directives);
    const isAnswering = id !== '' || directives.some((one) => isSettingName(one.name));
    if (isAnswering) {
      const isPartOfSite = / > location /.test(id) && !/ > location (?:= )?\/$/.test(id);
      this.scopes.push({
        id,
        origin,
        facts: [
          ...factsOfHeaders(level.headers).map((fact) => (isInert(fact) ? { ...fact, atMost: 'low' as const } : fact)),
          ...level.settings,
        ],
        absent: (control, subject) =>
          level.open ? { ...nothingSet(control, subject), certainty: 'unknown' } : nothingSet(control, subject),
        atMost: isPartOfSite && /~|\.(?:js|css|png|svg|ico|txt)/.test(id) ? 'medium' : 'high',
        site,
      });
    }
    if (depth > 8) return;
    const seen = new Map<string, number>();
    for (const one of directives) {
      if (one.block === null) continue;
      const opening: Origin = { path: one.path, line: one.line, endLine: one.line };
      if (one.name === 'http' || one.name === 'stream')
        await this.level(one.block, id, site, level, opening, depth + 1);
      if (one.name === 'if' || one.name === 'limit_except') continue;
      if (one.name !== 'server' && one.name !== 'location') continue;
      const name = one.name === 'server' ? serverName(one.block) : `location ${one.args.join(' ')}`;
      if (
        one.name === 'server' &&
        one.block.some((inner) => inner.name === 'listen' && /(?:^|:)80$/.test(inner.args[0] ?? ''))
      )
        this.onBothPorts.add(name);
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      const own = `${id === '' ? '' : `${id} > `}${name}${count === 0 ? '' : ` #${count + 1}`}`;
      await this.level(one.block, own, one.name === 'server' ? name : site, level, opening, depth + 1);
    }
  }

  /** The directives of a level with includes put in their place. */
  async #included(
    block: readonly Directive[],
    depth: number,
  ): Promise<{ directives: readonly Directive[]; missing: boolean }> {
    const directives: Directive[] = [];
    let missing = false;
    for (const one of block) {
      if (one.name !== 'include' || one.block !== null) {
        directives.push(one);
        continue;
      }
      const target = one.args[0] ?? '';
      if (/mime\.types$|fastcgi|uwsgi_params|proxy_params|scgi_params/.test(target)) continue;
      const found = depth < DEEPEST ? await this.#read(target, one.path) : null;
      if (found === null) missing = true;
      else {
        const inner = await this.#included(found, depth + 1);
        directives.push(...inner.directives);
        missing ||= inner.missing;
      }
    }
    return { directives, missing };
  }

  /** `snippets/x.conf` and `/etc/nginx/snippets/x.conf`, looked for beside the file and in each folder around it. */
  async #read(target: string, from: string): Promise<Directive[] | null> {
    if (/[*?[]/.test(target)) return null;
    const name = target.replace(/^\/(?:etc|usr\/local\/etc)\/nginx\//, '').replace(/^\/+/, '');
    const folder = from.split('/').slice(0, -1);
    for (let up = folder.length; up >= 0; up--) {
      const path = [...folder.slice(0, up), name].join('/');
      const text = path === from ? null : await this.source.other(path);
      if (text !== null) return parseNginx(textOf(text), path);
    }
    return null;
  }
}

function isTls(listen: Directive): boolean {
  return listen.args.some((word) => word === 'ssl' || word === 'quic');
}

/** Names and ports: the same names on 80 and on 443 are two servers. */
function serverName(block: readonly Directive[]): string {
  const names = block.filter((one) => one.name === 'server_name').flatMap((one) => one.args);
  const listens = block.filter((one) => one.name === 'listen');
  // Another port, or one that a template fills in, may be the one behind a proxy that ends TLS.
  const isPlain = listens.length > 0 && listens.every((one) => /(?:^|:)80$/.test(one.args[0] ?? '') && !isTls(one));
  return `server ${[...new Set(names)].sort().join(' ') || '_'}${isPlain ? PLAIN : ''}`;
}

/**
 * Headers without effect: HSTS over plain http (RFC 6797, section 8.1), and whatever a server sends that only redirects.
 */
function inertHeaders(site: string, directives: readonly Directive[]): (fact: Fact) => boolean {
  const isPlain = site.endsWith(PLAIN);
  const redirects = directives.some((one) => one.name === 'return' && /^30[12378]$/.test(one.args[0] ?? ''));
  return (fact) => (fact.control === controls.hsts ? isPlain : redirects);
}

function headerEntries(one: Directive): HeaderEntry[] {
  const origin: Origin = { path: one.path, line: one.line, endLine: one.endLine };
  if (one.name === 'add_header' && one.args.length >= 2) {
    return [
      {
        name: one.args[0]!,
        value: holes(one.args[1]!),
        origin,
        certainty: 'literal',
        partial: one.args[2] !== 'always',
      },
    ];
  }
  if (one.name === 'more_set_headers') {
    return one.args
      .filter((arg) => arg.includes(':'))
      .map((arg) => ({
        name: arg.slice(0, arg.indexOf(':')).trim(),
        value: holes(arg.slice(arg.indexOf(':') + 1).trim()),
        origin,
        certainty: 'literal' as const,
      }));
  }
  return [];
}

/** Variables are not known before run time. */
function holes(text: string): string {
  return text.replace(/\$\{\w+\}|\$\w+|\{\{.*?\}\}/g, (name) => hole(name));
}

function clear(headers: readonly HeaderEntry[], directives: readonly Directive[]): readonly HeaderEntry[] {
  const cleared = directives
    .filter((one) => one.name === 'more_clear_headers')
    .flatMap((one) =>
      one.args.map(
        (name): HeaderEntry => ({
          name,
          value: null,
          origin: { path: one.path, line: one.line, endLine: one.endLine },
          certainty: 'literal',
        }),
      ),
    );
  return [
    ...headers.filter((entry) => !cleared.some((other) => other.name.toLowerCase() === entry.name.toLowerCase())),
    ...cleared,
  ];
}

function isSettingName(name: string): boolean {
  return /^(?:add_header|more_set_headers|more_clear_headers|ssl_protocols|ssl_ciphers|proxy_ssl_verify|proxy_cookie_flags|server_tokens|(?:proxy|fastcgi)_hide_header)$/.test(
    name,
  );
}

/** Redirect to https, protocols and upstream verification: each level's own, else the one around it. */
function settingsOf(directives: readonly Directive[], outer: readonly Fact[], isLocation: boolean): Fact[] {
  const facts = new Map(
    outer
      .filter((fact) => fact.control !== controls.httpsRedirect)
      .map((fact) => [`${fact.control.id} ${fact.subject}`, fact]),
  );
  const add = <K extends OrderKind>(one: Directive, control: Control<K>, value: OrderValues[K], subject = ''): void =>
    void facts.set(
      `${control.id} ${subject}`,
      held(control, value, {
        subject,
        certainty: 'literal',
        origin: { path: one.path, line: one.line, endLine: one.endLine },
      }),
    );
  for (const one of directives) {
    const target = one.args.at(-1) ?? '';
    if (one.name === 'ssl_ciphers') add(one, controls.ciphers, controls.ciphers.order.parse(holes(one.args[0] ?? '')));
    if (one.name === 'server_tokens')
      add(
        one,
        controls.disclosure,
        controls.disclosure.order.parse(one.args[0] === 'off' ? 'named' : one.args[0] === '' ? 'hidden' : 'shown'),
        'server',
      );
    if (/^(?:proxy|fastcgi)_hide_header$/.test(one.name) && isDisclosing(target))
      add(one, controls.disclosure, controls.disclosure.order.parse('hidden'), target.toLowerCase());
    if (one.name === 'proxy_cookie_flags' && one.args.length > 1)
      add(one, controls.cookies, parseCookie([`${one.args[0]!}=`, ...one.args.slice(1)].join('; ')), one.args[0]);
    if (one.name === 'proxy_ssl_verify') add(one, controls.tlsVerify, { kind: 'switch', on: one.args[0] === 'on' });
    if (one.name === 'ssl_protocols') add(one, controls.tlsVersion, weakestOf(controls.tlsVersion.order, one.args));
    // A location's redirect sends on its own addresses, not the site's; that of `/` is seen from the server.
    if (isLocation) continue;
    if (one.name === 'return' && /^30[12378]$/.test(one.args[0] ?? '') && /^https:\/\//.test(target))
      add(one, controls.httpsRedirect, { kind: 'switch', on: true });
    if (one.name === 'return' && one.args.length === 1 && /^https:\/\//.test(target))
      add(one, controls.httpsRedirect, { kind: 'switch', on: true });
    if (one.name === 'rewrite' && /^https:\/\//.test(one.args[1] ?? ''))
      add(one, controls.httpsRedirect, { kind: 'switch', on: true });
    if (
      one.name === 'if' &&
      one.block !== null &&
      /\$scheme|\$https|x_forwarded_proto/i.test(one.args.join(' ')) &&
      one.block.some(
        (inner) => /^(?:return|rewrite)$/.test(inner.name) && inner.args.some((arg) => arg.startsWith('https://')),
      )
    )
      add(one, controls.httpsRedirect, { kind: 'switch', on: true });
    if (
      one.name === 'location' &&
      one.block !== null &&
      /^(?:\^~ |= )?\/$/.test(one.args.join(' ')) &&
      one.block.some((inner) => inner.name === 'return' && inner.args.some((arg) => arg.startsWith('https://')))
    )
      add(one, controls.httpsRedirect, { kind: 'switch', on: true });
  }
  // Without `proxy_ssl_verify on` nginx does not verify: only its loss counts.
  return [...facts.values()];
}
