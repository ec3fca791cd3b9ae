/**
 * Facts of Java and Kotlin calls: Spring Security's chain, headers set by hand, CORS, cookies, certificate checks.
 * https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html
 */

import type { HeaderEntry } from '../../judge/effective.ts';
import type { At } from '../code/circumstances.ts';
import { marksOf } from '../code/marks.ts';
import { headersOfCall, type CodeSettings } from '../code/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { chainOfSpring } from './chain.ts';
import { cookiesOf } from './cookies.ts';
import { corsOf } from './cors.ts';
import { requestsOf } from './requests.ts';
import { expression } from '../../../../model/expressions/expression.ts';

/** The type of the chain, or a step of one that is called `http`. */
const SECURITY = expression('')`
  \b(?:Server)?HttpSecurity\b|\bhttp\s*\.\s*(?:headers|csrf|authorizeHttpRequests|authorizeRequests
  |authorizeExchange)\s*\(
`;

/** Returns a function that reads what the calls of one function set. The chain is read only if the source names it. */
export function settingsOfJvm(source: string): (calls: readonly CodeCall[], at: At) => CodeSettings {
  const hasSecurity = SECURITY.test(source);
  return (calls, at) => {
    const chain = hasSecurity ? chainOfSpring(calls, at) : { headers: [], facts: [] };
    return {
      headers: [...chain.headers, ...calls.flatMap((call) => headersByHand(call, at))],
      facts: [
        ...chain.facts,
        ...(hasSecurity ? requestsOf(calls, at) : []),
        ...corsOf(calls, at),
        ...cookiesOf(calls, at),
        ...marksOf(calls, at),
      ],
    };
  };
}

/** Returns the response headers that a call sets; none for those of requests and clients. */
function headersByHand(call: CodeCall, at: At): HeaderEntry[] {
  // The chain handles Spring's own writers; headers of a request are not relevant.
  if (
    /^(?:request|req|httpRequest|requestHeaders|httpHeaders|client|webClient|restTemplate)\b/i.test(call.value.name) ||
    /^new /.test(call.value.name)
  )
    return [];
  return headersOfCall(call, at);
}
