import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'iconfinder-api-key',
    title: 'Iconfinder API key',
    severity: 'medium',
    vendor: 'iconfinder',
    form: ANY,
    why: 'Downloads icons at the cost of the account.',
    where: "the account's API settings",
    revoke: 'https://www.iconfinder.com/account/applications',
    docs: 'https://developer.iconfinder.com/reference/authentication',
  }),
] satisfies PatternFile;
