import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  trackIssue,
  type Issue,
  type IssueChange,
  type TrackedFinding,
  type TrackedReport,
} from '../../src/reporters/tracking-issue.ts';

function aFinding(over: Partial<TrackedFinding> = {}): TrackedFinding {
  return {
    fingerprint: '7K2M4QX0BT9VZ3H8WJ5R',
    message: 'Acme deploy token acme_•••• (41 characters)',
    path: 'ci.env',
    line: 3,
    commit: 'a'.repeat(40),
    date: '2026-11-02T10:00:00Z',
    more: 0,
    ...over,
  };
}

function aReport(findings: readonly TrackedFinding[], over: Partial<TrackedReport> = {}): TrackedReport {
  return {
    repository: '',
    verdict: findings.length === 0 ? 'pass' : 'block',
    commits: 12,
    gaps: [],
    findings,
    ...over,
  };
}

/** The issue as GitHub has it after the change. */
function after(change: IssueChange, previous: Issue | null = null): Issue {
  switch (change.kind) {
    case 'none':
      return previous!;
    case 'open':
      return { number: 1, isOpen: true, body: change.body };
    case 'update':
    case 'close':
      return {
        number: change.number,
        isOpen: change.kind === 'update' && (change.reopen || previous!.isOpen),
        body: change.body,
      };
  }
}

const second = aFinding({ fingerprint: 'QQQQQQQQQQQQQQQQQQQQ', path: 'other.env' });

describe('an issue', () => {
  test('is opened by the first finding, and says what, where and since when', async () => {
    const change = trackIssue([aReport([aFinding({ more: 2 })])], null, 'https://github.com/octo/tide/actions/runs/1');
    expect(change).toMatchObject({ kind: 'open', title: 'tidegate: credentials in the history' });
    await expect((change as { body: string }).body).toMatchFileSnapshot('./expected/tracking-issue-1.md');
  });

  test('says of each finding whether it is only history', () => {
    const findings = [
      aFinding({ live: { names: ['refs/heads/main', 'refs/heads/a|b', 'refs/tags/v1'], count: 7 } }),
      aFinding({ live: { names: [], count: 0 } }),
      aFinding({ live: null }),
    ];
    const { body } = trackIssue([aReport(findings)], null, null) as { body: string };
    expect(
      body
        .split('\n')
        .filter((line) => line.includes('ci.env'))
        .map((line) => /`aaaaaaaa`(.*?) \| Acme/.exec(line)![1]),
    ).toEqual(['; still in main, a&#124;b and 5 more', '; only in history now', '']);
  });

  test('is updated without a comment while nothing is new, and comments what is', () => {
    const first = after(trackIssue([aReport([aFinding()])], null, null));
    expect(trackIssue([aReport([aFinding({ line: 9 })])], first, null)).toMatchObject({
      kind: 'update',
      number: 1,
      reopen: false,
      comment: null,
    });
    const grown = trackIssue([aReport([aFinding(), second])], first, null);
    expect(grown).toMatchObject({
      kind: 'update',
      comment: expect.stringMatching(/^New since last time: 1\.[^]*other\.env:3/),
    });
    expect((grown as { comment: string }).comment).not.toContain('ci.env');
    expect((grown as { body: string }).body).toMatch(
      /2 findings, 1 new[^]*\| new \| `other\.env:3`[^]*\| {2}\| `ci\.env:3`/,
    );
  });

  test('is closed when all is clean, and the same one is opened again', () => {
    const first = after(trackIssue([aReport([aFinding()])], null, null));
    const closed = trackIssue([aReport([], { verdict: 'warn' })], first, null);
    expect(closed).toMatchObject({ kind: 'close', number: 1, comment: 'Clean: 12 commits, no blocking findings.' });
    expect(trackIssue([aReport([])], after(closed), null)).toEqual({ kind: 'none' });
    expect(trackIssue([aReport([aFinding()])], after(closed, first), null)).toMatchObject({
      kind: 'update',
      number: 1,
      reopen: true,
      comment: expect.stringContaining('New since last time: 1'),
    });
  });

  test('is never closed by a run that could not read everything', () => {
    const first = after(trackIssue([aReport([aFinding()])], null, null));
    const gone = aReport([], { verdict: 'incomplete', gaps: ['Commit 1234 cannot be read. <b>@octo</b>'] });
    const change = trackIssue([gone], first, null);
    expect(change).toMatchObject({
      kind: 'update',
      comment: null,
      body: expect.stringContaining('not everything could be read'),
    });
    expect((change as { body: string }).body).not.toMatch(/<b>|@octo/);
    expect(trackIssue([gone], null, null)).toMatchObject({ kind: 'open' });
  });

  test('distinguishes repositories', () => {
    const first = after(
      trackIssue([aReport([aFinding()], { repository: 'octo/a' }), aReport([], { repository: 'octo/b' })], null, null),
    );
    const change = trackIssue(
      [aReport([aFinding()], { repository: 'octo/a' }), aReport([aFinding()], { repository: 'octo/b' })],
      first,
      null,
    );
    expect(change).toMatchObject({
      comment: expect.stringMatching(/New since last time: 1[^]*octo\/b/),
      body: expect.stringContaining('2 repositories, 24 commits'),
    });
  });

  test('that somebody else overwrote is treated as empty', () => {
    const change = trackIssue([aReport([aFinding()])], { number: 4, isOpen: true, body: 'gone' }, null);
    expect(change).toMatchObject({
      kind: 'update',
      number: 4,
      comment: expect.stringContaining('New since last time: 1'),
    });
  });
});

test("a body always fits GitHub's limit, and the next run reports nothing in it as new", () => {
  const findings = fc.array(
    fc.record({
      fingerprint: fc.stringMatching(/^[0-9A-Z]{20}$/),
      message: fc.string({ maxLength: 2_000 }),
      path: fc.string({ maxLength: 4_000 }),
      line: fc.nat(9_999),
    }),
    { maxLength: 150 },
  );
  fc.assert(
    fc.property(findings, (some) => {
      const report = aReport(some.map((finding) => aFinding(finding)));
      const change = trackIssue([report], null, null);
      if (change.kind !== 'open') return some.length === 0;
      const again = trackIssue([report], after(change), null);
      return change.body.length <= 65_536 && again.kind === 'update' && again.comment === null;
    }),
    { numRuns: 60 },
  );
});

test('thousands of findings are counted, and those that cannot be remembered are reported', () => {
  const many = Array.from({ length: 6_000 }, (_, n) =>
    aFinding({ fingerprint: `${n}`.padStart(8, '0').padEnd(20, 'X') }),
  );
  const change = trackIssue([aReport(many)], null, null) as { body: string };
  expect(change.body.length).toBeLessThan(65_536);
  expect(change.body).toContain('and 5,900 more findings');
  expect(change.body).toContain('This issue remembers 2500 findings');
});
