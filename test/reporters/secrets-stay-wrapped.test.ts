import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aGap, aPostureFinding, aReport, aSecretFinding, suppressed } from './a-report.ts';
import { RENDERERS } from './renderers.ts';

// Long enough that no other word of a report is part of it.
const TEXT = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHJKMNPQRSTUVWXYZ23456789-_/+'),
  minLength: 12,
  maxLength: 200,
});

for (const [name, render] of Object.entries(RENDERERS)) {
  test(`${name} never shows a part of a secret, nor asks for its text`, () => {
    fc.assert(
      fc.property(TEXT, fc.boolean(), (random, incomplete) => {
        // SealedSecret throws when it is revealed.
        const finding = aSecretFinding({ text: `ghp_${random}`, alsoAt: [aSecretFinding({ text: random })] });
        const findings = [
          finding,
          suppressed(finding),
          { ...finding, blocks: false, confidence: 'low' as const },
          aPostureFinding(),
        ];
        const shown = render(aReport(findings, { gaps: incomplete ? [aGap()] : [] }));
        for (let at = 0; at + 8 <= random.length; at++) expect(shown).not.toContain(random.slice(at, at + 8));
      }),
      { numRuns: 40 },
    );
  });
}
