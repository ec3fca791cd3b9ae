import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'semaphore-token',
    title: 'Semaphore API token',
    severity: 'high',
    vendor: 'semaphore',
    form: ANY,
    why: 'Starts builds and reads projects as its owner.',
    where: 'Account settings > API token',
    revoke: 'https://me.semaphoreci.com/account',
    docs: 'https://docs.semaphoreci.com/reference/api',
  }),
] satisfies PatternFile;
