import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'airbyte-client-secret',
    title: 'Airbyte client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['airbyte'],
    pattern: String.raw`(?i:airbyte[_.-]?(?:cloud[_.-]?)?client[_.-]?secret)["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['AIRBYTE_CLIENT_SECRET={sample}', '"airbyte_client_secret": "{sample}",'],
    ignores: [
      'AIRBYTE_CLIENT_SECRET=CHANGE_ME',
      'airbyteClientSecret: ${{ secrets.AIRBYTE_CLIENT_SECRET }}',
      'AIRBYTE_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder obtain tokens and change the connections of the workspace.',
    fix: 'Revoke it under User settings > Applications, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://cloud.airbyte.com/settings/applications',
    references: ['https://docs.airbyte.com/using-airbyte/configuring-api-access'],
  },
] satisfies PatternFile;
