import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'configcat-sdk-key',
    title: 'ConfigCat SDK key',
    severity: 'medium',
    keywords: ['configcat-sdk-'],
    pattern:
      String.raw`\b(?<secret>configcat-sdk-(?:[0-9]{1,2}/)?` +
      String.raw`[0-9A-Za-z_-]{22}/[0-9A-Za-z_-]{22})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'configcat-sdk-',
    minEntropy: 4.2,
    sample: {
      parts: ['configcat-sdk-1/', { alphabet: 'base64url', chars: 22 }, '/', { alphabet: 'base64url', chars: 22 }],
    },
    matches: ['CONFIGCAT_SDK_KEY={sample}', 'configcat_sdk_key: {sample}', 'export CONFIGCAT_SDK_KEY="{sample}"'],
    ignores: [
      'CONFIGCAT_SDK_KEY=configcat-sdk-YOUR_TOKEN_HERE',
      'configcat_sdk_key = os.environ["CONFIGCAT_SDK_KEY"]',
      '"configcatSdkKey": "configcat-sdk-xxxxxx"',
    ],
    why: 'Lets the holder read every flag and targeting rule of the environment.',
    fix: 'Revoke it in the dashboard under SDK Keys, then read the new one from the environment.',
    revoke: 'https://app.configcat.com/sdkkey',
    references: ['https://configcat.com/docs/advanced/public-api/'],
  },
] satisfies PatternFile;
