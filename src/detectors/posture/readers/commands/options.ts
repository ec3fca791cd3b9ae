/** Reads which protections the options of a command disable, by `patterns/shell-commands.ts`. */

import { COMMANDS, INSTALLERS, type CommandRow } from '../../../../../patterns/shell-commands.ts';

/** An option of the table, as a command uses it. */
export interface Loosening {
  readonly control: CommandRow['control'];
  /** As reports name it: `curl --insecure`. */
  readonly name: string;
}

/** Program → option, both in lower case → what it loosens. The empty name: any program. */
const TABLE = new Map<string, Map<string, Loosening>>();
for (const { programs = [''], control, options } of COMMANDS)
  for (const program of programs) {
    const known = TABLE.get(program.toLowerCase()) ?? new Map<string, Loosening>();
    TABLE.set(program.toLowerCase(), known);
    for (const spellings of options.map((option) => option.split('|')))
      for (const spelling of spellings)
        known.set(spelling.toLowerCase(), { control, name: `${program} ${spellings[0]}`.trim() });
  }

const PACKAGES = new Set(INSTALLERS);
const LOOPBACK = /^(?:[a-z]+:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|0\.0\.0\.0)(?:[:/]|$)/;
const ADDRESS = /^[a-z]+:\/\/./;

/** Returns the protections that a command takes away. `words`: in lower case. */
export function looseningsOf(words: readonly string[]): readonly Loosening[] {
  const found: Loosening[] = [];
  const isLocal = words.some((word) => LOOPBACK.test(word)) && !words.some(isElsewhere);
  let program = '';
  for (const [index, word] of words.entries()) {
    const name = nameOf(word);
    if (TABLE.has(name) && name !== '' && !PACKAGES.has(program)) program = name;
    const spellings = spellingsOf(word, words[index + 1], program);
    for (const owner of new Set([program, '']))
      for (const spelling of spellings) {
        const one = TABLE.get(owner)!.get(spelling);
        if (one !== undefined && !(isLocal && one.control === 'tls-verify') && !found.includes(one)) found.push(one);
      }
  }
  return found;
}

function isElsewhere(word: string): boolean {
  return ADDRESS.test(word) && !LOOPBACK.test(word);
}

/** Returns the program without its folder: `/kaniko/executor` → `executor`. */
export function nameOf(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1).replace(/\.exe$/, '');
}

/** Options of curl that take no value: they may stand before `k` in one word. https://curl.se/docs/manpage.html */
const CURL_SWITCHES = /^-[#0346abfgijlnopqsvinorst]*k/;

/** Returns the ways in which a table may write this word, with the next one as its value. */
export function spellingsOf(word: string, next: string | undefined, program = ''): readonly string[] {
  const plain = word.replace(/:$/, '');
  const value = next === undefined || next === '=' ? [] : [`${plain}=${next}`];
  const isOn = /=(?:true|1|yes)$/.test(plain) ? [plain.slice(0, plain.lastIndexOf('='))] : [];
  const letters = program === 'curl' && CURL_SWITCHES.test(plain) ? ['-k'] : [];
  return [plain, ...value, ...isOn, ...letters];
}

/**
 * Returns the hosts from which a command fetches without encryption; not those of the machine or of its own network.
 */
export function plainHosts(words: readonly string[]): readonly string[] {
  const isFetch = words.some((word) => FETCHERS.has(nameOf(word)) || PACKAGES.has(nameOf(word)));
  if (!isFetch) return [];
  return words.flatMap((word) => {
    const host = /^(?:--?[\w-]+=)?http:\/\/(?:[^/@]*@)?([\w.-]+\.[a-z]{2,})(?:[:/?#]|$)/.exec(word)?.[1];
    return host === undefined || /\.(?:local|localhost|svc|cluster|test|example)$/.test(host) ? [] : [host];
  });
}

/** Programs and instructions that fetch a file. */
export const FETCHERS: ReadonlySet<string> = new Set(['curl', 'wget', 'add', 'invoke-webrequest', 'aria2c']);
