import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'buf-api-token',
    title: 'Buf API token',
    severity: 'high',
    keywords: ['buf_token', 'buf-token', 'buf.token', 'buftoken', 'buf_api', 'buf_user', 'buf-api', 'buf_registry'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:buf[_.-]?(?:api[_.-]?|user[_.-]?|registry[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['export BUF_TOKEN="{sample}"', 'BUF_TOKEN: {sample}'],
    ignores: ['BUF_TOKEN=YOUR_TOKEN_HERE', 'BUF_TOKEN=${BUF_TOKEN}'],
    why: 'Reads and pushes modules of the registry as its owner.',
    fix: "Revoke it under User settings > API tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://buf.build/settings/user',
    references: ['https://buf.build/docs/bsr/authentication/'],
  },
] satisfies PatternFile;
