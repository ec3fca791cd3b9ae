import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'wordpress-application-password',
    title: 'WordPress application password',
    severity: 'high',
    keywords: ['wordpress', 'wp_app', 'wp-app', 'wpapp', 'wp.app'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:wordpress|wp)[_.-]?(?:app(?:lication)?[_.-]?)(?:password|pass|pw))` +
      String.raw`${ASSIGNED}(?<secret>[0-9A-Za-z]{4}(?: [0-9A-Za-z]{4}){5})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.5,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 4 },
        ' ',
        { alphabet: 'base62', chars: 4 },
        ' ',
        { alphabet: 'base62', chars: 4 },
        ' ',
        { alphabet: 'base62', chars: 4 },
        ' ',
        { alphabet: 'base62', chars: 4 },
        ' ',
        { alphabet: 'base62', chars: 4 },
      ],
    },
    matches: [
      'WP_APP_PASSWORD={sample}',
      '"wp_app_password": "{sample}",',
      'os.environ["WP_APP_PASSWORD"] = "{sample}"',
    ],
    ignores: [
      'WP_APP_PASSWORD=xxxx xxxx xxxx',
      'wp_app_password = os.environ["WP_APP_PASSWORD"]',
      'WP_APPLICATION_PASSWORD: CHANGE_ME',
    ],
    why: 'Lets the holder act as the user through the REST API of the site.',
    fix: 'Revoke it on the profile page of the user, then pass the new one in from your secret manager.',
    revoke: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
    references: ['https://developer.wordpress.org/advanced-administration/security/application-passwords/'],
  },
] satisfies PatternFile;
