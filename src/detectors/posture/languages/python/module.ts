/**
 * Runs a Python settings module as far as can be: which name has which value in production, and under which conditions
 * otherwise.
 */

import { parser } from '@lezer/python';
import { errorsOf, parseTree } from '../lezer/syntax.ts';
import { Runner } from './runner.ts';
import type { Import, PythonModule } from './binding.ts';

/** Null: the text does not parse. */
export async function runModule(source: string, path: string, follow: Import): Promise<PythonModule | null> {
  const tree = parseTree(parser, source);
  const doubts = errorsOf(tree, source);
  if (doubts === null) return null;
  return { ...(await new Runner(source, path, follow).run(tree.topNode)), doubts };
}
