import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'bamboohr-api-key',
    title: 'BambooHR API key',
    severity: 'critical',
    vendor: 'bamboohr',
    form: hex(40),
    why: 'Reads personal data of employees as the person it was made for.',
    where: 'the account menu > API Keys',
    revoke: 'https://www.bamboohr.com/',
    docs: 'https://documentation.bamboohr.com/docs/getting-started',
  }),
] satisfies PatternFile;
