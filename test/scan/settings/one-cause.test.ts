/** One deleted line that held several protections is one finding, which lists them. */

import { expect, test } from 'vitest';
import { aRepository } from '../../helpers/repository.ts';
import { reportOf } from '../../helpers/scanning.ts';

const APP = (line: string) => `const express = require('express');
const helmet = require('helmet');
const app = express();
${line}
app.get('/a', (_request, response) => response.send('a'));
app.listen(3000);
`;

async function findingsWith(policy: string) {
  const repository = aRepository()
    .commit({ '.tidegate.yml': policy, 'app.js': APP('app.use(helmet());') })
    .commit({ 'app.js': APP('') });
  return (await reportOf(repository, 'HEAD~1..HEAD')).findings;
}

test('a dropped helmet() is one finding with its list', async () => {
  const findings = await findingsWith('');
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: 'hsts',
    blocks: true,
    title: 'HSTS removed, with 6 more of the same line',
    components: expect.arrayContaining(['Content-Security-Policy removed', 'nosniff removed']),
  });
});

test('options of one helmet() over several lines are one finding too', async () => {
  const options = (text: string) => APP(`app.use(\n  helmet({${text}}),\n);`);
  const repository = aRepository()
    .commit({ 'app.js': options('') })
    .commit({ 'app.js': options('\n    hsts: false,\n    noSniff: false,\n    referrerPolicy: false,\n  ') });
  const { findings } = await reportOf(repository, 'HEAD~1..HEAD');
  expect(findings.map(({ title }) => title)).toEqual(['HSTS removed, with 2 more of the same line']);
});

test('a rule that is off or accepted is not in the list', async () => {
  const off = await findingsWith('rules: { disable: [hsts] }\n');
  expect(off.map(({ rule, blocks }) => [rule, blocks])).toEqual([['csp', true]]);
  const accepted = await findingsWith('accept: [{ rule: csp, path: app.js, reason: planned }]\n');
  expect(accepted.map(({ rule, blocks }) => [rule, blocks]).sort()).toEqual([
    ['csp', false],
    ['hsts', true],
  ]);
});
