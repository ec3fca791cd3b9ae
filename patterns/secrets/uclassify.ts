import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'uclassify-api-key',
    title: 'uClassify API key',
    severity: 'low',
    vendor: 'uclassify',
    form: letters(12),
    why: 'Classifies texts at the limits of the account.',
    where: 'the account page',
    revoke: 'https://www.uclassify.com/manage/apikeys',
    docs: 'https://www.uclassify.com/docs/restapi',
  }),
] satisfies PatternFile;
