import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'madkudu-api-key',
    title: 'MadKudu API key',
    severity: 'medium',
    vendor: 'madkudu',
    form: ANY,
    why: 'Reads scores of leads and customers.',
    where: 'Settings > API key',
    revoke: 'https://developers.madkudu.com/',
    docs: 'https://developers.madkudu.com/',
  }),
] satisfies PatternFile;
