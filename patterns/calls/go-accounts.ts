import type { CallRow } from '../../src/model/posture/call-row.ts';

/**
 * https://pkg.go.dev/golang.org/x/crypto/bcrypt, https://pkg.go.dev/github.com/golang-jwt/jwt/v5#ParserOption,
 * https://pkg.go.dev/net/http#Server, https://pkg.go.dev/github.com/go-chi/httprate
 */
export const GO_ACCOUNTS: readonly CallRow[] = [
  {
    call: 'bcrypt.GenerateFromPassword',
    option: 1,
    control: 'password-hash',
    subject: 'cost of bcrypt',
    ranks: 'more',
    proof: ['bcrypt.GenerateFromPassword(text, 12)', 'bcrypt.GenerateFromPassword(text, bcrypt.MinCost)'],
  },
  ...['WithValidMethods', 'WithExpirationRequired', 'WithAudience', 'WithIssuer'].map(
    (option): CallRow => ({
      call: `jwt.${option}`,
      control: 'token-verification',
      subject: option,
      safe: '*',
      inFunction: true,
      atMost: 'medium',
      proof: [`jwt.Parse(raw, key, jwt.${option}(a))`, 'jwt.Parse(raw, key)'],
    }),
  ),
  ...['ReadHeaderTimeout', 'ReadTimeout'].map(
    (option): CallRow => ({
      call: 'http.Server{}',
      option,
      control: 'rate-limit',
      subject: option,
      safe: '*',
      unsafe: '0',
      default: 'unsafe',
      atMost: 'low',
      proof: [`_ = &http.Server{Addr: ":80", ${option}: 5 * time.Second}`, '_ = &http.Server{Addr: ":80"}'],
    }),
  ),
  {
    call:
      'httprate.{Limit,LimitByIP,LimitAll,LimitByRealIP} middleware.{RateLimiter,RateLimiterWithConfig,Throttle} ' +
      'limiter.New tollbooth.{LimitHandler,LimitFuncHandler} stdlib.NewMiddleware mgin.NewMiddleware',
    control: 'rate-limit',
    safe: '*',
    proof: ['r.Use(httprate.LimitByIP(100, time.Minute))', 'r.Use(middleware.Logger)'],
  },
  {
    call: 'http.MaxBytesReader http.MaxBytesHandler middleware.BodyLimit middleware.RequestSize',
    control: 'input-checks',
    subject: 'limit of a body',
    ranks: { '': 1 },
    default: 0,
    inFunction: true,
    atMost: 'medium',
    proof: ['r.Body = http.MaxBytesReader(w, r.Body, 1024)', 'r.Body = r.Body'],
  },
  ...(
    [
      ['csrf.Config{}', 'CookieSecure'],
      ['csrf.Config{}', 'CookieHTTPOnly'],
      ['middleware.CSRFConfig{}', 'CookieSecure'],
      ['middleware.CSRFConfig{}', 'CookieHTTPOnly'],
    ] as const
  ).map(
    ([call, option]): CallRow => ({
      call,
      option,
      control: 'csrf',
      subject: `${option} of the token`,
      safe: 'true',
      unsafe: '*',
      default: 'unsafe',
      ofCall: 0,
      inFunction: true,
      atMost: 'medium',
      proof: [`x := ${call.slice(0, -1)}${option}: true}`, `x := ${call.slice(0, -1)}TokenLength: 32}`],
    }),
  ),
  ...(
    [
      ['csrf.Config{}', 'Next', 'csrf'],
      ['middleware.CSRFConfig{}', 'Skipper', 'csrf'],
      ['limiter.Config{}', 'Next', 'rate-limit'],
      ['middleware.RateLimiterConfig{}', 'Skipper', 'rate-limit'],
      ['jwtware.Config{}', 'Filter', 'authorization'],
      ['keyauth.Config{} basicauth.Config{} jwtware.Config{}', 'Next', 'authorization'],
      ['middleware.{JWTConfig{},KeyAuthConfig{},BasicAuthConfig{}}', 'Skipper', 'authorization'],
    ] as const
  ).map(
    ([call, option, control]): CallRow => ({
      call: call.includes('{}}')
        ? 'middleware.JWTConfig{} middleware.KeyAuthConfig{} middleware.BasicAuthConfig{}'
        : call,
      option,
      control,
      subject: 'requests that are skipped',
      unsafe: '=>true',
      default: 'safe',
      inFunction: true,
      proof: [
        `x := ${call.split(/[ {]/)[0]!.replace(/\.$/, '.JWTConfig')}{TimeFunc: now}`,
        `x := ${call.split(/[ {]/)[0]!.replace(/\.$/, '.JWTConfig')}{${option}: func(c Context) bool { return true }}`,
      ],
    }),
  ),
  ...(
    [
      ['fiber.Config{}', 'BodyLimit', 'fiber.New(fiber.Config{BodyLimit: {n}})'],
      ['middleware.BodyLimitConfig{}', 'Limit', 'x := middleware.BodyLimitConfig{Limit: "{n}K"}'],
      ['middleware.BodyLimit', 0, 'e.Use(middleware.BodyLimit("{n}K"))'],
      ['http.MaxBytesReader', 2, 'r.Body = http.MaxBytesReader(w, r.Body, {n})'],
    ] as const
  ).map(
    ([call, option, line]): CallRow => ({
      call,
      option,
      control: 'input-checks',
      subject: 'size of a body',
      ranks: 'less',
      inFunction: true,
      onlyChanged: true,
      atMost: 'low',
      proof: [line.replace('{n}', '1024'), line.replace('{n}', '1048576')],
    }),
  ),
];
