import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, words } from '../ranked-rows.ts';

export const place = {
  id: 'paste-ini',
  title: 'Pyramid and other applications of PasteDeploy: *.ini',
  files: ['**/*.ini'],
  keywords: ['(?:^|\\n)[ \\t]*use[ \\t]*=[ \\t]*(?:egg|config|call):', 'pyramid\\.'],
  language: 'ini',
  proof: { path: 'production.ini', text: '[app:main]\nuse = egg:shop\n{line}\n' },
  settings: [
    { key: 'debug', control: 'debug', part: 'off', default: false, words: { true: true, false: false } },
    { key: 'session.secure', control: 'cookies', subject: 'session', part: 'Secure', default: false, onlySet: true },
    {
      key: 'session.httponly',
      control: 'cookies',
      subject: 'session',
      part: 'HttpOnly',
      default: false,
      onlySet: true,
    },
    { key: 'session.samesite', control: 'cookies', subject: 'session', part: 'SameSite', default: null, onlySet: true },
    {
      key: 'beaker.session.secure',
      ...{ control: 'cookies', subject: 'beaker.session.id', part: 'Secure', default: false, onlySet: true },
    },
    {
      key: 'beaker.session.httponly',
      ...{ control: 'cookies', subject: 'beaker.session.id', part: 'HttpOnly', default: false, onlySet: true },
    },
  ],
  ranked: [
    // https://docs.pylonsproject.org/projects/pyramid_debugtoolbar/en/latest/
    ...words('exposure', ['pyramid.includes'], ['~pyramid_debugtoolbar', '*'], { default: 'none' }),
    ...words('exposure', ['debugtoolbar.hosts'], ['~0.0.0.0/0', '*'], { default: '127.0.0.1' }),
    // https://docs.pylonsproject.org/projects/pyramid/en/latest/narr/environment.html
    ...off('exposure', ['pyramid.debug_all', 'pyramid.debug_routematch', 'pyramid.debug_notfound'], { atMost: 'low' }),
    ...off('exposure', ['pyramid.debug_authorization', 'pyramid.debug_templates'], { atMost: 'low' }),
  ],
  restore: '{name} = {value}',
  references: [
    'https://docs.pylonsproject.org/projects/pyramid/en/latest/narr/environment.html',
    'https://docs.pylonsproject.org/projects/pastedeploy/en/latest/',
  ],
} satisfies PlaceRow;
