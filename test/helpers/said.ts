/** Runs something that writes to the standard streams, and returns what it wrote there. */

import { vi } from 'vitest';

/** Runs something; returns its exit code, and all that it wrote to standard output and error. */
export async function captureOutput(run: () => Promise<number>): Promise<{ code: number; out: string; err: string }> {
  const text = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    ((chunk: unknown, done?: unknown): boolean => {
      text[name] += String(chunk);
      if (typeof done === 'function') (done as () => void)();
      return true;
    }) as never;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ];
  try {
    const code = await run();
    return { code, ...text };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
