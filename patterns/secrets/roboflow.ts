import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'roboflow-api-key',
    title: 'Roboflow private API key',
    severity: 'medium',
    keywords: ['roboflow'],
    pattern:
      String.raw`(?i:roboflow[_.-]?(?:private[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9A-Za-z]{20})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.1,
    sample: { prefix: '', alphabet: 'base62', chars: 20 },
    matches: ['ROBOFLOW_API_KEY={sample}', '"roboflow_api_key": "{sample}",'],
    ignores: [
      'ROBOFLOW_API_KEY=CHANGE_ME',
      'roboflowApiKey: ${{ secrets.ROBOFLOW_API_KEY }}',
      'ROBOFLOW_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder read and change the data sets and models of the workspace.',
    fix:
      'Revoke it in the workspace settings under API Keys, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://app.roboflow.com/settings/api',
    references: ['https://docs.roboflow.com/api-reference/authentication'],
  },
] satisfies PatternFile;
