/** The table of events: what is wrong with its rows. */

import { fieldProblems, isFunction, isList } from './problems.ts';

const GUARDS = ['merge', 'report', 'nothing'];

export function eventProblems(table: Readonly<Record<string, object>>): readonly string[] {
  return Object.entries(table).flatMap(([name, row]) =>
    fieldProblems(`src/sources/events.ts: event ${name}`, row as Record<string, unknown>, {
      guards: (value) =>
        value === undefined
          ? 'is missing'
          : GUARDS.includes(String(value))
            ? null
            : `must be one of: ${GUARDS.join(', ')}`,
      trigger: (value) => isList(value) ?? triggerProblem(name, value as readonly unknown[]),
      needs: isFunction,
      range: isFunction,
      change: isFunction,
    }),
  );
}

function triggerProblem(name: string, [first]: readonly unknown[]): string | null {
  return first === undefined || first === `${name}:` ? null : `must begin with "${name}:", the key under on:`;
}
