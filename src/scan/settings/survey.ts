/** Reads the effective settings of a commit's tree, or of files of a folder, without judging them. */

import type { Oid } from '../../model/oid.ts';
import type { PostureSurvey } from '../../model/posture.ts';
import { mapStrings } from '../../model/strings.ts';
import { decodeText, type Text } from '../../model/text.ts';
import { redactorOf } from '../../detectors/secrets/redactor.ts';
import { isPostureFile, surveyPosture } from '../../detectors/posture/index.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { findFiles } from '../../sources/files.ts';
import { quoting, type Quoted } from './quoted.ts';

/** Returns the effective settings of a commit's tree. */
export async function surveyCommit(source: ObjectSource, commit: Oid): Promise<PostureSurvey> {
  const entries = (await source.listTree(commit)).filter((entry) => entry.mode.startsWith('100'));
  const oids = new Map(entries.map((entry) => [entry.path, entry.oid]));
  return await surveyFiles([...oids.keys()], async (path) => {
    const oid = oids.get(path);
    if (oid === undefined) return null;
    const blob = await source.readBlob(oid);
    if (blob.kind === 'missing' || blob.kind === 'corrupt') throw new Error(blob.kind);
    return blob.kind === 'bytes' ? decodeText(blob.bytes) : null;
  });
}

/**
 * Returns the effective settings of files, with paths relative to the folder. Throws `UsageError('no-such-file')` for a
 * path that does not exist.
 */
export async function surveyFolder(paths: readonly string[], folder: string): Promise<PostureSurvey> {
  const readers = new Map<string, () => Buffer>();
  for (const file of findFiles(paths, folder)) readers.set(file.path, file.read);
  return await surveyFiles([...readers.keys()], async (path) => {
    const read = readers.get(path);
    return read === undefined ? null : decodeText(read());
  });
}

/** Returns the settings of files, redacted: the value of a setting may be a credential, or contain one. */
async function surveyFiles(
  paths: readonly string[],
  read: (path: string) => Promise<Text | null>,
): Promise<PostureSurvey> {
  const unread = new Set<string>();
  const quoted: Quoted[] = [];
  const found = await surveyPosture(
    paths.filter(isPostureFile),
    quoting(async (path) => {
      try {
        return await read(path);
      } catch {
        unread.add(path);
        return null;
      }
    }, quoted),
  );
  // The effective value of a setting may be a credential of its file, or contain one.
  const { redact } = (await redactorOf()).knowing(new Map(quoted));
  return mapStrings({ ...found, unread: [...unread] }, redact);
}
