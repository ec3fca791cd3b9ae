/** Measures what work costs, in a unit that neither a busy nor a slow machine changes. */

/**
 * Starts to count. The returned function gives the processor time since then, as a multiple of a fixed piece of work in
 * the same process (about a millisecond on a machine of 2026).
 */
export function startCost(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / (unit ??= measureUnit());
  };
}

let unit: number | undefined;

/** Returns the microseconds of the unit: the best of some turns, since a disturbance only ever lengthens one. */
function measureUnit(): number {
  let best = Infinity;
  for (let turn = 0; turn < 20; turn++) {
    const before = process.cpuUsage();
    let sum = turn;
    for (let i = 0; i < 1_000_000; i++) sum = Math.imul(sum ^ i, 0x9e3779b1);
    const { user, system } = process.cpuUsage(before);
    if (sum !== 0.5) best = Math.min(best, user + system);
  }
  return Math.max(best, 1);
}
