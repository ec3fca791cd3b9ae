/**
 * Each folder of `test/cases` is a whole little change: `before/`, `after/` and the findings it must make, one a line,
 * or none. `{secret}` stands for a value drawn at test time.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { detectPosture } from '../src/detectors/posture/index.ts';
import type { ChangedFile } from '../src/detectors/posture/changed-file.ts';
import { isPostureFile } from '../src/detectors/posture/places.ts';
import { detectInlined } from '../src/detectors/posture/judge/inlined.ts';
import { Secret } from '../src/model/secret.ts';
import { decodeText, Text } from '../src/model/text.ts';
import { drawSample } from './helpers/samples.ts';

const CASES = join(import.meta.dirname, 'cases');

function filesOf(folder: string, under = folder): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path, under) : [relative(under, path)];
  });
}

/** Stands for `{secret}` in the files of a case. */
const SECRET = drawSample({ parts: [{ alphabet: 'base62', chars: 20 }] }, 11);

async function judge(name: string): Promise<string> {
  const [before, after] = ['before', 'after'].map((side) => join(CASES, name, side)) as [string, string];
  const read = (folder: string, path: string): Text | null =>
    existsSync(join(folder, path)) ? withSecret(decodeText(readFileSync(join(folder, path)))) : null;
  const paths = [...new Set([...filesOf(before), ...filesOf(after)])].sort();
  const changed: ChangedFile[] = paths
    .map((path) => ({ path, oldPath: null, before: read(before, path), after: read(after, path) }))
    .filter(
      (file) =>
        isPostureFile(file.path) &&
        (file.before === null || file.after === null || !file.before.bytes.equals(file.after.bytes)),
    );
  const { matches, unparsable } = await detectPosture(changed, {
    before: async (path) => read(before, path),
    after: async (path) => read(after, path),
  });
  const inlined = paths.flatMap((path) => {
    const [was, is] = [read(before, path), read(after, path)];
    if (was === null || !is?.bytes.includes(SECRET)) return [];
    return detectInlined({ path, oldPath: null, before: was, after: is }, [
      { secret: new Secret(SECRET), confidence: 'high' },
    ]);
  });
  return [
    ...[...matches, ...inlined].map(
      ({ rule, path, line, weakening, before, after, confidence }) =>
        `${rule} ${path}:${line} ${weakening} ${before} → ${after} [${confidence}]`,
    ),
    ...unparsable.map((path) => `unparsable ${path}`),
  ].join('\n');
}

function withSecret(text: Text): Text {
  return text.bytes.includes('{secret}') ? Text.of(text.slice(text.whole).replaceAll('{secret}', SECRET)) : text;
}

for (const name of readdirSync(CASES).sort()) {
  test(name.replaceAll('-', ' '), async () => {
    const expected = readFileSync(join(CASES, name, 'expected.txt'), 'utf8').trim();
    expect(await judge(name)).toBe(expected);
  });
}
