/** `tidegate init`: a policy and a workflow to start from. Never writes over a file that is there. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { EVENTS } from '../../sources/events.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { write } from '../deliver.ts';
import { REPO } from '../options.ts';
import { writeOutput } from '../output-file.ts';

const POLICY = `# tidegate's policy. It is read from the base of a change, so a change cannot relax it for itself.
# All of it may be left out: these are the defaults.
block:
  severity: medium     # low | medium | high | critical: what blocks at the least …
  confidence: high     # … if it is also this sure: low | medium | high
  posture: true        # does a weakened setting block?
incomplete: block      # block | warn: what to do when not everything could be read

# ignore-paths:
#   - vendor/**
# rules:
#   disable: [generic-password]
# accept:
#   - fingerprint: 7K2M4QX0BT9VZ3H8WJ5R
#     reason: Public test key of the payment provider
#     until: 2027-06-30
# baseline: .github/tidegate-baseline.json     # written by: tidegate baseline --write
`;

const WORKFLOW = `name: tidegate
on:
${Object.values(EVENTS)
  .flatMap(({ trigger }) => trigger)
  .map((line) => `  ${line}`)
  .join('\n')}
permissions:
  contents: read
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: tidegate/tidegate@v0
`;

export const command = defineCommand({
  name: 'init',
  group: 'Set up',
  summary: 'Write a policy and a workflow to start from.',
  details: ['It changes no file that exists.'],
  arguments: [],
  options: [REPO],
  examples: [
    { line: 'init', does: 'in this repository' },
    { line: 'init --repo ../shop', does: 'in another clone' },
    { line: 'import .gitleaks.toml', does: 'coming from another scanner' },
  ],
  exitCodes: USE_EXIT_CODES,
  run: async ({ options }) => init(options.repo),
});

async function init(repo: string): Promise<number> {
  for (const [path, text] of [
    ['.github/tidegate.yml', POLICY],
    ['.github/workflows/tidegate.yml', WORKFLOW],
  ] as const) {
    const full = join(repo, path);
    if (lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() === false) {
      await write(`tidegate: ${path} is there already and was left alone.\n`);
      continue;
    }
    writeOutput(full, text, repo);
    await write(`tidegate: wrote ${path}\n`);
  }
  await write('Next: commit both, then make the job "gate" a required check of your main branch.\n');
  return 0;
}
