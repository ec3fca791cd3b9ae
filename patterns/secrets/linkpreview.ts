import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'linkpreview-api-key',
    title: 'LinkPreview API key',
    severity: 'low',
    vendor: 'linkpreview',
    form: hex(32),
    query: { host: 'api.linkpreview.net', parameter: 'key' },
    why: 'Reads previews at the limits of the account.',
    where: 'the account page',
    revoke: 'https://my.linkpreview.net/access_keys',
    docs: 'https://docs.linkpreview.net/',
  }),
] satisfies PatternFile;
