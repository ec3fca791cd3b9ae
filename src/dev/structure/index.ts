/**
 * `npm run counts [-- <name>]`: reports the counts; with a name, every place. Exits 1 where a hard count is not zero.
 */

import { join } from 'node:path';
import { countsOf } from './counts.ts';

const wanted = process.argv.slice(2).join(' ');
const counts = countsOf(join(import.meta.dirname, '../../..'));
for (const { name, isHard, offenders } of counts) {
  const fails = isHard && offenders.length > 0;
  console.log(`${String(offenders.length).padStart(6)} ${name}${fails ? ': must be 0' : ''}`);
  const shown = fails || (wanted !== '' && name.includes(wanted)) ? offenders : [];
  for (const offender of shown) console.log(`       ${offender}`);
  if (fails) process.exitCode = 1;
}
