/**
 * Builds of Android in Groovy and Kotlin: a release that can be debugged, or talks over plain http.
 * https://developer.android.com/build/build-variants
 */

import { nothingSet, type Control } from '../control.ts';
import { controls } from '../controls.ts';
import { plainScene, type Fact, type ReadScene } from '../judge/scene.ts';
import { withoutLineComment } from '../languages/plain/comments.ts';
import { textOf, type Origin } from '../position.ts';

/** `release {`, `getByName("release") {`, `named('release') {` */
const OPENS =
  /(?:^|\s)(?:(?:getByName|named|create|register|maybeCreate)\(\s*["']([\w-]{1,60})["']\s*\)|([\w.]{1,60}))\s*\{/g;
const DEBUGGABLE = /^\s*(?:isDebuggable|debuggable|isJniDebuggable|jniDebuggable)\s*(?:=|\s|\()\s*(true|false)\b/;
const CLEARTEXT = /\busesCleartextTraffic["']?\s{0,9}\]?\s{0,9}(?::|=|to)\s*["']?(true|false)\b/;
const DEEPEST = 100;

/** Reads `debuggable` and the like, line by line, under the names of the blocks around them. */
export const readAndroidBuild: ReadScene = async ({ path, text }) => {
  const open: string[] = [];
  const facts: Fact[] = [];
  for (const [index, whole] of textOf(text).split('\n').entries()) {
    const line = withoutLineComment(whole);
    const origin: Origin = { path, line: index + 1, endLine: index + 1 };
    const where = [...open, ...openedBlocks(line)];
    const statement = line.slice(line.lastIndexOf('{') + 1);
    const add = (control: Control<'switch'>, subject: string, isSafe: boolean) =>
      facts.push({
        control,
        subject,
        value: { kind: 'switch', on: isSafe },
        certainty: 'literal',
        origin,
        without: { kind: 'switch', on: true },
      });
    const [, debuggable] = DEBUGGABLE.exec(statement) ?? [];
    // A build for development may be debugged.
    if (
      debuggable !== undefined &&
      where.includes('buildTypes') &&
      !/debug|dev|test|staging|qa/i.test(where.at(-1) ?? '')
    )
      add(controls.debug, where.at(-1) ?? '', debuggable === 'false');
    const [, cleartext] = CLEARTEXT.exec(line) ?? [];
    if (cleartext !== undefined && !where.some((name) => /debug/i.test(name)))
      add(controls.encryptedConnection, 'usesCleartextTraffic', cleartext === 'false');
    track(line, open);
  }
  const origin: Origin = { path, line: 1, endLine: 1 };
  return plainScene([{ id: '', origin, facts, absent: nothingSet, atMost: 'high', site: '' }], () => null);
};

/** Returns the names of the blocks that a line opens: `release {`. */
function openedBlocks(line: string): string[] {
  return [...line.matchAll(OPENS)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Follows the blocks that a line opens and closes. */
function track(line: string, open: string[]): void {
  const names = openedBlocks(line);
  for (const char of line) {
    if (char === '{' && open.length < DEEPEST) open.push(names.shift() ?? '');
    if (char === '}') open.pop();
  }
}
