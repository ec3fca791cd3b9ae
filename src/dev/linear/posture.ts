/** Readers of settings: every place, with shapes within a file of `test/cases`, of a proof or of `samples.ts`. */

import { addTo } from '../../model/groups.ts';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { detectPosture } from '../../detectors/posture/index.ts';
import { placesOf } from '../../detectors/posture/places.ts';
import { PLACES } from '../../detectors/posture/registry.ts';
import { Text } from '../../model/text.ts';
import { HOST_SAMPLES } from './samples-hosts.ts';
import { PROGRAM_SAMPLES } from './samples-programs.ts';
import { SAMPLES } from './samples.ts';
import { PLAIN, type Shape } from './shapes.ts';

const CASES = join(import.meta.dirname, '../../../test/cases');

interface Sample {
  readonly path: string;
  readonly text: string;
}

/** Returns the samples of each place. */
async function samples(): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const found = new Map<string, Sample[]>();
  const addSample = (sample: Sample): void => {
    for (const { id } of placesOf(sample.path, Buffer.from(sample.text))) addTo(found, id, sample);
  };
  for (const place of PLACES) {
    const { proof, restore = '' } = await place.row();
    if (proof !== undefined)
      addSample({
        path: proof.path.replace('{file}', 'app'),
        text: proof.text.replace('{line}', () => proof.header ?? restore),
      });
  }
  for (const [, path, text] of [...SAMPLES, ...HOST_SAMPLES, ...PROGRAM_SAMPLES]) addSample({ path, text });
  for (const name of readdirSync(CASES, { recursive: true, encoding: 'utf8' }).sort()) {
    const [, path] = /\/before\/(.+)$/.exec(name) ?? [];
    if (path !== undefined && statSync(join(CASES, name)).isFile())
      addSample({ path, text: readFileSync(join(CASES, name), 'utf8') });
  }
  return found;
}

export interface Job {
  readonly reader: string;
  readonly shape: Shape;
  readonly read: (text: string) => unknown;
}

/** Returns the jobs for all places. `most`: samples of each place. */
export async function postureJobs(most: number): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const [place, all] of await samples()) {
    for (const sample of [...new Map(all.map((one) => [one.text, one])).values()].slice(0, most))
      jobs.push(...jobsOf(place, sample));
  }
  return jobs;
}

/** Returns the jobs of one sample: the file and its lines repeated, and each shape in its middle. */
function jobsOf(place: string, { path, text }: Sample): readonly Job[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const middle = text.indexOf('\n', text.length / 2) + 1;
  const within = (shape: Shape): Shape => ({
    name: `${shape.name} in it`,
    make: (size) => text.slice(0, middle) + shape.make(size) + text.slice(middle),
  });
  const shapes: Shape[] = [
    { name: 'the file repeated', make: (size) => text.repeat(Math.ceil(size / text.length)) },
    {
      name: 'the file repeated in one line',
      make: (size) => text.replaceAll('\n', ' ').repeat(Math.ceil(size / text.length)),
    },
    ...[...new Set(lines)].slice(0, 12).map((line) => ({
      name: `line ${JSON.stringify(line.trim().slice(0, 40))} repeated`,
      make: (size: number) => text.replace(line, () => `${line}\n`.repeat(Math.ceil(size / (line.length + 1)))),
    })),
    ...[...new Set(lines)].slice(0, 12).map((line) => ({
      name: `line ${JSON.stringify(line.trim().slice(0, 40))} numbered`,
      make: (size: number) =>
        text.replace(line, () =>
          Array.from({ length: Math.ceil(size / (line.length + 4)) }, (_, i) =>
            line.replace(/[A-Za-z_](?=\W|$)/, (end) => end + i),
          ).join('\n'),
        ),
    })),
    ...PLAIN.map(within),
  ];
  const readTwice = async (now: string): Promise<void> => {
    const before = Text.of(now);
    const after = Text.of(`${now.slice(0, middle)}\n${now.slice(middle)}`);
    const trees = { before: async () => null, after: async () => null };
    await detectPosture([{ path, oldPath: null, before, after }], trees);
  };
  return shapes.map((shape) => ({ reader: `${place} ${path}`, shape, read: readTwice }));
}
