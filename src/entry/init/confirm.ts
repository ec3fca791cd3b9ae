/** Questions to a person on a terminal. */

/** Asks a question on the terminal; Return means yes. `otherwise`: the answer where nobody can be asked. */
export async function confirm(question: string, otherwise: boolean): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return otherwise;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(?:y|yes|)$/i.test((await lines.question(`${question} [Y/n] `)).trim());
  } finally {
    lines.close();
  }
}
