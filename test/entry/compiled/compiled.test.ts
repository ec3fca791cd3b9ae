import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { wrapForScript } from '../../../src/entry/compiled/loader.ts';
import { compiledFile, compiledStore, withHead } from '../../../src/entry/compiled/store.ts';
import { DIST } from '../../helpers/push-server.ts';
import { aFolder, GIT_ENVIRONMENT } from '../../helpers/repository.ts';

/** A program with what V8 compiled for it beside it. */
function aProgram(): { readonly source: string; readonly compiled: string; read(): Buffer | undefined } {
  const folder = aFolder();
  const source = join(folder, 'a.js');
  const compiled = compiledFile(folder, 'a.js');
  writeFileSync(source, 'module.exports = 1;\n');
  const code = new Script(wrapForScript(readFileSync(source, 'utf8'))).createCachedData();
  writeFileSync(compiled, withHead(code, source), { mode: 0o644 });
  chmodSync(compiled, 0o644);
  const store = compiledStore(folder, folder);
  const read = (): Buffer | undefined => {
    store.text('a.js');
    return store.compiled('a.js');
  };
  return { source, compiled, read };
}

describe('compiled code', () => {
  test('is used if it was made from the current file', () => {
    const { source, read } = aProgram();
    const script = new Script(wrapForScript(readFileSync(source, 'utf8')), { cachedData: read()! });
    expect(script.cachedDataRejected).toBe(false);
  });

  test.each([
    ['anybody may write it', ({ compiled }: ReturnType<typeof aProgram>) => chmodSync(compiled, 0o646)],
    ['its group may write it', ({ compiled }: ReturnType<typeof aProgram>) => chmodSync(compiled, 0o664)],
    ['it is cut off', ({ compiled }: ReturnType<typeof aProgram>) => truncateSync(compiled, 100)],
    ['it is empty', ({ compiled }: ReturnType<typeof aProgram>) => truncateSync(compiled, 0)],
    ['the file has another size', ({ source }: ReturnType<typeof aProgram>) => writeFileSync(source, '1;\n')],
    ['the file has another time', ({ source }: ReturnType<typeof aProgram>) => utimesSync(source, 1, 1)],
  ])('does not count where %s', (_, change) => {
    const program = aProgram();
    expect(program.read()).toBeDefined();
    change(program);
    expect(program.read()).toBeUndefined();
  });
});

test('install keeps compiled code beside the program, and the program answers the same with it', () => {
  const folder = aFolder();
  const dist = join(folder, 'dist');
  const bare = join(folder, 'bare.git');
  cpSync(DIST, dist, { recursive: true });
  const run = (words: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...words], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { ...GIT_ENVIRONMENT },
    });
    return { status, out: stdout.replaceAll(/"seconds": [\d.]+/g, ''), err: stderr };
  };
  const text = 'password = "kX8#vQ2!mZ7pLw4"\nconst a = 1;\n';
  const words = ['stdin', '--format', 'json'];
  const before = run(words, text);
  spawnSync('git', ['init', '--quiet', '--bare', bare]);
  expect(run(['install', 'pre-receive', bare]).err).toBe('');
  const [build] = readdirSync(join(dist, 'compiled'));
  const files = readdirSync(join(dist, 'compiled', build!));
  expect(files).toContain('parts-entry-pre-receive.js.bin');
  expect(files).toContain('parts-commands-diff.js.bin');
  expect(run(words, text)).toEqual(before);
  expect(before.status).toBe(1);
  // junk is nothing that V8 takes
  for (const file of files) truncateSync(join(dist, 'compiled', build!, file), 30);
  expect(run(words, text)).toEqual(before);
});
