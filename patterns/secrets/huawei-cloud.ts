import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'huawei-cloud-secret-access-key',
    title: 'Huawei Cloud secret access key',
    severity: 'critical',
    keywords: ['hw_', 'huawei', 'obs_'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:hw|huawei(?:[_.-]?cloud)?)[_.-]?(?:sdk[_.-]?|obs[_.-]?)?` +
      String.raw`(?:secret[_.-]?(?:access[_.-]?)?key|sk))${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{40})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['export HW_SECRET_KEY="{sample}"', 'HW_SECRET_KEY: {sample}'],
    ignores: ['HW_SECRET_KEY=YOUR_TOKEN_HERE', 'HW_SECRET_KEY=${HW_SECRET_KEY}'],
    why: 'Signs API requests with every right of its user.',
    fix:
      'Revoke it under My Credentials > Access Keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://console-intl.huaweicloud.com/iam/#/mine/accessKey',
    references: ['https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html'],
  },
] satisfies PatternFile;
