/**
 * `tidegate rules --cost <path>…`: what each rule costs on files that are given, the dearest first. Every scan pays for
 * each keyword that the files hold.
 */

import { matchingRules } from '../../../detectors/secrets/catalogue.ts';
import { createSecretScanner } from '../../../detectors/secrets/detect.ts';
import type { Gate, StretchDetector } from '../../../detectors/secrets/detector.ts';
import { loadEngine } from '../../../detectors/secrets/matching/engine.ts';
import { createDetectors } from '../../../detectors/secrets/index.ts';
import { UsageError } from '../../../model/errors.ts';
import { decodeText } from '../../../model/text.ts';
import { LARGEST_BLOB } from '../../../repository/object-read.ts';
import { findFiles } from '../../../sources/files.ts';
import { write } from '../../streams/standard.ts';

interface Cost {
  readonly rule: string;
  /** Keywords of it that the files hold. */
  anchors: number;
  matches: number;
  milliseconds: number;
}

/** On a screen; a file of `--format json` contains all. */
const SHOWN = 40;

/** Scans the paths with a clock around each rule, and writes the most expensive ones. */
export async function showCosts(
  paths: readonly string[],
  repo: string,
  wanted: 're2' | 're2js' | undefined,
  asJson: boolean,
): Promise<number> {
  if (paths.length === 0)
    throw new UsageError('bad-arguments', '--cost measures the rules on files, and no path was given.', {
      next: 'For example: tidegate rules --cost .',
    });
  const engine = await loadEngine(wanted);
  const costs: Cost[] = [];
  const detectors = createDetectors(await matchingRules(), engine).map((detector) => {
    const cost = { rule: detector.name, anchors: 0, matches: 0, milliseconds: 0 };
    costs.push(cost);
    return measured(detector, cost);
  });
  const scanner = createSecretScanner(engine, detectors);
  let bytes = 0;
  let all = 0;
  for (const file of findFiles(paths, repo)) {
    if (file.size > LARGEST_BLOB) continue;
    const text = decodeText(file.read());
    const started = performance.now();
    scanner.scan(text, file.path, [text.whole]);
    all += performance.now() - started;
    bytes += text.bytes.length;
  }
  const used = costs.filter(({ anchors }) => anchors > 0).sort((a, b) => b.milliseconds - a.milliseconds);
  if (asJson) {
    await write(`${JSON.stringify({ engine: engine.name, bytes, milliseconds: all, rules: used }, null, 2)}\n`);
    return 0;
  }
  const row = (...[rule, anchors, matches, time, share]: readonly string[]): string =>
    `${rule!.padEnd(44)}${anchors!.padStart(10)}${matches!.padStart(10)}${time!.padStart(10)}${share!.padStart(8)}\n`;
  const line = ({ rule, anchors, matches, milliseconds }: Cost): string =>
    row(rule, String(anchors), String(matches), milliseconds.toFixed(1), `${((100 * milliseconds) / all).toFixed(1)}%`);
  const rest = all - used.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  await write(
    [
      row('rule', 'keywords', 'matches', 'ms', ''),
      ...used.slice(0, SHOWN).map(line),
      line({
        rule: '(finding keywords, choosing, measuring)',
        anchors: used.reduce((sum, { anchors }) => sum + anchors, 0),
        matches: 0,
        milliseconds: rest,
      }),
      `${(bytes / 1e6).toFixed(1)} MB in ${(all / 1000).toFixed(2)} s; ${used.length} of ` +
        `${costs.length} rules met a keyword of theirs.\n`,
    ].join(''),
  );
  return 0;
}

/** Returns the detector with a clock around its work, which adds to `cost`. */
function measured(detector: StretchDetector, cost: Cost): StretchDetector {
  const timed = <T>(work: () => T): T => {
    const started = performance.now();
    const done = work();
    cost.milliseconds += performance.now() - started;
    return done;
  };
  const { rulesOut } = detector;
  const gate = detector.gate?.isCheap ? detector.gate : null;
  const opens: Gate['opens'] = (scene, anchor) => {
    cost.anchors++;
    return timed(() => gate!.opens(scene, anchor));
  };
  return {
    ...detector,
    ...(gate ? { gate: { ...gate, opens } } : {}),
    find(scene, anchor) {
      if (gate === null) cost.anchors++;
      const found = timed(() => detector.find(scene, anchor));
      cost.matches += found.length;
      return found;
    },
    ...(rulesOut ? { rulesOut: (scene, stretch) => timed(() => rulesOut(scene, stretch)) } : {}),
  };
}
