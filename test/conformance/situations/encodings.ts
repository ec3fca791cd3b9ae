/** Situations: encodings. */

import { group, base64, escaped, line } from './planting.ts';
import type { Situation } from './situation.ts';

export const ENCODINGS: readonly Situation[] = group(
  'Encodings',
  [
    { name: 'base64', files: (token) => ({ 'encoded/base64.yml': `data:\n  value: ${base64(line(token))}\n` }) },
    {
      name: 'base64 in base64',
      files: (token) => ({ 'encoded/twice.yml': `data:\n  value: ${base64(base64(`twice ${line(token)}`))}\n` }),
    },
    {
      name: 'base64 for addresses',
      files: (token) => ({
        'encoded/url.txt': `state=${Buffer.from(`{"t":"${token}","u":"\u00ff\u00fe?>"}`).toString('base64url')}\n`,
      }),
    },
    {
      name: 'hex',
      files: (token) => ({ 'encoded/hex.txt': `payload = "${Buffer.from(line(token)).toString('hex')}"\n` }),
    },
    {
      name: 'percent',
      files: (token) => ({
        'encoded/percent.txt': `url=https://example.org/?t=${escaped(token, (code) => `%${code.toString(16)}`)}\n`,
      }),
    },
    {
      name: '\\u escapes',
      files: (token) => ({
        'encoded/unicode.json': `{"token": "${escaped(token, (code) => `\\u00${code.toString(16)}`)}"}\n`,
      }),
    },
    {
      name: '\\x escapes',
      files: (token) => ({ 'encoded/x.py': `token = "${escaped(token, (code) => `\\x${code.toString(16)}`)}"\n` }),
    },
    {
      name: 'HTML entities',
      files: (token) => ({ 'encoded/page.html': `<b>${escaped(token, (code) => `&#${code};`)}</b>\n` }),
    },
    {
      name: 'a Kubernetes secret',
      files: (token) => ({
        'encoded/secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\ndata:\n  token: ${base64(token)}\n`,
      }),
    },
  ],
  'nested encodings',
);
