/** Comments by which semgrep and checkov accept one kind of secret on a line. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acceptComments } from '../../src/entry/import/comments.ts';
import { COUNTERPARTS_BY_SCANNER } from '../../src/policy/import/names.ts';

const STYLES: Readonly<Record<string, readonly ((name: string) => string)[]>> = {
  semgrep: [
    (name) => `k # nosemgrep: generic.secrets.security.${name}.${name}`,
    (name) => `k // nosemgrep:${name}`,
    (name) => `k /* nosem: other.rule, generic.${name} */`,
  ],
  checkov: [
    (name) => `k #checkov:skip=${name}:made for tests`,
    (name) => `k // checkov:skip=${name}`,
    (name) => `<!-- checkov:skip=${name} -->`,
  ],
};

/** Comments that accept something else, or more. */
const OTHERS: Readonly<Record<string, (name: string) => readonly string[]>> = {
  semgrep: (name) => ['k # nosemgrep', 'k # nosemgrep: python.lang.sql', `k # ${name}`, `k # nosem: ${name}-more`],
  checkov: (name) => ['k # checkov:skip=CKV_AWS_20:x', `k # ${name}`, `k # checkov:skip=${name}7:x`],
};

function accepted(...lines: readonly string[]): readonly { readonly rule?: string; readonly line: RegExp }[] {
  const folder = mkdtempSync(join(tmpdir(), 'comments-'));
  writeFileSync(join(folder, 'a.tf'), `${lines.join('\n')}\n`);
  return acceptComments(folder).map(({ rule, text }) => ({
    ...(rule === undefined ? {} : { rule }),
    line: new RegExp(text!.line![0]!),
  }));
}

const NAMES = ['semgrep', 'checkov'].flatMap((scanner) =>
  Object.entries(COUNTERPARTS_BY_SCANNER[scanner]!).map(([name, rules]) => [scanner, name, rules] as const),
);

test.each(NAMES)('%s %s accepts its rules alone, on lines that have it', (scanner, name, rules) => {
  for (const style of STYLES[scanner]!) {
    const found = accepted(style(name));
    expect(found.map(({ rule }) => rule)).toEqual(rules);
    for (const { line } of found) {
      expect(line.test(style(name))).toBe(true);
      for (const other of OTHERS[scanner]!(name)) expect(line.test(other)).toBe(false);
    }
  }
  for (const other of OTHERS[scanner]!(name).slice(0, 3)) expect(accepted(other)).toEqual([]);
});
