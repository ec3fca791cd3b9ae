import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'abuseipdb-api-key',
    title: 'AbuseIPDB API key',
    severity: 'low',
    keywords: ['abuse'],
    pattern:
      String.raw`(?i:abuse[_.-]?ip[_.-]?db[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{80})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 80 },
    matches: ['ABUSEIPDB_API_KEY={sample}', "const abuseipdbApiKey = '{sample}';"],
    ignores: [
      'ABUSEIPDB_API_KEY=CHANGE_ME',
      'const abuseipdbApiKey = process.env.ABUSEIPDB_API_KEY;',
      'ABUSEIPDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the API page of the account, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.abuseipdb.com/account/api',
    references: ['https://docs.abuseipdb.com/#introduction'],
  },
  {
    id: 'abuseipdb-header',
    title: 'AbuseIPDB API key in a header',
    severity: 'low',
    keywords: ['key:'],
    pattern: String.raw`(?i:\bkey)["']?[ \t]{0,3}:[ \t]{0,3}["']?(?<secret>[0-9a-f]{80})\b`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 80 },
    matches: ['curl -H "Key: {sample}" https://api.abuseipdb.com/api/v2/check', 'abuseipdb: { key: {sample} }'],
    ignores: ['Key: YOUR_OWN_API_KEY', 'curl -H "Key: $YOUR_API_KEY" https://api.abuseipdb.com/api/v2/check'],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the API page of the account, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.abuseipdb.com/account/api',
    references: ['https://docs.abuseipdb.com/#introduction'],
  },
] satisfies PatternFile;
