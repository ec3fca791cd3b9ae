import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'airbyte-client-secret',
    title: 'Airbyte client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['airbyte'],
    pattern:
      String.raw`(?i:airbyte[_.-]?(?:cloud[_.-]?)?client[_.-]?secret)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['AIRBYTE_CLIENT_SECRET={sample}', '"airbyte_client_secret": "{sample}",'],
    ignores: [
      'AIRBYTE_CLIENT_SECRET=CHANGE_ME',
      'airbyteClientSecret: ${{ secrets.AIRBYTE_CLIENT_SECRET }}',
      'AIRBYTE_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder obtain tokens and change the connections of the workspace.',
    fix:
      'Revoke it under User settings > Applications, then keep the new ' +
      'one out of the repository, in a secret manager.',
    revoke: 'https://cloud.airbyte.com/settings/applications',
    references: ['https://docs.airbyte.com/using-airbyte/configuring-api-access'],
  },
] satisfies PatternFile;
