import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'netlify-personal-access-token',
    title: 'Netlify access token',
    severity: 'critical',
    keywords: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
    pattern: String.raw`\b(?<secret>nf[pcoub]_[0-9A-Za-z_-]{36})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'nf',
    minEntropy: 3.75,
    sample: { prefix: 'nfp_', alphabet: 'base62', chars: 36 },
    matches: ['client = Client("{sample}")', 'ENV NETLIFY_AUTH_TOKEN={sample}'],
    ignores: ['NETLIFY_AUTH_TOKEN=nfYOUR_TOKEN_HERE', 'NETLIFY_AUTH_TOKEN=${NETLIFY_AUTH_TOKEN}'],
    why: 'Deploys the sites and reads their environment variables.',
    fix:
      'Revoke it under User settings > Applications > Personal access ' +
      "tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://app.netlify.com/user/applications#personal-access-tokens',
    verify: bearer(
      'https://api.netlify.com/api/v1/user',
      'https://open-api.netlify.com/#tag/user/operation/getCurrentUser',
    ),
    references: ['https://answers.netlify.com/t/change-to-the-netlify-authentication-token-format/106146'],
  },
  {
    id: 'netlify-legacy-token',
    title: 'Netlify access token of the old format',
    severity: 'critical',
    keywords: ['netlify'],
    pattern:
      String.raw`(?i:netlify[_.-]?(?:auth[_.-]?|access[_.-]?|api[_.-]?|personal[_.-]?access[_.-]?)?token)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ['NETLIFY_AUTH_TOKEN={sample}', '"NETLIFY_AUTH_TOKEN": "{sample}"'],
    ignores: ['NETLIFY_AUTH_TOKEN=YOUR_TOKEN_HERE', 'NETLIFY_AUTH_TOKEN=${NETLIFY_AUTH_TOKEN}'],
    why: 'Deploys the sites and reads their environment variables.',
    fix:
      'Revoke it under User settings > Applications > Personal access ' +
      "tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://app.netlify.com/user/applications#personal-access-tokens',
    references: ['https://docs.netlify.com/api/get-started/'],
  },
  {
    id: 'netlify-build-hook',
    title: 'Netlify build hook',
    severity: 'medium',
    keywords: ['api.netlify.com/build_hooks/'],
    pattern: String.raw`\bapi\.netlify\.com/build_hooks/(?<secret>[0-9a-f]{24})\b`,
    minEntropy: 2.5,
    sample: { prefix: '', alphabet: 'base16', chars: 24 },
    matches: [
      'curl -X POST -d {} https://api.netlify.com/build_hooks/{sample}',
      'BUILD_HOOK=https://api.netlify.com/build_hooks/{sample}?trigger_branch=main',
    ],
    ignores: ['curl https://api.netlify.com/build_hooks/YOUR_HOOK_ID', 'https://api.netlify.com/build_hooks/$HOOK'],
    why: 'Starts builds of the site.',
    fix: "Revoke it under Site configuration > Build hooks, then keep the new one in your CI's secret store.",
    revoke: 'https://docs.netlify.com/configure-builds/build-hooks/',
    references: ['https://docs.netlify.com/configure-builds/build-hooks/'],
  },
] satisfies PatternFile;
