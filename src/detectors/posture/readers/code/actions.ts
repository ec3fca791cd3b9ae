/** Actions of a controller by the filters that guard them: `before_action :require_admin!, only: %i[destroy]`. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Stretch } from '../../position.ts';
import type { At } from './circumstances.ts';
import { isRoleName } from './guards.ts';

/** A filter that checks the caller before some actions. */
export interface Filter {
  readonly name: string;
  /** Null: all actions. */
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
  /** Under a condition that the request decides: `unless: -> { request.format.json? }`. */
  readonly isConditional: boolean;
}

/** Returns one fact for each action of a file with filters: what one filter loses may be another's. */
export function actionFacts(filters: readonly Filter[], units: ReadonlyMap<string, Stretch>, at: At): Fact[] {
  if (filters.length === 0) return [];
  return [...units].flatMap(([action, stretch]) => {
    const opening = { ...at(stretch), endLine: at(stretch).line };
    const own = filters.filter(({ only, except }) => (only?.includes(action) ?? true) && !except.includes(action));
    const facts: (readonly [string, boolean])[] = [
      ['', own.some(({ isConditional }) => !isConditional)],
      [' (role)', own.some(({ name, isConditional }) => isRoleName(name) && !isConditional)],
      ...[...new Set(filters.map(({ name }) => name))].map(
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
