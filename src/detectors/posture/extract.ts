/** Runs the readers of a file and joins their scenes. A reader is loaded for the first file of its place. */

import type { Text } from '../../model/text.ts';
import { compareValues } from './control.ts';
import { plainScene, type Fact, type ReadScene, type Scene, type Scope, type Source } from './judge/scene.ts';
import { LARGEST } from './excerpt.ts';
import type { PlaceEntry, ReadDocument } from './place-entry.ts';
import { placesOf } from './places.ts';
import type { Origin } from './position.ts';
import type { ResourceTable } from './resource-table.ts';

const NO_SCENE: Scene = plainScene([], () => null);

/**
 * Reads one side of a file; null if it does not parse. `wanted`: the places of both sides, so that the same readers
 * read both.
 */
export async function sceneOf(
  path: string,
  text: Text | null,
  other: (path: string) => Promise<Text | null>,
  wanted: readonly PlaceEntry[] = text === null ? [] : placesOf(path, text.bytes),
): Promise<Scene | null> {
  if (text === null || wanted.length === 0 || text.encoding === 'binary') return NO_SCENE;
  const documents = wanted.filter((place) => place.document !== undefined);
  const reading = wanted.filter((place) => place.read !== undefined && place.changedLines !== true);
  const named = wanted.filter((place) => place.changedLines);
  const [scenes, further] = await Promise.all([
    Promise.all([
      ...reading.map((place) => readPlace({ path, text, other }, place)),
      ...(documents.length === 0 ? [] : [readAll({ path, text, other }, documents)]),
    ]),
    Promise.all(named.map((place) => readPlace({ path, text, other }, place))),
  ]);
  // A file that its own place cannot read is not read.
  if (scenes.length > 0 && scenes.every((scene) => scene === null)) return null;
  const read = [...scenes, ...further].filter((scene) => scene !== null);
  return read.length === 0 ? null : read.length === 1 ? read[0]! : joined(read);
}

type File = Omit<Source, 'place' | 'within' | 'resources'>;

/**
 * Runs the reader of one place over a file. Loads its rows and its code first; null if the reader finds nothing there.
 */
async function readPlace(file: File, entry: PlaceEntry): Promise<Scene | null> {
  const [place, within, read, resources] = await Promise.all([
    entry.row(),
    entry.within?.() ?? [],
    entry.read!(),
    resourcesOf(entry, file),
  ]);
  return await attempt(read, { ...file, place, within, resources });
}

/** Returns the rows of cloud resources that this file can name; empty for places without any. */
async function resourcesOf({ resources }: PlaceEntry, { text }: File): Promise<ResourceTable> {
  if (resources === undefined) return new Map();
  const { resourceTable } = await import('./resource-table.ts');
  return await resourceTable(resources, text.bytes.toString('latin1'));
}

/** Returns all places whose document readers share one parse. */
async function readAll(file: File, entries: readonly PlaceEntry[]): Promise<Scene | null> {
  const { readDocuments } = await import('./readers/cluster/documents.ts');
  const readers = await Promise.all(
    entries.map(async (entry) => {
      const [place, read, resources]: [Source['place'], ReadDocument, ResourceTable] = await Promise.all([
        entry.row(),
        entry.document!(),
        resourcesOf(entry, file),
      ]);
      return (root: Parameters<ReadDocument>[0]) => read(root, place, resources);
    }),
  );
  return await attempt((source) => readDocuments(source, readers), file);
}

/**
 * Runs a reader and catches what it throws: half-written code makes trees that no grammar promises, and nesting may
 * exceed the stack. Such a file is reported as not parsed.
 */
async function attempt<S>(read: (source: S) => ReturnType<ReadScene>, source: S): Promise<Scene | null> {
  try {
    return await read(source);
  } catch {
    return null;
  }
}

/** Joins the scenes that several places read from one file. Scopes of one id become one; the first fact wins. */
function joined(scenes: readonly Scene[]): Scene {
  const scopes = new Map<string, Scope>();
  for (const scope of scenes.flatMap((scene) => scene.scopes)) {
    const known = scopes.get(scope.id);
    if (known === undefined) scopes.set(scope.id, scope);
    else
      scopes.set(scope.id, {
        ...known,
        facts: [...known.facts, ...scope.facts.filter((fact) => !hasFact(known, fact))],
      });
  }
  const first = <T>(ask: (scene: Scene) => T | null): T | null => {
    for (const scene of scenes) {
      const answer = ask(scene);
      if (answer !== null) return answer;
    }
    return null;
  };
  return {
    scopes: withoutRepeats([...scopes.values()]),
    afterwards: (...asked) => first((scene) => scene.afterwards(...asked)),
    beforehand: (id) => first((scene) => scene.beforehand(id)),
    has: (id) => scenes.some((scene) => scene.has?.(id) === true),
    doubts: scenes.flatMap((scene) => scene.doubts ?? []),
    restore: (...asked) => first((scene) => scene.restore(...asked)),
  };
}

/**
 * Leaves out the spare scopes whose lines or values another scope of the file has, and of some scopes only the facts
 * whose lines another has.
 */
function withoutRepeats(scopes: readonly Scope[]): readonly Scope[] {
  const known = scopes.filter((scope) => scope.spare === undefined).flatMap((scope) => scope.facts);
  const isKnown = (fact: Fact) =>
    known.some(
      (other) =>
        other.control === fact.control &&
        (overlaps(other, fact.origin) || compareValues(fact.control, other.value, fact.value).kind === 'equal'),
    );
  const isRead = readLines(known);
  return scopes
    .filter((scope) => scope.spare !== 'scope' || !scope.facts.some(isKnown))
    .map((scope) =>
      scope.spare === 'facts' ? { ...scope, facts: scope.facts.filter((fact) => !isRead(fact)) } : scope,
    );
}

/**
 * Returns a test whether another fact reads the same line alone, or is about the same control on more lines. A switch
 * says nothing of amounts.
 */
function readLines(facts: readonly Fact[]): (fact: Fact) => boolean {
  const lines = new Set<string>();
  for (const { control, origin, parts } of facts)
    for (const one of [origin, ...Object.values(parts ?? {})]) {
      const of = one === null || one.line === one.endLine ? (control.kind === 'switch' ? 'switch' : 'any') : control.id;
      if (one === null || one.endLine - one.line >= MOST_LINES) continue;
      for (let line = one.line; line <= one.endLine; line++) lines.add(`${of}\n${one.path}\n${line}`);
    }
  return ({ control, origin }) =>
    origin !== null &&
    [control.id, 'any', ...(control.kind === 'rank' ? [] : ['switch'])].some((of) =>
      lines.has(`${of}\n${origin.path}\n${origin.line}`),
    );
}

/** Lines of a fact; one of more lines is about a whole block. */
const MOST_LINES = 8;

/** Tests if a line of `origin` is among the lines of the fact or of one of its parts. */
function overlaps(fact: Fact, origin: Origin | null): boolean {
  return [fact.origin, ...Object.values(fact.parts ?? {})].some(
    (one) =>
      one !== null &&
      origin !== null &&
      one.path === origin.path &&
      one.line <= origin.endLine &&
      one.endLine >= origin.line,
  );
}

function hasFact(scope: Scope, { control, subject }: Scope['facts'][number]): boolean {
  return scope.facts.some((fact) => fact.control === control && fact.subject === subject);
}

/** Reads each other file once. One too large to be parsed counts as missing. */
export function remembered(read: (path: string) => Promise<Text | null>): (path: string) => Promise<Text | null> {
  const known = new Map<string, Promise<Text | null>>();
  return (path) => {
    const text = known.get(path) ?? read(path).then((one) => (one !== null && one.bytes.length > LARGEST ? null : one));
    known.set(path, text);
    return text;
  };
}
