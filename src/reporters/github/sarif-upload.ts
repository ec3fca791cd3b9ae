/**
 * The SARIF file for code scanning, so that its rulesets can gate, too.
 * https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
 */

import { gzipSync } from 'node:zlib';
import type { Change } from '../../model/change.ts';

export interface SarifUpload {
  readonly commit_sha: string;
  readonly ref: string;
  /** gzip, then base64. */
  readonly sarif: string;
  readonly tool_name: 'tidegate';
}

/** "The maximum size is 10 MB for the gzip-compressed file." */
const COMPRESSED_AT_MOST = 10_000_000;

/** Returns the body of the request; null if code scanning has no name for what was read, or if it is too large. */
export function renderSarifUpload(sarif: string, { analysed }: Pick<Change, 'analysed'>): SarifUpload | null {
  if (analysed === null) return null;
  const compressed = gzipSync(sarif);
  if (compressed.length > COMPRESSED_AT_MOST) return null;
  return {
    commit_sha: analysed.commit,
    ref: analysed.ref,
    sarif: compressed.toString('base64'),
    tool_name: 'tidegate',
  };
}
