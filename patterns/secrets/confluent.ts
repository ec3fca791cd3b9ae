import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'confluent-api-secret',
    title: 'Confluent Cloud API secret',
    severity: 'critical',
    keywords: ['confluent', 'kafka_api', 'schema_registry', 'cloud_api'],
    pattern:
      String.raw`(?i:confluent[_.-]?(?:cloud[_.-]?|kafka[_.-]?|schema[_.-]?registry[_.-]?)?(?:api[_.-]?)?secret` +
      String.raw`|(?:kafka|schema_registry)_api_secret)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z+/]{64})` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    companion: { name: 'API key', pattern: String.raw`\b[0-9A-Z]{16}\b`, withinLines: 4, required: false },
    sample: { prefix: '', alphabet: 'base64', chars: 64 },
    matches: ["  CONFLUENT_CLOUD_API_SECRET: '{sample}'", 'os.environ["CONFLUENT_CLOUD_API_SECRET"] = "{sample}"'],
    ignores: ['CONFLUENT_CLOUD_API_SECRET=YOUR_TOKEN_HERE', 'CONFLUENT_CLOUD_API_SECRET=${CONFLUENT_CLOUD_API_SECRET}'],
    why: 'Manages the cloud, or produces and consumes in the cluster, as its account.',
    fix: 'Revoke it under API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://confluent.cloud/settings/api-keys',
    references: [
      'https://docs.confluent.io/cloud/current/security/authenticate/' +
        'workload-identities/service-accounts/api-keys/overview.html',
    ],
  },
  {
    id: 'confluent-jaas-password',
    title: 'Confluent Cloud API secret in a Kafka login',
    severity: 'critical',
    keywords: ['plainloginmodule', 'sasl.password', 'sasl_plain_password', 'basic.auth.user.info'],
    pattern:
      String.raw`(?:PlainLoginModule\s{1,4}required[\s\\]{1,12}username\s?=\s?\\?["'][0-9A-Z]{16}\\?["']` +
      String.raw`[\s\\]{1,12}password\s?=\s?\\?["']|\bsasl[._]password["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2}` +
      String.raw`|\bsasl_plain_password["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2}` +
      String.raw`|basic\.auth\.user\.info["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2}[0-9A-Z]{16}:)` +
      String.raw`(?<secret>[0-9A-Za-z+/]{64})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 64 },
    matches: [
      'sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule ' +
        'required username="ABCDEFGHIJKLMNOP" password="{sample}";',
      'sasl.password={sample}',
      'basic.auth.user.info=ABCDEFGHIJKLMNOP:{sample}',
    ],
    ignores: [
      'sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required ' +
        'username="{{ CLUSTER_API_KEY }}" password="{{ CLUSTER_API_SECRET }}";',
      'sasl.password=${SASL_PASSWORD}',
    ],
    why: 'Produces and consumes in the cluster as its account.',
    fix: 'Revoke it under API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://confluent.cloud/settings/api-keys',
    references: ['https://docs.confluent.io/cloud/current/client-apps/config-client.html'],
  },
] satisfies PatternFile;
