/** `tidegate posture <commit|path>`: the effective posture of a tree or a folder, with where each fact comes from. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isTidegateError, UsageError } from '../../model/errors.ts';
import type { PostureSurvey } from '../../model/posture.ts';
import { renderPostureJson, renderPostureTable } from '../../reporters/posture-table.ts';
import { openRepository } from '../../repository/open.ts';
import { surveyCommit, surveyFolder } from '../../scan/survey.ts';
import type { Arguments } from '../arguments.ts';
import { wantsColour, write } from '../deliver.ts';

export async function showPosture(wanted: Arguments): Promise<number> {
  const [word, more] = wanted.words;
  if (word === undefined)
    throw new UsageError('bad-arguments', 'Of what? No commit or path was given.', {
      next: 'For example: tidegate posture HEAD, or tidegate posture .',
    });
  if (more !== undefined)
    throw new UsageError('bad-arguments', `tidegate posture takes one commit or path, and got "${more}" as well.`);
  const output = wanted.outputs[0] ?? { format: 'terminal', file: null };
  if (!['terminal', 'json'].includes(output.format) || output.file !== null || wanted.outputs.length > 1)
    throw new UsageError('bad-arguments', 'tidegate posture prints a table, or with --format json, JSON.');
  const survey = await surveyOf(word, wanted);
  await write(
    output.format === 'json'
      ? renderPostureJson(survey, word)
      : renderPostureTable(survey, word, {
          width: process.stdout.columns ?? 120,
          colour: wanted.colour ?? wantsColour(process.stdout),
        }),
  );
  return survey.unread.length > 0 ? 3 : 0;
}

/** A revision comes first, as for git: a folder that is called like a branch is `./name`. */
async function surveyOf(word: string, wanted: Arguments): Promise<PostureSurvey> {
  const folder = resolve(wanted.repo);
  const isThere = existsSync(resolve(folder, word));
  if (/^(?:[./~]|[a-z]:)/i.test(word)) return await surveyFolder([word], folder);
  try {
    const source = await openRepository(wanted.repo, wanted.backend === undefined ? {} : { backend: wanted.backend });
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
