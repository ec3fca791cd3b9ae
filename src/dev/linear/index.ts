/**
 * Shows that every reader of text from outside costs time in proportion to its length:
 * `npx tsx src/dev/linear/index.ts posture|secrets|texts [<words of reader or shape>] [--most KB] [--samples N]`.
 * Prints what grows by more than 2.6 when the text doubles, or takes more than two seconds of processor time or 256 MB
 * for the largest text (8 MB; settings 1 MB, the most that is judged); exit 1 where anything does.
 */

import { growthOf } from './measure.ts';
import { postureJobs, type Job } from './posture.ts';
import { secretJobs } from './secrets.ts';
import { textJobs } from './texts.ts';

const [kind, ...words] = process.argv.slice(2);
const option = (name: string, otherwise: number): number => {
  const at = words.indexOf(name);
  return at === -1 ? otherwise : Number(words.splice(at, 2)[1]);
};

async function main(): Promise<void> {
  const jobs: Record<string, () => Promise<readonly Job[]>> = {
    posture: async () => await postureJobs(option('--samples', 3)),
    secrets: secretJobs,
    texts: textJobs,
  };
  const most = option('--most', kind === 'posture' ? 976 : 8192) * 1024;
  const all = await (
    jobs[kind ?? ''] ?? (() => Promise.reject(new Error('Name what to measure: posture, secrets or texts.')))
  )();
  const isWanted = ({ reader, shape }: Job): boolean => words.every((word) => `${reader} ${shape.name}`.includes(word));
  let slow = 0;
  const chosen = all.filter(isWanted);
  for (const { reader, shape, read } of chosen) {
    const { seconds, memory, isBounded } = await growthOf(read, shape, most);
    if (isBounded && words.length === 0) continue;
    if (!isBounded) slow++;
    const times = seconds.map((one) => one.toFixed(2)).join(' ');
    console.log(
      `${isBounded ? 'bounded' : 'SLOW   '} ${reader}, ${shape.name}: ${times} s, ${Math.round(memory / 1e6)} MB`,
    );
  }
  console.log(`${chosen.length} shapes up to ${most / 1024} KB: ${slow} out of bounds`);
  process.exitCode = slow > 0 ? 1 : 0;
}

await main();
