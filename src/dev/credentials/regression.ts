/** Logistic regression with a ridge around prior weights and bounds on each: coordinate descent, deterministic. */

export interface Example<F extends string> {
  readonly features: readonly F[];
  readonly positive: boolean;
  readonly weight: number;
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export interface Model<F extends string> {
  readonly bias: number;
  readonly weights: ReadonlyMap<F, number>;
}

const SWEEPS = 60;

/** Returns the weights that fit the examples best. `ridge`: how strongly each is pulled to its prior. */
export function fitWeights<F extends string>(
  examples: readonly Example<F>[],
  features: readonly F[],
  boundsOf: (feature: F) => Bounds,
  priorOf: (feature: F) => number,
  ridge: number,
): Model<F> {
  const sums = Float64Array.from(examples, (example) =>
    example.features.reduce((sum, feature) => sum + priorOf(feature), 0),
  );
  const weights = new Map<F, number>(features.map((feature) => [feature, priorOf(feature)]));
  const holders = new Map<F, number[]>(features.map((feature) => [feature, []]));
  examples.forEach((example, index) => {
    for (const feature of example.features) holders.get(feature)?.push(index);
  });
  const everyone = examples.map((_, index) => index);
  /** Returns a weight after one Newton step, within its bounds. */
  const improveWeight = (
    indices: readonly number[],
    old: number,
    prior: number,
    pull: number,
    bounds: Bounds,
  ): number => {
    let gradient = pull * (old - prior);
    let curvature = pull + 1e-6;
    for (const index of indices) {
      const { positive, weight } = examples[index]!;
      const p = 1 / (1 + Math.exp(-sums[index]!));
      gradient += weight * (p - Number(positive));
      curvature += weight * Math.max(p * (1 - p), 1e-4);
    }
    const change = Math.max(-1, Math.min(1, -gradient / curvature));
    const next = Math.min(bounds.most, Math.max(bounds.least, old + change));
    for (const index of indices) sums[index]! += next - old;
    return next;
  };
  let bias = 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    bias = improveWeight(everyone, bias, 0, 0, { least: -8, most: 8 });
    for (const feature of features)
      weights.set(
        feature,
        improveWeight(holders.get(feature)!, weights.get(feature)!, priorOf(feature), ridge, boundsOf(feature)),
      );
  }
  return { bias, weights };
}
