import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'hybiscus-api-key',
    title: 'Hybiscus API key',
    severity: 'low',
    vendor: 'hybiscus',
    form: ANY,
    why: 'Builds reports at the cost of the account.',
    where: "the account's API page",
    revoke: 'https://hybiscus.dev/docs',
    docs: 'https://hybiscus.dev/docs',
  }),
] satisfies PatternFile;
