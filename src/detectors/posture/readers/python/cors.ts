/** Origins that calls of Python let read answers. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { corsOf } from '../../orders/sets.ts';
import { asText, entryOf, textsOf, truth, type Value } from '../../languages/value.ts';
import { type At, type Call, type Call_, callsOf, argumentOf } from './call.ts';

/** Returns an expression of Starlette, which must match the whole origin, in the form in which origins are compared. */
function patternsOf(pattern: Value | undefined): readonly string[] {
  return pattern?.kind === 'known' && pattern.value !== null ? [`/^(?:${String(pattern.value)})$/`] : [];
}

const OPEN = /(?:^|\.)CORSConfig$|^falcon\.CORSMiddleware$/;

interface Origins {
  readonly list: readonly string[];
  readonly credentials: boolean | null;
  readonly pattern?: Value | undefined;
  readonly at?: Value['at'] | undefined;
}

/** Returns the origins that each CORS middleware or extension allows. */
export function corsOfCalls(calls: readonly Call[], at: At): Fact[] {
  return callsOf(calls).flatMap(({ value: call, at: stretch }): Fact[] => {
    const found = originsOf(call);
    if (found === null) return [];
    const { list, credentials, pattern } = found;
    // Starlette and Flask-CORS answer `*` with credentials by reflecting any origin.
    const isAny =
      list.includes('*') ||
      (pattern?.kind === 'known' && /^\^?\.\*\$?$|^https\?:\/\/\.\*$/.test(String(pattern.value)));
    return [
      {
        control: controls.cors,
        subject: '',
        value: corsOf([...list, ...patternsOf(pattern)], credentials, isAny && credentials === true),
        certainty: 'literal',
        origin: at(found.at ?? stretch),
      },
    ];
  });
}

/** Returns the origins, credentials and pattern that a call gives; null if it is no CORS of a known library. */
function originsOf(call: Call_): Origins | null {
  const last = call.name.split('.').at(-1)!;
  const option = (key: string) => argumentOf(call, key);
  const flag = (key: string) => (option(key) === undefined ? false : truth(option(key)));
  const entry = (key: string) => call.named.find((one) => one.key === key)?.at;
  const [first] = call.args;
  const isMiddleware =
    /^(?:add_middleware|Middleware)$/.test(last) && first?.kind === 'unknown' && /CORSMiddleware$/.test(first.text);
  // https://www.starlette.io/middleware/#corsmiddleware, https://docs.litestar.dev/latest/reference/config.html,
  // https://falcon.readthedocs.io/en/stable/api/cors.html
  if (isMiddleware || /^(?:CORSMiddleware|CORSConfig)$/.test(last))
    return {
      // Litestar and Falcon let every origin in where none is named; Starlette none.
      list:
        textsOf(option('allow_origins')).length === 0 && OPEN.test(call.name)
          ? ['*']
          : textsOf(option('allow_origins')),
      credentials: flag('allow_credentials'),
      pattern: option('allow_origin_regex'),
      at: entry('allow_origins'),
    };
  // https://flask-cors.readthedocs.io/en/latest/api.html
  if (last === 'CORS' || call.name === '@cross_origin') {
    const resources = option('resources');
    const inner = resources?.kind === 'map' ? resources.entries.map((one) => entryOf(one.value, 'origins')) : [];
    const named_ =
      option('origins') === undefined ? inner.flatMap((one) => textsOf(one?.value)) : textsOf(option('origins'));
    const isOpen =
      option('origins') === undefined && (resources === undefined || inner.some((one) => one === undefined));
    return {
      list: isOpen ? ['*'] : named_,
      credentials: flag('supports_credentials'),
      at: entry('origins') ?? entry('resources'),
    };
  }
  // https://python-socketio.readthedocs.io/en/stable/api.html, https://sanic.dev/en/plugins/sanic-ext/http/cors.html
  const key = ['cors_allowed_origins', 'cors_origins'].find((one) => option(one) !== undefined);
  if (key !== undefined) return { list: textsOf(option(key)), credentials: true, at: entry(key) };
  // https://github.com/aio-libs/aiohttp-cors
  const table = option('defaults') ?? call.args.find((arg) => arg.kind === 'map');
  const rules = table?.kind === 'map' ? table.entries.filter(({ value }) => isResource(value)) : [];
  if (rules.length === 0) return null;
  return {
    list: rules.map((one) => one.key),
    credentials: rules.some(
      ({ value }) => value.kind === 'call' && truth(argumentOf(value, 'allow_credentials')) === true,
    ),
    at: rules[0]!.at,
  };
}

function isResource(value: Value): boolean {
  return value.kind === 'call' && /(?:^|\.)ResourceOptions$/.test(asText(value).includes('(') ? value.name : '');
}
