import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'ethplorer-api-key',
    title: 'Ethplorer API key',
    severity: 'low',
    keywords: ['ethplorer'],
    pattern: String.raw`(?i:ethplorer)[^\n]{0,120}?\b(?<secret>EK-[0-9A-Za-z]{5}-[0-9A-Za-z]{7}-[0-9A-Za-z]{5})\b`,
    publicPrefix: 'EK-',
    minEntropy: 3,
    sample: {
      parts: [
        'EK-',
        { alphabet: 'base62', chars: 5 },
        '-',
        { alphabet: 'base62', chars: 7 },
        '-',
        { alphabet: 'base62', chars: 5 },
      ],
    },
    matches: ['ETHPLORER_KEY={sample}', 'https://api.ethplorer.io/getTop?apiKey={sample}'],
    ignores: ['https://api.ethplorer.io/getTop?apiKey=freekey'],
    why: 'Reads tokens at the limits of the account.',
    fix: 'Delete it in the panel, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://ethplorer.io/wallet/#screen=api',
    references: ['https://github.com/EverexIO/Ethplorer/wiki/Ethplorer-API'],
  },
] satisfies PatternFile;
