/**
 * `compiled-recorder.js <folder> <part> <words>…`: runs a program of dist/ as it will run, then keeps what V8 compiled.
 * A later run adds to what an earlier one kept.
 */

import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withUsualFlags } from '../../scan/engine-flags.ts';
import { createLoader } from './loader.ts';
import { compiledFile, compiledStore, withHead } from './store.ts';

const root = dirname(import.meta.dirname);
const [, , folder, part, ...words] = process.argv as [string, string, string, string, ...string[]];
process.argv.splice(1, Infinity, join(root, 'cli.js'), ...words);

const loader = createLoader(compiledStore(root, folder), createRequire(join(root, 'cli.js')));

process.on('exit', () => {
  for (const [path, script] of loader.scripts) {
    const file = compiledFile(folder, path);
    writeFileSync(
      `${file}.new`,
      withHead(
        withUsualFlags(() => script.createCachedData()),
        join(root, path),
      ),
    );
    chmodSync(`${file}.new`, 0o644); // whatever the umask says
    renameSync(`${file}.new`, file);
  }
});

const main = loader.load(`parts/${part}.js`) as { readonly run: () => void };
main.run();
