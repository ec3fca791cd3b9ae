import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'jwt',
    title: 'JSON Web Token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['eyj'],
    pattern:
      String.raw`\b(?<secret>eyJ[0-9A-Za-z_-]{14,500}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{20,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    longest: 4300,
    publicPrefix: 'eyJ',
    check: 'jwt',
    sample: { maker: 'jwt' },
    matches: ['Authorization: Bearer {sample}', 'ACCESS_TOKEN={sample}', '{"access_token":"{sample}"}'],
    ignores: ['Authorization: Bearer eyJ...', 'Authorization: Bearer <jwt>', 'TOKEN=eyJhbGciOi.short.sig'],
    why: 'Acts as its subject towards every service that accepts the token, until it expires.',
    fix:
      'End the session or rotate the signing key at its issuer, then ' +
      'fetch tokens at run time and keep them out of files.',
    references: ['https://www.rfc-editor.org/rfc/rfc7519', 'https://www.rfc-editor.org/rfc/rfc7515'],
  },
  {
    id: 'jwt-unsigned',
    title: 'Unsigned JSON Web Token (alg none)',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['eyjhbgcioijub25li', 'eyj0exaioijkv1qilcjhbgcioijub25lin0'],
    pattern:
      String.raw`\b(?<secret>(?:eyJhbGciOiJub25lI|eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0)` +
      String.raw`[0-9A-Za-z_-]{0,200}\.eyJ[0-9A-Za-z_-]{8,1000}\.)(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    minEntropy: 4,
    sample: { parts: ['eyJhbGciOiJub25lIn0.eyJ', { alphabet: 'base64url', chars: 60 }, '.'] },
    matches: ['TOKEN="{sample}"', 'Authorization: Bearer {sample}'],
    ignores: ['TOKEN="eyJhbGciOiJub25lIn0"', 'TOKEN=eyJhbGciOiJub25lIn0.eyJ.'],
    why: 'Says whatever its writer likes: a service that accepts it trusts anyone.',
    fix: 'Refuse the algorithm none where tokens are checked, then use signed tokens.',
    references: ['https://www.rfc-editor.org/rfc/rfc7519#section-6'],
  },
] satisfies PatternFile;
