/**
 * Walks history as git does: newest first by the committers' clocks, then sorted by kinship. Reads nothing but links,
 * through a function. The order is that of `git rev-list --topo-order`, ties and clock skew included, so that both back
 * ends agree. https://github.com/git/git/blob/master/revision.c (limit_list), commit.c (sort_in_topological_order),
 * commit-reach.c
 */

import { isTidegateError } from '../model/errors.ts';
import type { Oid } from '../model/oid.ts';
import type { CommitLinks } from './commit-links.ts';

export type ReadLinks = (oid: Oid) => Promise<CommitLinks>;

interface Node {
  readonly oid: Oid;
  readonly links: CommitLinks;
  excluded: boolean;
  queued: boolean;
  seen: boolean;
  marks: number;
}

/** Steps to continue after the walk seems complete: clocks may be wrong. */
const SLOP = 5;

export class History {
  readonly #known = new Map<Oid, CommitLinks>();

  constructor(readonly readLinks: ReadLinks) {}

  /** Lists what `include` reaches and `exclude` does not, parents first. */
  async list(include: readonly Oid[], exclude: readonly Oid[]): Promise<readonly Oid[]> {
    const nodes = new Map<Oid, Node>();
    const foreseen = new Set<Oid>(); // excluded before it was ever read
    /** Returns a commit's node, already excluded if a descendant was. */
    const load = async (oid: Oid): Promise<Node> => {
      const known = nodes.has(oid);
      const node = await this.#load(oid, nodes);
      if (!known) node.excluded = foreseen.has(oid);
      return node;
    };
    const queue = new Queue();
    let interesting = 0;
    /** Adds a node to the queue; counts it as interesting if it is not excluded. */
    const enqueue = (node: Node): void => {
      node.seen = node.queued = true;
      if (!node.excluded) interesting++;
      queue.push(node);
    };
    const markExcluded = (node: Node): void => {
      if (node.queued && !node.excluded) interesting--;
      node.excluded = true;
    };
    /** Excludes a commit and every ancestor that was already loaded; others are excluded when they load. */
    const excludeWithAncestors = (first: Node): void => {
      markExcluded(first);
      for (const stack = [first]; stack.length > 0; ) {
        for (const oid of stack.pop()!.links.parents) {
          const parent = nodes.get(oid);
          if (!parent) foreseen.add(oid);
          if (!parent || parent.excluded) continue;
          markExcluded(parent);
          stack.push(parent);
        }
      }
    };
    for (const oid of include) {
      const node = await load(oid);
      if (!node.seen) enqueue(node);
    }
    for (const oid of exclude) {
      const node = await load(oid);
      excludeWithAncestors(node);
      if (!node.seen) enqueue(node);
    }
    const walked: Node[] = [];
    let slop = SLOP;
    let time = Number.POSITIVE_INFINITY;
    for (let node = queue.pop(); node; node = queue.pop()) {
      node.queued = false;
      if (!node.excluded) interesting--;
      for (const oid of node.links.parents) {
        const parent = node.excluded ? await load(oid).catch(nullIfMissing) : await load(oid);
        if (!parent) continue; // what is excluded need not be there
        if (node.excluded) excludeWithAncestors(parent);
        if (!parent.seen) enqueue(parent);
      }
      if (!node.excluded) {
        time = node.links.time;
        walked.push(node);
        continue;
      }
      const next = queue.peek();
      if (!next) break;
      slop = time <= next.links.time || interesting > 0 ? SLOP : slop - 1;
      if (slop === 0) break;
    }
    return sortByKinship(walked)
      .filter((node) => !node.excluded)
      .map(({ oid }) => oid)
      .reverse();
  }

  /** Returns the newest of the best common ancestors; null if none exists. */
  async mergeBase(a: Oid, b: Oid): Promise<Oid | null> {
    if (a === b) return a;
    const { bases } = await this.#paint(a, b);
    for (const base of bases) {
      let redundant = false;
      for (const other of bases) if (other !== base && (await this.isAncestor(base, other))) redundant = true;
      if (!redundant) return base;
    }
    return null;
  }

  async isAncestor(ancestor: Oid, descendant: Oid): Promise<boolean> {
    if (ancestor === descendant) return true;
    const { nodes } = await this.#paint(ancestor, descendant);
    return ((nodes.get(ancestor)?.marks ?? 0) & SIDE_B) !== 0;
  }

  /** Marks what each commit reaches, newest first, until all further ancestors are known to be common. */
  async #paint(a: Oid, b: Oid): Promise<{ bases: readonly Oid[]; nodes: ReadonlyMap<Oid, Node> }> {
    const nodes = new Map<Oid, Node>();
    const queue = new Queue();
    let fresh = 0; // of the queue, those that are not known to lie below a base
    /** Adds marks to a node; counts those of the queue that may still be a merge base. */
    const mark = (node: Node, marks: number): void => {
      if (node.queued && !(node.marks & STALE) && marks & STALE) fresh--;
      node.marks |= marks;
      if (node.queued) return;
      node.queued = true;
      if (!(node.marks & STALE)) fresh++;
      queue.push(node);
    };
    mark(await this.#load(a, nodes), SIDE_A);
    mark(await this.#load(b, nodes), SIDE_B);
    const bases: Node[] = [];
    while (fresh > 0) {
      const node = queue.pop()!;
      node.queued = false;
      if (!(node.marks & STALE)) fresh--;
      let marks = node.marks & (SIDE_A | SIDE_B | STALE);
      if (marks === (SIDE_A | SIDE_B)) {
        if (!(node.marks & BASE)) bases.push(node);
        node.marks |= BASE;
        marks |= STALE;
      }
      for (const oid of node.links.parents) {
        const parent = await this.#load(oid, nodes);
        if ((parent.marks & marks) !== marks) mark(parent, marks);
      }
    }
    const best = bases.filter((node) => !(node.marks & STALE));
    return { bases: best.sort((x, y) => y.links.time - x.links.time).map(({ oid }) => oid), nodes };
  }

  /** Returns a commit's node; reads its links the first time. */
  async #load(oid: Oid, nodes: Map<Oid, Node>): Promise<Node> {
    const known = nodes.get(oid);
    if (known) return known;
    const node = { oid, links: await this.linksOf(oid), excluded: false, queued: false, seen: false, marks: 0 };
    nodes.set(oid, node);
    return node;
  }

  /** Returns the links of a commit; each is read only once. */
  async linksOf(oid: Oid): Promise<CommitLinks> {
    const known = this.#known.get(oid);
    if (known) return known;
    const links = await this.readLinks(oid);
    this.#known.set(oid, links);
    return links;
  }
}

const SIDE_A = 1;
const SIDE_B = 2;
const STALE = 4;
const BASE = 8;

/** Sorts children first, and a branch in one piece: the last parent is followed first. */
function sortByKinship(walked: readonly Node[]): Node[] {
  const children = new Map<Oid, number>(walked.map(({ oid }) => [oid, 0]));
  const byOid = new Map<Oid, Node>(walked.map((node) => [node.oid, node]));
  for (const node of walked)
    for (const parent of node.links.parents) if (children.has(parent)) children.set(parent, children.get(parent)! + 1);
  const stack = walked.filter(({ oid }) => children.get(oid) === 0).reverse();
  const sorted: Node[] = [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    sorted.push(node);
    for (const parent of node.links.parents) {
      const left = children.get(parent);
      if (left === undefined) continue;
      children.set(parent, left - 1);
      if (left === 1) stack.push(byOid.get(parent)!);
    }
  }
  return sorted;
}

function nullIfMissing(error: unknown): null {
  if (isTidegateError(error) && error.code === 'object-missing') return null;
  throw error;
}

/** A heap: the newest first, and of one time the first come. */
class Queue {
  readonly #heap: { readonly node: Node; readonly number: number }[] = [];
  #count = 0;

  peek(): Node | undefined {
    return this.#heap[0]?.node;
  }

  push(node: Node): void {
    const heap = this.#heap;
    heap.push({ node, number: this.#count++ });
    for (let i = heap.length - 1; i > 0; ) {
      const up = (i - 1) >> 1;
      if (!before(heap[i]!, heap[up]!)) break;
      [heap[i], heap[up]] = [heap[up]!, heap[i]!];
      i = up;
    }
  }

  pop(): Node | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || heap.length === 0) return first?.node;
    heap[0] = last!;
    for (let i = 0; ; ) {
      let best = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < heap.length && before(heap[child]!, heap[best]!)) best = child;
      if (best === i) return first.node;
      [heap[i], heap[best]] = [heap[best]!, heap[i]!];
      i = best;
    }
  }
}

function before(a: { node: Node; number: number }, b: { node: Node; number: number }): boolean {
  return a.node.links.time > b.node.links.time || (a.node.links.time === b.node.links.time && a.number < b.number);
}
