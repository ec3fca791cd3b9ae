/**
 * A thread that looks into packs beside the main one: takes portions until none is left, and sends what it found. It
 * writes nothing and says nothing else.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { createScanner } from '../../detectors/secrets/index.ts';
import type { Looked } from '../packs/scan-blob.ts';
import { BlobNames } from '../packs/blob-table.ts';
import type { Assignment, Harvest } from './worker-pool.ts';
import { cross } from './transfer.ts';
import { FamilyQueue } from '../packs/family-queue.ts';
import { Round } from '../packs/family-scan.ts';

async function main({
  packs,
  queue,
  names,
  places,
  policy,
  engine,
  only,
  threads,
  progress,
}: Assignment): Promise<void> {
  const scanner = await createScanner(policy, engine, only);
  const clean: number[] = [];
  const found: Looked[] = [];
  const round = new Round(
    packs,
    { scanner, policy, names: new BlobNames(names), places },
    threads,
    progress,
    (looked) => {
      if (looked.found.length === 0) clean.push(looked.name, looked.size);
      else found.push(looked);
    },
  );
  const portions = new FamilyQueue(queue);
  for (let portion = portions.take(); portion !== null; portion = portions.take()) {
    for (const _pause of round.through(portion)); // nobody here waits for anything else
    const harvest: Harvest = {
      clean: Int32Array.from(clean.splice(0)),
      found: cross(found.splice(0)),
      crowded: round.crowded.splice(0),
    };
    parentPort!.postMessage(harvest);
  }
}

void main(workerData as Assignment);
