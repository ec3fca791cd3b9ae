/** The table of events: what is wrong with its rows. */

import { fieldProblems, functionProblem, listProblem } from './problems.ts';

const GUARDS = ['merge', 'report', 'nothing'];

/** Returns each mistake as a sentence. */
export function eventProblems(table: Readonly<Record<string, object>>): readonly string[] {
  return Object.entries(table).flatMap(([name, row]) =>
    fieldProblems(`src/sources/events.ts: event ${name}`, row as Record<string, unknown>, {
      guards: (value) =>
        value === undefined
          ? 'is missing'
          : GUARDS.includes(String(value))
            ? null
            : `must be one of: ${GUARDS.join(', ')}`,
      trigger: (value) => listProblem(value) ?? triggerProblem(name, value as readonly unknown[]),
      needs: functionProblem,
      range: functionProblem,
      change: functionProblem,
    }),
  );
}

function triggerProblem(name: string, [first]: readonly unknown[]): string | null {
  return first === undefined || first === `${name}:` ? null : `must begin with "${name}:", the key under on:`;
}
