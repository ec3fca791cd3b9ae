import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'moralis-api-key',
    title: 'Moralis API key',
    severity: 'medium',
    keywords: ['moralis'],
    pattern:
      String.raw`(?i:moralis)[^\n]{0,60}?[^0-9A-Za-z_.-]` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}\.[0-9A-Za-z_-]{20,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    check: 'jwt',
    sample: { maker: 'jwt' },
    matches: ['MORALIS_API_KEY={sample}', "await Moralis.start({ apiKey: '{sample}' });"],
    ignores: ['MORALIS_API_KEY=eyJ...', 'await Moralis.start({ apiKey: process.env.MORALIS_API_KEY });'],
    why: 'Lets the holder call the API at the cost of the account.',
    fix: 'Rotate it under Settings > API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://admin.moralis.com/api-keys',
    references: ['https://docs.moralis.com/web3-data-api/evm/get-your-api-key'],
  },
] satisfies PatternFile;
