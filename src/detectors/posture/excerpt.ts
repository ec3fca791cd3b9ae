/**
 * Parts of files that are too large to be parsed whole: the change, with the statements around it. Both sides leave out
 * the same text, which nothing in the change can have touched.
 */

import { expression } from '../../model/expressions/expression.ts';
import { Text } from '../../model/text.ts';
import type { ChangedFile } from './changed-file.ts';
import { emptySchemas } from './schemas.ts';

/** Bytes. Files beyond this are mostly generated: they are read in part. */
export const LARGEST = 1_000_000;
/** Bytes of a larger file that are read. */
const PART = 200_000;
/** Bytes of YAML. The documents of a larger file are read where they changed: parsing them is most of the cost. */
const LARGEST_WHOLE_YAML = 250_000;
/** Lines of YAML that are not empty. The number of entries is what costs time: a file of more lines counts as large. */
const MOST_LINES_OF_YAML = 20_000;

/** Formats in which no line begins something that can be read by itself. */
const WHOLE = /\.(?:json|jsonc|webmanifest|xml|config|html?|svg|plist|resx|csproj)$/i;
const YAML = /\.ya?ml$/i;
/** Programs and pages. Those of more than a megabyte are generated from others, which are read themselves. */
const GENERATED = expression('i')`
  \.(?:[cm]?[jt]sx?|vue|svelte|html?|svg|css|py|rb|php|go|rs|java|kts?|scala|groovy|cs|fs|vb|exs?|swift|dart|lua|map)$
`;
/** Lines without indentation that begin nothing: closing brackets and tags, and words that go on with a statement. */
const GOES_ON = /^(?:[\s)\]}>]|<\/|(?:end|else|elif|elsif|elseif|except|finally|catch|rescue|ensure|esac|fi|done)\b)/;
const DOCUMENT = /^---(?:\s|$)/;

/** Returns whether a side is larger than what is read whole. */
export function isLarge({ path, before, after }: ChangedFile): boolean {
  const isDense = (text: Text | null): boolean => YAML.test(path) && text !== null && hasMoreLines(text.bytes);
  return Math.max(sizeOf(before), sizeOf(after)) > LARGEST || isDense(before) || isDense(after);
}

function hasMoreLines(bytes: Buffer): boolean {
  if (bytes.length < MOST_LINES_OF_YAML) return false;
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1 && lines <= MOST_LINES_OF_YAML; at = bytes.indexOf(10, at + 1))
    if (bytes[at + 1] !== 10) lines++;
  return lines > MOST_LINES_OF_YAML;
}

/** Returns whether some of the change is not in `part`, so that a setting in it may have become weaker unseen. */
export function missesChange(whole: ChangedFile, part: ChangedFile | null): boolean {
  if (GENERATED.test(whole.path) || !isLarge(whole)) return false;
  const isOneSided = whole.before === null || whole.after === null;
  return part === null || (isOneSided && isLarge(withoutSchemas(whole)));
}

function withoutSchemas(file: ChangedFile): ChangedFile {
  if (!YAML.test(file.path)) return file;
  const emptied = (text: Text | null) => (text === null ? null : emptySchemas(text));
  return { ...file, before: emptied(file.before), after: emptied(file.after) };
}

/** Returns a small file as it is, otherwise its changed part; null if that is too large as well. */
export function readablePart(whole: ChangedFile): ChangedFile | null {
  const file = isLarge(whole) ? withoutSchemas(whole) : whole;
  const { path, before, after } = file;
  if (isLarge(file)) return WHOLE.test(path) ? null : changedPart(file);
  const isChange = before !== null && after !== null;
  const isLong = isChange && YAML.test(path) && Math.max(sizeOf(before), sizeOf(after)) > LARGEST_WHOLE_YAML;
  return (isLong ? changedPart(file) : null) ?? file;
}

/**
 * Returns the file cut to the change and the statements beside it; null if that is longer than `PART` or has no
 * statement to begin at.
 */
function changedPart(file: ChangedFile): ChangedFile | null {
  const { path, before, after } = file;
  const [old, now] = [before?.bytes ?? null, after?.bytes ?? null];
  const start = old === null || now === null ? 0 : commonStart(old, now);
  const end = old === null || now === null ? 0 : commonEnd(old, now, start);
  const longest = Math.max(sizeOf(before), sizeOf(after)) - start - end;
  const isBeginning: IsBeginning = YAML.test(path) ? (line) => DOCUMENT.test(line) : (line) => !GOES_ON.test(line);
  // A file that is new or deleted has no change within: its beginning is read.
  if (old === null || now === null) {
    const bytes = (now ?? old)!;
    const to = lastBeginning(bytes, 0, PART, isBeginning);
    const part = to === null ? null : partOf(bytes, 0, to);
    return part === null ? null : { ...file, before: old === null ? null : part, after: now === null ? null : part };
  }
  const beside = Math.floor((PART - longest) / 2);
  if (beside < 0) return null;
  const from = start <= beside ? 0 : firstBeginning(now, start - beside, start, isBeginning);
  const rest = end <= beside ? 0 : restAfter(now, now.length - end, now.length - end + beside, isBeginning);
  if (from === null || rest === null) return null;
  const [oldPart, nowPart] = [old, now].map((bytes) => partOf(bytes, from, bytes.length - rest));
  return oldPart == null || nowPart == null ? null : { ...file, before: oldPart, after: nowPart };
}

type IsBeginning = (line: string) => boolean;

function sizeOf(text: Text | null): number {
  return text?.bytes.length ?? 0;
}

/** Returns the count of bytes with which both begin. */
function commonStart(one: Buffer, other: Buffer): number {
  const shorter = Math.min(one.length, other.length);
  let at = 0;
  while (at < shorter && one[at] === other[at]) at++;
  return at;
}

/** Returns the count of bytes with which both end, without the first `start` bytes, which are counted already. */
function commonEnd(one: Buffer, other: Buffer, start: number): number {
  const shorter = Math.min(one.length, other.length) - start;
  let count = 0;
  while (count < shorter && one[one.length - 1 - count] === other[other.length - 1 - count]) count++;
  return count;
}

/** Returns the offset of the first line from `from` up to `to` that begins a statement or document. */
function firstBeginning(bytes: Buffer, from: number, to: number, isBeginning: IsBeginning): number | null {
  for (let line = bytes.indexOf(10, from) + 1; line > 0 && line <= to; line = bytes.indexOf(10, line) + 1)
    if (isBeginning(bytes.toString('latin1', line, line + 12))) return line;
  return null;
}

/** Returns the offset of the last such line. */
function lastBeginning(bytes: Buffer, from: number, to: number, isBeginning: IsBeginning): number | null {
  for (let end = bytes.lastIndexOf(10, to); end >= from && end !== -1; end = bytes.lastIndexOf(10, end - 1)) {
    if (isBeginning(bytes.toString('latin1', end + 1, end + 13))) return end + 1;
    if (end === 0) break;
  }
  return null;
}

/** Counts the bytes from the last beginning between two offsets to the end of the file, or returns null. */
function restAfter(bytes: Buffer, from: number, to: number, isBeginning: IsBeginning): number | null {
  const at = lastBeginning(bytes, from, to, isBeginning);
  return at === null ? null : bytes.length - at;
}

/** Returns the part in its lines: the text before it is left out but for its line breaks. */
function partOf(bytes: Buffer, from: number, to: number): Text | null {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1 && at < from; at = bytes.indexOf(10, at + 1)) lines++;
  if (lines > LARGEST) return null;
  return new Text(Buffer.concat([Buffer.alloc(lines, 10), bytes.subarray(from, to)]));
}
