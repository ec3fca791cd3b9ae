import { expect, test } from 'vitest';
import { renderRefusedPush } from '../../src/reporters/push/refused-push.ts';
import { aGap, COMMIT, aPostureFinding, aReport, aSecretFinding, manyFindings } from './a-report.ts';

test('a refused push explains how to fix it', () => {
  const report = aReport([aSecretFinding(), aPostureFinding()], {
    coverage: { commitsExpected: 4, commitsScanned: 4 },
  });
  const bypass = 'git push -o tidegate.bypass=7K2M -o tidegate.reason="…"';
  expect(renderRefusedPush(report, { bypass })).toMatchInlineSnapshot(`
    "tidegate: push refused. 1 leaked credential, 1 weakened setting.

      blocks  GitHub personal access token   deploy/ci.env:3
        ghp_•••• (40 characters, checksum valid)
        Added in 3f2a91c0 by Ada on 2026-11-02. Removing it in a later commit does not help.
        Lets the holder act as the person who made it, in every repository that person reaches.
        1. Revoke it under github.com/settings/tokens, then read the new one from the
           environment.
           Safer: sops edit .env.enc   (encrypted with SOPS)
        2. Remove it from your commits: git rebase -i 3f2a91c0^
           (edit that commit, delete the line)

      blocks  HSTS shortened   mysite/settings/production.py:41   max-age 1 year → 60 seconds
        Browsers would accept plain HTTP again a minute after each visit.
        Restore: SECURE_HSTS_SECONDS = 31536000

    Scanned 4 commits, 31 files, 604 rules, 0.3 s.
    Not a secret, or intentional? Push with a reason, which is recorded:
      git push -o tidegate.bypass=7K2M -o tidegate.reason="…"
    "
  `);
});

test('a push that could not be scanned is refused with the reason', () => {
  expect(renderRefusedPush(aReport([], { gaps: [aGap()], coverage: { commitsScanned: 9 } }))).toMatchInlineSnapshot(`
    "tidegate: push refused. Incomplete: 3 of 12 commits could not be read: this is a shallow
      clone (depth 1).
      In a workflow, set fetch-depth: 0 on actions/checkout; elsewhere run git fetch
        --unshallow.
      This is not a pass: the gate stays shut (policy: incomplete = block).

    Scanned 9 of 12 commits, 31 files, 604 rules, 0.3 s.
    "
  `);
});

test('a push with both a leak and a gap reports both', () => {
  const text = renderRefusedPush(aReport([aSecretFinding()], { gaps: [aGap()] }));
  expect(text).toContain('push refused. 1 leaked credential. Incomplete: 3 of 12 commits');
  expect(text).toContain('git rebase -i 3f2a91c0^');
});

test('400 findings fit one screen, the worst first', () => {
  const text = renderRefusedPush(aReport(manyFindings(400)));
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  expect(text).toContain('400 leaked credentials');
  expect(text.indexOf('config/399.env')).toBeGreaterThan(0);
  expect(text).toMatch(/and 39\d more findings/);
});

test.each([
  ['the last commit of a branch', aSecretFinding(), 'refs/heads/main', 'git commit --amend'],
  ['a message', aSecretFinding({ path: '' }), 'refs/heads/main', '(with another message)'],
  ['a commit further back', aSecretFinding({ commit: 'a'.repeat(40) }), 'refs/heads/main', 'git rebase -i aaaaaaaa^'],
  [
    'a message further back',
    aSecretFinding({ path: '', commit: 'a'.repeat(40) }),
    'refs/heads/main',
    '(reword that commit)',
  ],
  ['a tag', aSecretFinding({ path: '' }), 'refs/tags/v1.0', 'git tag -f -a v1.0'],
  ['a tag whose name would be a command', aSecretFinding({ path: '' }), 'refs/tags/$(reboot)', 'git tag -f -a <tag>'],
])('%s is fixed by its own command', (_, finding, ref, command) => {
  const text = renderRefusedPush(aReport([finding]), { pushed: [{ oldOid: '0'.repeat(40), newOid: COMMIT, ref }] });
  expect(text).toContain(command);
});
