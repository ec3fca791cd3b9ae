/** Shared by the places of commands: the bytes of which each of their files has some, and the controls they set. */

import { CHECKS, COMMANDS, VERIFIERS, type CommandRow } from './shell-commands.ts';

/** Controls that the options of commands set. */
export const COMMAND_CONTROLS: readonly CommandRow['control'][] = [...new Set(COMMANDS.map(({ control }) => control))];

/**
 * Sources of expressions, for any case, one of which matches every file whose commands take a protection away or check
 * what they fetch.
 */
export const COMMAND_KEYWORDS: readonly string[] = [
  ...new Set([
    ...COMMANDS.flatMap(({ options }) => options.flatMap((option) => option.split('|').map(wordOf))),
    ...CHECKS.flatMap(({ options }) => options.map(wordOf)),
    ...VERIFIERS.map(({ program }) => String.raw`\b${program}\s`),
    String.raw`\bchmod\s`,
    String.raw`\s(?:-m|--mode)[\s=]*0?[0-7]{3}`,
    String.raw`\bumask\s+0`,
    'http://',
    'SSL_NO_VERIFY',
    'REJECT_UNAUTHORIZED',
    'HTTPSVERIFY',
  ]),
];

/** The part of an option before its value. A letter alone would be in any file: its program stands for it. */
function wordOf(option: string): string {
  const word = option.replace(/=.*$/, '').replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return word.length > 2 ? word : String.raw`\s-[a-z#0-9]*${word.slice(1)}`;
}
