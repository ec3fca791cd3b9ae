/**
 * Matches paths with globs, in time linear in the path whatever the globs are: all globs of a list run at once, as one
 * automaton whose states are made when a path first needs them. `glob-syntax.ts` says what globs mean.
 */

import { UsageError } from '../model/errors.ts';
import { isException, parseGlob, type Glob, type Piece } from './glob-syntax.ts';

/** Returns a test of paths. The last glob that matches a path decides; one that begins with `!` excludes it. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const plain = new PlainGlobs(globs);
  const automaton = new GlobAutomaton(plain.others.map((index) => globs[index]!));
  return (path) => {
    const [known, other] = [plain.lastMatch(path), plain.others[automaton.lastMatch(path)] ?? -1];
    const last = Math.max(known, other);
    return last >= 0 && !isException(globs[last]!);
  };
}

/** Paths that no list of globs names by chance. */
const PROBES = ['qzx', '.qzx', 'QZX7.k9w', 'q7z/x9', '.q7z/w/x9.k9w', 'q7z/w/v/u/.x9', 'a b/ü/q'];

/** Reports whether a list of globs matches every path there could be, but for those that it names with `!`. */
export function matchesEverything(globs: readonly string[]): boolean {
  const matches = globMatcher(globs);
  return PROBES.every(matches);
}

/** Returns the glob as a path, a name or a folder; null if it has any other wildcard, or is not valid. */
export function plainOf(glob: string): { readonly kind: 'path' | 'name' | 'folder'; readonly text: string } | null {
  const parsed = parseGlob(glob);
  return typeof parsed === 'string' ? null : plainOfPieces(parsed);
}

function plainOfPieces({ pieces }: Glob) {
  const isName = pieces[0]?.kind === 'folders';
  const isFolder = pieces.at(-1)?.kind === 'deep';
  let text = '';
  for (const piece of pieces.slice(isName ? 1 : 0, isFolder ? -1 : undefined)) {
    if (piece.kind !== 'char') return null;
    text += String.fromCodePoint(piece.code);
  }
  if (isName && isFolder) return null;
  if (isFolder) return text.endsWith('/') ? { kind: 'folder' as const, text: text.slice(0, -1) } : null;
  if (isName) return text.includes('/') ? null : { kind: 'name' as const, text };
  return { kind: 'path' as const, text };
}

/** Reports whether a glob is searched by hash. */
export function isPlainGlob(glob: string): boolean {
  return plainOf(glob) !== null;
}

/**
 * Globs that need no automaton: a path, a name in any folder, or all below a folder. A list of many thousands is
 * searched by hash.
 */
class PlainGlobs {
  readonly #places = {
    path: new Map<string, number>(),
    name: new Map<string, number>(),
    folder: new Map<string, number>(),
  };
  /** Numbers of the globs that are not plain. */
  readonly others: readonly number[];

  constructor(globs: readonly string[]) {
    const others: number[] = [];
    for (const [index, glob] of globs.entries()) {
      const plain = plainOf(glob);
      if (plain === null) others.push(index);
      else this.#places[plain.kind].set(plain.text, index);
    }
    this.others = others;
  }

  /** Returns the number of the last glob that matches the path; −1 for none. */
  lastMatch(path: string): number {
    const { path: paths, name: names, folder: folders } = this.#places;
    let last = Math.max(paths.get(path) ?? -1, names.get(path.slice(path.lastIndexOf('/') + 1)) ?? -1);
    if (folders.size === 0) return last;
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
      last = Math.max(last, folders.get(path.slice(0, at)) ?? -1);
    return last;
  }
}

type Instruction =
  | { readonly op: 'take'; readonly piece: Piece & { kind: 'char' | 'any' | 'set' } }
  | { readonly op: 'take-all' }
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'accept'; readonly glob: number };

interface State {
  /** Instructions that take a character. */
  readonly waiting: readonly number[];
  /** The last glob that matches what was read so far; −1: none. */
  readonly accepted: number;
  /** By code point, below 128. */
  readonly nextAscii: (State | undefined)[];
  readonly nextOther: Map<number, State>;
}

const SLASH = 47;
const ASCII = 128;
/** Beyond it all states are made again: memory stays bounded on any list of paths. */
const MOST_TRANSITIONS = 20_000;

export class GlobAutomaton {
  readonly #program: Instruction[] = [];
  readonly #starts: number[] = [];
  readonly #isException: boolean[] = [];
  #states = new Map<string, State>();
  #start: State | undefined;
  #transitions = 0;
  #work = 0;

  /** Throws `UsageError('bad-configuration')` that names the glob. */
  constructor(globs: readonly string[]) {
    for (const [index, text] of globs.entries()) {
      const glob = parseGlob(text);
      if (typeof glob === 'string')
        throw new UsageError('bad-configuration', `The pattern "${text}" ${glob}.`, {
          next: 'Patterns know *, **, ?, [a-z], {a,b} and a leading "!".',
        });
      this.#isException.push(glob.isException);
      this.#starts.push(this.#program.length);
      this.#addAll(glob.pieces);
      this.#program.push({ op: 'accept', glob: index });
    }
  }

  /** Instructions visited so far: what the time of matching is in proportion to. */
  get work(): number {
    return this.#work;
  }

  get size(): number {
    return this.#program.length;
  }

  /** Reports whether the path is matched. */
  matches(path: string): boolean {
    const last = this.lastMatch(path);
    return last >= 0 && !this.#isException[last];
  }

  /** Returns the number of the last glob that matches the path; −1 for none. */
  lastMatch(path: string): number {
    let state = (this.#start ??= this.#stateOf(this.#starts));
    for (let at = 0; at < path.length; at++) {
      if (state.waiting.length === 0) return -1;
      const code = path.codePointAt(at)!;
      if (code > 0xffff) at++;
      this.#work++;
      state = (code < ASCII ? state.nextAscii[code] : state.nextOther.get(code)) ?? this.#step(state, code);
    }
    return state.accepted;
  }

  /** Returns the state after one more character, and keeps it. Starts anew once too many are kept. */
  #step(state: State, code: number): State {
    if (++this.#transitions > MOST_TRANSITIONS) {
      this.#states = new Map();
      this.#start = undefined;
      this.#transitions = 0;
    }
    const next = this.#stateOf(state.waiting.filter((at) => this.#takes(at, code)).map((at) => at + 1));
    if (code < ASCII) state.nextAscii[code] = next;
    else state.nextOther.set(code, next);
    return next;
  }

  /** Reports whether an instruction accepts the character. */
  #takes(at: number, code: number): boolean {
    this.#work++;
    const instruction = this.#program[at]!;
    if (instruction.op === 'take-all') return true;
    if (instruction.op !== 'take') return false;
    const { piece } = instruction;
    if (piece.kind === 'char') return piece.code === code;
    if (code === SLASH) return false;
    return piece.kind === 'any' || piece.ranges.some(([from, to]) => from <= code && code <= to) !== piece.isNegated;
  }

  /** Returns the state of all instructions that are reached without a further character. */
  #stateOf(from: readonly number[]): State {
    const seen = new Set<number>();
    const stack = [...from];
    const waiting: number[] = [];
    let accepted = -1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      this.#work++;
      const instruction = this.#program[at]!;
      if (instruction.op === 'split') stack.push(instruction.first, instruction.second);
      else if (instruction.op === 'accept') accepted = Math.max(accepted, instruction.glob);
      else waiting.push(at);
    }
    waiting.sort((a, b) => a - b);
    const key = `${accepted} ${waiting.join(' ')}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const state: State = { waiting, accepted, nextAscii: new Array(ASCII).fill(undefined), nextOther: new Map() };
    this.#states.set(key, state);
    return state;
  }

  #addAll(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#add(piece);
  }

  /** Appends the instructions of a piece. */
  #add(piece: Piece): void {
    switch (piece.kind) {
      case 'char':
      case 'any':
      case 'set':
        this.#program.push({ op: 'take', piece });
        break;
      case 'star':
        this.#repeat(() => this.#program.push({ op: 'take', piece: { kind: 'any' } }));
        break;
      case 'deep':
        this.#repeat(() => this.#program.push({ op: 'take-all' }));
        break;
      case 'folders': {
        const split = this.#split();
        this.#add({ kind: 'deep' });
        this.#add({ kind: 'char', code: SLASH });
        split.second = this.#program.length;
        break;
      }
      case 'choice':
        this.#addChoice(piece);
    }
  }

  /** Appends the instructions of alternatives, repeated as the piece says. */
  #addChoice({ branches, least, isEndless }: Piece & { kind: 'choice' }): void {
    const choose = (): void => {
      const ends: { first: number; second: number }[] = [];
      for (const [index, branch] of branches.entries()) {
        const split = index < branches.length - 1 ? this.#split() : null;
        this.#addAll(branch);
        const end = this.#split(); // a split whose ways are one is a jump
        ends.push(end);
        if (split !== null) split.second = this.#program.length;
      }
      for (const end of ends) end.first = end.second = this.#program.length;
    };
    if (isEndless) {
      if (least === 1) choose();
      this.#repeat(choose);
    } else if (least === 0) {
      const split = this.#split();
      choose();
      split.second = this.#program.length;
    } else choose();
  }

  /** Appends a loop around the instructions that `body` appends. */
  #repeat(body: () => void): void {
    const start = this.#program.length;
    const split = this.#split();
    body();
    const back = this.#split();
    back.first = back.second = start;
    split.second = this.#program.length;
  }

  /** Appends an instruction with two successors: the next one, and one that is set later. */
  #split(): Instruction & { op: 'split' } {
    const split = { op: 'split' as const, first: this.#program.length + 1, second: this.#program.length + 1 };
    this.#program.push(split);
    return split;
  }
}
