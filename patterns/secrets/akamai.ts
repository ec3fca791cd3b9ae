import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'akamai-client-secret',
    title: 'Akamai EdgeGrid client secret',
    severity: 'critical',
    keywords: ['client_secret', 'client-secret', 'clientsecret'],
    pattern:
      String.raw`(?i:client[_-]?secret)["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2}(?<secret>[0-9A-Za-z+/]{43}=)` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    companion: {
      name: 'EdgeGrid client or access token',
      pattern: String.raw`\bakab-[0-9a-z]{16}-[0-9a-z]{16}|luna\.akamaiapis\.net`,
      withinLines: 6,
      required: true,
    },
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      '[default]\nclient_secret = {sample}\nhost = akab-x.luna.akamaiapis.net\naccess_token = akab-y',
      '"host": "akab-x.luna.akamaiapis.net", "client_secret": "{sample}"',
    ],
    ignores: [
      'client_secret = YOUR_SECRET\nhost = akab-x.luna.akamaiapis.net',
      'client_secret = {client_secret}\nhost = akab-x.luna.akamaiapis.net',
    ],
    why: 'Changes the configuration of the properties that the API client covers.',
    fix:
      'Revoke it under Identity & access > API clients, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://control.akamai.com/apps/identity-management/',
    references: ['https://techdocs.akamai.com/developer/docs/edgegrid'],
  },
  {
    id: 'akamai-client-token',
    title: 'Akamai EdgeGrid token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['akab-'],
    pattern: String.raw`\b(?<secret>akab-[0-9a-z]{16}-[0-9a-z]{16})(?:[^0-9a-z.-]|$)`,
    publicPrefix: 'akab-',
    minEntropy: 3.25,
    sample: { parts: ['akab-', { alphabet: 'base36', chars: 16 }, '-', { alphabet: 'base36', chars: 16 }] },
    matches: ['AKAMAI_ACCESS_TOKEN={sample}', '{ "token": "{sample}" }', 'access_token = {sample}'],
    ignores: ['AKAMAI_ACCESS_TOKEN=akab-YOUR_TOKEN_HERE', 'AKAMAI_ACCESS_TOKEN=${AKAMAI_ACCESS_TOKEN}'],
    why: 'Names an API client; with its secret the holder changes the configuration it covers.',
    fix:
      'Revoke it under Identity & access > API clients, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://control.akamai.com/apps/identity-management/',
    references: ['https://techdocs.akamai.com/developer/docs/edgegrid'],
  },
] satisfies PatternFile;
