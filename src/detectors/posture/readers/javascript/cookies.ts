/** Cookies that code sets: by calls of any framework, and by objects that contain a cookie's attributes. */

import { expression } from '../../../../model/expressions/expression.ts';
import { controls } from '../../controls.ts';
import { cookieOf, sameSiteOf, type SameSite } from '../../orders/cookie.ts';
import type { Fact } from '../../judge/scene.ts';
import { certaintyOf, entryOf, joinCertainty, truth, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import type { At } from './frameworks.ts';

type Call = Extract<Value, { kind: 'call' }>;

/** Defaults of a library. */
interface Defaults {
  readonly secure: number;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
}

const BARE: Defaults = { secure: 0, httpOnly: false, sameSite: 'absent' };
/** https://github.com/expressjs/session#cookie-options, https://github.com/koajs/session */
const SESSION: Defaults = { ...BARE, httpOnly: true };
/** https://github.com/pillarjs/cookies: secure where the connection is. */
const SIGNED: Defaults = { ...SESSION, secure: 1 };
/** https://svelte.dev/docs/kit/@sveltejs-kit#Cookies */
const KIT: Defaults = { secure: 2, httpOnly: true, sameSite: 'lax' };
/** https://github.com/vvo/iron-session#session-options, https://www.better-auth.com/docs/concepts/cookies */
const SEALED: Defaults = { secure: 2, httpOnly: true, sameSite: 'lax' };

/** A cookie that a call sets, and where its options are. */
interface Setting {
  readonly name: string;
  readonly options: Value | undefined;
  readonly defaults: Defaults;
  /** The name that the client sees, where it is not the subject. */
  readonly label?: string;
}

/** The last names are hapi's. https://hapi.dev/module/cookie/api/ */
const SECURE = ['secure', 'isSecure'];
const HTTP_ONLY = ['httpOnly', 'httponly', 'isHttpOnly'];
const SAME_SITE = ['sameSite', 'samesite', 'isSameSite'];
const FURTHER = ['path', 'maxAge', 'expires', 'domain', 'signed', 'priority', 'partitioned', 'maxage'];

/**
 * Frameworks whose `cookies.set` has no defaults of its own.
 * https://docs.astro.build/en/reference/api-reference/#cookies
 */
const OF_OTHERS = /\bfrom ['"](?:astro|next|elysia|hono|@oakserver|koa)\b|\bAstro\.|\bAPIRoute\b/;

/** Returns the cookies that a call sets, and the options read for them. `receiver`: what the name before it means. */
export function cookieFacts(
  call: Call,
  { receiver, source }: { readonly receiver: string; readonly source: string },
  origin: Origin,
  at: At,
): { facts: Fact[]; read: Value[] } {
  const settings = cookiesSetBy(call, OF_OTHERS.test(source) ? `${receiver} ` : receiver);
  return {
    facts: settings.flatMap(({ name, options, defaults, label }) => [
      cookieFact(name, options, defaults, origin, at, label),
      ...lifetimeFacts(name, options, at),
    ]),
    read: settings.flatMap(({ options }) => options ?? []),
  };
}

const SESSION_STORAGE = expression('')`
  ^createCookieSessionStorage$|^createSessionStorage$|^createFileSessionStorage$
  |^createMemorySessionStorage$|^createWorkersKVSessionStorage$
`;

/** Returns the cookies that a call sets or configures, each with its options and its library's defaults. */
function cookiesSetBy({ name, args }: Call, receiver: string): Setting[] {
  const [first, second] = args;
  const method = name.slice(name.lastIndexOf('.') + 1);
  if (
    /^(?:session|expressSession|expressSession\.default|koaSession)$/.test(name) &&
    (first === undefined || first.kind === 'map')
  )
    return [
      {
        name: 'session',
        options: entryOf(first, 'cookie')?.value ?? (isAttributes(first) ? first : undefined),
        defaults: SESSION,
        ...labelOf(first),
      },
    ];
  if (/^cookieSession$/.test(name)) return [{ name: 'session', options: first, defaults: SIGNED, ...labelOf(first) }];
  if (
    method === 'register' &&
    first !== undefined &&
    /session|fastifyCookie/i.test(plainTextOf(first)) &&
    second?.kind === 'map'
  ) {
    const cookie = entryOf(second, 'cookie')?.value;
    return [
      {
        name: 'session',
        options: cookie,
        defaults: /secure/i.test(plainTextOf(first)) ? BARE : { ...SESSION, secure: 2 },
      },
    ];
  }
  if (SESSION_STORAGE.test(method)) {
    const options = entryOf(first, 'cookie')?.value;
    return options?.kind === 'map' ? [settingNamed(entryOf(options, 'name')?.value ?? first!, options, BARE)] : [];
  }
  if (method === 'createCookie' || method === 'createSignedCookie')
    return second?.kind === 'map' && first !== undefined ? [settingNamed(first, second, BARE)] : [];
  if (
    /^(?:serialize|serializeCookie|stringifySetCookie|setCookie|setSignedCookie|setResponseCookie|cookie)$/.test(method)
  )
    return setByCall({ name, args });
  if (method === 'set' && /cookie/i.test(receiver)) return setByCall({ name, args }, defaultsOf(name, receiver));
  return [];
}

/** Returns a session's name with the prefix that its options give: the prefix protects; another name does not. */
function labelOf(options: Value | undefined): { readonly label?: string } {
  const name = entryOf(options, 'name', 'key')?.value;
  const prefix = name?.kind === 'known' ? /^__(?:Host|Secure)-/.exec(String(name.value))?.[0] : undefined;
  return prefix === undefined ? {} : { label: `${prefix}session` };
}

interface PlainCall {
  readonly name: string;
  readonly args: readonly Value[];
}

/** Reads name, value and options in this order, after a context that some frameworks want first. */
function setByCall({ name, args }: PlainCall, defaults: Defaults = BARE): Setting[] {
  const method = name.slice(name.lastIndexOf('.') + 1);
  // `cookies().set({ name: 'sid', value, httpOnly: true })`
  const [only] = args;
  if (args.length === 1 && only?.kind === 'map' && (entryOf(only, 'value') !== undefined || isAttributes(only)))
    return [settingNamed(entryOf(only, 'name')?.value ?? knownText(name.replace(/\.\w+$/, ''), only), only, defaults)];
  const start =
    /^(?:setCookie|setSignedCookie|setResponseCookie)$/.test(method) &&
    args.length > 2 &&
    args[0]!.kind === 'unknown' &&
    mayBeName(args[1])
      ? 1
      : 0;
  const cookie = args[start];
  // `setSignedCookie(c, name, value, secret, options)`
  const rest = args.slice(start + (method === 'setSignedCookie' && start === 1 ? 3 : 2));
  const last = rest.at(-1);
  if (cookie === undefined || !mayBeName(cookie) || args.length < start + 2) return [];
  // The package `cookie` and jQuery's plugin read with fewer arguments; a request's own method takes a function.
  const options = last?.kind === 'map' || last?.kind === 'unknown' || last?.kind === 'call' ? last : undefined;
  if (name === 'cookie' || (method === 'serialize' && !isAttributes(options))) return [];
  const value = args[start + 1]!;
  // An empty value deletes the cookie.
  if (value.kind === 'known' && (value.value === '' || value.value === null)) return [];
  return [settingNamed(cookie, options, defaults)];
}

/** Returns the defaults of the library whose `set` is called: Koa, SvelteKit or none. */
function defaultsOf(name: string, receiver: string): Defaults {
  if (/^ctx\.|^context\.|^this\.(?:ctx\.)?cookies/.test(name)) return SESSION;
  return /^(?:event\.|locals\.)?cookies\.set$/.test(name) && receiver === name.slice(0, -4) ? KIT : BARE;
}

function mayBeName(value: Value | undefined): boolean {
  return value?.kind === 'known'
    ? typeof value.value === 'string'
    : value?.kind === 'unknown' && /^[\w.$[\]'"`{}-]+$/.test(value.text);
}

function settingNamed(name: Value, options: Value | undefined, defaults: Defaults): Setting {
  return { name: name.kind === 'known' ? String(name.value) : plainTextOf(name), options, defaults };
}

function plainTextOf(value: Value): string {
  return value.kind === 'unknown' || value.kind === 'call'
    ? value.text
    : value.kind === 'known'
      ? String(value.value)
      : '';
}

function knownText(text: string, { at }: Value): Value {
  return { kind: 'known', value: text, certainty: 'literal', at };
}

/** Returns whether an object contains a cookie's attributes: `secure` alone is said of much else. */
export function isAttributes(value: Value | undefined): boolean {
  if (value?.kind !== 'map') return false;
  const has = (keys: readonly string[]) => value.entries.some((entry) => keys.includes(entry.key));
  return has([...HTTP_ONLY, ...SAME_SITE, 'isSecure']) || (has(SECURE) && has(FURTHER));
}

/** Returns the flags in an object that no call takes. `name`: the cookie's; `key`: the one that holds the object. */
export function attributesFacts(name: string, key: string, options: Value, origin: Origin, at: At): Fact[] {
  const isOfHapi = entryOf(options, 'isSecure', 'isHttpOnly', 'isSameSite') !== undefined;
  const defaults = isOfHapi || /^(?:cookieOptions|defaultCookieAttributes|attributes)$/.test(key) ? SEALED : BARE;
  return [cookieFact(name, options, defaults, origin, at), ...lifetimeFacts(name, options, at)];
}

/** Reads how long a cookie lives, in the unit of its library. */
function lifetimeFacts(name: string, options: Value | undefined, at: At): Fact[] {
  const age = entryOf(options, 'maxAge', 'maxage', 'max_age', 'ttl');
  if (age?.value.kind !== 'known' || typeof age.value.value !== 'number') return [];
  const { value, certainty } = age.value;
  return [
    {
      control: controls.sessionLifetime,
      subject: `cookie ${name}`,
      value: { kind: 'rank', name: age.key, rank: -value, word: String(value), atMost: 'low', weakening: 'downgrade' },
      certainty,
      origin: at(age.at),
      onlyChanged: true,
    },
  ];
}

/** Returns the flags of a cookie by its options; by `defaults` where they are not given. */
function cookieFact(
  name: string,
  options: Value | undefined,
  defaults: Defaults,
  call: Origin,
  at: At,
  label = name,
): Fact {
  const entry = (...keys: string[]) => entryOf(options, ...keys);
  const [secure, httpOnly, site, domain, path] = [
    entry(...SECURE),
    entry(...HTTP_ONLY),
    entry(...SAME_SITE),
    entry('domain'),
    entry('path'),
  ];
  const isOpen = options !== undefined && (options.kind !== 'map' || options.open);
  const parts = Object.fromEntries(
    [
      ['Secure', secure],
      ['HttpOnly', httpOnly],
      ['SameSite', site],
      ['Domain', domain],
      ['Path', path],
    ].flatMap(([part, one]) => (one === undefined || typeof one === 'string' ? [] : [[part as string, at(one.at)]])),
  );
  const given = [secure, httpOnly, site]
    .flatMap((one) => (one === undefined ? [] : [certaintyOf(one.value)]))
    .map((one) => (one === 'unknown' ? 'literal' : one));
  return {
    control: controls.cookies,
    subject: name,
    value: cookieOf(
      label,
      secure === undefined ? (isOpen ? null : defaults.secure) : secureRank(secure.value),
      httpOnly === undefined ? (isOpen ? null : defaults.httpOnly) : truth(httpOnly.value),
      site === undefined ? (isOpen ? null : defaults.sameSite) : siteOf(site.value),
      domain === undefined
        ? isOpen
          ? null
          : ''
        : domain.value.kind === 'known'
          ? String(domain.value.value ?? '')
          : null,
      path?.value.kind === 'known' && typeof path.value.value === 'string' ? path.value.value : null,
    ),
    certainty: joinCertainty(...given),
    origin: call,
    parts,
  };
}

/** Ranks `secure`: 2 is on, 1 is `'auto'` (on for HTTPS requests only), 0 is off; null if it is not known. */
export function secureRank(value: Value): number | null {
  if (value.kind === 'known' && value.value === 'auto') return 1;
  const on = truth(value);
  return on === null ? null : on ? 2 : 0;
}

/** Returns the SameSite mode that a value sets; null if it is not known. */
export function siteOf(value: Value): SameSite | null {
  return value.kind === 'known' && typeof value.value !== 'number' ? sameSiteOf(value.value) : null;
}
