/** Guesses which ref somebody meant. Only for messages. */

import { nearestOf } from '../model/nearest.ts';
import type { ObjectSource } from '../repository/object-source.ts';

/** Returns the short name of the ref that is spelled most like the word, or null if none is near. */
export async function nearestRef(word: string, source: ObjectSource): Promise<string | null> {
  const refs = [...(await source.listRefs()).keys()];
  return nearestOf(
    word,
    refs.map((ref) => ref.replace(/^refs\/(?:heads|tags|remotes)\//, '')),
  );
}
