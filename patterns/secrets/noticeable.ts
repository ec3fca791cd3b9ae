import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'noticeable-api-key',
    title: 'Noticeable API key',
    severity: 'medium',
    vendor: 'noticeable',
    form: ANY,
    why: 'Publishes and changes release notes of the project.',
    where: "the account's API tokens",
    revoke: 'https://dev.noticeable.io/',
    docs: 'https://dev.noticeable.io/',
  }),
] satisfies PatternFile;
