import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'mongodb-atlas-service-account-secret',
    title: 'MongoDB Atlas service account secret',
    severity: 'critical',
    keywords: ['mdb_sa_sk_'],
    pattern: String.raw`\b(?<secret>mdb_sa_sk_[0-9A-Za-z_-]{40})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'mdb_sa_sk_',
    minEntropy: 4,
    sample: { prefix: 'mdb_sa_sk_', alphabet: 'base64url', chars: 40 },
    matches: ['MONGODB_ATLAS_CLIENT_SECRET={sample}', '{ "token": "{sample}" }'],
    ignores: [
      'MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_YOUR_TOKEN_HERE',
      'MONGODB_ATLAS_CLIENT_SECRET=${MONGODB_ATLAS_CLIENT_SECRET}',
    ],
    why: "Manages the clusters, users and backups that the account's roles cover.",
    fix:
      'Revoke it under Organization > Access Manager > Applications, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://cloud.mongodb.com/v2#/org/access/apiKeys',
    references: ['https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'],
  },
  {
    id: 'mongodb-atlas-private-key',
    title: 'MongoDB Atlas API private key',
    severity: 'critical',
    keywords: ['atlas', 'mcli_private'],
    pattern:
      String.raw`(?i:(?:mongodb[_.-]?)?atlas[_.-]?(?:api[_.-]?)?private[_.-]?(?:api[_.-]?)?key|mcli_private_api_key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.75,
    companion: { name: 'public key', pattern: String.raw`\b[a-z]{8}\b`, withinLines: 4, required: false },
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['export MONGODB_ATLAS_PRIVATE_KEY="{sample}"', 'MONGODB_ATLAS_PRIVATE_KEY: {sample}'],
    ignores: ['MONGODB_ATLAS_PRIVATE_KEY=YOUR_TOKEN_HERE', 'MONGODB_ATLAS_PRIVATE_KEY=${MONGODB_ATLAS_PRIVATE_KEY}'],
    why: "Manages the clusters, users and backups that the key's roles cover.",
    fix:
      'Revoke it under Organization > Access Manager > API Keys, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://cloud.mongodb.com/v2#/org/access/apiKeys',
    references: ['https://www.mongodb.com/docs/atlas/configure-api-access/'],
  },
  {
    id: 'mongodb-atlas-password',
    title: 'MongoDB Atlas password in a connection URL',
    severity: 'critical',
    keywords: ['.mongodb.net'],
    pattern:
      String.raw`\b(?:mongodb(?:\+srv)?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.mongodb\.net\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=mongodb+srv://app:{sample}@cluster0.ab1cd.mongodb.net/prod',
      '{ "url": "mongodb+srv://app:{sample}@cluster0.ab1cd.mongodb.net/prod" }',
    ],
    ignores: [
      'DATABASE_URL=mongodb+srv://app:password@cluster0.ab1cd.mongodb.net/prod',
      'DATABASE_URL=mongodb+srv://app:${DB_PASSWORD}@cluster0.ab1cd.mongodb.net/prod',
      'DATABASE_URL=mongodb+srv://app:<password>@cluster0.ab1cd.mongodb.net/prod',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix:
      'Change the password of the user, then keep it in a secret manager ' +
      'and put only a reference to it in the connection string.',
    revoke: 'https://cloud.mongodb.com/v2#/security/database/users',
    references: ['https://www.mongodb.com/docs/manual/reference/connection-string/'],
  },
] satisfies PatternFile;
