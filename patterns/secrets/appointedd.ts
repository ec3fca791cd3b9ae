import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'appointedd-api-key',
    title: 'Appointedd API key',
    severity: 'medium',
    vendor: 'appointedd',
    form: ANY,
    why: 'Reads and changes bookings and customers.',
    where: 'Settings > API keys',
    revoke: 'https://developers.appointedd.com/',
    docs: 'https://developers.appointedd.com/',
  }),
] satisfies PatternFile;
