import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'voiceflow-api-key',
    title: 'Voiceflow API key',
    severity: 'high',
    keywords: ['vf.dm.'],
    pattern: String.raw`\b(?<secret>VF\.DM\.[0-9a-f]{24}\.[0-9A-Za-z]{12,24})\b`,
    publicPrefix: 'VF.DM.',
    minEntropy: 3,
    sample: { parts: ['VF.DM.', { alphabet: 'base16', chars: 24 }, '.', { alphabet: 'base62', chars: 16 }] },
    matches: ['Authorization: {sample}', "const key = '{sample}';"],
    ignores: ['Authorization: VF.DM.XXXXXXXXX', 'VF.DM.your_api_key'],
    why: 'Talks to the agent and reads and changes its knowledge base and transcripts.',
    fix:
      'Promote a second key and delete this one under Settings > API keys, then keep the new one in a secret ' +
      'store and read it at run time.',
    revoke: 'https://creator.voiceflow.com/',
    references: ['https://docs.voiceflow.com/reference/api-key-differences'],
  },
] satisfies PatternFile;
