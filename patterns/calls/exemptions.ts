import type { CallRow } from '../../src/model/posture/call-row.ts';

interface Exemptions {
  readonly call: string;
  readonly option: string | number;
  readonly needs?: string;
  readonly inFunction?: true;
  readonly subject?: string;
  readonly proof: readonly [string, string];
}

const rowOf = (exemptions: Exemptions): CallRow => ({ ...exemptions, control: 'csrf-exemptions', none: [] });

const TRUSTED = 'sites whose requests are accepted';

/** https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html#csrf-ignore-request-matchers */
export const JVM_EXEMPTIONS: readonly CallRow[] = [
  rowOf({
    call: 'ignoringRequestMatchers ignoringAntMatchers',
    option: '...',
    proof: [
      'http.csrf(c -> c.ignoringRequestMatchers("/hooks/a"));',
      'http.csrf(c -> c.ignoringRequestMatchers("/hooks/a", "/account/**"));',
    ],
  }),
];

const php = (line: string): string => `<?php\n${line}\n`;

/** https://laravel.com/docs/csrf#csrf-excluding-uris */
export const PHP_EXEMPTIONS: readonly CallRow[] = [
  rowOf({
    call: 'validateCsrfTokens preventRequestForgery',
    option: 'except',
    proof: [
      php("$middleware->validateCsrfTokens(except: ['stripe/*']);"),
      php("$middleware->validateCsrfTokens(except: ['stripe/*', 'profile/*']);"),
    ],
  }),
];

/** https://docs.djangoproject.com/en/stable/ref/settings/#csrf-trusted-origins */
export const PYTHON_EXEMPTIONS: readonly CallRow[] = [
  rowOf({
    call: 'CSRF_TRUSTED_ORIGINS=',
    option: 0,
    subject: TRUSTED,
    proof: [
      'CSRF_TRUSTED_ORIGINS = ["https://a.example"]\n',
      'CSRF_TRUSTED_ORIGINS = ["https://a.example", "https://*.b.example"]\n',
    ],
  }),
  rowOf({
    call: 'WTF_CSRF_EXEMPT_LIST=',
    option: 0,
    proof: ['WTF_CSRF_EXEMPT_LIST = ["a.hook"]\n', 'WTF_CSRF_EXEMPT_LIST = ["a.hook", "a.pay"]\n'],
  }),
];

/** https://pkg.go.dev/github.com/gorilla/csrf#TrustedOrigins, https://pkg.go.dev/net/http#CrossOriginProtection */
export const GO_EXEMPTIONS: readonly CallRow[] = [
  rowOf({
    call: 'csrf.TrustedOrigins',
    option: 0,
    subject: TRUSTED,
    proof: [
      '_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example"}))',
      '_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example", "b.example"}))',
    ],
  }),
  rowOf({
    call: 'csrf.Config{} middleware.CSRFConfig{}',
    option: 'TrustedOrigins',
    subject: TRUSTED,
    proof: [
      '_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example"}})',
      '_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example", "https://*.b.example"}})',
    ],
  }),
];

const controller = (line: string): string =>
  `class HooksController < ApplicationController\n  ${line}\n\n  def index\n    render json: []\n  end\nend\n`;

/** https://api.rubyonrails.org/classes/ActionController/RequestForgeryProtection/ClassMethods.html */
export const RUBY_EXEMPTIONS: readonly CallRow[] = [
  ...(
    [
      ['protect_from_forgery', 'except', 'with: :exception, '],
      ['skip_forgery_protection', 'only', ''],
      ['skip_before_action', 'only', ':verify_authenticity_token, '],
    ] as const
  ).map(([call, option, before]) =>
    rowOf({
      call,
      option,
      ...(call === 'skip_before_action' ? { needs: 'verify_authenticity_token' } : {}),
      proof: [
        controller(`${call} ${before}${option}: %i[hook]`),
        controller(`${call} ${before}${option}: %i[hook update]`),
      ],
    }),
  ),
];

/** `if` and `unless` with what the client sends: it decides for itself. */
export const RUBY_CONDITIONS: readonly CallRow[] = ['if', 'unless'].map((option) => ({
  call: 'protect_from_forgery',
  option,
  control: 'csrf',
  subject: `condition (${option})`,
  unsafe: '*request.* *params* *headers* *format*',
  default: 'safe',
  ofCall: 9,
  atMost: 'medium',
  proof: [
    controller('protect_from_forgery with: :exception'),
    controller(`protect_from_forgery with: :exception, ${option}: -> { request.format.json? }`),
  ],
}));

const script = (line: string): string => `import { app } from './app.js';\n${line}\n`;

/** https://github.com/Psifi-Solutions/csrf-csrf#configuration, https://github.com/krakenjs/lusca#luscacsrfoptions */
export const JAVASCRIPT_EXEMPTIONS: readonly CallRow[] = [
  ...['ignoredMethods', 'ignoreMethods'].map((option) =>
    rowOf({
      call: 'doubleCsrf csrf csurf csrf-csrf#doubleCsrf csrfSync',
      option,
      proof: [
        script(`app.use(csurf({ ${option}: ['GET', 'HEAD'] }));`),
        script(`app.use(csurf({ ${option}: ['GET', 'HEAD', 'POST'] }));`),
      ],
    }),
  ),
  rowOf({
    call: 'lusca.csrf csrf',
    option: 'allowlist',
    proof: [
      script("app.use(lusca.csrf({ allowlist: ['/hook'] }));"),
      script("app.use(lusca.csrf({ allowlist: ['/hook', '/account'] }));"),
    ],
  }),
  rowOf({
    call: 'betterAuth',
    option: 'trustedOrigins',
    subject: TRUSTED,
    proof: [
      script("betterAuth({ trustedOrigins: ['https://a.example'] });"),
      script("betterAuth({ trustedOrigins: ['https://a.example', 'https://*.b.example'] });"),
    ],
  }),
];
