import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'eventbrite-private-token',
    title: 'Eventbrite private token',
    severity: 'high',
    keywords: ['eventbrite'],
    pattern:
      String.raw`(?i:eventbrite[_.-]?(?:private[_.-]?|oauth[_.-]?|api[_.-]?|access[_.-]?){0,3}(?:token|key))` +
      String.raw`${ASSIGNED}(?<secret>[0-9A-Z]{20})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.9,
    sample: { prefix: '', alphabet: 'BASE36', chars: 20 },
    matches: ['EVENTBRITE_TOKEN={sample}', 'eventbrite_token: {sample}', 'ENV EVENTBRITE_TOKEN {sample}'],
    ignores: [
      'EVENTBRITE_TOKEN=YOUR_TOKEN_HERE',
      'eventbrite_token = os.environ["EVENTBRITE_TOKEN"]',
      'EVENTBRITE_TOKEN=xxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read the attendees and change the events of the organizer.',
    fix: 'Revoke it under Account settings > API keys, then read the new one from the environment.',
    revoke: 'https://www.eventbrite.com/platform/api-keys',
    references: ['https://www.eventbrite.com/platform/api#/introduction/authentication'],
  },
] satisfies PatternFile;
