/** A planted token, and the line that holds it. */

import { drawSample } from './samples.ts';

/** Returns a made-up GitHub token with a valid checksum; the same for the same seed. */
export const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
export const RULE = 'github-personal-access-token';
/** Returns the line of an environment file with that token. */
export const line = (seed: number): string => `GITHUB_TOKEN=${token(seed)}\n`;
