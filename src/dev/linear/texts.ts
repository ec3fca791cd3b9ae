/** Policies, baselines, workflows, globs, files of other scanners, commits and the input of hooks. */

import { runsGate, workflowLosses } from '../../policy/gate-workflow.ts';
import { globMatcher } from '../../policy/glob.ts';
import { globProblem } from '../../policy/glob-syntax.ts';
import { importFile } from '../../policy/import/index.ts';
import { parseBaseline } from '../../policy/baseline.ts';
import { DEFAULT_POLICY } from '../../model/policy.ts';
import { parseSettings } from '../../policy/settings.ts';
import { readLinks } from '../../repository/commit-links.ts';
import { parseCommit, parseTag } from '../../repository/commit-text.ts';
import { parseRevision } from '../../repository/revision-text.ts';
import { parsePushedRefs } from '../../sources/hook-input.ts';
import type { Job } from './posture.ts';
import { CREDENTIALS, numbered, PLAIN, type Shape } from './shapes.ts';

const OID = '1234567890'.repeat(4);

const IMPORTED = [
  ...['.gitleaks.toml', '.gitleaksignore', 'gitleaks-report.json', '.secrets.baseline', '.gitguardian.yaml'],
  ...[
    'secret_scanning.yml',
    '.secretlintrc.json',
    '.secretlintignore',
    'trufflehog.yml',
    'rules.yml',
    'kingfisher.yml',
    '.semgrepignore',
    '.checkov.yml',
  ],
];

type Read = (text: string) => unknown;

/** Returns a reader whose refusals count as answers; any other error is thrown on. */
function catchingRefusals(read: Read): Read {
  return async (text) => {
    try {
      await read(text);
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) throw error;
    }
  };
}

function withHead(head: string, shape: Shape): Shape {
  return { name: `${JSON.stringify(head)} and ${shape.name}`, make: (size) => head + shape.make(size) };
}

const WORKFLOW = 'on: push\njobs:\n  scan:\n    steps:\n      - run: tidegate diff a..b\n';

/** Returns the jobs, one for each reader and shape. */
export async function textJobs(): Promise<readonly Job[]> {
  const shapes = [...PLAIN, ...CREDENTIALS.slice(0, 8)];
  const jobsFor = (reader: string, read: Read, more: readonly Shape[] = []): Job[] =>
    [...shapes, ...more].map((shape) => ({ reader, shape, read: catchingRefusals(read) }));
  const glob = (text: string): void => {
    if (globProblem(text) === null) globMatcher([text])('a'.repeat(48) + '/' + 'a'.repeat(40));
  };
  return [
    ...jobsFor('policy', async (text) => await parseSettings(text, 'policy', DEFAULT_POLICY), [
      ...shapes.map((shape) => withHead('ignore-paths:\n- ', shape)),
      numbered('k#: 1\n'),
      withHead('ignore-paths:\n', numbered('- a#/**\n')),
      withHead('ignore-paths:\n', numbered('- "!a#/**"\n')),
      withHead('accept:\n', numbered('- { rule: "*", path: "a#", reason: r }\n')),
      withHead('severities:\n', numbered('  a#: high\n')),
    ]),
    ...jobsFor('baseline', (text) => parseBaseline(text, 'baseline')),
    ...jobsFor(
      'workflow',
      async (text) => [runsGate(text), await workflowLosses(WORKFLOW, text, [{ name: 'push', isNeeded: true }])],
      [
        ...shapes.map((shape) => withHead(WORKFLOW, shape)),
        numbered(WORKFLOW.replace('scan', 'a#')),
        withHead(WORKFLOW, numbered('  a#:\n    needs: [scan]\n    steps: []\n')),
      ],
    ),
    ...jobsFor('glob', glob, [
      ...['*a', 'a*', '**/', '**/a', '?*', '[a-z]*', '{a,b}', '@(a|', '+(a)', '!(a', '*(a|b)', '{a,{', '[^a]*'].map(
        (unit) => ({
          name: `${unit} repeated`,
          make: (size: number) => unit.repeat(size / unit.length),
        }),
      ),
    ]),
    ...IMPORTED.flatMap((name) => jobsFor(`import ${name}`, async (text) => await importFile(name, text))),
    ...jobsFor('commit', (text) => [parseCommit(OID, Buffer.from(text)), readLinks(Buffer.from(text))], [
      numbered(`parent ${OID}\n`),
      withHead(`tree ${OID}\n`, numbered('a# b\n b\n')),
    ]),
    ...jobsFor('tag', (text) => parseTag(OID, Buffer.from(text))),
    ...jobsFor('revision', (text) => parseRevision(text)),
    ...jobsFor('pushed refs', (text) => parsePushedRefs(text), [numbered(`${OID} ${OID} refs/heads/a#\n`)]),
  ];
}
