/** One file of a change. Types only. */

import type { Text } from '../../model/text.ts';

export interface ChangedFile {
  readonly path: string;
  readonly oldPath: string | null;
  readonly before: Text | null;
  readonly after: Text | null;
}
