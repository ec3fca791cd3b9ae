import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, whereRevoked } from '../live.ts';

/** A restricted key without the right to list models gets 401 too, with `missing_scope`. */
const LIST_MODELS = bearer(
  'https://api.openai.com/v1/models',
  'https://platform.openai.com/docs/api-reference/models/list',
  {
    answers: [
      ...whereRevoked('/error/code', ['invalid_api_key']),
      { means: 'live', status: 401, field: '/error/code', values: ['missing_scope'] },
    ],
  },
);

export default [
  {
    id: 'openai-legacy-api-key',
    title: 'OpenAI user API key',
    severity: 'high',
    keywords: ['T3BlbkFJ'],
    pattern: String.raw`\b(?<secret>sk-[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-',
    minEntropy: 4.1,
    sample: { parts: ['sk-', { alphabet: 'base62', chars: 20 }, 'T3BlbkFJ', { alphabet: 'base62', chars: 20 }] },
    matches: [
      'OPENAI_API_KEY={sample}',
      'openai_api_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'OPENAI_API_KEY=sk-CHANGE_ME',
      'openai_api_key = os.environ["OPENAI_API_KEY"]',
      '"openaiApiKey": "sk-xxxxxx"',
    ],
    why: 'Lets the holder call the models and read files and fine-tunes at the cost of the account.',
    fix: 'Revoke it on the API keys page, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://platform.openai.com/api-keys',
    verify: LIST_MODELS,
    references: ['https://platform.openai.com/docs/api-reference/authentication'],
  },
  {
    id: 'openai-project-api-key',
    title: 'OpenAI project API key',
    severity: 'high',
    keywords: ['T3BlbkFJ'],
    pattern: String.raw`\b(?<secret>sk-proj-[0-9A-Za-z_-]{20,80}T3BlbkFJ[0-9A-Za-z_-]{20,80})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-proj-',
    minEntropy: 5,
    sample: {
      parts: ['sk-proj-', { alphabet: 'base64url', chars: 74 }, 'T3BlbkFJ', { alphabet: 'base64url', chars: 74 }],
    },
    matches: [
      'OPENAI_API_KEY={sample}',
      "const openaiApiKey = '{sample}';",
      'openai_api_key = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'OPENAI_API_KEY=sk-proj-YOUR_TOKEN_HERE',
      'const openaiApiKey = process.env.OPENAI_API_KEY;',
      '"openaiApiKey": "sk-proj-xxxxxx"',
    ],
    why: 'Lets the holder call the models and read the files of the project at its cost.',
    fix: 'Revoke it on the API keys page, then read the new one from the environment.',
    revoke: 'https://platform.openai.com/api-keys',
    verify: LIST_MODELS,
    references: ['https://platform.openai.com/docs/api-reference/authentication'],
  },
  {
    id: 'openai-service-account-key',
    title: 'OpenAI service account key',
    severity: 'high',
    keywords: ['T3BlbkFJ'],
    pattern: String.raw`\b(?<secret>sk-svcacct-[0-9A-Za-z_-]{20,80}T3BlbkFJ[0-9A-Za-z_-]{20,80})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-svcacct-',
    minEntropy: 5,
    sample: {
      parts: ['sk-svcacct-', { alphabet: 'base64url', chars: 74 }, 'T3BlbkFJ', { alphabet: 'base64url', chars: 74 }],
    },
    matches: [
      'OPENAI_API_KEY={sample}',
      '"openaiApiKey": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'OPENAI_API_KEY=sk-svcacct-YOUR_KEY_HERE',
      'openaiApiKey: ${{ secrets.OPENAI_API_KEY }}',
      '"openaiApiKey": "sk-svcacct-xxxxxx"',
    ],
    why: 'Lets the holder call the models as the service account of the project, at its cost.',
    fix: 'Revoke it on the API keys page, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://platform.openai.com/api-keys',
    verify: LIST_MODELS,
    references: ['https://platform.openai.com/docs/api-reference/authentication'],
  },
  {
    id: 'openai-admin-key',
    title: 'OpenAI admin key',
    severity: 'critical',
    keywords: ['T3BlbkFJ'],
    pattern: String.raw`\b(?<secret>sk-admin-[0-9A-Za-z_-]{20,80}T3BlbkFJ[0-9A-Za-z_-]{20,80})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-admin-',
    minEntropy: 4.9,
    sample: {
      parts: ['sk-admin-', { alphabet: 'base64url', chars: 58 }, 'T3BlbkFJ', { alphabet: 'base64url', chars: 58 }],
    },
    matches: [
      'OPENAI_ADMIN_KEY={sample}',
      'openai_admin_key: {sample}',
      'export OPENAI_ADMIN_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'OPENAI_ADMIN_KEY=sk-admin-REPLACE_ME',
      'openai_admin_key = os.environ["OPENAI_ADMIN_KEY"]',
      '"openaiAdminKey": "sk-admin-xxxxxx"',
    ],
    why: 'Lets the holder manage the users, projects and keys of the whole organization.',
    fix: 'Revoke it on the Admin keys page of the organization, then pass the new one in from your secret manager.',
    revoke: 'https://platform.openai.com/settings/organization/admin-keys',
    references: ['https://platform.openai.com/docs/api-reference/administration'],
  },
] satisfies PatternFile;
