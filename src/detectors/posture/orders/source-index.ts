/** Finds the sources of a list that can cover another one, without comparing it with all. */

export interface HostSource {
  /** Without colon; null: the page's own scheme. */
  readonly scheme: string | null;
  /** `*`, `*.example.org`, `example.org`; null: any host (a scheme source). */
  readonly host: string | null;
  /** null: the scheme's default port. */
  readonly port: string | null;
  /** Without query; empty: any path. */
  readonly path: string;
}

/** Sources by their host. */
type SourceIndex = ReadonlyMap<string | null, readonly HostSource[]>;

/** Addresses of one host that are compared; of a longer list only a part is. */
const MOST_OF_A_HOST = 200;
/** Names between dots that a wildcard may leave out. */
const MOST_NAMES = 40;

const indexes = new WeakMap<readonly HostSource[], SourceIndex>();

/** Builds the index once for each list. */
export function indexOf(sources: readonly HostSource[]): SourceIndex {
  const known = indexes.get(sources);
  if (known !== undefined) return known;
  const index = new Map<string | null, HostSource[]>();
  for (const source of sources) {
    const group = index.get(source.host);
    if (group === undefined) index.set(source.host, [source]);
    else if (group.length < MOST_OF_A_HOST) group.push(source);
  }
  indexes.set(sources, index);
  return index;
}

/** Returns all sources that can cover this one. */
export function candidates(index: SourceIndex, { host }: HostSource): readonly HostSource[] {
  const hosts: (string | null)[] = [null, '*'];
  if (host !== null && host !== '*') hosts.push(host);
  for (let dot = host?.indexOf('.') ?? -1, names = 0; dot !== -1 && names < MOST_NAMES; names++) {
    if (host !== `*${host!.slice(dot)}`) hosts.push(`*${host!.slice(dot)}`);
    dot = host!.indexOf('.', dot + 1);
  }
  return hosts.flatMap((name) => index.get(name) ?? []);
}
