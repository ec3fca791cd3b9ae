import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'okta-ssws-header',
    title: 'Okta API token in a header',
    severity: 'critical',
    keywords: ['SSWS '],
    pattern: String.raw`\bSSWS (?<secret>00[0-9A-Za-z_-]{40})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: '00',
    minEntropy: 4,
    sample: { prefix: '00', alphabet: 'base64url', chars: 40 },
    matches: [
      'curl -H "Authorization: SSWS {sample}" https://example.okta.com/api/v1/users',
      "headers = { 'Authorization': 'SSWS {sample}' }",
    ],
    ignores: ['Authorization: SSWS ${api_token}', 'Authorization: SSWS 00YOUR_TOKEN'],
    why: 'Lets the holder manage the users, groups and apps the administrator who made it can.',
    fix: 'Revoke it in the Admin Console under Security > API > Tokens, then read the new one from the environment.',
    revoke: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
  },
  {
    id: 'okta-api-token',
    title: 'Okta API token',
    severity: 'critical',
    keywords: ['okta'],
    pattern:
      String.raw`(?i:okta[_.-]?(?:client[_.-]?)?(?:api[_.-]?)?token)${ASSIGNED}(?<secret>00[0-9A-Za-z_-]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: '00',
    minEntropy: 4,
    sample: { prefix: '00', alphabet: 'base64url', chars: 40 },
    matches: ['OKTA_API_TOKEN={sample}', '"okta_api_token": "{sample}",'],
    ignores: [
      'OKTA_API_TOKEN=00YOUR_KEY_HERE',
      'oktaApiToken: ${{ secrets.OKTA_API_TOKEN }}',
      'OKTA_API_TOKEN=00xxxxxxxx',
    ],
    why: 'Lets the holder manage the users, groups and apps the administrator who made it can.',
    fix:
      'Revoke it in the Admin Console under Security > API > Tokens, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
  },
  {
    id: 'okta-client-secret',
    title: 'Okta client secret',
    severity: 'high',
    keywords: ['okta'],
    pattern:
      String.raw`(?i:okta[_.-]?(?:oauth2?[_.-]?|app[_.-]?|oidc[_.-]?|web[_.-]?)?client[_.-]?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{40}(?:[0-9A-Za-z_-]{24})?)(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.4,
    sample: { prefix: '', alphabet: 'base64url', chars: 64 },
    matches: [
      'OKTA_CLIENT_SECRET={sample}',
      'okta_client_secret: {sample}',
      'os.environ["OKTA_CLIENT_SECRET"] = "{sample}"',
    ],
    ignores: [
      'OKTA_CLIENT_SECRET=REPLACE_ME',
      'okta_client_secret = os.environ["OKTA_CLIENT_SECRET"]',
      'OKTA_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder sign in as the application and exchange codes meant for it.',
    fix: 'Rotate it in the Admin Console on the application page, then pass the new one in from your secret manager.',
    revoke: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
    references: ['https://developer.okta.com/docs/guides/client-secret-rotation-key/main/'],
  },
] satisfies PatternFile;
