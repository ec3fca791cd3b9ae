import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'cloudinary-url',
    title: 'Cloudinary environment address',
    severity: 'high',
    keywords: ['cloudinary://'],
    pattern: 'cloudinary://[0-9]{12,18}:(?<secret>[0-9A-Za-z_-]{27})@[0-9A-Za-z_-]{1,80}',
    minEntropy: 3.6,
    sample: { prefix: '', alphabet: 'base64url', chars: 27 },
    matches: [
      'CLOUDINARY_URL=cloudinary://123456789012345:{sample}@example',
      '"cloudinary": "cloudinary://123456789012345:{sample}@example"',
    ],
    ignores: [
      'CLOUDINARY_URL=cloudinary://API_KEY:API_SECRET@CLOUD_NAME',
      'cloudinary://123456789012345:your_api_secret@cloud',
    ],
    why: 'Lets the holder read, replace and delete the media of the account.',
    fix: 'Disable it in the console under API Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://console.cloudinary.com/settings/api-keys',
    references: ['https://cloudinary.com/documentation/how_to_integrate_cloudinary'],
  },
  {
    id: 'cloudinary-api-secret',
    title: 'Cloudinary API secret',
    severity: 'high',
    keywords: ['cloudinary'],
    pattern:
      String.raw`(?i:cloudinary[_.-]?(?:api[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9A-Za-z_-]{27})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.6,
    sample: { prefix: '', alphabet: 'base64url', chars: 27 },
    matches: [
      'CLOUDINARY_API_SECRET={sample}',
      'cloudinary_api_secret: {sample}',
      '<add key="CLOUDINARY_API_SECRET" value="{sample}" />',
    ],
    ignores: [
      'CLOUDINARY_API_SECRET=REPLACE_ME',
      'cloudinary_api_secret = os.environ["CLOUDINARY_API_SECRET"]',
      'CLOUDINARY_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, with the API key, read, replace and delete the media of the account.',
    fix: 'Disable it in the console under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://console.cloudinary.com/settings/api-keys',
    references: ['https://cloudinary.com/documentation/how_to_integrate_cloudinary'],
  },
] satisfies PatternFile;
