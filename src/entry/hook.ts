#!/usr/bin/env node
/** `dist/pre-receive.js`: the file that a git server calls as its pre-receive hook. */

import { runPreReceive } from './pre-receive.ts';

void runPreReceive(process.env['GIT_DIR'] ?? '.').then((code) => {
  process.exitCode = code;
});
