/** `tidegate issue`, as it ships, against a server that keeps issues as GitHub does. */

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DIST } from '../helpers/push-server.ts';
import { aFolder, aRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

const token = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 23);

interface Kept {
  readonly number: number;
  title: string;
  body: string;
  state: string;
  labels: readonly string[];
  readonly comments: string[];
}

/** https://docs.github.com/rest/issues/issues */
async function aForge(refusal: number | null = null) {
  const issues: Kept[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
      requests.push(`${request.method} ${pathname}`);
      const answer = (status: number, value: unknown): void =>
        void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      if (!/^(?:token|bearer) not-a-real-token$/i.test(request.headers.authorization ?? ''))
        return answer(401, { message: 'Bad credentials' });
      if (refusal !== null) return answer(refusal, { message: 'no' });
      const sent = text === '' ? {} : (JSON.parse(text) as Partial<Kept>);
      const [, number, part] = /^\/repos\/octo\/tide\/issues(?:\/(\d+)(\/comments)?)?$/.exec(pathname) ?? [];
      if (number === undefined) {
        if (request.method === 'GET')
          return answer(
            200,
            issues.filter(({ labels }) => labels.includes(searchParams.get('labels')!)),
          );
        issues.push({
          number: issues.length + 1,
          state: 'open',
          comments: [],
          labels: [],
          title: '',
          body: '',
          ...sent,
        });
        return answer(201, issues.at(-1));
      }
      const issue = issues[Number(number) - 1]!;
      if (part !== undefined) issue.comments.push(sent.body!);
      else Object.assign(issue, sent);
      return answer(part === undefined ? 200 : 201, issue);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const env = {
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    GITHUB_REPOSITORY: 'octo/tide',
    GITHUB_TOKEN: 'not-a-real-token',
  };
  return { issues, requests, env };
}

async function tidegate(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = '/',
): Promise<{ code: number; out: string; err: string }> {
  return await new Promise((settle) => {
    execFile(
      process.execPath,
      [join(DIST, 'cli.js'), ...args],
      { cwd, env: { PATH: process.env['PATH'], ...env } },
      (error, out, err) => settle({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

async function reportOf(repository: ReturnType<typeof aRepository>): Promise<string> {
  const file = join(aFolder(), 'all.json');
  await tidegate(['history', '--all', '--format', `json=${file}`], {}, repository.folder);
  return file;
}

test('the life of an issue: opened, updated with new findings, closed, opened again', async () => {
  const forge = await aForge();
  const clean = aRepository().commit({ a: '1\n' });
  const leaky = aRepository().commit({ 'ci.env': `TOKEN=${token}\n` });
  const worse = aRepository().commit({
    'ci.env': `TOKEN=${token}\n`,
    'b.env': `TOKEN=${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 24)}\n`,
  });
  const [none, one, two] = [await reportOf(clean), await reportOf(leaky), await reportOf(worse)];
  const run = async (file: string): Promise<string> => {
    const done = await tidegate(['issue', file, '--write'], forge.env);
    expect(done).toMatchObject({ code: 0, err: '' });
    return done.out;
  };

  expect(await run(none)).toBe('tidegate: nothing to follow.\n');
  expect(await run(one)).toBe('tidegate: opened issue #1.\n');
  expect(await run(one)).toBe('tidegate: updated issue #1.\n');
  expect(forge.issues).toMatchObject([{ state: 'open', comments: [], labels: ['tidegate-history'] }]);
  await run(two);
  expect(forge.issues[0]!.comments).toEqual([expect.stringMatching(/^New since last time: 1\.[^]*b\.env:1/)]);
  expect(await run(none)).toBe('tidegate: closed issue #1.\n');
  expect(forge.issues).toMatchObject([{ state: 'closed', comments: [{}, expect.stringMatching(/^Clean: 1 commit,/)] }]);
  expect(await run(none)).toBe('tidegate: nothing to follow.\n');
  await run(one);
  expect(forge.issues).toMatchObject([{ state: 'open' }]);
  expect(JSON.stringify(forge.issues)).not.toContain(token.slice(4, 20));
});

describe('problems are reported with the next step', () => {
  test.each([
    [401, 'Set GITHUB_TOKEN'],
    [403, 'permissions: issues: write'],
    [410, 'Issues are switched off'],
    [422, 'run the job again'],
  ])('HTTP %i', async (status, words) => {
    const forge = await aForge(status);
    const file = await reportOf(aRepository().commit({ 'ci.env': `TOKEN=${token}\n` }));
    const done = await tidegate(['issue', file, '--write'], forge.env);
    expect(done.code).toBe(3);
    expect(done.err).toMatch(new RegExp(`GitHub answered ${status}\\.\\n[^]*${words}`));
    expect(forge.requests).toEqual(['GET /repos/octo/tide/issues']);
  });

  test('no token, no report, no JSON, no server', async () => {
    const file = await reportOf(aRepository().commit({ 'ci.env': `TOKEN=${token}\n` }));
    expect(await tidegate(['issue', file, '--write'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('GITHUB_TOKEN is not set'),
    });
    expect(await tidegate(['issue'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('needs [<owner>/<name>=]<report>…: JSON reports'),
    });
    expect(await tidegate(['issue', '/nonexistent.json'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('ENOENT'),
    });
    const other = join(aFolder(), 'x.json');
    writeFileSync(other, `{"schemaVersion": 2, "token": "${token}"}`);
    const refused = await tidegate(['issue', other]);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('not a JSON report') });
    expect(refused.err).not.toContain(token);
    const env = { GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_REPOSITORY: 'octo/tide', GITHUB_TOKEN: 'x' };
    expect(await tidegate(['issue', file, '--write'], env)).toMatchObject({
      code: 3,
      err: expect.stringContaining('no answer'),
    });
  });
});

test('without --write the text is shown, without a request', async () => {
  const file = await reportOf(aRepository().commit({ 'ci.env': `TOKEN=${token}\n` }));
  const done = await tidegate(['issue', `octo/tide=${file}`]);
  expect(done).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/1 finding, 1 new[^]*octo\/tide `ci\.env:1`/),
  });
});
