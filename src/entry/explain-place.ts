/** `tidegate explain <path>:<line>` and `<fingerprint>`: what is found there, and what counted for it. */

import { dirname, relative, resolve } from 'node:path';

import { BOUNDS } from '../detectors/secrets/score/confidence.ts';
import { BIAS } from '../detectors/secrets/score/weights.ts';
import { explainText, type Explained } from '../detectors/secrets/explain.ts';
import { UsageError } from '../model/errors.ts';
import type { JsonReport } from '../reporters/json.ts';
import type { Policy } from '../model/policy.ts';
import { lowerSeverity } from '../model/rule.ts';
import { decodeText, type Text } from '../model/text.ts';
import { confidenceAt, isSamplePath } from '../policy/sample-path.ts';
import { secretBlocks } from '../policy/verdict.ts';
import { treeAround } from '../repository/git/program.ts';
import { isAbsent, readRegularFile, whyUnread } from '../repository/regular-file.ts';
import { suppressionOf } from '../reporters/words.ts';
import { readPolicyOf } from './own-policy.ts';

/** Returns null if `place` names no file of the working folder. */
export async function explainPlace(place: string): Promise<string | null> {
  const [, path = place, line] = /^(.+?)(?::(\d{1,9}))?$/.exec(place) ?? [];
  const bytes = readPlace(path);
  if (bytes === null) return null;
  const text = decodeText(bytes);
  const { folder, policy } = await readPolicyOf(dirname(path));
  const within = relative(folder, resolve(path));
  const found = (await explainText(text, within, policy)).filter(
    ({ match }) => line === undefined || text.placeOf(match.span).line === Number(line),
  );
  if (found.length === 0) return `Nothing is found in ${place}.\n`;
  const reported = await reportedIn(path, folder);
  const accounts = found.map((one) =>
    [
      ...explainMatch(one, text, path, within, policy),
      ...reported
        .filter(({ rule, line: at }) => rule === one.match.rule && at === text.placeOf(one.match.span).line)
        .flatMap(standingWords),
    ].join('\n'),
  );
  return `${accounts.join('\n\n')}\n`;
}

/** Returns null where nothing is. Throws `UsageError('no-such-file')` for what cannot be read. */
function readPlace(path: string): Buffer | null {
  try {
    return readRegularFile(path);
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw new UsageError('no-such-file', `Cannot read ${path}: ${whyUnread(cause)}.`, { cause });
  }
}

type Reported = JsonReport['findings'][number];

async function reportedIn(path: string, repository: string): Promise<readonly Reported[]> {
  const { scan } = await import('./api.ts');
  return (await scan({ kind: 'files', paths: [resolve(path)] }, { repository })).findings;
}

/** Returns what accepts the finding, or how to accept it. */
function standingWords(finding: Reported): readonly string[] {
  if (finding.suppression !== null) return [`  Suppressed: ${suppressionOf(finding)}. It does not change the verdict.`];
  return [
    `  Not a secret? Add to its line:  tidegate:allow ${finding.rule} -- <reason>`,
    `  Or, in the policy:  accept: [{ fingerprint: ${finding.fingerprint}, reason: <why>, until: <date> }]`,
  ];
}

/** Returns null if no file of the working folder has a finding with that fingerprint. */
export async function explainFingerprint(fingerprint: string): Promise<string | null> {
  if (!/^(?:[0-9A-Z]{10}){1,2}$/i.test(fingerprint)) return null;
  const { scan } = await import('./api.ts');
  const { findings } = await scan({ kind: 'files', paths: ['.'] });
  const found = findings.filter((one) => one.kind === 'secret' && one.fingerprint === fingerprint.toUpperCase());
  const top = treeAround('.');
  const accounts = await Promise.all(
    found.map(({ path, line }) => explainPlace(`${relative('.', resolve(top, path))}:${line}`)),
  );
  if (accounts.length > 0) return accounts.join('\n');
  throw new UsageError('no-such-rule', `No file of this folder has a finding with the fingerprint ${fingerprint}.`, {
    next: 'Check out the commit that the report names, and run it again at the top of the repository.',
  });
}

/** Returns the lines for one match: its effect under the policy, and the evidence with weights. */
function explainMatch(
  { match, weighed }: Explained,
  text: Text,
  path: string,
  within: string,
  policy: Policy,
): readonly string[] {
  const { line } = text.placeOf(match.span);
  const { rule, title, secret } = match;
  const isSample = isSamplePath(within);
  const stated = policy.severities.get(rule);
  const severity = isSample ? lowerSeverity(stated ?? match.severity) : (stated ?? match.severity);
  const confidence = confidenceAt(within, match);
  const effect = secretBlocks(severity, confidence, policy) ? 'blocks' : confidence === 'low' ? 'note' : 'warns';
  const because = `${stated === undefined ? '' : ' by the policy'}${isSample ? ', lowered in tests and examples' : ''}`;
  const head = [
    `${path}:${line}  ${effect}  ${title}  ${secret.redacted}  (${rule})`,
    `  Severity ${severity}${because}, confidence ${confidence}. This repository blocks from severity ` +
      `${policy.blockSeverity} and confidence ${policy.blockConfidence}.`,
  ];
  if (!weighed) return [...head, ...match.reasons.map((reason) => `  ${reason}`)];
  const never = weighed.unprovable.map((reason) => `  It never blocks: ${reason}.`);
  return [
    ...head,
    `  Probability that it is a credential: ${weighed.probability.toFixed(2)}. ` +
      `Confidence is high from ${BOUNDS.high}, medium from ${BOUNDS.medium}, and low from ${BOUNDS.low}.`,
    ...never,
    `  ${signed(BIAS)}  the same for every value`,
    ...weighed.counted.map(({ words, weight }) => `  ${signed(weight)}  ${words}`),
  ];
}

const signed = (weight: number): string => `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`;
