/** How random a text looks. Pure; knows nothing of rules. */

/** Shannon entropy of a text's characters, in bits per character. */
export function shannonPerCharacter(text: string): number {
  if (text.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
