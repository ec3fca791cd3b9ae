import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'linkedin-client-secret',
    title: 'LinkedIn client secret',
    severity: 'high',
    keywords: ['WPL_AP'],
    pattern: String.raw`\b(?<secret>WPL_AP[0-9]\.[0-9A-Za-z]{14,18}\.[0-9A-Za-z+/]{6,10}={0,2})(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'WPL_AP',
    minEntropy: 3.6,
    sample: { parts: ['WPL_AP1.', { alphabet: 'base62', chars: 16 }, '.', { alphabet: 'base62', chars: 6 }, '=='] },
    matches: [
      'LINKEDIN_CLIENT_SECRET={sample}',
      "const linkedinClientSecret = '{sample}';",
      'linkedin_client_secret = "{sample}"',
    ],
    ignores: [
      'LINKEDIN_CLIENT_SECRET=WPL_APREPLACE_ME',
      'const linkedinClientSecret = process.env.LINKEDIN_CLIENT_SECRET;',
      '"linkedinClientSecret": "WPL_APxxxxxx"',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and act for those who authorized it.',
    fix: 'Rotate it on the app page under Auth, then pass the new one in from your secret manager.',
    revoke: 'https://www.linkedin.com/developers/apps',
    references: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow'],
  },
  {
    id: 'linkedin-legacy-client-secret',
    title: 'LinkedIn client secret (older form)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['linkedin'],
    pattern:
      String.raw`(?i:linkedin[_.-]?(?:app[_.-]?|oauth[_.-]?)?(?:client[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{16})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.9,
    sample: { prefix: '', alphabet: 'base62', chars: 16 },
    matches: ['LINKEDIN_CLIENT_SECRET={sample}', '"linkedin_client_secret": "{sample}",'],
    ignores: [
      'LINKEDIN_CLIENT_SECRET=CHANGE_ME',
      'linkedinClientSecret: ${{ secrets.LINKEDIN_CLIENT_SECRET }}',
      'LINKEDIN_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and act for those who authorized it.',
    fix: 'Rotate it on the app page under Auth, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.linkedin.com/developers/apps',
    references: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow'],
  },
] satisfies PatternFile;
