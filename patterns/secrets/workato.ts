import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'workato-api-platform-token',
    title: 'Workato API platform token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['workato'],
    pattern:
      String.raw`(?i:workato[_.-]?(?:api[_.-]?|auth[_.-]?)?token)${ASSIGNED}(?<secret>[0-9a-f]{64})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      'WORKATO_API_TOKEN={sample}',
      "const workatoApiToken = '{sample}';",
      'os.environ["WORKATO_API_TOKEN"] = "{sample}"',
    ],
    ignores: [
      'WORKATO_API_TOKEN=REPLACE_ME',
      'const workatoApiToken = process.env.WORKATO_API_TOKEN;',
      'WORKATO_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the recipes exposed to the client.',
    fix: 'Refresh it under Workspace admin > API clients, then pass the new one in from your secret manager.',
    revoke: 'https://app.workato.com/members/api/clients',
    references: [
      'https://docs.workato.com/workato-api/api-clients.html',
      'https://docs.workato.com/api-mgmt/auth-token.html',
    ],
  },
] satisfies PatternFile;
