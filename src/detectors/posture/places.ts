/** Which files can set a control, by path and by a look at the bytes. Loads no parser: every push pays for this. */

import type { FormatId } from '../../model/posture.ts';

/** Tests, documents and examples never run in production: they are silent. */
const IDLE =
  /(?:^|\/)(?:tests?|testing|__tests__|__mocks__|specs?|e2e|fixtures?|examples?|samples?|docs?|documentation|demos?|node_modules|vendor|third_party|cypress|playwright|storybook|\.storybook|benchmarks?)\/|(?:[._-](?:test|tests|spec|stories)|(?:^|\/)(?:test|tests|conftest))(?:[._-][a-z]+)*\.[a-z]+$|(?:^|\/)test_[^/]*\.py$|(?:^|\/)(?:[^/]*\.)?(?:Unit|Integration|Functional|Smoke)?Tests?(?:\.[^/]*)?\/|(?:^|\/)(?:benches|testdata|androidTest)\/|\.(?:md|rst|txt|adoc|d\.ts|min\.js)$/i;

/** `OrderControllerTest.java`; `Audit.java` and `Latest.cs` are none. */
const TEST_CLASS = /(?:^|\/|[a-z0-9])(?:Tests?|Specs?|IT)\.(?:java|kt|cs|php)$/;

/** Development settings are a scope of their own: silent. `settings/dev.py`, `local_settings.py`, `nginx.dev.conf`. */
const DEVELOPMENT =
  /(?:^|[/._-])(?:dev|devel|development|local|localhost|sandbox|test|tests|testing|ci|debug|example|sample)(?=[/._-][^/]*$|\/)/i;

/** Folders of a repository with several products in it: a move stays within one of them. */
const PRODUCTS = /^(?:packages|apps|services|projects|sites|modules|libs|components)\/[^/]+/;

const BY_PATH: readonly (readonly [RegExp, FormatId])[] = [
  [/(?:^|\/)_headers$/, 'headers-file'],
  [/(?:^|\/)netlify\.toml$/, 'netlify-toml'],
  [/(?:^|\/)(?:vercel|now)\.json$/, 'vercel-json'],
  [/(?:^|\/)firebase\.json$/, 'firebase-json'],
  [/(?:^|\/)staticwebapp\.config\.json$/, 'staticwebapp-json'],
  [/(?:^|\/)haproxy[^/]*\.(?:cfg|conf)$|(?:^|\/)haproxy\/.*\.(?:cfg|conf)$/i, 'haproxy'],
  [/(?:^|\/)(?:\.htaccess|httpd\.conf|apache2?\.conf)$|(?:^|\/)(?:apache2?|httpd)\/.*\.conf$/i, 'apache'],
  [/(?:^|\/)Caddyfile(?:\.[\w-]+)?$|\.caddyfile$/i, 'caddy'],
  [/(?:^|\/)config\/(?:environments\/production|application|initializers\/[^/]+)\.rb$/, 'rails'],
  [/(?:^|\/)web\.config$/i, 'web-config'],
  [/\.py$/, 'python'],
  [/\.(?:[cm]?js|[cm]?ts|jsx|tsx)$/, 'javascript'],
  [/(?:^|\/)(?:application|bootstrap)(?:-[\w-]+)?\.(?:ya?ml|properties)$/, 'spring-config'],
  [/(?:^|\/)appsettings(?:\.[\w-]+)?\.json$/, 'appsettings'],
  [/(?:^|\/)(?:php[\w.-]*|\.user)\.ini$/, 'php-ini'],
  [/(?:^|\/)config\/packages\/(?:prod\/)?[\w-]+\.ya?ml$/, 'symfony'],
  [/\.(?:html?|xhtml|cshtml|razor|twig|ejs|hbs|erb|jsp|ftl|tmpl|gohtml|svelte|vue|astro)$|\.blade\.php$/, 'html'],
  [/\.go$/, 'go'],
  [/\.rs$/, 'rust'],
  [/\.java$/, 'java'],
  [/\.kts?$/, 'kotlin'],
  [/\.cs$/, 'csharp'],
  [/\.php$/, 'php'],
  [
    /(?:^|\/)nginx[^/]*$|(?:^|\/)(?:nginx|sites-(?:available|enabled)|conf\.d)\/|\.nginx$|\.conf(?:\.(?:template|j2|tmpl))?$/i,
    'nginx',
  ],
  [/\.(?:tf|tofu)$/, 'terraform'],
  [
    /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w-]+)*$|\.dockerfile$|(?:^|\/)\.env\.prod(?:uction)?$|(?:^|\/)prod(?:uction)?\.env$/i,
    'environment',
  ],
  [
    /\.ya?ml$|\.template$|(?:template|cfn|cloudformation|polic(?:y|ies))[\w.-]*\.json$|(?:^|\/)(?:cloudformation|cfn|iam|policies)\/.*\.json$/i,
    'yaml',
  ],
];

/** Formats whose path says little: the bytes must hold one of these words. */
const KEYWORDS: Readonly<Partial<Record<FormatId, RegExp>>> = {
  python:
    /SECURE_|SESSION_COOKIE_|CSRF_|X_FRAME_OPTIONS|ALLOWED_HOSTS|MIDDLEWARE|DEBUG|CORS|Talisman|CONTENT_SECURITY_POLICY|CSP_|set_cookie|\.headers\[|verify\s*=\s*False|HTTPSRedirect|_create_unverified_context|CERT_NONE/,
  javascript:
    /helmet|webPreferences|certificate|secureHeaders|checkOrigin|trustedOrigins|nuxt-security|\bcsp\b|Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options|Referrer-Policy|Permissions-Policy|Cross-Origin-|Access-Control-|csrf|csurf|sslify|enforce\.HTTPS|\.redirect\(|cookie|trust proxy|rejectUnauthorized|strictSSL|NODE_TLS_REJECT_UNAUTHORIZED|cors\b|session\(/i,
  html: /http-equiv|name=["']?referrer/i,
  'spring-config': /cookie|enabled-?protocols|stacktrace|exposure|cors|sslmode|useSSL|TrustServer|verifyServer/i,
  symfony: /cookie_|csrf_protection|nelmio/,
  go: /[Ss]trict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options|Referrer-Policy|Permissions-Policy|Cross-Origin-|Access-Control-|http\.Cookie\b|SetCookie\(|sessions\.Options|tls\.Config|InsecureSkipVerify|MinVersion|\bcors\.|CORS|secure\.(?:Options|Config|DefaultConfig)|Secure(?:Config)?[({]|csrf\.|nosurf\.|\.Redirect\(/,
  rust: /STRICT_TRANSPORT_SECURITY|CONTENT_SECURITY_POLICY|X_FRAME_OPTIONS|X_CONTENT_TYPE_OPTIONS|REFERRER_POLICY|ACCESS_CONTROL_|Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options|Referrer-Policy|Permissions-Policy|Cross-Origin-|Access-Control-|CorsLayer|Cors::|Cookie|Session(?:Middleware|ManagerLayer)|danger_accept_invalid|set_verify|ssl_mode|min_tls_version|min_proto_version|RedirectScheme/i,
  java: /HttpSecurity|CorsConfiguration|CorsRegistry|@CrossOrigin|Cookie|Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options|Referrer-Policy|Access-Control-|HostnameVerifier|TrustAll|InsecureTrustManager|EnabledProtocols/i,
  kotlin:
    /HttpSecurity|CorsConfiguration|CorsRegistry|@CrossOrigin|Cookie|Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options|Referrer-Policy|Access-Control-|ostnameVerifier|TrustAll|InsecureTrustManager/i,
  csharp:
    /UseHsts|UseHttpsRedirection|RequireHttps|Headers|Cookie|AddPolicy|AddDefaultPolicy|UseCors|UseDeveloperExceptionPage|Anti[Ff]orgery|CertificateValidation|CertificateCustomValidation|SslProtocols|SecurityProtocol/,
  php: /header|setcookie|setrawcookie|Cookie|session_|ini_set|SSL_VERIFY|verify_peer|['"]verify['"]|withoutVerifying|WP_DEBUG|FORCE_SSL|forceScheme|forceHttps|same_site|allowed_origins|APP_DEBUG|[Cc]srf|trustProxies|\$proxies/,
  rails:
    /SecureHeaders|force_ssl|ssl_options|default_headers|session_store|content_security_policy|consider_all_requests_local|forgery/,
  nginx:
    /add_header|more_set_headers|more_clear_headers|ssl_protocols|ssl_ciphers|server_tokens|hide_header|proxy_ssl_verify|\bserver\s*\{|\breturn\s+30[1278]/,
  yaml: /kind:\s*["']?(?:Ingress|ConfigMap|Middleware|TLSOption|Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|(?:Cluster)?Role(?:Binding)?|Service|Namespace|PeerAuthentication|Gateway|VirtualService|DestinationRule)\b|middlewares:|entryPoints:|AWS::|"Statement"|static_resources:|virtual_hosts:|^services:/m,
  terraform: /aws_|google_|azurerm_/,
  environment: /DEBUG|_ENV\b|ENVIRONMENT|REJECT_UNAUTHORIZED|SSL_NO_VERIFY|HTTPSVERIFY|sslmode/i,
};

/** Cheap test by path alone: is this a file that can set a control? */
export function isPostureFile(path: string): boolean {
  return formatOf(path) !== null;
}

/** The same with a look at the bytes. */
export function mayHoldPosture(path: string, bytes: Buffer): boolean {
  const format = formatOf(path);
  if (format === null) return false;
  const words = KEYWORDS[format];
  return words === undefined || words.test(bytes.toString('latin1'));
}

/** Workflows are in force wherever their name says that they are about: `test.yml`, `dev.yml`. */
const WORKFLOW = /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;

export function formatOf(path: string): FormatId | null {
  if (WORKFLOW.test(path)) return 'workflow';
  if (IDLE.test(path) || TEST_CLASS.test(path) || isDevelopment(path)) return null;
  return BY_PATH.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

function isDevelopment(path: string): boolean {
  return DEVELOPMENT.test(path) && !/prod/i.test(path);
}

export function deployUnitOf(path: string): string {
  return PRODUCTS.exec(path)?.[0] ?? '';
}
