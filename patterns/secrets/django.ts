import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'django-insecure-secret-key',
    title: 'Django secret key of startproject',
    severity: 'high',
    keywords: ['django-insecure-'],
    pattern: '(?<secret>django-insecure-[0-9a-z!@#$%^&*(=_+)-]{50})(?:[^0-9a-z!@#$%^&*(=_+)-]|$)',
    publicPrefix: 'django-insecure-',
    minEntropy: 3.8,
    oftenMadeUp: true,
    sample: { prefix: 'django-insecure-', alphabet: 'base36', chars: 50 },
    matches: ["SECRET_KEY = '{sample}'", 'SECRET_KEY={sample}'],
    ignores: ["SECRET_KEY = 'django-insecure-change-me'", "SECRET_KEY = os.environ['SECRET_KEY']"],
    why: 'Lets the holder forge sessions, password reset links and signed data of the application.',
    fix:
      'Make a new key and list the old one in SECRET_KEY_FALLBACKS while ' +
      'sessions run out; read both from the environment.',
    revoke: 'https://docs.djangoproject.com/en/stable/ref/settings/#std-setting-SECRET_KEY_FALLBACKS',
    references: ['https://docs.djangoproject.com/en/stable/ref/settings/#secret-key'],
  },
  {
    id: 'django-secret-key',
    title: 'Django secret key',
    severity: 'high',
    keywords: ['django'],
    pattern:
      String.raw`(?i:django[_.-]?secret[_.-]?key)${ASSIGNED}(?<secret>[0-9A-Za-z!@#$%^&*(=_+)-]{50})` +
      String.raw`(?:[^0-9A-Za-z!@#$%^&*(=_+)-]|$)`,
    minEntropy: 3.8,
    oftenMadeUp: true,
    sample: { prefix: '', alphabet: 'base36', chars: 50 },
    matches: [
      'DJANGO_SECRET_KEY={sample}',
      '"django_secret_key": "{sample}",',
      'os.environ["DJANGO_SECRET_KEY"] = "{sample}"',
    ],
    ignores: [
      'DJANGO_SECRET_KEY=YOUR_TOKEN_HERE',
      'djangoSecretKey: ${{ secrets.DJANGO_SECRET_KEY }}',
      'DJANGO_SECRET_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder forge sessions, password reset links and signed data of the application.',
    fix:
      'Make a new key and list the old one in SECRET_KEY_FALLBACKS while ' +
      'sessions run out; read both from the environment.',
    revoke: 'https://docs.djangoproject.com/en/stable/ref/settings/#std-setting-SECRET_KEY_FALLBACKS',
    references: ['https://docs.djangoproject.com/en/stable/ref/settings/#secret-key'],
  },
] satisfies PatternFile;
