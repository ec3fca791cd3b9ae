/** Headers that calls of Python set, whatever the framework. */

import { isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import { asText, certaintyOf, type Entry, type Value } from '../../languages/value.ts';
import { type At, type Call, type Call_, callsOf } from './call.ts';
import { headersOfTalisman } from './talisman.ts';
import { expression } from '../../../../model/expressions/expression.ts';

/**
 * `response.headers['X'] = 'y'` of Flask and Starlette, `response['X'] = 'y'` of Django, `self.set_header('X', 'y')` of
 * Tornado and Falcon.
 */
const SETS = /headers\.(?:set|__setitem__|setdefault|add|append)$|(?:^|\.)(?:set|add|append)_header$|\[\]=$/;
const DELETES = /headers\.(?:pop|remove|__delitem__)$|(?:^|\.)(?:clear|delete)_header$|^del .*\[\]$/;
/** `response.headers.update({…})`, `response.headers = {…}`. */
const SETS_ALL = /headers\.(?:update|extend)$|headers=$|(?:^|\.)set_headers$/;
/** Headers that a client sends are not what we answer with. */
const CLIENTS = expression('i')`
  (?:^|\.)(?:get|post|put|patch|delete|head|options|request|stream|send|urlopen|Request|Session|Client|AsyncClient
  |ClientSession|fetch|HTTPRequest|urlretrieve|connect)$|(?:requests?|httpx|session|client|urllib\w*)\b
`;

/** Drops what is done to the entries of an object that are not headers. */
export function relevantCalls<C extends Call>(calls: readonly C[]): readonly C[] {
  return calls.filter(({ value }) => {
    if (value.kind !== 'call' || !/\[\](?:=|$)/.test(value.name) || /(?:^|\.)headers\[\]=?$/.test(value.name))
      return true;
    const [key] = value.args;
    return key?.kind === 'known' && isSecurityHeader(String(key.value));
  });
}

/**
 * Counts the headers of CORS that are sent for some origins as sent always: their value says for which ones. The
 * condition is no place of its own.
 */
export function withoutOriginTests<C extends Call & { readonly condition: string }>(calls: readonly C[]): readonly C[] {
  return calls.map((call) => {
    const [name] = call.value.kind === 'call' ? call.value.args : [];
    const isOfOrigin = /(?:^|[^A-Z_])origin\b/i.test(call.condition.slice(0, 500));
    return isOfOrigin && name?.kind === 'known' && /^access-control-/i.test(String(name.value))
      ? { ...call, condition: '' }
      : call;
  });
}

/** Returns the headers that calls set or delete, those of Talisman included. */
export function headersOfCalls(calls: readonly Call[], at: At): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  for (const { value: call, at: stretch } of callsOf(calls)) {
    const origin = at(stretch);
    const [first, second] = call.args;
    const set = (name: string, value: Value, where = origin) =>
      entries.push({
        name,
        value: asText(value),
        origin: where,
        certainty: certaintyOf(value) === 'env' ? 'env' : 'literal',
      });
    if (SETS.test(call.name) && first?.kind === 'known' && second !== undefined) set(String(first.value), second);
    if (DELETES.test(call.name) && first?.kind === 'known')
      entries.push({ name: String(first.value), value: null, origin, certainty: 'literal' });
    if (/(?:^|\.)Talisman$|talisman\.init_app$/.test(call.name)) entries.push(...headersOfTalisman(call, at, origin));
    else for (const { key, value, at: own } of tableOf(call)) set(key, value, at(own));
  }
  return entries;
}

/** Returns the entries of the table of headers that a call hands to an answer. */
function tableOf(call: Call_): readonly Entry[] {
  const table = SETS_ALL.test(call.name)
    ? call.args[0]
    : CLIENTS.test(call.name)
      ? undefined
      : call.named.find(({ key }) => key === 'headers')?.value;
  return table?.kind === 'map' ? table.entries.filter(({ key }) => isSecurityHeader(key)) : [];
}
