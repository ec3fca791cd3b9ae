/** nginx: the headers that the directives of one level add and delete. */

import type { HeaderEntry } from '../../judge/effective.ts';
import type { Directive } from '../../languages/nginx/blocks.ts';
import type { Origin } from '../../position.ts';
import { filled, originsIn, type Variables } from './nginx-variables.ts';

/** Values that the levels around set. */
interface Around {
  readonly variables: Variables;
  /** All `map` blocks so far. */
  readonly maps: readonly Directive[];
  /** Origins that the `if` around asks for; null: none asks. */
  readonly asked: readonly string[] | null;
}

/** Returns the headers that a directive adds, with variables put in; none for other directives. */
export function headerEntries(one: Directive, { variables, maps, asked }: Around): HeaderEntry[] {
  const origin: Origin = { path: one.path, line: one.line, endLine: one.endLine };
  if (one.name === 'add_header' && one.args.length >= 2) {
    const isOrigin = /^access-control-allow-origin$/i.test(one.args[0]!);
    const isAsker = isOrigin && /^\$\{?http_origin\}?$/.test(one.args[1]!);
    const origins = isAsker && asked !== null ? asked : isOrigin ? originsIn(one.args[1]!, maps) : null;
    return [
      {
        name: one.args[0]!,
        value: filled(one.args[1]!, variables),
        origin,
        certainty: 'literal',
        partial: one.args[2] !== 'always',
        ...(origins === null ? {} : { origins }),
      },
    ];
  }
  if (one.name === 'more_set_headers') {
    return one.args
      .filter((arg) => arg.includes(':'))
      .map((arg) => ({
        name: arg.slice(0, arg.indexOf(':')).trim(),
        value: filled(arg.slice(arg.indexOf(':') + 1).trim(), variables),
        origin,
        certainty: 'literal' as const,
      }));
  }
  return [];
}

/** Marks the headers that `more_clear_headers` names as deleted. */
export function clearHeaders(
  headers: readonly HeaderEntry[],
  directives: readonly Directive[],
): readonly HeaderEntry[] {
  const cleared = directives
    .filter((one) => one.name === 'more_clear_headers')
    .flatMap((one) =>
      one.args.map(
        (name): HeaderEntry => ({
          name,
          value: null,
          origin: { path: one.path, line: one.line, endLine: one.endLine },
          certainty: 'literal',
        }),
      ),
    );
  return [
    ...headers.filter((entry) => !cleared.some((other) => other.name.toLowerCase() === entry.name.toLowerCase())),
    ...cleared,
  ];
}
