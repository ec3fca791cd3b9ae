import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'rudderstack-write-key',
    title: 'RudderStack write key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['rudder'],
    pattern:
      String.raw`(?i:rudder(?:stack)?[_.-]?(?:source[_.-]?)?write[_.-]?key)${ASSIGNED}(?<secret>[0-9A-Za-z]{27})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'base62', chars: 27 },
    matches: ['RUDDERSTACK_WRITE_KEY={sample}', 'rudderstack_write_key: {sample}'],
    ignores: [
      'RUDDERSTACK_WRITE_KEY=YOUR_KEY_HERE',
      'rudderstack_write_key = os.environ["RUDDERSTACK_WRITE_KEY"]',
      'RUDDERSTACK_WRITE_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder send events to the source; in client code it is meant to be public.',
    fix: 'Regenerate it in the source settings, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.rudderstack.com/',
    references: ['https://www.rudderstack.com/docs/resources/glossary/#write-key'],
  },
] satisfies PatternFile;
