/** nginx: what its directives set beside headers: TLS, cookies, redirects, who may call. */

import { expression } from '../../../../model/expressions/expression.ts';
import type { OrderKind } from '../../../../model/posture/control.ts';
import { makeFact, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { isDisclosing } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Directive } from '../../languages/nginx/blocks.ts';
import { parseCookie } from '../../orders/cookie.ts';
import type { OrderValues } from '../../orders/index.ts';
import type { Rank } from '../../orders/ranks.ts';
import { weakestOf } from '../../orders/small.ts';
import { accessFacts } from './nginx-access.ts';
import { directoryListing, LISTING } from './directory-listing.ts';
import { refusedFiles } from './hidden-files.ts';
import { newestFact, newestOf } from './newest-version.ts';
import { filled, NO_VARIABLES } from './nginx-variables.ts';

const SETTING = expression('')`
  ^(?:add_header|more_set_headers|more_clear_headers|ssl_protocols|ssl_ciphers|ssl_verify_client
  |proxy_ssl_verify|grpc_ssl_verify|uwsgi_ssl_verify|proxy_cookie_path|allow|deny|autoindex|auth_basic
  |auth_request|limit_req|limit_req_zone|limit_conn|client_max_body_size|proxy_cookie_flags|server_tokens
  |(?:proxy|fastcgi)_hide_header|ssl_session_(?:tickets|timeout))$
`;

/** Tests if a directive of this name sets something beside headers. */
export function isSettingName(name: string): boolean {
  return SETTING.test(name);
}

/**
 * Returns what directives set beside headers: redirect to https, protocols, upstream verification …, each level's own,
 * else the one around it.
 */
export function settingsOf(directives: readonly Directive[], outer: readonly Fact[], isLocation: boolean): Fact[] {
  const facts = new Map(
    outer
      .filter((fact) => fact.control !== controls.httpsRedirect)
      .map((fact) => [fact.subject === LISTING ? LISTING : `${fact.control.id} ${fact.subject}`, fact]),
  );
  const add = <K extends OrderKind>(one: Directive, control: Control<K>, value: OrderValues[K], subject = ''): void =>
    void facts.set(
      `${control.id} ${subject}`,
      makeFact(control, value, {
        subject,
        certainty: 'literal',
        origin: { path: one.path, line: one.line, endLine: one.endLine },
      }),
    );
  const limits = limitsOf(directives);
  // A level's own limits are all that it has.
  for (const [key, { control, subject }] of facts)
    if (control === controls.rateLimit && limits.some((limit) => subject.startsWith(limit.one.name))) facts.delete(key);
  for (const { one, subject } of limits) add(one, controls.rateLimit, { kind: 'switch', on: true }, subject);
  for (const one of directives) {
    const target = one.args.at(-1) ?? '';
    if (one.name === 'ssl_ciphers')
      add(one, controls.ciphers, controls.ciphers.order.parse(filled(one.args[0] ?? '', NO_VARIABLES)));
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
    if (one.name === 'proxy_cookie_path' && one.args.length === 2) {
      const [, ...attributes] = one.args[1]!.split(';').map((part) => part.trim());
      if (attributes.length > 0) add(one, controls.cookies, parseCookie(['~=', ...attributes].join('; ')), '~');
    }
    if (one.name === 'autoindex')
      facts.set(
        LISTING,
        directoryListing(one.args[0] === 'on', { path: one.path, line: one.line, endLine: one.endLine }),
      );
    if (one.name === 'limit_req_zone') {
      addRate(one, add);
      // A zone that is new limits more; one that is deleted goes with its `limit_req`.
      for (const [key, fact] of facts)
        if (fact.control === controls.requestRate) facts.set(key, { ...fact, onlyChanged: true });
    }
    if (one.name === 'ssl_session_timeout' || one.name === 'ssl_session_tickets') {
      addSession(one, add);
      if (one.args[0] === 'off') setWithout(facts, `${controls.sessionLifetime.id} ${one.name}`, TICKETS);
    }
    if (one.name === 'client_max_body_size') add(one, controls.inputChecks, bodySize(one.args[0] ?? ''), one.name);
    if (one.name === 'ssl_verify_client')
      add(one, controls.clientCertificates, controls.clientCertificates.order.parse(one.args[0] ?? null));
    if (/^(?:proxy|grpc|uwsgi)_ssl_verify$/.test(one.name)) {
      add(one, controls.tlsVerify, { kind: 'switch', on: one.args[0] === 'on' });
      if (one.args[0] === 'on') setWithout(facts, `${controls.tlsVerify.id} `);
    }
    if (one.name === 'ssl_protocols') {
      add(one, controls.tlsVersion, weakestOf(controls.tlsVersion.order, one.args));
      const newest = newestOf(one.args);
      if (newest !== null)
        facts.set('newest TLS', newestFact(newest, { path: one.path, line: one.line, endLine: one.endLine }));
    }
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
  const hidden = isLocation ? [] : directives.filter(hidesFiles);
  if (hidden.length > 0) add(hidden[0]!, controls.authorization, { kind: 'switch', on: true }, 'hidden files');
  const refused = refusedFiles(
    hidden.map((one) => ({
      pattern: one.args.at(-1)!,
      origin: { path: one.path, line: one.line, endLine: one.line },
    })),
  );
  if (refused !== null) facts.set(refused.subject, refused);
  for (const fact of accessFacts(directives)) facts.set(`${fact.control.id} ${fact.subject}`, fact);
  const protocols = directives.find((one) => one.name === 'ssl_protocols');
  // `ssl_ciphers` has no effect on TLS 1.3.
  if (protocols?.args.join(' ') === 'TLSv1.3')
    add(protocols, controls.ciphers, controls.ciphers.order.parse('TLS_AES_128_GCM_SHA256'));
  return [...facts.values()];
}

/** Reads `limit_req_zone $binary_remote_addr zone=login:10m rate=5r/m;`. */
function addRate(
  one: Directive,
  add: (one: Directive, control: typeof controls.requestRate, value: Rank, subject: string) => void,
): void {
  const zone =
    one.args
      .find((arg) => arg.startsWith('zone='))
      ?.slice(5)
      .split(':')[0] ?? '';
  const [, amount, unit] = /^rate=(\d+)r\/([sm])$/.exec(one.args.find((arg) => arg.startsWith('rate=')) ?? '') ?? [];
  if (amount === undefined) return;
  const word = `${amount} per ${unit === 's' ? 'second' : 'minute'}`;
  const rank = -Number(amount) / (unit === 's' ? 1 : 60);
  add(one, controls.requestRate, { kind: 'rank', name: zone, rank, word, atMost: 'low', weakening: 'downgrade' }, zone);
}

/** Tickets, which are on by themselves. */
const TICKETS: Rank = {
  kind: 'rank',
  name: 'ssl_session_tickets',
  rank: -1,
  word: 'on',
  atMost: 'low',
  weakening: 'widening',
};

/**
 * Reads for how long a client may resume a TLS session, and if by tickets, whose key nginx keeps until it restarts.
 * https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_session_tickets
 */
function addSession(
  one: Directive,
  add: (one: Directive, control: typeof controls.sessionLifetime, value: Rank, subject: string) => void,
): void {
  const [word = ''] = one.args;
  const length = one.name === 'ssl_session_timeout' ? secondsOf(word) : word === 'off' ? 0 : 1;
  if (length === null) return;
  const terms = { atMost: 'low', weakening: 'widening' } as const;
  add(one, controls.sessionLifetime, { kind: 'rank', name: one.name, rank: -length, word, ...terms }, one.name);
}

/** Returns a time of nginx in seconds: `1d12h`, `10m`, `300`. Null for any other text. */
function secondsOf(text: string): number | null {
  const parts = [...text.matchAll(/(\d+)([dhms]?)/g)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return null;
  const sizes: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1, '': 1 };
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * sizes[unit!]!, 0);
}

/** Sets what holds without a line: nginx does not verify by itself, so that its loss counts. */
function setWithout(
  facts: Map<string, Fact>,
  key: string,
  without: Fact['without'] = { kind: 'switch', on: false },
): void {
  const fact = facts.get(key);
  if (fact !== undefined) facts.set(key, { ...fact, without } as Fact);
}

/** Tests for `location ~ /\\.(git|env) { deny all; }`. */
function hidesFiles({ name, args, block }: Directive): boolean {
  return (
    name === 'location' &&
    block !== null &&
    /\\\.|\/\.(?:git|env|ht|svn)/.test(args.join(' ')) &&
    block.some((inner) =>
      inner.name === 'deny'
        ? inner.args[0] === 'all'
        : inner.name === 'return' && /^40[34]$|^444$/.test(inner.args[0] ?? ''),
    )
  );
}

/** Ranks a size in bytes, `k`, `m` or `g`; 0 is no limit. https://nginx.org/en/docs/http/ngx_http_core_module.html */
function bodySize(text: string): Rank {
  const [, amount = '1', unit = ''] = /^(\d+)([kmg]?)/i.exec(text) ?? [];
  const size = Number(amount) * 1024 ** ['', 'k', 'm', 'g'].indexOf(unit.toLowerCase());
  const rank = size === 0 ? -Number.MAX_SAFE_INTEGER : -size;
  return { kind: 'rank', name: 'client_max_body_size', rank, word: text, atMost: 'low', weakening: 'widening' };
}

/** Reads `limit_req` and `limit_conn`: each of several is a limit of its own, under whichever zone. */
function limitsOf(directives: readonly Directive[]): { readonly one: Directive; readonly subject: string }[] {
  return ['limit_req', 'limit_conn'].flatMap((name) =>
    directives
      .filter((one) => one.name === name)
      .map((one, at) => ({ one, subject: at === 0 ? name : `${name} ${at + 1}` })),
  );
}
