/** The stretch of text around an anchor that readers of exposures are given. */

export const BEFORE = 240;
export const AFTER = 1200;

/** Returns the last part of a path: `a/b/.env` → `.env`. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Returns the line before the anchor, or null if it begins out of reach. */
export function lineBefore(text: string, from: number): string | null {
  const at = text.lastIndexOf('\n', from - 1);
  if (at === -1 && from >= BEFORE) return null;
  return text.slice(at + 1, from);
}
