import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'hygraph-permanent-auth-token',
    title: 'Hygraph permanent auth token',
    severity: 'high',
    keywords: ['hygraph', 'graphcms'],
    pattern:
      String.raw`(?i:hygraph|graphcms)[^\n]{0,60}?[^0-9A-Za-z_.-]` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}\.[0-9A-Za-z_-]{20,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    check: 'jwt',
    sample: { maker: 'jwt' },
    matches: ['HYGRAPH_TOKEN={sample}', '"graphcmsToken": "{sample}"'],
    ignores: ['HYGRAPH_TOKEN=eyJ...', 'hygraph_token: "YOUR_TOKEN_HERE"'],
    why: 'Lets the holder read drafts or change the content of the project.',
    fix: 'Delete it in the project settings under Access, then read the new one from the environment.',
    revoke: 'https://hygraph.com/docs/getting-started/access-and-permissions/api-access',
    references: ['https://hygraph.com/docs/getting-started/access-and-permissions/api-access'],
  },
] satisfies PatternFile;
