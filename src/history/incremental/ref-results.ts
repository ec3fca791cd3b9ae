/**
 * What each ref gave to a report: its name and the tags that it leads through. What leads to no commit is looked at
 * each time.
 */

import type { Oid } from '../../model/oid.ts';
import type { Ledger } from '../../scan/ledger.ts';
import { noteOf, type Draft, type Note, type NumberedNotes, type Recorder } from '../../scan/note.ts';
import { REF, type Past } from './scan-record.ts';
import { digestOf } from './sealed-file.ts';
import { repositoryOf } from '../../scan/world.ts';

export class RefNotes {
  readonly digests: Buffer;
  /** Numbers of the refs that are to be looked at again next time. */
  readonly again: number[] = [];
  /** Of each ref its number in the past, -1 where it has none. */
  readonly #told: readonly number[];
  readonly #notes: ReadonlyMap<number, Note>;
  readonly #drafts = new Map<number, NonNullable<Draft['journal']>>();

  constructor(
    past: Past | null,
    readonly refs: ReadonlyMap<string, Oid>,
    isNews: boolean,
    isDoubtful: (note: Note) => boolean,
  ) {
    this.#notes = new Map<number, Note>(past?.parts.refNotes);
    this.digests =
      past && !isNews
        ? past.parts.refs
        : Buffer.concat([...refs].map(([ref, oid]) => digestOf(`${ref}\0${oid}`).subarray(0, REF)));
    const known = new Map<string, number>();
    const again = new Set(past?.facts.refsAgain);
    for (const [number, note] of this.#notes) if (isDoubtful(note)) again.add(number);
    for (const [number, digest] of past ? apart(past.parts.refs).entries() : [])
      if (!again.has(number)) known.set(digest, number);
    this.#told = apart(this.digests).map((digest) => known.get(digest) ?? -1);
  }

  /** Is there a ref that leads to no commit? */
  async hasLooseEnds(ledger: Ledger): Promise<boolean> {
    const commits = new Set(ledger.listed);
    const source = repositoryOf(ledger.world);
    for (const [number, oid] of [...this.refs.values()].entries()) {
      if (this.#told[number] === -1 && !commits.has(oid) && (await source.resolveCommit(oid)) === null) return true;
    }
    return false;
  }

  /**
   * The refs to look at, each until the next is asked for. Between them, what is known of others is told in its turn.
   */
  *unknown(ledger: Ledger, recorder: Recorder): Generator<readonly [ref: string, named: Oid]> {
    for (const [number, ref] of [...this.refs].entries()) {
      const told = this.#told[number]!;
      if (told === -1) {
        yield ref;
        const { counts, journal } = recorder.take();
        if (counts.files > 0 || (journal && (journal.skips.length > 0 || journal.gaps.length > 0)))
          this.again.push(number);
        else if (journal) this.#drafts.set(number, journal);
        continue;
      }
      const note = this.#notes.get(told);
      if (!note) continue;
      ledger.ref = ref[0];
      ledger.tell(note);
      recorder.take();
    }
  }

  notes(): NumberedNotes {
    const notes: [number, Note][] = [];
    for (const number of this.#told.keys()) {
      const draft = this.#drafts.get(number);
      const note = draft ? noteOf(draft) : this.#notes.get(this.#told[number]!);
      if (note) notes.push([number, note]);
      else if (draft) this.again.push(number);
    }
    return notes;
  }
}

function apart(digests: Buffer): readonly string[] {
  const all: string[] = [];
  for (let at = 0; at < digests.length; at += REF) all.push(digests.toString('latin1', at, at + REF));
  return all;
}
