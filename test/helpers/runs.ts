/** Number of cases of a law. `TIDEGATE_RUNS=10 npx vitest run …` tries ten times as many. */
export function runs(usual: number): number {
  return usual * FACTOR;
}

export const FACTOR = Number(process.env['TIDEGATE_RUNS'] ?? 1);
