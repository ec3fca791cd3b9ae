/** Reads statements that give a credential without naming one: see `tables/directives.ts`. */

import { addTo } from '../../../model/groups.ts';
import type { Candidate } from '../candidate.ts';
import { DIRECTIVES } from './tables/directives.ts';
import type { Directive } from './tables/rows.ts';
import { judgeGiven } from './given.ts';

/** Returns a word as it is in a window, which has one character for each byte. */
const bytesOf = (word: string): string => Buffer.from(word, 'utf8').toString('latin1');

const BY_WORD = new Map<string, Directive[]>();
for (const directive of DIRECTIVES)
  for (const word of directive.words) addTo(BY_WORD, bytesOf(word).toLowerCase(), directive);

export const DIRECTIVE_KEYWORDS: readonly string[] = [...new Set(DIRECTIVES.flatMap(({ words }) => words))];

const RULES = { password: 'generic-password', token: 'generic-token', key: 'generic-private-value' } as const;

/** Returns the credential of the statement around an anchor. */
export function readDirective(text: string, from: number, to: number): readonly Candidate[] {
  for (const directive of BY_WORD.get(text.slice(from, to).toLowerCase()) ?? []) {
    if (directive.before && !directive.before.test(text.slice(Math.max(0, from - 160), from))) continue;
    const shift = directive.isBackward ? Math.max(0, from - 500) : 0;
    directive.pattern.lastIndex = to;
    const hit = directive.pattern.exec(directive.isBackward ? text.slice(shift, from) : text);
    const groups = hit?.groups;
    const name = groups?.['value'] === undefined ? 'bare' : 'value';
    const span = hit?.indices?.groups?.[name];
    if (!groups || !span) continue;
    const role = directive.role ?? 'password';
    const user = groups['user'];
    const found = judgeGiven({
      rule: RULES[role],
      role,
      from: shift + span[0],
      to: shift + span[1],
      text: groups[name]!,
      quoted: name === 'value',
      contextFrom: from,
      ...(user === undefined ? {} : { user }),
      ...(directive.onlyRandom ? { onlyRandom: true } : {}),
    });
    if (found) return [found];
  }
  return [];
}
