/** The action `.github/actions/setup`: a command `tidegate` for later steps, run by the Node that runs this. */

import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { addPath, setFailed } from '@actions/core';

/** Writes the command and adds its folder to the PATH of later steps. */
async function setUp(): Promise<void> {
  const program = join(dirname(resolve(process.argv[1]!)), 'cli.js');
  const folder = join(process.env['RUNNER_TEMP'] || tmpdir(), 'tidegate-command');
  await mkdir(folder, { recursive: true });
  // For the shells of Linux and macOS, and for bash on Windows; then for PowerShell and cmd.
  await writeFile(join(folder, 'tidegate'), `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(program)} "$@"\n`, {
    mode: 0o755,
  });
  if (process.platform === 'win32')
    await writeFile(join(folder, 'tidegate.cmd'), `@"${process.execPath}" "${program}" %*\r\n`);
  addPath(folder);
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}

setUp().catch((error: NodeJS.ErrnoException) =>
  setFailed(`tidegate: the command could not be set up (${error.code ?? 'unknown reason'}).`),
);
