import { expect, test } from 'vitest';
import { aRepository } from '../../helpers/repository.ts';
import { reportOf } from '../../helpers/scanning.ts';

const filler = (word: string) => `# ${word}\n`.repeat(150_000);
const SERVER = 'server { add_header X-Frame-Options DENY; }\n';

async function reported(before: string, after: string) {
  const { verdict, coverage } = await reportOf(
    aRepository().commit({ 'nginx.conf': before }).commit({ 'nginx.conf': after }),
    'HEAD~1..HEAD',
  );
  return [verdict.kind, coverage.gaps.map(({ code }) => code), coverage.skipped.map(({ reason }) => reason)];
}

test.each([
  ['grows over the bound', SERVER, SERVER + filler('reworded')],
  ['shrinks below it', SERVER + filler('reworded'), SERVER],
  ['is over it on both sides', SERVER + filler('before'), SERVER + filler('behind')],
])('a settings file that %s, with a change that cannot be read, is a gap', async (_, before, after) => {
  expect(await reported(before, after)).toEqual(['incomplete', ['too-large'], []]);
});

test('one whose change can be read is counted, and passes', async () => {
  expect(await reported(SERVER + filler('a line'), `${SERVER}# here\n${filler('a line')}`)).toEqual([
    'pass',
    [],
    ['large-setting'],
  ]);
});
