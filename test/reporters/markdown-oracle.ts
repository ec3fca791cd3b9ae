/** Parses Markdown as GitHub does, for texts that others chose: they must stay text. */

import { expect } from 'vitest';

export function expectTextOnly(markdown: string): void {
  // Outside of code, where it could do something.
  const live = markdown
    .replace(/^(`{3,})suggestion\n[^]*?^\1$/gm, '')
    .replace(/<pre lang="sh">([^<]*)<\/pre>/g, '')
    .replace(/`[^`\n]*`/g, '');
  expect(
    live.match(/<(?!\/?(?:details|summary|code)>|a href="https?:[^"<>]*">|\/a>|!-- tidegate:\w+[^<>]* -->)/g),
  ).toBeNull();
  expect(live.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@\w/);
  expect(live.replaceAll(/href="[^"]*"/g, '')).not.toMatch(/:\/\/|www\./);
  expect(live).not.toMatch(/\]\(|~~|##\[|\x1b|\u202e/);
  for (const line of live.split('\n').filter((row) => row.startsWith('|'))) expect(line.match(/\|/g)).toHaveLength(5);
  expect(live.match(/<details>/g)?.length).toBe(live.match(/<\/details>/g)?.length);
}
