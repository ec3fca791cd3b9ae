/**
 * Runs a Python settings module as far as can be: which name has which value in production, and under which conditions
 * otherwise.
 */

import { parser } from '@lezer/python';
import { parseText } from '../lezer/syntax.ts';
import { Runner } from './runner.ts';
import type { Import, PythonModule } from './binding.ts';

/** Returns the names, classes and calls of a module after its statements ran; null if the text does not parse. */
export async function runModule(source: string, path: string, follow: Import): Promise<PythonModule | null> {
  const parsed = parseText(parser, source);
  if (parsed === null) return null;
  return { ...(await new Runner(source, path, follow).run(parsed.tree.topNode)), doubts: parsed.doubts };
}
