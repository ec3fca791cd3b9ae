import type { PlaceRow } from '../../src/model/posture/place.ts';
import { present, words } from '../ranked-rows.ts';

export const place = {
  id: 'chrony',
  title: 'chrony and NTP: chrony.conf, ntp.conf',
  files: ['**/{chrony,ntp}*.conf', '**/chrony/**/*.conf'],
  language: 'properties',
  proof: { path: 'etc/chrony/chrony.conf', text: '{line}\n' },
  ranked: [
    ...words('exposure', ['allow', 'cmdallow'], ['0.0.0.0/0|::/0|all|not set', '*'], { default: 'none' }),
    ...words('exposure', ['bindcmdaddress'], ['0.0.0.0|::', '*'], { default: '127.0.0.1' }),
    ...words('exposure', ['cmdport', 'port'], ['*', '0'], { default: '323', atMost: 'low' }),
    ...present('authentication', ['keyfile', 'ntsdumpdir', 'ntstrustedcerts'], { atMost: 'low' }),
    ...words('authentication', ['authselectmode'], ['ignore', 'mix', 'prefer', 'require'], { default: 'mix' }),
    ...words('transit-encryption', ['nosystemcert', 'nocerttimecheck'], ['*', 'none'], { default: 'none' }),
    ...present('audit', ['log'], { atMost: 'low' }),
    ...words('privilege-limit', ['user'], ['root', '*'], { default: 'chrony' }),
  ],
  restore: '{name} {value}',
  references: ['https://chrony-project.org/doc/latest/chrony.conf.html'],
} satisfies PlaceRow;
