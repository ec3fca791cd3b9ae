import type { CallRow } from '../../src/model/posture/call-row.ts';

const bean = (line: string): string => `class A { PasswordEncoder encoder() {\n        ${line}\n    } }\n`;
const klass = (mark: string): string => `${mark}\nclass A { void a() { b(); } }\n`;
const method = (mark: string): string => `class A {\n    ${mark}\n    void a() { b(); }\n}\n`;

/**
 * https://docs.spring.io/spring-security/reference/features/authentication/password-storage.html,
 * https://docs.spring.io/spring-security/reference/servlet/authorization/method-security.html,
 * https://resilience4j.readme.io/docs/ratelimiter, https://github.com/jwtk/jjwt#jws-read
 */
export const JVM_ACCOUNTS: readonly CallRow[] = [
  {
    call: 'new BCryptPasswordEncoder BCrypt.gensalt',
    option: 0,
    control: 'password-hash',
    subject: 'strength of bcrypt',
    ranks: 'more',
    proof: [bean('return new BCryptPasswordEncoder(12);'), bean('return new BCryptPasswordEncoder(4);')],
  },
  ...[
    ['new BCryptPasswordEncoder', 3],
    ['new Argon2PasswordEncoder', 3],
    ['new SCryptPasswordEncoder', 3],
    ['new Pbkdf2PasswordEncoder', 3],
    ['PasswordEncoderFactories.createDelegatingPasswordEncoder', 3],
    ['new StandardPasswordEncoder', 1],
    ['new MessageDigestPasswordEncoder', 0],
    ['new Md4PasswordEncoder', 0],
    ['new LdapShaPasswordEncoder', 0],
    ['NoOpPasswordEncoder.getInstance', 0],
  ].map(
    ([call, rank]): CallRow => ({
      call: String(call),
      control: 'password-hash',
      subject: 'encoder of passwords',
      ranks: { '': Number(rank) },
      proof: [
        bean(Number(rank) === 3 ? `return ${String(call)}();` : 'return new BCryptPasswordEncoder();'),
        bean(Number(rank) === 3 ? 'return NoOpPasswordEncoder.getInstance();' : `return ${String(call)}();`),
      ],
    }),
  ),
  {
    call: '@EnableMethodSecurity @EnableGlobalMethodSecurity @EnableReactiveMethodSecurity',
    control: 'authorization',
    subject: 'of methods',
    safe: '*',
    proof: [klass('@EnableMethodSecurity'), klass('@Configuration')],
  },
  {
    call: '@PreAuthorize',
    option: 0,
    control: 'authorization',
    subject: 'role',
    safe: 'hasrole* hasanyrole* hasauthority* hasanyauthority* haspermission* @*',
    unsafe: '*',
    onlyChanged: true,
    inFunction: true,
    atMost: 'medium',
    proof: [method('@PreAuthorize("hasRole(\'ADMIN\')")'), method('@PreAuthorize("isAuthenticated()")')],
  },
  {
    call: '@Valid @Validated',
    control: 'input-checks',
    subject: 'validation of a body',
    ranks: { '': 1 },
    default: 0,
    inFunction: true,
    atMost: 'low',
    proof: [method('@Validated'), method('@Deprecated')],
  },
  {
    call: 'sessionFixation.none none',
    control: 'session-lifetime',
    subject: 'session id renewed at login',
    ranks: { '': 0 },
    default: 1,
    needs: 'sessionFixation',
    atMost: 'medium',
    proof: [
      'class A { void a() { http.sessionManagement(s -> s.sessionFixation(f -> f.newSession())); } }\n',
      'class A { void a() { http.sessionManagement(s -> s.sessionFixation(f -> f.none())); } }\n',
    ],
  },
  {
    call:
      'tokenValiditySeconds setTokenValiditySeconds setMaxInactiveInterval accessTokenTimeToLive ' +
      'refreshTokenTimeToLive',
    option: 0,
    control: 'session-lifetime',
    subject: 'validity',
    ranks: 'less',
    atMost: 'low',
    proof: [
      'class A { void a() { session.setMaxInactiveInterval(900); } }\n',
      'class A { void a() { session.setMaxInactiveInterval(9000000); } }\n',
    ],
  },
];
