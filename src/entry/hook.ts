#!/usr/bin/env node
/** `dist/pre-receive.js`: the file that a git server calls as its pre-receive hook. */

import { outliveReaders } from './deliver.ts';
import { runPreReceive } from './pre-receive.ts';

// A client that leaves early must not change what becomes of its push.
outliveReaders();

// Everything was written by then; what a scan that ran out of time left behind is not waited for.
void runPreReceive(process.env['GIT_DIR'] ?? '.').then((code) => process.exit(code));
