/** No report shows a secret: not in a quoted setting, and not in any word that whoever pushes may choose. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../patterns/index.ts';
import { createScanner } from '../../../src/detectors/secrets/index.ts';
import { detectPosture } from '../../../src/detectors/posture/index.ts';
import { isPostureFile } from '../../../src/detectors/posture/places.ts';
import { mapStrings } from '../../../src/model/strings.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import type { Report } from '../../../src/model/report.ts';
import { Secret } from '../../../src/model/secret.ts';
import { Text } from '../../../src/model/text.ts';
import { redactReport } from '../../../src/scan/results/redaction.ts';
import { judgeWeakenings } from '../../../src/scan/settings/weakening.ts';
import { draw, drawSample, mulberry32, seedOf } from '../../helpers/samples.ts';
import { aReport, aSecretFinding, hostileReport } from '../../reporters/a-report.ts';
import { RENDERERS } from '../../reporters/renderers.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CASES = join(ROOT, 'test/cases');

function hidden(value: string): string {
  return value.slice(Math.min(8, value.length >> 1));
}

describe('a report', () => {
  test('every renderer of a report is among those that are tested here', () => {
    // The formats are rendered by way of their registry.
    const formats = readdirSync(join(ROOT, 'src/reporters/formats')).map((name) => `src/reporters/formats/${name}`);
    const known = ['test/reporters/renderers.ts', ...formats]
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join();
    const missing = readdirSync(join(ROOT, 'src/reporters'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(ROOT, 'src/reporters', name), 'utf8').matchAll(RENDERER)])
      .map(([, name]) => name!)
      .filter((name) => !known.includes(name));
    expect(missing).toEqual([]);
  });

  test('shows the secret of no rule, whatever words of it hold one', async () => {
    const shown: string[] = [];
    for (const rule of rules.filter(({ paths }) => paths === undefined)) {
      const value = drawSample(rule.sample, seedOf(rule.id));
      const report = await redactReport(opened(hostileReport(rule.matches[0]!.replaceAll('{sample}', value), true)));
      for (const [name, render] of Object.entries(RENDERERS))
        if (render(report).includes(hidden(value))) shown.push(`${rule.id} in ${name}`);
    }
    expect(shown).toEqual([]);
  });

  test('does not repeat in other words a secret that only its own place gives away', async () => {
    const value = draw(mulberry32(5), 'base62', 14);
    const finding = {
      ...aSecretFinding({ author: `it is ${value}`, path: `a/${value}.txt`, reasons: [value] }),
      secret: new Secret(value),
    };
    const report = await redactReport(aReport([finding], { coverage: { label: `main..${value}` } }));
    for (const render of Object.values(RENDERERS)) expect(render(report).includes(value)).toBe(false);
    expect(report.findings[0]).toMatchObject({ path: 'a/••••.txt', author: 'it is ••••' });
  });

  test('without a secret in its words is the very same report', async () => {
    const report = opened(aReport([aSecretFinding()]));
    const redacted = await redactReport(report);
    expect(redacted).toEqual(report);
    expect(redacted.findings).toBe(report.findings);
  });
});

/** The redactor asks for the text of a secret; reporters must not. */
function opened(report: Report): Report {
  const findings = report.findings.map((finding) =>
    finding.kind === 'secret' ? { ...finding, secret: new Secret(`ghp_${'x'.repeat(36)}`, 'ghp_') } : finding,
  );
  return { ...report, findings };
}

const RENDERER = /export function (render\w+)\(\s*\w+: Report\b/g;

test('mapping strings keeps what does not change, and what is held twice', () => {
  const shared = { name: 'a' };
  const value = { one: shared, two: [shared], map: new Map([['a', 1]]), secret: new Secret('a'), date: null };
  expect(mapStrings(value, (text) => text).one).toBe(shared);
  const mapped = mapStrings(value, (text) => text.toUpperCase());
  expect(mapped).toMatchObject({ one: { name: 'A' }, two: [{ name: 'A' }], map: new Map([['a', 1]]) });
  expect(mapped.one).toBe(mapped.two[0]);
  expect(mapped.secret).toBe(value.secret);
});

/** Comments by the end of a file's name: a secret is in one behind every line that can end in it. */
const COMMENTS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:ya?ml|conf|py|rb|toml|tf|properties|ini|env)$|(?:^|\/)(?:\.htaccess|Dockerfile|Caddyfile)$/, '# '],
  [/\.(?:[cm]?[jt]s|tsx|java|kt|go|cs|php|rs)$/, '// '],
];

describe('a weakened setting', () => {
  test('is shown without the secret on its line, and is not restored by a line that holds one', async () => {
    const password = draw(mulberry32(7), 'base62', 20);
    const scanner = await createScanner(DEFAULT_POLICY);
    const context = { policy: DEFAULT_POLICY, scanner, suppress: () => null } as never;
    const shown: string[] = [];
    let count = 0;
    let lost = 0;
    for (const name of readdirSync(CASES).sort()) {
      const read = (side: string, path: string): Text | null => {
        const file = join(CASES, name, side, path);
        return existsSync(file) ? Text.of(withSecrets(readFileSync(file, 'utf8'), path, password)) : null;
      };
      const paths = ['before', 'after'].flatMap((side) => filesUnder(join(CASES, name, side)));
      const files = [...new Set(paths)]
        .filter((path) => isPostureFile(path))
        .map((path) => ({ path, oldPath: null, before: read('before', path), after: read('after', path) }));
      const { matches } = await detectPosture(files, {
        before: async (path) => read('before', path),
        after: async (path) => read('after', path),
      });
      const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
      const head = { commit: 'a'.repeat(40), author: '', date: '' };
      const quoted = files.flatMap(({ path, before, after }) =>
        [before, after].flatMap((text) => (text === null ? [] : [[path, text] as const])),
      );
      const findings = await judgeWeakenings(
        context,
        matches.map((match) => ({ match, place, head, inlineAllow: null })),
        quoted,
      );
      count += findings.length;
      lost += matches.filter(({ restore }) => restore?.includes(password)).length;
      if (JSON.stringify(findings).includes(password)) shown.push(name);
    }
    expect(shown).toEqual([]);
    // The test is worth something only where many lines to restore would have shown it.
    expect(count).toBeGreaterThan(200);
    expect(lost).toBeGreaterThan(50);
  });
});

function withSecrets(text: string, path: string, password: string): string {
  const comment = COMMENTS.find(([name]) => name.test(path))?.[1];
  if (comment === undefined) return text;
  return text.replace(/(?<=[^\s\\|>=+])$/gm, ` ${comment}password = "${password}"`);
}

function filesUnder(folder: string, under = folder): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path, under) : [relative(under, path)];
  });
}
