/** The GitHub Action: `dist/action.js`. */

import { runAction } from './action-run.ts';

process.exitCode = await runAction();
