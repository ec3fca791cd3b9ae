import type { CallRow } from '../../src/model/posture/call-row.ts';

interface Rate {
  readonly call: string;
  readonly option: string | number;
  /** The option with the time, in units of some seconds; or the time where no option says it. */
  readonly per?: string | number;
  readonly unit?: number;
  readonly time?: number;
  readonly needs?: string;
  /** A line of which `{n}` is the amount. */
  readonly line: string;
}

const rowOf =
  (subject: string, frame: (line: string) => string) =>
  (rate: Rate): CallRow => {
    const { line, ...option } = rate;
    return {
      ...option,
      control: 'request-rate',
      subject,
      ranks: 'rate',
      inFunction: true,
      onlyChanged: true,
      atMost: 'low',
      proof: [frame(line.replace('{n}', '5')), frame(line.replace('{n}', '500'))],
    };
  };

const bare = (line: string): string => line;
const SUBJECT = 'limit';

const express = (line: string): string => `import { app } from './app.js';\n${line}\n`;
const WINDOWS = 'rateLimit slowDown rateLimiter limiter new RateLimit express-rate-limit express-slow-down';

/**
 * https://express-rate-limit.mintlify.app/reference/configuration,
 * https://github.com/fastify/fastify-rate-limit#options,
 * https://docs.nestjs.com/security/rate-limiting, https://github.com/koajs/ratelimit#options,
 * https://github.com/animir/node-rate-limiter-flexible/wiki/Options,
 * https://upstash.com/docs/redis/sdks/ratelimit-ts/algorithms
 */
export const JAVASCRIPT_RATES: readonly CallRow[] = [
  ...['limit', 'max', 'delayAfter'].map(
    (option): Rate => ({
      call: WINDOWS,
      option,
      per: 'windowMs',
      unit: 0.001,
      time: 60,
      line: `app.use(rateLimit({ windowMs: 60 * 1000, ${option}: {n} }));`,
    }),
  ),
  {
    call: 'register',
    option: 'max',
    per: 'timeWindow',
    unit: 0.001,
    time: 60,
    needs: 'rate-limit',
    line: "import limit from '@fastify/rate-limit';\napp.register(limit, { max: {n}, timeWindow: '1 minute' });",
  },
  {
    call: 'ThrottlerModule.{forRoot,forRootAsync}',
    option: 'limit',
    per: 'ttl',
    unit: 0.001,
    line: 'load(ThrottlerModule.forRoot([{ ttl: 60000, limit: {n} }]));',
  },
  {
    call: 'Throttle',
    option: '*.limit',
    per: '*.ttl',
    unit: 0.001,
    line: 'class A {\n  @Throttle({ default: { limit: {n}, ttl: 60000 } })\n  @Post()\n  a() {}\n}',
  },
  {
    call: 'ratelimit koa-ratelimit',
    option: 'max',
    per: 'duration',
    unit: 0.001,
    line: "app.use(ratelimit({ driver: 'memory', duration: 60000, max: {n} }));",
  },
  {
    call: 'new {RateLimiterMemory,RateLimiterRedis,RateLimiterMongo,RateLimiterPostgres,RateLimiterCluster}',
    option: 'points',
    per: 'duration',
    line: 'const limiter = new RateLimiterMemory({ points: {n}, duration: 60 });',
  },
  {
    call: 'Ratelimit.{slidingWindow,fixedWindow}',
    option: 0,
    per: 1,
    line: "const limit = new Ratelimit({ limiter: Ratelimit.slidingWindow({n}, '10 s') });",
  },
  {
    call: 'betterAuth',
    option: 'rateLimit.max',
    per: 'rateLimit.window',
    time: 10,
    line: 'betterAuth({ rateLimit: { window: 10, max: {n} } });',
  },
].map(rowOf(SUBJECT, express));

const view = (line: string): string => `${line}\ndef login(request):\n    return answer(request)\n`;
const module = (line: string): string => `${line}\n`;

/**
 * https://flask-limiter.readthedocs.io/en/stable/#rate-limit-string-notation,
 * https://django-ratelimit.readthedocs.io/en/stable/rates.html,
 * https://www.django-rest-framework.org/api-guide/throttling/#setting-the-throttling-policy,
 * https://github.com/long2ice/fastapi-limiter
 */
export const PYTHON_RATES: readonly CallRow[] = [
  ...[
    {
      call: '@limiter.{limit,shared_limit} limiter.{limit,shared_limit}',
      option: 0,
      line: '@limiter.limit("{n}/minute")',
    },
  ].map(rowOf(SUBJECT, view)),
  ...[{ call: '@ratelimit', option: 'rate', line: '@ratelimit(key="ip", rate="{n}/m")' }].map(rowOf(SUBJECT, view)),
  ...[{ call: '@rate_limit', option: 0, per: 1, line: '@rate_limit({n}, timedelta(minutes=1))' }].map(
    rowOf(SUBJECT, view),
  ),
  ...[
    {
      call: 'Limiter',
      option: 'default_limits',
      line: 'limiter = Limiter(get_remote_address, default_limits=["{n}/minute"])',
    },
    {
      call: 'Limiter',
      option: 'application_limits',
      line: 'limiter = Limiter(key, application_limits=["{n}/minute"])',
    },
    { call: 'RateLimiter', option: 'times', per: 'seconds', line: 'limit = RateLimiter(times={n}, seconds=60)' },
    {
      call: 'RateLimiter',
      option: 'times',
      per: 'minutes',
      unit: 60,
      line: 'limit = RateLimiter(times={n}, minutes=1)',
    },
    { call: 'RATELIMIT_DEFAULT=', option: 0, line: 'RATELIMIT_DEFAULT = "{n}/minute"' },
  ].map(rowOf(SUBJECT, module)),
  ...['anon', 'user', 'login', 'burst', 'sustained'].flatMap((name) =>
    [
      {
        call: 'REST_FRAMEWORK=',
        option: `DEFAULT_THROTTLE_RATES.${name}`,
        line: `REST_FRAMEWORK = {"DEFAULT_THROTTLE_RATES": {"${name}": "{n}/min"}}`,
      },
    ].map(rowOf(`rate of ${name}`, module)),
  ),
  ...[
    { call: 'rate=', option: 0, needs: 'Throttle', line: 'class Login(AnonRateThrottle):\n    rate = "{n}/min"\n' },
  ].map(rowOf(SUBJECT, module)),
];

/**
 * https://pkg.go.dev/golang.org/x/time/rate#NewLimiter, https://pkg.go.dev/github.com/go-chi/httprate,
 * https://docs.gofiber.io/api/middleware/limiter, https://pkg.go.dev/github.com/didip/tollbooth,
 * https://pkg.go.dev/github.com/ulule/limiter/v3#NewRateFromFormatted
 */
export const GO_RATES: readonly CallRow[] = [
  { call: 'rate.NewLimiter', option: 0, time: 1, line: 'l := rate.NewLimiter({n}, 10)' },
  {
    call: 'httprate.{Limit,LimitByIP,LimitAll,LimitByRealIP,NewRateLimiter}',
    option: 0,
    per: 1,
    line: 'r.Use(httprate.LimitByIP({n}, time.Minute))',
  },
  { call: 'tollbooth.NewLimiter', option: 0, time: 1, line: 'l := tollbooth.NewLimiter({n}, nil)' },
  {
    call: 'limiter.Config{}',
    option: 'Max',
    per: 'Expiration',
    time: 60,
    line: 'app.Use(limiter.New(limiter.Config{Max: {n}, Expiration: time.Minute}))',
  },
  { call: 'limiter.NewRateFromFormatted', option: 0, line: 'l, _ := limiter.NewRateFromFormatted("{n}-M")' },
  {
    call: 'limiter.Rate{}',
    option: 'Limit',
    per: 'Period',
    line: 'l := limiter.Rate{Period: time.Minute, Limit: {n}}',
  },
  {
    call: 'middleware.NewRateLimiterMemoryStore',
    option: 0,
    time: 1,
    line: 'e.Use(middleware.RateLimiter(middleware.NewRateLimiterMemoryStore({n})))',
  },
  {
    call: 'middleware.RateLimiterMemoryStoreConfig{}',
    option: 'Rate',
    time: 1,
    line: 's := middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{Rate: {n}})',
  },
].map(rowOf(SUBJECT, bare));

const controller = (line: string): string =>
  `class LoginsController < ApplicationController\n  ${line}\n\n  def create\n    head :ok\n  end\nend\n`;

/**
 * https://api.rubyonrails.org/classes/ActionController/RateLimiting/ClassMethods.html,
 * https://github.com/rack/rack-attack#throttling
 */
export const RUBY_RATES: readonly CallRow[] = [
  ...[{ call: 'rate_limit', option: 'to', per: 'within', line: 'rate_limit to: {n}, within: 3.minutes' }].map(
    rowOf(SUBJECT, controller),
  ),
  ...[
    {
      call: 'Rack::Attack.throttle throttle',
      option: 'limit',
      per: 'period',
      needs: 'Rack::Attack',
      line: 'Rack::Attack.throttle("logins", limit: {n}, period: 20) { |req| req.ip }',
    },
  ].map(rowOf(SUBJECT, bare)),
];

const php = (line: string): string => `<?php\n${line}\n`;

/** https://laravel.com/docs/routing#rate-limiting */
export const PHP_RATES: readonly CallRow[] = [
  ...(
    [
      ['perSecond', 1],
      ['perMinute', 60],
      ['perHour', 3600],
      ['perDay', 86_400],
    ] as const
  ).map(
    ([call, time]): Rate => ({
      call: `Limit.${call}`,
      option: 0,
      time,
      line: `return Limit::${call}({n})->by($request->ip());`,
    }),
  ),
  { call: 'Limit.perMinutes', option: 1, per: 0, unit: 60, line: 'return Limit::perMinutes(10, {n});' },
]
  .map(rowOf(SUBJECT, php))
  .concat(
    [
      {
        call: 'middleware throttleApi',
        option: '...',
        line: "$route->middleware('throttle:{n},1');",
      },
    ].map(rowOf('chain', php)),
  );

const java = (line: string): string => `class A {\n    void a() {\n        ${line}\n    }\n}\n`;

/** https://resilience4j.readme.io/docs/ratelimiter, https://bucket4j.com/8.10.1/toc.html */
export const JVM_RATES: readonly CallRow[] = [
  { call: 'limitForPeriod', option: 0, time: 1, line: 'RateLimiterConfig.custom().limitForPeriod({n}).build();' },
  { call: 'Bandwidth.simple', option: 0, per: 1, line: 'Bandwidth.simple({n}, Duration.ofMinutes(1));' },
  {
    call: '{refillGreedy,refillIntervally}',
    option: 0,
    per: 1,
    line: 'b.capacity(10).refillGreedy({n}, Duration.ofMinutes(1));',
  },
  { call: 'Refill.{greedy,intervally}', option: 0, per: 1, line: 'Refill.intervally({n}, Duration.ofMinutes(1));' },
  { call: 'RateLimiter.create', option: 0, time: 1, line: 'RateLimiter limiter = RateLimiter.create({n});' },
].map(rowOf(SUBJECT, java));

/** https://learn.microsoft.com/aspnet/core/performance/rate-limit */
export const DOTNET_RATES: readonly CallRow[] = [
  {
    call: 'PermitLimit= TokensPerPeriod=',
    option: 0,
    time: 1,
    line: 'options.AddFixedWindowLimiter("a", o => { o.PermitLimit = {n}; });',
  },
  {
    call: 'new {FixedWindowRateLimiterOptions,SlidingWindowRateLimiterOptions}',
    option: 'PermitLimit',
    per: 'Window',
    line: 'var o = new FixedWindowRateLimiterOptions { PermitLimit = {n}, Window = TimeSpan.FromMinutes(1) };',
  },
  {
    call: 'new TokenBucketRateLimiterOptions',
    option: 'TokensPerPeriod',
    per: 'ReplenishmentPeriod',
    line:
      'var o = new TokenBucketRateLimiterOptions { TokensPerPeriod = {n}, ' +
      'ReplenishmentPeriod = TimeSpan.FromMinutes(1) };',
  },
].map(rowOf(SUBJECT, bare));
