/** A pre-receive hook that reports from inside the quarantine, once for each back end, in JSON. */

import { readFileSync, writeFileSync } from 'node:fs';
import { isTidegateError } from '../../src/model/errors.ts';
import { openRepository } from '../../src/repository/open.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { scan } from '../../src/scan.ts';
import { parsePushedRefs, rangeOfPush } from '../../src/sources/hook-input.ts';

const input = readFileSync(0, 'utf8');
for (const backend of ['git', 'isomorphic'] as const) {
  const source = await openRepository(process.env['GIT_DIR'] ?? '.', { backend });
  let text: string;
  try {
    text = renderJson(await scan(await rangeOfPush(parsePushedRefs(input), source), { source }));
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    text = JSON.stringify({ error: error.code, message: error.message });
  } finally {
    await source.close();
  }
  writeFileSync(`${process.argv[2]}.${backend}.json`, text);
}
process.exitCode = 1;
