import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'here-api-key',
    title: 'HERE API key',
    severity: 'medium',
    keywords: ['here_', 'here-', 'hereapi', 'heremap', 'here.'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:here[_.-]?(?:maps?[_.-]?|rest[_.-]?|location[_.-]?)?api[_.-]?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ['HERE_API_KEY={sample}', "const hereApiKey = '{sample}';"],
    ignores: ['HERE_API_KEY=YOUR_KEY_HERE', 'const hereApiKey = process.env.HERE_API_KEY;', 'HERE_API_KEY=xxxxxxxx'],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix:
      'Delete it in the platform portal under Access Manager, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://platform.here.com/admin/apps',
    references: [
      'https://www.here.com/docs/bundle/identity-and-access-management-' +
        'developer-guide/page/topics/plat-using-apikeys.html',
    ],
  },
  {
    id: 'here-url',
    title: 'HERE API key in an address',
    severity: 'medium',
    keywords: ['hereapi.com/'],
    pattern: String.raw`\.hereapi\.com/[^\s"'<>]{0,200}[?&]apiKey=(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: [
      'url = "https://geocode.search.hereapi.com/v1/geocode?q=x&apiKey={sample}"',
      'curl "https://router.hereapi.com/v8/routes?apiKey={sample}"',
    ],
    ignores: [
      'https://geocode.search.hereapi.com/v1/geocode?q=x&apiKey=YOUR_HERE_API_KEY',
      'https://router.hereapi.com/v8/routes?apiKey=${key}',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix:
      'Delete it in the platform portal under Access Manager, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://platform.here.com/admin/apps',
    references: [
      'https://www.here.com/docs/bundle/identity-and-access-management-' +
        'developer-guide/page/topics/plat-using-apikeys.html',
    ],
  },
  {
    id: 'here-access-key-secret',
    title: 'HERE access key secret',
    severity: 'high',
    keywords: ['here.', 'here_', 'here-'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:here[._-]access[._-]?key[._-]?secret)${ASSIGNED}(?<secret>[0-9A-Za-z_-]{86})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.7,
    sample: { prefix: '', alphabet: 'base64url', chars: 86 },
    matches: [
      'HERE_ACCESS_KEY_SECRET={sample}',
      '"here_access_key_secret": "{sample}",',
      'ENV HERE_ACCESS_KEY_SECRET {sample}',
    ],
    ignores: [
      'HERE_ACCESS_KEY_SECRET=REPLACE_ME',
      'hereAccessKeySecret: ${{ secrets.HERE_ACCESS_KEY_SECRET }}',
      'HERE_ACCESS_KEY_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder obtain tokens of the app.',
    fix: 'Delete it in the platform portal under Access Manager, then pass the new one in from your secret manager.',
    revoke: 'https://platform.here.com/admin/apps',
    references: [
      'https://www.here.com/docs/bundle/identity-and-access-management-' +
        'developer-guide/page/topics/plat-using-apikeys.html',
    ],
  },
] satisfies PatternFile;
