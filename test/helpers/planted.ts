/** A planted token, and the line that holds it. */

import { drawSample } from './samples.ts';

export const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
export const RULE = 'github-personal-access-token';
export const line = (seed: number): string => `GITHUB_TOKEN=${token(seed)}\n`;
