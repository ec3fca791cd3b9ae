/**
 * Configuration of Pulumi programs: a value that is asked for as a secret is encrypted in the state, any other is not.
 * https://www.pulumi.com/docs/iac/concepts/secrets/
 */

import { rankOfNames } from '../../orders/ranks.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { CallValue } from '../../languages/code/call.ts';
import { asText } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';
import { plainValue } from './properties.ts';

/** `require`, `getSecretObject`, `require_secret_int`; Go has the same methods with and without `Try`. */
const ASKING = /^(?:require|get|try)(secret)?(?:object|bool|boolean|number|int|int32|int64|double|float|float64)?$/;

/** Returns one scope with what a program asks for, and the secrets that it opens again. */
export function configScopes(calls: readonly CallValue[], origin: (at: Stretch) => Origin): Scope[] {
  const facts = calls.flatMap((call) => askedFact(call, origin));
  const unwrapped = calls.filter(({ name }) => /(?:^|\.)[Uu]nsecret$/.test(name));
  const opening = calls[0] === undefined ? { path: '', line: 1, endLine: 1 } : origin(calls[0].at);
  const names = unwrapped.map(({ args }) => args.map(asText).join(', '));
  const opened = makeFact(
    controls.exposure,
    rankOfNames('unwrapped secrets', names, { isGood: false, atMost: 'medium', weakening: 'escalation' }),
    {
      subject: 'unwrapped secrets',
      certainty: 'literal' as const,
      origin: unwrapped[0] === undefined ? opening : origin(unwrapped[0].at),
    },
  );
  return [
    {
      id: 'configuration',
      origin: { ...opening, endLine: opening.line },
      facts: [...facts, opened],
      absent: nothingSet,
      atMost: 'medium',
      site: 'configuration',
    },
  ];
}

function askedFact(call: CallValue, origin: (at: Stretch) => Origin): Fact[] {
  const [, method = ''] = /\.([A-Za-z_]\w*)$/.exec(call.name) ?? [];
  const asking = ASKING.exec(method.replaceAll('_', '').toLowerCase());
  const key = call.args.map(plainValue).find((arg) => arg.kind === 'known' && typeof arg.value === 'string');
  return asking === null || key === undefined
    ? []
    : [secretFact(asText(key), asking[1] !== undefined, origin(call.at))];
}

/** Compares whether one key of the configuration is a secret. */
export function secretFact(key: string, isSecret: boolean, origin: Origin): Fact {
  const name = `configuration ${key}`;
  return makeFact(
    controls.exposure,
    {
      kind: 'rank',
      name,
      rank: isSecret ? 1 : 0,
      word: isSecret ? 'a secret' : 'plain',
      atMost: 'medium',
      weakening: 'downgrade',
    },
    { subject: name, certainty: 'literal' as const, origin, onlyChanged: true },
  );
}
