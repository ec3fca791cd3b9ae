import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'onfleet-api-key',
    title: 'Onfleet API key',
    severity: 'high',
    vendor: 'onfleet',
    form: hex(32),
    why: 'Reads and changes drivers, tasks and recipients of the organization.',
    where: 'Settings > API & Webhooks',
    revoke: 'https://onfleet.com/dashboard#/settings/api',
    docs: 'https://docs.onfleet.com/reference/authentication',
  }),
] satisfies PatternFile;
