/** `tidegate policy explain`: what the policy says of a path, a fingerprint or a rule, and where it says so. */

import { didYouMean } from '../../model/nearest.ts';
import { plural } from '../../model/strings.ts';
import { UsageError } from '../../model/errors.ts';
import { lowerSeverity } from '../../model/rule.ts';
import { ownRules, type Acceptance, type Policy } from '../../model/policy.ts';
import { globMatcher } from '../../policy/glob.ts';
import { isSamplePath } from '../../policy/sample-path.ts';
import { visible } from '../../reporters/safe-text.ts';
import { ruleIds } from '../../scan/rule-names.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { write } from '../streams/standard.ts';
import { REPO, RULES } from '../options.ts';
import { readPolicyOf, type OwnPolicy } from '../own-policy.ts';

export const command = defineCommand({
  name: 'policy',
  group: 'Rules and settings',
  summary: 'Say what the policy does with a path, finding or rule.',
  details: ['Reads the policy of the working folder; tidegate doctor says whether it is committed.'],
  arguments: [
    {
      shown: 'explain',
      summary: 'The only action',
      least: 1,
      most: 1,
      completes: { words: ['explain'] },
    },
    {
      shown: '<path|fingerprint|rule>',
      summary: 'What to explain, as reports name it',
      least: 1,
      most: 1,
      completes: RULES,
    },
  ],
  options: [REPO],
  examples: [
    { line: 'policy explain deploy/ci.env', does: 'is it scanned, what is accepted there' },
    { line: 'policy explain 7K2M4QX0BT9VZ3H8WJ5R', does: 'is this finding accepted, and where' },
    { line: 'policy explain generic-password', does: 'is the rule on, how severe is it' },
  ],
  exitCodes: USE_EXIT_CODES,
  async run({ words, options }) {
    const [verb, about] = words as readonly [string, string];
    if (verb !== 'explain')
      throw new UsageError('bad-arguments', `tidegate policy has no "${verb}". Did you mean explain?`, {
        next: 'See: tidegate policy --help',
      });
    const own = await readPolicyOf(options.repo);
    await write(`${(await explain(own, about)).map((line) => visible(line)).join('\n')}\n`);
    return 0;
  },
});

/** Returns the lines for a fingerprint, a rule or a path, whichever `about` is. */
async function explain(own: OwnPolicy, about: string): Promise<readonly string[]> {
  const { policy, text, path } = own;
  const from = text === null ? 'The defaults: there is no policy here.' : `The policy ${path}.`;
  if (/^[0-9A-HJKMNP-TV-Z]{10}(?:[0-9A-HJKMNP-TV-Z]{10})?$/.test(about)) return [from, ...ofFingerprint(policy, about)];
  const ids = await ruleIds(policy);
  if (ids.has(about)) return [from, ...ofRule(own, about)];
  if (/^$|^\/|(?:^|\/)\.\.(?:\/|$)/.test(about))
    throw new UsageError('bad-arguments', `"${about}" is no path within the repository.`, {
      next: 'Paths are written from its root: tidegate policy explain src/app.ts',
    });
  const meant = about.includes('-') && !/[./]/.test(about) ? didYouMean(about, [...ids]) : '';
  return [
    from,
    ...(meant === '' ? [] : [`There is no rule "${about}".${meant} As a path:`]),
    ...ofPath(own, about.replace(/^(?:\.\/)+/, '')),
  ];
}

/** Returns whether a fingerprint is accepted, and how to accept it. */
function ofFingerprint(policy: Policy, fingerprint: string): readonly string[] {
  const accepted = policy.acceptances.filter((one) => one.fingerprint === fingerprint);
  const known = policy.baseline.filter((one) => one.fingerprint === fingerprint);
  if (accepted.length + known.length === 0)
    return [
      `${fingerprint} is not accepted, and not in the baseline.`,
      `  To accept it:  accept: [{ fingerprint: ${fingerprint}, reason: <why>, until: <date> }]`,
    ];
  return [
    ...accepted.map((one) => `${fingerprint} is accepted: ${describeAcceptance(one)}`),
    ...known.map(({ rule, path }) => `${fingerprint} is in the baseline ${policy.baselineFile}: ${rule} in ${path}`),
  ];
}

/** Returns what the policy says about a rule: on or off, severity, acceptances. */
function ofRule({ policy, text }: OwnPolicy, rule: string): readonly string[] {
  const severity = policy.severities.get(rule);
  const accepted = policy.acceptances.filter((one) => one.rule === rule);
  const known = policy.baseline.filter((one) => one.rule === rule).length;
  return [
    policy.disabledRules.has(rule)
      ? `${rule} is off: rules.disable${lineOf(text, rule)}.`
      : `${rule} is on${ownRules(policy).some(({ id }) => id === rule) ? ', a rule of this repository' : ''}.`,
    severity === undefined ? '  Severity: as the rule says.' : `  Severity: ${severity}${lineOf(text, rule)}.`,
    `  ${blocksAt(policy)}`,
    ...accepted.map((one) => `  Accepted: ${describeAcceptance(one)}`),
    `  In the baseline: ${plural(known, 'entry', 'entries')} for it.`,
  ];
}

/** Returns what the policy says about a path: scanned or ignored, and by which entry. */
function ofPath({ policy, text }: OwnPolicy, path: string): readonly string[] {
  const decisive = policy.ignoredPaths.findLast((glob) => globMatcher([glob.replace(/^!/, '')])(path));
  const isIgnored = decisive !== undefined && !decisive.startsWith('!');
  const accepted = policy.acceptances.filter((one) => one.path !== null && globMatcher([one.path])(path));
  const texts = policy.acceptances.filter((one) => one.path === null && one.text !== undefined);
  const known = policy.baseline.filter((one) => one.path === path);
  return [
    isIgnored
      ? `${path} is not scanned: ignore-paths has "${decisive}"${lineOf(text, decisive)}.`
      : `${path} is scanned` +
        `${decisive === undefined ? '' : `: "${decisive}" makes it count again${lineOf(text, decisive)}`}.`,
    ...(isSamplePath(path)
      ? [`  It is a test, example or documentation: severities are one step lower (high → ${lowerSeverity('high')}).`]
      : []),
    `  ${blocksAt(policy)}`,
    ...accepted.map((one) => `  Accepted here: ${describeAcceptance(one)}`),
    ...(texts.length === 0 ? [] : [`  ${plural(texts.length, 'accepted text')} for every file.`]),
    ...known.map(({ rule, fingerprint }) => `  In the baseline ${policy.baselineFile}: ${rule} ${fingerprint}`),
  ];
}

/** Returns a sentence with the thresholds of the policy. */
function blocksAt({ blockSeverity, blockConfidence, postureBlocks }: Policy): string {
  return (
    `A credential blocks from severity ${blockSeverity} and confidence ${blockConfidence}; a weakened setting ` +
    `${postureBlocks ? `blocks from severity ${blockSeverity}` : 'warns'}.`
  );
}

function describeAcceptance({ fingerprint, rule, path, text, reason, owner, until, line }: Acceptance): string {
  const which = [fingerprint, rule, path, text === undefined ? null : 'by its text'].filter((one) => one !== null);
  const over = until !== null && until < new Date().toISOString().slice(0, 10) ? ', expired' : '';
  return (
    `${which.join(', ')}${line === undefined ? '' : ` (line ${line})`}` +
    `${owner === null ? '' : ` by ${owner}`}${until === null ? '' : ` until ${until}${over}`}: ${reason}`
  );
}

/** Returns ` (line 12)`, the first line of the policy with this word; empty without one. */
function lineOf(text: string | null, word: string): string {
  const line = (text ?? '').split('\n').findIndex((one) => !one.trimStart().startsWith('#') && one.includes(word));
  return line === -1 ? '' : ` (line ${line + 1})`;
}
