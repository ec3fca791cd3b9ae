/** `tidegate rules`: the rules in force; with `--test`, each is tried on its own proofs. */

import { allControls } from '../../detectors/posture/controls.ts';
import { matchingRules } from '../../detectors/secrets/catalogue.ts';
import { loadEngine } from '../../detectors/secrets/engine.ts';
import { contextWords } from '../../detectors/secrets/index.ts';
import { reachOf } from '../../detectors/secrets/pattern-reach.ts';
import type { Arguments } from '../arguments.ts';
import { write } from '../deliver.ts';

export async function listRules(wanted: Arguments): Promise<number> {
  const rules = await matchingRules();
  if (wanted.test) return await testRules(wanted);
  if (wanted.cost) return await (await import('./rule-costs.ts')).tellCosts(wanted);
  const rows = [
    ...rules.map((rule) => [rule.id, rule.severity, rule.confidence ?? 'high', rule.title]),
    ...Object.entries(contextWords).map(([id, words]) => [id, 'by context', 'by context', words.title]),
    ...allControls().map((control) => [control.id, 'by change', 'by certainty', control.title]),
  ];
  if (wanted.outputs.some((output) => output.format === 'json')) {
    await write(
      `${JSON.stringify(
        rows.map(([id, severity, confidence, title]) => ({ id, severity, confidence, title })),
        null,
        2,
      )}\n`,
    );
    return 0;
  }
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  await write(
    `${rows
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n')}\n${rows.length} rules.\n`,
  );
  return 0;
}

/**
 * Compiles every rule and bounds its reach, on this machine's engine. The full proofs, with samples, are the project's
 * own tests.
 */
async function testRules(wanted: Arguments): Promise<number> {
  const engine = await loadEngine(wanted.engine);
  const rules = await matchingRules();
  const broken: string[] = [];
  for (const rule of rules) {
    try {
      engine.compile(rule.pattern);
      if (rule.companion) engine.compile(rule.companion.pattern);
      if (rule.paths !== undefined) engine.compile(rule.paths);
      if (!Number.isFinite(reachOf(rule.pattern, rule.keywords, rule.longest).longest))
        throw new Error('its pattern has no longest match');
    } catch (error) {
      broken.push(`${rule.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await write(
    `${broken.map((line) => `${line}\n`).join('')}tidegate: ${rules.length - broken.length} of ${rules.length} rules compile on ${engine.name} and are bounded.\n`,
  );
  return broken.length === 0 ? 0 : 2;
}
