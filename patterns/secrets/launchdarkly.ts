import type { PatternFile } from '../../src/model/rule.ts';
import { asking, ONLY_LIVE } from '../live.ts';

export default [
  {
    id: 'launchdarkly-sdk-key',
    title: 'LaunchDarkly SDK key',
    severity: 'medium',
    keywords: ['sdk-'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z_-])` +
      String.raw`(?<secret>sdk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-` +
      String.raw`[0-9a-f]{12})\b`,
    publicPrefix: 'sdk-',
    minEntropy: 3,
    sample: {
      parts: [
        'sdk-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['LAUNCHDARKLY_SDK_KEY={sample}', "const launchdarklySdkKey = '{sample}';"],
    ignores: [
      'LAUNCHDARKLY_SDK_KEY=sdk-YOUR_KEY_HERE',
      'const launchdarklySdkKey = process.env.LAUNCHDARKLY_SDK_KEY;',
      '"launchdarklySdkKey": "sdk-xxxxxx"',
    ],
    why: 'Lets the holder read every flag and targeting rule of the environment.',
    fix: 'Reset it in the environment settings, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.launchdarkly.com/settings/authorization',
    references: [
      'https://launchdarkly.com/docs/home/account/api',
      'https://launchdarkly.com/docs/home/account/environment/keys',
    ],
  },
  {
    id: 'launchdarkly-access-token',
    title: 'LaunchDarkly API access token',
    severity: 'high',
    keywords: ['api-'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z_-])` +
      String.raw`(?<secret>api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-` +
      String.raw`[0-9a-f]{12})\b`,
    publicPrefix: 'api-',
    minEntropy: 3,
    sample: {
      parts: [
        'api-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'LAUNCHDARKLY_ACCESS_TOKEN={sample}',
      '"launchdarklyAccessToken": "{sample}",',
      'os.environ["LAUNCHDARKLY_ACCESS_TOKEN"] = "{sample}"',
      'curl -H "Authorization: {sample}" https://app.launchdarkly.com/api/v2/flags',
    ],
    ignores: [
      'LAUNCHDARKLY_ACCESS_TOKEN=api-REPLACE_ME',
      'launchdarklyAccessToken: ${{ secrets.LAUNCHDARKLY_ACCESS_TOKEN }}',
      '"launchdarklyAccessToken": "api-xxxxxx"',
    ],
    why: 'Lets the holder change flags, and so the behaviour of running systems.',
    fix: 'Revoke it under Organization settings > Authorization, then pass the new one in from your secret manager.',
    revoke: 'https://app.launchdarkly.com/settings/authorization',
    verify: asking(
      'https://app.launchdarkly.com/api/v2/caller-identity',
      'https://launchdarkly.com/docs/api/other/get-caller-identity',
      { authorization: '{secret}' },
      { answers: ONLY_LIVE },
    ),
    references: [
      'https://launchdarkly.com/docs/home/account/api',
      'https://launchdarkly.com/docs/home/account/environment/keys',
    ],
  },
  {
    id: 'launchdarkly-relay-key',
    title: 'LaunchDarkly Relay Proxy key',
    severity: 'high',
    keywords: ['rel-'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z_-])` +
      String.raw`(?<secret>rel-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-` +
      String.raw`[0-9a-f]{12})\b`,
    publicPrefix: 'rel-',
    minEntropy: 3,
    sample: {
      parts: [
        'rel-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['LD_AUTO_CONFIG_KEY={sample}', 'ld_auto_config_key: {sample}'],
    ignores: [
      'LD_AUTO_CONFIG_KEY=rel-CHANGE_ME',
      'ld_auto_config_key = os.environ["LD_AUTO_CONFIG_KEY"]',
      '"ldAutoConfigKey": "rel-xxxxxx"',
    ],
    why: 'Lets the holder read the flags and SDK keys of every environment the proxy serves.',
    fix:
      'Reset it under Organization settings > Relay proxy, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://app.launchdarkly.com/settings/relay',
    references: ['https://launchdarkly.com/docs/sdk/relay-proxy/automatic-configuration'],
  },
] satisfies PatternFile;
