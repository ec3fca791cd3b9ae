/** `tidegate explain <path>:<line>`: what is found there, and what counted for it. */

import { readFile } from 'node:fs/promises';

import { BOUNDS } from '../detectors/secrets/score/confidence.ts';
import { BIAS } from '../detectors/secrets/score/weights.ts';
import { explainText, type Explained } from '../detectors/secrets/explain.ts';
import { DEFAULT_POLICY } from '../model/policy.ts';
import { decodeText, type Text } from '../model/text.ts';

/** Null if `place` names no file of the working folder. */
export async function explainPlace(place: string): Promise<string | null> {
  const [, path = place, line] = /^(.+?)(?::(\d{1,9}))?$/.exec(place) ?? [];
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const text = decodeText(bytes);
  const found = (await explainText(text, path, DEFAULT_POLICY)).filter(
    ({ match }) => line === undefined || text.placeOf(match.span).line === Number(line),
  );
  if (found.length === 0) return `Nothing is found in ${place}.\n`;
  return `${found.map((one) => explained(one, text, path).join('\n')).join('\n\n')}\n`;
}

const EFFECT = { high: 'blocks', medium: 'warns', low: 'note' } as const;

function explained({ match, weighed }: Explained, text: Text, path: string): readonly string[] {
  const { line } = text.placeOf(match.span);
  const { rule, title, secret, confidence } = match;
  const head = `${path}:${line}  ${EFFECT[confidence]}  ${title}  ${secret.redacted}  (${rule})`;
  if (!weighed) return [head, ...match.reasons.map((reason) => `  ${reason}`)];
  const never = weighed.unprovable.map((reason) => `  It never blocks: ${reason}.`);
  return [
    head,
    `  Probability that it is a credential: ${weighed.probability.toFixed(2)}. ` +
      `It blocks from ${BOUNDS.high}, warns from ${BOUNDS.medium}, and is a note from ${BOUNDS.low}.`,
    ...never,
    `  ${signed(BIAS)}  at the start`,
    ...weighed.counted.map(({ words, weight }) => `  ${signed(weight)}  ${words}`),
  ];
}

const signed = (weight: number): string => `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`;
