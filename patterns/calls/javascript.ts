import type { CallRow } from '../../src/model/posture/call-row.ts';
import { JAVASCRIPT_COOKIE_SIGNING } from './cookie-signing.ts';
import { JAVASCRIPT_LEFT_OUT } from './error-details.ts';
import { JAVASCRIPT_OPEN_PATHS } from './open-paths.ts';
import { JAVASCRIPT_OWNERSHIP } from './ownership.ts';
import { JAVASCRIPT_LIFETIMES } from './lifetimes.ts';
import { JAVASCRIPT_RANDOMNESS } from './randomness.ts';
import { JAVASCRIPT_RATES } from './rates.ts';
import { JAVASCRIPT_TOKENS } from './tokens.ts';
import { JAVASCRIPT_ROLES } from './roles.ts';
import { JAVASCRIPT_EXEMPTIONS } from './exemptions.ts';
import { JAVASCRIPT_CORS_REACH } from './cors-reach.ts';
import { JAVASCRIPT_GRAPHQL } from './graphql.ts';

const importing = (name: string, from: string, line: string): string =>
  `import ${name} from '${from}';\nconst app = express();\n${line}\n`;

/** Packages whose middleware limits requests. The first name of each is what a file calls it by. */
const LIMITERS =
  'express-rate-limit express-rate-limit#rateLimit express-slow-down express-slow-down#slowDown koa-ratelimit ' +
  'koa2-ratelimit @fastify/rate-limit hono-rate-limiter#rateLimiter @elysiajs/rate-limit elysia-rate-limit#rateLimit ' +
  'express-brute rate-limiter-flexible#{RateLimiterMemory,RateLimiterRedis} express-limiter';

/**
 * Reads limits of requests, hashes of passwords, and how long tokens are valid.
 * https://express-rate-limit.mintlify.app/reference/configuration, https://docs.nestjs.com/security/rate-limiting,
 * https://github.com/kelektiv/node.bcrypt.js#api, https://github.com/auth0/node-jsonwebtoken#usage
 */
export const JAVASCRIPT_CALLS: readonly CallRow[] = [
  ...JAVASCRIPT_COOKIE_SIGNING,
  ...JAVASCRIPT_LEFT_OUT,
  ...JAVASCRIPT_OPEN_PATHS,
  ...JAVASCRIPT_OWNERSHIP,
  ...JAVASCRIPT_LIFETIMES,
  ...JAVASCRIPT_RANDOMNESS,
  ...JAVASCRIPT_CORS_REACH,
  ...JAVASCRIPT_EXEMPTIONS,
  ...JAVASCRIPT_ROLES,
  ...JAVASCRIPT_TOKENS,
  ...JAVASCRIPT_RATES,
  ...JAVASCRIPT_GRAPHQL,
  {
    call: LIMITERS,
    control: 'rate-limit',
    safe: '*',
    proof: [
      importing('rateLimit', 'express-rate-limit', 'app.use(rateLimit({ windowMs: 60000, limit: 100 }));'),
      importing('rateLimit', 'express-rate-limit', 'app.use(routes);'),
    ],
  },
  {
    call: 'register',
    option: 0,
    control: 'rate-limit',
    safe: 'ratelimit fastifyratelimit rate_limit',
    default: 'unsafe',
    needs: 'rate-limit',
    proof: [
      importing('rateLimit', '@fastify/rate-limit', 'app.register(rateLimit, { max: 100 });'),
      importing('rateLimit', '@fastify/rate-limit', 'app.register(routes);'),
    ],
  },
  {
    call: 'ThrottlerModule.{forRoot,forRootAsync}',
    control: 'rate-limit',
    safe: '*',
    proof: ['load(ThrottlerModule.forRoot([{ ttl: 60000, limit: 10 }]));', 'load(OtherModule.forRoot([]));'],
  },
  {
    call: 'depthLimit graphql-depth-limit costAnalysis createComplexityLimitRule maxDepthPlugin',
    control: 'rate-limit',
    subject: 'depth of queries',
    safe: '*',
    proof: ['serve({ validationRules: [depthLimit(7)] });', 'serve({ validationRules: [] });'],
  },
  {
    call: 'useGlobalGuards',
    control: 'authorization',
    subject: 'of all routes',
    safe: '*',
    atMost: 'medium',
    proof: ['app.useGlobalGuards(new JwtAuthGuard());', 'app.useGlobalFilters(new Filter());'],
  },
  {
    call: 'useGlobalPipes',
    control: 'input-checks',
    subject: 'pipes of all routes',
    ranks: { '': 1 },
    default: 0,
    atMost: 'medium',
    proof: ['app.useGlobalPipes(new ValidationPipe());', 'app.useGlobalFilters(new Filter());'],
  },
  {
    call: 'jwt.verify jsonwebtoken#verify',
    control: 'token-verification',
    subject: 'jwt.verify',
    safe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: ['jwt.verify(token, key);', 'jwt.decode(token);'],
  },
  {
    call: '{bcrypt,bcryptjs,bcryptJs}.{hash,hashSync}',
    option: 1,
    control: 'password-hash',
    subject: 'rounds of bcrypt',
    ranks: 'more',
    proof: ['bcrypt.hash(password, 12);', 'bcrypt.hash(password, 4);'],
  },
  {
    call: '{bcrypt,bcryptjs,bcryptJs}.{genSalt,genSaltSync}',
    option: 0,
    control: 'password-hash',
    subject: 'rounds of bcrypt',
    ranks: 'more',
    proof: ['bcrypt.genSaltSync(12);', 'bcrypt.genSaltSync(4);'],
  },
  {
    call: 'argon2.hash argon2#hash',
    option: 'memoryCost',
    control: 'password-hash',
    subject: 'memory of Argon2',
    ranks: 'more',
    proof: ['argon2.hash(password, { memoryCost: 65536 });', 'argon2.hash(password, { memoryCost: 1024 });'],
  },
  {
    call: 'argon2.hash',
    option: 'timeCost',
    control: 'password-hash',
    subject: 'rounds of Argon2',
    ranks: 'more',
    proof: ['argon2.hash(password, { timeCost: 3 });', 'argon2.hash(password, { timeCost: 1 });'],
  },
  {
    call: 'crypto.{pbkdf2,pbkdf2Sync} pbkdf2 pbkdf2Sync',
    option: 2,
    control: 'password-hash',
    subject: 'rounds of PBKDF2',
    ranks: 'more',
    needs: 'pbkdf2',
    proof: [
      "crypto.pbkdf2Sync(password, salt, 600000, 32, 'sha256');",
      "crypto.pbkdf2Sync(password, salt, 1000, 32, 'sha256');",
    ],
  },
  {
    call: 'createHash crypto.createHash',
    option: 0,
    control: 'password-hash',
    subject: 'algorithm of a hash',
    ranks: { md5: 0, sha1: 1, sha256: 2, sha384: 2, sha512: 2, 'sha3-256': 2, blake2b512: 2 },
    needs: 'createHash',
    atMost: 'low',
    proof: ["crypto.createHash('sha256').update(password);", "crypto.createHash('md5').update(password);"],
  },
  {
    call: 'betterAuth',
    option: 'emailAndPassword.minPasswordLength',
    control: 'password-policy',
    subject: 'minPasswordLength',
    ranks: 'more',
    atMost: 'medium',
    proof: [
      'betterAuth({ emailAndPassword: { minPasswordLength: 12 } });',
      'betterAuth({ emailAndPassword: { minPasswordLength: 6 } });',
    ],
  },
  {
    call: 'betterAuth NextAuth session Session fastifySession koaSession getIronSession',
    option: 'session.expiresIn',
    control: 'session-lifetime',
    subject: 'session.expiresIn',
    ranks: 'less',
    atMost: 'low',
    proof: ['betterAuth({ session: { expiresIn: 3600 } });', 'betterAuth({ session: { expiresIn: 36000000 } });'],
  },
  {
    call: 'NextAuth Auth SvelteKitAuth ExpressAuth',
    option: 'session.maxAge',
    control: 'session-lifetime',
    subject: 'session.maxAge',
    ranks: 'less',
    atMost: 'low',
    proof: ['NextAuth({ session: { maxAge: 3600 } });', 'NextAuth({ session: { maxAge: 36000000 } });'],
  },
  {
    call: 'jwt.sign jsonwebtoken#sign JwtModule.{register,registerAsync} signAsync',
    option: 'expiresIn',
    control: 'session-lifetime',
    subject: 'expiresIn',
    ranks: 'less',
    default: -9e15,
    atMost: 'low',
    proof: ["jwt.sign(body, key, { expiresIn: '15m' });", "jwt.sign(body, key, { expiresIn: '365d' });"],
  },
  {
    call: 'JwtModule.{register,registerAsync} register jwt',
    option: 'signOptions.expiresIn',
    control: 'session-lifetime',
    subject: 'expiresIn',
    ranks: 'less',
    atMost: 'low',
    proof: [
      "JwtModule.register({ signOptions: { expiresIn: '15m' } });",
      "JwtModule.register({ signOptions: { expiresIn: '365d' } });",
    ],
  },
  {
    call: 'register',
    option: 'sign.expiresIn',
    control: 'session-lifetime',
    subject: 'expiresIn',
    ranks: 'less',
    atMost: 'low',
    proof: [
      "app.register(jwt, { sign: { expiresIn: '15m' } });",
      "app.register(jwt, { sign: { expiresIn: '365d' } });",
    ],
  },
  {
    call: 'setExpirationTime',
    option: 0,
    control: 'session-lifetime',
    subject: 'setExpirationTime',
    ranks: 'less',
    atMost: 'low',
    proof: ["new SignJWT(body).setExpirationTime('2h');", "new SignJWT(body).setExpirationTime('90d');"],
  },
  {
    call: 'new ValidationPipe',
    option: 'whitelist',
    control: 'input-checks',
    subject: 'whitelist',
    ranks: { true: 1, false: 0 },
    default: 0,
    ofCall: 0,
    atMost: 'medium',
    proof: [
      'app.useGlobalPipes(new ValidationPipe({ whitelist: true }));',
      'app.useGlobalPipes(new ValidationPipe({ whitelist: false }));',
    ],
  },
  {
    call: 'new ValidationPipe',
    option: 'forbidNonWhitelisted',
    control: 'input-checks',
    subject: 'forbidNonWhitelisted',
    ranks: { true: 1, false: 0 },
    default: 0,
    ofCall: 0,
    atMost: 'medium',
    proof: [
      'app.useGlobalPipes(new ValidationPipe({ forbidNonWhitelisted: true }));',
      'app.useGlobalPipes(new ValidationPipe({ forbidNonWhitelisted: false }));',
    ],
  },
  {
    call: 'express.json express.urlencoded bodyParser.json json koaBody',
    option: 'limit',
    control: 'input-checks',
    subject: 'limit of a body',
    ranks: 'less',
    needs: 'bodyParser koaBody express.json express.urlencoded',
    atMost: 'low',
    proof: ['app.use(express.json({ limit: 100 }));', 'app.use(express.json({ limit: 100000000 }));'],
  },
  {
    call: 'multer',
    option: 'limits.fileSize',
    control: 'input-checks',
    subject: 'size of a file',
    ranks: 'less',
    default: -9e15,
    atMost: 'low',
    proof: ['multer({ limits: { fileSize: 1000 } });', 'multer({ limits: { fileSize: 1000000000 } });'],
  },
];
