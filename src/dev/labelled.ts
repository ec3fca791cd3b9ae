/**
 * `npm run bench:labelled`: findings on the labelled lines, scored by their own scorer, by scope and confidence.
 * The folder is TIDEGATE_LABELLED, or ../shared/labelled; where it is not there, this says so and passes.
 * Read its README before tuning anything: words and naturalness must not be fitted on it.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

import type { SecretMatch } from '../model/match.ts';
import { DEFAULT_POLICY } from '../model/policy.ts';
import { isSureAtLeast, type Confidence } from '../model/rule.ts';
import { decodeText } from '../model/text.ts';
import { isSamplePath } from '../policy/sample-path.ts';
import { createScanner } from '../detectors/secrets/index.ts';

interface Located {
  readonly file: string;
  readonly line_start: number;
  readonly line_end: number;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

/** Returns the folder with the labelled lines, which need not exist. */
export function labelledFolder(): string {
  return resolve(process.env['TIDEGATE_LABELLED'] ?? join(import.meta.dirname, '../../../shared/labelled'));
}

/** Returns all matches in the folder's files, with the bytes and seconds that it took. */
async function scanAll(folder: string): Promise<{ found: Located[]; bytes: number; seconds: number }> {
  const scanner = await createScanner(DEFAULT_POLICY);
  const data = join(folder, 'data');
  const found: Located[] = [];
  let bytes = 0;
  const started = performance.now();
  for (const entry of readdirSync(data, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = decodeText(readFileSync(path));
    bytes += text.bytes.length;
    const within = relative(data, path);
    for (const match of scanner.scan(text, within, [text.whole])) found.push(locate(match, `data/${within}`, text));
  }
  return { found, bytes, seconds: (performance.now() - started) / 1000 };
}

/** Returns a match in the form that the scorer reads. */
function locate(match: SecretMatch, file: string, text: ReturnType<typeof decodeText>): Located {
  const place = text.placeOf(match.span);
  return {
    file,
    line_start: place.line,
    line_end: place.endLine,
    rule: match.rule,
    confidence: match.confidence,
    reasons: match.reasons,
  };
}

/** Runs the scorer; returns its output. */
function score(folder: string, findings: string, scope: string, more: readonly string[] = []): string {
  const result = spawnSync('python3', [join(folder, 'score.py'), findings, '--scope', scope, ...more], {
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`score.py failed: ${result.stderr}`);
  return result.stdout;
}

/** Writes the labels again without those of tests, samples and prose; returns the folder. */
function labelsOfReal(folder: string, out: string): string {
  const real = join(out, 'labels');
  mkdirSync(real);
  for (const name of readdirSync(join(folder, 'labels'))) {
    const [head, ...rows] = readFileSync(join(folder, 'labels', name), 'utf8').split(/\r?\n/);
    // The first two segments are the folder of all data and the repository.
    const kept = rows.filter((row) => !isSamplePath(row.slice(0, row.indexOf(',')).split('/').slice(2).join('/')));
    writeFileSync(join(real, name), [head, ...kept].join('\n'));
  }
  return real;
}

async function main(words: readonly string[]): Promise<void> {
  const folder = labelledFolder();
  if (!existsSync(join(folder, 'data'))) {
    process.stdout.write(
      `bench:labelled: nothing measured, as there is no ${folder}. Set TIDEGATE_LABELLED to where ` +
        `the labelled lines are.\n`,
    );
    return;
  }
  const { found, bytes, seconds } = await scanAll(folder);
  const out = mkdtempSync(join(tmpdir(), 'tidegate-labelled-'));
  process.stdout.write(
    `${found.length} findings in ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s; ${out}\n`,
  );
  const real = labelsOfReal(folder, out);
  process.stdout.write('real: core, without the files that `isSamplePath` takes for tests, samples and prose\n');
  process.stdout.write('scope  confidence     F1      P      R     TP   FP   FN  unlabelled  P with those wrong\n');
  for (const bound of ['high', 'medium', 'low'] as const) {
    const file = join(out, `${bound}.jsonl`);
    writeFileSync(
      file,
      found
        .filter((finding) => isSureAtLeast(finding.confidence, bound))
        .map((finding) => `${JSON.stringify(finding)}\n`)
        .join(''),
    );
    for (const scope of ['core', 'token', 'real']) {
      const more = scope === 'real' ? ['--meta', real] : [];
      const category = scope === 'real' ? 'core' : scope;
      const s = JSON.parse(score(folder, file, category, ['--json', ...more])) as Record<string, number>;
      const share = (key: string): string => s[key]!.toFixed(3).padStart(6);
      const count = (key: string, width: number): string => String(s[key]).padStart(width);
      process.stdout.write(
        `${scope.padEnd(6)} ${`${bound}+`.padEnd(10)} ${share('F1')} ${share('P')} ${share('R')} ` +
          `${count('TP', 6)} ${count('FP', 4)} ${count('FN', 4)} ${count('unlab', 11)} ` +
          `${share('Pstrict').padStart(19)}\n`,
      );
    }
  }
  if (!words.includes('--categories')) return;
  const dumps = ['--dump-fp', join(out, 'fp.jsonl'), '--dump-fn', join(out, 'fn.jsonl')];
  process.stdout.write(`\n${score(folder, join(out, 'medium.jsonl'), 'core', dumps)}`);
}

if (process.argv[1] === import.meta.filename) void main(process.argv.slice(2));
