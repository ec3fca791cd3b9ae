/** What a deadline left unread, in words: a gap that names it. */

import { shortOid } from '../model/oid.ts';
import type { ScanTarget } from '../model/range.ts';
import type { Ledger } from './ledger.ts';

const NEXT = 'Push fewer commits at a time, or ask the administrator for a longer deadline.';

export function tellLateness(ledger: Ledger, target: ScanTarget): void {
  const { tally, policy, listed, readCommits } = ledger;
  if (!ledger.clock.isLate) return;
  const head = `Time ran out after ${policy.deadline / 1000} s`;
  if (listed === null) {
    tally.gap(
      'deadline',
      `${head}, before git could list what is new in ${target.kind === 'range' ? target.range.label : 'the repository'}.`,
      NEXT,
    );
    return;
  }
  const unread = listed.filter((oid) => !readCommits.has(oid));
  const isRange = target.kind === 'range';
  const settings = isRange && ledger.settingsLeft ? 'The net change of settings was not looked at.' : '';
  const tags = isRange && ledger.tagsLeft && (target.range.tags ?? []).length > 0 ? 'The tags were not looked at.' : '';
  if (unread.length === 0 && settings === '' && tags === '') return;
  const names =
    unread.length > 2 ? `${shortOid(unread[0]!)} to ${shortOid(unread.at(-1)!)}` : unread.map(shortOid).join(' and ');
  const which = unread.length === 0 ? '' : ` Not read: ${names}.`;
  tally.gap(
    'deadline',
    [`${head}: ${listed.length - unread.length} of ${listed.length} commits were read.${which}`, settings, tags]
      .filter(Boolean)
      .join(' '),
    NEXT,
  );
}
