import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'laravel-app-key',
    title: 'Laravel application key',
    severity: 'critical',
    keywords: ['base64:'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:app[_-]?(?:previous[_-]?)?keys?)${ASSIGNED}` +
      String.raw`(?<secret>base64:[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z_=-]|$)`,
    publicPrefix: 'base64:',
    minEntropy: 4.1,
    oftenMadeUp: true,
    sample: { prefix: 'base64:', alphabet: 'base64', chars: 43, suffix: '=' },
    matches: ['APP_KEY={sample}', "const appKey = '{sample}';"],
    ignores: ['APP_KEY=base64:CHANGE_ME', 'const appKey = process.env.APP_KEY;', 'APP_KEY=base64:xxxxxxxx'],
    why: 'Lets the holder forge session cookies and signed addresses and read what the application encrypted.',
    fix:
      'Make a new key with php artisan key:generate and list the old one in ' +
      'APP_PREVIOUS_KEYS while sessions run out; keep both in the environment.',
    revoke: 'https://laravel.com/docs/encryption#gracefully-rotating-encryption-keys',
    references: ['https://laravel.com/docs/encryption#configuration'],
  },
] satisfies PatternFile;
