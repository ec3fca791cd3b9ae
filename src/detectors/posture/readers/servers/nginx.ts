/**
 * nginx: the headers that each server and location answers with. `add_header` is inherited only where the level has
 * none of its own: one new header in a location drops all those around it.
 * https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */

import { restoreHeader } from '../../restore.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import {
  scopeAround,
  type Fact,
  type ReadScene,
  type Route,
  type Scene,
  type Scope,
  type Source,
} from '../../judge/scene.ts';
import { capInert } from './inert-headers.ts';
import { parseNginx, type Directive } from '../../languages/nginx/blocks.ts';
import { isUnreadAuth } from './nginx-access.ts';
import { clearHeaders, headerEntries } from './nginx-headers.ts';
import { listenerScopes } from './nginx-listeners.ts';
import { answeringNow, isRoot, routeOf } from './nginx-routes.ts';
import { isSettingName, settingsOf } from './nginx-settings.ts';
import { originsAsked, variablesOf, type Variables } from './nginx-variables.ts';
import { type Origin, textOf } from '../../position.ts';

interface Level {
  readonly headers: readonly HeaderEntry[];
  readonly settings: readonly Fact[];
  /** Headers may come from an include that cannot be read. */
  readonly open: boolean;
  /** The includes that cannot be read, those around it as well. */
  readonly unread: readonly string[];
  /** `add_header_inherit`, which levels within inherit like any setting (nginx 1.29.3). */
  readonly inherit: string;
  readonly variables: Variables;
  /** All `map` blocks so far. */
  readonly maps: readonly Directive[];
  /** Origins that the `if` around asks for; null: none asks. */
  readonly asked: readonly string[] | null;
  /** Each `root` so far. */
  readonly roots: readonly Directive[];
}

const NOTHING: Level = {
  headers: [],
  settings: [],
  open: false,
  unread: [],
  inherit: 'on',
  variables: new Map(),
  maps: [],
  asked: null,
  roots: [],
};

/** Marks a server that listens for http alone. */
const PLAIN = ' (http)';

/** The depth to which includes are followed. */
const DEEPEST = 4;

/** Returns a scope for each server and location. Null if braces or quotes do not match. */
export const readNginx: ReadScene = async (source) => {
  const directives = parseNginx(textOf(source.text), source.path);
  if (directives === null) return null;
  const scopes: Scope[] = [];
  // A part of a server, that another file includes.
  const isSnippet = !directives.some(({ name }) => /^(?:http|server|stream|upstream)$/.test(name));
  const reader = new Reader(source, scopes, isSnippet);
  const line = directives[0]?.line ?? 1;
  const start: Origin = { path: source.path, line, endLine: line };
  await reader.level(directives, '', '', NOTHING, start, 0);
  const scene: Scene = {
    scopes,
    // The answers of a deleted server are deleted with it; but a server on both ports now answers for the one that was
    // on 80 alone.
    afterwards: (id, was) =>
      was?.route !== undefined
        ? answeringNow(was, scopes)
        : id.endsWith(PLAIN)
          ? (scopes.find((scope) => scope.id === id.slice(0, -PLAIN.length) && reader.onBothPorts.has(scope.site)) ??
            null)
          : null,
    // Before a location was written, its server answered, or the settings of the snippet; that is known less surely.
    beforehand: (id) =>
      withoutRedirect(scopeAround(scopes, id)) ?? (isSnippet && id !== '' ? { ...scopes[0]!, atMost: 'medium' } : null),
    restore: restoreHeader(source.place),
  };
  return scene;
};

/** Returns what a server answers at a location: whether it sends to https is the server's own. */
function withoutRedirect(scope: Scope | null): Scope | null {
  return scope && { ...scope, facts: scope.facts.filter(({ control }) => control !== controls.httpsRedirect) };
}

/** Returns the last part of a scope's id: `location /api` of `server example.org > location /api`. */
function shortOf(id: string): string {
  return id.split(' > ').at(-1)!;
}

class Reader {
  readonly onBothPorts = new Set<string>();

  constructor(
    readonly source: Source,
    readonly scopes: Scope[],
    readonly isSnippet: boolean,
  ) {}

  async level(
    block: readonly Directive[],
    id: string,
    site: string,
    outer: Level,
    origin: Origin,
    depth: number,
    route?: Route,
  ): Promise<void> {
    const { directives, missing } = await this.#included(block, 0);
    const inherit = directives.findLast((one) => one.name === 'add_header_inherit')?.args[0] ?? outer.inherit;
    const variables = variablesOf(directives, outer.variables);
    const maps = [...outer.maps, ...directives.filter((one) => one.name === 'map')];
    const asked = outer.asked;
    const own = directives.flatMap((one) => headerEntries(one, { variables, maps, asked }));
    const inherited = inherit === 'off' ? [] : inherit === 'merge' || own.length === 0 ? outer.headers : [];
    const level: Level = {
      headers: clearHeaders([...inherited, ...own], directives),
      settings: settingsOf(directives, outer.settings, /(?:^| > )location /.test(id)),
      // A template may give any header its name.
      open: missing.length > 0 || own.some((entry) => /[{$]/.test(entry.name)) || (own.length === 0 && outer.open),
      unread: [...outer.unread, ...missing],
      inherit,
      variables,
      maps,
      asked,
      roots: [...outer.roots, ...directives.filter(isRoot)],
    };
    const isAnswering = id !== '' || this.isSnippet || directives.some((one) => isSettingName(one.name));
    if (isAnswering) {
      const isPartOfSite = / > location /.test(id) && !/ > location (?:= )?\/$/.test(id);
      this.scopes.push({
        id,
        origin,
        facts: [
          ...capInert(factsOfHeaders(level.headers), {
            isPlain: site.endsWith(PLAIN),
            redirects: hasRedirect(directives),
          }),
          ...level.settings,
        ],
        absent: (control, subject) =>
          level.open ? { ...nothingSet(control, subject), certainty: 'unknown' } : nothingSet(control, subject),
        atMost: / > if /.test(id) || (isPartOfSite && /~|\.(?:js|css|png|svg|ico|txt)/.test(id)) ? 'medium' : 'high',
        site,
        unread: level.unread,
        ...(route === undefined ? {} : { route }),
        ...(id !== '' &&
          inherit === 'on' &&
          directives.some(({ name }) => name === 'add_header') && {
            cutOff: `for ${shortOf(id)}, because it now has its own add_header`,
          }),
      });
    }
    if (depth > 8) return;
    this.scopes.push(...listenerScopes(directives.filter((one) => one.name === 'server' && one.block !== null)));
    const seen = new Map<string, number>();
    for (const one of directives) {
      if (one.block === null) continue;
      const opening: Origin = { path: one.path, line: one.line, endLine: one.line };
      if (one.name === 'http' || one.name === 'stream')
        await this.level(one.block, id, site, level, opening, depth + 1);
      // A condition matters where it has headers of its own: those around it are not sent then.
      const isCondition = one.name === 'if' && one.block.some((inner) => /^(?:add_header|more_)/.test(inner.name));
      if (one.name !== 'server' && one.name !== 'location' && !isCondition) continue;
      const name = isCondition
        ? `if ${one.args[0]!.replace(/^\(/, '')}`
        : one.name === 'server'
          ? serverName(one.block)
          : `location ${one.args.join(' ')}`;
      if (
        one.name === 'server' &&
        one.block.some((inner) => inner.name === 'listen' && /(?:^|:)80$/.test(inner.args[0] ?? ''))
      )
        this.onBothPorts.add(name);
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      const own = `${id === '' ? '' : `${id} > `}${name}${count === 0 ? '' : ` #${count + 1}`}`;
      const inner = isCondition ? { ...level, asked: originsAsked(one) } : level;
      const answered = one.name === 'location' ? routeOf(one, directives, level.roots) : undefined;
      await this.level(one.block, own, one.name === 'server' ? name : site, inner, opening, depth + 1, answered);
    }
  }

  /** The directives of a level with includes put in their place. */
  async #included(
    block: readonly Directive[],
    depth: number,
  ): Promise<{ directives: readonly Directive[]; missing: readonly string[] }> {
    const directives: Directive[] = [];
    const missing: string[] = [];
    for (const one of block) {
      if (one.name !== 'include' || one.block !== null) {
        directives.push(one);
        continue;
      }
      const target = one.args[0] ?? '';
      if (/mime\.types$|fastcgi|uwsgi_params|proxy_params|scgi_params/.test(target)) continue;
      const found = depth < DEEPEST ? await this.#includedDirectives(target, one.path) : null;
      if (found === null) {
        missing.push(target);
        if (isUnreadAuth(one)) directives.push(one);
      } else {
        const inner = await this.#included(found, depth + 1);
        directives.push(...inner.directives);
        missing.push(...inner.missing);
      }
    }
    return { directives, missing };
  }

  /**
   * Returns the directives of an included file, searched beside the file and in each folder around it:
   * `snippets/x.conf` and `/etc/nginx/snippets/x.conf`. Null if it is in none.
   */
  async #includedDirectives(target: string, from: string): Promise<Directive[] | null> {
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

/** Returns names and ports of a server: the same names on 80 and on 443 are two servers. */
function serverName(block: readonly Directive[]): string {
  const names = block.filter((one) => one.name === 'server_name').flatMap((one) => one.args);
  const listens = block.filter((one) => one.name === 'listen');
  // Another port, or one that a template fills in, may be the one behind a proxy that ends TLS.
  const isPlain = listens.length > 0 && listens.every((one) => /(?:^|:)80$/.test(one.args[0] ?? '') && !isTls(one));
  return `server ${[...new Set(names)].sort().join(' ') || '_'}${isPlain ? PLAIN : ''}`;
}

function hasRedirect(directives: readonly Directive[]): boolean {
  return directives.some((one) => one.name === 'return' && /^30[12378]$/.test(one.args[0] ?? ''));
}
