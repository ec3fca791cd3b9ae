/**
 * Statements that leak a secret when they run: printed, traced, baked into an image, uploaded. They warn, they never
 * block by themselves.
 */

import type { Exposure } from './exposed.ts';
import type { SecretMatch } from '../../../model/match.ts';
import { Secret } from '../../../model/secret.ts';
import { findLoggedSecrets, kindOfLogs } from './exposure-log.ts';
import { judgeName } from './exposure-name.ts';
import { exposureWords } from './exposure-words.ts';
import type { Scene, SecretDetector } from '../detector.ts';
import { traitsOf } from '../file-kind.ts';
import { isPlaceholder, isWordlike, judgeText } from '../score/plausible.ts';
import { expression } from '../../../model/expression.ts';

const BEFORE = 240;
const AFTER = 1200;

let last: { readonly path: string; readonly answers: Map<string, boolean> } | undefined;

/** One answer a path and detector: texts hold thousands of anchors. */
function isWanted(rule: string, path: string, wanted: (path: string) => boolean): boolean {
  if (last?.path !== path) last = { path, answers: new Map() };
  let answer = last.answers.get(rule);
  if (answer === undefined) last.answers.set(rule, (answer = wanted(path)));
  return answer;
}

type Reader = (text: string, from: number, to: number, path: string) => readonly Exposure[];

function detectorOf(
  rule: string,
  keywords: readonly string[],
  wanted: (path: string) => boolean,
  read: Reader,
): SecretDetector {
  const isHere = (scene: Scene): boolean => !scene.binary && isWanted(rule, scene.path, wanted);
  return {
    name: rule,
    keywords,
    reach: { before: BEFORE, after: AFTER },
    isWanted: wanted,
    isSpelled: isHere,
    gate: { reach: { before: 0, after: 0 }, isCheap: true, opens: isHere },
    kindOf: (path) => (wanted(path) ? kindOf(path) : ''),
    find(scene, anchor) {
      if (!isHere(scene)) return [];
      const start = Math.max(0, anchor.from - BEFORE);
      // One character a byte, so that places in the window are places in the text.
      const window = scene.bytes.toString('latin1', start, Math.min(scene.bytes.length, anchor.to + AFTER));
      return read(window, anchor.from - start, anchor.to - start, scene.path).map((found): SecretMatch => {
        const span = { from: start + found.from, to: start + found.to };
        const text = scene.bytes.toString('utf8', span.from, span.to);
        return {
          kind: 'secret',
          rule,
          title: exposureWords[rule]!.title,
          severity: found.confidence === 'low' ? 'low' : 'medium',
          confidence: found.confidence,
          secret: new Secret(text, found.name ? text : ''),
          span,
          matchSpan: { from: Math.min(anchor.from, span.from), to: Math.max(anchor.to, span.to) },
          structure: 'unknown',
          reasons: [found.reason],
          specificity: 5, // where a reader sees the value itself, it speaks
        };
      });
    },
  };
}

/** All that any of the readers asks of a path. */
function kindOf(path: string): string {
  return [isDockerfile(path), ...kindOfLogs(path)].join();
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const isPipeline = (path: string): boolean =>
  /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|\.?(?:gitlab-ci|travis|appveyor|drone|woodpecker)[\w.-]*\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.yml|\.circleci\/[\w.-]+\.ya?ml|action\.ya?ml)$/.test(
    path,
  );
const isDockerfile = (path: string): boolean =>
  /^(?:docker|container)file(?:[.-][\w.-]+)?$|\.(?:docker|container)file$/i.test(nameOf(path));
const isShell = (path: string): boolean => isPipeline(path) || traitsOf(path).kind === 'shell';
const isCode = (path: string): boolean => traitsOf(path).kind === 'code';

export function createExposureDetectors(): readonly SecretDetector[] {
  return [
    detectorOf('exposure-shell-print', ['echo ', 'printf ', 'write-host ', 'write-output '], isShell, readPrint),
    detectorOf('exposure-shell-trace', ['set -'], isShell, readTrace),
    detectorOf(
      'exposure-code-log',
      [
        'console.',
        'print',
        'logger',
        'logging.',
        'log.info',
        'log.debug',
        'log.warn',
        'log.error',
        'log.trace',
        'var_dump',
        'puts ',
        'echo ',
      ],
      isCode,
      findLoggedSecrets,
    ),
    detectorOf('exposure-image-literal', ['env ', 'arg '], isDockerfile, readImageLiteral),
    detectorOf('exposure-image-copy', ['copy ', 'add '], isDockerfile, readImageCopy),
    detectorOf('exposure-artifact', ['upload-artifact@'], isPipeline, readArtifact),
  ];
}

/** Start of a command: a line, a separator, or the key of a pipeline step. */
const COMMAND_START = /(?:^|[;&|({]|\b(?:then|do|else|RUN|run:|script:)|^-|\s-)\s*@?["']?$/;

/** The line before the anchor, or null where it begins out of reach. */
function lineBefore(text: string, from: number): string | null {
  const at = text.lastIndexOf('\n', from - 1);
  if (at === -1 && from >= BEFORE) return null;
  return text.slice(at + 1, from);
}

function beginsCommand(text: string, from: number): boolean {
  const before = lineBefore(text, from);
  return (
    before !== null && !/^\s*#/.test(before) && COMMAND_START.test(before) && !/(?:\$\(|`|<\(|=\()\s*$/.test(before)
  );
}

interface Use {
  readonly isSecret: boolean;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** `${#X}`, `${X:0:4}`, `${X:+set}` and the like describe a value and do not reveal it. */
const VARIABLE =
  /^\$(?:\{\{ *secrets\.([A-Za-z_]\w*) *\}\}|\{([A-Za-z_]\w*)(?:\}|:?[-=?])|env:([A-Za-z_]\w*)|([A-Za-z_]\w*))/;

/**
 * Variables that the shell fills in from `at` to the end of the command, and where that is. Single quotes hide them.
 */
function usesIn(text: string, at: number): { readonly uses: readonly Use[]; readonly end: number } {
  const uses: Use[] = [];
  let quote = '';
  for (; at < text.length; at++) {
    const c = text[at]!;
    if (c === '\n') break;
    if (c === '\\') {
      at++;
      continue;
    }
    if (c === '$' && text.startsWith('${{', at)) {
      // The pipeline fills this in before any shell sees its quotes.
    } else if (quote === "'" || (quote === '' && c === "'")) {
      if (c === "'") quote = quote === '' ? "'" : '';
      continue;
    } else if (c === '"') {
      quote = quote === '"' ? '' : '"';
      continue;
    } else if (
      quote === '' &&
      (c === ';' ||
        c === '|' ||
        c === '&' ||
        c === '>' ||
        c === ')' ||
        c === '}' ||
        c === '`' ||
        (c === '#' && text[at - 1] === ' '))
    )
      break;
    if (c !== '$') continue;
    if (text[at + 1] === '(') {
      // The result of a command inside is not known.
      const close = text.indexOf(')', at);
      if (close === -1) break;
      at = close;
      continue;
    }
    const found = VARIABLE.exec(text.slice(at, at + 120));
    const name = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4];
    if (found && name !== undefined) {
      const from = at + found[0].indexOf(name);
      uses.push({
        name,
        from,
        to: from + name.length,
        isSecret: found[1] !== undefined || name === 'TOKEN' || judgeName(name) === 'secret',
      });
      at += found[0].length - 1;
    }
  }
  return { uses, end: at };
}

function readPrint(text: string, from: number, to: number): readonly Exposure[] {
  if (!beginsCommand(text, from)) return [];
  const { uses, end } = usesIn(text, to);
  const secret = uses.filter(({ isSecret }) => isSecret);
  if (secret.length === 0) return [];
  const line = text.slice(to, end);
  if (/::add-mask::|task\.setvariable|##vso\[/.test(line) || /^\s*(?:-v|"?::set-output)/.test(line)) return [];
  // A redirection or a pipe takes it elsewhere, save these; what is captured by $( ) does not begin a command.
  const rest = text.slice(end, end + 40);
  if (/^(?:>|\||&>)/.test(rest) && !/^>\s*(?:&2|\/dev\/(?:stderr|stdout|tty))|^\|\s*tee\b/.test(rest)) return [];
  if (/^\)/.test(rest) || isInGroupTakenElsewhere(text.slice(end))) return [];
  return secret.map((use) => ({
    from: use.from,
    to: use.to,
    confidence: 'medium',
    reason: `the command prints ${use.name}`,
    name: true,
  }));
}

/** `{ echo …; } > f`, on one line or more, and loops alike. */
function isInGroupTakenElsewhere(rest: string): boolean {
  const end = /(?:^|[;\n])\s*(?:\}|\)|done|fi)\s*(?:\d?>(?!\s*&)|\|)/.exec(rest);
  return (
    end !== null && !/(?:^|\n)[^\n'"$]*[^$\n'"]\{\s*\n|\n\s*(?:\{|\(|(?:for|while|if)\b)/.test(rest.slice(0, end.index))
  );
}

function readTrace(text: string, from: number, to: number, path: string): readonly Exposure[] {
  const options = /^(?:[a-wyz]*x[a-z]*|o +xtrace)(?![\w-])/.exec(text.slice(to, to + 20));
  // In fish, `set -x NAME value` exports a variable.
  if (!options || !beginsCommand(text, from) || /\.fish$/.test(path)) return [];
  if (/^[ \t]+[A-Za-z_]\w*(?:[ \t]|\r?\n|$)/.test(text.slice(to + options[0].length, to + 200))) return [];
  // The trace ends with the shell: a step of a pipeline and an instruction of a Dockerfile each have their own.
  const rest = text.slice(to);
  const ends =
    /\bset \+[a-z]*x|\n\s*-\s+(?:name|run|uses|task|script|bash)\s*:|\n\s*(?:run|script)\s*:|\n(?:FROM|RUN|ENV|COPY|ADD|CMD|ENTRYPOINT|USER|WORKDIR|ARG|LABEL|EXPOSE|VOLUME)\s|\n[\w.%/-]+\s*:(?!=)/;
  const stop = ends.exec(rest)?.index ?? rest.length;
  let at = to + options[0].length;
  const end = to + stop;
  if (isDockerfile(path) && /\bENV\b|\bARG\b/.test(lineBefore(text, from) ?? '')) return [];
  while (at < end) {
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(at, Math.min(end, lineEnd === -1 ? end : lineEnd));
    if (!/^\s*#/.test(line)) {
      for (let scan = at; scan < at + line.length; ) {
        const { uses, end: stopped } = usesIn(text.slice(0, at + line.length), scan);
        const use = uses.find(({ isSecret }) => isSecret);
        if (use)
          return [
            {
              from: use.from,
              to: use.to,
              confidence: 'medium',
              reason: `${use.name} is used while the shell traces its commands`,
              name: true,
            },
          ];
        scan = stopped + 1;
      }
    }
    if (lineEnd === -1) break;
    at = lineEnd + 1;
  }
  return [];
}

/** The rest of an instruction, its continued lines included, or null where it goes on out of reach. */
function instructionFrom(
  text: string,
  from: number,
  to: number,
): { readonly at: number; readonly body: string } | null {
  const before = lineBefore(text, from);
  if (before === null || before.trim() !== '') return null;
  const body = /^(?:[^\n\\]|\\\r?\n|\\.)*/.exec(text.slice(to))![0];
  return to + body.length === text.length && body.length >= AFTER ? null : { at: to, body };
}

function readImageLiteral(text: string, from: number, to: number): readonly Exposure[] {
  const instruction = instructionFrom(text, from, to);
  if (!instruction) return [];
  const found: Exposure[] = [];
  for (const pair of instruction.body.matchAll(
    /(?<=^|\s)([A-Za-z_]\w*)(?:=|(?<=^\w+)\s+)("[^"\n]*"|'[^'\n]*'|[^\s"'\\]+)/g,
  )) {
    const [whole, name, written] = pair;
    const value = written!.replace(/^["']|["']$/g, '');
    if (
      judgeName(name!) !== 'secret' ||
      value.includes('$') ||
      isPlaceholder(value) ||
      judgeText(value, true).kind !== 'possible'
    )
      continue;
    const start = instruction.at + pair.index + whole.length - written!.length + (written !== value ? 1 : 0);
    found.push({
      from: start,
      to: start + value.length,
      confidence: isWordlike(value) ? 'low' : 'medium',
      reason: `${name} is given a literal that stays in the image`,
      name: false,
    });
  }
  return found;
}

/** Files made to contain credentials, by their last name; templates of such files are none. */
const CREDENTIAL_FILE = expression('i')`
  ^(?:\.env(?:\.(?:local|prod|production|staging|live))?|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.git-credentials
  |\.pgpass|credentials\.json|service[-_]?account[\w-]*\.json|[\w.-]*\.(?:p12|pfx|jks|keystore|kdbx|ppk)
  |[\w.-]*(?:private|server|client|tls|ssl)[\w.-]*\.key|terraform\.tfstate)$
`;

function readImageCopy(text: string, from: number, to: number): readonly Exposure[] {
  const instruction = instructionFrom(text, from, to);
  if (!instruction || /--from=/.test(instruction.body)) return [];
  const sources = [...instruction.body.matchAll(/[^\s",[\]\\]+/g)]
    .filter(([word]) => !word.startsWith('--'))
    .slice(0, -1);
  return sources
    .filter(([word]) => CREDENTIAL_FILE.test(nameOf(word)))
    .map((source) => ({
      from: instruction.at + source.index,
      to: instruction.at + source.index + source[0].length,
      confidence: 'medium',
      reason: `${nameOf(source[0])} is copied into the image`,
      name: true,
    }));
}

function readArtifact(text: string, from: number, to: number): readonly Exposure[] {
  if (!/uses:\s*["']?[\w./-]*$/.test(lineBefore(text, from) ?? '')) return [];
  const rest = text.slice(to);
  const step = rest.slice(0, /\n\s*-\s+(?:name|uses|run|id|if)\s*:|\n {0,4}\w[\w-]*:/.exec(rest)?.index ?? rest.length);
  const path = /\n([ \t]*)path[ \t]*:[ \t]*([^\n]*)((?:\n+\1[ \t]+[^\n]*)*)/.exec(step);
  if (!path) return [];
  const at = to + path.index + path[0].length - path[3]!.length - path[2]!.length;
  return [...`${path[2]}${path[3]}`.matchAll(/[^\s"'|>,]+/g)]
    .filter(([word]) => !word.startsWith('!') && CREDENTIAL_FILE.test(nameOf(word)))
    .map((word) => ({
      from: at + word.index,
      to: at + word.index + word[0].length,
      confidence: 'medium',
      reason: `${nameOf(word[0])} is part of the artifact`,
      name: true,
    }));
}
