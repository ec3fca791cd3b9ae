import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'zipcodeapi-api-key',
    title: 'ZipCodeAPI key',
    severity: 'low',
    vendor: 'zipcodeapi',
    form: letters(64),
    why: 'Looks up zip codes at the limits of the account.',
    where: 'the account page',
    revoke: 'https://www.zipcodeapi.com/API',
    docs: 'https://www.zipcodeapi.com/API',
  }),
] satisfies PatternFile;
