/** Kinds of paths, as detectors distinguish them. */

import type { StretchDetector } from './detector.ts';
import type { Matcher } from './matching/matcher.ts';

/** The paths of a history are few compared with its texts. */
const MOST_PATHS = 100_000;

/** Parts of a path that findings depend on: two paths of one kind have the same findings. */
interface Kind {
  readonly name: string;
  /** By word: 1 where a detector of it may have something to say at such a path. */
  readonly answered: Uint8Array;
}

export class Kinds {
  readonly #asked: readonly StretchDetector[];
  readonly #byPath = new Map<string, Kind>();
  readonly #byName = new Map<string, Kind>();

  constructor(readonly matcher: Matcher) {
    this.#asked = matcher.detectors.all().filter(({ kindOf }) => kindOf !== undefined);
  }

  /** Returns the kind of a path: detectors treat all paths of one kind alike. Keeps recent paths. */
  kindOf(path: string): Kind {
    let kind = this.#byPath.get(path);
    if (kind === undefined) {
      if (this.#byPath.size >= MOST_PATHS) this.#byPath.clear();
      this.#byPath.set(
        path,
        (kind = this.#named(this.#asked.map((detector) => detector.kindOf!(path)).join(';'), path)),
      );
    }
    return kind;
  }

  /** Returns the kind of this name, with the words whose detectors want such a path. */
  #named(name: string, path: string): Kind {
    let kind = this.#byName.get(name);
    if (kind === undefined) {
      const answered = Uint8Array.from(this.matcher.allOwners(), (owners) =>
        Number(owners.some(({ isWanted }) => isWanted === undefined || isWanted(path))),
      );
      this.#byName.set(name, (kind = { name, answered }));
    }
    return kind;
  }
}
