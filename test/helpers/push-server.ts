/** A git server on this machine: a bare repository with our hook, reached by file and by smart HTTP. */

import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtDist } from './built.ts';
import { serveRepository, type GitServer, type GitServerOptions } from './http-backend.ts';
import { aFolder, GIT_ENVIRONMENT, TestRepository } from './repository.ts';

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

export async function serveHttp(bare: { readonly folder: string }, options: GitServerOptions = {}): Promise<GitServer> {
  return await serveRepository(bare.folder, GIT_ENVIRONMENT, options);
}

/** Replaces our hook by a script of the test, to see what a hook sees. */
export function putHook(server: TestRepository, name: string, script: string): void {
  const path = join(server.folder, 'hooks', name);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
}
