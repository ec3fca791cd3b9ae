/**
 * Facts of Java and Kotlin calls: Spring Security's chain, headers set by hand, CORS, cookies, certificate checks.
 * https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html
 */

import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { headersOfCall, switchFact, type At, type Said } from '../code/scene.ts';
import { asText, known, truth, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { chainOfSpring } from './chain.ts';
import { cookiesOf } from './cookies.ts';
import { corsOf } from './cors.ts';

export function saidByJvm(source: string): (calls: readonly CodeCall[], at: At) => Said {
  const hasSecurity = /\b(?:Server)?HttpSecurity\b/.test(source);
  return (calls, at) => {
    const chain = hasSecurity ? chainOfSpring(calls, at) : { headers: [], facts: [] };
    return {
      headers: [...chain.headers, ...calls.flatMap((call) => byHand(call, at))],
      facts: [...chain.facts, ...corsOf(calls, at), ...cookiesOf(calls, at)],
    };
  };
}

/** Certificates that are not verified, anywhere in the file. */
export function factsOfJvmFile(calls: readonly CodeCall[], at: At): Fact[] {
  const isBlind = (value: Value): boolean => {
    const text = value.kind === 'unknown' || value.kind === 'call' ? value.text : '';
    return (
      /(?:NoopHostnameVerifier|InsecureTrustManagerFactory)\.INSTANCE$|^(?:new)?\s*(?:NoopHostnameVerifier|TrustAllStrategy|AllowAllHostnameVerifier)\b|TrustAllStrategy\.INSTANCE$|ALLOW_ALL_HOSTNAME_VERIFIER$/.test(
        text,
      ) || /^\(?\s*\w+\s*,\s*\w+\s*\)?\s*->\s*true$/.test(text)
    );
  };
  return calls.flatMap((call) => {
    if (/^(?:trustAll|setTrustAll)$/.test(call.name) && truth(call.value.args[0] ?? known(true, call.own)) === true)
      return [switchFact(controls.tlsVerify, false, call, at)];
    if (
      !/^(?:setHostnameVerifier|setSSLHostnameVerifier|hostnameVerifier|setDefaultHostnameVerifier|trustManager|loadTrustMaterial|setDefaultSSLSocketFactory|new SSLConnectionSocketFactory|hostnameVerifier=)$/.test(
        call.name.replace(/^.*\./, ''),
      )
    )
      return [];
    return call.value.args.some((arg) => isBlind(arg) && !/^\(?\s*\w+\s*,\s*\w+/.test(asText(arg))) ||
      (/ostnameVerifier/.test(call.name) && call.value.args.some(isBlind))
      ? [switchFact(controls.tlsVerify, false, call, at)]
      : [];
  });
}

function byHand(call: CodeCall, at: At): HeaderEntry[] {
  // Of Spring's own writers the chain knows; a request's headers are not ours.
  if (
    /^(?:request|req|httpRequest|requestHeaders|httpHeaders|client|webClient|restTemplate)\b/i.test(call.value.name) ||
    /^new /.test(call.value.name)
  )
    return [];
  return headersOfCall(call, at);
}
