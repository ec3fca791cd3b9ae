/**
 * Pipelines of Jenkins: scanners whose result counts, approvals, secrets that Groovy writes into a script.
 * https://www.jenkins.io/doc/book/pipeline/syntax/
 */

import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type Fact, type ReadScene } from '../../judge/scene.ts';
import { textOf, type Origin } from '../../position.ts';
import { scansIn, type Scan } from './scan-lines.ts';
import { scanFacts } from './scans.ts';
import { listFact } from './steps.ts';
import { proofFact, proofsOf } from './workflow-supply.ts';

/** Returns one scope: scans, approvals, and secrets that Groovy writes into scripts. */
export const readJenkinsfile: ReadScene = async ({ path, text }) => {
  const lines = textOf(text).split('\n');
  const origin = { path, line: 1, endLine: 1 };
  const facts = [
    ...scanFacts(scansOf(lines), origin),
    approvalsFact(lines, origin),
    proofFact([...new Set(lines.filter((line) => !/^\s*\/\//.test(line)).flatMap(proofsOf))].sort(), origin),
    ...stageFacts(lines, path),
    listFact('secrets that Groovy writes into scripts', interpolated(lines), origin),
  ];
  return plainScene([{ id: 'pipeline', origin, facts, absent: nothingSet, atMost: 'medium', site: '' }], () => null);
};

/** Lines after a command within which the script may test its exit status. */
const NEAR = 6;

/**
 * Returns the scans whose result counts: `catchError { … }` and `warnError { … }` go on; `returnStatus: true` stops
 * only if the script tests the status.
 */
function scansOf(lines: readonly string[]): readonly Scan[] {
  const found: Scan[] = [];
  let [depth, caught] = [0, Number.POSITIVE_INFINITY];
  for (const [index, line] of lines.entries()) {
    if (/\b(?:catchError|warnError)\b/.test(line) && caught === Number.POSITIVE_INFINITY) caught = depth;
    const isLooked =
      !/returnStatus\s*:\s*true/.test(line) ||
      lines.slice(index, index + NEAR).some((near) => /\berror\b|\bthrow\b|\bunstable\b|exit 1|FAILURE/.test(near));
    if (!/^\s*\/\//.test(line) && caught === Number.POSITIVE_INFINITY && isLooked)
      found.push(...scansIn(withoutStageName(line)));
    for (const char of line) depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    if (depth <= caught && line.includes('}')) caught = Number.POSITIVE_INFINITY;
  }
  return found;
}

/**
 * Returns a line without quotes at its end; empty for a stage, whose name may be that of a scanner that it does not
 * run.
 */
function withoutStageName(line: string): string {
  if (/^\s*stage\b/.test(line)) return '';
  let end = line.trimEnd().length;
  while (/['")]/.test(line[end - 1] ?? '')) end--;
  return line.slice(0, end);
}

/**
 * Returns a fact for each stage that deploys: its condition on the branch or tag.
 * https://www.jenkins.io/doc/book/pipeline/syntax/#when
 */
function stageFacts(lines: readonly string[], path: string): Fact[] {
  const found: Fact[] = [];
  let [depth, stage] = [0, { name: '', depth: 0, line: 0, asks: false }];
  const close = (): void => {
    const { name, line, asks } = stage;
    stage = { ...stage, name: '' };
    if (!/deploy|release|publish|promote|\bprod/i.test(name)) return;
    const word = asks ? 'set' : 'none';
    found.push(
      makeFact(
        controls.workflowTrust,
        { kind: 'rank', name: 'branch condition', rank: asks ? 1 : 0, word, atMost: 'medium', weakening: 'removal' },
        {
          subject: `branch condition of ${name}`,
          certainty: 'literal' as const,
          origin: { path, line, endLine: line },
          onlyChanged: true,
        },
      ),
    );
  };
  for (const [index, line] of lines.entries()) {
    const name = /\bstage\s*\(\s*['"]([^'"]{1,80})['"]/.exec(line)?.[1];
    if (name !== undefined) {
      if (stage.name !== '') close();
      stage = { name, depth, line: index + 1, asks: false };
    }
    if (/\b(?:branch|tag|buildingTag|BRANCH_NAME|TAG_NAME|changeRequest)\b/.test(line))
      stage = { ...stage, asks: true };
    for (const char of line) depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    if (stage.name !== '' && depth <= stage.depth && line.includes('}')) close();
  }
  return found;
}

/** Returns the count of `input` steps; one that names who may answer counts twice. */
function approvalsFact(lines: readonly string[], origin: Origin): Fact {
  const count = lines.filter((line) => /^\s*input\b\s*(?:[({'"]|message)/.test(line)).length;
  const named = Math.min(count, lines.filter((line) => /\bsubmitter\b\s{0,9}:?\s{0,9}['"][^'"]/.test(line)).length);
  return makeFact(
    controls.workflowTrust,
    {
      kind: 'rank',
      name: 'approvals',
      rank: count + named,
      word: named === 0 ? `${count} approvals` : `${count} approvals, ${named} by named people`,
      atMost: 'medium',
      weakening: 'removal',
    },
    { subject: 'approvals', certainty: 'literal' as const, origin },
  );
}

/**
 * Returns the names of secrets within Groovy's double quotes: Groovy replaces them, so they are in the process list and
 * the log. https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#string-interpolation
 */
function interpolated(lines: readonly string[]): readonly string[] {
  const names = new Set(
    lines.flatMap((line) => [
      ...[...line.matchAll(/\b(?:\w+V|v)ariable\s*:\s*['"](\w+)['"]/g)].map(([, name]) => name!),
      ...[...line.matchAll(/^\s*(\w+)\s*=\s*credentials\(/g)].map(([, name]) => name!),
    ]),
  );
  if (names.size === 0) return [];
  const used = new Set<string>();
  for (const text of doubleQuoted(lines.join('\n')))
    for (const [, name] of text.matchAll(/\$\{?(\w+)/g)) if (names.has(name!)) used.add(name!);
  return [...used];
}

/** Yields the texts within `"…"` and `"""…"""`; other quotes are skipped. */
function* doubleQuoted(source: string): Generator<string> {
  let at = 0;
  while (at < source.length) {
    const quote = ['"""', "'''", '"', "'"].find((one) => source.startsWith(one, at));
    if (quote === undefined) {
      at += 1;
      continue;
    }
    const end = source.indexOf(quote, at + quote.length);
    if (end === -1) return;
    if (quote.startsWith('"')) yield source.slice(at + quote.length, end);
    at = end + quote.length;
  }
}
