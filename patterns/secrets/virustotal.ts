import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'virustotal-api-key',
    title: 'VirusTotal API key',
    severity: 'medium',
    keywords: ['virus', 'vt_', 'vt-', 'vtkey', 'vtapi'],
    pattern:
      String.raw`(?i:(?:virus[_.-]?total[_.-]?(?:api[_.-]?)?(?:v[23][_.-]?)?(?:key|token)|\bvt[_-]?api[_-]?key))` +
      String.raw`${ASSIGNED}(?<secret>[0-9a-f]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['VIRUSTOTAL_API_KEY={sample}', 'virustotal_api_key: {sample}'],
    ignores: [
      'VIRUSTOTAL_API_KEY=CHANGE_ME',
      'virustotal_api_key = os.environ["VIRUSTOTAL_API_KEY"]',
      'VIRUSTOTAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder use the quota of the account and, with a premium key, read private files.',
    fix:
      'Revoke it on the API key page of the account, then keep the new ' +
      'one out of the repository, in a secret manager.',
    revoke: 'https://www.virustotal.com/gui/my-apikey',
    references: ['https://docs.virustotal.com/reference/authentication'],
  },
  {
    id: 'virustotal-header',
    title: 'VirusTotal API key in a header',
    severity: 'medium',
    keywords: ['x-apikey'],
    pattern: String.raw`(?i:x-apikey)["']?[ \t]{0,3}[:,=][ \t]{0,3}["']?(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      'curl -H "x-apikey: {sample}" https://www.virustotal.com/api/v3/files/x',
      "headers = {'x-apikey': '{sample}'}",
    ],
    ignores: ['x-apikey: <your API key>', "headers = {'x-apikey': api_key}"],
    why: 'Lets the holder use the quota of the account and, with a premium key, read private files.',
    fix:
      'Reset it on the API key page of the account, then keep the new ' +
      'one out of the repository, in a secret manager.',
    revoke: 'https://www.virustotal.com/gui/my-apikey',
    references: ['https://docs.virustotal.com/reference/authentication'],
  },
] satisfies PatternFile;
