/** Finds secrets among the arguments of a call that prints or logs. Pure; places are those of the window. */

import type { Exposure } from './exposure-span.ts';
import { judgeName } from './exposure-name.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** Calls that write for people to read. `Sprintf`, `Fprintf` and writers of one's own are none. */
const CALL = expression('g')`
  (?:console\.(?:log|info|warn|error|debug|dir|trace)|Console\.(?:Error\.)?Write(?:Line)?|(?:(?:self|this|cls|app
  |server)\.)?_?(?:logger|logging|log|LOG|LOGGER)\.(?:info|debug|warn|warning|error|trace|fatal|critical|Info|Debug
  |Warn|Error|Printf?|Println|LogInformation|LogDebug)f?|fmt\.Print(?:ln|f)?|System\.(?:out|err)\.print(?:ln|f)?
  |log\.Print(?:ln|f)?|(?:e?print(?:ln)?|dbg)!|print(?:ln|f|_r)?|var_dump)\s*\(
`;

const LONGEST = 500;

/** Returns the arguments of a printing call, whose name is around the anchor, that are secrets by their names. */
export function findLoggedSecrets(text: string, from: number, _to: number, path: string): readonly Exposure[] {
  const bare = bareCallAt(text, from, path);
  if (bare)
    return operandsOf(text, bare.from, bare.to, path.endsWith('.php')).flatMap(
      (operand) => judgeOperand(text, operand, path) ?? [],
    );
  // The call's name ends soon after the anchor and begins a little before it.
  CALL.lastIndex = Math.max(0, from - 24);
  for (let call = CALL.exec(text); call && call.index <= from; call = CALL.exec(text)) {
    const open = call.index + call[0].length;
    if (open <= from) continue;
    if (/[\w$.>:]/.test(text[call.index - 1] ?? ' ')) return [];
    const lineStart = text.lastIndexOf('\n', call.index) + 1;
    if (/^\s*(?:\/\/|#|\*|--)|\b(?:def|func|function|fn|fun)\s+$/.test(text.slice(lineStart, call.index))) return [];
    const close = closeOf(text, open);
    if (close === -1) return [];
    return operandsOf(text, open, close, false).flatMap((operand) => judgeOperand(text, operand, path) ?? []);
  }
  return [];
}

/**
 * Returns the arguments of a call without parentheses, as Ruby and PHP print: `puts x`, `logger.info "…" if y`, `echo
 * $x;`.
 */
function bareCallAt(text: string, from: number, path: string): Stretch | null {
  const ruby = /\.(?:rb|rake)$/.test(path);
  if (!ruby && !path.endsWith('.php')) return null;
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  if (!/(?:^|[;{}]|\b(?:then|do|else))\s*(?:Rails\.|@)?$/.test(before)) return null;
  const after = text.slice(from, from + LONGEST);
  const call = (
    ruby ? /^(?:puts|print|logger\.(?:info|debug|warn|error|fatal)) +(?=[^\s(=])/ : /^(?:echo|print) +(?=[^\s(=])/
  ).exec(after);
  if (!call) return null;
  const end = (ruby ? / (?:if|unless) |[ \t]#(?!\{)|\r?\n/ : /;|\?>|\n/).exec(after.slice(call[0].length));
  return end ? { from: from + call[0].length, to: from + call[0].length + end.index } : null;
}

/** Returns the part of a path that findings depend on. */
export function kindOfLogs(path: string): readonly boolean[] {
  return [/\.(?:rb|rake)$/.test(path), path.endsWith('.php'), GRAMMAR.test(path)];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Returns the end of a quoted string that begins at `at`: the place after its closing quote. */
function afterString(text: string, at: number, end: number): number {
  const quote = text[at]!;
  const long = quote !== '`' && text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
  for (let i = at + long.length; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(long, i)) return i + long.length;
    else if (text[i] === '\n' && long.length === 1 && quote !== '`') return -1;
  }
  return -1;
}

const isQuote = (c: string): boolean => c === '"' || c === "'" || c === '`';

/** Returns the index of the bracket that closes the call; -1 if it is out of reach. */
function closeOf(text: string, open: number): number {
  const end = Math.min(text.length, open + LONGEST);
  let depth = 1;
  for (let at = open; at < end; at++) {
    const c = text[at]!;
    if (isQuote(c)) {
      const after = afterString(text, at, end);
      if (after === -1) return -1;
      at = after - 1;
    } else if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') {
      depth--;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/**
 * Returns the operands that are joined or listed, and the values filled into strings. `dots`: a dot joins strings, as
 * in PHP.
 */
function operandsOf(text: string, from: number, to: number, dots: boolean): readonly Stretch[] {
  const operands: Stretch[] = [];
  let start = from;
  let depth = 0;
  let strings = 0;
  const endOperand = (at: number): void => {
    if (start < at) operands.push({ from: start, to: at });
  };
  for (let at = from; at < to; at++) {
    const c = text[at]!;
    if (isQuote(c)) {
      const after = afterString(text, at, to + 1);
      if (after === -1) return [];
      if (depth === 0) operands.push(...holesOf(text, at, after));
      strings++;
      at = after - 1;
    } else if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') depth--;
    else if (
      depth === 0 &&
      (c === ',' || (c === '+' && text[at + 1] !== '+') || (c === '%' && strings > 0) || (dots && c === '.'))
    ) {
      endOperand(at);
      start = at + 1;
    }
  }
  endOperand(to);
  return operands;
}

/** Returns the expressions within a string: `${x}` between backticks, `{x}` in f"", `#{x}` and `{x:?}` in "". */
function holesOf(text: string, from: number, after: number): readonly Stretch[] {
  const quote = text[from]!;
  const before = text.slice(Math.max(0, from - 3), from);
  const interpolated = /(?:^|[^\w])(?:[fF][rR]?|[rR][fF]|\$@?)$/.test(before);
  const opener =
    quote === '`'
      ? /\$\{([^{}`"']+)\}/g
      : interpolated
        ? /(?<!\{)\{([^{}"']+?)(?:![rsa])?(?::[^{}]*)?=?\}(?!\})/g
        : quote === '"'
          ? /[#$]\{([^{}"']+)\}/g
          : null;
  if (!opener) return [];
  return [...text.slice(from, after).matchAll(opener)].map((hole) => {
    const start = from + hole.index + hole[0].indexOf(hole[1]!);
    return { from: start, to: start + hole[1]!.length };
  });
}

const ENVIRONMENT = expression('')`
  ^(?:(?:process\.env|import\.meta\.env)(?:\.(\w+)!?|\[["'](\w+)["']\])|os\.environ(?:\[["'](\w+)["']\]
  |\.get\(\s*["'](\w+)["'][^()]*\))|(?:os\.getenv|os\.Getenv|System\.getenv|getenv|Deno\.env\.get
  |Environment\.GetEnvironmentVariable)\(\s*["'](\w+)["'][^()]*\)|\$_(?:ENV|SERVER)\[["'](\w+)["']\]|ENV(?:\[
  |\.fetch\(\s*)["'](\w+)["'][\])])$
`;
const CHAIN = /^[$&*]?(?:[A-Za-z_]\w*(?:\(\))?(?:\.|->|\?\.|::))*(?:@?[A-Za-z_]\w*)!?$/;

/** Code that reads grammars has tokens of another kind. */
const GRAMMAR = /lex|pars|token|grammar|syntax|compil|scan|ast\b|highlight|markdown/i;

/** Returns an operand as a finding if its name is one of a secret; null otherwise. */
function judgeOperand(text: string, { from, to }: Stretch, path: string): Exposure | null {
  const raw = text.slice(from, to);
  const operand = raw.trim();
  const start = from + raw.indexOf(operand);
  const environment = ENVIRONMENT.exec(operand);
  const fromEnvironment = environment?.slice(1).find((group) => group !== undefined);
  const name = fromEnvironment ?? (CHAIN.test(operand) ? /\w+(?=!?$)/.exec(operand)?.[0] : undefined);
  if (name === undefined) return null;
  const judged = judgeName(name);
  if (
    judged === 'no' ||
    (judged === 'maybe' &&
      fromEnvironment === undefined &&
      (GRAMMAR.test(path) || GRAMMAR.test(text.replaceAll(/\btoken\b/gi, ''))))
  )
    return null;
  const at = start + operand.lastIndexOf(name);
  return {
    from: at,
    to: at + name.length,
    confidence: judged === 'secret' ? 'medium' : 'low',
    reason:
      fromEnvironment === undefined
        ? `${name} is written where logs are read`
        : `${name} of the environment is written where logs are read`,
    name: true,
  };
}
