import { expect, test } from 'vitest';

import { createProgressLine } from '../../src/entry/streams/progress.ts';
import type { Progress } from '../../src/scan/world.ts';

/** Returns the output if progress is shown at these seconds. */
function written(
  steps: readonly (readonly [number, Progress])[],
  stream: { isTTY: boolean; columns?: number },
): string[] {
  const all: string[] = [];
  let now = 0;
  const write = (text: string): boolean => all.push(text) > 0;
  const line = createProgressLine({ ...stream, write, columns: stream.columns ?? 80 } as never, () => now * 1000);
  for (const [at, step] of steps) {
    now = at;
    line.show(step);
  }
  line.clear();
  return all;
}

test('on a terminal a bar shows share, rate and time left after a second, and disappears at the end', () => {
  const blobs = (done: number, share: number): Progress => ({ done, total: 4000, unit: 'file versions', share });
  expect(
    written(
      [
        [0.5, blobs(0, 0)],
        [1.5, blobs(1000, 0.5)],
        [1.55, blobs(1100, 0.55)],
        [2.5, blobs(3000, 0.8)],
      ],
      { isTTY: true },
    ),
  ).toEqual([
    '\r\x1b[Ktidegate: [######......]  50% 1000 of 4000 file versions, 1000/s, 1 s left',
    '\r\x1b[Ktidegate: [#########...]  80% 3000 of 4000 file versions, 1500/s, 1 s left',
    '\r\x1b[K',
  ]);
});

test('each kind of work has its own rate, and a line never wraps', () => {
  const [, line] = written(
    [
      [10, { done: 10, total: 10, unit: 'file versions' }],
      [20, { done: 0, total: 900, unit: 'commits' }],
      [22, { done: 300, total: 900, unit: 'commits' }],
    ],
    { isTTY: true, columns: 200 },
  ).filter((text) => text.includes('commits'));
  expect(line).toContain('300 of 900 commits, 150/s, 4 s left');
  for (const text of written(
    [
      [0, { done: 1, total: 100000, unit: 'commits' }],
      [5, { done: 500, total: 100000, unit: 'commits' }],
    ],
    { isTTY: true, columns: 40 },
  ))
    expect(text.replace('\r\x1b[K', '').length).toBeLessThan(40);
});

test('where it is no terminal, a plain line comes every ten seconds', () => {
  const steps = Array.from(
    { length: 250 },
    (_, i) => [i / 10, { done: i * 100, total: 100000, unit: 'file versions' }] as const,
  );
  const lines = written(steps, { isTTY: false });
  expect(lines).toEqual([
    'tidegate: 10000 of 100000 file versions, 1000/s, 90 s left\n',
    'tidegate: 20000 of 100000 file versions, 1000/s, 80 s left\n',
  ]);
});
