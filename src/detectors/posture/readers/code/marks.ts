/**
 * Guards that stand before a function or class: decorators, annotations, attributes, base classes. The names are those
 * of libraries and of projects. One fact for all marks of one function: a login beside a permission is no loss.
 */

import { expression } from '../../../../model/expressions/expression.ts';
import type { Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText } from '../../languages/value.ts';
import type { At } from './circumstances.ts';
import { isCheckName, isLimitName, isRoleName } from './guards.ts';
import { switchFact } from './scene.ts';

/** Annotations that say nothing about who calls: `@GuardedBy("lock")`, `@EnableMethodSecurity`, `@PermitAll`. */
const OTHERS = expression('')`
  ^(?:Enable|Conditional|With|Mock|GuardedBy|PermitAll|AllowAnonymous|AnonymousAllowed|SecurityRequirement
  |Allow[A-Z]\w*Null)
  |(?:Properties|Config|Configuration|Bean|Test|Entity|Column|Repository|Service|Scoped|Attribute)$
`;
/** Names of libraries without a word that says it. https://sa-token.cc/doc.html#/use/at-check */
const KNOWN =
  /^(?:Secured|DenyAll|IsGranted|Security|SaCheck[A-Z]\w*|has_access|user_passes_test|UserPassesTestMixin)$/;
/** Arguments with which everybody may call. */
const OPEN =
  /^(?:permitAll(?:\(\))?|true|isAnonymous(?:\(\))?|IS_ANONYMOUS|PUBLIC_ACCESS|anonymous(?:\(\))?|optional)$/i;
/** Base classes that check before they answer: `PermissionRequiredMixin`. */
const BASE = /(?:Mixin|Required)$/;
/** Base classes of models and stores. */
const NO_BASE = /^(?:Abstract)?Permissions?Mixin$|(?:QuerySet|Manager|Model|Form|Serializer|Admin)Mixin$/;

/** Tests if a mark asks who calls. */
function isCheck({ value }: CodeCall, hasBases: boolean): boolean {
  const name = nameOf(value.name);
  if (OTHERS.test(name)) return false;
  if (KNOWN.test(name)) return !isOpen(value);
  if (hasBases && /^[A-Z]/.test(name) && (!BASE.test(name) || NO_BASE.test(name))) return false;
  const [first] = value.args;
  const text = first === undefined ? '' : asText(first).replace(/[\u0001\u0002]/g, '');
  // `@method_decorator(login_required)`, `[ServiceFilter(typeof(AuthFilter))]`
  if (/^(?:method_decorator|ServiceFilter|TypeFilter)$/.test(name))
    return isCheckName(/(\w{1,80})(?:\([^()]*\))?\)?$/.exec(text)?.[1] ?? '');
  return isCheckName(name) && !isOpen(value);
}

/** Tests if the arguments let everybody call. */
function isOpen({ args: [first], named }: CodeCall['value']): boolean {
  const isNamed = named.some(({ key, value }) => key === 'optional' && asText(value) !== 'false');
  return isNamed || (first?.kind === 'known' && OPEN.test(asText(first)));
}

/** Returns the last words of a mark: `@auth.required` → `auth.required`, `@limiter.limit` → `limit`. */
function nameOf(callee: string): string {
  const words = callee.replace(/^@/, '').split(/[.\\]/);
  return words.at(-1) === 'required' ? words.slice(-2).join('.') : words.at(-1)!;
}

/** Groups the marks that follow each other, without other code between them. */
function runsOf(calls: readonly CodeCall[]): readonly (readonly CodeCall[])[] {
  const runs: CodeCall[][] = [];
  let end = -1;
  let isOpen = false;
  for (const call of [...calls].sort((one, other) => one.own.from - other.own.from)) {
    // An argument of the mark before it.
    if (call.own.to <= end) continue;
    end = Math.max(end, call.own.to);
    if (!call.value.name.startsWith('@')) isOpen = false;
    else if (isOpen) runs.at(-1)!.push(call);
    else runs.push([call]);
    isOpen = call.value.name.startsWith('@');
  }
  return runs;
}

/** Returns the facts of the marks of one function or class. `hasBases`: base classes are among them. */
export function marksOf(calls: readonly CodeCall[], at: At, hasBases = false): Fact[] {
  return runsOf(calls).flatMap((run) => {
    const checks = run.filter((call) => isCheck(call, hasBases));
    const limits = run.filter(({ value: { name } }) => isLimitName(nameOf(name)) && !/skip|exempt|disable/i.test(name));
    const roles = checks.filter(({ value: { name } }) => isRoleName(nameOf(name)));
    const of = (control: Control<'switch'>, [first]: readonly CodeCall[], subject = ''): Fact[] =>
      first === undefined ? [] : [{ ...switchFact(control, true, first, at), subject, atMost: 'medium' }];
    return [
      ...of(controls.authorization, checks),
      ...of(controls.authorization, roles, 'role'),
      ...of(controls.rateLimit, limits),
    ];
  });
}
