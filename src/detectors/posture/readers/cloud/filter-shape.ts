/** Keys and values of the rules of packet filters, by resource type. */

/** The keys under which one kind of resource writes its rules: a list where providers renamed them. */
export interface FilterShape {
  readonly resource: RegExp;
  /** Block of a rule within the resource; empty: the resource is one rule. */
  readonly rule: string;
  readonly sources: readonly string[];
  /** Keys of the first and the last address. */
  readonly span?: readonly [from: string, to: string];
  /** Key of the length of the prefix of `sources`, where it is on its own. */
  readonly length?: string;
  /** The rules are texts: `ACCEPT#10.0.0.0/8#22#TCP`. */
  readonly isText?: true;
  /** The sources and `only` are keys of the resource, not of each rule. */
  readonly onResource?: true;
  readonly protocol: readonly string[];
  /** Keys of a port or a range such as `80-90`. */
  readonly ports: readonly string[];
  /** Keys of the first and the last port; `a|b` is a key or another one. */
  readonly range?: readonly [from: string, to: string];
  /** A rule counts only where each of these keys has this value, or is not set. */
  readonly only?: Readonly<Record<string, RegExp>>;
  /** Block of a rule that refuses, where that is another one. */
  readonly denied?: string;
  /** The resource that a rule of its own belongs to. */
  readonly parent?: readonly string[];
  /** The source where none of `sources` is set. */
  readonly anyone?: string;
  readonly outbound?: true;
  /** Highest confidence of a finding of more rules, if another filter also applies; left out: high. */
  readonly atMost?: 'medium';
  /** Everyone may connect where there is no rule at all. */
  readonly openWithout?: true;
  /** A key that must be set for the rule to count. */
  readonly needs?: string;
}

export const NO_PORTS = { protocol: [], ports: [] } as const;

/** Returns the two shapes, inbound and outbound, of rules whose direction is a key. */
export function bothWays(
  key: string,
  [inward, outward]: readonly [string, string],
  { only, ...shape }: FilterShape,
): readonly FilterShape[] {
  const under = (word: string) => ({ ...only, [key]: new RegExp(`^${word}$`, 'i') });
  return [
    { ...shape, only: under(inward) },
    { ...shape, only: under(outward), outbound: true, needs: key },
  ];
}
