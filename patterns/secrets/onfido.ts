import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'onfido-live-token',
    title: 'Onfido live API token',
    severity: 'critical',
    keywords: ['api_live'],
    pattern:
      String.raw`\b(?<secret>api_live(?:_us|_ca|_eu)?` +
      String.raw`\.[0-9A-Za-z_-]{11}\.[0-9A-Za-z_-]{32})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'api_live',
    minEntropy: 4.1,
    sample: { parts: ['api_live.', { alphabet: 'base64url', chars: 11 }, '.', { alphabet: 'base64url', chars: 32 }] },
    matches: [
      'ONFIDO_API_TOKEN={sample}',
      'onfido_api_token: {sample}',
      'curl -H "Authorization: Token token={sample}" https://api.eu.onfido.com/v3.6/applicants',
    ],
    ignores: [
      'ONFIDO_API_TOKEN=api_liveCHANGE_ME',
      'onfido_api_token = os.environ["ONFIDO_API_TOKEN"]',
      '"onfidoApiToken": "api_livexxxxxx"',
    ],
    why: 'Lets the holder read the identity documents and checks of everyone who was verified.',
    fix:
      'Revoke it in the dashboard under Developers > Tokens, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.onfido.com/api/tokens',
    references: ['https://documentation.onfido.com/api/latest/#tokens-authentication'],
  },
  {
    id: 'onfido-sandbox-token',
    title: 'Onfido sandbox API token',
    severity: 'low',
    keywords: ['api_sandbox'],
    pattern:
      String.raw`\b(?<secret>api_sandbox(?:_us|_ca|_eu)?` +
      String.raw`\.[0-9A-Za-z_-]{11}\.[0-9A-Za-z_-]{32})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'api_sandbox',
    minEntropy: 4.1,
    sample: {
      parts: ['api_sandbox.', { alphabet: 'base64url', chars: 11 }, '.', { alphabet: 'base64url', chars: 32 }],
    },
    matches: ['ONFIDO_API_TOKEN={sample}', "const onfidoApiToken = '{sample}';", 'onfido_api_token = "{sample}"'],
    ignores: [
      'ONFIDO_API_TOKEN=api_sandboxYOUR_TOKEN_HERE',
      'const onfidoApiToken = process.env.ONFIDO_API_TOKEN;',
      '"onfidoApiToken": "api_sandboxxxxxxx"',
    ],
    why: 'Lets the holder read and change the sandbox data of the account.',
    fix: 'Revoke it in the dashboard under Developers > Tokens, then read the new one from the environment.',
    revoke: 'https://dashboard.onfido.com/api/tokens',
    references: ['https://documentation.onfido.com/api/latest/#tokens-authentication'],
  },
] satisfies PatternFile;
