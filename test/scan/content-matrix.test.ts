/**
 * Every form of content, scanned as a change, as history and as files: the token is found, or the file is named as not
 * scanned. `test/e2e/content-matrix.ts` asks the same of the built program in every way.
 */

import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ScanTarget } from '../../src/model/range.ts';
import type { Report } from '../../src/model/report.ts';
import { FORMS } from '../helpers/content-forms.ts';
import { aFolder, aRepository, type TestRepository } from '../helpers/repository.ts';
import { drawSample, seedOf } from '../helpers/samples.ts';
import { reportOf } from '../helpers/scanning.ts';
import { SILENT_FORMS } from '../helpers/silent-forms.ts';

const TOKENS = new Map<string, string>();
const FILES = new Map<string, Buffer>();
for (const [name, form] of Object.entries(FORMS)) {
  const token = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seedOf(name));
  const content = form(token);
  if (content === undefined) continue;
  TOKENS.set(name, token);
  FILES.set(name, Buffer.from(content as string));
}

/** The forms whose token a report has a finding of. */
function foundIn(report: Report): ReadonlySet<string> {
  const found = new Set<string>();
  for (const finding of report.findings) {
    if (finding.kind !== 'secret') continue;
    for (const { path } of [finding, ...finding.alsoAt]) {
      const name = path.split('!')[0]!;
      if (TOKENS.has(name) && finding.secret.reveal().includes(TOKENS.get(name)!)) found.add(name);
    }
  }
  return found;
}

/** The forms that are neither found nor, scanned alone, counted as not scanned; without those that have a reason. */
async function silentIn(target: (only: readonly string[] | null) => Promise<Report>): Promise<readonly string[]> {
  const found = foundIn(await target(null));
  const silent: string[] = [];
  for (const name of FILES.keys()) {
    if (found.has(name)) continue;
    const { coverage } = await target([name]);
    const isNamed =
      coverage.gaps.length > 0 ||
      coverage.skipped.some(({ examples }) => examples.some((path) => path.startsWith(name)));
    if (!isNamed && SILENT_FORMS[name] === undefined) silent.push(name);
  }
  return silent.sort();
}

function repositoryWith(names: Iterable<string>): TestRepository {
  const repository = aRepository().commit({ first: '1\n' });
  return repository.commit(Object.fromEntries([...names].map((name) => [name, FILES.get(name)!])));
}

describe('every form of content is found, or named as not scanned', () => {
  let all: TestRepository;
  beforeAll(() => {
    all = repositoryWith(FILES.keys());
  });

  test('there are enough of them, and few that nothing is said of', () => {
    expect(FILES.size).toBeGreaterThanOrEqual(240);
    expect(Object.keys(SILENT_FORMS).length).toBeLessThanOrEqual(12);
    for (const reason of Object.values(SILENT_FORMS)) expect(reason.length).toBeGreaterThan(40);
  });

  test('a form with a reason is still silent', async () => {
    const names = Object.keys(SILENT_FORMS);
    const report = await reportOf(repositoryWith(names), 'HEAD~1..HEAD');
    expect([...foundIn(report)]).toEqual([]);
  });

  const inRepository = (target: string | ScanTarget) => async (only: readonly string[] | null) =>
    await reportOf(only === null ? all : repositoryWith(only), target);

  test('as a change', async () => {
    expect(await silentIn(inRepository('HEAD~1..HEAD'))).toEqual([]);
  });

  test('as history', async () => {
    const history: ScanTarget = { kind: 'history', all: true, policyAt: null, label: 'all' };
    expect(await silentIn(inRepository(history))).toEqual([]);
  });

  test('as files', async () => {
    const folder = aFolder();
    for (const [name, bytes] of FILES) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const { scan } = await import('../../src/scan.ts');
    const silent = await silentIn(
      async (only) => await scan({ kind: 'files', paths: only ?? ['.'] }, { source: null, folder }),
    );
    expect(silent).toEqual([]);
  });
});
