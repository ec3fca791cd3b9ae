import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'private-key-der-base64',
    title: 'Private key (DER in base64)',
    severity: 'critical',
    oftenMadeUp: true,
    keywords: [
      'ibadanbgkqhkig9w0baqefaasc',
      'ibaakc',
      'ibaakb',
      'ageambmgbyqgsm49ageg',
      'ageambagbyqgsm49ageg',
      'mc4caqawbqydk2vwbciei',
      'mhccaqeei',
    ],
    // PKCS #8 of RSA, PKCS #1, PKCS #8 of an elliptic curve, of Ed25519, SEC 1 of P-256: their first bytes are fixed.
    pattern:
      String.raw`(?:^|[^0-9A-Za-z+/])(?<secret>(?:MII[0-9A-Za-z+/]{3}IBADANBgkqhkiG9w0BAQEFAASC[0-9A-Za-z+/]{300}` +
      String.raw`|MII[0-9A-Za-z+/]{3}IBAAK[BC][0-9A-Za-z+/]{300}` +
      String.raw`|MI[GH][0-9A-Za-z+/]AgEAMB[AM]GByqGSM49AgEG[0-9A-Za-z+/]{120}` +
      String.raw`|MC4CAQAwBQYDK2VwBCIEI[0-9A-Za-z+/]{40}` +
      String.raw`|MHcCAQEEI[0-9A-Za-z+/]{120})[0-9A-Za-z+/]{0,}={0,2})(?:[^0-9A-Za-z+/=]|$)`,
    longest: 7000,
    check: 'private-key-der',
    sample: { maker: 'private-key-der' },
    matches: ['app.private-key={sample}', '{"privateKey":"{sample}"}', 'String KEY = "{sample}";'],
    ignores: [
      'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA',
      'private-key=MIIEvAIBADANBgkqhkiG9w0BAQEFAASC...',
      'the body begins with MIIEpAIBAAKCAQEA',
    ],
    why: 'Signs, decrypts or signs in as the owner of the key.',
    fix:
      'Replace the key pair wherever its public half is trusted, then keep the private half in a secret ' +
      'manager or a key store.',
    references: [
      'https://www.rfc-editor.org/rfc/rfc5208',
      'https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2',
      'https://www.rfc-editor.org/rfc/rfc5915',
      'https://www.rfc-editor.org/rfc/rfc8410',
    ],
  },
] satisfies PatternFile;
