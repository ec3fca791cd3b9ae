/** Questions to a person on a terminal. */

import type { ReadStream, WriteStream } from 'node:tty';

interface Terminal {
  readonly stdin: Pick<ReadStream, 'isTTY'> & NodeJS.ReadableStream;
  readonly stdout: Pick<WriteStream, 'isTTY'> & NodeJS.WritableStream;
}

/**
 * Asks a question on the terminal. Return means yes; an input that ends and Ctrl-C mean no. `otherwise`: the answer
 * where nobody can be asked.
 */
export async function confirm(question: string, otherwise: boolean, terminal: Terminal = process): Promise<boolean> {
  const { stdin: input, stdout: output } = terminal;
  if (!input.isTTY || !output.isTTY) return otherwise;
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input, output });
  return await new Promise((answer) => {
    lines.on('SIGINT', () => lines.close());
    lines.on('close', () => {
      output.write('\n');
      answer(false); // after an answer this does nothing
    });
    lines.question(`${question} [Y/n] `, (text) => {
      answer(/^(?:y|yes|)$/i.test(text.trim()));
      lines.removeAllListeners('close');
      lines.close();
    });
  });
}
