/** The two trees of a net change, and the commit that its findings name. */

import type { Oid } from '../../model/oid.ts';
import type { Text } from '../../model/text.ts';
import { readTextAt } from './blob-texts.ts';
import type { ScanContext } from '../context.ts';
import { repositoryOf } from '../world.ts';

export interface Sides {
  readonly before: (path: string) => Promise<Text | null>;
  readonly after: (path: string) => Promise<Text | null>;
  readonly head: { readonly commit: Oid; readonly author: string; readonly date: string };
}

/** Returns readers of both trees, and the head commit. */
export async function sidesOf({ world, shown }: ScanContext, base: Oid, head: Oid): Promise<Sides> {
  const source = repositoryOf(world);
  const { oid, author, date } = await source.readCommit(head);
  return {
    before: (path) => readTextAt(source, base, path),
    after: (path) => readTextAt(source, head, path),
    head: { commit: oid, author: shown(author), date },
  };
}
