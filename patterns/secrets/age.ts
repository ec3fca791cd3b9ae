import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'age-secret-key',
    title: 'age identity',
    severity: 'critical',
    keywords: ['age-secret-key-1'],
    pattern: String.raw`\b(?<secret>AGE-SECRET-KEY-1[0-9A-Z]{58})\b`,
    publicPrefix: 'AGE-SECRET-KEY-1',
    minEntropy: 3.75,
    sample: { parts: ['AGE-SECRET-KEY-1', { alphabet: 'base32', chars: 58 }] },
    matches: ['SOPS_AGE_KEY={sample}', '{ "token": "{sample}" }'],
    ignores: ['SOPS_AGE_KEY=AGE-SECRET-KEY-1YOUR_TOKEN_HERE', 'SOPS_AGE_KEY=${SOPS_AGE_KEY}'],
    why: 'Decrypts everything that was encrypted to its recipient, such as SOPS files.',
    fix:
      'Encrypt the data to a new recipient and change what it ' +
      'protected, then keep the new identity in a secret manager.',
    references: ['https://age-encryption.org/v1'],
  },
  {
    id: 'age-post-quantum-secret-key',
    title: 'age identity (post-quantum)',
    severity: 'critical',
    keywords: ['age-secret-key-pq-1'],
    pattern: String.raw`\b(?<secret>AGE-SECRET-KEY-PQ-1[0-9A-Z]{58})\b`,
    publicPrefix: 'AGE-SECRET-KEY-PQ-1',
    minEntropy: 3.75,
    sample: { parts: ['AGE-SECRET-KEY-PQ-1', { alphabet: 'base32', chars: 58 }] },
    matches: ['SOPS_AGE_KEY={sample}', '{ "token": "{sample}" }'],
    ignores: ['SOPS_AGE_KEY=AGE-SECRET-KEY-PQ-1YOUR_TOKEN_HERE', 'SOPS_AGE_KEY=${SOPS_AGE_KEY}'],
    why: 'Decrypts everything that was encrypted to its recipient, such as SOPS files.',
    fix:
      'Encrypt the data to a new recipient and change what it ' +
      'protected, then keep the new identity in a secret manager.',
    references: ['https://github.com/C2SP/C2SP/blob/main/age.md'],
  },
] satisfies PatternFile;
