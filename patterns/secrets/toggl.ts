import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'toggl-token',
    title: 'Toggl Track API token',
    severity: 'medium',
    vendor: 'toggl',
    form: hex(32),
    why: 'Reads and changes times as its owner.',
    where: 'Profile settings > API token',
    revoke: 'https://track.toggl.com/profile',
    docs: 'https://engineering.toggl.com/docs/authentication/',
  }),
] satisfies PatternFile;
