/**
 * Guards of Laravel, Symfony and Slim: middleware of controllers and groups, checks in actions, annotations in
 * comments.
 * https://laravel.com/docs/middleware, https://laravel.com/docs/authorization#via-controller-helpers,
 * https://symfony.com/doc/current/security.html#securing-controllers-and-other-code
 */

import { expression } from '../../../../model/expressions/expression.ts';
import type { Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Code, CodeCall } from '../../languages/code/call.ts';
import { asText, entryOf, known, textsOf, type Value } from '../../languages/value.ts';
import { actionFacts } from '../code/actions.ts';
import type { At } from '../code/circumstances.ts';
import { isCallerWord, isCheckName, isLimitName } from '../code/guards.ts';
import { marksOf } from '../code/marks.ts';
import type { Routes } from '../code/routes.ts';
import { switchFact } from '../code/scene.ts';

/** Middleware that only sounds like a check of the caller. */
const OTHERS = /^(?:AuthenticateSession|auth\.session|guest|RedirectIfAuthenticated|auth\.optional)$/;

/**
 * Returns the guard that a middleware names: `auth:sanctum` → `auth`, `Authenticate::class` → `Authenticate`;
 * `password.confirm`, `signed`, `admin` and `scope:read` ask for more than a login.
 */
function guardOf(text: string): string {
  const plain = text.replace(/[\u0001\u0002]/g, '').replace(/^new\s+/, '');
  const [name = ''] = plain.split(/[:,(]|\.class\b/);
  const last = name.split('\\').at(-1)!.replace(/^\$/, '');
  if (OTHERS.test(last)) return '';
  return last === 'signed' || last === 'password.confirm' || isCallerWord(last) ? 'permission' : last;
}

/** Returns the guards that a list of middleware names. */
export function guardsIn(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  if (value.kind === 'list') return value.items.flatMap(guardsIn);
  if (value.kind === 'map') return value.entries.flatMap((entry) => guardsIn(entry.value));
  return [guardOf(value.kind === 'call' ? value.name : asText(value))];
}

/**
 * https://laravel.com/docs/authentication#protecting-routes,
 * https://www.slimframework.com/docs/v4/concepts/middleware.html
 */
export const PHP_ROUTES: Routes = {
  declares: expression('')`
    ^\\?Route\.(?:(?:\w+\.)?(?:get|post|put|patch|delete|any|match|resource|apiResource|view))$
    |^\$(?:app|group|router)\.(?:get|post|put|patch|delete|any|map|group)$
  `,
  group: /^group$/,
  without: ({ name, args }) => (/\.withoutMiddleware$/.test(name) ? args.flatMap(guardsIn) : []),
  guards: ({ name, args }) =>
    /\.can$/.test(name)
      ? ['can']
      : /\.(?:middleware|add)$/.test(name)
        ? args.flatMap(guardsIn)
        : /(?:^|\.)group$/.test(name)
          ? args.flatMap((arg) => guardsIn(entryOf(arg, 'middleware')?.value))
          : [],
};

/** Calls that give middleware to all routes of a file: of a controller, of `bootstrap/app.php`, of Slim. */
const GIVES =
  /^\$(?:this\.middleware|middleware\.(?:append|prepend|web|api|group|appendToGroup|prependToGroup)|app\.add)$/;

/** Returns what the middleware of a whole file guards, and each action of a controller by its own. */
export function middlewareFacts(calls: readonly CodeCall[], units: Code['units'], at: At): Fact[] {
  const given = calls.flatMap((call) => {
    const { name, args, named } = call.value;
    const isResource = name === '$this.authorizeResource';
    if (!isResource && !GIVES.test(name)) return [];
    const names = isResource ? ['authorize'] : [...args, ...named.map(({ value }) => value)].flatMap(guardsIn);
    return names.length === 0 ? [] : [{ call, names }];
  });
  const first = (isGuard: (name: string) => boolean, control: Control<'switch'>): Fact[] => {
    const found = given.find(({ names }) => names.some(isGuard));
    return found === undefined ? [] : [{ ...switchFact(control, true, found.call, at), atMost: 'medium' }];
  };
  const chained = (call: CodeCall, name: string): readonly string[] | null => {
    const option = call.value.args.map((arg) => entryOf(arg, name)?.value).find(Boolean);
    const next = calls.find(({ value }) => value.name.endsWith(`.${name}`) && value.on === call.value);
    const texts = next === undefined ? textsOf(option) : next.value.args.flatMap((arg) => textsOf(arg));
    return texts.length === 0 ? null : texts;
  };
  const filters = given.flatMap(({ call, names }) =>
    names.filter(isCheckName).map((name) => ({
      name,
      only: chained(call, 'only'),
      except: chained(call, 'except') ?? [],
      isConditional: false,
    })),
  );
  const actions = new Map([...units].filter(([name]) => !name.startsWith('__')));
  return [
    ...first(isCheckName, controls.authorization),
    ...first(isLimitName, controls.rateLimit),
    ...actionFacts(filters, actions, at),
  ];
}

/** Words for the caller in a condition: `! auth()->check()`, `$user->isAdmin()`, `Gate::denies('edit')`. */
const CALLER = /auth|user|admin|role|permission|gate|\bcan\b|owner|member|allow|denies/i;
const REFUSED = /^40[134]$/;

/** Tests if a call turns callers away: `$this->authorize('edit', $order)`, `abort_unless($user->isAdmin(), 403)`. */
function isRefusal({ name, value: { name: callee, args } }: CodeCall): boolean {
  if (/^(?:denyAccessUnlessGranted|authorizeForUser)$/.test(name)) return true;
  if (/^(?:\$this\.authorize(?:ForUser)?|Gate\.authorize|\$this\.authorizeResource)$/.test(callee)) return true;
  const [test, status] = args;
  if (!/^abort_(?:unless|if)$/.test(callee) || test === undefined || status === undefined) return false;
  const asked = test.kind === 'call' || test.kind === 'unknown' ? test.text : '';
  return asked.length < 400 && CALLER.test(asked) && REFUSED.test(asText(status));
}

/** Returns that an action asks who calls, by its attributes or in its code. One fact: either is enough. */
export function callerFacts(calls: readonly CodeCall[], at: At): Fact[] {
  const marks = marksOf(calls, at);
  const isAsked = marks.some(({ control, subject }) => control === controls.authorization && subject === '');
  const refusal = isAsked ? undefined : calls.find((call) => isRefusal(call));
  return refusal === undefined
    ? marks
    : [...marks, { ...switchFact(controls.authorization, true, refusal, at), atMost: 'medium' }];
}

const IN_COMMENT = /^[ \t]*(?:\/\*\*[ \t]*|\*[ \t]*)@(IsGranted|Security)\(/;

/** Returns annotations in comments as the attributes that they were before PHP 8: `@IsGranted("ROLE_ADMIN")`. */
export function marksInComments({ source, units }: Code): readonly CodeCall[] {
  if (!source.includes('@IsGranted(') && !source.includes('@Security(')) return [];
  const starts = [...units].map(([name, { from }]) => ({ name, from })).sort((one, other) => one.from - other.from);
  const classAt = source.search(/^(?:final |abstract )*class \w/m);
  const found: CodeCall[] = [];
  let from = 0;
  for (const line of source.split('\n')) {
    const name = line.length < 1000 ? IN_COMMENT.exec(line)?.[1] : undefined;
    const to = from + line.length;
    const start = from + line.search(/\S/);
    if (name !== undefined) {
      const stretch = { from: start, to };
      const unit = from < classAt ? '' : (starts.find((one) => one.from >= to)?.name ?? '');
      const value = {
        kind: 'call',
        name: `@${name}`,
        args: [known('', stretch)],
        named: [],
        text: '',
        at: stretch,
      } as const;
      found.push({
        value,
        name: `@${name}`,
        path: [`@${name}`],
        isTop: true,
        isConditional: false,
        unit,
        own: stretch,
      });
    }
    from = to + 1;
  }
  return found;
}
