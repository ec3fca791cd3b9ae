/** Questions to a person on a terminal. */

import type { ReadStream, WriteStream } from 'node:tty';
import { RepositoryError } from '../../model/errors.ts';

interface Terminal {
  readonly stdin: Pick<ReadStream, 'isTTY'> & NodeJS.ReadableStream;
  readonly stdout: Pick<WriteStream, 'isTTY'> & NodeJS.WritableStream;
}

/**
 * Asks a question on the terminal; Return means yes, an input that ends means no. `otherwise`: the answer where nobody
 * can be asked. Throws `RepositoryError('interrupted')` at Ctrl-C.
 */
export async function confirm(question: string, otherwise: boolean, terminal: Terminal = process): Promise<boolean> {
  const { stdin: input, stdout: output } = terminal;
  if (!input.isTTY || !output.isTTY) return otherwise;
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input, output });
  return await new Promise((answer, interrupt) => {
    lines.on('SIGINT', () => {
      output.write('\n');
      interrupt(new RepositoryError('interrupted', 'Interrupted before the question was answered.'));
      lines.close();
    });
    // The input ended: nobody said yes. After an answer or an interrupt this does nothing.
    lines.on('close', () => answer(false));
    lines.question(`${question} [Y/n] `, (text) => {
      answer(/^(?:y|yes|)$/i.test(text.trim()));
      lines.close();
    });
  });
}
