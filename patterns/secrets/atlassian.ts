import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'atlassian-api-token',
    title: 'Atlassian API token',
    severity: 'high',
    keywords: ['ATATT3x'],
    pattern: String.raw`\b(?<secret>ATATT3x[0-9A-Za-z_-]{100,400}=[0-9A-F]{8})\b`,
    publicPrefix: 'ATATT3x',
    minEntropy: 4.6,
    check: 'atlassian-crc32',
    sample: { maker: 'atlassian-crc32', options: { prefix: 'ATATT3xFfGF0' } },
    matches: [
      'JIRA_API_TOKEN={sample}',
      'jira_api_token: {sample}',
      'curl -u "me@example.com:{sample}" https://example.atlassian.net/rest/api/3/myself',
    ],
    ignores: [
      'JIRA_API_TOKEN=ATATT3xCHANGE_ME',
      'jira_api_token = os.environ["JIRA_API_TOKEN"]',
      '"jiraApiToken": "ATATT3xxxxxxx"',
    ],
    why: 'Lets the holder act as the person in Jira, Confluence and the other Atlassian products.',
    fix:
      'Revoke it under Security > API tokens of the Atlassian account, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    references: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'],
  },
  {
    id: 'atlassian-admin-api-key',
    title: 'Atlassian organization API key',
    severity: 'critical',
    keywords: ['ATCTT3x'],
    pattern: String.raw`\b(?<secret>ATCTT3x[0-9A-Za-z_-]{100,400}=[0-9A-F]{8})\b`,
    publicPrefix: 'ATCTT3x',
    minEntropy: 4.6,
    check: 'atlassian-crc32',
    sample: { maker: 'atlassian-crc32', options: { prefix: 'ATCTT3xFfGN0' } },
    matches: [
      'ATLASSIAN_ORG_API_KEY={sample}',
      "const atlassianOrgApiKey = '{sample}';",
      'atlassian_org_api_key = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'ATLASSIAN_ORG_API_KEY=ATCTT3xYOUR_TOKEN_HERE',
      'const atlassianOrgApiKey = process.env.ATLASSIAN_ORG_API_KEY;',
      '"atlassianOrgApiKey": "ATCTT3xxxxxxx"',
    ],
    why:
      'Lets the holder manage the users and policies of the ' +
      'organization, or the repository or workspace it was made for.',
    fix:
      'Revoke it in the organization or repository settings under API ' +
      'keys, then read the new one from the environment.',
    revoke: 'https://admin.atlassian.com/',
    references: [
      'https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/',
    ],
  },
  {
    id: 'atlassian-data-center-token',
    title: 'Jira or Confluence Data Center personal access token',
    severity: 'high',
    keywords: ['jira', 'confluence', 'atlassian'],
    pattern:
      String.raw`(?i:jira|confluence|atlassian)[^\n]{0,80}?(?:^|[^0-9A-Za-z+/])` +
      String.raw`(?<secret>[MNO][0-9A-Za-z]{15}O[g-v][0-9A-Za-z+/]{26})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 3.6,
    sample: { parts: ['NT', { alphabet: 'base62', chars: 14 }, 'Oj', { alphabet: 'base64', chars: 26 }] },
    matches: [
      'JIRA_TOKEN={sample}',
      'confluence_pat: "{sample}"',
      'jira = JIRA("https://jira.example.com", token_auth="{sample}")',
    ],
    ignores: ['JIRA_TOKEN=YOUR_TOKEN_HERE', 'jira_token: "NT0000"'],
    why: 'Lets the holder act as the person in the self-hosted Jira or Confluence.',
    fix: 'Revoke it in the profile under Personal Access Tokens, then read the new one from the environment.',
    revoke: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
    references: ['https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html'],
  },
] satisfies PatternFile;
