import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'flickr-api-secret',
    title: 'Flickr API secret',
    severity: 'medium',
    vendor: 'flickr',
    form: hex(32),
    why: 'Signs calls of the application at Flickr.',
    where: 'The App Garden',
    revoke: 'https://www.flickr.com/services/apps/by/me',
    docs: 'https://www.flickr.com/services/api/auth.oauth.html',
  }),
] satisfies PatternFile;
