import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, more, noItems, on } from '../ranked-rows.ts';

export const place = {
  id: 'fail2ban',
  title: 'Fail2Ban: jails',
  files: ['**/jail.{conf,local}', '**/jail.d/*', '**/fail2ban/*.local'],
  language: 'ini',
  sections: true,
  proof: { path: 'etc/fail2ban/jail.local', text: '{line}\n' },
  ranked: [
    ...less('request-rate', ['DEFAULT.maxretry'], { default: '5' }),
    ...more('request-rate', ['DEFAULT.bantime'], { default: '10m' }),
    ...more('request-rate', ['DEFAULT.findtime'], { default: '10m', atMost: 'low' }),
    ...noItems('request-rate', ['DEFAULT.ignoreip'], { default: '127.0.0.1/8 ::1' }),
    ...on('request-rate', ['DEFAULT.enabled', 'DEFAULT.bantime.increment'], { atMost: 'low' }),
    ...on('threat-detection', ['enabled'], { resource: '*', weakening: 'removal' }),
    ...less('request-rate', ['maxretry'], { resource: '*', default: '5' }),
    ...more('request-rate', ['bantime'], { resource: '*', default: '10m' }),
  ],
  restore: '{name} = {value}',
  references: ['https://github.com/fail2ban/fail2ban/blob/master/config/jail.conf'],
} satisfies PlaceRow;
