/** Checks the lines and the head of an audit log for tampering, for `tidegate audit verify`. Pure. */

import { attests, readRecord, START, type Head, type Key, type Link } from './chain.ts';

export interface Problem {
  /** Counted from 1; null for the end of the log. */
  readonly line: number | null;
  readonly message: string;
}

export interface Checked {
  readonly records: number;
  readonly first: number | null;
  readonly last: Link | null;
  /** Sealed by a key other than the one given, or by one where none was. */
  readonly strange: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Checks every record of a file. `after`: the last link of the file before it; null if that is unknown, and the first
 * record is trusted.
 */
export function checkLines(bytes: Buffer, after: Link | null, key: Key): Checked {
  const problems: Problem[] = [];
  const lines = splitLines(bytes);
  let expected = after;
  let records = 0;
  let first: number | null = null;
  let strange = false;
  for (const [index, raw] of lines.entries()) {
    const report = (message: string): void => void problems.push({ line: index + 1, message });
    const record = readRecord(raw.toString('utf8'), key);
    if (record === null) {
      const next = lines[index + 1];
      if (!attests(next === undefined ? null : readRecord(next.toString('utf8'), key), raw))
        report(index === lines.length - 1 ? 'The last line was cut short.' : 'This is not a record.');
      continue;
    }
    records++;
    first ??= record.n;
    strange ||= (record.sealed === 'hmac-sha256') !== (key !== null);
    if (!record.whole) report(`Record ${record.n} was edited, or sealed with another key.`);
    expected ??= record.n === 1 ? START : { n: record.n - 1, hash: record.previous };
    const complaint = complaintAbout(record, expected);
    if (complaint !== null) report(complaint);
    if (record.n > expected.n) expected = { n: record.n, hash: record.hash };
  }
  return { records, first, last: records === 0 ? null : expected, strange, problems };
}

/** Returns what is wrong between a record and the link before it; null if it follows. */
function complaintAbout(record: { n: number; previous: string }, expected: Link): string | null {
  const next = expected.n + 1;
  if (record.n < next) return `Record ${record.n} is where record ${next} belongs: inserted, or out of order.`;
  if (record.n === next + 1) return `Record ${next} is missing.`;
  if (record.n > next) return `Records ${next} to ${record.n - 1} are missing.`;
  return record.previous === expected.hash
    ? null
    : `Record ${record.n} does not follow record ${expected.n}: one of them was replaced.`;
}

/**
 * Checks that the log ends where its head says. A writer that was stopped may have left the head behind, never before.
 */
export function checkEnd(last: Link, head: Link): Problem | null {
  if (head.n > last.n)
    return {
      line: null,
      message:
        head.n === last.n + 1
          ? `Record ${head.n} is missing at the end.`
          : `Records ${last.n + 1} to ${head.n} are missing at the end.`,
    };
  if (head.n === last.n && head.hash !== last.hash)
    return { line: null, message: `Record ${last.n} is not the one that was written last.` };
  return null;
}

/** Checks that the log begins where its head says. Records before that are in files that were rotated away. */
export function checkStart(first: number, head: Head): Problem | null {
  if (head.first === null || first <= head.first) return null;
  const missing = first - 1 === head.first ? `Record ${head.first} is` : `Records ${head.first} to ${first - 1} are`;
  return { line: 1, message: `${missing} missing at the start.` };
}

/** Splits bytes at line feeds; the last line may lack one. */
function splitLines(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    lines.push(bytes.subarray(at, end === -1 ? bytes.length : end));
    at = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}
