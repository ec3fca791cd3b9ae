/** Modes that let every user of a machine write a file, or run it as its owner. */

const PROGRAMS = new Set(['chmod', 'mkdir', 'install', 'setcap', 'umask']);

/** Returns what opens files to everyone, as it is written: `chmod 777`, `umask 0`, `setcap`. `words`: in lower case. */
export function openModes(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => PROGRAMS.has(word.slice(word.lastIndexOf('/') + 1)));
  if (at === -1) return [];
  const program = words[at]!.slice(words[at]!.lastIndexOf('/') + 1);
  const given = words.slice(at + 1);
  if (program === 'umask') return given.filter((word) => /^0{1,4}$/.test(word)).map((word) => `umask ${word}`);
  if (program === 'chmod') {
    const mode = given.find((word) => !/^-[a-z-]*$/.test(word) || /^-?[ugoa]*[+=]/.test(word));
    return mode !== undefined && isOpenMode(mode) ? [`chmod ${mode}`] : [];
  }
  if (program === 'setcap') return given.filter((word) => /cap_sys_admin|=eip?$/.test(word)).map(() => 'setcap');
  const option = given.findIndex((word) => word === '-m' || word === '--mode');
  const mode = option === -1 ? given.find((word) => /^(?:-m|--mode=)0?\d{3,4}$/.test(word)) : given[option + 1];
  return mode !== undefined && isOpenMode(mode.replace(/^(?:-m|--mode=)/, '')) ? [`${program} ${mode}`] : [];
}

/**
 * Reports whether a mode lets all users write, or sets the bits by which a program runs as its owner or group. The
 * sticky bit of `/tmp` keeps the files of others safe.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/chmod.html
 */
function isOpenMode(mode: string): boolean {
  const octal = /^0?o?([0-7])?([0-7])([0-7])([0-7])$/.exec(mode);
  if (octal !== null) {
    const special = Number(octal[1] ?? 0);
    return ((Number(octal[4]) & 2) !== 0 && (special & 1) === 0) || (special & 6) !== 0;
  }
  return mode.split(',').some((part) => {
    const [, who = '', operator, bits = ''] = /^([ugoa]*)([+=])([rwxXst]*)$/i.exec(part) ?? [];
    if (operator === undefined) return false;
    return (/[oa]/.test(who) && bits.includes('w')) || (bits.includes('s') && who !== 'o');
  });
}
