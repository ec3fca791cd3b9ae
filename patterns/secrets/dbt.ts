import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'dbt-cloud-service-token',
    title: 'dbt Cloud service token',
    severity: 'high',
    keywords: ['dbtc_'],
    pattern: String.raw`\b(?<secret>dbtc_[0-9A-Za-z_-]{38,48}(?:={0,2}))(?:[^0-9A-Za-z_=-]|$)`,
    publicPrefix: 'dbtc_',
    minEntropy: 4,
    sample: { prefix: 'dbtc_', alphabet: 'base64url', chars: 42 },
    matches: ['DBT_CLOUD_API_TOKEN={sample}', 'dbt_cloud_api_token: {sample}', 'export DBT_CLOUD_API_TOKEN="{sample}"'],
    ignores: [
      'DBT_CLOUD_API_TOKEN=dbtc_YOUR_TOKEN_HERE',
      'dbt_cloud_api_token = os.environ["DBT_CLOUD_API_TOKEN"]',
      '"dbtCloudApiToken": "dbtc_xxxxxx"',
    ],
    why: 'Lets the holder run and change the jobs of the account within the scopes of the token.',
    fix: 'Revoke it under Account settings > API tokens, then read the new one from the environment.',
    revoke: 'https://cloud.getdbt.com/settings/tokens/service-tokens',
    references: ['https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens'],
  },
  {
    id: 'dbt-cloud-personal-token',
    title: 'dbt Cloud personal access token',
    severity: 'high',
    keywords: ['dbtu_'],
    pattern: String.raw`\b(?<secret>dbtu_[0-9A-Za-z_-]{38,48}(?:={0,2}))(?:[^0-9A-Za-z_=-]|$)`,
    publicPrefix: 'dbtu_',
    minEntropy: 4,
    sample: { prefix: 'dbtu_', alphabet: 'base64url', chars: 42 },
    matches: ['DBT_CLOUD_API_TOKEN={sample}', "const dbtCloudApiToken = '{sample}';"],
    ignores: [
      'DBT_CLOUD_API_TOKEN=dbtu_YOUR_KEY_HERE',
      'const dbtCloudApiToken = process.env.DBT_CLOUD_API_TOKEN;',
      '"dbtCloudApiToken": "dbtu_xxxxxx"',
    ],
    why: 'Lets the holder act as the person in dbt Cloud.',
    fix:
      'Revoke it under Account settings > API tokens, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://cloud.getdbt.com/settings/tokens/service-tokens',
    references: ['https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens'],
  },
] satisfies PatternFile;
