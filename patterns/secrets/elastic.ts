import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'elastic-api-key',
    title: 'Elasticsearch API key',
    severity: 'high',
    keywords: ['apikey ', 'elastic', 'kibana', 'es_api', 'es-api'],
    pattern:
      String.raw`(?:(?i:authorization)["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2}(?i:apikey) ` +
      String.raw`|(?i:(?:elastic(?:search)?|es|kibana)[_.-]?(?:cloud[_.-]?)?api[_.-]?key)${ASSIGNED_PLAINLY})` +
      String.raw`(?<secret>[0-9A-Za-z+/]{58}==)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 58, suffix: '==' },
    matches: [
      'Authorization: ApiKey {sample}',
      'ELASTIC_API_KEY={sample}',
      'headers = { "Authorization": "ApiKey {sample}" }',
    ],
    ignores: [
      'Authorization: ApiKey YOUR_API_KEY',
      'ELASTIC_API_KEY=${ELASTIC_API_KEY}',
      'Authorization: ApiKey ${apiKey}',
    ],
    why: "Searches and changes the indexes that the key's role covers.",
    fix:
      'Revoke it under Stack Management > API keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://www.elastic.co/docs/deploy-manage/api-keys',
    references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys'],
  },
  {
    id: 'elastic-cloud-api-key',
    title: 'Elastic Cloud API key',
    severity: 'critical',
    keywords: ['essu_'],
    pattern: String.raw`\b(?<secret>essu_[0-9A-Za-z+/]{60,160}={0,2})(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'essu_',
    minEntropy: 4,
    sample: { prefix: 'essu_', alphabet: 'base64', chars: 96 },
    matches: [
      '  EC_API_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'Authorization: ApiKey {sample}',
    ],
    ignores: ['EC_API_KEY=essu_YOUR_TOKEN_HERE', 'EC_API_KEY=${EC_API_KEY}'],
    why: 'Creates, changes and deletes the deployments of the organization.',
    fix:
      'Revoke it under Elastic Cloud > Organization > API keys, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://cloud.elastic.co/account/keys',
    references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'],
  },
] satisfies PatternFile;
