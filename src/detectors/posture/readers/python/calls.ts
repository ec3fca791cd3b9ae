/** Reads facts of a whole Python program, whichever function sets them: redirects, origins, hosts. */

import type { OrderKind } from '../../../../model/posture/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { makeFact, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Origin } from '../../position.ts';
import { namesOf } from '../../languages/code/values.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import type { PythonCall } from '../../languages/python/binding.ts';
import { textsOf, truth } from '../../languages/value.ts';
import { type At, type Call, callsOf, argumentOf } from './call.ts';
import { factsOfTable, type FileTable } from '../code/table.ts';
import { checkedUrls } from './urls.ts';
import { corsOfCalls } from './cors.ts';

/** One object for each call, whichever scope of its file asks. */
const codeCalls = new WeakMap<PythonCall, readonly CodeCall[]>();

/** Returns the calls in the shape that the rows of all languages are read by. */
export function codeCallsOf(calls: readonly PythonCall[]): readonly CodeCall[] {
  return calls.flatMap((call) => {
    let made = codeCalls.get(call);
    if (made === undefined) codeCalls.set(call, (made = codeCallOf(call)));
    return made;
  });
}

/** Converts a call of Python to the shape of the other languages; none for another value. */
function codeCallOf({ value, at, unit }: PythonCall): readonly CodeCall[] {
  return value.kind === 'call'
    ? [{ value, ...namesOf(value, []), isTop: true, isConditional: false, unit, own: at }]
    : [];
}

/** Reads the rows' facts of each call once: every condition of a file has a scope with most of its calls. */
export function rememberedRowFacts(
  table: FileTable,
  at: At,
): (calls: readonly PythonCall[], inFunction: boolean) => readonly Fact[] {
  const [ofFunctions, ofFile] = [new Map<CodeCall, readonly Fact[]>(), new Map<CodeCall, readonly Fact[]>()];
  return (calls, inFunction) => {
    const known = inFunction ? ofFunctions : ofFile;
    return codeCallsOf(calls).flatMap((call) => {
      let facts = known.get(call);
      if (facts === undefined) known.set(call, (facts = factsOfTable(table, [call], at, inFunction)));
      return facts;
    });
  };
}

/** Reads settings of the whole program from its calls: redirects, origins, hosts. */
export function sharedFacts(calls: readonly Call[], at: At): Fact[] {
  const facts: Fact[] = [];
  for (const { value: call, at: stretch } of callsOf(calls)) {
    const add = <K extends OrderKind>(control: Control<K>, value: OrderValues[K], where: Origin = at(stretch)) =>
      facts.push(makeFact(control, value, { subject: '', origin: where, certainty: 'literal' }));
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
        value: { kind: 'hosts', names: textsOf(argumentOf(call, 'allowed_hosts')) },
        certainty: 'literal',
        origin: at(stretch),
        without: { kind: 'hosts', names: ['*'] },
      });
  }
  return [...facts, ...corsOfCalls(calls, at), ...checkedUrls(calls, at)];
}
