/** Cookies that calls of Python make, by what each library does where an option is not given. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookie.ts';
import { asText, type Value, truth } from '../../languages/value.ts';
import { type At, type Call, callsOf, argumentOf } from './call.ts';

/** Options by the names that libraries give them; a default of null is not known. */
interface Maker {
  readonly callee: RegExp;
  /** The cookie's name, where the call does not give it. */
  readonly subject?: string;
  readonly secure: readonly [names: string, fallback: boolean | null];
  readonly httpOnly: readonly [names: string, fallback: boolean | null];
  readonly sameSite: readonly [names: string, fallback: string | null];
}

const MAKERS: readonly Maker[] = [
  {
    // Werkzeug, Django, Starlette, WebOb, aiohttp, Tornado, Falcon, Bottle: all send a bare cookie.
    callee: /\.set_(?:cookie|signed_cookie|secure_cookie)$/,
    secure: ['secure', false],
    httpOnly: ['httponly http_only', false],
    sameSite: ['samesite same_site', null],
  },
  {
    // https://docs.pylonsproject.org/projects/pyramid/en/latest/api/authentication.html
    callee: /(?:^|\.)AuthTkt(?:AuthenticationPolicy|CookieHelper)$/,
    subject: 'auth_tkt',
    secure: ['secure', false],
    httpOnly: ['http_only httponly', false],
    sameSite: ['samesite', 'Lax'],
  },
  {
    // https://docs.pylonsproject.org/projects/pyramid/en/latest/api/session.html
    callee: /(?:^|\.)(?:SignedCookieSessionFactory|BaseCookieSessionFactory|UnencryptedCookieSessionFactoryConfig)$/,
    subject: 'session',
    secure: ['secure cookie_secure', false],
    httpOnly: ['httponly cookie_httponly', false],
    sameSite: ['samesite cookie_samesite', 'Lax'],
  },
  {
    // https://aiohttp-session.readthedocs.io/en/stable/reference.html#aiohttp_session.AbstractStorage
    callee: /(?:^|\.)(?:EncryptedCookieStorage|NaClCookieStorage|SimpleCookieStorage|RedisStorage)$/,
    subject: 'AIOHTTP_SESSION',
    secure: ['secure', false],
    httpOnly: ['httponly', true],
    sameSite: ['samesite', null],
  },
  {
    // https://fastapi-users.github.io/fastapi-users/latest/configuration/authentication/transports/cookie/
    callee: /(?:^|\.)CookieTransport$/,
    subject: 'fastapiusersauth',
    secure: ['cookie_secure', true],
    httpOnly: ['cookie_httponly', true],
    sameSite: ['cookie_samesite', 'lax'],
  },
  {
    // https://docs.litestar.dev/latest/reference/middleware/session/
    callee: /(?:^|\.)(?:CookieBackendConfig|ServerSideSessionConfig)$/,
    subject: 'session',
    secure: ['secure', false],
    httpOnly: ['httponly', true],
    sameSite: ['samesite', 'lax'],
  },
];

/** https://www.starlette.io/middleware/#sessionmiddleware, which is handed to `add_middleware`. */
const STARLETTE: Maker = {
  callee: /(?:^|\.)(?:add_middleware|Middleware|SessionMiddleware)$/,
  subject: 'session',
  secure: ['https_only', false],
  httpOnly: ['-', true],
  sameSite: ['same_site', 'lax'],
};

/** Returns a fact for each cookie that a call makes; calls that delete one are left out. */
export function cookiesOfCalls(calls: readonly Call[], at: At): Fact[] {
  return callsOf(calls).flatMap(({ value: call, at: stretch }): Fact[] => {
    const [first] = call.args;
    const isSession = first?.kind === 'unknown' && /(?:^|\.)SessionMiddleware$/.test(first.text);
    const maker =
      MAKERS.find(({ callee }) => callee.test(call.name)) ??
      (STARLETTE.callee.test(call.name) && (isSession || call.name.endsWith('SessionMiddleware'))
        ? STARLETTE
        : undefined);
    if (maker === undefined || isTakenAway(call)) return [];
    const name =
      maker.subject === undefined ? (argumentOf(call, 'key') ?? argumentOf(call, 'name') ?? first) : undefined;
    if (maker.subject === undefined && name === undefined) return [];
    const option = (names: string): Value | undefined =>
      names
        .split(' ')
        .map((one) => argumentOf(call, one))
        .find((value) => value !== undefined);
    const flag = ([names, fallback]: readonly [string, boolean | null]): boolean | null => {
      const value = option(names);
      return value === undefined ? fallback : truth(value);
    };
    const secure = flag(maker.secure);
    const site = option(maker.sameSite[0]);
    const subject = maker.subject ?? asText(name!);
    return [
      {
        control: controls.cookies,
        subject,
        value: cookieOf(
          subject,
          secure === null ? null : secure ? 2 : 0,
          flag(maker.httpOnly),
          site === undefined ? sameSiteOf(maker.sameSite[1]) : siteOf(site),
          domainOf(option('domain cookie_domain')),
          pathOf(option('path cookie_path')),
        ),
        certainty: 'literal',
        origin: at(stretch),
      },
    ];
  });
}

function domainOf(value: Value | undefined): string | null {
  return value === undefined ? '' : value.kind === 'known' ? String(value.value ?? '') : null;
}

function pathOf(value: Value | undefined): string | null {
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : null;
}

/** Returns the SameSite word of a constant; null for a value that is not known. */
function siteOf(value: Value): ReturnType<typeof sameSiteOf> | null {
  if (value.kind !== 'known') return null;
  return sameSiteOf(typeof value.value === 'number' ? null : value.value);
}

/** Tests if a cookie expires at once. */
function isTakenAway(call: Parameters<typeof argumentOf>[0]): boolean {
  const age = argumentOf(call, 'max_age') ?? argumentOf(call, 'expires');
  return age?.kind === 'known' && (age.value === 0 || age.value === '0');
}
