/** Measures the processes of hooks, from Linux's /proc. */

import { readFileSync, readdirSync } from 'node:fs';

/**
 * Watches the processes whose command line contains `program`. Returns a function that stops, and returns the most
 * memory in bytes: of one process, and of all at once.
 */
export function watchMemory(program: string): () => { one: number; all: number } {
  const peak = { one: 0, all: 0 };
  const timer = setInterval(() => {
    let all = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(program)) continue;
        const status = readFileSync(`/proc/${pid}/status`, 'latin1');
        const of = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
        peak.one = Math.max(peak.one, of('VmHWM'));
        all += of('VmRSS');
      } catch {
        // The process ended meanwhile.
      }
    }
    peak.all = Math.max(peak.all, all);
  }, 50);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
