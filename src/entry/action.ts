/** The GitHub Action: `dist/action.js`. */

import { runAction } from './action/run.ts';

void runAction().then((code) => {
  process.exitCode = code;
});
