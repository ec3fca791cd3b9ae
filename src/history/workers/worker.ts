/** Program of a thread: takes portions until none is left, and sends the results of each. It writes nothing. */

import { parentPort, workerData } from 'node:worker_threads';
import { createScanner } from '../../detectors/secrets/index.ts';
import { BlobTable } from '../packs/blob-table.ts';
import { FamilyQueue } from '../packs/family-queue.ts';
import { FamilyScanner } from '../packs/family-scanner.ts';
import type { BlobResult } from '../packs/scan-blob.ts';
import { toTransfer } from './transfer.ts';
import type { Assignment, PortionResults } from './worker-pool.ts';

async function main(assignment: Assignment): Promise<void> {
  const { packs, queue, blobs, knownSpans, policy, engine, only, held, progress } = assignment;
  const options = {
    scanner: await createScanner(policy, engine, only),
    policy,
    blobs: new BlobTable(blobs),
    knownSpans,
  };
  const clean: number[] = [];
  const found: BlobResult[] = [];
  const scanner = new FamilyScanner(packs, options, held, progress, (result) => {
    if (result.found.length === 0) clean.push(result.number, result.size);
    else found.push(result);
  });
  const portions = new FamilyQueue(queue);
  for (let portion = portions.take(); portion !== null; portion = portions.take()) {
    for (const _pause of scanner.scan(portion)); // this thread has nothing else to do in a pause
    const results: PortionResults = {
      clean: Int32Array.from(clean.splice(0)),
      found: toTransfer(found.splice(0)),
      postponed: scanner.postponed.splice(0),
    };
    parentPort!.postMessage(results);
  }
}

void main(workerData as Assignment);
