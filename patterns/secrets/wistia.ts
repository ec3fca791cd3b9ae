import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'wistia-token',
    title: 'Wistia API token',
    severity: 'high',
    vendor: 'wistia',
    form: hex(64),
    why: 'Reads, changes and deletes videos of the account.',
    where: 'Account > Settings > API access',
    revoke: 'https://my.wistia.com/',
    docs: 'https://docs.wistia.com/reference/authentication',
  }),
] satisfies PatternFile;
