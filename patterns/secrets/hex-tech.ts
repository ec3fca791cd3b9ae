import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'hex-tech-api-token',
    title: 'Hex API token',
    severity: 'high',
    keywords: ['hxtp_', 'hxtw_'],
    pattern: String.raw`\b(?<secret>hxt[pw]_[0-9A-Za-z]{40,100})\b`,
    publicPrefix: 'hxt',
    minEntropy: 4,
    sample: { prefix: 'hxtp_', alphabet: 'base62', chars: 70 },
    matches: ['  HEX_API_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['HEX_API_TOKEN=hxtYOUR_TOKEN_HERE', 'HEX_API_TOKEN=${HEX_API_TOKEN}'],
    why: 'Runs projects, with their data connections, as its owner or workspace.',
    fix: 'Revoke it under Settings > API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://app.hex.tech/',
    references: ['https://learn.hex.tech/docs/api/api-overview'],
  },
] satisfies PatternFile;
