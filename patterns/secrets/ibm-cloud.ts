import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'ibm-cloud-api-key',
    title: 'IBM Cloud API key',
    severity: 'critical',
    keywords: ['ibmcloud', 'ibm_cloud', 'ibm-cloud', 'bluemix', 'ic_api_key', 'iam_api', 'watson'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:ibm[_.-]?cloud|bluemix|ibm[_.-]?watson` +
      String.raw`|watson(?:x|[_.-]?assistant|[_.-]?discovery)?|ic)[_.-]?(?:platform[_.-]?|iam[_.-]?)?` +
      String.raw`api[_.-]?key)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z_-]{44})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 44 },
    matches: ['IBMCLOUD_API_KEY={sample}', '"IBMCLOUD_API_KEY": "{sample}"'],
    ignores: ['IBMCLOUD_API_KEY=YOUR_TOKEN_HERE', 'IBMCLOUD_API_KEY=${IBMCLOUD_API_KEY}'],
    why: 'Acts as its user or service in every resource of the account.',
    fix:
      'Revoke it under Manage > Access (IAM) > API keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://cloud.ibm.com/iam/apikeys',
    references: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
  },
] satisfies PatternFile;
