/**
 * Shows that every reader of text from outside costs time in proportion to its length:
 * `npx tsx src/dev/linear/index.ts posture|secrets|texts [<words of reader or shape>] [--most KB] [--samples N]
 * [--part I/N]`.
 * Prints what grows by more than 2.6 when the text doubles, or takes more than two seconds of processor time or 256 MB
 * for the largest text (8 MB; settings 1 MB, the most that is judged); exit 1 where anything does.
 */

import { growthOf } from './measure.ts';
import { postureJobs, type Job } from './posture.ts';
import { secretJobs } from './secrets.ts';
import { textJobs } from './texts.ts';

const [kind, ...words] = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = words.indexOf(name);
  return at === -1 ? otherwise : words.splice(at, 2)[1]!;
};

async function main(): Promise<void> {
  const jobs: Record<string, () => Promise<readonly Job[]>> = {
    posture: async () => await postureJobs(Number(option('--samples', '1'))),
    secrets: secretJobs,
    texts: textJobs,
  };
  const most = Number(option('--most', kind === 'posture' ? '976' : '8192')) * 1024;
  const all = await (
    jobs[kind ?? ''] ?? (() => Promise.reject(new Error('Name what to measure: posture, secrets or texts.')))
  )();
  const [part, parts] = option('--part', '1/1').split('/').map(Number) as [number, number];
  const isWanted = ({ reader, shape }: Job): boolean => words.every((word) => `${reader} ${shape.name}`.includes(word));
  let slow = 0;
  const wanted = all.filter(isWanted);
  const readers = [...new Set(wanted.map(({ reader }) => reader))].filter((_, at) => at % parts === part - 1);
  const chosen = wanted.filter(({ reader }) => readers.includes(reader));
  let last = '';
  for (const { reader, shape, read } of chosen) {
    if (reader !== last) process.stderr.write(`${reader}: ${Math.round(process.cpuUsage().user / 1e6)} s\n`);
    last = reader;
    const { size, seconds, memory, isBounded } = await growthOf(read, shape, most);
    if (isBounded && words.length === 0) continue;
    if (!isBounded) slow++;
    const times = seconds.map((one) => one.toFixed(2)).join(' ');
    console.log(
      `${isBounded ? 'bounded' : 'SLOW   '} ${reader}, ${shape.name}: ${Math.round(size / 1024)} KB in ${times} s, ` +
        `${Math.round(memory / 1e6)} MB`,
    );
  }
  console.log(`${chosen.length} shapes up to ${most / 1024} KB: ${slow} out of bounds`);
  process.exitCode = slow > 0 ? 1 : 0;
}

await main();
