/** `tidegate rules`: the rules in force; with `--test`, each is tried on its own proofs. */

import { CONTROLS } from '../../detectors/posture/controls.ts';
import { matchingRules } from '../../detectors/secrets/catalogue.ts';
import { loadEngine } from '../../detectors/secrets/matching/engine.ts';
import { contextWords } from '../../detectors/secrets/index.ts';
import { reachOf } from '../../detectors/secrets/matching/pattern-reach.ts';
import { UsageError } from '../../model/errors.ts';
import { defineCommand } from '../command.ts';
import { write } from '../streams/standard.ts';
import { AS_JSON, ENGINE, flag, REPO, FILES } from '../options.ts';

export const command = defineCommand({
  name: 'rules',
  group: 'Rules and settings',
  summary: 'List the rules in force.',
  arguments: [
    { shown: '[<path>…]', summary: 'With --cost: files to measure on', least: 0, most: Infinity, completes: FILES },
  ],
  options: [
    flag('test', 'Instead, compile every rule with this engine and check that its matches are bounded.'),
    flag('cost', 'Instead, measure what each rule costs on the paths, the most expensive first.'),
    AS_JSON,
    REPO,
    ENGINE,
  ],
  examples: [
    { line: 'rules', does: 'id, severity, confidence and title of each' },
    { line: 'rules --test', does: "checks them with this machine's engine" },
    { line: 'rules --cost src --format json', does: 'what each costs on src' },
  ],
  exitCodes: { 0: 'done', 2: 'wrong use, or with --test a rule that fails' },
  async run({ words, options }) {
    const { test, cost, format, engine, repo } = options;
    if (cost) return await (await import('./rules/costs.ts')).showCosts(words, repo, engine, format);
    if (words.length > 0)
      throw new UsageError('bad-arguments', `tidegate rules takes paths only with --cost, and got "${words[0]}".`, {
        next: `To read about one rule: tidegate explain ${words[0]}`,
      });
    return test ? await testRules(engine) : await listRules(format);
  },
});

/** Writes all rules, controls included, as a table or as JSON. */
async function listRules(asJson: boolean): Promise<number> {
  const rules = await matchingRules();
  const rows = [
    ...rules.map((rule) => [rule.id, rule.severity, rule.confidence ?? 'high', rule.title]),
    ...Object.entries(contextWords).map(([id, words]) => [id, 'by context', 'by context', words.title]),
    ...[...CONTROLS.values()].map(({ row: control }) => [control.id, 'by change', 'by certainty', control.title]),
  ];
  if (asJson) {
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
 * Compiles every rule and bounds its reach, on this machine's engine. The full proofs, with samples, are tests of the
 * project.
 */
async function testRules(wanted: 're2' | 're2js' | undefined): Promise<number> {
  const engine = await loadEngine(wanted);
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
    `${broken.map((line) => `${line}\n`).join('')}tidegate: ${rules.length - broken.length} of ` +
      `${rules.length} rules compile on ${engine.name} and are bounded.\n`,
  );
  return broken.length === 0 ? 0 : 2;
}
