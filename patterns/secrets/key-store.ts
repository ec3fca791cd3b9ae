import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'key-store-base64',
    title: 'Key store in base64',
    severity: 'medium',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['gcsqgsib3dqehaac', 'miacaqmwgayjkozihvcnaqcb', '/u3+7qaaaaiaaaa'],
    // PKCS #12 of definite and indefinite length, and the Java key store with a private key as its first entry.
    pattern:
      String.raw`(?:^|[^0-9A-Za-z+/])(?<secret>(?:MII[0-9A-Za-z+/]{3}IBAzCC[0-9A-Za-z+/]{3}GCSqGSIb3DQEHAaC` +
      String.raw`|MIACAQMwgAYJKoZIhvcNAQcB|/u3\+7QAAAAIAAAA[A-H]AAAAAQ)` +
      String.raw`[0-9A-Za-z+/]{400}[0-9A-Za-z+/]{0,}={0,2})(?:[^0-9A-Za-z+/=]|$)`,
    longest: 16000,
    minEntropy: 4,
    sample: { parts: ['MIIJqQIBAzCCCW8GCSqGSIb3DQEHAaC', { alphabet: 'base64', chars: 900 }] },
    matches: ['IOS_P12_BASE64={sample}', '{"certificate": "{sample}"}', 'keystore: {sample}'],
    ignores: [
      'MIIJqQIBAzCCCW8GCSqGSIb3DQEHAaC...',
      'MIIF7QYJKoZIhvcNAQcCoIIF3jCCBdoCAQExCzAJBgUrDgMCGgUAMAsGCSqGSIb3DQEHAaCC',
      'P12_BASE64=<base64 of the store>',
    ],
    why: 'Holds a private key behind nothing but its password, which can be guessed offline without limit.',
    fix: 'Revoke the certificate and make a new key pair, then keep the store in a secret manager.',
    references: ['https://www.rfc-editor.org/rfc/rfc7292'],
  },
] satisfies PatternFile;
