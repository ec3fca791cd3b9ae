/** A git server on this machine: a bare repository with our hook, as it is built. */

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { builtDist } from './built.ts';
import { aFolder, TestRepository } from './repository.ts';

/** As the source builds it now; `test/dist.test.ts` shows that `dist/` is the same. */
export const DIST = builtDist();

/** Makes a bare repository with `dist/pre-receive.js` linked as its hook, as the README says. */
export function aServer(): TestRepository {
  const server = new TestRepository(aFolder());
  server.git('init', '--quiet', '--bare', '--initial-branch=main', '.');
  server.git('config', 'http.receivepack', 'true');
  symlinkSync(join(DIST, 'pre-receive.js'), join(server.folder, 'hooks/pre-receive'));
  return server;
}
