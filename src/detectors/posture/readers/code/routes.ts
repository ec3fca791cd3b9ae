/**
 * Routes that are declared by calls, with what guards them: `app.MapGet("/a", f).RequireAuthorization()`,
 * `api.DELETE("/a", requireRole("admin"), f)`, `Route::middleware('auth')->group(…)` around others.
 */

import { controls } from '../../controls.ts';
import type { Control } from '../../control.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CallValue, CodeCall } from '../../languages/code/call.ts';
import { asText, type Value } from '../../languages/value.ts';
import type { Stretch } from '../../position.ts';
import { doubtful, type At } from './circumstances.ts';
import { isCheckName, isLimitName, isRoleName } from './guards.ts';
import { chainOf } from './scene.ts';

export interface Routes {
  /** The call that declares a route, whose first text is its path. */
  readonly declares: RegExp;
  /** Names of the guards that a call of the chain adds. */
  readonly guards: (call: CallValue) => readonly string[];
  /** A call around others, whose chain guards them too. */
  readonly group?: RegExp;
}

interface Group {
  readonly at: Stretch;
  readonly guards: readonly string[];
}

/** Facts of each route: a route that is deleted or new loosens nothing. */
export function routesOf(calls: readonly CodeCall[], routes: Routes, at: At): Fact[] {
  const { declares, guards, group } = routes;
  const groups = group === undefined ? [] : calls.flatMap((call) => groupOf(call, group, guards));
  return calls.flatMap((call): Fact[] => {
    if (!call.isTop) return [];
    const chain = chainOf(call.value);
    const route = chain.find((one) => declares.test(one.name));
    const path = route?.args.find((arg) => arg.kind === 'known' && typeof arg.value === 'string');
    if (route === undefined || path === undefined) return [];
    const own = chain.map((one) => ({ one, names: guards(one) }));
    const around = groups.filter(({ at: { from, to } }) => from < call.own.from && call.own.to <= to);
    const names = [...own.flatMap((one) => one.names), ...around.flatMap((one) => one.guards)];
    const guard = own.find((one) => one.names.some(isCheckName))?.one;
    const origin = at(guard === undefined || guard === route ? call.own : guardStretch(guard));
    const subject = `${route.name.split('.').at(-1)} ${plain(path)}`;
    const fact = (control: Control<'switch'>, on: boolean, name = subject): Fact => ({
      control,
      subject: name,
      value: { kind: 'switch', on },
      certainty: doubtful(call, 'literal'),
      origin,
      perItem: true,
      without: { kind: 'switch', on },
    });
    const isChecked = names.some(isCheckName);
    return [
      fact(controls.authorization, isChecked),
      ...(isChecked
        ? [{ ...fact(controls.authorization, names.some(isRoleName), `${subject} (role)`), atMost: 'medium' as const }]
        : []),
      fact(controls.rateLimit, names.some(isLimitName)),
    ];
  });
}

function groupOf({ value, name }: CodeCall, group: RegExp, guards: Routes['guards']): Group[] {
  return group.test(name) ? [{ at: value.at, guards: chainOf(value).flatMap(guards) }] : [];
}

function guardStretch(guard: CallValue): Stretch {
  return { from: (guard.on ?? guard).at.to, to: guard.at.to };
}

/** Returns the last words of the callees and names among values: `requireRole("admin")`, `auth`. */
export function namesOfGuards(values: readonly Value[]): readonly string[] {
  return values.flatMap((value): readonly string[] => {
    if (value.kind === 'list') return namesOfGuards(value.items);
    if (value.kind === 'call') return [value.name.split('.').at(-1)!];
    return value.kind === 'unknown' && /^[\w.]{1,80}$/.test(value.text) ? [value.text.split('.').at(-1)!] : [];
  });
}

function plain(value: Value): string {
  return asText(value).replace(/[\u0001\u0002]/g, '');
}
