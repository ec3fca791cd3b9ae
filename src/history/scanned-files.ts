/** Files in the containers of a history, by digest: each is scanned once. */

import type { ScannedFiles } from '../scan/secrets/containers.ts';
import type { TextLocation } from '../scan/secrets/location.ts';
import type { Recorder } from './incremental/recorder.ts';
import type { BlobKinds } from './blob-kinds.ts';
import type { Occurrences } from './occurrences.ts';

export class ScannedContainerFiles implements ScannedFiles {
  readonly #digests = new Set<string>();

  /** `isForgetful`: counts files as scanned only within one container. */
  constructor(
    readonly occurrences: Occurrences,
    readonly recorder: Recorder | null,
    readonly isForgetful: boolean,
    readonly blobKinds: BlobKinds,
  ) {}

  digestOf(hash: string, path: string): string {
    return this.blobKinds.digestOf(hash, path);
  }

  /** Adds files that an earlier scan recorded. */
  addRecorded(digests: readonly string[]): void {
    for (const digest of digests) this.#digests.add(digest);
  }

  /** Begins a container. */
  open({ turn }: TextLocation): void {
    if (this.isForgetful) this.#digests.clear();
    this.recorder?.containerOpened(turn ?? null);
  }

  /** Reports whether the file was scanned in an earlier container; records it if not. */
  wasScanned(digest: string, { blob, turn }: TextLocation): boolean {
    if (this.#digests.has(digest)) {
      if (blob !== undefined && this.occurrences.fileRepeated(blob, digest))
        this.recorder?.secretRepeated(turn ?? null);
      return true;
    }
    this.#digests.add(digest);
    this.recorder?.fileScanned(digest, turn ?? null);
    return false;
  }
}
