import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'capsule-token',
    title: 'Capsule CRM token',
    severity: 'high',
    vendor: 'capsule',
    form: ANY,
    why: 'Reads and changes the customers of the account as its user.',
    where: 'My preferences > API authentication tokens',
    revoke: 'https://capsulecrm.com/',
    docs: 'https://developer.capsulecrm.com/v2/overview/authentication',
  }),
] satisfies PatternFile;
