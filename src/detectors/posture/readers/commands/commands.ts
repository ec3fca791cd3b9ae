/** Commands of scripts, images and pipelines: options that take a protection away, checks that are dropped. */

import { rankOfNames } from '../../orders/ranks.ts';
import { CHECKS, VERIFIERS } from '../../../../../patterns/shell-commands.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type Fact, type ReadScene } from '../../judge/scene.ts';
import { shellCommands, type ShellCommand } from '../../languages/shell.ts';
import { Lines, textOf, type Origin } from '../../position.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { openModes } from './file-modes.ts';
import { FETCHERS, looseningsOf, nameOf, plainHosts, spellingsOf, type Loosening } from './options.ts';

/** Scripts are run by hand as often as by a machine. */
const SCRIPT = /\.(?:sh|bash|zsh|ksh|ps1|bat|cmd|mk)$|(?:^|\/)(?:GNU)?Makefile[^/]*$/i;

/** Programs whose arguments are text, unless it goes to a file. */
const PRINTERS: ReadonlySet<string> = new Set(['echo', 'printf', 'print', 'write-host', 'write-output', 'log']);

/** Returns one scope with all that a script's commands loosen and verify. */
export const readCommands: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const found = new CommandFacts();
  for (const command of shellCommands(source)) found.add(command, lines.origin(path, command.at.from, command.at.to));
  const origin = { path, line: 1, endLine: 1 };
  const atMost = SCRIPT.test(path) ? 'low' : 'medium';
  return plainScene([{ id: 'commands', origin, facts: found.all(), absent: nothingSet, atMost, site: '' }], () => null);
};

/** Collects the facts of one file. The same option of the same program gets a number. */
class CommandFacts {
  readonly #facts: Fact[] = [];
  readonly #counts = new Map<string, number>();
  readonly #checks = new Map<string, { readonly names: Set<string>; readonly origin: Origin }>();
  #fetches = false;

  /** Adds what a command loosens and which checks it runs; a command that only prints is skipped. */
  add({ words: written }: ShellCommand, origin: Origin): void {
    const words = written.map((word) => word.toLowerCase());
    if (PRINTERS.has(programOf(words)) && !words.some((word) => word.startsWith('>') || word === 'tee')) return;
    for (const one of looseningsOf(words)) this.#loosen(one, origin);
    for (const name of openModes(words)) this.#loosen({ control: 'local-privileges', name }, origin);
    for (const host of plainHosts(words))
      this.#loosen({ control: 'transit-encryption', name: `http://${host}` }, origin);
    for (const word of written) this.#assign(word, origin);
    this.#check(words, origin);
  }

  /** Returns the facts of all commands added. */
  all(): readonly Fact[] {
    return [
      ...this.#facts,
      ...[...this.#checks].map(([subject, { names, origin }]) => checkFact(subject, [...names], origin)),
    ];
  }

  /** Adds a loosening; the second of one name is another subject: `curl -k (2)`. */
  #loosen({ control, name }: Loosening, origin: Origin): void {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    this.#facts.push(loosenedFact(control, name, count === 1 ? name : `${name} (${count})`, origin));
  }

  /** Reads an environment variable: `GIT_SSL_NO_VERIFY=1 git clone …`, `export NODE_TLS_REJECT_UNAUTHORIZED=0`. */
  #assign(word: string, origin: Origin): void {
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(word) ?? [];
    if (name === undefined || value === undefined) return;
    for (const fact of environmentFacts(name, value, origin))
      if (fact.control === controls.tlsVerify) this.#facts.push(fact);
  }

  /** Notes what fetches and what checks. A file that fetches nothing any more has lost no check. */
  #check(words: readonly string[], origin: Origin): void {
    const program = programOf(words);
    const own = new Set(words.flatMap((word, index) => spellingsOf(word, words[index + 1])));
    for (const { programs, options } of CHECKS)
      if (programs.includes(program))
        this.#addNames(
          `checks of ${programs[0]}`,
          options.filter((option) => own.has(option)),
          origin,
        );
    this.#fetches ||= words.some((word) => FETCHERS.has(nameOf(word)));
    if (this.#fetches) this.#addNames('checks of downloads', verifiersOf(words, own), origin);
  }

  #addNames(subject: string, names: readonly string[], origin: Origin): void {
    const known = this.#checks.get(subject) ?? { names: new Set<string>(), origin };
    this.#checks.set(subject, known);
    for (const name of names) known.names.add(name);
  }
}

/** Words before the program: `sudo`, `RUN`, `- run:`, an assignment. */
const PREFIX =
  /^(?:sudo|env|exec|time|nohup|then|do|else|if|!|-|run:?|command:?|script:?|sh|bat|\w+:|\w+=.*|--mount=.*|@.*|-\w)$/;

function programOf(words: readonly string[]): string {
  return nameOf(words.find((word) => !PREFIX.test(word)) ?? '');
}

/** Returns the programs in a command that verify something (checksums, signatures), with an option that does so. */
function verifiersOf(words: readonly string[], own: ReadonlySet<string>): readonly string[] {
  return VERIFIERS.filter(
    ({ program, options }) =>
      words.some((word) => nameOf(word) === program) &&
      (options.length === 0 || options.some((option) => own.has(option.toLowerCase()))),
  ).map(({ program }) => program);
}

/** Makes the fact of a protection that a command takes away. */
function loosenedFact(control: Loosening['control'], name: string, subject: string, origin: Origin): Fact {
  const how = { subject, certainty: 'literal' as const, origin };
  switch (control) {
    case 'tls-verify':
      return makeFact(
        controls.tlsVerify,
        { kind: 'switch', on: false },
        { ...how, without: { kind: 'switch', on: true } },
      );
    case 'host-keys':
      return makeFact(
        controls.hostKeys,
        { kind: 'switch', on: false },
        { ...how, without: { kind: 'switch', on: true } },
      );
    default: {
      const atMost = control === 'transit-encryption' ? 'low' : 'medium';
      const value = { kind: 'rank', name, atMost, weakening: 'escalation' } as const;
      return makeFact(
        RANKED[control],
        { ...value, rank: 0, word: 'used' },
        { ...how, without: { ...value, rank: 1, word: 'not used' } },
      );
    }
  }
}

const RANKED = {
  'transit-encryption': controls.transitEncryption,
  'download-integrity': controls.downloadIntegrity,
  'local-privileges': controls.localPrivileges,
  'pod-security': controls.podSecurity,
} as const;

/** Makes the fact of the checks that a file makes; compared only if it still does what they check. */
function checkFact(subject: string, names: readonly string[], origin: Origin): Fact {
  return makeFact(
    controls.downloadIntegrity,
    rankOfNames(subject, names, { isGood: true, atMost: 'medium', weakening: 'removal' }),
    { subject, certainty: 'literal' as const, origin, onlyChanged: true },
  );
}
