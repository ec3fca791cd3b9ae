/**
 * `npm run counts`: reports the counts and every place that is counted. Exits 1 where a count is not zero.
 */

import { join } from 'node:path';
import { countsOf } from './counts.ts';

const counts = countsOf(join(import.meta.dirname, '../../..'));
for (const { name, offenders } of counts) {
  const fails = offenders.length > 0;
  console.log(`${String(offenders.length).padStart(6)} ${name}${fails ? ': must be 0' : ''}`);
  for (const offender of offenders) console.log(`       ${offender}`);
  if (fails) process.exitCode = 1;
}
