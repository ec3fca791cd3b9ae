/** Lines and bytes that forms of content are made of. */

/** Returns a file of some lines, the token on its last one. */
export function fileWith(token: string): string {
  return `${'# a comment line\n'.repeat(20)}GITHUB_TOKEN=${token}\n`;
}
export const joinBytes = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
