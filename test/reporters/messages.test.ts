/**
 * Renders every message once into one page, `messages.snapshot.txt`, which is read as a whole when a text changes:
 * what, where, why, what to do now. Renderers and commands come from their registries.
 */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../patterns/index.ts';
import { CONTROLS } from '../../src/detectors/posture/controls.ts';
import { contextWords } from '../../src/detectors/secrets/index.ts';
import { COMMANDS } from '../../src/entry/commands/index.ts';
import { renderCommand, renderFront } from '../../src/entry/help.ts';
import type { Report } from '../../src/model/report.ts';
import { aGap, aPostureFinding, aReach, aReport, aSecretFinding, suppressed } from './a-report.ts';
import { RENDERERS } from './renderers.ts';

/** Written for programs, or the same words in another form. */
const NOT_READ = /^the format (?!html$)|in colour|with a prefix/;

const REPORTS: Readonly<Record<string, Report>> = {
  'a blocked change': aReport([
    aSecretFinding({ alsoAt: [aSecretFinding({ path: 'b.env' })], movedFrom: 'old.env' }),
    aPostureFinding(),
    aPostureFinding({ blocks: false, confidence: 'medium', restore: null, fingerprint: 'posture:cccc' }),
  ]),
  'a history with leaks': aReport([
    aSecretFinding({ reach: aReach(['refs/heads/main', 'refs/tags/v1'], ['deploy/ci.env'], ['refs/heads/main']) }),
    aSecretFinding({ fingerprint: 'secret:bbbb', reach: aReach(['refs/heads/main']) }),
  ]),
  'a pass with a note and an accepted finding': aReport(
    [aSecretFinding({ blocks: false, confidence: 'low', commit: null }), suppressed(aSecretFinding())],
    { coverage: { skipped: [{ reason: 'submodule', count: 3, examples: ['vendor/a', 'vendor/b'] }] } },
  ),
  'an incomplete scan': aReport([], { gaps: [aGap()], coverage: { commitsScanned: 9 } }),
  'a clean run': aReport(),
};

/** Reports whether a message can be about the report: a push that was refused has a reason for that. */
function occurs(name: string, { verdict }: Report): boolean {
  const stops = verdict.kind === 'block' || (verdict.kind === 'incomplete' && verdict.stops);
  return name === 'a refused push' ? stops : name === 'an accepted push' ? !stops : true;
}

/** Only what people read: without the frame of the HTML page. */
function words(text: string): string {
  return text
    .replace(/<style>[\s\S]*?<\/style>|<meta[^>]*>/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

test('every message is as on the page', async () => {
  const lines: string[] = [];
  for (const [situation, report] of Object.entries(REPORTS)) {
    lines.push(`# ${situation}`, '');
    for (const [name, render] of Object.entries(RENDERERS))
      if (!NOT_READ.test(name) && occurs(name, report)) lines.push(`## ${name}`, '', words(render(report)), '');
  }
  lines.push('# help', '', renderFront(COMMANDS));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'messages.snapshot.txt'));
});

/** Words that blame, guess a sex, shout, or belong to the old dialect. */
const UNCLEAR = /\b(?:he|his|him|whoever|looked at|looked for|told|meant so|hangs on|mended?|unsay)\b|\w!(?:\s|$)/i;

describe('texts of registries are plain', () => {
  test.each([...CONTROLS.values()].map(({ row }) => [row.id, row] as const))('the control %s', (_, row) => {
    expect(row.title).not.toMatch(UNCLEAR);
    expect(row.why).not.toMatch(UNCLEAR);
    expect(row.why).toMatch(/^[A-Z].*\.$/);
  });

  test.each(Object.entries(COMMANDS))('the help of %s', async (_, entry) => {
    expect(renderCommand((await entry.load()).command)).not.toMatch(UNCLEAR);
  });

  test('rules of credentials', () => {
    const texts = [
      ...rules.flatMap(({ title, why, fix }) => [title, why, fix]),
      ...Object.values(contextWords).flatMap(({ title, why, fix }) => [title, why, fix]),
    ];
    expect(texts.filter((text) => UNCLEAR.test(text))).toEqual([]);
  });
});
