import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'thingspeak-api-key',
    title: 'ThingSpeak API key',
    severity: 'low',
    keywords: ['thingspeak', 'thing_speak', 'thing-speak'],
    pattern:
      String.raw`(?i:(?:thing[_.-]?speak)[_.-]?(?:write[_.-]?|read[_.-]?|user[_.-]?|my[_.-]?)?(?:api[_.-]?)?key)` +
      String.raw`${ASSIGNED}(?<secret>[0-9A-Z]{16})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.7,
    sample: { prefix: '', alphabet: 'BASE36', chars: 16 },
    matches: [
      'THINGSPEAK_API_KEY={sample}',
      'thingspeak_api_key: {sample}',
      '<add key="THINGSPEAK_API_KEY" value="{sample}" />',
    ],
    ignores: [
      'THINGSPEAK_API_KEY=REPLACE_ME',
      'thingspeak_api_key = os.environ["THINGSPEAK_API_KEY"]',
      'THINGSPEAK_API_KEY=xxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder write to or read the channel.',
    fix: 'Regenerate it on the API Keys tab of the channel, then pass the new one in from your secret manager.',
    revoke: 'https://thingspeak.mathworks.com/channels',
    references: ['https://www.mathworks.com/help/thingspeak/channels-and-charts-api.html'],
  },
] satisfies PatternFile;
