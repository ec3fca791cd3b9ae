/** Renders measurements for people. */

/** Bytes → megabytes. */
export const mega = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Milliseconds → seconds. */
export function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! / 1000).toFixed(1)} s`;
  return `median ${at(0.5)}, 90 % ${at(0.9)}, 99 % ${at(0.99)}, slowest ${at(1)}`;
}
