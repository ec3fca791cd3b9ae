import { describe, expect, test } from 'vitest';
import { aRepository, type Files } from './helpers/repository.ts';
import { draw, drawSample, mulberry32 } from './helpers/samples.ts';
import { gist, reportOf } from './helpers/scanning.ts';

const GATE = 'on: pull_request\njobs:\n  gate:\n    steps:\n      - uses: tidegate/tidegate@v0\n';
const PATH = '.github/workflows/gate.yml';

async function after(before: Files, change: Files) {
  const repository = aRepository().commit(before).commit(change);
  const { findings, verdict } = await reportOf(repository, 'HEAD~1..HEAD');
  return {
    verdict: verdict.kind,
    found: findings.map(
      (finding) =>
        `${finding.rule} ${finding.path}:${finding.place.line} ${finding.title}: ` +
        `${finding.kind === 'posture' ? finding.components.join('; ') : ''}`,
    ),
  };
}

describe('a change of the policy', () => {
  test('that accepts more warns, with the difference', async () => {
    expect(
      await after(
        { '.github/tidegate.yml': 'block:\n  severity: medium\n' },
        { '.github/tidegate.yml': 'block:\n  severity: critical\n' },
      ),
    ).toEqual({
      verdict: 'warn',
      found: [
        "gate-changed .github/tidegate.yml:2 The gate's policy lets more through: block.severity: medium → critical",
      ],
    });
  });

  test('that makes it stricter is a note', async () => {
    expect(await after({ '.tidegate.yml': 'block: { severity: high }\n' }, { '.tidegate.yml': '' })).toEqual({
      verdict: 'pass',
      found: ["gate-changed .tidegate.yml:1 The gate's policy changed: as strict as before, or stricter"],
    });
  });

  test('of the file that it extends is reported there', async () => {
    const policy = { '.github/tidegate.yml': 'extends: base.yml\n' };
    expect(
      await after(
        { ...policy, 'base.yml': 'block: { severity: low }\nfloor: { always: [csp, hsts] }\n' },
        { 'base.yml': 'block: { severity: high }\nfloor: { always: [csp] }\n' },
      ),
    ).toEqual({
      verdict: 'warn',
      found: [
        "gate-changed base.yml:1 The gate's policy lets more through: block.severity: low → high; " +
          'floor.always: hsts removed',
      ],
    });
  });

  test('that makes it invalid warns before every run would fail', async () => {
    const { verdict, found } = await after({ a: '' }, { '.github/tidegate.yml': 'blok: {}\n' });
    expect(verdict).toBe('warn');
    expect(found[0]).toMatch(
      /^gate-changed .github\/tidegate.yml:1 The new policy cannot be read: .*"blok" is not a setting here/,
    );
  });

  test.each([
    ['a second one', { '.github/tidegate.yml': '', '.tidegate.yml': '' }, /There are two policies/],
    ['one that nobody reads', { '.github/tidegate.yaml': '' }, /tidegate\.yaml at \w+ is not read/],
  ])('to %s warns, and every run after it is refused', async (_, files, words) => {
    const { verdict, found } = await after({ a: '' }, files);
    expect(verdict).toBe('warn');
    expect(found[0]).toMatch(words);
    const repository = aRepository().commit(files).commit({ b: '1' });
    await expect(reportOf(repository, 'HEAD~1..HEAD')).rejects.toThrow(words);
  });

  test('by its baseline counts, wherever that is', async () => {
    const entry = (name: string) => JSON.stringify({ fingerprint: name, rule: 'csp', path: 'a' });
    const file = (...names: string[]) => `{ "version": 1, "findings": [${names.map(entry).join(', ')}] }\n`;
    expect(
      await after(
        { '.tidegate.yml': 'baseline: known.json\n', 'known.json': file('A') },
        { 'known.json': file('A', 'B', 'C') },
      ),
    ).toEqual({
      verdict: 'warn',
      found: ["gate-changed known.json:1 The gate's policy lets more through: baseline: 2 more"],
    });
  });

  test('that removes it counts against what holds without one', async () => {
    expect(
      await after({ '.tidegate.yml': 'block: { confidence: medium }\n' }, { '.tidegate.yml': null }),
    ).toMatchObject({ found: [expect.stringContaining('block.confidence: medium → high')] });
  });
});

describe('a change of the workflow', () => {
  test('that removes it blocks', async () => {
    expect(await after({ [PATH]: GATE }, { [PATH]: null })).toEqual({
      verdict: 'block',
      found: [`gate-changed ${PATH}:0 The workflow that runs the gate is removed: no workflow runs tidegate any more`],
    });
  });

  test('that moves it is a note', async () => {
    const other = '.github/workflows/all.yml';
    expect(
      (
        await after(
          { [PATH]: GATE, b: 'x' },
          {
            [PATH]: null,
            [other]: `name: all\n${GATE}  lint:\n    steps:\n      - run: npm run lint\n      - run: npm test\n`,
          },
        )
      ).verdict,
    ).not.toBe('block');
  });

  test('that keeps it from stopping anything blocks', async () => {
    expect(await after({ [PATH]: GATE }, { [PATH]: `${GATE}        continue-on-error: true\n` })).toEqual({
      verdict: 'block',
      found: [`gate-changed ${PATH}:5 The gate no longer stops a change: step continue-on-error: none → true`],
    });
  });

  test('in any other way warns; another workflow does not matter', async () => {
    expect((await after({ [PATH]: GATE }, { [PATH]: GATE.replace('@v0', '@v1') })).verdict).toBe('warn');
    expect(
      await after(
        { [PATH]: GATE, '.github/workflows/x.yml': 'on: push\n' },
        { '.github/workflows/x.yml': 'on: [push]\n' },
      ),
    ).toEqual({ verdict: 'pass', found: [] });
  });
});

test('a change of the gate cannot relax the gate for itself', async () => {
  const repository = aRepository()
    .commit({ '.tidegate.yml': '' })
    .commit({ '.tidegate.yml': 'block: { posture: false }\n', 'settings.py': 'DEBUG = False\n' })
    .commit({ 'settings.py': 'DEBUG = True\n' });
  const { findings } = await reportOf(repository, 'HEAD~2..HEAD');
  expect(findings.map(gist)).toContain('gate-changed .tidegate.yml:1');
});

describe('an allow beside the line that it accepts', () => {
  test('warns, where that line would block: its author wrote both', async () => {
    const token = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 1);
    const { verdict, found } = await after(
      { a: '' },
      { 'deploy.yml': `key: ${token} # tidegate:allow github-personal-access-token -- revoked\n` },
    );
    expect(verdict).toBe('warn');
    expect(found).toEqual([
      'gate-changed deploy.yml:1 What would block is accepted in its own file: GitHub personal ' +
        'access token (classic): revoked',
      'github-personal-access-token deploy.yml:1 GitHub personal access token (classic): ',
    ]);
  });

  test('is silent if that line would not block', async () => {
    const { verdict } = await after(
      { a: '' },
      {
        'test/deploy.yml':
          `password: ${draw(mulberry32(1), 'base62', 12)} # tidegate:allow generic-password -- made ` + `up\n`,
      },
    );
    expect(verdict).toBe('pass');
  });
});
