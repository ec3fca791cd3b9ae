/** nginx: variables whose values are written in the configuration, by `set` and `map`. */

import { hole } from '../../holes.ts';
import type { Directive } from '../../languages/nginx/blocks.ts';

/** Name without `$` → text, with a hole for each part that is not known before run time. */
export type Variables = ReadonlyMap<string, string>;

export const NO_VARIABLES: Variables = new Map();

/** The longest text that is built up of others. */
const LONGEST = 20_000;

/** Returns the variables that hold in a level: those around it, then its own in order. */
export function variablesOf(directives: readonly Directive[], outer: Variables): Variables {
  const own = directives.filter((one) => one.name === 'set' || one.name === 'map');
  if (own.length === 0) return outer;
  const known = new Map(outer);
  for (const { name, args, block } of own) {
    const text = name === 'set' ? filled(args[1] ?? '', known) : block === null ? null : valueOfMap(block, known);
    const variable = nameOf(args[name === 'set' ? 0 : 1] ?? '');
    if (text === null || text.length > LONGEST) known.delete(variable);
    else known.set(variable, text);
  }
  return known;
}

/**
 * Returns the one value that a map has beside the empty text, or the empty text; null if it has several.
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
function valueOfMap(block: readonly Directive[], known: Variables): string | null {
  const rows = block.filter((row) => !/^(?:hostnames|volatile|include)$/.test(row.name));
  const values = new Set(rows.map((row) => filled(row.args[0] ?? '', known)).filter((value) => value !== ''));
  const isComplete = !block.some((row) => row.name === 'include');
  return values.size <= 1 && isComplete ? ([...values][0] ?? '') : null;
}

/**
 * Returns the origins that a header with this text answers: those for which a map of `$http_origin` has a value. Null:
 * it is no such header. https://nginx.org/en/docs/http/ngx_http_map_module.html#map
 */
export function originsIn(text: string, directives: readonly Directive[]): readonly string[] | null {
  if (/^\$\{?http_origin\}?$/.test(text)) return ['/.*/'];
  if (!text.startsWith('$')) return null;
  const map = directives.find(({ name, args }) => name === 'map' && nameOf(args[1] ?? '') === nameOf(text));
  if (map?.block == null || nameOf(map.args[0] ?? '') !== 'http_origin') return null;
  return map.block
    .filter((row) => (row.args[0] ?? '') !== '' && !/^(?:hostnames|volatile|include)$/.test(row.name))
    .map((row) => (row.name === 'default' ? '/.*/' : originOf(row.name)));
}

/**
 * Returns the origins that a condition lets in, `if ($http_origin ~ "…")`; null if it is about something else, or about
 * those it keeps out. https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if
 */
export function originsAsked({ args }: Directive): readonly string[] | null {
  const [name = '', operator, ...rest] = args;
  const value = rest.join('').replace(/\)$/, '');
  if (nameOf(name.replace(/^\(/, '')) !== 'http_origin' || value === '') return null;
  if (operator === '=') return [value];
  return operator === '~' || operator === '~*' ? [`/${value}/`] : null;
}

/** Returns the origin that a key of a map stands for: `~*^https://…` is an expression, in any case with the star. */
function originOf(word: string): string {
  return word.startsWith('~') ? `/${word.replace(/^~\*?/, '')}/` : word;
}

/** Puts in the values of variables; those that are not known before run time are holes. */
export function filled(text: string, variables: Variables): string {
  return text.replace(
    /\$\{\w+\}|\$\w+|\{\{.*?\}\}|<%.*?%>/g,
    (name) => (name.startsWith('$') ? variables.get(nameOf(name)) : undefined) ?? hole(name),
  );
}

function nameOf(word: string): string {
  return word.replace(/^\$\{?|\}$/g, '');
}
