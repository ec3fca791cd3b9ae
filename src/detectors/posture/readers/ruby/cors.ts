/** Origins of rack-cors. https://github.com/cyu/rack-cors#resource */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { unmarkedText, type Value } from '../../languages/value.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { corsValue } from '../code/facts.ts';

/** Returns the origins of each `allow` block, which lists them before its resources. */
export function corsOfRuby(calls: readonly CodeCall[], at: At): Fact[] {
  const facts: Fact[] = [];
  let origins: CodeCall | null = null;
  for (const call of calls) {
    if (!call.path.slice(0, -1).includes('allow')) continue;
    if (call.name === 'origins') origins = call;
    if (call.name !== 'resource' || origins === null) continue;
    const { args } = origins.value;
    const credentials = call.value.named.find((entry) => entry.key === 'credentials')?.value;
    const items = args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])).map(patternOf);
    facts.push({
      control: controls.cors,
      subject: '',
      value: corsValue({
        origins: { kind: 'list', items, open: false, at: origins.own },
        ...(credentials === undefined ? {} : { credentials }),
      }),
      certainty: doubtful(origins, 'literal'),
      origin: at(origins.own),
    });
  }
  return [...facts, ...corsOfSinatra(calls, at)];
}

/** Returns the origins of `set :allow_origin, :any`. https://github.com/britg/sinatra-cross_origin */
function corsOfSinatra(calls: readonly CodeCall[], at: At): Fact[] {
  const given = (key: string) =>
    calls.find(({ name, value: { args } }) => name === 'set' && args.length === 2 && unmarkedText(args[0]!) === key);
  const call = given('allow_origin');
  const value = call?.value.args[1];
  if (call === undefined || value === undefined) return [];
  const isAny = value.kind === 'known' && /^:?any$/.test(String(value.value));
  const credentials = given('allow_credentials')?.value.args[1];
  return [
    {
      control: controls.cors,
      subject: '',
      value: corsValue({
        origins: isAny ? { ...value, value: '*' } : value,
        // The library answers any origin by its name.
        reflects: isAny && credentials !== undefined,
        ...(credentials === undefined ? {} : { credentials }),
      }),
      certainty: doubtful(call, 'literal'),
      origin: at(call.own),
    },
  ];
}

/**
 * Returns an expression in the form in which origins are compared: `\z` as `$`, and a lambda that returns true for
 * every origin as an expression that matches any.
 */
function patternOf(value: Value): Value {
  const text = unmarkedText(value).trim();
  if (value.kind !== 'unknown') return value;
  if (/^->[^{]*\{\s*true\s*\}$/.test(text)) return { kind: 'known', value: '/.*/', certainty: 'literal', at: value.at };
  if (!/^\/.+\/[a-z]*$/.test(text)) return value;
  const plain = text.replaceAll('\\A', '^').replaceAll('\\z', '$').replaceAll('\\Z', '$');
  return { kind: 'known', value: plain, certainty: 'literal', at: value.at };
}
