import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, whereRevoked } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'vercel-token',
    title: 'Vercel token',
    severity: 'critical',
    keywords: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
    pattern: String.raw`\b(?<secret>vc[piark]_[0-9A-Za-z]{24,80})\b`,
    minEntropy: 4,
    sample: { prefix: 'vcp_', alphabet: 'base62', chars: 56 },
    matches: ['VERCEL_TOKEN={sample}', '{ "token": "{sample}" }', 'vercel deploy --token {sample}'],
    ignores: ['VERCEL_TOKEN=vcp_YOUR_TOKEN', 'VERCEL_TOKEN=${{ secrets.VERCEL_TOKEN }}', 'vcp_short'],
    why: 'Deploys the projects and reads their environment variables.',
    fix: "Revoke it under Account settings > Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://vercel.com/account/settings/tokens',
    verify: bearer(
      'https://api.vercel.com/v5/user/tokens/current',
      'https://vercel.com/docs/rest-api/authentication/get-auth-token-metadata',
      { answers: whereRevoked('/error/invalidToken', [true], 403) },
    ),
    references: ['https://vercel.com/changelog/new-token-formats-and-secret-scanning'],
  },
  {
    id: 'vercel-legacy-token',
    title: 'Vercel token of the old format',
    severity: 'critical',
    keywords: ['vercel', 'now_token'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:vercel|now)[_.-]?(?:api[_.-]?|access[_.-]?|auth[_.-]?)?token)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{24})\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base62', chars: 24 },
    matches: ['export VERCEL_TOKEN="{sample}"', 'VERCEL_TOKEN: {sample}'],
    ignores: ['VERCEL_TOKEN=YOUR_TOKEN_HERE', 'VERCEL_TOKEN=${VERCEL_TOKEN}'],
    why: 'Deploys the projects and reads their environment variables.',
    fix: "Revoke it under Account settings > Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://vercel.com/account/settings/tokens',
    references: ['https://vercel.com/docs/sign-in-with-vercel/tokens'],
  },
  {
    id: 'vercel-blob-token',
    title: 'Vercel Blob read-write token',
    severity: 'high',
    keywords: ['vercel_blob_rw_'],
    pattern: String.raw`\b(?<secret>vercel_blob_rw_[0-9A-Za-z]{14,18}_[0-9A-Za-z]{28,34})\b`,
    publicPrefix: 'vercel_blob_rw_',
    minEntropy: 4,
    sample: { parts: ['vercel_blob_rw_', { alphabet: 'base62', chars: 16 }, '_', { alphabet: 'base62', chars: 30 }] },
    matches: ['  BLOB_READ_WRITE_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['BLOB_READ_WRITE_TOKEN=vercel_blob_rw_YOUR_TOKEN_HERE', 'BLOB_READ_WRITE_TOKEN=${BLOB_READ_WRITE_TOKEN}'],
    why: 'Reads, writes and deletes the files of the blob store.',
    fix:
      'Revoke it under Storage > the store > Settings (rotate), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://vercel.com/dashboard/stores',
    references: ['https://vercel.com/docs/vercel-blob'],
  },
  {
    id: 'vercel-edge-config-token',
    title: 'Vercel Edge Config read token',
    severity: 'medium',
    keywords: ['edge-config.vercel.com/ecfg_'],
    pattern:
      String.raw`\bedge-config\.vercel\.com/ecfg_[0-9a-z]{20,40}\?token=` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b`,
    minEntropy: 2,
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
    matches: [
      'EDGE_CONFIG=https://edge-config.vercel.com/ecfg_abcdefghijklmnopqrstuvwxyz12?token={sample}',
      'createClient("https://edge-config.vercel.com/ecfg_abcdefghijklmnopqrstuvwxyz12?token={sample}")',
    ],
    ignores: ['EDGE_CONFIG=https://edge-config.vercel.com/ecfg_xxx?token=yyy', 'EDGE_CONFIG=${EDGE_CONFIG}'],
    why: 'Reads the settings and flags of the store.',
    fix:
      'Revoke it under Storage > the store > Tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://vercel.com/dashboard/stores',
    references: ['https://vercel.com/docs/edge-config/using-edge-config'],
  },
  {
    id: 'vercel-deploy-hook',
    title: 'Vercel deploy hook',
    severity: 'medium',
    keywords: ['/integrations/deploy/prj_'],
    pattern:
      String.raw`\bapi\.vercel\.com/v1/integrations/deploy/` +
      String.raw`(?<secret>prj_[0-9A-Za-z]{20,40}/[0-9A-Za-z]{8,16})\b`,
    publicPrefix: 'prj_',
    minEntropy: 3.75,
    sample: { parts: ['prj_', { alphabet: 'base62', chars: 28 }, '/', { alphabet: 'base62', chars: 10 }] },
    matches: [
      'curl -X POST https://api.vercel.com/v1/integrations/deploy/{sample}',
      'HOOK="https://api.vercel.com/v1/integrations/deploy/{sample}"',
    ],
    ignores: [
      'curl -X POST https://api.vercel.com/v1/integrations/deploy/prj_XXX/YYY',
      'curl -X POST https://api.vercel.com/v1/integrations/deploy/$HOOK',
    ],
    why: 'Starts deploys of the project.',
    fix: "Revoke it under Project settings > Git > Deploy Hooks, then keep the new one in your CI's secret store.",
    revoke: 'https://vercel.com/docs/deploy-hooks',
    references: ['https://vercel.com/docs/deploy-hooks'],
  },
] satisfies PatternFile;
