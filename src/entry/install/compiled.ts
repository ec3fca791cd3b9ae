import { recordCompiled } from '../compiled/record.ts';

/**
 * Writes V8's compiled code beside the program, so that hooks start faster; returns a sentence if it cannot. Hooks work
 * without it, too.
 */
export function compiledFor(script: string): readonly string[] {
  try {
    recordCompiled(script);
    return [];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return [
      `compiled code could not be kept beside the program (${code ?? 'unknown reason'}): the hook works, and starts ` +
        'slower.',
    ];
  }
}
