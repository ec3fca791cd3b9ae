import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'onesignal-app-api-key',
    title: 'OneSignal app API key',
    severity: 'high',
    keywords: ['os_v2_app_'],
    pattern: String.raw`\b(?<secret>os_v2_app_[a-z2-7]{80,120})\b`,
    publicPrefix: 'os_v2_app_',
    minEntropy: 3.9,
    sample: { prefix: 'os_v2_app_', alphabet: 'lower', chars: 103 },
    matches: ['ONESIGNAL_API_KEY={sample}', '"onesignalApiKey": "{sample}",'],
    ignores: [
      'ONESIGNAL_API_KEY=os_v2_app_CHANGE_ME',
      'onesignalApiKey: ${{ secrets.ONESIGNAL_API_KEY }}',
      '"onesignalApiKey": "os_v2_app_xxxxxx"',
    ],
    why: 'Lets the holder send notifications to every user of the app.',
    fix: 'Rotate it under Settings > Keys & IDs, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.onesignal.com/',
    references: ['https://documentation.onesignal.com/docs/en/keys-and-ids'],
  },
  {
    id: 'onesignal-organization-api-key',
    title: 'OneSignal organization API key',
    severity: 'critical',
    keywords: ['os_v2_org_'],
    pattern: String.raw`\b(?<secret>os_v2_org_[a-z2-7]{80,120})\b`,
    publicPrefix: 'os_v2_org_',
    minEntropy: 3.9,
    sample: { prefix: 'os_v2_org_', alphabet: 'lower', chars: 103 },
    matches: [
      'ONESIGNAL_ORG_API_KEY={sample}',
      'onesignal_org_api_key: {sample}',
      'export ONESIGNAL_ORG_API_KEY="{sample}"',
    ],
    ignores: [
      'ONESIGNAL_ORG_API_KEY=os_v2_org_YOUR_TOKEN_HERE',
      'onesignal_org_api_key = os.environ["ONESIGNAL_ORG_API_KEY"]',
      '"onesignalOrgApiKey": "os_v2_org_xxxxxx"',
    ],
    why: 'Lets the holder create and change every app of the organization.',
    fix: 'Rotate it under Settings > Keys & IDs, then read the new one from the environment.',
    revoke: 'https://dashboard.onesignal.com/',
    references: ['https://documentation.onesignal.com/docs/en/keys-and-ids'],
  },
  {
    id: 'onesignal-legacy-api-key',
    title: 'OneSignal REST API key (older form)',
    severity: 'high',
    keywords: ['onesignal'],
    pattern:
      String.raw`(?i:onesignal[_.-]?(?:rest[_.-]?|user[_.-]?auth[_.-]?|app[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{48})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.2,
    sample: { prefix: '', alphabet: 'base62', chars: 48 },
    matches: ['ONESIGNAL_REST_API_KEY={sample}', "const onesignalRestApiKey = '{sample}';"],
    ignores: [
      'ONESIGNAL_REST_API_KEY=YOUR_KEY_HERE',
      'const onesignalRestApiKey = process.env.ONESIGNAL_REST_API_KEY;',
      'ONESIGNAL_REST_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder send notifications to every user of the app.',
    fix: 'Rotate it under Settings > Keys & IDs, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.onesignal.com/',
    references: ['https://documentation.onesignal.com/docs/en/keys-and-ids'],
  },
] satisfies PatternFile;
