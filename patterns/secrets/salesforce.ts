import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'salesforce-access-token',
    title: 'Salesforce access token',
    severity: 'critical',
    keywords: ['00D'],
    pattern: String.raw`\b(?<secret>00D[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?![0-9A-Za-z_.]{80,150})(?:[^0-9A-Za-z_.]|$)`,
    publicPrefix: '00D',
    minEntropy: 4.8,
    sample: { parts: ['00D', { alphabet: 'base62', chars: 12 }, '!', { alphabet: 'base62', chars: 96 }] },
    matches: [
      'SF_ACCESS_TOKEN={sample}',
      '"sfAccessToken": "{sample}",',
      'os.environ["SF_ACCESS_TOKEN"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SF_ACCESS_TOKEN=00DYOUR_TOKEN_HERE',
      'sfAccessToken: ${{ secrets.SF_ACCESS_TOKEN }}',
      '"sfAccessToken": "00Dxxxxxx"',
    ],
    why: 'Lets the holder act as the person in the org, with all the records they can see, until the session ends.',
    fix: 'Revoke it in Setup under Connected Apps OAuth Usage, then read the new one from the environment.',
    revoke: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_manage_oauth.htm',
    references: [
      'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
      'https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference/',
    ],
  },
  {
    id: 'salesforce-refresh-token',
    title: 'Salesforce refresh token',
    severity: 'critical',
    keywords: ['5Aep861'],
    pattern: String.raw`\b(?<secret>5Aep861[0-9A-Za-z._]{70,90})(?:[^0-9A-Za-z._]|$)`,
    publicPrefix: '5Aep861',
    minEntropy: 4.6,
    sample: { prefix: '5Aep861', alphabet: 'base62', chars: 80 },
    matches: ['SF_REFRESH_TOKEN={sample}', 'sf_refresh_token: {sample}'],
    ignores: [
      'SF_REFRESH_TOKEN=5Aep861YOUR_KEY_HERE',
      'sf_refresh_token = os.environ["SF_REFRESH_TOKEN"]',
      '"sfRefreshToken": "5Aep861xxxxxx"',
    ],
    why: 'Lets the holder keep signing in to the org as the person.',
    fix:
      'Revoke it in Setup under Connected Apps OAuth Usage, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_manage_oauth.htm',
    references: [
      'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
      'https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference/',
    ],
  },
  {
    id: 'salesforce-auth-url',
    title: 'Salesforce CLI sign-in address',
    severity: 'critical',
    keywords: ['force://'],
    pattern:
      'force://[0-9A-Za-z._]{1,100}:[0-9A-Za-z._]{0,100}:(?<secret>[0-9A-Za-z._=-]{60,200})@[0-9A-Za-z.-]{1,120}',
    minEntropy: 4.6,
    sample: { prefix: '', alphabet: 'base62', chars: 87 },
    matches: [
      'SFDX_AUTH_URL=force://PlatformCLI::{sample}@example.my.salesforce.com',
      '"sfdxAuthUrl": "force://PlatformCLI::{sample}@example.my.salesforce.com"',
    ],
    ignores: [
      'force://<clientId>:<clientSecret>:<refreshToken>@<instanceUrl>',
      'SFDX_AUTH_URL=force://PlatformCLI::REFRESH_TOKEN@example.my.salesforce.com',
    ],
    why: 'Lets the holder sign in to the org with the Salesforce CLI as the person.',
    fix:
      'Revoke it in Setup under Connected Apps OAuth Usage, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_manage_oauth.htm',
    references: [
      'https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/' +
        'sfdx_cli_reference/cli_reference_org_commands_unified.htm',
    ],
  },
  {
    id: 'salesforce-consumer-secret',
    title: 'Salesforce consumer secret',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'client_secret',
      'client-secret',
      'clientsecret',
      'client.secret',
      'consumer_secret',
      'consumer-secret',
      'consumersecret',
      'consumer.secret',
    ],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:salesforce|sfdc|sf)[_.-]?(?:oauth[_.-]?|app[_.-]?)?(?:client|consumer)` +
      String.raw`[_.-]?secret)${ASSIGNED}(?<secret>[0-9A-F]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'BASE16', chars: 64 },
    matches: [
      'SALESFORCE_CLIENT_SECRET={sample}',
      "const salesforceClientSecret = '{sample}';",
      '<add key="SALESFORCE_CLIENT_SECRET" value="{sample}" />',
    ],
    ignores: [
      'SALESFORCE_CLIENT_SECRET=REPLACE_ME',
      'const salesforceClientSecret = process.env.SALESFORCE_CLIENT_SECRET;',
      'SALESFORCE_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder sign in as the connected app, alone where the client credentials flow is on.',
    fix: 'Rotate it in Setup under App Manager, then pass the new one in from your secret manager.',
    revoke: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_manage_oauth.htm',
    references: ['https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm'],
  },
] satisfies PatternFile;
