import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'zendesk-api-token-login',
    title: 'Zendesk API token in a login',
    severity: 'critical',
    keywords: ['/token:'],
    pattern: String.raw`[0-9A-Za-z_.+-]{1,64}@[0-9A-Za-z.-]{1,100}/token:(?<secret>[0-9A-Za-z]{40})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: [
      'curl -u "agent@example.com/token:{sample}" https://example.zendesk.com/api/v2/users/me.json',
      'auth: "agent@example.com/token:{sample}"',
    ],
    ignores: [
      'curl -u "email@example.com/token:YOUR_API_TOKEN" https://example.zendesk.com',
      'auth: {email}/token:{api_token}',
    ],
    why: 'Lets the holder act as any agent and read every ticket.',
    fix:
      'Deactivate it in the Admin Center under Apps and integrations > APIs, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
    references: ['https://developer.zendesk.com/api-reference/introduction/security-and-auth/'],
  },
  {
    id: 'zendesk-api-token',
    title: 'Zendesk API token',
    severity: 'critical',
    keywords: ['zendesk'],
    pattern:
      String.raw`(?i:zendesk[_.-]?(?:api[_.-]?)?(?:token|key))${ASSIGNED}(?<secret>[0-9A-Za-z]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: [
      'ZENDESK_API_TOKEN={sample}',
      'zendesk_api_token: {sample}',
      'os.environ["ZENDESK_API_TOKEN"] = "{sample}"',
    ],
    ignores: [
      'ZENDESK_API_TOKEN=REPLACE_ME',
      'zendesk_api_token = os.environ["ZENDESK_API_TOKEN"]',
      'ZENDESK_API_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder act as any agent and read every ticket.',
    fix:
      'Deactivate it in the Admin Center under Apps and integrations > ' +
      'APIs, then pass the new one in from your secret manager.',
    revoke: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
    references: ['https://developer.zendesk.com/api-reference/introduction/security-and-auth/'],
  },
] satisfies PatternFile;
