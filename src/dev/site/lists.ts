/** Lists of entries that the pages of a registry share. Pure. */

import { plain } from './markdown.ts';

interface Listed {
  readonly id: string;
  readonly title: string;
}

/** Returns `1 rule`, `1,200 rules`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Returns a list with headings by first letter, so that the outline of the page is an alphabet. */
export function listByLetter(all: readonly Listed[]): readonly string[] {
  const sorted = [...all].sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  const letters = new Map<string, string[]>();
  for (const { id, title } of sorted) {
    const first = title[0]!.toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0–9';
    letters.set(letter, [...(letters.get(letter) ?? []), `- [${plain(title)}](./${id}.md)`]);
  }
  return [...letters].flatMap(([letter, lines]) => [`## ${letter}`, '', ...lines, '']);
}
