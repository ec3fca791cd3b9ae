/** Checks a text that an editor holds: its secrets, and its settings against HEAD. */

import { join } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import { DEFAULT_POLICY, type Policy } from '../../model/policy.ts';
import { decodeText, Text } from '../../model/text.ts';
import { globMatcher } from '../../policy/glob.ts';
import { LARGEST_BLOB } from '../../repository/object-read.ts';
import { findBlob } from '../../repository/object-source.ts';
import { openRepository } from '../../repository/open.ts';
import { scan } from '../../scan.ts';
import { withDrafts } from '../../sources/draft.ts';
import { isIgnoredByGit } from '../../sources/worktree.ts';
import { readPolicyOf } from '../own-policy.ts';
import { failureOf } from '../failure.ts';
import type { FileName } from './file-name.ts';
import { problemsOf, type Problem } from './problem.ts';

export interface Checked {
  readonly problems: readonly Problem[];
  /** One sentence where the policy cannot be read, and the built-in one counts. */
  readonly notice: string | null;
  /** The file needs no check: the policy leaves it out, or git ignores it. */
  readonly isLeftOut: boolean;
}

/** Returns the policy of the working tree, or the built-in one if that cannot be read. */
export async function policyFor({ root }: FileName): Promise<{ policy: Policy; notice: string | null }> {
  try {
    return { policy: (await readPolicyOf(root)).policy, notice: null };
  } catch (error) {
    const { text } = await failureOf(error);
    return { policy: DEFAULT_POLICY, notice: `${text.trim()} The built-in policy counts until then.` };
  }
}

/** Checks the whole file. Never throws for what the file or the repository contain. */
export async function checkFile(name: FileName, content: string): Promise<Checked> {
  const { policy, notice } = await policyFor(name);
  const bytes = Buffer.from(content, 'utf8');
  const isIgnored = policy.ignoredPaths.length > 0 && globMatcher(policy.ignoredPaths)(name.path);
  if (isIgnored || bytes.length > LARGEST_BLOB) return { problems: [], notice, isLeftOut: true };
  if (name.isInRepository && (await isIgnoredByGit(name.root, join(name.root, name.path))))
    return { problems: [], notice, isLeftOut: true };
  const text = Text.of(content);
  const secrets = await findSecrets(name.path, bytes, policy);
  const { settings, before } = name.isInRepository ? await compareWithHead(name, bytes, policy) : NOTHING;
  return { problems: problemsOf([...secrets, ...settings], text, before), notice, isLeftOut: false };
}

/** Returns the secrets of a part of a file; lines count from its first. */
export async function checkPart(path: string, part: string, policy: Policy): Promise<readonly Problem[]> {
  return problemsOf(await findSecrets(path, Buffer.from(part, 'utf8'), policy), Text.of(part), null);
}

async function findSecrets(path: string, input: Buffer, policy: Policy): Promise<readonly Finding[]> {
  const world = { source: null, input, policy, since: performance.now() };
  return (await scan({ kind: 'stdin', path }, world)).findings;
}

const NOTHING = { settings: [] as readonly Finding[], before: null };

/** Returns the settings of a file that are weaker than at HEAD, and its text at HEAD. */
async function compareWithHead({ root, path }: FileName, after: Buffer, policy: Policy) {
  const source = await openRepository(root);
  try {
    const head = await source.resolveCommit('HEAD');
    const oid = head === null ? null : await findBlob(source, head, path);
    const blob = oid === null ? null : await source.readBlob(oid);
    const before = blob?.kind === 'bytes' ? blob.bytes : null;
    const drafted = withDrafts(source, [{ path, before, after }]);
    const { findings } = await scan({ kind: 'staged' }, { source: drafted, policy, since: performance.now() });
    const settings = findings.filter(({ kind, path: at }) => kind === 'posture' && at === path);
    return { settings, before: before === null ? null : decodeText(before) };
  } catch {
    return NOTHING; // a broken repository is reported by what reads it, not on each keystroke
  } finally {
    await source.close();
  }
}
