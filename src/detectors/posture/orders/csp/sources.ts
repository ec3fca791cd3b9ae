/** Reads what a source list allows, and compares two lists by inclusion. CSP3 6.7; CSP: Embedded Enforcement 3.3. */

import { hasHole } from '../../holes.ts';
import { candidates, indexOf, type HostSource } from '../source-index.ts';

/** All that one directive allows. */
export interface Allowed {
  /** No directive governs: everything is allowed. */
  readonly all: boolean;
  readonly self: boolean;
  readonly sources: readonly HostSource[];
  readonly inline: boolean;
  /** Nonces in lower case. Two policies allow in common what both name; a change of nonce is not a change. */
  readonly nonces: readonly string[];
  /** Nonces let inline elements run, and load nothing: what a nonce and 'unsafe-inline' have in common. */
  readonly inlineNonce: boolean;
  readonly hashes: readonly string[];
  readonly strictDynamic: boolean;
  readonly eval: boolean;
  readonly wasmEval: boolean;
  readonly unsafeHashes: boolean;
  /** Parts that are not known before run time: equal only to themselves. */
  readonly opaque: readonly string[];
}

const NOTHING: Allowed = {
  all: false,
  self: false,
  sources: [],
  inline: false,
  nonces: [],
  inlineNonce: false,
  hashes: [],
  strictDynamic: false,
  eval: false,
  wasmEval: false,
  unsafeHashes: false,
  opaque: [],
};
export const EVERYTHING: Allowed = {
  ...NOTHING,
  all: true,
  self: true,
  inline: true,
  eval: true,
  wasmEval: true,
  unsafeHashes: true,
};

/** Schemes that a wildcard includes: network schemes, never data: or blob:. CSP3 6.7.2.8 */
const NETWORK = ['http', 'https', 'ws', 'wss', 'ftp'];

export type ListKind = 'script' | 'style' | 'other';

/** Reads a source list. Inert tokens are left out, so that two lists compare by what they do. */
export function allowedBy(tokens: readonly string[], kind: ListKind): Allowed {
  const lower = tokens.map((token) => token.toLowerCase());
  const hashes = tokens
    .filter((token) => /^'sha(?:256|384|512)-/i.test(token) && isWellFormed(token.slice(8, -1)))
    .map((token) => token.slice(0, 7).toLowerCase() + token.slice(7).replace(/-/g, '+').replace(/_/g, '/'));
  const nonces = lower.filter((token) => token.startsWith("'nonce-") && isWellFormed(token.slice(7, -1)));
  const strictDynamic = kind === 'script' && lower.includes("'strict-dynamic'");
  const takesInline = kind !== 'other';
  const isEval = lower.includes("'unsafe-eval'");
  return {
    all: false,
    self: !strictDynamic && lower.includes("'self'"),
    // strict-dynamic makes host and scheme sources inert. CSP3 6.7.1.1
    sources: strictDynamic
      ? []
      : simplify(tokens.filter((token) => !token.startsWith("'") && !hasHole(token)).map(parseSource)),
    // A nonce, a hash or strict-dynamic makes unsafe-inline inert. CSP3 6.7.3.2
    inline:
      takesInline && lower.includes("'unsafe-inline'") && nonces.length === 0 && hashes.length === 0 && !strictDynamic,
    nonces: takesInline ? nonces : [],
    inlineNonce: false,
    hashes: takesInline ? hashes : [],
    strictDynamic,
    // In style-src it allows CSSOM's insertRule() and the like. CSP3 4.1.2
    eval: takesInline && isEval,
    wasmEval: kind === 'script' && (isEval || lower.includes("'wasm-unsafe-eval'")),
    unsafeHashes: takesInline && lower.includes("'unsafe-hashes'"),
    opaque: tokens.filter((token) => hasHole(token) && !token.toLowerCase().startsWith("'nonce-")),
  };
}

/**
 * Returns whether the text after `nonce-` or `sha256-` is a base64-value (CSP3 2.3.1) or a template's placeholder,
 * empty if a framework puts it in. Browsers ignore malformed ones, which leaves 'unsafe-inline' in force.
 */
function isWellFormed(value: string): boolean {
  return /^[\w+/-]*={0,2}$/.test(value) || hasHole(value) || /[{}<>%@]|\$[a-z_(]/i.test(value);
}

/** Reads a source: `https://*.a.com:8443/x` → scheme, host, port and path. A default port is null. */
function parseSource(token: string): HostSource {
  const scheme = /^([a-z][a-z0-9+.-]*):(?:\/\/)?$/i.exec(token);
  if (scheme !== null) return { scheme: scheme[1]!.toLowerCase(), host: null, port: null, path: '' };
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/[^?#]*)?/i.exec(token);
  if (match === null) return { scheme: 'invalid', host: token, port: null, path: '' };
  const [, protocol, host = '', port, path = ''] = match;
  const known = protocol?.toLowerCase() ?? null;
  // 80 and 443 are both reached from a source without port, by upgrade. CSP3 6.7.2.11
  const isPlain = known === 'http' || known === 'ws';
  const isDefaultPort = (port === '443' && !isPlain) || (port === '80' && (known === null || isPlain));
  return {
    scheme: known,
    host: host.toLowerCase(),
    port: port === undefined || isDefaultPort ? null : port,
    path: path === '/' ? '' : decoded(path),
  };
}

/** Decodes ASCII in the pieces of a path between slashes one by one: `%2F` stays. CSP3 6.7.2.12 */
function decoded(path: string): string {
  return path.replace(/%(?!2f)([0-7][0-9a-f])/gi, (_whole, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

/** Leaves out what another source of the list covers. */
function simplify(sources: readonly HostSource[]): readonly HostSource[] {
  const unique = [...new Map(sources.map((source) => [showSource(source), source])).values()];
  const order = new Map(unique.map((source, at) => [source, at]));
  const all = indexOf(unique);
  return unique.filter(
    (source, at) =>
      !candidates(all, source).some(
        (other) =>
          other !== source && coversSource(other, source) && (!coversSource(source, other) || order.get(other)! < at),
      ),
  );
}

/** Tests if `wide` allows everything that `narrow` allows. */
function coversSource(wide: HostSource, narrow: HostSource): boolean {
  if (isStar(wide)) return narrow.host !== null || hasNetworkScheme(narrow);
  if (isStar(narrow)) return false;
  if (!coversScheme(wide.scheme, narrow.scheme)) return false;
  if (wide.host === null) return true;
  if (narrow.host === null && wide.host === '*')
    return wide.port === '*' && wide.path === '' && hasNetworkScheme(narrow);
  if (narrow.host === null || !coversHost(wide.host, narrow.host)) return false;
  return coversPort(wide.port, narrow) && coversPath(wide.path, narrow.path);
}

function hasNetworkScheme({ scheme }: HostSource): boolean {
  return NETWORK.includes(scheme!);
}

/** Tests if a port matches: `http://a:443` is also reached as `https://a`. */
function coversPort(wide: string | null, { scheme, port }: HostSource): boolean {
  const isSafe = scheme !== 'http' && scheme !== 'ws';
  return wide === port || wide === '*' || (wide === '443' && port === null && isSafe);
}

/** Tests for a bare `*`: it is every network scheme, not only the page's own. */
function isStar(source: HostSource): boolean {
  return source.host === '*' && source.scheme === null && source.port === null;
}

/** Tests if a scheme matches: `http` also matches `https`, `ws` also `wss`; none is taken for https. CSP3 6.7.2.9 */
function coversScheme(wide: string | null, narrow: string | null): boolean {
  if (wide === narrow) return true;
  if (wide === 'http') return narrow === 'https' || narrow === null;
  if (wide === 'ws') return narrow === 'wss';
  if (wide === null) return narrow === 'https';
  return wide === 'https' && narrow === null;
}

/** Tests if `wide` matches every host that `narrow` matches. */
function coversHost(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  // `*.a.com` does not match `a.com` itself. CSP3 6.7.2.10
  return wide.startsWith('*.') && narrow.endsWith(wide.slice(1));
}

/** Tests if `wide` is empty, the same path, or a folder (`/a/`) above `narrow`. */
function coversPath(wide: string, narrow: string): boolean {
  if (wide === '' || wide === narrow) return true;
  return wide.endsWith('/') && narrow.startsWith(wide);
}

/** Returns the narrower of two where they meet; null if they have nothing in common. */
function meet(a: HostSource, b: HostSource): HostSource | null {
  if (coversSource(a, b)) return b;
  if (coversSource(b, a)) return a;
  const scheme = coversScheme(a.scheme, b.scheme) ? b.scheme : coversScheme(b.scheme, a.scheme) ? a.scheme : undefined;
  if (scheme === undefined) return null;
  const pick = <T>(one: T, other: T, covers: (wide: T, narrow: T) => boolean): T | undefined =>
    covers(one, other) ? other : covers(other, one) ? one : undefined;
  const host = a.host === null ? b.host : b.host === null ? a.host : pick(a.host, b.host, coversHost);
  const path = pick(a.path, b.path, coversPath);
  const port =
    a.port === b.port || b.port === '*'
      ? a.port
      : a.port === '*'
        ? b.port
        : a.host === null
          ? b.port
          : b.host === null
            ? a.port
            : undefined;
  if (host === undefined || path === undefined || port === undefined) return null;
  return { scheme, host, port, path };
}

/** Comparisons at which two lists are still compared source by source. */
const MOST_MEETINGS = 100_000;

/** Returns what both policies allow: several policies apply at once. CSP3 8.1 */
export function intersect(a: Allowed, b: Allowed): Allowed {
  if (a.all) return b;
  if (b.all) return a;
  const self = a.self && b.self;
  const isLong = a.sources.length * b.sources.length > MOST_MEETINGS;
  const met = isLong
    ? a.sources.filter((one) => covers(b, one))
    : a.sources.flatMap((one) => b.sources.map((other) => meet(one, other))).filter((source) => source !== null);
  const nonces = a.nonces.filter((nonce) => b.nonces.includes(nonce) || hasHole(nonce));
  const isWide = (list: Allowed) => list.sources.some((source) => coversSource(source, SELF));
  return {
    all: false,
    self: self || (a.self && isWide(b)) || (b.self && isWide(a)),
    sources: simplify(met),
    inline: a.inline && b.inline,
    nonces,
    inlineNonce: runsNonces(a) && runsNonces(b) && !(a.inline && b.inline) && sharesInline(a, b) && nonces.length === 0,
    hashes: [...a.hashes.filter((hash) => b.inline || b.hashes.includes(hash)), ...(a.inline ? b.hashes : [])],
    strictDynamic: a.strictDynamic && b.strictDynamic,
    eval: a.eval && b.eval,
    wasmEval: a.wasmEval && b.wasmEval,
    unsafeHashes: a.unsafeHashes && b.unsafeHashes,
    opaque: a.opaque.filter((token) => b.opaque.includes(token)),
  };
}

/** Tests if an element with a nonce may run. */
function runsNonces(list: Allowed): boolean {
  return list.nonces.length > 0 || list.inlineNonce || list.inline;
}

/** Tests if two lists may allow one inline element: lists of different nonces do not. */
function sharesInline(a: Allowed, b: Allowed): boolean {
  return a.inline || b.inline || a.inlineNonce || b.inlineNonce;
}

const SELF: HostSource = { scheme: 'https', host: 'self.invalid', port: null, path: '' };

/**
 * Lists what `after` allows and `before` does not, in the syntax of CSP. Eval and unsafe-hashes are separate: see
 * `flagsOf`.
 */
export function newlyAllowed(before: Allowed, after: Allowed): string[] {
  if (before.all) return [];
  if (after.all) return ['everything'];
  const found: string[] = [];
  if (after.inline && !before.inline) found.push("'unsafe-inline'");
  if (after.strictDynamic && !before.strictDynamic) found.push("'strict-dynamic'");
  if (after.nonces.length > 0 && before.nonces.length === 0) found.push('nonces');
  if (after.inlineNonce && !runsNonces(before)) found.push('nonces of inline elements');
  const hashes = new Set(before.hashes);
  for (const hash of after.hashes) if (!before.inline && !hashes.has(hash)) found.push(hash);
  if (after.self && !before.self && !before.sources.some((source) => coversSource(source, SELF))) found.push("'self'");
  for (const source of after.sources) if (!covers(before, source)) found.push(showSource(source));
  const opaque = new Set(before.opaque);
  for (const token of after.opaque) if (!opaque.has(token)) found.push(token);
  return found;
}

/** Tests if a list allows a source. `*` is also covered by 'self' with http (and https) and ws (and wss). */
function covers(list: Allowed, source: HostSource): boolean {
  if (candidates(indexOf(list.sources), source).some((wide) => coversSource(wide, source))) return true;
  const names = (scheme: string) =>
    list.sources.some((one) => coversSource(one, { scheme, host: null, port: null, path: '' }));
  return isStar(source) && list.self && names('http') && names('ws');
}

/** Writes a source as a policy has it: `https://a.com:8443/x`. */
export function showSource(source: HostSource): string {
  if (source.host === null) return `${source.scheme}:`;
  return (
    `${source.scheme === null ? '' : `${source.scheme}://`}${source.host}` +
    `${source.port === null ? '' : `:${source.port}`}${source.path}`
  );
}

/**
 * Ranks a list, the best first: nothing, nonces and hashes, own and named hosts, wildcard hosts, whole schemes, inline.
 * Settles what subsets leave open.
 */
export function classOf(list: Allowed): number {
  if (list.all) return 6;
  if (list.inline) return 5;
  if (list.sources.some((source) => source.host === null || source.host === '*')) return 4;
  if (list.sources.some((source) => source.host!.startsWith('*.'))) return 3;
  if (list.self || list.sources.length > 0 || list.opaque.length > 0) return 2;
  return list.nonces.length > 0 || list.inlineNonce || list.hashes.length > 0 || list.strictDynamic ? 1 : 0;
}
