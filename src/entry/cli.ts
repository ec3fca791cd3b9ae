#!/usr/bin/env node
/** `dist/cli.js`: the command line. */

import { loadMain } from './compiled/start.ts';

void loadMain('entry-command-line', () => import('./command-line.ts')).then(({ run }) => run());
