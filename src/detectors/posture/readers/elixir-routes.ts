/** Plugs and pipelines of Phoenix that check the caller. https://hexdocs.pm/phoenix/routing.html#pipelines */

import { controls } from '../controls.ts';
import type { Fact } from '../judge/scene.ts';
import type { CodeCall } from '../languages/code/call.ts';
import { asText, type Value } from '../languages/value.ts';
import type { At } from './code/circumstances.ts';
import { isCallerWord, isCheckName, isRoleName } from './code/guards.ts';
import { switchFact } from './code/scene.ts';

/** Returns the word of an atom or the last one of a module: `:authenticate`, `ShopWeb.RequireAdmin when …`. */
function wordOf(value: Value | undefined): string {
  const [first = ''] = (value === undefined ? '' : asText(value)).replace(/[\u0001\u0002:]/g, '').split(/[\s,]/);
  return first.split('.').at(-1)!;
}

/** Tests for a check of the caller; a plug in the router of a public site may be called by whom it lets through. */
function isGuard(name: string): boolean {
  return isCheckName(name) || isCallerWord(name);
}

/** Returns the words that name modules and functions: `{ShopWeb.UserAuth, :ensure_admin}`. */
function wordsIn(text: string): readonly string[] {
  const words = text.split(/[^\w:.]+/).map((word) => word.replace(/^:/, '').split('.').at(-1)!);
  return words.filter((word) => word !== 'UserAuth' && word !== 'on_mount:' && word !== '');
}

/** Returns that plugs check the caller, one fact for each pipeline and one for those of a controller. */
export function plugFacts(calls: readonly CodeCall[], at: At): Fact[] {
  const found = new Map<string, CodeCall>();
  for (const call of calls) {
    if (call.name !== 'plug' || !isGuard(wordOf(call.value.args[0]))) continue;
    const pipeline = calls.findLast((one) => one.name === 'pipeline' && one.own.from < call.own.from);
    const key = call.path.includes('pipeline') ? wordOf(pipeline?.value.args[0]) : '';
    if (!found.has(key)) found.set(key, call);
  }
  return [...found.values()].map((call) => ({
    ...switchFact(controls.authorization, true, call, at),
    atMost: 'medium',
  }));
}

/**
 * Returns the routes of a router, by the plugs of the pipelines that their scope goes through.
 * https://hexdocs.pm/phoenix/routing.html#pipelines
 */
export function routesOf(calls: readonly CodeCall[], source: string, at: At): Fact[] {
  const plugs = new Map<string, string[]>();
  const through: { readonly at: { from: number; to: number }; readonly names: readonly string[] }[] = [];
  const sessions: { readonly at: { from: number; to: number }; readonly names: readonly string[] }[] = [];
  const around = (name: string, call: CodeCall) =>
    calls.filter((one) => one.name === name && one.value.at.from < call.own.from && one.own.to <= call.own.from).at(-1);
  for (const call of calls) {
    const pipeline = call.name === 'plug' && call.path.includes('pipeline') ? around('pipeline', call) : undefined;
    if (pipeline !== undefined) {
      const name = wordOf(pipeline.value.args[0]);
      plugs.set(name, [...(plugs.get(name) ?? []), wordOf(call.value.args[0])]);
    }
    const mounted = call.name === 'live_session' ? call.value.named.find(({ key }) => key === 'on_mount') : undefined;
    if (mounted !== undefined) {
      const next = calls.find((one) => /^(?:live_session|scope)$/.test(one.name) && one.own.from > call.own.to);
      const names = wordsIn(source.slice(mounted.at.from, Math.min(mounted.at.to, mounted.at.from + 500)));
      sessions.push({ at: { from: call.own.from, to: next?.own.from ?? Number.MAX_SAFE_INTEGER }, names });
    }
    const scope = call.name === 'pipe_through' ? around('scope', call) : undefined;
    if (scope !== undefined) {
      const names = call.value.args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])).map(wordOf);
      const next = calls.find((one) => one.name === 'scope' && one.own.from > call.own.to);
      through.push({ at: { from: call.own.to, to: next?.own.from ?? Number.MAX_SAFE_INTEGER }, names });
    }
  }
  return calls.flatMap((call): Fact[] => {
    const path = call.value.args[0];
    if (!ROUTE.test(call.name) || path?.kind !== 'known' || !String(path.value).startsWith('/')) return [];
    const names = [...through, ...sessions]
      .filter((one) => one.at.from <= call.own.from && call.own.to <= one.at.to)
      .flatMap((one) => one.names);
    const all = names.flatMap((name) => plugs.get(name) ?? [name]);
    const fact = (control: typeof controls.csrf | typeof controls.authorization, on: boolean): Fact => ({
      ...switchFact(control, on, call, at),
      subject: `${call.name} ${String(path.value)}`,
      onlyChanged: true,
      atMost: 'medium',
    });
    return plugs.size === 0 && !calls.some(({ name }) => name === 'live_session')
      ? []
      : [
          fact(controls.csrf, all.includes('protect_from_forgery')),
          fact(controls.authorization, all.some(isGuard)),
          ...(all.some(isGuard)
            ? [
                {
                  ...fact(controls.authorization, all.some(isOfRole)),
                  subject: `${call.name} ${String(path.value)} (role)`,
                },
              ]
            : []),
        ];
  });
}

const isOfRole = (name: string): boolean => isGuard(name) && isRoleName(name);
const ROUTE = /^(?:get|post|put|patch|delete|resources|live|forward)$/;
