/** nginx: who may call a level: by address, password, request to another service, or method. */

import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Directive } from '../../languages/nginx/blocks.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import type { Origin } from '../../position.ts';

/**
 * Reads how a level keeps callers out; each way is inherited by itself.
 * https://nginx.org/en/docs/http/ngx_http_access_module.html
 */
export function accessFacts(directives: readonly Directive[]): Fact[] {
  const rules = directives.filter((one) => /^(?:allow|deny)$/.test(one.name));
  const denial = rules.find((one) => one.name === 'deny' && one.args[0] === 'all' && !isOpenBefore(rules, one));
  const byAddress = denial ?? rules[0];
  return [
    ...(byAddress === undefined ? [] : [restriction(byAddress, 'address', denial !== undefined)]),
    ...(denial === undefined ? [] : [allowedFact(rules.slice(0, rules.indexOf(denial)), denial)]),
    ...directives.filter(isUnreadAuth).map((one) => restriction(one, unreadWay(one), true, 'medium')),
    ...directives
      .filter((one) => /^auth_(?:basic|request)$/.test(one.name))
      .map((one) => (one.args[0] === 'off' ? exemption(one) : restriction(one, one.name, true))),
    ...directives.flatMap(methodFacts),
  ];
}

function restriction(one: Directive, subject: string, on: boolean, atMost?: 'medium'): Fact {
  return makeFact(
    controls.authorization,
    { kind: 'switch', on },
    {
      subject,
      certainty: 'literal',
      origin: originOf(one),
      ...(atMost !== undefined && { atMost }),
    },
  );
}

/** Makes the fact of `auth_basic off`, which has a meaning only within what asks for a password. */
function exemption(one: Directive): Fact {
  return { ...restriction(one, one.name, false), without: { kind: 'switch', on: true }, newAtMost: 'low' };
}

/** Makes the fact of the addresses that may call where all others are denied. */
function allowedFact(rules: readonly Directive[], denial: Directive): Fact {
  const allows = rules
    .filter((one) => one.name === 'allow')
    .map((one) => ({ protocol: '*', from: 0, to: LAST_PORT, source: one.args[0] ?? '' }));
  return makeFact(
    controls.networkAccess,
    { kind: 'networks', allows },
    {
      subject: 'address',
      certainty: 'literal',
      origin: originOf(rules.findLast((one) => one.name === 'allow') ?? denial),
      onlyChanged: true,
    },
  );
}

/** Tests if a rule before `deny` admits everyone: the first one that matches an address decides. */
function isOpenBefore(rules: readonly Directive[], deny: Directive): boolean {
  return rules
    .slice(0, rules.indexOf(deny))
    .some((one) => one.name === 'allow' && /^(?:all|0\.0\.0\.0\/0|::\/0)$/.test(one.args[0] ?? ''));
}

/** Tests for `include snippets/basic-auth.conf;` of a file that is not there to be read: its name says what it does. */
export function isUnreadAuth({ name, args }: Directive): boolean {
  const words = (args[0] ?? '').toLowerCase().split(/[^a-z]+/);
  return (
    name === 'include' &&
    words.some((word) => /^(?:basic|http)?auth(?:entication|request)?$/.test(word)) &&
    !words.some((word) => /^(?:no|off|disabled?|skip|without|location|server|headers?|params?|proxy)$/.test(word))
  );
}

/** Returns the directive that such a file stands for. */
function unreadWay({ args }: Directive): string {
  return /request/i.test(args[0] ?? '') ? 'auth_request' : 'auth_basic';
}

/** Methods that change something. */
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Reads `limit_except GET { deny all; }`: which writing methods not everyone may call. */
function methodFacts(one: Directive): Fact[] {
  if (one.name !== 'limit_except' || one.block === null) return [];
  const isRestricted = accessFacts(one.block).some(({ value }) => value.kind === 'switch' && value.on);
  // Methods that a template fills in may be none.
  const methods = one.args.some((arg) => /[{$<]/.test(arg)) ? [] : one.args.map((arg) => arg.toUpperCase());
  return WRITING.filter((method) => !methods.includes(method)).map((method) =>
    restriction(one, `of ${method}`, isRestricted, 'medium'),
  );
}

function originOf({ path, line, endLine }: Directive): Origin {
  return { path, line, endLine };
}
