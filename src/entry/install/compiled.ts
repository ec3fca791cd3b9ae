import { recordCompiled } from '../compiled/record.ts';

/** Hooks start faster where V8's compiled code can be kept beside the program; without it they do the same. */
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
