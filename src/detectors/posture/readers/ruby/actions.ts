/** Actions of a controller, and the filters that guard them: `before_action :require_admin!, only: %i[destroy]`. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { entryOf, textsOf } from '../../languages/value.ts';
import type { Stretch } from '../../position.ts';
import type { At } from '../code/circumstances.ts';
import { isCheckName, isRoleName } from '../code/guards.ts';

interface Guard {
  readonly name: string;
  /** Null: all actions. */
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
}

/** One fact for each action of a file with guards: what one filter loses may be another's. */
export function actionFacts(calls: readonly CodeCall[], units: ReadonlyMap<string, Stretch>, at: At): Fact[] {
  const guards = calls.flatMap(guardOf);
  if (guards.length === 0) return [];
  return [...units].flatMap(([action, stretch]) => {
    const opening = { ...at(stretch), endLine: at(stretch).line };
    const own = guards.filter(({ only, except }) => (only?.includes(action) ?? true) && !except.includes(action));
    return [['', own.length > 0] as const, [' (role)', own.some(({ name }) => isRoleName(name))] as const].map(
      ([kind, on]): Fact => ({
        control: controls.authorization,
        subject: `${action}${kind}`,
        value: { kind: 'switch', on },
        certainty: 'literal',
        origin: opening,
        onlyChanged: true,
        atMost: 'medium',
      }),
    );
  });
}

function guardOf({ name, value: { args, named } }: CodeCall): Guard[] {
  const [first] = args;
  const filter = first === undefined ? '' : (textsOf(first)[0] ?? '').replace(/[!?:]/g, '');
  if (!/^(?:prepend_)?before_(?:action|filter)$/.test(name) || !isCheckName(filter)) return [];
  const options = { kind: 'map', entries: named, open: false, at: { from: 0, to: 0 } } as const;
  const given = (key: string) =>
    entryOf(options, key)?.value ?? args.map((arg) => entryOf(arg, key)?.value).find(Boolean);
  const names = (key: string) => textsOf(given(key)).map((text) => text.replace(/^:/, ''));
  return [{ name: filter, only: given('only') === undefined ? null : names('only'), except: names('except') }];
}
