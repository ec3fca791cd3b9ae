import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'aftership-api-key',
    title: 'AfterShip API key',
    severity: 'high',
    vendor: 'aftership',
    form: ANY,
    why: 'Reads and changes the shipments that the account tracks.',
    where: 'Organization settings > API keys',
    revoke: 'https://admin.aftership.com/settings/api-keys',
    docs: 'https://www.aftership.com/docs/tracking/quickstart/authentication',
  }),
] satisfies PatternFile;
