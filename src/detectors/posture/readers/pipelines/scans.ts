/**
 * Scanners that a pipeline runs: which kinds of fault would be found before a release. tidegate itself is judged as the
 * gate.
 */

import { rankOfNames } from '../../orders/ranks.ts';
import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';
import { scansIn, severityRank, type Scan } from './scan-lines.ts';

/** Keys of a step under which its failure is ignored: GitHub, Azure, GitLab, Buildkite, Cloud Build. */
const IGNORING = ['continue-on-error', 'continueOnError', 'allow_failure', 'soft_fail', 'allowFailure'] as const;

/** Reports whether the pipeline goes on if this step fails. */
export function isIgnored(step: DocumentNode): boolean {
  return (
    IGNORING.some((key) => isTrue(step.text(key))) ||
    step.entry('allow_failure', 'exit_codes') !== undefined ||
    step.items('soft_fail').length > 0 ||
    step.text('failure') === 'ignore' ||
    step.text('onError') === 'continue'
  );
}

/** An expression, as in `${{ matrix.experimental }}`, holds for some runs alone. */
function isTrue(text: string | null): boolean {
  return text !== null && /^(?:true|yes|on|1)$/i.test(text);
}

/** Blocks in which a step has the options of what it uses. */
const OPTIONS = ['with', 'inputs', 'settings', 'args'] as const;
const SWITCHES = /^(?:fail-on-issues|failOnIssues|fail-build|failBuild|exit-code|fail_on_finding|fail-on-findings)$/;
const LEVELS: ReadonlySet<string> = new Set([
  'severity',
  'severity-threshold',
  'severityThreshold',
  'fail-on-severity',
  'severity-cutoff',
  'severityCutoff',
  'fail-on',
  'failOnSeverity',
  'minimum-severity',
]);
const CVSS = /^(?:failOnCVSS|fail_on_cvss|failBuildOnCVSS|cvss-threshold)$/;

/** Finds the scanners of all steps. `texts`: keys of a step that say what it runs. */
export function scannersOf(steps: readonly DocumentNode[], texts: readonly (readonly string[])[]): readonly Scan[] {
  return steps.flatMap((step) => {
    const scans = texts.flatMap((keys) => scansOf(step, keys));
    return isIgnored(step) ? scans.map(onlyReporting) : scans;
  });
}

/** Returns a scan after which the pipeline goes on. */
export function onlyReporting({ name }: Scan): Scan {
  return { name, threshold: null, onlyReports: true };
}

/** Returns the scans in the texts under `keys` of a step, with the step's own options. */
function scansOf(step: DocumentNode, keys: readonly string[]): readonly Scan[] {
  const scans = textsAt(step, keys).flatMap(scansIn);
  return scans.length === 0 ? [] : withOptions(scans, step, OPTIONS);
}

/**
 * Adds the severity that a step's options set to its scanners. Returns none if an option lets the pipeline go on
 * whatever they find. `blocks`: keys under which the step has options; empty for the step itself.
 */
export function withOptions(scans: readonly Scan[], step: DocumentNode, blocks: readonly string[]): readonly Scan[] {
  const options = blocks.flatMap((block) => (block === '' ? step.pairs() : step.pairs(block)));
  if (options.some(([key, node]) => SWITCHES.test(key) && /^(?:0|false|no)$/i.test(node.text() ?? '')))
    return scans.map(onlyReporting);
  const levels = options.flatMap(([key, node]) => {
    if (CVSS.test(key)) return /^\d+/.test(node.text() ?? '') ? -Number.parseInt(node.text()!, 10) : [];
    return LEVELS.has(key) ? (severityRank(node.text() ?? '') ?? []) : [];
  });
  return levels.length === 0 ? scans : scans.map(({ name }) => ({ name, threshold: Math.max(...levels) }));
}

/** Returns the texts at a path of keys: a text itself, and the items of a list. */
function textsAt(step: DocumentNode, keys: readonly string[]): readonly string[] {
  const items = step.items(...keys).flatMap((item) => item.text() ?? item.text('pipe') ?? []);
  const text = keys.length === 0 ? step.text() : step.text(...keys);
  return [...items, ...(text === null ? [] : [text])];
}

/** Returns one fact with the names of all scanners, and one with the severity for each that says it. */
export function scanFacts(scans: readonly Scan[], origin: Origin): Fact[] {
  const [reporting, stopping] = [true, false].map((reports) =>
    scans.filter(({ onlyReports }) => (onlyReports === true) === reports).map(({ name }) => name),
  ) as [string[], string[]];
  // One that stops the pipeline reports, too.
  const all = [...new Set([...stopping, ...reporting.map(reportOf), ...stopping.map(reportOf)])].sort();
  const shown = all.filter((name) => !stopping.some((one) => reportOf(one) === name));
  const strictest = new Map<string, number>();
  for (const { name, threshold } of scans)
    if (threshold !== null) strictest.set(name, Math.max(threshold, strictest.get(name) ?? threshold));
  return [
    namesFact('scans', all, shown, origin),
    ...[...strictest].map(([name, of]) => thresholdFact(name, of, origin)),
  ];
}

/** Names a scan whose failure does not stop the pipeline. */
function reportOf(name: string): string {
  return `${name} (only reports)`;
}

/** Makes the fact of scans that run; losing one is weaker. `shown`: the names for people. */
function namesFact(subject: string, names: readonly string[], shown: readonly string[], origin: Origin): Fact {
  const value = rankOfNames(subject, names, { isGood: true, atMost: 'medium', weakening: 'removal' });
  return makeFact(
    controls.threatDetection,
    { ...value, word: shown.length === 0 ? 'none' : shown.join(', ') },
    { subject, certainty: 'literal' as const, origin },
  );
}

const SEVERITY_WORDS = ['nothing', 'critical', 'high', 'medium', 'low', 'all', 'all'] as const;

/** Makes the fact of the severity from which a scanner stops the build. Compared only where it is changed. */
function thresholdFact(name: string, threshold: number, origin: Origin): Fact {
  const word = threshold < 0 ? `CVSS ${-threshold}` : `from ${SEVERITY_WORDS[threshold]}`;
  return makeFact(
    controls.threatDetection,
    { kind: 'rank', name: `${name} stops the build`, rank: threshold, word, atMost: 'medium', weakening: 'downgrade' },
    { subject: `threshold of ${name}`, certainty: 'literal' as const, origin, onlyChanged: true },
  );
}
