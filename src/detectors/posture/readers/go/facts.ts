/** Facts of Go's calls and literals. `patterns/places/go.ts` names each library's documentation. */

import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import type { At } from '../code/circumstances.ts';
import { headersOfCall, switchFact, type CodeSettings } from '../code/scene.ts';
import { cookieFact, withPart, type CookieDefaults } from '../code/facts.ts';
import { asText, truth } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { routesOf } from '../code/routes.ts';
import { cookiesOf } from './cookies.ts';
import { GO_ROUTES } from './routes.ts';
import { corsOfCall, secureHeaders } from './middleware.ts';
import { fieldOf } from './fields.ts';

/** Returns what the calls of one function set: headers, cookies (with flags set afterwards), CORS, routes. */
export function settingsOfGo(calls: readonly CodeCall[], at: At): CodeSettings {
  const headers: HeaderEntry[] = [];
  let facts: Fact[] = [];
  for (const call of calls) {
    headers.push(...headersOfCall(call, at), ...secureHeaders(call, at));
    facts.push(...cookiesOf(call, at), ...corsOfCall(call, at));
    const part = /^(Secure|HttpOnly|SameSite|Domain)=$/.exec(call.name)?.[1];
    const [value] = call.value.args;
    if (part !== undefined && isSessionCookie(call) && !facts.some((fact) => fact.control === controls.cookies))
      facts.push(cookieFact('session', {}, SESSION, call, at));
    if (part !== undefined && value !== undefined)
      facts = facts.map((fact) =>
        fact.control === controls.cookies && !call.isConditional
          ? withPart(
              fact,
              part === 'HttpOnly'
                ? 'httpOnly'
                : part === 'SameSite'
                  ? 'sameSite'
                  : (part.toLowerCase() as 'secure' | 'domain'),
              value,
              at(call.own),
            )
          : fact,
      );
  }
  return { headers, facts: [...facts, ...routesOf(calls, GO_ROUTES, at)] };
}

/** Returns the redirects to https, wherever in the file they are. */
export function factsOfGoFile(calls: readonly CodeCall[], at: At): Fact[] {
  const facts: Fact[] = [];
  for (const call of calls) {
    if (
      /^(?:http|c|ctx)\.Redirect$/.test(call.value.name) &&
      call.value.args.some((arg) => /^https:\/\/\u0001|^\u0001?"?https:\/\/"?\s*\+/.test(asText(arg)))
    )
      facts.push({ ...switchFact(controls.httpsRedirect, true, call, at), certainty: 'literal' });
    if (
      /^(?:middleware\.HTTPS(?:NonWWW|WWW)?Redirect|autocert\.\w+\.HTTPHandler|\w+\.HTTPHandler)$/.test(call.value.name)
    )
      facts.push(switchFact(controls.httpsRedirect, true, call, at));
    const redirect = fieldOf(call, 'SSLRedirect');
    if (
      /^secure\.(?:Options|Config)\{\}$/.test(call.value.name) &&
      redirect !== undefined &&
      truth(redirect.value) === true
    )
      facts.push({ ...switchFact(controls.httpsRedirect, true, call, at), origin: at(redirect.at) });
  }
  return facts;
}

/** https://pkg.go.dev/github.com/alexedwards/scs/v2#SessionCookie */
const SESSION: CookieDefaults = { secure: false, httpOnly: true, sameSite: 'lax' };

/** Tests for a flag of a session's cookie: `sessionManager.Cookie.Secure = true`. */
function isSessionCookie(call: CodeCall): boolean {
  return /\.Cookie\.\w+=$/.test(call.value.name);
}
