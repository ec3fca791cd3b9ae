/** A finding as an editor shows it: plain data that crosses threads, without a secret. */

import type { Finding } from '../../model/finding.ts';
import type { Place, Text } from '../../model/text.ts';
import { remedyOf } from '../../reporters/description.ts';
import { standingOf, type Standing } from '../../reporters/standing.ts';
import { visible } from '../../reporters/safe-text.ts';
import { headlineOf, sentence } from '../../reporters/words.ts';
import { environmentFix, restoreFix, type Fix } from './fixes.ts';

export interface Problem {
  readonly kind: Finding['kind'];
  readonly rule: string;
  readonly standing: Exclude<Standing, 'suppressed'>;
  readonly place: Place;
  readonly message: string;
  readonly fingerprint: string;
  readonly fixes: readonly Fix[];
}

/** Returns the problems of a text; accepted findings are left out. `before`: the file at HEAD. */
export function problemsOf(findings: readonly Finding[], text: Text, before: Text | null): readonly Problem[] {
  return findings.flatMap((finding) => {
    const standing = standingOf(finding);
    if (standing === 'suppressed') return [];
    const fix = finding.kind === 'secret' ? environmentFix(finding, text) : restoreFix(finding, text, before);
    return [
      {
        kind: finding.kind,
        rule: finding.rule,
        standing,
        place: finding.place,
        message: visible([headlineOf(finding), finding.why, adviceOn(finding)].map(sentence).join(' ')),
        fingerprint: finding.fingerprint,
        fixes: fix === null ? [] : [fix],
      },
    ];
  });
}

function adviceOn(finding: Finding): string {
  if (finding.kind === 'posture') return remedyOf(finding);
  return finding.keep === null ? finding.fix : `Instead: ${finding.keep.line} (${finding.keep.where})`;
}
