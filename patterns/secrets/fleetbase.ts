import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'fleetbase-api-key',
    title: 'Fleetbase API key',
    severity: 'high',
    keywords: ['flb_live_'],
    pattern: String.raw`\b(?<secret>flb_live_[0-9A-Za-z]{20,40})\b`,
    publicPrefix: 'flb_live_',
    minEntropy: 3,
    sample: { prefix: 'flb_live_', alphabet: 'base62', chars: 20 },
    matches: ['FLEETBASE_KEY={sample}', 'Authorization: Bearer {sample}'],
    ignores: ['FLEETBASE_KEY=flb_live_your_key'],
    why: 'Reads and changes the orders, drivers and places of the organization.',
    fix:
      'Delete it in the console under Developers > API keys, then keep the new one in a secret store and ' +
      'read it at run time.',
    revoke: 'https://console.fleetbase.io/',
    references: ['https://docs.fleetbase.io/api/'],
  },
] satisfies PatternFile;
