/**
 * Reads who may send which request from Spring Security's chain: `anyRequest().authenticated()`,
 * `requestMatchers("/admin/**").permitAll()`, Kotlin's `authorize("/admin/**", permitAll)`.
 * https://docs.spring.io/spring-security/reference/servlet/authorization/authorize-http-requests.html
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText, type Value } from '../../languages/value.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { expression } from '../../../../model/expressions/expression.ts';

const OPEN = /^(?:permitAll|anonymous)$/;
const CLOSED = expression('')`
  ^(?:authenticated|fullyAuthenticated|rememberMe|denyAll|hasRole|hasAnyRole|hasAuthority|hasAnyAuthority|hasIpAddress
  |access)$
`;
const LOGIN = /^(?:authenticated|fullyAuthenticated|rememberMe|permitAll|anonymous)$/;
const ANYONE = /^any(?:Request|Exchange)$/;
const MATCHERS =
  /^(?:requestMatchers|securityMatchers?|antMatchers|mvcMatchers|pathMatchers|regexMatchers|matchers|requestMatcher)$/;

/**
 * Returns for each matcher if callers must sign in and have a role. A matcher behind one that covers it changes
 * nothing.
 */
export function requestsOf(calls: readonly CodeCall[], at: At): Fact[] {
  const before: Rule[] = [];
  return [...calls]
    .sort((one, other) => one.own.from - other.own.from)
    .flatMap((call): Fact[] => {
      const own = call.name === 'authorize' ? ruleOfKotlin(call) : ruleOfChain(call);
      if (own === null) return [];
      // The first rule that fits decides.
      const first = before.find((one) => covers(one.subject, own.subject));
      const rule = first === undefined ? own : { ...own, on: first.on, isOfRole: first.isOfRole };
      before.push(own);
      const position = (on: boolean) => ({ kind: 'switch', on }) as const;
      const isAny = rule.subject === '';
      const role: Fact = {
        control: controls.authorization,
        subject: `${rule.subject} (role)`.trim(),
        value: position(rule.isOfRole),
        certainty: doubtful(call, 'literal'),
        origin: at(call.own),
        // Without the rule the last one holds, which mostly asks for a login.
        without: position(isAny),
        atMost: isAny ? 'medium' : 'low',
        ...(isAny ? { onlyChanged: true } : {}),
      };
      return [
        ...(rule.on ? [role] : []),
        {
          control: controls.authorization,
          subject: rule.subject,
          value: position(rule.on),
          certainty: doubtful(call, 'literal'),
          origin: at(call.own),
          // The last rule decides requests that no rule names, and it is mostly closed.
          without: position(!isAny),
          ...(isAny ? {} : { perItem: true, newAtMost: 'low' as const }),
        },
      ];
    });
}

/**
 * Tests if one matcher covers another: one of all paths covers that of `/admin`; a rule for one method covers less than
 * it says.
 */
function covers(wide: string, narrow: string): boolean {
  const patterns = wide.split(', ');
  if (narrow === '' || patterns.some((one) => !one.startsWith('/'))) return false;
  const fits = (pattern: string, path: string) => pattern.endsWith('/**') && path.startsWith(pattern.slice(0, -2));
  return narrow.split(', ').every((path) => patterns.some((pattern) => fits(pattern, path)));
}

interface Rule {
  readonly subject: string;
  readonly on: boolean;
  /** Asks for more than a login. */
  readonly isOfRole: boolean;
}

/** Reads `requestMatchers("/a").hasRole("X")`; null for other calls. */
function ruleOfChain({ name, value }: CodeCall): Rule | null {
  const on = OPEN.test(name) ? false : CLOSED.test(name) ? true : null;
  const before = value.on?.kind === 'call' ? value.on : undefined;
  const word = before?.name.replaceAll('()', '').split('.').at(-1) ?? '';
  if (on === null || before === undefined) return null;
  const isOfRole = !LOGIN.test(name);
  if (ANYONE.test(word)) return { subject: '', on, isOfRole };
  return MATCHERS.test(word) ? { subject: before.args.map(textOf).join(', '), on, isOfRole } : null;
}

/** Reads `authorize("/a", hasRole("X"))`; null for other calls. */
function ruleOfKotlin({ value }: CodeCall): Rule | null {
  const [first, ...rest] = value.args;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return null;
  const word = (last.kind === 'call' ? last.name : textOf(last)).split('.').at(-1)!;
  const on = OPEN.test(word) ? false : CLOSED.test(word) ? true : null;
  if (on === null) return null;
  return { subject: ANYONE.test(textOf(first)) ? '' : textOf(first), on, isOfRole: !LOGIN.test(word) };
}

/** Returns a value as text, without the marks of holes. */
function textOf(value: Value): string {
  return asText(value).replace(/[\u0001\u0002]/g, '');
}
