import type { PlaceRow } from '../../src/model/place.ts';
import { PYTHON_CALLS } from '../calls/python.ts';

export const place = {
  id: 'python',
  title: 'Python: response headers, cookies, CORS, certificate checks',
  files: ['**/*.py'],
  headers: true,
  keywords: [
    'sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure',
    'SECURE_',
    'SESSION_COOKIE_',
    'CSRF_',
    'X_FRAME_OPTIONS',
    'ALLOWED_HOSTS',
    'MIDDLEWARE',
    'DEBUG',
    'CORS',
    'Talisman',
    'CONTENT_SECURITY_POLICY',
    'CSP_',
    'set_cookie',
    String.raw`\.headers\[`,
    String.raw`verify\s*=\s*False`,
    'HTTPSRedirect',
    '_create_unverified_context',
    'CERT_NONE',
  ],
  calls: PYTHON_CALLS,
  reader: 'python/index.ts readPython',
  restore: 'response.headers["{name}"] = "{value}"',
  controls: ['https-redirect', 'tls-verify', 'debug', 'allowed-hosts'],
  proof: { path: 'shop/views.py', text: 'def answer(response):\n    {line}\n    return response\n' },
  references: [
    'https://docs.djangoproject.com/en/stable/ref/request-response/',
    'https://flask.palletsprojects.com/en/stable/api/#flask.Response.headers',
    'https://www.starlette.io/middleware/',
  ],
} satisfies PlaceRow;
