/** Workflows and actions of the repository itself that a workflow calls: where one runs the gate, its caller does. */

import { isWorkflow, runsGate } from '../../policy/gate-workflow.ts';

/** Reads a file of one side of the change. */
type Read = (path: string) => Promise<string | null>;

const LOCAL = /^(\s*(?:-\s+)?uses:\s*["']?)\.\/([\w./-]+)/;
/** Calls that are followed: a workflow of the repository may call another one, which uses an action. */
const DEEPEST = 3;

/** Reports whether a file is an action made of steps, as a workflow of the repository may use it. */
export function isLocalAction(path: string): boolean {
  return /^(?:.+\/)?action\.ya?ml$/.test(path);
}

/** Returns the text with each call of a local file that runs the gate replaced by a call of the gate. */
export async function withLocalCalls(text: string, read: Read, depth = 0): Promise<string> {
  if (!text.includes('./') || depth === DEEPEST) return text;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const [call, before, path] = LOCAL.exec(line) ?? [];
    if (call === undefined || !(await isGate(path!, read, depth))) continue;
    lines[index] = `${before}tidegate/tidegate@local${line.slice(call.length)}`;
  }
  return lines.join('\n');
}

/** Reports whether a workflow or an action of the repository runs the gate. */
async function isGate(path: string, read: Read, depth: number): Promise<boolean> {
  const files = isWorkflow(path) ? [path] : ['action.yml', 'action.yaml'].map((name) => `${path}/${name}`);
  for (const file of files) {
    const text = await read(file.replaceAll('//', '/'));
    if (text !== null && runsGate(await withLocalCalls(text, read, depth + 1))) return true;
  }
  return false;
}
