/** Objects written past git's checks, and what a scan says of them. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GIT_ENVIRONMENT, type TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { gist } from '../helpers/scanning.ts';
import type { Answer } from './survive.ts';

export const RULE = 'github-personal-access-token';
export const line = (seed: number): string =>
  `GITHUB_TOKEN=${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 9000 + seed)}\n`;

export function object(repository: TestRepository, type: string, content: string | Buffer): string {
  return execFileSync('git', ['hash-object', '-t', type, '--literally', '-w', '--stdin'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: content,
    encoding: 'utf8',
  }).trim();
}

export function entry(mode: string, name: string, oid: string): Buffer {
  return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]);
}

/** A commit of this tree on main. */
export function commitTree(repository: TestRepository, tree: string): void {
  const commit = object(
    repository,
    'commit',
    `tree ${tree}\nparent ${repository.head}\nauthor A <a@example.org> 1700000000 +0000\ncommitter C ` +
      `<c@example.org> 1700000000 +0000\n\nodd\n`,
  );
  writeFileSync(join(repository.folder, '.git/refs/heads/main'), `${commit}\n`);
}

export function told(answer: Answer): string {
  if (answer.kind === 'error') return answer.code;
  const { findings, coverage, verdict } = answer.report;
  return [
    verdict.kind,
    ...findings.map(gist),
    ...coverage.gaps.map(({ code }) => code),
    ...coverage.skipped.map(({ reason }) => reason),
  ].join(', ');
}
