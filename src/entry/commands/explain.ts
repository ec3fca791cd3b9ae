/** `tidegate explain <rule>`: what a rule looks for, why it matters, and what to do; or what counted for a finding. */

import { CONTROLS } from '../../detectors/posture/controls.ts';
import { matchingRules } from '../../detectors/secrets/catalogue.ts';
import { contextWords, wordsFor } from '../../detectors/secrets/index.ts';
import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { DEFAULT_POLICY } from '../../model/policy.ts';
import type { ControlRow } from '../../model/posture/control.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { write } from '../streams/standard.ts';
import { RULES } from '../options.ts';

export const command = defineCommand({
  name: 'explain',
  group: 'Rules and settings',
  summary: 'Explain a rule: what it finds, why it matters, what to do.',
  arguments: [
    {
      shown: '<rule>|<path>[:<line>]|<fingerprint>',
      summary: 'The id of a rule, as reports name it; or a place or a finding, for what counted there',
      least: 1,
      most: 1,
      completes: RULES,
    },
  ],
  options: [],
  examples: [
    { line: 'explain aws-access-key-id', does: 'a kind of credential' },
    { line: 'explain hsts', does: 'a security setting' },
    { line: 'explain config/app.env:3', does: 'what counted for a finding' },
  ],
  exitCodes: USE_EXIT_CODES,
  run: async ({ words }) => explainRule(words[0]!),
});

/** Returns a change of the control that is reported, as its row proves it. */
function exampleOf({ proof }: ControlRow): readonly string[] {
  const [before, after] = proof?.weaker[0] ?? [];
  return typeof before === 'string' && typeof after === 'string' ? [`Reported, for example: ${before} → ${after}`] : [];
}

/**
 * Writes what a rule, a control or a finding means and what to do. Throws `UsageError('no-such-rule')` with the nearest
 * name.
 */
async function explainRule(typed: string): Promise<number> {
  const id = typed.toLowerCase();
  const rules = await matchingRules();
  const rule = rules.find((known) => known.id === id);
  const generic = contextWords[id];
  if (rule || generic) {
    const words = await wordsFor(id, DEFAULT_POLICY);
    const lines = [
      `${rule?.title ?? generic!.title}  (${id})`,
      '',
      words.why,
      '',
      ...(rule
        ? [
            `Severity ${rule.severity}, confidence ${rule.confidence ?? 'high'}. Looked for near: ` +
              `${rule.keywords.join(', ')}`,
            `Pattern: ${rule.pattern}`,
            '',
          ]
        : []),
      `What to do: ${words.fix}`,
      ...(words.revoke === null ? [] : [`Revoke: ${words.revoke}`]),
      ...words.references.map((page) => `Read: ${page}`),
      '',
      `Not a secret? Add to the line:  tidegate:allow ${id} -- <reason>`,
    ];
    await write(`${lines.join('\n')}\n`);
    return 0;
  }
  const control = CONTROLS.get(id)?.row;
  if (control) {
    const lines = [
      `${control.title}  (${id})`,
      '',
      control.what,
      `If it is weaker: ${control.why}`,
      `If nothing is set: ${control.absent.words}`,
      ...exampleOf(control),
      '',
      ...control.references.map((page) => `Read: ${page}`),
      '',
      `Intentional? Add to the line:  tidegate:allow ${id} -- <reason>`,
    ];
    await write(`${lines.join('\n')}\n`);
    return 0;
  }
  const { explainFingerprint, explainPlace } = await import('../explain-place.ts');
  const place = (await explainPlace(typed)) ?? (await explainFingerprint(typed));
  if (place !== null) {
    await write(place);
    return 0;
  }
  const known = [...rules.map((one) => one.id), ...Object.keys(contextWords), ...CONTROLS.keys()];
  throw new UsageError('no-such-rule', `There is no rule "${typed}".${didYouMean(id, known)}`, {
    next: 'tidegate rules lists them.',
  });
}
