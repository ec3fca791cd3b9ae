import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'simplynoted-api-key',
    title: 'Simply Noted API key',
    severity: 'medium',
    vendor: 'simplynoted',
    form: ANY,
    why: 'Orders cards by mail at the cost of the account.',
    where: 'the account page',
    revoke: 'https://simplynoted.com/',
    docs: 'https://simplynoted.com/',
  }),
] satisfies PatternFile;
