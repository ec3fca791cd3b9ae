/** `tidegate explain <rule>`: what a rule looks for, why it matters, and what to do. */

import { controlWords } from '../../detectors/posture/controls.ts';
import { matchingRules } from '../../detectors/secrets/catalogue.ts';
import { contextWords, wordsFor } from '../../detectors/secrets/index.ts';
import { UsageError } from '../../model/errors.ts';
import { DEFAULT_POLICY } from '../../model/policy.ts';
import type { Arguments } from '../arguments.ts';
import { write } from '../deliver.ts';

export async function explain(wanted: Arguments): Promise<number> {
  const [id] = wanted.words;
  if (id === undefined)
    throw new UsageError('bad-arguments', 'Which rule? None was named.', { next: 'tidegate rules lists them.' });
  const rule = (await matchingRules()).find((known) => known.id === id);
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
            `Severity ${rule.severity}, confidence ${rule.confidence ?? 'high'}. Looked for near: ${rule.keywords.join(', ')}`,
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
  const control = controlWords(id);
  if (control) {
    await write(
      `${[`${control.title}  (${id})`, '', control.why, '', ...control.references.map((page) => `Read: ${page}`), '', `Meant so? Add to the line:  tidegate:allow ${id} -- <reason>`].join('\n')}\n`,
    );
    return 0;
  }
  throw new UsageError('no-such-rule', `There is no rule "${id}".`, { next: 'tidegate rules lists them.' });
}
