import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'lemlist-api-key',
    title: 'lemlist API key',
    severity: 'high',
    vendor: 'lemlist',
    form: hex(32),
    why: 'Reads contacts and sends campaigns as the team.',
    where: 'Settings > Integrations',
    revoke: 'https://app.lemlist.com/settings/integrations',
    docs: 'https://developer.lemlist.com/',
  }),
] satisfies PatternFile;
