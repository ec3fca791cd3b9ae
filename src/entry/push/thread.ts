/** Program of the thread that judges a push. What it sends is redacted. */

import { parentPort, workerData } from 'node:worker_threads';
import { judgePush } from './judge.ts';
import type { FromThread } from './bounded.ts';
import type { Push } from './outcome.ts';

function send(message: FromThread): void {
  parentPort!.postMessage(message);
}

void judgePush(workerData as Push, {
  policy: ({ deadline, onDeadline }, facts) => send({ kind: 'policy', terms: { deadline, onDeadline }, facts }),
  listed: (commits) => send({ kind: 'listed', commits }),
  read: (commits) => send({ kind: 'read', commits }),
  blocking: ({ title, path, place }) => send({ kind: 'blocking', found: { title, path, line: place.line } }),
}).then((outcome) => send({ kind: 'outcome', outcome }));
