/**
 * Reads Content-Security-Policy plainly and slowly: everything of a small universe that a page could ask for, and what
 * of it a policy allows. https://www.w3.org/TR/CSP3/#match-url-to-source-list
 */

export interface Address {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

/** One thing that a page may do, by the directive that governs it. */
export interface Request {
  readonly directive: string;
  readonly kind: 'load' | 'inline' | 'handler' | 'hashed handler' | 'eval' | 'wasm' | 'child';
  readonly address?: Address;
  readonly nonce?: string;
  readonly hash?: string;
}

/** The page itself: https://page.example */
const SELF: Address = { scheme: 'https', host: 'page.example', port: '443', path: '/page' };

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', ws: '80', wss: '443' };

const HOSTS = ['page.example', 'a.test', 'x.a.test', 'y.a.test', 'z.test', 'other.example', 'x.other.example'];
const PATHS = ['/', '/js/', '/js/app.js', '/other'];

const ADDRESSES: readonly Address[] = [
  ...['http', 'https', 'ws', 'wss'].flatMap((scheme) =>
    HOSTS.flatMap((host) =>
      ['80', '443', '8443', '9000']
        .filter((port) => port !== '80' || DEFAULT_PORTS[scheme] === '80')
        .flatMap((port) => PATHS.map((path) => ({ scheme, host, port, path }))),
    ),
  ),
  { scheme: 'data', host: '', port: '', path: 'text' },
  { scheme: 'blob', host: '', port: '', path: 'text' },
];

const FALLS: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'script-src-attr': ['script-src', 'default-src'],
  'script-src': ['default-src'],
  'style-src': ['default-src'],
  'style-src-attr': ['style-src', 'default-src'],
  'style-src-elem': ['style-src', 'default-src'],
  'img-src': ['default-src'],
  'connect-src': ['default-src'],
  'base-uri': [],
};

/** Every request of the universe. */
export const REQUESTS: readonly Request[] = [
  ...['script-src-elem', 'style-src-elem', 'img-src', 'connect-src', 'base-uri'].flatMap((directive) =>
    ADDRESSES.map((address): Request => ({ directive, kind: 'load', address })),
  ),
  ...ADDRESSES.slice(0, 1).flatMap((address): Request[] => [
    { directive: 'script-src-elem', kind: 'load', address: { ...address, host: 'far.test' }, nonce: 'n' },
    { directive: 'script-src-elem', kind: 'child', address: { ...address, host: 'far.test' } },
  ]),
  ...['script-src-elem', 'style-src-elem'].flatMap((directive): Request[] => [
    { directive, kind: 'inline' },
    { directive, kind: 'inline', nonce: 'n' },
    { directive, kind: 'inline', hash: 'sha256-AAAA' },
    { directive, kind: 'inline', hash: 'sha256-BBBB' },
  ]),
  { directive: 'script-src-attr', kind: 'handler' },
  { directive: 'script-src-attr', kind: 'hashed handler' },
  { directive: 'style-src-attr', kind: 'hashed handler' },
  { directive: 'script-src', kind: 'eval' },
  { directive: 'script-src', kind: 'wasm' },
  { directive: 'style-src', kind: 'eval' },
];

export function allows(text: string, request: Request): boolean {
  return text.split(',').every((one) => allowsAlone(one, request));
}

function allowsAlone(text: string, request: Request): boolean {
  const directives = new Map<string, readonly string[]>();
  for (const piece of text.split(';')) {
    const [name, ...tokens] = piece.split(' ').filter((word) => word !== '');
    if (name !== undefined && !directives.has(name)) directives.set(name, tokens);
  }
  const name = [request.directive, ...FALLS[request.directive]!].find((one) => directives.has(one));
  return name === undefined || listAllows(directives.get(name)!, request);
}

function listAllows(list: readonly string[], { directive, kind, address, nonce, hash }: Request): boolean {
  const has = (token: string) => list.includes(token);
  const isScript = directive.startsWith('script');
  const isStrict = isScript && has("'strict-dynamic'");
  const isNarrowed = isStrict || list.some((token) => token.startsWith("'nonce-") || token.startsWith("'sha256-"));
  const allowsAllInline = has("'unsafe-inline'") && !isNarrowed;
  switch (kind) {
    case 'eval':
      return has("'unsafe-eval'");
    case 'wasm':
      return has("'unsafe-eval'") || has("'wasm-unsafe-eval'");
    case 'inline':
      return (
        allowsAllInline || (nonce !== undefined && has(`'nonce-${nonce}'`)) || (hash !== undefined && has(`'${hash}'`))
      );
    case 'handler':
      return allowsAllInline;
    // By whether the list says so: a hash for it, or a nonce, may come any day.
    case 'hashed handler':
      return has("'unsafe-hashes'");
    case 'child':
      return isStrict || list.some((token) => matches(token, address!));
    case 'load':
      if (nonce !== undefined && has(`'nonce-${nonce}'`)) return true;
      return !isStrict && list.some((token) => matches(token, address!));
  }
}

function matches(token: string, url: Address): boolean {
  if (token === '*') return url.host !== '';
  if (token === "'self'") return url.host === SELF.host && url.scheme === 'https' && url.port === '443';
  if (token.startsWith("'")) return false;
  if (/^[a-z]+:$/.test(token)) return schemeMatches(token.slice(0, -1), url.scheme);
  if (url.host === '') return false;
  const [scheme, rest] = token.includes('://') ? (token.split('://') as [string, string]) : [SELF.scheme, token];
  if (!schemeMatches(scheme, url.scheme)) return false;
  const at = rest.indexOf('/');
  const [place, path] = at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at)];
  const [host, port] = place.split(':') as [string, string | undefined];
  if (!(host === '*' || host === url.host || (host.startsWith('*.') && url.host.endsWith(host.slice(1))))) return false;
  if (!portMatches(port, url, scheme)) return false;
  return path === '' || (path.endsWith('/') ? url.path.startsWith(path) : url.path === path);
}

/** An address may always be asked for more safely. CSP3 6.7.2.9, as browsers have it for sockets. */
function schemeMatches(wanted: string, scheme: string): boolean {
  return wanted === scheme || (wanted === 'http' && scheme === 'https') || (wanted === 'ws' && scheme === 'wss');
}

/** CSP3 6.7.2.11; with the scheme, the port is upgraded as well: 80 to 443. */
function portMatches(port: string | undefined, url: Address, scheme: string): boolean {
  if (port === '*' || port === url.port) return true;
  if (port === undefined) return url.port === DEFAULT_PORTS[url.scheme];
  const isUpgraded = DEFAULT_PORTS[scheme] === '80' && DEFAULT_PORTS[url.scheme] === '443';
  return port === '80' && url.port === '443' && isUpgraded;
}
