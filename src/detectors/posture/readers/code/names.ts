/** Names in the lists that rows read: roles, paths, algorithms. */

import { hasHole } from '../../holes.ts';
import type { Value } from '../../languages/value.ts';

/** `List.of("GET")`, `Arrays.asList(…)`, `listOf(…)` */
const LIST = /(?:^|\.)(?:of|asList|listOf|setOf|arrayOf)$/;

/** Returns a list with `new AntPathRequestMatcher("/hooks/**")` replaced by its first text. */
export function plainNames(value: Value | undefined): Value | undefined {
  if (value?.kind === 'list') return { ...value, items: value.items.map((item) => plainNames(item) ?? item) };
  if (value?.kind === 'call' && LIST.test(value.name))
    return { ...value, kind: 'list', items: value.args, open: false };
  const text = value?.kind === 'call' ? value.args.find((arg) => arg.kind === 'known') : undefined;
  return text ?? value;
}

/**
 * Returns the names in a text: `hasRole('ADMIN') or hasAnyRole('STAFF', 'OPS')` → its names; several with bars or
 * commas between them → each. Other expressions name nothing.
 */
export function namesIn(text: string): readonly string[] {
  const split = (list: string) =>
    list
      .split(/[,|]/)
      .map((name) => name.trim().replace(/^['"]|['"]$/g, ''))
      .filter((name) => name !== '');
  if (!text.includes('(') || hasHole(text)) return split(text);
  const lists = text.split(/\sor\s|\|\|/i).map((part) => HAS_ROLE.exec(part.trim())?.[1]);
  return lists.includes(undefined) ? [] : lists.flatMap((list) => split(list!));
}

const HAS_ROLE = /^has(?:Any)?(?:Role|Authority|Permission|Scope)s?\(([^()]*)\)$/i;
