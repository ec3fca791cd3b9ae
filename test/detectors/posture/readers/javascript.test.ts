/** Everyday changes of JavaScript projects: weaker one way, silent the other way, and when only the form changes. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';
import { CORS_CHANGES, EXPRESS_CHANGES, type Change } from './javascript/changes.ts';
import { COOKIE_CHANGES } from './javascript/cookie-changes.ts';
import { CLIENT_CHANGES, OTHER_CHANGES, POLICY_CHANGES } from './javascript/further-changes.ts';
import { FRAMEWORK_CHANGES } from './javascript/framework-changes.ts';
import { SITE_CHANGES } from './javascript/site-changes.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function found(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable.map((one) => `unparsable ${one}`), ...matches.map((one) => `${one.title} (${one.after})`)];
}

/** The two texts that a change has in it. */
function sidesOf(text: string): readonly [stronger: string, weaker: string] {
  const side = (at: 0 | 1) =>
    text
      .split('<<')
      .map((piece, index) => {
        if (index === 0) return piece;
        const end = piece.lastIndexOf('>>');
        return piece.slice(0, end).split('~~')[at]! + piece.slice(end + 2);
      })
      .join('');
  return [side(0), side(1)];
}

/** The same program in another form: more space, other quotes where none are within, comments, a longer file. */
function reformatted(path: string, text: string): string {
  if (/\.(?:jsonc?|rules|toml|html)$/.test(path)) return `${text}\n`;
  const quoted = (line: string) => (/["`]|-src/.test(line) ? line : line.replace(/'([\w./@-]*)'/g, '"$1"'));
  const lines = text.split('\n').map((line) => quoted(line).replace(/^(\s+)/, '$1$1'));
  return `// Changed in form alone.\n\n${lines.join('\n')}\n\nexport function addedBelow() {}\n`;
}

const GROUPS: Readonly<Record<string, readonly Change[]>> = {
  express: EXPRESS_CHANGES,
  origins: CORS_CHANGES,
  cookies: COOKIE_CHANGES,
  clients: CLIENT_CHANGES,
  frameworks: FRAMEWORK_CHANGES,
  sites: SITE_CHANGES,
  policies: POLICY_CHANGES,
  'other files': OTHER_CHANGES,
};

describe.each(Object.entries(GROUPS))('%s', (_group, changes) => {
  test.each(changes.map(([name, text, path]) => ({ name, text, path: path ?? 'src/server.ts' })))(
    '$name',
    async ({ text, path }) => {
      const [stronger, weaker] = sidesOf(text);
      expect(await found(path, stronger, weaker), 'weaker').not.toEqual([]);
      expect(await found(path, weaker, stronger), 'stronger').toEqual([]);
      expect(await found(path, stronger, reformatted(path, stronger)), 'another form').toEqual([]);
      expect(await found(path, weaker, reformatted(path, weaker)), 'another form of the weaker').toEqual([]);
    },
  );
});
