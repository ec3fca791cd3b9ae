/**
 * `record.cjs <dist> <folder for compiled code> <program> <words>…`: runs tidegate as it will run, then keeps what V8
 * compiled. Without a program: what no run before has loaded, compiled as far as V8 does at first sight.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { replacedParts } from './replaced-parts.ts';
import { withUsualFlags } from '../../scan/engine-flags.ts';
import { createLoader, wrapForScript } from '../../entry/compiled/loader.ts';

const [, , dist, out, program, ...words] = process.argv as unknown as [
  string,
  string,
  string,
  string,
  string | undefined,
  ...string[],
];
process.argv.splice(2, Infinity, ...words);
const textOf = (path: string): string => readFileSync(join(dist, path), 'utf8');

/** Writes the compiled code of a file, unless an earlier run did. */
function keepCompiled(path: string, script: () => Script): void {
  const file = join(out, `${path}.compiled`);
  if (existsSync(file)) return; // of a run that came first
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    withUsualFlags(() => script().createCachedData()),
  );
}

if (program === undefined) {
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.js')) keepCompiled(path, () => new Script(wrapForScript(textOf(path)), { filename: path }));
} else {
  const loader = createLoader(
    {
      root: '',
      text: textOf,
      compiled: () => undefined,
      replaced: replacedParts(
        (path) => require(join(dist, path)),
        (path, options) => new Worker(__filename, { ...options, argv: [dist, out, path] }),
      ),
    },
    require,
  );
  loader.load(program);
  process.on('exit', () => {
    for (const [path, script] of loader.scripts) keepCompiled(path, () => script);
  });
}
