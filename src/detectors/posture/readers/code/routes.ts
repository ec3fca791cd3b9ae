/**
 * Routes that are declared by calls, with what guards them: `app.MapGet("/a", f).RequireAuthorization()`,
 * `api.DELETE("/a", requireRole("admin"), f)`, `Route::middleware('auth')->group(…)` around others.
 */

import { expression } from '../../../../model/expressions/expression.ts';
import { controls } from '../../controls.ts';
import type { Control } from '../../control.ts';
import { ALL_ROUTES, type Fact } from '../../judge/scene.ts';
import type { CallValue, CodeCall } from '../../languages/code/call.ts';
import { unmarkedText, type Value } from '../../languages/value.ts';
import type { Stretch } from '../../position.ts';
import { doubtful, type At } from './circumstances.ts';
import { isCheckName, isLimitName, isRoleName } from './guards.ts';
import { chainOf, switchFact } from './scene.ts';

export interface Routes {
  /** The call that declares a route, whose first text is its path. */
  readonly declares: RegExp;
  /** Names of the guards that a call of the chain adds. */
  readonly guards: (call: CallValue) => readonly string[];
  /** Names of the guards that a call of the chain takes away again. */
  readonly without?: (call: CallValue) => readonly string[];
  /** A call around others, whose chain guards them too. */
  readonly group?: RegExp;
  /** A call that guards the routes of its receiver behind it: `r.Use(auth)`. */
  readonly uses?: RegExp;
}

interface Group {
  /** The text that it guards. */
  readonly at: Stretch;
  readonly guards: readonly string[];
  /** The call that guards it. */
  readonly cause: Stretch;
}

/** Returns the facts of each route: a route that is deleted or new loosens nothing. */
export function routesOf(calls: readonly CodeCall[], routes: Routes, at: At): Fact[] {
  const { declares, guards, group, uses } = routes;
  const groups = group === undefined ? [] : calls.flatMap((call) => groupOf(call, group, guards));
  const used = uses === undefined ? [] : usesOf(calls, routes);
  const declared = calls.filter(({ value }) => chainOf(value).some((one) => declares.test(one.name)));
  const receivers = new Set(declared.map(({ value }) => receiverOf(value.name)));
  const facts = calls.flatMap((call): Fact[] => {
    if (!call.isTop) return [];
    const chain = chainOf(call.value);
    const route = chain.find((one) => declares.test(one.name));
    const path = route?.args.find((arg) => arg.kind === 'known' && typeof arg.value === 'string');
    if (route === undefined || path === undefined) return [];
    // A group whose routes are here has no answers of its own.
    if (call.to !== undefined && receivers.has(call.to)) return [];
    const own = chain.map((one) => ({ one, names: guards(one) }));
    const around = groups.filter(({ at: { from, to } }) => from < call.own.from && call.own.to <= to);
    const before = used.filter((use) => guardsRoute(use, route, call.own));
    // A group has the guards that it is given later.
    const given = call.to === undefined ? [] : used.filter((use) => use.receiver === call.to);
    const dropped = new Set(chain.flatMap((one) => routes.without?.(one) ?? []));
    const outer = [...around, ...before, ...given];
    const names = [...own.flatMap((one) => one.names), ...outer.flatMap((one) => one.guards)].filter(
      (name) => !dropped.has(name),
    );
    const subject = `${route.name.split('.').at(-1)} ${unmarkedText(path)}`;
    // Its own guard, else the one that it shares with other routes, else the route.
    const causeOf = (isGuard: (name: string) => boolean): Stretch => {
      const guard = own.find((one) => one.names.some(isGuard))?.one;
      if (guard !== undefined) return guard === route ? call.own : guardStretch(guard);
      return outer.find(({ guards: given }) => given.some(isGuard))?.cause ?? call.own;
    };
    const fact = (control: Control<'switch'>, isGuard: (name: string) => boolean, name = subject): Fact => {
      const on = names.some(isGuard);
      return {
        control,
        subject: name,
        value: { kind: 'switch', on },
        certainty: doubtful(call, 'literal'),
        origin: at(causeOf(isGuard)),
        perItem: true,
        without: { kind: 'switch', on },
      };
    };
    return [
      fact(controls.authorization, isCheckName),
      ...(names.some(isCheckName)
        ? [
            atMostMedium(fact(controls.authorization, isOfRole, `${subject} (role)`)),
            { ...fact(controls.authorization, isOfLogin, `${subject} (sign-in)`), atMost: 'low' as const },
            atMostMedium(fact(controls.authorization, (name) => name === 'verified', `${subject} (verified)`)),
          ]
        : []),
      ...[...dropped].filter(isCheckName).map((name) => ({
        ...atMostMedium(fact(controls.authorization, () => false, `${subject} (${name})`)),
        without: { kind: 'switch', on: true } as const,
      })),
      fact(controls.rateLimit, isLimitName),
    ];
  });
  // The routes behind it may be declared elsewhere.
  const [first] = used.filter((use) => use.guards.some(isCheckName));
  if (first !== undefined)
    return [
      ...facts,
      { ...atMostMedium(switchFact(controls.authorization, true, first.call, at)), subject: ALL_ROUTES },
    ];
  // Each route with a check of its own is the same as one check before them all.
  const checks = facts.filter(({ control, subject }) => control === controls.authorization && !subject.endsWith(')'));
  const areAll = checks.length > 0 && checks.every(({ value }) => value.kind === 'switch' && value.on);
  return areAll
    ? [...facts, { ...atMostMedium(checks[0]!), subject: ALL_ROUTES, perItem: false, onlyChanged: true }]
    : facts;
}

const atMostMedium = (fact: Fact): Fact => ({ ...fact, atMost: 'medium' });
/** Tests for a check of a role; a verified address is another check. */
const isOfRole = (name: string): boolean => name !== 'verified' && isRoleName(name);

/** Tests for a check that is no more than a sign-in; that of a role may ask for one itself, or may count on it. */
const isOfLogin = (name: string): boolean => isCheckName(name) && !isRoleName(name);

/** Returns the call as a group of routes with the guards in its chain; none if it is no group. */
function groupOf({ value, name }: CodeCall, group: RegExp, guards: Routes['guards']): Group[] {
  if (!group.test(name)) return [];
  const chain = chainOf(value);
  const guard = chain.find((one) => guards(one).length > 0) ?? value;
  return [{ at: value.at, guards: chain.flatMap(guards), cause: guardStretch(guard) }];
}

interface Use extends Group {
  /** `r` of `r.Use(auth)`. */
  readonly receiver: string;
  readonly call: CodeCall;
}

/**
 * Returns the guards that hold from their call on, within the group around it or the whole function; and groups that
 * are variables.
 */
function usesOf(calls: readonly CodeCall[], { uses, group, guards }: Routes): readonly Use[] {
  const around = calls.filter((call) => group?.test(call.name) === true);
  const found: Use[] = [];
  for (const call of calls) {
    const { value, own, to: variable } = call;
    const isUse = uses?.test(value.name) === true;
    const isGroup = chainOf(value).some((one) => group?.test(one.name.split('.').at(-1)!) === true);
    if (!isUse && (variable === undefined || !call.isTop || !isGroup)) continue;
    const within = around.filter((one) => one.value !== value && isAround(one.value.at, own)).at(-1);
    const at = { from: own.to, to: within?.value.at.to ?? Number.MAX_SAFE_INTEGER };
    const receiver = receiverOf(value.name);
    // A group has the guards of the one that it is made from.
    const outer = isUse ? [] : found.filter((use) => use.receiver === receiver).flatMap((use) => use.guards);
    const names = isUse ? namesOfGuards(value.args) : [...outer, ...chainOf(value).flatMap(guards)];
    if (names.length > 0) found.push({ at, guards: names, cause: own, receiver: isUse ? receiver : variable!, call });
  }
  return found;
}

function isAround(outer: Stretch, inner: Stretch): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Tests if a group's guards hold for a route: it is declared within, on the same receiver. */
function guardsRoute({ at, receiver }: Use, route: CallValue, { from, to }: Stretch): boolean {
  return at.from <= from && to <= at.to && receiver === receiverOf(route.name);
}

/** Returns the first word of a name: `r` of `r.With().Get`. */
function receiverOf(name: string): string {
  return name.split('.')[0]!;
}

/** Returns the call of a chain, without what it is called on; only its name where its block follows. */
function guardStretch({ on, at, name }: CallValue): Stretch {
  return on === undefined ? { from: at.from, to: at.from + name.length } : { from: on.at.to, to: at.to };
}

/** Names that say no more than that a middleware is made. */
const MADE = expression('')`
  ^(?:New|NewWithConfig|WithConfig|Default|Handler|Middleware|MiddlewareFunc|Required|Verifier|Verify|Protect)$
`;

/**
 * Returns the name of a guard, with its package where that says what is made: `basicauth.New`, `echojwt.WithConfig`.
 */
function guardName(callee: string): string {
  const [owner, last] = callee.split('.').slice(-2);
  return last !== undefined && MADE.test(last) ? `${owner}.${last}` : callee.split('.').at(-1)!;
}

/** Returns the last words of the callees and names among values: `requireRole("admin")`, `auth`. */
export function namesOfGuards(values: readonly Value[]): readonly string[] {
  return values.flatMap((value): readonly string[] => {
    if (value.kind === 'list') return namesOfGuards(value.items);
    if (value.kind === 'call') return [guardName(value.name)];
    return value.kind === 'unknown' && /^[\w.]{1,80}$/.test(value.text) ? [value.text.split('.').at(-1)!] : [];
  });
}
