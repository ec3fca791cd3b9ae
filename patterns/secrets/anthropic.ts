import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';

export default [
  {
    id: 'anthropic-api-key',
    title: 'Anthropic API key',
    severity: 'high',
    keywords: ['sk-ant-api'],
    pattern: String.raw`\b(?<secret>sk-ant-api[0-9]{2}-[0-9A-Za-z_-]{80,110})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-ant-api',
    minEntropy: 4.7,
    sample: { parts: ['sk-ant-api03-', { alphabet: 'base64url', chars: 93 }, 'AA'] },
    matches: [
      'ANTHROPIC_API_KEY={sample}',
      "const anthropicApiKey = '{sample}';",
      'curl -H "x-api-key: {sample}" https://api.anthropic.com/v1/messages',
    ],
    ignores: [
      'ANTHROPIC_API_KEY=sk-ant-apiCHANGE_ME',
      'const anthropicApiKey = process.env.ANTHROPIC_API_KEY;',
      '"anthropicApiKey": "sk-ant-apixxxxxx"',
    ],
    why: 'Lets the holder call the models at the cost of the workspace.',
    fix: 'Revoke it in the Console under API keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://console.anthropic.com/settings/keys',
    verify: asking('https://api.anthropic.com/v1/models', 'https://docs.anthropic.com/en/api/models-list', {
      'x-api-key': '{secret}',
      'anthropic-version': '2023-06-01',
    }),
    references: ['https://docs.anthropic.com/en/api/overview'],
  },
  {
    id: 'anthropic-admin-key',
    title: 'Anthropic admin API key',
    severity: 'critical',
    keywords: ['sk-ant-admin'],
    pattern: String.raw`\b(?<secret>sk-ant-admin[0-9]{2}-[0-9A-Za-z_-]{80,110})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-ant-admin',
    minEntropy: 4.7,
    sample: { parts: ['sk-ant-admin01-', { alphabet: 'base64url', chars: 93 }, 'AA'] },
    matches: [
      'ANTHROPIC_ADMIN_KEY={sample}',
      '"anthropicAdminKey": "{sample}",',
      'os.environ["ANTHROPIC_ADMIN_KEY"] = "{sample}"',
    ],
    ignores: [
      'ANTHROPIC_ADMIN_KEY=sk-ant-adminYOUR_TOKEN_HERE',
      'anthropicAdminKey: ${{ secrets.ANTHROPIC_ADMIN_KEY }}',
      '"anthropicAdminKey": "sk-ant-adminxxxxxx"',
    ],
    why: 'Lets the holder manage the members, workspaces and API keys of the whole organization.',
    fix: 'Revoke it in the Console under Admin keys, then read the new one from the environment.',
    revoke: 'https://console.anthropic.com/settings/admin-keys',
    references: ['https://docs.anthropic.com/en/api/administration-api'],
  },
  {
    id: 'anthropic-oauth-token',
    title: 'Anthropic OAuth token',
    severity: 'high',
    keywords: ['sk-ant-oat', 'sk-ant-ort'],
    pattern: String.raw`\b(?<secret>sk-ant-o[ar]t[0-9]{2}-[0-9A-Za-z_-]{80,120})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-ant-o',
    minEntropy: 4.7,
    sample: { parts: ['sk-ant-oat01-', { alphabet: 'base64url', chars: 93 }, 'AA'] },
    matches: [
      'CLAUDE_CODE_OAUTH_TOKEN={sample}',
      'claude_code_oauth_token: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oYOUR_KEY_HERE',
      'claude_code_oauth_token = os.environ["CLAUDE_CODE_OAUTH_TOKEN"]',
      '"claudeCodeOauthToken": "sk-ant-oxxxxxx"',
    ],
    why: 'Lets the holder use the models on the subscription of the person who signed in.',
    fix:
      'Revoke it by signing out of the device in the account settings, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://claude.ai/settings/account',
    references: ['https://docs.anthropic.com/en/docs/claude-code/iam'],
  },
] satisfies PatternFile;
