/** What a scan of a history told, made ready for the next one; and what the last one told, to end this one with. */

import type { Finding } from '../../model/finding.ts';
import type { Oid } from '../../model/oid.ts';
import type { Reach } from '../../model/reach.ts';
import { fingerprintKeyName } from '../../policy/fingerprint.ts';
import { secretKey } from '../../policy/judge.ts';
import { HeldFiles } from './tip-files.ts';
import type { HistoryCache } from './cache.ts';
import type { HistoryMemory, Kin } from '../../scan/history-memory.ts';
import { LOOK, type HistoryPlan } from './plan.ts';
import { HistoryWalk } from '../commit-walk.ts';
import type { Ledger } from '../../scan/ledger.ts';
import { NameTable } from './name-table.ts';
import { noteOf, type Draft, type Note } from '../../scan/note.ts';
import { Past, type Table } from './scan-record.ts';
import type { RefNotes } from './ref-results.ts';
import { repositoryOf } from '../../scan/world.ts';

interface Circumstances {
  /** See `PastFacts`. */
  readonly of: string;
  readonly isNews: boolean;
  /** How many names of blobs the past knew. */
  readonly namesBefore: number;
}

export class NextPast implements HistoryMemory {
  /** Of commits that were looked at, by their place in the history. */
  readonly drafts = new Map<number, Draft>();
  readonly parents = new Map<number, readonly Oid[]>();
  readonly kin: Kin;
  readonly #held: HeldFiles;
  #links: Pick<Table, 'parentStarts' | 'parents'> | undefined;
  /** By place in the history and number of the change in the commit. */
  readonly #paths = new Map<string, string>();

  constructor(
    readonly ledger: Ledger,
    readonly cache: HistoryCache,
    readonly plan: HistoryPlan,
    readonly notes: ReadonlyMap<number, Note>,
    readonly refs: RefNotes,
    readonly circumstances: Circumstances,
  ) {
    const isOld = (oid: Oid): boolean => {
      const number = cache.names.find(oid);
      return number >= 0 && number < circumstances.namesBefore;
    };
    this.#held = new HeldFiles(
      repositoryOf(ledger.world),
      plan.past?.parts.held ?? null,
      isOld,
      (path) => ledger.shown(path) === path,
    );
    this.kin = {
      parentsOf: async () => this.#parentsOf(),
      whichHold: async (commits, files) => await this.#held.whichHold(commits, files),
    };
  }

  /** Tells where the blobs that hold secrets stand in commits that were not looked at. */
  async findCarriers(): Promise<void> {
    const { ledger, plan, cache } = this;
    const holding = new Uint8Array(cache.names.count);
    const names = new Map<number, Oid>();
    for (const oid of ledger.carriers.holding) {
      const number = cache.names.find(oid);
      if (number < 0) continue; // of a ref that leads to no commit
      holding[number] = 1;
      names.set(number, oid);
    }
    if (names.size === 0) return;
    const known = plan.past?.parts.paths;
    const unknown: { readonly place: number; readonly index: number; readonly tell: (path: string) => void }[] = [];
    for (let place = 0; place < plan.told.length; place++) {
      const number = plan.told[place]!;
      for (const { index, blob, turn } of plan.bringing(place, holding)) {
        if (number === LOOK) {
          this.#keepPath(place, index, plan.pathOf(place, index));
          continue;
        }
        const tell = (path: string): void => {
          ledger.carriers.again(names.get(blob)!, { path, commit: plan.commits[place]!, turn });
          this.#keepPath(place, index, path);
        };
        const path = known?.get(plan.past!.table.starts[number]! + index);
        if (path === undefined) unknown.push({ place, index, tell });
        else tell(path);
      }
    }
    const places = [...new Set(unknown.map(({ place }) => place))];
    const paths = new Map<number, readonly string[]>();
    let next = 0;
    for await (const { changes } of new HistoryWalk(ledger.world).read(places.map((place) => plan.commits[place]!))) {
      paths.set(
        places[next++]!,
        changes.flatMap(({ oid, path }) => (oid === null ? [] : [path])),
      );
    }
    for (const { place, index, tell } of unknown) tell(paths.get(place)![index]!);
  }

  /** A secret may be in it. */
  #keepPath(place: number, index: number, path: string): void {
    if (this.ledger.shown(path) === path) this.#paths.set(`${place} ${index}`, path);
  }

  reachOf(keys: Iterable<string>): ReadonlyMap<string, Reach> | null {
    const known = this.plan.past?.parts.reach;
    if (!known || this.#hasChanged) return null;
    for (const key of keys) if (!known.has(key)) return null;
    return known;
  }

  get #hasChanged(): boolean {
    return this.circumstances.isNews || this.drafts.size > 0;
  }

  keep(findings: readonly Finding[]): void {
    const { ledger, cache, plan } = this;
    if (ledger.clock.isLate) return;
    const reach = new Map(
      findings.flatMap((finding) =>
        finding.kind === 'secret' && finding.reach ? [[secretKey(finding), finding.reach] as const] : [],
      ),
    );
    const known = plan.past?.parts.reach;
    if (!this.#hasChanged && [...reach.keys()].every((key) => known?.has(key))) return;
    const count = plan.commits.length;
    const [files, bytes, packed] = [new Uint32Array(count), new Float64Array(count), new Uint32Array(count)];
    const notes: [number, Note][] = [];
    const again: number[] = [];
    const containers: number[] = [];
    const before = plan.past?.table;
    for (let place = 0; place < count; place++) {
      const number = plan.told[place]!;
      const draft = this.drafts.get(place);
      const note = number === LOOK ? draft?.journal && noteOf(draft.journal) : this.notes.get(number);
      if (note?.inside || draft?.journal?.inside) containers.push(place);
      if (number === LOOK && (!draft || (draft.journal && !note))) {
        again.push(place);
        continue;
      }
      if (note) notes.push([place, note]);
      files[place] = draft?.counts.files ?? before!.files[number]!;
      bytes[place] = draft?.counts.bytes ?? before!.bytes[number]!;
      packed[place] = draft?.counts.packed ?? before!.packed[number]!;
    }
    const refNotes = this.refs.notes();
    const { starts, blobs, flags } = plan.table;
    const commits = this.#names();
    const facts = {
      of: this.circumstances.of,
      keyName: fingerprintKeyName(),
      width: commits.width,
      again,
      containers,
      refsAgain: this.refs.again,
    };
    const paths = new Map(
      [...this.#paths].map(([at, path]) => {
        const [place, index] = at.split(' ').map(Number) as [number, number];
        return [starts[place]! + index, path];
      }),
    );
    const table = { commits, ...this.#parents(), starts, blobs, flags, files, bytes, packed };
    cache.keepPast(
      new Past({ facts, table, notes, refs: this.refs.digests, refNotes, paths, held: this.#held.known, reach }),
    );
    cache.save();
  }

  /** Most names are there as they were. */
  #names(): NameTable {
    const { commits, told, past } = this.plan;
    const before = past?.table.commits.bytes;
    const width = (commits[0]?.length ?? 0) / 2;
    const names = Buffer.alloc(commits.length * width);
    for (let place = 0; place < commits.length; place++) {
      const number = told[place]!;
      if (number === LOOK) names.write(commits[place]!, place * width, 'hex');
      else before!.copy(names, place * width, number * width, (number + 1) * width);
    }
    return new NameTable(names, width);
  }

  /** By place in the history; one that is not part of it is left out. */
  #parents(): Pick<Table, 'parentStarts' | 'parents'> {
    return (this.#links ??= this.#findParents());
  }

  #findParents(): Pick<Table, 'parentStarts' | 'parents'> {
    const { plan } = this;
    const before = plan.past?.table;
    const placeOf = new Int32Array(before?.commits.count ?? 0).fill(-1);
    plan.known.forEach((number, place) => {
      if (number >= 0) placeOf[number] = place;
    });
    const looks = new Map(plan.looks.map((place) => [plan.commits[place]!, place]));
    const placeOfName = (oid: Oid): number => looks.get(oid) ?? placeOf[before?.commits.find(oid) ?? -1] ?? -1;
    const parents: number[] = [];
    const starts = new Uint32Array(plan.commits.length + 1);
    for (let place = 0; place < plan.commits.length; place++) {
      const number = plan.told[place]!;
      if (number === LOOK) {
        for (const oid of this.parents.get(place) ?? []) {
          const parent = placeOfName(oid);
          if (parent >= 0) parents.push(parent);
        }
      } else {
        for (let i = before!.parentStarts[number]!; i < before!.parentStarts[number + 1]!; i++) {
          const parent = placeOf[before!.parents[i]!]!;
          if (parent >= 0) parents.push(parent);
        }
      }
      starts[place + 1] = parents.length;
    }
    return { parentStarts: starts, parents: Uint32Array.from(parents) };
  }

  #parentsOf(): readonly (readonly Oid[])[] {
    const { parentStarts, parents } = this.#parents();
    const { commits } = this.plan;
    return commits.map((_oid, place) =>
      Array.from(parents.subarray(parentStarts[place]!, parentStarts[place + 1]!), (parent) => commits[parent]!),
    );
  }
}
