/** Program of the thread that checks whole files, so that the editor is answered meanwhile. */

import { parentPort } from 'node:worker_threads';
import type { Answer, Request } from './background.ts';

let queue = Promise.resolve();

parentPort!.on('message', ({ id, name, content }: Request) => {
  queue = queue.then(async () => {
    const { checkFile } = await import('./check.ts');
    const checked = await checkFile(name, content).catch(() => null);
    parentPort!.postMessage({ id, checked } satisfies Answer);
  });
});
