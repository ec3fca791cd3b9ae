/** Actions of a controller, and the filters that guard them: `before_action :require_admin!, only: %i[destroy]`. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText, entryOf, textsOf } from '../../languages/value.ts';
import type { Stretch } from '../../position.ts';
import type { At } from '../code/circumstances.ts';
import { isCheckName, isRoleName } from '../code/guards.ts';

interface Guard {
  readonly name: string;
  /** Null: all actions. */
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
  /** Under a condition that the request decides: `unless: -> { request.format.json? }`. */
  readonly isConditional: boolean;
}

/** Returns one fact for each action of a file with guards: what one filter loses may be another's. */
export function actionFacts(calls: readonly CodeCall[], units: ReadonlyMap<string, Stretch>, at: At): Fact[] {
  const guards = calls.flatMap(guardOf);
  if (guards.length === 0) return [];
  return [...units].flatMap(([action, stretch]) => {
    const opening = { ...at(stretch), endLine: at(stretch).line };
    const own = guards.filter(({ only, except }) => (only?.includes(action) ?? true) && !except.includes(action));
    const facts: (readonly [string, boolean])[] = [
      ['', own.some(({ isConditional }) => !isConditional)],
      [' (role)', own.some(({ name, isConditional }) => isRoleName(name) && !isConditional)],
      ...[...new Set(guards.map(({ name }) => name))].map(
        (name) => [` (${name})`, own.some((one) => one.name === name && !one.isConditional)] as const,
      ),
    ];
    return facts.map(
      ([kind, on]): Fact => ({
        control: controls.authorization,
        subject: `${action}${kind}`,
        value: { kind: 'switch', on },
        certainty: 'literal',
        origin: opening,
        onlyChanged: true,
        // Another filter may still ask.
        atMost: kind.startsWith(' (') && kind !== ' (role)' ? 'low' : 'medium',
      }),
    );
  });
}

/** A condition on what the client sends, not on the application or its environment. */
const OF_REQUEST = /\b(?:request|params|cookies|headers|format)\b/;

/** Returns the check that a `before_action` names, with the actions that it covers; none for other calls. */
function guardOf({ name, value: { args, named } }: CodeCall): Guard[] {
  const [first] = args;
  const filter = first === undefined ? '' : (textsOf(first)[0] ?? '').replace(/[!?:]/g, '');
  if (!/^(?:prepend_)?before_(?:action|filter)$/.test(name) || !isCheckName(filter)) return [];
  const options = { kind: 'map', entries: named, open: false, at: { from: 0, to: 0 } } as const;
  const given = (key: string) =>
    entryOf(options, key)?.value ?? args.map((arg) => entryOf(arg, key)?.value).find(Boolean);
  const names = (key: string) => textsOf(given(key)).map((text) => text.replace(/^:/, ''));
  const isConditional = [given('if'), given('unless')].some(
    (test) => test !== undefined && OF_REQUEST.test(asText(test)),
  );
  return [
    { name: filter, only: given('only') === undefined ? null : names('only'), except: names('except'), isConditional },
  ];
}
