import { expect, test } from 'vitest';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { aGap, aPostureFinding, aReach, aReport, aSecretFinding, manyFindings, suppressed } from './a-report.ts';

const plain = { width: 92, colour: false, verbose: false };

test('a clean run is one line', () => {
  expect(renderTerminal(aReport(), plain)).toMatchInlineSnapshot(`
    "tidegate: pass. 12 commits, 31 files, 604 rules, 0.3 s.
    "
  `);
});

test('a clean run says how many notes and suppressed findings it kept back', () => {
  const note = aSecretFinding({ blocks: false, confidence: 'low' });
  expect(renderTerminal(aReport([note, suppressed(aSecretFinding())]), plain)).toMatchInlineSnapshot(`
    "tidegate: pass. 12 commits, 31 files, 604 rules, 0.3 s. 1 note, 1 suppressed (--verbose).
    "
  `);
});

test('blocking findings come worst first: what, where, why, what to do now', () => {
  expect(renderTerminal(aReport([aPostureFinding(), aSecretFinding()]), plain)).toMatchInlineSnapshot(`
    "tidegate: blocked. 1 leaked credential, 1 weakened setting.

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

    2 blocking. Scanned 12 commits, 31 files, 604 rules, 0.3 s.
    Not a secret, or intentional? Add to its line: tidegate:allow <rule> -- <reason>
      Rules: github-personal-access-token, hsts
    "
  `);
});

test('a warning is not shown as a block', () => {
  expect(renderTerminal(aReport([aPostureFinding({ blocks: false, restore: null })]), plain)).toMatchInlineSnapshot(`
    "tidegate: pass with 1 warning. 1 weakened setting.

      warns   HSTS shortened   mysite/settings/production.py:41   max-age 1 year → 60 seconds
        Only warns: a weakened setting of high severity and high confidence does not block here.
        Browsers would accept plain HTTP again a minute after each visit. Restore the old value.

    1 warning. Scanned 12 commits, 31 files, 604 rules, 0.3 s.
    "
  `);
});

test('verbose also shows notes, suppressed findings with their reason, and what was left out', () => {
  const report = aReport(
    [suppressed(aSecretFinding()), aSecretFinding({ blocks: false, confidence: 'low', commit: null })],
    {
      coverage: { skipped: [{ reason: 'submodule', count: 3, examples: ['vendor/a', 'vendor/b'] }] },
    },
  );
  expect(renderTerminal(report, { ...plain, verbose: true })).toMatchInlineSnapshot(`
    "tidegate: pass. 12 commits, 31 files, 604 rules, 0.3 s.

      note    GitHub personal access token   deploy/ci.env:3
        ghp_•••• (40 characters, checksum valid)
        Only a note: low confidence.
        Lets the holder act as the person who made it, in every repository that person reaches.
        1. Revoke it under github.com/settings/tokens, then read the new one from the
           environment.
           Safer: sops edit .env.enc   (encrypted with SOPS)
        2. Remove it from the file before you commit.

      suppressed  GitHub personal access token   deploy/ci.env:3
        ghp_•••• (40 characters, checksum valid)
        Suppressed: accepted in the policy by ada until 2027-01-01: test fixture.

    1 note, 1 suppressed. Scanned 12 commits, 31 files, 604 rules, 0.3 s.
      Scanned: main..feature.
      Policy: main@9c1e0f3a:.github/tidegate.yml.
      Rules are matched by re2, git objects are read by git.
      Skipped: 3 submodules, to scan in their own repositories (vendor/a, vendor/b, …).
    "
  `);
});

test('an incomplete scan shows the reason, what to do, and that it is not a pass', () => {
  const report = aReport([], { gaps: [aGap()], coverage: { commitsScanned: 9 } });
  expect(renderTerminal(report, plain)).toMatchInlineSnapshot(`
    "tidegate: incomplete. 3 of 12 commits could not be read: this is a shallow clone (depth 1).
      In a workflow, set fetch-depth: 0 on actions/checkout; elsewhere run git fetch
        --unshallow.
      This is not a pass: the gate stays shut (policy: incomplete = block).

    Scanned 9 of 12 commits, 31 files, 604 rules, 0.3 s.
    "
  `);
});

test('a scan of files counts no commits', () => {
  const report = aReport();
  const coverage = { ...report.coverage, commitsExpected: 0, commitsScanned: 0 };
  expect(renderTerminal({ ...report, coverage }, plain)).toBe('tidegate: pass. 31 files, 604 rules, 0.3 s.\n');
});

test('an incomplete scan still shows what it found', () => {
  const report = aReport([aPostureFinding()], {
    gaps: [aGap(), aGap({ message: 'big.bin is too large', next: null })],
    stops: false,
  });
  expect(renderTerminal(report, plain)).toMatchInlineSnapshot(`
    "tidegate: blocked, and incomplete. 3 of 12 commits could not be read: this is a shallow
      clone (depth 1).
      In a workflow, set fetch-depth: 0 on actions/checkout; elsewhere run git fetch
        --unshallow.
      big.bin is too large.
      The findings block the change; what could not be read may contain more.

      blocks  HSTS shortened   mysite/settings/production.py:41   max-age 1 year → 60 seconds
        Browsers would accept plain HTTP again a minute after each visit.
        Restore: SECURE_HSTS_SECONDS = 31536000

    1 blocking. Scanned 12 commits, 31 files, 604 rules, 0.3 s.
    Not a secret, or intentional? Add to its line: tidegate:allow hsts -- <reason>
    "
  `);
});

test('a history names the refs whose files still contain a leak, and first the number of leaks in files', () => {
  const refs = ['refs/heads/main', 'refs/heads/release/1.2', 'refs/tags/v1', 'refs/tags/v2', 'refs/remotes/origin/x'];
  const live = aSecretFinding({
    reach: aReach(refs, ['deploy/ci.env', 'old/ci.env'], ['refs/heads/main', 'refs/tags/v2']),
  });
  const gone = aSecretFinding({ fingerprint: 'secret:bbbb', reach: aReach(refs) });
  const message = aSecretFinding({ fingerprint: 'secret:cccc', path: '', reach: aReach(['HEAD'], [], null) });
  const lines = renderTerminal(aReport([live, gone, message]), { ...plain, width: 200 }).split('\n');
  expect(lines[0]).toBe('tidegate: blocked. 3 leaked credentials, 1 still in files.');
  expect(lines.filter((line) => /Added in|Also at| 2\. /.test(line))).toEqual([
    '    Added in 3f2a91c0 by Ada on 2026-11-02. Still in the files of main, tag v2, and in the history of 3 other branches or tags.',
    '    Also at old/ci.env.',
    '    2. Remove it from the current files. Once it is revoked, the copies in history are harmless: no ' +
      'rewrite needed.',
    '    Added in 3f2a91c0 by Ada on 2026-11-02. Removed from the files of main, release/1.2, tag v1 and 2 ' +
      'more, but still in their history.',
    '    2. Leave the history as it is: once it is revoked, the copies there are harmless.',
    '    Added in 3f2a91c0 by Ada on 2026-11-02. In the history of HEAD.',
    '    2. Leave the history as it is: once it is revoked, the copies there are harmless.',
  ]);
});

test('sixty columns are enough, and fewer are treated as sixty', () => {
  const report = aReport([aSecretFinding({ alsoAt: [aSecretFinding({ path: 'b.env' })] }), aPostureFinding()]);
  const text = renderTerminal(report, { ...plain, width: 60 });
  expect(text).toMatchInlineSnapshot(`
    "tidegate: blocked. 1 leaked credential, 1 weakened setting.

      blocks  GitHub personal access token   deploy/ci.env:3
        ghp_•••• (40 characters, checksum valid)
        Added in 3f2a91c0 by Ada on 2026-11-02. Removing it in a
        later commit does not help.
        Also at b.env:3.
        Lets the holder act as the person who made it, in every
        repository that person reaches.
        1. Revoke it under github.com/settings/tokens, then read
           the new one from the environment.
           Safer: sops edit .env.enc   (encrypted with SOPS)
        2. Remove it from your commits: git rebase -i 3f2a91c0^
           (edit that commit, delete the line)

      blocks  HSTS shortened   mysite/settings/production.py:41
        max-age 1 year → 60 seconds
        Browsers would accept plain HTTP again a minute after
        each visit.
        Restore: SECURE_HSTS_SECONDS = 31536000

    2 blocking. Scanned 12 commits, 31 files, 604 rules, 0.3 s.
    Not a secret, or intentional? Add to its line:
      tidegate:allow <rule> -- <reason>
      Rules: github-personal-access-token, hsts
    "
  `);
  for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(60);
  expect(renderTerminal(report, { ...plain, width: 20 })).toBe(text);
});

test('colour changes no word', () => {
  const report = aReport([aSecretFinding(), aPostureFinding()]);
  const coloured = renderTerminal(report, { ...plain, colour: true });
  expect(coloured).toContain('\x1b[1;31mblocks  GitHub personal access token\x1b[0m');
  expect(coloured.replace(/\x1b\[[\d;]*m/g, '')).toBe(renderTerminal(report, plain));
});

test('400 findings in 400 files: the worst is first, the kinds are counted, and the rest is named', () => {
  const report = aReport(manyFindings(400));
  const text = renderTerminal(report, plain);
  expect(text.indexOf('config/399.env')).toBeLessThan(text.indexOf('config/0.env'));
  expect(text).toContain('  400 × GitHub personal access token.\n');
  expect(text).toContain('  … and 380 more findings: --all-findings, or --format html=report.html\n');
  expect(text.split('\n').length).toBeLessThan(250);
  const all = renderTerminal(report, { ...plain, allFindings: true });
  expect(all.match(/^ {2}blocks {2}/gm)).toHaveLength(400);
  expect(all).not.toContain('more finding');
});

test('several findings of one rule in one file are one entry with their lines', () => {
  const at = (line: number, parts = {}) =>
    aSecretFinding({
      place: { line, column: 1, endLine: line, endColumn: 9 },
      fingerprint: `secret:${line}`,
      ...parts,
    });
  const report = aReport([at(3), at(7), at(7), at(9), at(5, { path: 'b.env' }), at(8, { blocks: false })]);
  const text = renderTerminal(report, plain);
  expect(text).toContain('    And 3 more in this file: lines 7, 9.\n');
  expect(text.match(/^ {2}(?:blocks|warns {1}) {2}\S.*$/gm)).toEqual([
    '  blocks  GitHub personal access token   deploy/ci.env:3',
    '  blocks  GitHub personal access token   b.env:5   ghp_•••• (40 characters, checksum valid)',
    '  warns   GitHub personal access token   deploy/ci.env:8',
  ]);
  expect(text).toContain('5 blocking, 1 warning. Scanned');
});

test('every line can carry the prefix a host asks for', () => {
  const text = renderTerminal(aReport([aSecretFinding()]), { ...plain, prefixLines: 'GL-HOOK-ERR: ' });
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^GL-HOOK-ERR:/);
});
