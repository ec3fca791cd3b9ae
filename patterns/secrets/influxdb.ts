import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'influxdb-api-token',
    title: 'InfluxDB API token',
    severity: 'high',
    keywords: ['influx', 'authorization'],
    pattern:
      String.raw`(?:(?i:(?:docker_)?influx(?:db|_?cloud)?[_.-]?(?:v?[23][_.-]?)?(?:init[_.-]?)?` +
      String.raw`(?:admin[_.-]?|api[_.-]?|auth[_.-]?|write[_.-]?|read[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`|(?i:authorization)["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2}Token )(?<secret>[0-9A-Za-z+/_-]{86}==)` +
      String.raw`(?:[^0-9A-Za-z+/=_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 86, suffix: '==' },
    matches: ['INFLUX_TOKEN={sample}', 'Authorization: Token {sample}', 'influxdb_token: "{sample}"'],
    ignores: ['INFLUX_TOKEN=YOUR_API_TOKEN', 'Authorization: Token $INFLUX_TOKEN'],
    why: 'Reads and writes the buckets that the token covers.',
    fix: 'Revoke it under Load Data > API Tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://cloud2.influxdata.com/',
    references: ['https://docs.influxdata.com/influxdb/cloud/admin/tokens/'],
  },
  {
    id: 'influxdb-v3-token',
    title: 'InfluxDB 3 token',
    severity: 'high',
    keywords: ['apiv3_'],
    pattern: String.raw`\b(?<secret>apiv3_[0-9A-Za-z_-]{80,100})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'apiv3_',
    minEntropy: 4,
    sample: { prefix: 'apiv3_', alphabet: 'base64url', chars: 86 },
    matches: [
      'export INFLUXDB3_AUTH_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'Authorization: Bearer {sample}',
    ],
    ignores: ['INFLUXDB3_AUTH_TOKEN=apiv3_YOUR_TOKEN_HERE', 'INFLUXDB3_AUTH_TOKEN=${INFLUXDB3_AUTH_TOKEN}'],
    why: 'Reads and writes the databases, or as an admin token everything.',
    fix: 'Delete it with influxdb3 delete token, then read the new one from the environment or a secret manager.',
    revoke: 'https://docs.influxdata.com/influxdb3/core/admin/tokens/',
    references: ['https://docs.influxdata.com/influxdb3/core/admin/tokens/'],
  },
] satisfies PatternFile;
