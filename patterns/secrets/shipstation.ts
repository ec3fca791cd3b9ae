import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'shipstation-api-secret',
    title: 'ShipStation API secret',
    severity: 'high',
    vendor: 'shipstation',
    form: hex(32),
    why: 'Reads orders and buys labels at the cost of the account.',
    where: 'Settings > Account > API settings',
    revoke: 'https://ship.shipstation.com/settings/api',
    docs: 'https://www.shipstation.com/docs/api/requirements/',
  }),
] satisfies PatternFile;
