import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'backblaze-application-key',
    title: 'Backblaze B2 application key',
    severity: 'high',
    keywords: ['k00'],
    pattern:
      String.raw`(?i:(?:b2|backblaze)[_.-]?(?:application[_.-]?|app[_.-]?|account[_.-]?|secret[_.-]?` +
      String.raw`|master[_.-]?){0,2}key|b2_secret|application_?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>K0[0-9]{2}[0-9A-Za-z+/]{27})(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'K0',
    minEntropy: 3.5,
    companion: { name: 'key id', pattern: String.raw`\b00[0-9a-f]{23}\b`, withinLines: 5, required: false },
    sample: { prefix: 'K004', alphabet: 'base64', chars: 27 },
    matches: ['B2_APPLICATION_KEY={sample}', 'applicationKey: "{sample}"'],
    ignores: ['B2_APPLICATION_KEY=K0YOUR_TOKEN_HERE', 'B2_APPLICATION_KEY=${B2_APPLICATION_KEY}'],
    why: 'Reads and writes the buckets of the key, or with the master key all of them.',
    fix: 'Revoke it under Application Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://secure.backblaze.com/app_keys.htm',
    references: ['https://www.backblaze.com/docs/cloud-storage-application-keys'],
  },
] satisfies PatternFile;
