#!/usr/bin/env node
/** `dist/pre-receive.js`: the file that a git server calls as its pre-receive hook. */

import { loadMain } from './compiled/start.ts';

void loadMain('entry-pre-receive', () => import('./pre-receive.ts')).then(({ run }) => run());
