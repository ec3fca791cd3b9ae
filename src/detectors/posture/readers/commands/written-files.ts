/**
 * Files that commands write or edit: `sed -i`, `echo … >> file`, `tee`, here-documents. Each line stands where the
 * command has it, so that a place that knows the file reads it.
 * https://www.gnu.org/software/sed/manual/sed.html#The-_0022s_0022-Command
 */

import { Text } from '../../../../model/text.ts';
import { HOLE_END, HOLE_START } from '../../holes.ts';
import { textOf } from '../../position.ts';
import { Sheets } from '../settings/sheet.ts';
import { commandsIn, type Word } from './words.ts';

const EDITORS = /^(?:\S*\/)?(?:g?sed|sedfile)$/;
const PRINTERS = /^(?:\S*\/)?(?:echo|printf)$/;
const COPIERS = /^(?:\S*\/)?(?:cat|tee)$/;
/** A path of a file, perhaps with variables; not a device or a descriptor. */
const FILE = /^(?!\/dev\/|&)[\w./${}~-]*[\w}]$/;

/** Returns the files that the commands of a script write: path on the machine → its text. */
export function filesOfCommands(text: Text): ReadonlyMap<string, Text> {
  const sheets = new Sheets();
  const write = (file: string, { text: lines, line }: Word): void => {
    if (FILE.test(file)) sheets.of(file.replace(/\$\{?\w+\}?\/?/g, '')).write(line, lines);
  };
  let printed: Word[] = [];
  for (const command of commandsIn(textOf(text))) {
    const at = command.words.findIndex(({ text: word }) => [EDITORS, PRINTERS, COPIERS].some((one) => one.test(word)));
    const name = command.words[at]?.text ?? '';
    const rest = command.words.slice(at + 1);
    const own = PRINTERS.test(name) ? printedBy(rest) : command.here === null ? [] : [filled(command.here)];
    if (EDITORS.test(name)) for (const [file, line] of editsOf(rest)) write(file, line);
    const isTee = /tee$/.test(name);
    const files = [
      ...command.targets,
      ...(isTee ? rest.flatMap(({ text: word }) => (/^-/.test(word) ? [] : word)) : []),
    ];
    for (const file of files) for (const line of isTee && own.length === 0 ? printed : own) write(file, line);
    printed = command.isPiped ? own : [];
  }
  return new Map([...sheets.texts()].map(([file, one]) => [file, Text.of(one)]));
}

/** Returns what `echo` or `printf` prints; nothing where a variable decides it. */
function printedBy(words: readonly Word[]): Word[] {
  const shown = words.filter(({ text }) => !/^-[neE]+$/.test(text));
  const [first] = shown;
  if (first === undefined || shown.some(({ isOpen }) => isOpen)) return [];
  const text = shown.map((word) => word.text).join(' ');
  return [{ ...first, text: text.replace(/\\n/g, '\n').replace(/\\t/g, '\t') }];
}

/** Puts a hole in place of each variable that the shell fills in. */
function filled(here: Word): Word {
  if (!here.isOpen) return here;
  const text = here.text.replace(
    /(\\?)\$(?:\{(\w+)\}|(\w+))/g,
    (whole, escape: string, braced?: string, bare?: string) =>
      escape === '' ? `${HOLE_START}${braced ?? bare}${HOLE_END}` : whole.slice(1),
  );
  return { ...here, text };
}

/** Returns the lines that `sed -i` puts into each of its files. */
function editsOf(words: readonly Word[]): (readonly [file: string, line: Word])[] {
  const scripts: Word[] = [];
  const files: string[] = [];
  let isInPlace = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (/^(?:-[a-zA-Z]*i|--in-place)/.test(word.text)) isInPlace = true;
    if (word.text === '-e' || word.text === '--expression') {
      if (words[at + 1] !== undefined) scripts.push(words[++at]!);
    } else if (/^-\w*e$/.test(word.text) && words[at + 1] !== undefined) scripts.push(words[++at]!);
    else if (/^-/.test(word.text)) continue;
    else if (scripts.length === 0 && !/^''?$/.test(word.text)) scripts.push(word);
    else if (word.text !== '') files.push(word.text);
  }
  if (!isInPlace) return [];
  const lines = scripts.flatMap((script) =>
    script.isOpen ? [] : replacementsOf(script.text).map((text): Word => ({ ...script, text })),
  );
  return files.flatMap((file) => lines.map((line) => [file, line] as const));
}

/** Returns what the substitutions of a script put in; none that depends on what was there. */
function replacementsOf(script: string): string[] {
  const found: string[] = [];
  for (const line of script.split('\n')) {
    let at = line.search(/(?:^|[;\s/\d$])s[^\w\s;]/);
    while (at !== -1) {
      const start = line.indexOf('s', at);
      const sign = line[start + 1]!;
      const middle = endOfPart(line, start + 2, sign);
      const end = endOfPart(line, middle + 1, sign);
      if (end >= line.length) break;
      const text = line.slice(middle + 1, end);
      if (!/\\\d|(?:^|[^\\])&/.test(text)) found.push(text.replace(/\\(.)/g, '$1'));
      const next = line.slice(end + 1).search(/;\s*s[^\w\s;]/);
      at = next === -1 ? -1 : end + 1 + next;
    }
  }
  return found;
}

function endOfPart(text: string, from: number, sign: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === sign) return at;
  }
  return text.length;
}
