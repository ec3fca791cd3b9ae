/** Reads facts of a whole Python program, whichever function sets them: redirects, origins, hosts. */

import type { OrderKind } from '../../../../model/posture/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Origin } from '../../position.ts';
import { namesOf } from '../../languages/code/values.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import type { PythonCall } from '../../languages/python/binding.ts';
import { textsOf, truth } from '../../languages/value.ts';
import { type At, type Call, callsOf, named } from './call.ts';
import { corsOfCalls } from './cors.ts';

/** Returns the calls in the shape that the rows of all languages are read by. */
export function codeCallsOf(calls: readonly PythonCall[]): readonly CodeCall[] {
  return calls.flatMap(({ value, at, unit }): CodeCall[] =>
    value.kind === 'call' ? [{ value, ...namesOf(value, []), isTop: true, isConditional: false, unit, own: at }] : [],
  );
}

export function sharedFacts(calls: readonly Call[], at: At): Fact[] {
  const facts: Fact[] = [];
  for (const { value: call, at: stretch } of callsOf(calls)) {
    const add = <K extends OrderKind>(control: Control<K>, value: OrderValues[K], where: Origin = at(stretch)) =>
      facts.push(held(control, value, { subject: '', origin: where, certainty: 'literal' }));
    const on = (position: boolean) => ({ kind: 'switch', on: position }) as const;
    if (/(?:^|\.)Talisman$|talisman\.init_app$/.test(call.name)) {
      const forced = call.named.find((entry) => entry.key === 'force_https');
      const position = forced === undefined ? true : truth(forced.value);
      if (position !== null)
        add(controls.httpsRedirect, on(position), forced === undefined ? at(stretch) : at(forced.at));
    }
    if (/(?:^|\.)SSLify$/.test(call.name)) add(controls.httpsRedirect, on(true));
    const [first] = call.args;
    const middleware =
      /\.add_middleware$|^Middleware$/.test(call.name) && first?.kind === 'unknown'
        ? first.text.split('.').at(-1)!
        : call.name.split('.').at(-1)!;
    if (middleware === 'HTTPSRedirectMiddleware') add(controls.httpsRedirect, on(true));
    if (middleware === 'TrustedHostMiddleware')
      facts.push({
        control: controls.allowedHosts,
        subject: '',
        value: { kind: 'hosts', names: textsOf(named(call, 'allowed_hosts')) },
        certainty: 'literal',
        origin: at(stretch),
        without: { kind: 'hosts', names: ['*'] },
      });
  }
  return [...facts, ...corsOfCalls(calls, at)];
}
