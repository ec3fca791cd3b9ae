import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'github-personal-access-token',
    title: 'GitHub personal access token (classic)',
    severity: 'critical',
    keywords: ['ghp_'],
    pattern: String.raw`\b(?<secret>ghp_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'ghp_',
    check: 'github-crc32',
    sample: { maker: 'github-crc32', options: { prefix: 'ghp_' } },
    matches: [
      'GITHUB_TOKEN={sample}',
      'git clone https://{sample}@github.com/acme/app.git',
      '{"token":"{sample}"}',
      'Authorization: token {sample}',
    ],
    ignores: ['GITHUB_TOKEN=ghp_YOUR_TOKEN_HERE', 'GITHUB_TOKEN=ghp_xxxxxxxxxxxx', 'token: ghp_...'],
    why: 'Reads and changes every repository its owner can, within the scopes of the token.',
    fix:
      'Revoke it under Settings > Developer settings > Personal access ' +
      "tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://github.com/settings/tokens',
    verify: bearer(
      'https://api.github.com/user',
      'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
    ),
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-' +
        'secure/about-authentication-to-github#githubs-token-formats',
    ],
  },
  {
    id: 'github-fine-grained-token',
    title: 'GitHub fine-grained personal access token',
    severity: 'critical',
    keywords: ['github_pat_'],
    pattern: String.raw`\b(?<secret>github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59})\b`,
    publicPrefix: 'github_pat_',
    check: 'github-fine-grained',
    sample: { maker: 'github-fine-grained' },
    matches: [
      'GH_TOKEN={sample}',
      'token: "{sample}"',
      'git remote set-url origin https://acme:{sample}@github.com/acme/app.git',
    ],
    ignores: [
      'GH_TOKEN=github_pat_YOUR_TOKEN_HERE',
      'GH_TOKEN=github_pat_11AAAAAAA',
      'GH_TOKEN=${{ secrets.GH_TOKEN }}',
    ],
    why: 'Acts on the chosen repositories with the permissions of the token.',
    fix:
      'Revoke it under Settings > Developer settings > Fine-grained ' +
      "tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://github.com/settings/personal-access-tokens',
    verify: bearer(
      'https://api.github.com/user',
      'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
    ),
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-' +
        'secure/about-authentication-to-github#githubs-token-formats',
    ],
  },
  {
    id: 'github-oauth-token',
    title: 'GitHub OAuth access token',
    severity: 'critical',
    keywords: ['gho_'],
    pattern: String.raw`\b(?<secret>gho_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'gho_',
    check: 'github-crc32',
    sample: { maker: 'github-crc32', options: { prefix: 'gho_' } },
    matches: [
      '  GITHUB_OAUTH_TOKEN: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'oauth_token: {sample}',
    ],
    ignores: ['GITHUB_OAUTH_TOKEN=gho_YOUR_TOKEN_HERE', 'GITHUB_OAUTH_TOKEN=${GITHUB_OAUTH_TOKEN}'],
    why: 'Acts for the user who authorised the app, within its scopes.',
    fix:
      'Revoke it under Settings > Applications > Authorized OAuth Apps, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://github.com/settings/applications',
    verify: bearer(
      'https://api.github.com/user',
      'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
    ),
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-' +
        'secure/about-authentication-to-github#githubs-token-formats',
    ],
  },
  {
    id: 'github-app-user-token',
    title: 'GitHub App user access token',
    severity: 'high',
    keywords: ['ghu_'],
    pattern: String.raw`\b(?<secret>ghu_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'ghu_',
    check: 'github-crc32',
    sample: { maker: 'github-crc32', options: { prefix: 'ghu_' } },
    matches: ['client = Client("{sample}")', 'ENV GITHUB_USER_TOKEN={sample}'],
    ignores: ['GITHUB_USER_TOKEN=ghu_YOUR_TOKEN_HERE', 'GITHUB_USER_TOKEN=${GITHUB_USER_TOKEN}'],
    why: 'Acts for the user within what the GitHub App may do.',
    fix:
      'Revoke it under Settings > Applications > Authorized GitHub Apps, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://github.com/settings/apps/authorizations',
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-' +
        'secure/about-authentication-to-github#githubs-token-formats',
    ],
  },
  {
    id: 'github-app-installation-token',
    title: 'GitHub App installation access token',
    severity: 'high',
    keywords: ['ghs_'],
    pattern: String.raw`\b(?<secret>ghs_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'ghs_',
    check: 'github-crc32',
    sample: { maker: 'github-crc32', options: { prefix: 'ghs_' } },
    matches: ['GITHUB_TOKEN={sample}', 'git clone https://x-access-token:{sample}@github.com/acme/app'],
    ignores: ['GITHUB_TOKEN=ghs_YOUR_TOKEN_HERE', 'GITHUB_TOKEN=${{ github.token }}'],
    why: 'Acts on the repositories of the installation until it expires, an hour at most.',
    fix:
      'Revoke it with DELETE /installation/token or wait for its expiry, ' +
      'then keep installation tokens out of files and logs.',
    revoke: 'https://docs.github.com/en/rest/apps/installations#revoke-an-installation-access-token',
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-' +
        'secure/about-authentication-to-github#githubs-token-formats',
    ],
  },
  {
    id: 'github-stateless-installation-token',
    title: 'GitHub App installation access token (stateless)',
    severity: 'high',
    keywords: ['ghs_'],
    pattern:
      String.raw`\b` +
      String.raw`(?<secret>ghs_[0-9A-Za-z]{1,20}_eyJ[0-9A-Za-z_-]{20,300}\.eyJ[0-9A-Za-z_-]{60,900}\.` +
      String.raw`[0-9A-Za-z_-]{40,700})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'ghs_',
    minEntropy: 4,
    sample: {
      parts: [
        'ghs_',
        { alphabet: 'digits', chars: 7 },
        '_eyJ',
        { alphabet: 'base64url', chars: 60 },
        '.eyJ',
        { alphabet: 'base64url', chars: 260 },
        '.',
        { alphabet: 'base64url', chars: 86 },
      ],
    },
    matches: [
      'GITHUB_TOKEN={sample}',
      '{ "token": "{sample}" }',
      'git clone https://x-access-token:{sample}@github.com/acme/app',
    ],
    ignores: ['GITHUB_TOKEN=ghs_YOUR_TOKEN_HERE', 'GITHUB_TOKEN=${GITHUB_TOKEN}'],
    why: 'Acts on the repositories of the installation until it expires, an hour at most.',
    fix:
      'Revoke it with DELETE /installation/token or wait for its expiry, ' +
      'then keep installation tokens out of files and logs.',
    revoke: 'https://docs.github.com/en/rest/apps/installations#revoke-an-installation-access-token',
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-' +
        'secure/about-authentication-to-github#githubs-token-formats',
      'https://github.blog/changelog/2026-04-24-notice-about-upcoming-new-format-for-github-app-installation-tokens/',
    ],
  },
  {
    id: 'github-refresh-token',
    title: 'GitHub App refresh token',
    severity: 'high',
    keywords: ['ghr_'],
    pattern: String.raw`\b(?<secret>ghr_(?:[0-9A-Za-z]{76}|[0-9A-Za-z]{36}))\b`,
    publicPrefix: 'ghr_',
    check: 'github-crc32',
    sample: { maker: 'github-crc32', options: { prefix: 'ghr_' } },
    matches: [
      'export GITHUB_REFRESH_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
    ],
    ignores: ['GITHUB_REFRESH_TOKEN=ghr_YOUR_TOKEN_HERE', 'GITHUB_REFRESH_TOKEN=${GITHUB_REFRESH_TOKEN}'],
    why: 'Fetches new user tokens for six months.',
    fix:
      'Revoke it under Settings > Applications > Authorized GitHub Apps, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://github.com/settings/apps/authorizations',
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-' +
        'secure/about-authentication-to-github#githubs-token-formats',
    ],
  },
  {
    id: 'github-client-secret',
    title: 'GitHub OAuth app client secret',
    severity: 'high',
    keywords: ['github', 'gh_client', 'gh_oauth'],
    pattern:
      String.raw`(?i:(?:github|gh)[_.-]?(?:oauth[_.-]?|app[_.-]?)?(?:client[_.-]?)?secret)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ["  GITHUB_CLIENT_SECRET: '{sample}'", 'os.environ["GITHUB_CLIENT_SECRET"] = "{sample}"'],
    ignores: ['GITHUB_CLIENT_SECRET=YOUR_TOKEN_HERE', 'GITHUB_CLIENT_SECRET=${GITHUB_CLIENT_SECRET}'],
    why: "Poses as the OAuth app and exchanges its users' codes for tokens.",
    fix:
      'Revoke it under Settings > Developer settings > OAuth Apps, then keep the ' +
      'new one on the server, out of anything shipped to clients.',
    revoke: 'https://github.com/settings/developers',
    references: ['https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps'],
  },
  {
    id: 'github-legacy-token',
    title: 'GitHub token of the old format',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['github', 'gh_token', 'gh_pat'],
    pattern:
      String.raw`(?i:(?:github|gh)[_.-]?(?:api[_.-]?|access[_.-]?|auth[_.-]?|personal[_.-]?access[_.-]?|oauth[_.-]?)?` +
      String.raw`(?:token|pat))${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: [
      '- name: GITHUB_TOKEN\n  value: "{sample}"',
      "process.env.GITHUB_TOKEN = '{sample}';",
      '{"github-oauth": {"github.com": "old"}, "github_oauth_token": "{sample}"}',
    ],
    ignores: ['GITHUB_TOKEN=YOUR_TOKEN_HERE', 'GITHUB_TOKEN=${GITHUB_TOKEN}'],
    why: 'Reads and changes every repository its owner can, within the scopes of the token.',
    fix:
      'Revoke it under Settings > Developer settings > Personal access ' +
      "tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://github.com/settings/tokens',
    references: ['https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/'],
  },
] satisfies PatternFile;
