import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'ubidots-token',
    title: 'Ubidots token',
    severity: 'medium',
    keywords: ['bbff-', 'bbus-'],
    pattern: String.raw`\b(?<secret>BB(?:FF|US)-[0-9A-Za-z]{30,34})\b`,
    minEntropy: 3,
    sample: { prefix: 'BBFF-', alphabet: 'base62', chars: 30 },
    matches: ['UBIDOTS_TOKEN={sample}', 'X-Auth-Token: {sample}'],
    ignores: ['X-Auth-Token: BBFF-your-token', 'UBIDOTS_TOKEN=BBFF-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    why: 'Reads and changes the devices and their data.',
    fix: 'Delete it under API Credentials, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://industrial.ubidots.com/accounts/signin/',
    references: ['https://docs.ubidots.com/reference/authentication'],
  },
] satisfies PatternFile;
