/**
 * Statements that leak a secret when they run: printed, traced, baked into an image, uploaded. They warn, they never
 * block by themselves.
 */

import { expression } from '../../../model/expressions/expression.ts';
import type { Exposure } from './exposure-span.ts';
import type { SecretMatch } from '../../../model/match.ts';
import { Secret } from '../../../model/secret.ts';
import { findLoggedSecrets, kindOfLogs } from './exposure-log.ts';
import { judgeName } from './exposure-name.ts';
import { exposureWords } from './exposure-words.ts';
import type { Scene, SecretDetector } from '../detector.ts';
import { traitsOf } from '../file-kind.ts';
import { readArtifact, readImageCopy, readImageLiteral } from './exposure-image.ts';
import { AFTER, BEFORE, lineBefore, fileNameOf } from './window.ts';

let last: { readonly path: string; readonly answers: Map<string, boolean> } | undefined;

/** Reports whether a detector is wanted at a path. Keeps the answer: texts hold thousands of anchors. */
function isWanted(rule: string, path: string, wanted: (path: string) => boolean): boolean {
  if (last?.path !== path) last = { path, answers: new Map() };
  let answer = last.answers.get(rule);
  if (answer === undefined) last.answers.set(rule, (answer = wanted(path)));
  return answer;
}

type Reader = (text: string, from: number, to: number, path: string) => readonly Exposure[];

/** Returns a detector around a reader, for paths that are wanted. */
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

/** Returns all that the readers take from a path, as one text. */
function kindOf(path: string): string {
  return [isDockerfile(path), ...kindOfLogs(path)].join();
}
const PIPELINE_FILE = expression('')`
  (?:^|/)(?:\.github/workflows/[^/]+\.ya?ml|\.?(?:gitlab-ci|travis|appveyor|drone
  |woodpecker)[\w.-]*\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.yml
  |\.circleci/[\w.-]+\.ya?ml|action\.ya?ml)$
`;

const isPipeline = (path: string): boolean => PIPELINE_FILE.test(path);
const isDockerfile = (path: string): boolean =>
  /^(?:docker|container)file(?:[.-][\w.-]+)?$|\.(?:docker|container)file$/i.test(fileNameOf(path));
const isShell = (path: string): boolean => isPipeline(path) || traitsOf(path).kind === 'shell';
const isCode = (path: string): boolean => traitsOf(path).kind === 'code';

/** Returns a detector for each way to leak a secret at run time. */
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

/** Reports whether a shell command begins here: not a comment, nor captured by `$( )`. */
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
 * Returns the variables that the shell fills in from `at` to the end of the command, and that end. Single quotes hide
 * them.
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

/** Finds secrets that `echo` or `printf` prints, unless the output goes elsewhere. */
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
  if (/^\)/.test(rest) || isInRedirectedGroup(text.slice(end))) return [];
  return secret.map((use) => ({
    from: use.from,
    to: use.to,
    confidence: 'medium',
    reason: `the command prints ${use.name}`,
    name: true,
  }));
}

/** Recognises `{ echo …; } > f`, on one line or more, and loops alike. */
function isInRedirectedGroup(rest: string): boolean {
  const end = /(?:^|[;\n])\s*(?:\}|\)|done|fi)\s*(?:\d?>(?!\s*&)|\|)/.exec(rest);
  return (
    end !== null && !/(?:^|\n)[^\n'"$]*[^$\n'"]\{\s*\n|\n\s*(?:\{|\(|(?:for|while|if)\b)/.test(rest.slice(0, end.index))
  );
}

const TAKEN_ELSEWHERE = expression('')`
  \bset \+[a-z]*x|\n\s*-\s+(?:name|run|uses|task|script|bash)\s*:|\n\s*(?:run|script)\s*:|\n(?:FROM|RUN
  |ENV|COPY|ADD|CMD|ENTRYPOINT|USER|WORKDIR|ARG|LABEL|EXPOSE|VOLUME)\s|\n[\w.%/-]+\s*:(?!=)
`;

/** Finds secrets in commands after `set -x`, which prints each command. */
function readTrace(text: string, from: number, to: number, path: string): readonly Exposure[] {
  const options = /^(?:[a-wyz]*x[a-z]*|o +xtrace)(?![\w-])/.exec(text.slice(to, to + 20));
  // In fish, `set -x NAME value` exports a variable.
  if (!options || !beginsCommand(text, from) || /\.fish$/.test(path)) return [];
  if (/^[ \t]+[A-Za-z_]\w*(?:[ \t]|\r?\n|$)/.test(text.slice(to + options[0].length, to + 200))) return [];
  // The trace ends with the shell: a step of a pipeline and an instruction of a Dockerfile each have their own.
  const rest = text.slice(to);
  const ends = TAKEN_ELSEWHERE;
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
