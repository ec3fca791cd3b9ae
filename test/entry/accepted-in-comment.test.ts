import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aPullRequest, capturedPayload } from '../helpers/github-server/pull-request.ts';
import { commandsIn } from '../reporters/runner-oracle.ts';
import { aRepo } from '../sources/real-repo.ts';

const WHY = 'because it is a key of the public sandbox';

async function aBlockedPullRequest(bypass: string) {
  const repo = aRepo();
  repo.commit({ '.github/tidegate.yml': `bypass: ${bypass}\n` });
  const pull = await aPullRequest(repo);
  const ran = await pull.push(repo.commit({ 'ci.env': `TOKEN=dop_v1_${randomBytes(32).toString('hex')}\n` }));
  expect(ran.outputs).toMatchObject({ verdict: 'block', blocking: '1' });
  const [finding] = (
    JSON.parse(readFileSync(ran.outputs['json-file']!, 'utf8')) as { findings: { fingerprint: string }[] }
  ).findings;
  return { pull, github: pull.github, name: finding!.fingerprint };
}

test('a permitted person can accept a finding, and the report shows who, why and until when', async () => {
  const { pull, github, name } = await aBlockedPullRequest('{ users: [ada], max-days: 400 }');
  expect(github.comments[0]!.body).toContain(`tidegate: accept ${name} `);
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  github.say('ada', `tidegate: accept ${name} until ${until} ${WHY} | <b>`);

  const ran = await pull.run();
  expect(ran).toMatchObject({ code: 0, outputs: { verdict: 'pass', blocking: '0', findings: '1' } });
  const words = `by ada until ${until}`;
  expect(ran.log).toContain(
    `Accepted: DigitalOcean personal access token, ci.env:1 (${name}), bypassed ${words} (reason: it ` +
      'is a key of the public sandbox | <b>).',
  );
  expect(ran.summary).toContain(words);
  expect(github.checkRuns.at(-1)).toMatchObject({ conclusion: 'success', summary: expect.stringContaining(words) });
  expect(github.comments[0]!.body).toContain(`| accepted | \`ci.env:1\``);
  expect(github.comments[0]!.body).toContain(`${words} (reason: it is a key of the public sandbox &#124; &#60;b&#62;`);
  expect(JSON.parse(readFileSync(ran.outputs['json-file']!, 'utf8'))).toMatchObject({
    findings: [{ suppression: { kind: 'bypass', owner: 'ada', until } }],
  });

  // A merge queue runs on other commits and asks in the same place.
  const payload = capturedPayload('merge_group', 'checks_requested') as { merge_group: object };
  Object.assign(payload.merge_group, {
    head_sha: github.head,
    base_sha: github.base,
    head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${github.base}`,
  });
  const queued = await pull.run(
    {},
    {
      name: 'merge_group',
      payload,
      sha: github.head,
      ref: `refs/heads/gh-readonly-queue/main/pr-7-${github.base}`,
      inputs: {},
    },
  );
  expect(queued).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
});

test('permission and team are asked of GitHub', async () => {
  const { pull, github, name } = await aBlockedPullRequest('{ teams: [octo/security], permission: maintain }');
  github.say('grace', `tidegate: accept ${name} ${WHY}`, {}, github.threads[0]!.comments);
  github.permissions.set('grace', { permission: 'write', role_name: 'write' });
  expect(await pull.run()).toMatchObject({
    code: 1,
    log: expect.stringContaining(
      `Not accepted: ${name}, requested by grace. The policy does not allow grace to bypass findings.`,
    ),
  });
  expect(github.comments[0]!.body).toContain('requested by grace');

  github.permissions.set('grace', { permission: 'write', role_name: 'maintain' });
  expect(await pull.run()).toMatchObject({ code: 0 });

  github.permissions.delete('grace');
  github.teams.set('octo/security', ['grace']);
  expect(await pull.run()).toMatchObject({ code: 1 }); // the token may not see the organisation's members
  github.scopes = new Set([...github.scopes, 'members']);
  expect(await pull.run()).toMatchObject({ code: 0 });
});

test(
  'nothing else counts: another person, an app of that name, a comment that was edited or only quotes ' +
    'one, a day gone by',
  async () => {
    const { pull, github, name } = await aBlockedPullRequest('{ users: [ada] }');
    const command = `tidegate: accept ${name} ${WHY}`;
    github.say('mallory', command);
    github.say('x', command, { author: { __typename: 'Bot', login: 'ada' } });
    github.say('ada', command, { lastEditedAt: '2026-11-24T10:00:00Z' });
    github.say('ada', `> ${command}`);
    github.say('ada', `To accept it write:\n${command}`);
    github.say('ada', `tidegate: accept ${name} until 2020-01-01 ${WHY}`);
    github.say('ada', `tidegate: accept ${name}`);
    github.say('ada', `tidegate: accept ${name} until 2026-02-31 ${WHY}`);
    const ran = await pull.run();
    expect(ran).toMatchObject({ code: 1, outputs: { verdict: 'block' } });
    expect(ran.log.match(/^Not accepted: .*$/gm)).toHaveLength(4);
  },
);

test('a GitHub that does not answer accepts nothing', async () => {
  const { pull, github, name } = await aBlockedPullRequest('{ users: [ada] }');
  github.say('ada', `tidegate: accept ${name} ${WHY}`);
  github.addFault({ on: /graphql/, status: 404 });
  const ran = await pull.run();
  expect(ran).toMatchObject({ code: 1, outputs: { verdict: 'block' } });
  expect(commandsIn(ran.log).filter(({ name }) => name === 'warning')).toMatchObject([
    { data: expect.stringContaining('none of them accepts a finding') },
  ]);
});
