import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'paperform-api-key',
    title: 'Paperform API key',
    severity: 'medium',
    vendor: 'paperform',
    form: ANY,
    why: 'Reads forms and their submissions.',
    where: 'Account > Developer',
    revoke: 'https://paperform.readme.io/reference',
    docs: 'https://paperform.readme.io/reference',
  }),
] satisfies PatternFile;
