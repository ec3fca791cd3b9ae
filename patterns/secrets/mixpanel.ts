import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mixpanel-api-secret',
    title: 'Mixpanel API secret',
    severity: 'high',
    keywords: ['mixpanel'],
    pattern:
      String.raw`(?i:mixpanel[_.-]?(?:project[_.-]?|api[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'MIXPANEL_API_SECRET={sample}',
      "const mixpanelApiSecret = '{sample}';",
      'ENV MIXPANEL_API_SECRET {sample}',
    ],
    ignores: [
      'MIXPANEL_API_SECRET=YOUR_TOKEN_HERE',
      'const mixpanelApiSecret = process.env.MIXPANEL_API_SECRET;',
      'MIXPANEL_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder export every event and person of the project.',
    fix: 'Revoke it in the project settings, then read the new one from the environment.',
    revoke: 'https://mixpanel.com/settings/project',
    references: ['https://developer.mixpanel.com/reference/authentication'],
  },
  {
    id: 'mixpanel-service-account-secret',
    title: 'Mixpanel service account secret',
    severity: 'high',
    keywords: ['mixpanel'],
    pattern:
      String.raw`(?i:mixpanel[_.-]?(?:service[_.-]?account|sa)[_.-]?(?:secret|password))${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['MIXPANEL_SERVICE_ACCOUNT_SECRET={sample}', '"mixpanel_service_account_secret": "{sample}",'],
    ignores: [
      'MIXPANEL_SERVICE_ACCOUNT_SECRET=YOUR_KEY_HERE',
      'mixpanelServiceAccountSecret: ${{ secrets.MIXPANEL_SERVICE_ACCOUNT_SECRET }}',
      'MIXPANEL_SERVICE_ACCOUNT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder act as the service account in its projects.',
    fix:
      'Delete it in the organization settings under Service Accounts, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://mixpanel.com/settings/project',
    references: ['https://developer.mixpanel.com/reference/service-accounts'],
  },
] satisfies PatternFile;
