/** Collects the texts that a detector reads: its matches may quote them. */

import type { Text } from '../../model/text.ts';

/** A text and its path. */
export type Quoted = readonly [path: string, text: Text];

type Read = (path: string) => Promise<Text | null>;

/** Returns a reader that adds each text it reads to `quoted`. */
export function quoting(read: Read, quoted: Quoted[]): Read {
  return async (path) => {
    const text = await read(path);
    if (text !== null) quoted.push([path, text]);
    return text;
  };
}
