import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'everhour-api-key',
    title: 'Everhour API key',
    severity: 'medium',
    vendor: 'everhour',
    form: ANY,
    why: 'Reads and changes times and projects of the team.',
    where: 'My profile',
    revoke: 'https://app.everhour.com/#/account/profile',
    docs: 'https://everhour.docs.apiary.io/',
  }),
] satisfies PatternFile;
