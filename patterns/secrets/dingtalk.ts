import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'dingtalk-webhook-token',
    title: 'DingTalk group robot webhook',
    severity: 'medium',
    keywords: ['oapi.dingtalk.com/robot/send'],
    pattern: String.raw`oapi\.dingtalk\.com/robot/send\?access_token=(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      'DINGTALK_WEBHOOK=https://oapi.dingtalk.com/robot/send?access_token={sample}',
      "curl 'https://oapi.dingtalk.com/robot/send?access_token={sample}'",
    ],
    ignores: [
      'https://oapi.dingtalk.com/robot/send?access_token=XXXXXX',
      'webhook: https://oapi.dingtalk.com/robot/send?access_token=YOUR_TOKEN',
    ],
    why: 'Lets anyone post to the group as the robot.',
    fix: 'Reset it in the group settings under Bot, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://open.dingtalk.com/document/robots/custom-robot-access',
    references: ['https://open.dingtalk.com/document/robots/custom-robot-access'],
  },
  {
    id: 'dingtalk-signing-secret',
    title: 'DingTalk group robot signing secret',
    severity: 'medium',
    keywords: ['dingtalk', 'dingding', 'ding_'],
    pattern: String.raw`(?i:dingtalk|dingding|ding_)[^\n]{0,80}?\b(?<secret>SEC[0-9a-f]{64})\b`,
    publicPrefix: 'SEC',
    minEntropy: 3.3,
    sample: { prefix: 'SEC', alphabet: 'base16', chars: 64 },
    matches: ['DINGTALK_SECRET={sample}', 'dingtalk_secret: {sample}', 'export DINGTALK_SECRET="{sample}"'],
    ignores: [
      'DINGTALK_SECRET=SECYOUR_TOKEN_HERE',
      'dingtalk_secret = os.environ["DINGTALK_SECRET"]',
      '"dingtalkSecret": "SECxxxxxx"',
    ],
    why: 'Lets the holder sign messages that the group robot accepts.',
    fix: 'Reset it in the group settings under Bot, then read the new one from the environment.',
    revoke: 'https://open.dingtalk.com/document/robots/custom-robot-access',
    references: ['https://open.dingtalk.com/document/robots/customize-robot-security-settings'],
  },
] satisfies PatternFile;
