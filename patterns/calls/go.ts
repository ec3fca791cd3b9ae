import type { CallRow } from '../../src/model/posture/call-row.ts';
import { GO_RANDOMNESS } from './randomness.ts';
import { GO_GRAPHQL } from './graphql.ts';
import { GO_ACCOUNTS } from './go-accounts.ts';
import { GO_RATES } from './rates.ts';
import { GO_ROLES } from './roles.ts';
import { GO_EXEMPTIONS } from './exemptions.ts';
import { GO_CORS_REACH } from './cors-reach.ts';

/**
 * https://pkg.go.dev/crypto/tls#Config, https://pkg.go.dev/golang.org/x/crypto/ssh,
 * https://pkg.go.dev/google.golang.org/grpc,
 * https://pkg.go.dev/github.com/gorilla/websocket#Upgrader and the pages of the libraries that a row names.
 */
export const GO_CALLS: readonly CallRow[] = [
  ...GO_RANDOMNESS,
  ...GO_CORS_REACH,
  ...GO_EXEMPTIONS,
  ...GO_ROLES,
  ...GO_GRAPHQL,
  ...GO_ACCOUNTS,
  ...GO_RATES,
  {
    call: '*.Debug=',
    option: 0,
    needs: 'echo.New iris.New',
    control: 'debug',
    unsafe: 'true',
    proof: [
      'package a\n\nfunc New() {\n\te := echo.New()\n\te.Debug = false\n}\n',
      'package a\n\nfunc New() {\n\te := echo.New()\n\te.Debug = true\n}\n',
    ],
  },
  ...(
    [
      ['filesystem.Config{} static.Config{} fiber.Static{} middleware.StaticConfig{} StaticConfig{}', 'Browse'],
      ['gin.Dir', 1],
    ] as const
  ).map(
    ([call, option]): CallRow => ({
      call,
      option,
      control: 'exposure',
      subject: 'directory listing',
      ranks: { true: 0, false: 1 },
      default: 1,
      atMost: 'medium',
      proof:
        option === 1
          ? ['r.StaticFS("/a", gin.Dir("a", false))', 'r.StaticFS("/a", gin.Dir("a", true))']
          : [
              'app.Use(filesystem.New(filesystem.Config{}))',
              'app.Use(filesystem.New(filesystem.Config{Browse: true}))',
            ],
    }),
  ),
  {
    call: 'tls.Config{}',
    option: 'InsecureSkipVerify',
    control: 'tls-verify',
    unsafe: 'true',
    proof: ['_ = &tls.Config{ServerName: "a.example"}', '_ = &tls.Config{InsecureSkipVerify: true}'],
  },
  {
    call: 'InsecureSkipVerify=',
    option: 0,
    control: 'tls-verify',
    unsafe: 'true',
    proof: ['config.ServerName = "a.example"', 'config.InsecureSkipVerify = true'],
  },
  {
    call: 'EnableInsecureSkipVerify',
    control: 'tls-verify',
    unsafe: '*',
    proof: ['client.SetTimeout(5)', 'client.EnableInsecureSkipVerify()'],
  },
  {
    call: 'tls.Config{}',
    option: 'MinVersion',
    control: 'tls-version',
    proof: ['_ = &tls.Config{MinVersion: tls.VersionTLS12}', '_ = &tls.Config{MinVersion: tls.VersionTLS10}'],
  },
  {
    call: 'MinVersion=',
    option: 0,
    control: 'tls-version',
    proof: ['config.MinVersion = tls.VersionTLS13', 'config.MinVersion = tls.VersionTLS11'],
  },
  {
    call: 'tls.Config{}',
    option: 'ClientAuth',
    control: 'client-certificates',
    words: {
      requireandverifyclientcert: 'require',
      verifyclientcertifgiven: 'optional',
      requireanyclientcert: 'require_any',
      requestclientcert: 'request',
      noclientcert: 'off',
    },
    proof: [
      '_ = &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}',
      '_ = &tls.Config{ClientAuth: tls.NoClientCert}',
    ],
  },
  {
    call: 'ssh.InsecureIgnoreHostKey',
    control: 'host-keys',
    unsafe: '*',
    proof: ['config.HostKeyCallback = check', 'config.HostKeyCallback = ssh.InsecureIgnoreHostKey()'],
  },
  {
    call: 'grpc.WithInsecure insecure.NewCredentials',
    control: 'encrypted-connection',
    unsafe: '*',
    proof: [
      '_, _ = grpc.NewClient(address, grpc.WithTransportCredentials(creds))',
      '_, _ = grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))',
    ],
  },
  {
    call: 'ListenAndServeTLS ServeTLS StartTLS ListenTLS RunTLS ListenMutualTLS',
    control: 'encrypted-connection',
    safe: '*',
    inFunction: true,
    proof: ['http.ListenAndServeTLS(":443", cert, key, mux)', 'http.ListenAndServe(":80", mux)'],
  },
  {
    call: 'websocket.Upgrader{} Upgrader{}',
    option: 'CheckOrigin',
    control: 'csrf',
    unsafe: '=>true',
    proof: [
      '_ = websocket.Upgrader{ReadBufferSize: 1}',
      '_ = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return true }}',
    ],
  },
  {
    call: 'CheckOrigin=',
    option: 0,
    control: 'csrf',
    unsafe: '=>true',
    proof: ['up.ReadBufferSize = 1', 'up.CheckOrigin = func(r *http.Request) bool { return true }'],
  },
  {
    call: 'AcceptOptions{} websocket.AcceptOptions{}',
    option: 'InsecureSkipVerify',
    control: 'csrf',
    unsafe: 'true',
    proof: ['_ = &websocket.AcceptOptions{}', '_ = &websocket.AcceptOptions{InsecureSkipVerify: true}'],
  },
  {
    call:
      'csrf.Protect nosurf.New nosurf.NewPure middleware.{CSRF,CSRFWithConfig} ' +
      'csrf.{New,Middleware,Csrfer,Generate} http.NewCrossOriginProtection',
    control: 'csrf',
    safe: '*',
    proof: ['_ = csrf.Protect(key)', '_ = key'],
  },
  {
    call:
      'nosurf.{ExemptPath,ExemptGlob,ExemptRegexp,ExemptFunc} ExemptPath ExemptGlob ExemptRegexp ' +
      'csrf.UnsafeSkipCheck AddInsecureBypassPattern',
    control: 'csrf',
    unsafe: '*',
    needs: 'nosurf gorilla/csrf CrossOriginProtection',
    atMost: 'medium',
    proof: [
      'protection := http.NewCrossOriginProtection()',
      'protection := http.NewCrossOriginProtection()\n\tprotection.AddInsecureBypassPattern("/api")',
    ],
  },
  {
    call: 'jwt.ParseUnverified ParseUnverified UnsafeClaimsWithoutVerification jwt.ParseInsecure',
    control: 'token-verification',
    unsafe: '*',
    proof: ['parser.ParseWithClaims(text, claims, key)', 'parser.ParseUnverified(text, claims)'],
  },
  {
    call: 'jwt.WithoutClaimsValidation',
    control: 'token-verification',
    unsafe: '*',
    proof: ['jwt.NewParser()', 'jwt.NewParser(jwt.WithoutClaimsValidation())'],
  },
  {
    call: 'jwt.WithVerify jwt.WithValidate',
    option: 0,
    control: 'token-verification',
    unsafe: 'false',
    proof: ['jwt.Parse(data)', 'jwt.Parse(data, jwt.WithVerify(false))'],
  },
  {
    call: 'oidc.Config{}',
    option: 'SkipClientIDCheck',
    control: 'token-verification',
    unsafe: 'true',
    proof: ['_ = &oidc.Config{ClientID: id}', '_ = &oidc.Config{SkipClientIDCheck: true}'],
  },
  {
    call: 'oidc.Config{}',
    option: 'SkipExpiryCheck',
    control: 'token-verification',
    unsafe: 'true',
    proof: ['_ = &oidc.Config{ClientID: id}', '_ = &oidc.Config{ClientID: id, SkipExpiryCheck: true}'],
  },
  {
    call: 'oidc.Config{}',
    option: 'InsecureSkipSignatureCheck',
    control: 'token-verification',
    unsafe: 'true',
    proof: ['_ = &oidc.Config{ClientID: id}', '_ = &oidc.Config{ClientID: id, InsecureSkipSignatureCheck: true}'],
  },
  {
    call: 'tls.Config{}',
    option: 'CipherSuites',
    control: 'ciphers',
    proof: [
      '_ = &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}}',
      '_ = &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}',
    ],
  },
  {
    call: 'pprof.Register pprof.RouteRegister',
    control: 'debug',
    subject: 'pprof',
    unsafe: '*',
    atMost: 'medium',
    proof: ['r := gin.Default()', 'r := gin.Default()\n\tpprof.Register(r)'],
  },
  {
    call: 'HandleFunc Handle GET Get Any WrapF WrapH',
    option: 1,
    control: 'debug',
    subject: 'pprof',
    unsafe: 'pprof.index pprof.handler pprof.profile pprof.cmdline pprof.trace expvar.handler',
    needs: 'net/http/pprof expvar',
    atMost: 'medium',
    proof: [
      'package a\n\nimport "net/http/pprof"\n\nfunc a(mux *http.ServeMux) {\n\tmux.HandleFunc("/", home)\n}\n',
      'package a\n\nimport "net/http/pprof"\n\nfunc a(mux *http.ServeMux) {\n\tmux.HandleFunc("/debug/pprof/", pprof.Index)\n}\n',
    ],
  },
  {
    call: 'gin.SetMode',
    option: 0,
    control: 'debug',
    unsafe: 'debug debugmode',
    proof: ['gin.SetMode(gin.ReleaseMode)', 'gin.SetMode(gin.DebugMode)'],
  },
  {
    call: 'Debug=',
    option: 0,
    control: 'debug',
    unsafe: 'true',
    needs: 'labstack/echo',
    proof: [
      'package a\n\nimport "github.com/labstack/echo/v4"\n\nfunc a(e *echo.Echo) {\n\te.Debug = false\n}\n',
      'package a\n\nimport "github.com/labstack/echo/v4"\n\nfunc a(e *echo.Echo) {\n\te.Debug = true\n}\n',
    ],
  },
  {
    call: 'SetTrustedProxies',
    option: 0,
    control: 'trusted-proxy',
    unsafe: '0.0.0.0/0 ::/0',
    safe: '*',
    default: 'unsafe',
    proof: ['r.SetTrustedProxies([]string{"10.0.0.1"})', 'r.SetTrustedProxies([]string{"0.0.0.0/0"})'],
  },
];
