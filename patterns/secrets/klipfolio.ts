import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'klipfolio-api-key',
    title: 'Klipfolio API key',
    severity: 'medium',
    vendor: 'klipfolio',
    form: hex(40),
    why: 'Reads and changes dashboards as its owner.',
    where: 'Account > My profile',
    revoke: 'https://app.klipfolio.com/profile',
    docs: 'https://apidocs.klipfolio.com/reference/authentication',
  }),
] satisfies PatternFile;
