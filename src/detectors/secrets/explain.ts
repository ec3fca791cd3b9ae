/** Explains each finding of a text: all evidence of the score, for people who doubt it. */

import type { SecretMatch } from '../../model/match.ts';
import type { Policy } from '../../model/policy.ts';
import type { Text } from '../../model/text.ts';
import { weigh, type Weighed } from './score/confidence.ts';
import { createCredentialDetectors } from './credential.ts';
import { withDecoding } from './decoding/decode.ts';
import { createSecretScanner } from './detect.ts';
import { loadEngine } from './matching/engine.ts';
import { createScanner } from './index.ts';
import { SIGNALS, type Signal } from './score/signal-kinds.ts';

export interface Explained {
  readonly match: SecretMatch;
  /** Null for a value with a known format: its rule says what it looks for. */
  readonly weighed: Weighed | null;
}

/** Returns each match of a text with all its evidence and weights; without them for a match of a rule. */
export async function explainText(text: Text, path: string, policy: Policy): Promise<readonly Explained[]> {
  const scanner = await createScanner(policy);
  // The same readers, with the signals themselves in place of reasons.
  const readers = withDecoding(
    createSecretScanner(
      await loadEngine(),
      createCredentialDetectors((signals) => ({ confidence: 'low', reasons: signals })),
    ),
  );
  const proposals = readers.scan(text, path, [text.whole]);
  return scanner.scan(text, path, [text.whole]).map((match) => {
    const proposal = proposals.find(
      ({ rule, span }) => rule === match.rule && span.from === match.span.from && span.to === match.span.to,
    );
    const signals = proposal?.reasons.filter((reason): reason is Signal => reason in SIGNALS) ?? [];
    return { match, weighed: signals.length > 0 ? weigh(signals) : null };
  });
}
