import type { CallRow } from '../../src/model/posture/call-row.ts';

/**
 * Settings of Django that are tables or lists: the assignment is the call.
 * https://docs.djangoproject.com/en/stable/ref/settings/,
 * https://www.django-rest-framework.org/api-guide/settings/, https://django-storages.readthedocs.io/en/latest/
 */
export const DJANGO_CALLS: readonly CallRow[] = [
  ...(
    [
      ['FILE_UPLOAD_PERMISSIONS', '0o640', '0o666'],
      ['FILE_UPLOAD_DIRECTORY_PERMISSIONS', '0o750', '0o777'],
    ] as const
  ).map(
    ([name, safe, unsafe]): CallRow => ({
      call: `${name}=`,
      option: 0,
      control: 'input-checks',
      subject: name,
      ranks: 'less',
      atMost: 'medium',
      proof: [`${name} = ${safe}\n`, `${name} = ${unsafe}\n`],
    }),
  ),
  {
    call: 'REST_FRAMEWORK=',
    option: 'DEFAULT_PERMISSION_CLASSES',
    control: 'authorization',
    unsafe: 'allowany []',
    safe: '*',
    default: 'unsafe',
    proof: [
      'REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]}\n',
      'REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"]}\n',
    ],
  },
  {
    call: 'REST_FRAMEWORK=',
    option: 'DEFAULT_AUTHENTICATION_CLASSES',
    control: 'authorization',
    unsafe: '[]',
    proof: [
      'REST_FRAMEWORK = {"DEFAULT_AUTHENTICATION_CLASSES": ["a.B"]}\n',
      'REST_FRAMEWORK = {"DEFAULT_AUTHENTICATION_CLASSES": []}\n',
    ],
  },
  // https://www.django-rest-framework.org/api-guide/renderers/#browsableapirenderer
  {
    call: 'REST_FRAMEWORK=',
    option: 'DEFAULT_RENDERER_CLASSES',
    control: 'debug',
    subject: 'browsable API',
    unsafe: 'browsableapirenderer adminrenderer',
    safe: '*',
    default: 'unsafe',
    onlyChanged: true,
    atMost: 'medium',
    proof: [
      'REST_FRAMEWORK = {"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"]}\n',
      'REST_FRAMEWORK = {"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.BrowsableAPIRenderer"]}\n',
    ],
  },
  {
    call: 'DATABASES=',
    option: '*.OPTIONS.sslmode',
    control: 'sslmode',
    proof: [
      'DATABASES = {"default": {"OPTIONS": {"sslmode": "verify-full"}}}\n',
      'DATABASES = {"default": {"OPTIONS": {"sslmode": "prefer"}}}\n',
    ],
  },
  // https://docs.djangoproject.com/en/stable/ref/middleware/#django.contrib.auth.middleware.LoginRequiredMiddleware
  {
    call: 'MIDDLEWARE= MIDDLEWARE_CLASSES=',
    option: 0,
    control: 'authorization',
    subject: 'middleware',
    safe: '*loginrequired* *requirelogin* *authenticationrequired* *requireauth*',
    unsafe: '*',
    default: 'unsafe',
    onlyChanged: true,
    atMost: 'medium',
    proof: [
      'MIDDLEWARE = ["django.contrib.auth.middleware.LoginRequiredMiddleware"]\n',
      'MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]\n',
    ],
  },
  {
    call: 'STORAGES=',
    option: '*.OPTIONS.default_acl',
    control: 'authorization',
    unsafe: 'public-read public-read-write',
    atMost: 'medium',
    proof: [
      'STORAGES = {"default": {"OPTIONS": {"default_acl": "private"}}}\n',
      'STORAGES = {"default": {"OPTIONS": {"default_acl": "public-read"}}}\n',
    ],
  },
  {
    call: 'STORAGES=',
    option: '*.OPTIONS.querystring_auth',
    control: 'authorization',
    unsafe: 'false',
    atMost: 'medium',
    proof: [
      'STORAGES = {"default": {"OPTIONS": {"querystring_auth": True}}}\n',
      'STORAGES = {"default": {"OPTIONS": {"querystring_auth": False}}}\n',
    ],
  },
  {
    call: 'AWS_DEFAULT_ACL=',
    option: 0,
    control: 'authorization',
    unsafe: 'public-read public-read-write',
    atMost: 'medium',
    proof: ['AWS_DEFAULT_ACL = "private"\n', 'AWS_DEFAULT_ACL = "public-read"\n'],
  },
  {
    call: 'AWS_QUERYSTRING_AUTH=',
    option: 0,
    control: 'authorization',
    unsafe: 'false',
    atMost: 'medium',
    proof: ['AWS_QUERYSTRING_AUTH = True\n', 'AWS_QUERYSTRING_AUTH = False\n'],
  },
  {
    call: 'SECURE_REDIRECT_EXEMPT=',
    option: 0,
    control: 'https-redirect',
    unsafe: '*',
    safe: '[]',
    default: 'safe',
    atMost: 'medium',
    proof: ['SECURE_REDIRECT_EXEMPT = []\n', 'SECURE_REDIRECT_EXEMPT = [r"^checkout/"]\n'],
  },
  {
    call: 'SECURE_PROXY_SSL_HEADER=',
    option: 0,
    control: 'trusted-proxy',
    unsafe: '*',
    safe: 'null',
    default: 'safe',
    atMost: 'low',
    proof: ['SECURE_PROXY_SSL_HEADER = None\n', 'SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")\n'],
  },
  {
    call: 'USE_X_FORWARDED_HOST=',
    option: 0,
    control: 'trusted-proxy',
    unsafe: 'true',
    atMost: 'low',
    proof: ['USE_X_FORWARDED_HOST = False\n', 'USE_X_FORWARDED_HOST = True\n'],
  },
  {
    call: 'EMAIL_USE_TLS= EMAIL_USE_SSL=',
    option: 0,
    control: 'encrypted-connection',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    proof: ['EMAIL_USE_TLS = True\n', 'EMAIL_USE_TLS = False\n'],
  },
];
