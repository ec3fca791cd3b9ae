/** `tidegate posture <commit|path>`: the effective posture of a tree or a folder, with where each fact comes from. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isTidegateError, UsageError } from '../../model/errors.ts';
import type { PostureSurvey } from '../../model/posture.ts';
import { renderPostureJson, renderPostureTable } from '../../reporters/posture-table.ts';
import { openRepository } from '../../repository/open.ts';
import { surveyCommit, surveyFolder } from '../../scan/settings/survey.ts';
import { defineCommand } from '../command.ts';
import { screen, write } from '../streams/standard.ts';
import { AS_JSON, BACKEND, REPO } from '../options.ts';
import { redacted } from '../redact.ts';

export const command = defineCommand({
  name: 'posture',
  group: 'Rules and settings',
  summary: 'Show the security settings in force, and the line of each.',
  arguments: [
    {
      shown: '<commit|path>',
      summary: 'A commit, a file or a folder',
      least: 1,
      most: 1,
      completes: { from: ['revision', 'file'] },
    },
  ],
  options: [AS_JSON, REPO, BACKEND],
  examples: [
    { line: 'posture HEAD', does: 'of the last commit' },
    { line: 'posture .', does: 'of the files as they are now' },
    { line: 'posture v1.0 --format json', does: 'of a tag, for a program' },
  ],
  exitCodes: { 0: 'shown', 2: 'wrong use or configuration', 3: 'a file with settings could not be read' },
  async run({ words, options, colour }) {
    const word = words[0]!;
    const survey = await surveyOf(word, options);
    const label = await redacted(word);
    await write(
      options.format
        ? renderPostureJson(survey, label)
        : renderPostureTable(survey, label, {
            width: screen()?.columns ?? 120,
            colour: colour ?? screen()?.colour ?? false,
          }),
    );
    return survey.unread.length > 0 ? 3 : 0;
  },
});

interface Place {
  readonly repo: string;
  readonly backend: 'git' | 'isomorphic' | undefined;
}

/**
 * Returns the settings of a revision, otherwise of a path: as for git, a folder that is called like a branch is
 * `./name`.
 */
async function surveyOf(word: string, { repo, backend }: Place): Promise<PostureSurvey> {
  const folder = resolve(repo);
  const isThere = existsSync(resolve(folder, word));
  if (/^(?:[./~]|[a-z]:)/i.test(word)) return await surveyFolder([word], folder);
  try {
    const source = await openRepository(repo, backend === undefined ? {} : { backend });
    try {
      const commit = await source.resolveCommit(word);
      if (commit !== null) return await surveyCommit(source, commit);
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!isThere || !(isTidegateError(error) && error.exitCode === 2)) throw error;
  }
  if (isThere) return await surveyFolder([word], folder);
  throw new UsageError('no-such-revision', `There is no commit, file or folder "${word}".`, {
    next: 'List what there is with: git branch --all; git tag.',
  });
}
