/** Lines that a change touches, with the first lines of the blocks around them. Linear, and parses nothing. */

/** Blocks around a line that are taken in. */
const MOST_AROUND = 3;
/** Characters of a line; of a longer one only the start is taken. */
const LONGEST = 2000;

/** Returns the lines of each side that the other lacks, each below the first lines of the blocks around it. */
export function touchedText(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const taken = new Set<string>();
  take(old, countOf(now), taken);
  take(now, countOf(old), taken);
  return [...taken].join('\n');
}

/** Counts the lines of one text, without their blanks. */
function countOf(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1);
  return counts;
}

/** Adds the lines that are not among those of the other side, and what is around them, to `taken`. */
function take(lines: readonly string[], other: Map<string, number>, taken: Set<string>): void {
  const open: { readonly indent: number; readonly text: string }[] = [];
  let section = '';
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    const indent = line.length - line.trimStart().length;
    if (indent === 0 && /^\[[^\][]+\]+$/.test(text)) section = text;
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    const left = other.get(text) ?? 0;
    if (left > 0) other.set(text, left - 1);
    else
      for (const around of [section, ...open.slice(-MOST_AROUND).map((one) => one.text), text])
        taken.add(around.slice(0, LONGEST));
    open.push({ indent, text });
  }
}
