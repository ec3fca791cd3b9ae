/** Generates large histories of random text. */

import { randomBytes } from 'node:crypto';

const WORDS = 'the gate lets water out and shuts when the sea would come in over every field and road behind it'.split(
  ' ',
);

/** Lines of words, some with a name of their own, so that they do not all compress away. */
function prose(lines: number): string {
  return Array.from(
    { length: lines },
    () =>
      `${randomBytes(6).toString('hex')} ${WORDS[Math.floor(Math.random() * WORDS.length)]!} ` +
      `${WORDS[Math.floor(Math.random() * WORDS.length)]!}\n`,
  ).join('');
}

/** The input of `git fast-import` for a branch `main`; each commit writes new text into `filesEach` of its files. */
export function historyStream(commits: number, filesEach: number, linesEach: number): string {
  const parts: string[] = [];
  for (let commit = 0; commit < commits; commit++) {
    parts.push(
      `commit refs/heads/main\ncommitter Ada <ada@example.org> ${1_700_000_000 + commit} +0000\ndata 7\nchange\n\n`,
    );
    for (let file = 0; file < filesEach; file++) {
      const text = prose(linesEach);
      parts.push(`M 100644 inline src/${commit % 50}/file-${file}.txt\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  return parts.join('');
}
