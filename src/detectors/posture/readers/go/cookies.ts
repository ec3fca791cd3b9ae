/** Cookies of Go: net/http and the session stores of its frameworks. */

import type { Fact } from '../../judge/scene.ts';
import type { At } from '../code/circumstances.ts';
import { BARE_COOKIE, cookieFact, type Given } from '../code/facts.ts';
import { asText, type Entry } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { fieldOf } from './fields.ts';

function givenBy(entry: Entry | undefined, at: At): Given {
  return { value: entry?.value, origin: entry === undefined ? null : at(entry.at) };
}

/** Returns the cookie that a literal or call makes; none if it deletes one, or has no name. */
export function cookiesOf(call: CodeCall, at: At): Fact[] {
  const { name, args } = call.value;
  const isCookie = /(?:^|\.)http\.Cookie\{\}$|^fiber\.Cookie\{\}$/.test(name);
  if (isCookie || /^sessions\.Options\{\}$/.test(name)) {
    const age = fieldOf(call, 'MaxAge')?.value;
    const subject = isCookie ? fieldOf(call, 'Name')?.value : undefined;
    // A negative age takes the cookie away.
    if (
      (age?.kind === 'known' && typeof age.value === 'number' && age.value < 0) ||
      (isCookie && subject === undefined)
    )
      return [];
    return [
      cookieFact(
        subject === undefined ? 'session' : asText(subject).replace(/[\u0001\u0002]/g, ''),
        {
          secure: givenBy(fieldOf(call, 'Secure'), at),
          httpOnly: givenBy(fieldOf(call, 'HttpOnly') ?? fieldOf(call, 'HTTPOnly'), at),
          sameSite: givenBy(fieldOf(call, 'SameSite'), at),
          domain: givenBy(fieldOf(call, 'Domain'), at),
          path: givenBy(fieldOf(call, 'Path'), at),
        },
        BARE_COOKIE,
        call,
        at,
      ),
    ];
  }
  // gin: name, value, age, path, domain, secure, httpOnly.
  // https://pkg.go.dev/github.com/gin-gonic/gin#Context.SetCookie
  if (call.name === 'SetCookie' && args.length === 7 && !(args[2]!.kind === 'known' && Number(args[2]!.value) < 0)) {
    const where = (index: number): Given => ({ value: args[index], origin: at(args[index]!.at) });
    return [
      cookieFact(
        asText(args[0]!).replace(/[\u0001\u0002]/g, ''),
        { secure: where(5), httpOnly: where(6), domain: where(4), path: where(3) },
        { ...BARE_COOKIE, sameSite: 'absent' },
        call,
        at,
      ),
    ];
  }
  // gorilla/csrf: Secure and HttpOnly by itself. https://pkg.go.dev/github.com/gorilla/csrf#Secure
  if (name === 'csrf.Protect') {
    const option = args.find((arg) => arg.kind === 'call' && arg.name === 'csrf.Secure');
    const value = option?.kind === 'call' ? option.args[0] : undefined;
    return [
      cookieFact(
        '_gorilla_csrf',
        { secure: { value, origin: option === undefined ? null : at(option.at) } },
        { secure: true, httpOnly: true, sameSite: 'lax' },
        call,
        at,
      ),
    ];
  }
  return [];
}
