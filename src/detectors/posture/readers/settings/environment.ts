/**
 * Dockerfile and production .env files: what they put into the environment.
 * https://docs.docker.com/reference/dockerfile/#env
 */

import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { instructionsOf } from '../../languages/dockerfile.ts';
import { assignmentsOf, parseDotenv } from '../../languages/dotenv.ts';
import { asText, type Entry } from '../../languages/value.ts';
import { Lines, textOf, type Origin } from '../../position.ts';
import { rankFact } from '../hosts/facts.ts';
import { environmentFacts } from './environment-facts.ts';
import { secretArguments } from './build-secrets.ts';
import { imageFact } from './images.ts';

/** One build stage, or a whole .env file. */
interface Stage {
  readonly id: string;
  readonly origin: Origin;
  readonly assignments: Entry[];
  /** Image or stage that it is based on; empty for a .env file. */
  readonly base: string;
  user: { readonly name: string; readonly origin: Origin } | null;
  /** Defaults of `ARG` in force. */
  readonly args: Map<string, string>;
  /** Names of arguments and variables, which stay in the image's history. */
  readonly names: string[];
  /** Users who are root under another name. */
  readonly roots: Set<string>;
  /** Facts of the files that `ADD` fetches. */
  readonly fetched: Fact[];
}

/** Returns a scope for each stage of an image, or one for a `.env` file. */
export const readEnvironment: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const isImage = /(?:^|\/)(?:Dockerfile|Containerfile)|\.dockerfile$/i.test(path);
  const stages = isImage ? stagesOf(source, path, lines) : [dotenvStage(source, path)];
  return plainScene(
    stages.map((stage) => {
      const scope = scopeOf(stage, ({ at }) => lines.origin(path, at.from, at.to));
      if (!isImage) return scope;
      const isLast = stage === stages.at(-1);
      return {
        ...scope,
        facts: [
          ...scope.facts,
          ...baseFact(stage, stages),
          ...stage.fetched,
          secretArguments(stage.names, stage.origin),
          ...(isLast ? [userFact(stage)] : []),
        ],
      };
    }),
    () => null,
  );
};

/** Returns a `.env` file as a stage that only assigns variables. */
function dotenvStage(source: string, path: string): Stage {
  const value = parseDotenv(source);
  return {
    id: '',
    origin: { path, line: 1, endLine: 1 },
    assignments: value.kind === 'map' ? [...value.entries] : [],
    base: '',
    user: null,
    args: new Map(),
    names: [],
    roots: new Set(),
    fetched: [],
  };
}

/** Returns the stages of an image; a last one without a name is the image itself. */
function stagesOf(source: string, path: string, lines: Lines): Stage[] {
  const stages: Stage[] = [];
  const args = new Map<string, string>();
  for (const { keyword, text, at } of instructionsOf(source)) {
    if (keyword === 'FROM') {
      const [base = '', as = '', name] = text.split(/\s+/).filter((word) => !word.startsWith('--'));
      const earlier = stages.find(({ id }) => id.toLowerCase() === `stage ${base.toLowerCase()}`);
      stages.push({
        id: name !== undefined && as.toLowerCase() === 'as' ? `stage ${name}` : '',
        origin: lines.origin(path, at.from, at.to),
        assignments: [],
        base: earlier?.base ?? base,
        user: earlier?.user ?? null,
        args: new Map(earlier?.args ?? args),
        names: [],
        roots: new Set(earlier?.roots),
        fetched: [],
      });
    }
    const last = stages.at(-1);
    if (keyword === 'ADD') last?.fetched.push(...fetchedFacts(text, lines.origin(path, at.from, at.to)));
    for (const [name, value] of keyword === 'ARG' ? defaultsOf(text) : []) (last?.args ?? args).set(name, value);
    if (keyword === 'USER' && last !== undefined)
      last.user = { name: resolved(text.trim(), last.args), origin: lines.origin(path, at.from, at.to) };
    if (keyword === 'ARG') last?.names.push(...text.split(/\s+/).map((word) => word.split('=')[0]!));
    if (keyword === 'ENV') last?.names.push(...assignmentsOf(text, at).flatMap(nameOfSet));
    if (keyword === 'RUN' && last !== undefined)
      for (const name of rootsIn(resolved(text, last.args))) last.roots.add(name);
    if (keyword === 'ENV') stages.at(-1)?.assignments.push(...assignmentsOf(text, at));
  }
  return stages;
}

/**
 * Returns how surely `ADD https://… /tool` fetches what was meant: over TLS, and with a checksum.
 * https://docs.docker.com/reference/dockerfile/#add
 */
function fetchedFacts(text: string, origin: Origin): Fact[] {
  const words = text.split(/\s+/);
  const target = words.at(-1)!;
  const address = words.find((word) => /^https?:\/\//i.test(word));
  if (address === undefined) return [];
  const isPlain = /^http:/i.test(address);
  const isChecked = words.some((word) => word.startsWith('--checksum='));
  const fact = (subject: string, rank: readonly [number, string]): Fact => ({
    ...rankFact('download-integrity', `${subject} of ${target}`, rank, origin),
    onlyChanged: true,
  });
  return [
    fact('address', isPlain ? [0, 'plain http'] : [1, 'https']),
    fact('checksum', isChecked ? [1, 'set'] : [0, 'not set']),
  ];
}

/** Returns the name of a variable that is set; an empty one holds no secret. */
function nameOfSet({ key, value }: Entry): readonly string[] {
  return asText(value) === '' ? [] : [key];
}

/** Returns the users who are made with the number of root: `adduser -u 0 app`. */
function rootsIn(text: string): readonly string[] {
  return text.split(/&&|\|\||[;|\n]/).flatMap((command) => {
    const words = command.trim().split(/\s+/);
    const isMade = words.some((word) => /^(?:.*\/)?(?:useradd|adduser)$/.test(word));
    const isRoot = words.some(
      (word, at) => /^--uid=0$/.test(word) || (/^(?:-u|--uid)$/.test(word) && words[at + 1] === '0'),
    );
    return isMade && isRoot ? [words.at(-1)!] : [];
  });
}

/** Reads `ARG NAME=value OTHER=value`. https://docs.docker.com/reference/dockerfile/#arg */
function defaultsOf(text: string): readonly (readonly [string, string])[] {
  return text.split(/\s+/).flatMap((word) => {
    const [, name, value] = /^(\w+)=["']?([^"']*)["']?$/.exec(word) ?? [];
    return name === undefined ? [] : [[name, value!] as const];
  });
}

/** Fills in arguments whose default is known. */
function resolved(text: string, args: ReadonlyMap<string, string>): string {
  return text.replace(/\$(?:\{(\w+)(?::?-[^}]*)?\}|(\w+))/g, (all, braced: string, bare: string) => {
    return args.get(braced ?? bare) ?? all;
  });
}

/** Reads the image that a stage begins with; none if that is an earlier stage or an argument. */
function baseFact({ base, origin, args }: Stage, stages: readonly Stage[]): Fact[] {
  const image = resolved(base, args);
  const isStage = stages.some(({ id }) => id.toLowerCase() === `stage ${image.toLowerCase()}`);
  return image === '' || image === 'scratch' || image.includes('$') || isStage
    ? []
    : [imageFact(image, 'FROM', origin)];
}

/** Images whose publishers say that they do not run as root. */
const ROOTLESS = /nonroot|rootless|unprivileged|^cgr\.dev\/chainguard\//i;

/** Returns the user that the last stage runs as; an image without one runs as root. */
function userFact({ user, base, origin, roots }: Stage): Fact {
  const name = user?.name ?? '';
  const isRoot =
    user === null ? !ROOTLESS.test(base) : /^(?:root|0)(?::.*)?$/i.test(name) || roots.has(name.split(':')[0]!);
  const isOpen = name.includes('$');
  const word = user === null ? (isRoot ? 'root, unless the image says otherwise' : `that of ${base}`) : name;
  const circumstances = { subject: 'USER', origin: user?.origin ?? origin };
  return isOpen
    ? makeFact(
        controls.podSecurity,
        { kind: 'opaque', text: name },
        { ...circumstances, certainty: 'unknown' as const },
      )
    : makeFact(
        controls.podSecurity,
        { kind: 'rank', name: 'USER', rank: isRoot ? 0 : 1, word, atMost: 'medium', weakening: 'downgrade' },
        { ...circumstances, certainty: user === null ? ('default' as const) : ('literal' as const) },
      );
}

/** Builds the scope of a stage. The last of several assignments to one name counts. */
function scopeOf({ id, origin, assignments }: Stage, originOf: (entry: Entry) => Origin): Scope {
  const facts = new Map<string, Fact>();
  for (const entry of assignments)
    for (const fact of environmentFacts(entry.key, asText(entry.value), originOf(entry)))
      facts.set(`${fact.control.id} ${fact.subject}`, fact);
  return {
    id,
    origin,
    facts: [...facts.values()],
    absent: nothingSet,
    atMost: /^stage .*(?:dev|test|debug|ci|build)/i.test(id) ? 'low' : 'high',
    site: '',
  };
}
