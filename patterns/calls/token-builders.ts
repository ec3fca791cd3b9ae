import type { CallRow } from '../../src/model/posture/call-row.ts';

const java = (line: string): string => `class A {\n    void a() {\n        ${line}\n    }\n}\n`;

/** Checks that a builder adds. https://github.com/jwtk/jjwt#jws-read, https://github.com/auth0/java-jwt#verify-a-jwt */
export const JVM_TOKENS: readonly CallRow[] = [
  ...['requireIssuer', 'requireAudience', 'requireSubject', 'requireId'].map(
    (call): CallRow => ({
      call,
      control: 'token-verification',
      subject: call,
      safe: '*',
      inFunction: true,
      atMost: 'medium',
      proof: [
        java(`Jwts.parser().verifyWith(key).${call}("a").build().parseSignedClaims(text);`),
        java('Jwts.parser().verifyWith(key).build().parseSignedClaims(text);'),
      ],
    }),
  ),
  ...['withIssuer', 'withAudience', 'withAnyOfAudience', 'withSubject', 'withClaimPresence'].map(
    (call): CallRow => ({
      call,
      within: 'require',
      control: 'token-verification',
      subject: call,
      safe: '*',
      inFunction: true,
      atMost: 'medium',
      proof: [
        java(`JWT.require(algorithm).${call}("a").build().verify(text);`),
        java('JWT.require(algorithm).build().verify(text);'),
      ],
    }),
  ),
  {
    call: 'clockSkewSeconds setAllowedClockSkewSeconds acceptLeeway acceptExpiresAt',
    option: 0,
    control: 'session-lifetime',
    subject: 'tolerance of clocks',
    ranks: 'less',
    inFunction: true,
    onlyChanged: true,
    atMost: 'low',
    proof: [
      java('Jwts.parser().clockSkewSeconds(30).build();'),
      java('Jwts.parser().clockSkewSeconds(86400).build();'),
    ],
  },
];

/** https://learn.microsoft.com/dotnet/api/microsoft.identitymodel.tokens.tokenvalidationparameters.clockskew */
export const DOTNET_TOKENS: readonly CallRow[] = [
  {
    call: 'new TokenValidationParameters',
    option: 'ClockSkew',
    control: 'session-lifetime',
    subject: 'ClockSkew',
    ranks: 'less',
    // Five minutes by itself.
    default: -300,
    ofCall: 9,
    atMost: 'low',
    proof: [
      'var p = new TokenValidationParameters { ClockSkew = TimeSpan.FromMinutes(1) };',
      'var p = new TokenValidationParameters { ClockSkew = TimeSpan.FromDays(1) };',
    ],
  },
  {
    call: 'new TokenValidationParameters',
    option: 'ValidAlgorithms',
    control: 'token-algorithms',
    none: [],
    onlyChanged: true,
    proof: [
      'var p = new TokenValidationParameters { ValidAlgorithms = new[] { "RS256" } };',
      'var p = new TokenValidationParameters { ValidAlgorithms = new[] { "RS256", "HS256" } };',
    ],
  },
];

const php = (line: string): string => `<?php\nfunction read($token) {\n    ${line}\n}\n`;

/** https://lcobucci-jwt.readthedocs.io/en/stable/validating-tokens/ */
export const PHP_TOKENS: readonly CallRow[] = [
  'IssuedBy',
  'PermittedFor',
  'SignedWith',
  'StrictValidAt',
  'LooseValidAt',
  'IdentifiedBy',
  'RelatedTo',
].map(
  (name): CallRow => ({
    call: `new ${name}`,
    needs: 'Lcobucci',
    control: 'token-verification',
    subject: name,
    safe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [
      `<?php\nuse Lcobucci\\JWT\\Validation;\n${php(`$v->assert($token, new ${name}('a'), $b);`).slice(6)}`,
      `<?php\nuse Lcobucci\\JWT\\Validation;\n${php('$v->assert($token, $b);').slice(6)}`,
    ],
  }),
);

const rust = (line: string): string => `fn a() {\n    let mut v = Validation::new(Algorithm::RS256);\n    ${line}\n}\n`;

/** https://docs.rs/jsonwebtoken/latest/jsonwebtoken/struct.Validation.html */
export const RUST_TOKENS: readonly CallRow[] = ['set_issuer', 'set_audience', 'set_required_spec_claims'].map(
  (call): CallRow => ({
    call,
    control: 'token-verification',
    subject: call,
    safe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [rust(`v.${call}(&["a"]);`), rust('')],
  }),
);
