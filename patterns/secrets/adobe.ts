import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'adobe-client-secret',
    title: 'Adobe client secret',
    severity: 'high',
    keywords: ['p8e-'],
    pattern: String.raw`\b(?<secret>p8e-[0-9A-Za-z_-]{32})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'p8e-',
    minEntropy: 3.7,
    sample: { prefix: 'p8e-', alphabet: 'base64url', chars: 32 },
    matches: ['ADOBE_CLIENT_SECRET={sample}', 'adobe_client_secret: {sample}', 'export ADOBE_CLIENT_SECRET="{sample}"'],
    ignores: [
      'ADOBE_CLIENT_SECRET=p8e-REPLACE_ME',
      'adobe_client_secret = os.environ["ADOBE_CLIENT_SECRET"]',
      '"adobeClientSecret": "p8e-xxxxxx"',
    ],
    why: 'Lets the holder obtain tokens of the credential and use the APIs and products it has.',
    fix:
      'Rotate it in the Developer Console on the credential page, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://developer.adobe.com/console',
    references: [
      'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/',
    ],
  },
] satisfies PatternFile;
