/** Finds out if a line of a workflow calls the gate, and if its failure still counts. Pure. */

import { expression } from '../model/expressions/expression.ts';

/** The action or a workflow of ours at any owner. */
const USES = /^\s*(?:-\s+)?uses:\s*["']?([\w.-]+)\/tidegate[/@]/;
/** Text that may precede the command: assignments, programs that run another one, words of the shell. */
const BEFORE = expression('')`
  ^(?:[A-Za-z_]\w*=\S*|(?:timeout|nice|stdbuf)(?:\s+(?:-[\w-]+|\d\S*))*|nohup|sudo|exec|time|env|command|npx|bunx|pnpm
  |yarn|npm|exec|dlx|x|--?[\w-]+|if|then|do|!|\{)\s+
`;
const COMMAND = expression('')`
  ^(?:\S*/)?tidegate(?:\.js)?\s+(?:diff|staged|history|files|pre-receive)\b|^(?:node
  |\S*/node)\s+(?:\S+\s+)??\S*tidegate/dist/(?:cli|action)\.js\b
`;

/** Returns the owner of the action that a line uses; null if it uses no action of ours. */
export function ownerOfGate(line: string): string | null {
  return USES.exec(line)?.[1] ?? null;
}

/** Reports whether this is the id of a hook of ours in the pre-commit framework. */
export function hookOfGate(id: string): boolean {
  return /^tidegate(?:-pre-push)?$/.test(id);
}

/** Reports whether a line of a workflow calls the gate: a step that uses it, or a command. */
export function callsGate(line: string): boolean {
  return ownerOfGate(line) !== null || segmentsOf(line).some(({ text }) => isGateCommand(text));
}

/**
 * Returns the reason that a failure of the gate does not fail the step; null if it does. `script`: the `run` of the
 * step. `failsInPipes`: its shell fails if the first command of a pipe does.
 */
export function ignoredFailure(script: string, failsInPipes: boolean): string | null {
  let goesOn = false;
  let inPipes = failsInPipes;
  for (const line of script.split('\n')) {
    if (/^\s*set\s+\+e\b/.test(line)) goesOn = true;
    if (/^\s*set\s+-\w*e/.test(line)) goesOn = false;
    if (/^\s*set\s+-\w*\s*-?o?\s*pipefail\b/.test(line)) inPipes = true;
    const segments = segmentsOf(line);
    const at = segments.findIndex(({ text }) => isGateCommand(text));
    if (at === -1) continue;
    if (goesOn) return 'set +e';
    if (/^\s*(?:if|while|until|!)\s/.test(line)) return 'a condition of the shell';
    const after = segments[at]!.separator;
    if (after === '||' || after === '&' || (after === '|' && !inPipes))
      return `${after}${segments[at + 1]?.text.trim() ? ` ${segments[at + 1]!.text.trim()}` : ''}`;
  }
  return null;
}

/**
 * Returns the command that ends a script before it calls the gate, or that makes the call useless; null if none does.
 */
export function unreachedAfter(script: string): string | null {
  for (const line of script.split('\n')) {
    for (const [index, { text }] of segmentsOf(line).entries()) {
      if (isGateCommand(text)) return /\s(\S+)\.{2,3}\1(?:\s|$)/.test(text) ? 'a range without commits' : null;
      const command = text.trim();
      const { separator } = segmentsOf(line)[index]!;
      if (separator === '&&' && command === 'false') return 'false &&';
      if (separator === '||' && /^(?:true|:)$/.test(command)) return `${command} ||`;
      // An indented one may be in a branch of the shell.
      if (/^(?:exit|exec true)(?:\s+0)?$/.test(command) && index === 0 && !/^\s/.test(line)) return command;
    }
  }
  return null;
}

interface Segment {
  readonly text: string;
  /** Separator before the next command. */
  readonly separator: string;
}

/** Returns the commands of a line, without the keys of YAML before them and without a comment. */
function segmentsOf(line: string): readonly Segment[] {
  const command = line.replace(/^\s*(?:-\s+)?(?:run:\s*)?["']?/, '').replace(/(?:^|\s)#.*$/, '');
  const parts = command.split(/(\|\||&&|[;|&(`])/);
  return parts.flatMap((text, index) => (index % 2 === 0 ? [{ text, separator: parts[index + 1] ?? '' }] : []));
}

/** Reports whether a command runs tidegate, behind `sudo`, `npx`, variables and the like. */
function isGateCommand(segment: string): boolean {
  let command = segment.trim();
  for (let before = BEFORE.exec(command); before !== null; before = BEFORE.exec(command))
    command = command.slice(before[0].length);
  return COMMAND.test(command);
}
