/**
 * Filters of controllers and APIs that check the caller, checks within actions, and guarded routes.
 * https://guides.rubyonrails.org/action_controller_overview.html#controller-callbacks,
 * https://github.com/varvet/pundit#policies, https://github.com/CanCanCommunity/cancancan
 */

import { KNOWN_FILTERS } from '../../../../../patterns/calls/ruby-guards.ts';
import { expression } from '../../../../model/expressions/expression.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Code, CodeCall } from '../../languages/code/call.ts';
import { asText, entryOf, textsOf, type Value } from '../../languages/value.ts';
import type { Stretch } from '../../position.ts';
import type { Filter } from '../code/actions.ts';
import type { At } from '../code/circumstances.ts';
import { isCheckName, isLimitName } from '../code/guards.ts';
import { switchFact } from '../code/scene.ts';

const FILTER = /^(?:prepend_|append_)?before(?:_action|_filter)?$/;
const SKIP = /^skip_before_(?:action|filter)$/;
/** Macros that guard all actions. */
const MACRO = /^(?:load_and_authorize_resource|authorize_resource|authorize_actions_for|http_basic_authenticate_with)$/;
/** A condition on what the client sends, not on the application or its environment. */
const OF_REQUEST = /\b(?:request|params|cookies|headers|format)\b/;
/** A block holds little more than the check. */
const LONGEST_BLOCK = 200;

const plain = (name: string): string => name.replace(/^:|[!?]/g, '');

/** Returns the checks that a filter makes: named, or called in its block. */
function namesIn(call: CodeCall, calls: readonly CodeCall[]): readonly string[] {
  const named = call.value.args.flatMap((arg): readonly string[] =>
    arg.kind === 'unknown'
      ? [/^->\s*(?:\([^()]*\)\s*)?(?:\{|do)\s*(\w{1,60})/.exec(arg.text)?.[1] ?? '']
      : textsOf(arg),
  );
  const inner = named.length > 0 ? undefined : calls.find(({ own }) => own.from > call.own.to);
  const isInBlock = inner !== undefined && inner.own.from - call.own.to < LONGEST_BLOCK;
  return isInBlock && inner.name !== 'before_action' ? [inner.name] : named;
}

const isCheck = (name: string): boolean => isCheckName(plain(name));
const isLimit = (name: string): boolean => isLimitName(plain(name));

/** Returns the checks before the actions of a controller. */
export function filtersOf(calls: readonly CodeCall[]): readonly Filter[] {
  return calls.flatMap((call) => {
    const { args, named } = call.value;
    if (!FILTER.test(call.name) || call.unit !== '') return [];
    const options = { kind: 'map', entries: named, open: false, at: { from: 0, to: 0 } } as const;
    const given = (key: string): Value | undefined =>
      entryOf(options, key)?.value ?? args.map((arg) => entryOf(arg, key)?.value).find(Boolean);
    const actions = (key: string) => textsOf(given(key)).map((text) => text.replace(/^:/, ''));
    const isConditional = [given('if'), given('unless')].some(
      (test) => test !== undefined && OF_REQUEST.test(asText(test)),
    );
    const only = given('only') === undefined ? null : actions('only');
    return namesIn(call, calls)
      .filter(isCheck)
      .map((name) => ({ name: plain(name), only, except: actions('except'), isConditional }));
  });
}

/** Returns that the filters of a file check callers or limit them, and which checks a controller skips. */
export function filterFacts(calls: readonly CodeCall[], isApi: boolean, at: At): Fact[] {
  const filters = calls.filter(({ name, unit }) => unit === '' && (FILTER.test(name) || MACRO.test(name)));
  const check = filters.find((call) => MACRO.test(call.name) || namesIn(call, calls).some(isCheck));
  const limit = filters.find((call) => namesIn(call, calls).some(isLimit));
  const skipped = calls.filter(
    ({ name, value: { args } }) =>
      SKIP.test(name) &&
      args.flatMap((arg) => textsOf(arg)).some((one) => isCheck(one) && !KNOWN_FILTERS.includes(one.replace(/^:/, ''))),
  );
  return [
    ...(check === undefined ? [] : [{ ...switchFact(controls.authorization, true, check, at), ...MEDIUM }]),
    ...(check === undefined && isApi ? askedByRoutes(calls, at) : []),
    ...(limit === undefined ? [] : [{ ...switchFact(controls.rateLimit, true, limit, at), ...MEDIUM }]),
    ...skipped.map((call) => ({
      ...{ ...switchFact(controls.authorization, false, call, at), ...MEDIUM },
      subject: "the controller's own filter",
      without: { kind: 'switch', on: true } as const,
    })),
  ];
}

/** Returns that a route asks by itself, compared with a filter before all of them. */
function askedByRoutes(calls: readonly CodeCall[], at: At): Fact[] {
  const asked = calls.find(({ name, value, unit }) => unit === '' && value.name === name && isCheck(name));
  if (asked === undefined) return [];
  return [{ ...switchFact(controls.authorization, true, asked, at), ...MEDIUM, onlyChanged: true }];
}

const MEDIUM = { atMost: 'medium' } as const;

/** Calls in an action that turn others away: `authorize @order`, `require_admin!`. */
const ASKS = /^(?:authorize!?|authorize_action_for|(?:authenticate|require|ensure|verify|check|enforce)_\w{1,50}!?)$/;
/** A line that turns callers away: `return head :forbidden unless current_user.admin?`. */
const REFUSES = expression('')`
  \b(?:(?:head|render|json|error!?|halt)\b[^#]{0,80}?(?::forbidden|:unauthorized|:not_found|\b40[134]\b)
  |raise\b[^#]{0,80}?(?:Forbidden|Unauthori[sz]ed|NotAuthorized|AccessDenied|RoutingError|NotFound)
  |redirect_(?:to|back)\b|(?:render_forbidden|render_unauthorized|deny_access|access_denied|not_authorized|forbidden)\b)
  [^#]{0,80}\b(?:unless|if)\b
`;
const CALLER = expression('')`
  \b(?:unless|if)\b[^#]{0,100}(?:current_|logged_in|signed_in|admin|\bcan\?|\bcannot\?|authorized|allowed|permitted
  |owner|policy)
`;

/** Returns that an action asks who calls: either way is enough. */
export function askedInAction({ calls, source, units }: Code, at: At): Fact[] {
  return [...units].flatMap(([unit, stretch]): Fact[] => {
    const call = calls.find(
      (one) => one.unit === unit && one.value.name === one.name && ASKS.test(one.name) && isCheck(one.name),
    );
    const where = call?.own ?? refusalIn(source, stretch);
    const opening = { ...at(stretch), endLine: at(stretch).line };
    return [
      {
        control: controls.authorization,
        subject: `${unit} (in the action)`,
        value: { kind: 'switch', on: where !== null },
        certainty: 'literal',
        origin: where === null ? opening : at(where),
        onlyChanged: true,
        ...MEDIUM,
      },
    ];
  });
}

/** Returns the line of a function that refuses callers; null for none. */
function refusalIn(source: string, { from, to }: Stretch): Stretch | null {
  let start = from;
  for (const line of source.slice(from, to).split('\n')) {
    if (line.length < 300 && REFUSES.test(line) && CALLER.test(line)) return { from: start, to: start + line.length };
    start += line.length + 1;
  }
  return null;
}

const ROUTE = /^(?:mount|get|post|put|patch|delete|resources?|match)$/;
const AROUND = /^(?:authenticated?|constraints)$/;
const OF_CALLER = /admin|auth|user|staff|session|login|signed|role|internal/i;

/** Returns which routes a constraint on the caller guards. https://rubydoc.info/gems/devise: `authenticate :user do` */
export function routeFacts(calls: readonly CodeCall[], at: At): Fact[] {
  return calls.flatMap((call, index): Fact[] => {
    const [target] = call.value.args;
    if (!ROUTE.test(call.name) || target === undefined) return [];
    const around = calls.slice(0, index).findLast(({ name }) => AROUND.test(name));
    const isAround = around !== undefined && call.path.includes(around.name);
    const [asked] = around?.value.args ?? [];
    const on = isAround && (around.name !== 'constraints' || (asked !== undefined && OF_CALLER.test(asText(asked))));
    return [
      {
        ...{ ...switchFact(controls.authorization, on, call, at), ...MEDIUM },
        subject: `${call.name} ${asText(target)}`,
        onlyChanged: true,
      },
    ];
  });
}
