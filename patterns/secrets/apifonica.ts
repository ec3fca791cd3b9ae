import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'apifonica-token',
    title: 'Apifonica token',
    severity: 'medium',
    vendor: 'apifonica',
    form: ANY,
    why: 'Sends messages and calls at the cost of the account.',
    where: "the account's API credentials",
    revoke: 'https://www.apifonica.com/en/sign-in/',
    docs: 'https://www.apifonica.com/en/docs/',
  }),
] satisfies PatternFile;
