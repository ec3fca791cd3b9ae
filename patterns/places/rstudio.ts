import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'rstudio',
  title: 'RStudio, Shiny: rserver.conf',
  files: ['**/rserver.conf', '**/rsession.conf'],
  language: 'properties',
  proof: { path: 'rstudio/rserver.conf', text: '{line}\n' },
  ranked: [
    ...on('transit-encryption', ['ssl-enabled'], { weakening: 'removal', atMost: 'high' }),
    ...words('transit-encryption', ['ssl-protocols'], ['TLSv1|TLSv1 TLSv1.1 TLSv1.2', 'TLSv1.1', '*'], {
      default: 'TLSv1.2 TLSv1.3',
    }),
    ...words('exposure', ['www-address'], ['0.0.0.0', '*'], { default: '0.0.0.0' }),
    ...off('authentication', ['auth-none'], { atMost: 'high', weakening: 'removal' }),
    ...words('authentication', ['auth-required-user-group'], ['none', '*'], { default: 'none', weakening: 'removal' }),
    ...less('session-lifetime', ['auth-timeout-minutes', 'auth-stay-signed-in-days'], { default: '60', atMost: 'low' }),
    ...on('input-checks', ['www-verify-user-agent'], { default: 'true', atMost: 'low' }),
    ...words('privilege-limit', ['server-user'], ['root', '*'], { default: 'rstudio-server' }),
    ...words('audit', ['audit-r-console', 'audit-r-sessions'], ['none|0', 'input|1', 'all'], { default: 'none' }),
    ...off('exposure', ['allow-terminal-websockets', 'allow-shell', 'allow-file-uploads'], {
      default: 'true',
      atMost: 'low',
    }),
  ],
  restore: '{name}={value}',
  references: ['https://docs.posit.co/ide/server-pro/reference/rserver_conf.html'],
} satisfies PlaceRow;
