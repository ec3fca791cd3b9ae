import type { CallRow } from '../../src/model/posture/call-row.ts';

/** Checks of a token that a call makes only where its options ask for them. */
interface Checks {
  readonly call: string;
  /** Index of the argument that may hold the options. */
  readonly options: number;
  readonly needs?: string;
  readonly names: readonly string[];
  /** Options that list algorithms. */
  readonly algorithms?: readonly string[];
  /** Options with a time by which a token may be too old. */
  readonly tolerances?: readonly string[];
  /** A line with such a call; `{options}` stands for what is given. */
  readonly line: string;
  /** Writes an option of this name: with a text, a list, a number. */
  readonly write: (name: string, value: string) => string;
}

function rowsOf(frame: (line: string) => string, checks: readonly Checks[]): readonly CallRow[] {
  return checks.flatMap(({ call, options, needs, names, algorithms = [], tolerances = [], line, write }): CallRow[] => {
    const filled = (text: string) => frame(line.replace('{options}', () => text));
    const shared = { call, inFunction: true, ...(needs === undefined ? {} : { needs }) } as const;
    const keep = write('subject', '"a"');
    return [
      ...names.map(
        (option): CallRow => ({
          ...shared,
          option,
          control: 'token-verification',
          subject: option,
          safe: '*',
          unsafe: 'undefined null none nil false',
          default: 'unsafe',
          ofCall: options,
          atMost: 'medium',
          proof: [filled(`${keep}, ${write(option, '"a"')}`), filled(keep)],
        }),
      ),
      ...algorithms.map(
        (option): CallRow => ({
          ...shared,
          option,
          control: 'token-algorithms',
          none: [],
          onlyChanged: true,
          proof: [
            filled(`${keep}, ${write(option, '["RS256"]')}`),
            filled(`${keep}, ${write(option, '["RS256", "HS256"]')}`),
          ],
        }),
      ),
      ...tolerances.map(
        (option): CallRow => ({
          ...shared,
          option,
          control: 'session-lifetime',
          subject: option,
          ranks: 'less',
          default: 0,
          ofCall: options,
          atMost: 'low',
          proof: [filled(`${keep}, ${write(option, '5')}`), filled(`${keep}, ${write(option, '86400')}`)],
        }),
      ),
    ];
  });
}

const script = (line: string): string => `import { app } from './app.js';\n${line}\n`;
const js = (name: string, value: string): string => `${name}: ${value}`;

/**
 * https://github.com/auth0/node-jsonwebtoken#jwtverifytoken-secretorpublickey-options-callback,
 * https://github.com/panva/jose/blob/main/docs/jwt/verify/interfaces/JWTVerifyOptions.md,
 * https://github.com/auth0/express-jwt#readme, https://github.com/nearform/fast-jwt#createverifier,
 * https://www.passportjs.org/packages/passport-jwt/
 */
export const JAVASCRIPT_TOKENS: readonly CallRow[] = rowsOf(script, [
  {
    call: 'jwt.verify jsonwebtoken#verify',
    options: 2,
    names: ['issuer', 'audience', 'algorithms', 'maxAge'],
    algorithms: ['algorithms'],
    tolerances: ['clockTolerance'],
    line: 'jwt.verify(token, key, { {options} });',
    write: js,
  },
  {
    call: 'jwtVerify jose.jwtVerify jose#jwtVerify',
    options: 2,
    names: ['issuer', 'audience', 'algorithms', 'maxTokenAge', 'requiredClaims'],
    algorithms: ['algorithms'],
    tolerances: ['clockTolerance'],
    line: 'await jwtVerify(token, key, { {options} });',
    write: js,
  },
  {
    call: 'expressjwt expressJwt express-jwt express-jwt#expressjwt koa-jwt',
    options: 0,
    names: ['issuer', 'audience'],
    algorithms: ['algorithms'],
    line: 'app.use(expressjwt({ {options} }));',
    write: js,
  },
  {
    call: 'new {JwtStrategy,JWTStrategy} new Strategy',
    options: 0,
    needs: 'passport-jwt',
    names: ['issuer', 'audience', 'algorithms'],
    algorithms: ['algorithms'],
    line: "import { Strategy as JwtStrategy } from 'passport-jwt';\nnew JwtStrategy({ {options} }, verify);",
    write: js,
  },
  {
    call: 'createVerifier fast-jwt#createVerifier',
    options: 0,
    names: ['allowedIss', 'allowedAud', 'algorithms', 'maxAge'],
    algorithms: ['algorithms'],
    tolerances: ['clockTolerance'],
    line: 'const verify = createVerifier({ {options} });',
    write: js,
  },
  {
    call: 'verifyIdToken',
    options: 0,
    names: ['audience'],
    line: 'await client.verifyIdToken({ {options} });',
    write: js,
  },
]);

const python = (line: string): string => `def read(token, key):\n    return ${line}\n`;
const named = (name: string, value: string): string => `${name}=${value}`;
const DECODE = 'jwt.decode';

/**
 * https://pyjwt.readthedocs.io/en/stable/api.html#jwt.decode,
 * https://python-jose.readthedocs.io/en/latest/jwt/api.html
 */
export const PYTHON_TOKENS: readonly CallRow[] = [
  ...rowsOf(python, [
    {
      call: DECODE,
      options: 9,
      names: ['issuer', 'audience', 'algorithms'],
      algorithms: ['algorithms'],
      tolerances: ['leeway'],
      line: 'jwt.decode(token, key, {options})',
      write: named,
    },
  ]),
  ...['exp', 'aud', 'iss', 'sub', 'iat', 'nbf'].map(
    (claim): CallRow => ({
      call: DECODE,
      option: 'options.require',
      control: 'token-verification',
      subject: `require ${claim}`,
      safe: claim,
      unsafe: '*',
      ofCall: 9,
      default: 'unsafe',
      inFunction: true,
      atMost: 'medium',
      proof: [
        python(`jwt.decode(token, key, options={"require": ["jti", "${claim}"]})`),
        python('jwt.decode(token, key, options={"require": ["jti"]})'),
      ],
    }),
  ),
];

const ruby = (line: string): string => `def read(token, key)\n  ${line}\nend\n`;

/** https://github.com/jwt/ruby-jwt#support-for-reserved-claim-names */
export const RUBY_TOKENS: readonly CallRow[] = rowsOf(ruby, [
  {
    call: 'JWT.decode',
    options: 3,
    names: ['iss', 'aud', 'verify_iss', 'verify_aud', 'verify_iat', 'verify_jti', 'required_claims'],
    algorithms: ['algorithms'],
    tolerances: ['leeway', 'exp_leeway'],
    line: 'JWT.decode(token, key, true, { {options} })',
    write: js,
  },
]);
