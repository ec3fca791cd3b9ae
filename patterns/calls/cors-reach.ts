import type { CallRow } from '../../src/model/posture/call-row.ts';

interface Reach {
  readonly call: string;
  readonly option: string | number;
  readonly subject: 'methods' | 'paths';
  readonly within?: string;
  readonly needs?: string;
  readonly proof: readonly [string, string];
}

const rowOf = (reach: Reach): CallRow => ({
  ...reach,
  control: 'cors-reach',
  none: ['*'],
  atMost: 'medium',
  onlyChanged: true,
});

const script = (line: string): string => `import cors from 'cors';\n${line}\n`;

/** https://github.com/expressjs/cors#configuration-options */
export const JAVASCRIPT_CORS_REACH: readonly CallRow[] = ['methods', 'allowMethods'].map((option) =>
  rowOf({
    call: 'cors enableCors hono/cors#cors',
    option,
    subject: 'methods',
    proof: [
      script(`app.use(cors({ origin: 'https://a.example', ${option}: ['GET'] }));`),
      script(`app.use(cors({ origin: 'https://a.example', ${option}: ['GET', 'DELETE'] }));`),
    ],
  }),
);

/** https://www.starlette.io/middleware/#corsmiddleware, https://github.com/adamchainz/django-cors-headers */
export const PYTHON_CORS_REACH: readonly CallRow[] = [
  rowOf({
    call: 'add_middleware CORSMiddleware',
    option: 'allow_methods',
    subject: 'methods',
    proof: [
      'app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_methods=["GET"])',
      'app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_methods=["*"])',
    ],
  }),
  rowOf({
    call: 'CORS_ALLOW_METHODS=',
    option: 0,
    subject: 'methods',
    proof: ['CORS_ALLOW_METHODS = ["GET"]\n', 'CORS_ALLOW_METHODS = ["GET", "DELETE"]\n'],
  }),
  {
    call: 'CORS_URLS_REGEX=',
    option: 0,
    control: 'cors-reach',
    subject: 'paths',
    none: ['*'],
    atMost: 'medium',
    proof: ['CORS_URLS_REGEX = r"^/api/.*$"\n', 'USE_TZ = True\n'],
  },
];

const allow = (line: string): string =>
  `use Rack::Cors do\n  allow do\n    origins "https://a.example"\n    ${line}\n  end\nend\n`;

/** https://github.com/cyu/rack-cors#resource */
export const RUBY_CORS_REACH: readonly CallRow[] = [
  rowOf({
    call: 'resource',
    option: 'methods',
    within: 'allow',
    subject: 'methods',
    proof: [allow('resource "/a/*", methods: :get'), allow('resource "/a/*", methods: :any')],
  }),
  rowOf({
    call: 'resource',
    option: 0,
    within: 'allow',
    subject: 'paths',
    proof: [allow('resource "/public/*", methods: :get'), allow('resource "*", methods: :get')],
  }),
];

const java = (line: string): string => `class A {\n    void a(CorsRegistry registry) {\n        ${line}\n    }\n}\n`;

/** https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html#mvc-cors-global */
export const JVM_CORS_REACH: readonly CallRow[] = [
  rowOf({
    call: 'allowedMethods setAllowedMethods',
    option: '...',
    subject: 'methods',
    proof: [
      java('registry.addMapping("/a/**").allowedOrigins("https://a.example").allowedMethods("GET");'),
      java('registry.addMapping("/a/**").allowedOrigins("https://a.example").allowedMethods("*");'),
    ],
  }),
  rowOf({
    call: 'addMapping',
    option: 0,
    subject: 'paths',
    proof: [
      java('registry.addMapping("/public/**").allowedOrigins("https://a.example");'),
      java('registry.addMapping("/**").allowedOrigins("https://a.example");'),
    ],
  }),
];

/** https://pkg.go.dev/github.com/rs/cors#Options */
export const GO_CORS_REACH: readonly CallRow[] = ['AllowedMethods', 'AllowMethods'].map((option) =>
  rowOf({
    call: 'cors.Options{} cors.Config{} middleware.CORSConfig{}',
    option,
    subject: 'methods',
    proof: [
      `c := cors.Options{AllowedOrigins: []string{"https://a.example"}, ${option}: []string{"GET"}}`,
      `c := cors.Options{AllowedOrigins: []string{"https://a.example"}, ${option}: []string{"GET", "DELETE"}}`,
    ],
  }),
);
