/** All that the readers of generic credentials propose, with what counts for and against it, before any judgement. */

import { SIGNALS, type Signal } from '../../detectors/secrets/score/signal-kinds.ts';
import { createCredentialDetectors } from '../../detectors/secrets/credential.ts';
import { createSecretScanner, type SecretScanner } from '../../detectors/secrets/detect.ts';
import { loadEngine } from '../../detectors/secrets/matching/engine.ts';
import type { Text } from '../../model/text.ts';

export interface Proposal {
  readonly signals: readonly Signal[];
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** Returns a function that gives the proposals for a text. */
export async function createProposer(): Promise<(text: Text, path: string) => readonly Proposal[]> {
  const scanner: SecretScanner = createSecretScanner(
    await loadEngine(),
    createCredentialDetectors((signals) => ({ confidence: 'low', reasons: signals })),
  );
  return (text, path) =>
    scanner.scan(text, path, [text.whole]).map(({ reasons, span, rule }) => ({
      signals: reasons.filter((reason): reason is Signal => reason in SIGNALS),
      from: span.from,
      to: span.to,
      rule,
    }));
}
