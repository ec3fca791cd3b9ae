import type { CallRow } from '../../src/model/posture/call-row.ts';

/**
 * https://learn.microsoft.com/aspnet/core/performance/rate-limit,
 * https://learn.microsoft.com/aspnet/core/security/authentication/identity-configuration,
 * https://learn.microsoft.com/aspnet/core/mvc/models/file-uploads
 */
export const DOTNET_ACCOUNTS: readonly CallRow[] = [
  {
    call: 'UseRateLimiter @EnableRateLimiting',
    control: 'rate-limit',
    safe: '*',
    proof: ['app.UseRateLimiter();', 'app.UseRouting();'],
  },
  {
    call: '@DisableRateLimiting DisableRateLimiting',
    control: 'rate-limit',
    subject: 'exempt',
    unsafe: '*',
    inFunction: true,
    proof: ['app.MapGet("/a", f);', 'app.MapGet("/a", f).DisableRateLimiting();'],
  },
  {
    call: 'Password.RequiredLength= Password.RequiredUniqueChars=',
    option: 0,
    control: 'password-policy',
    subject: 'RequiredLength',
    ranks: 'more',
    proof: ['options.Password.RequiredLength = 12;', 'options.Password.RequiredLength = 6;'],
  },
  ...['RequireDigit', 'RequireNonAlphanumeric', 'RequireUppercase', 'RequireLowercase'].map(
    (option): CallRow => ({
      call: `Password.${option}=`,
      option: 0,
      control: 'password-policy',
      subject: option,
      ranks: { true: 1, false: 0 },
      default: 1,
      atMost: 'medium',
      proof: [`options.Password.${option} = true;`, `options.Password.${option} = false;`],
    }),
  ),
  {
    call: 'Lockout.MaxFailedAccessAttempts=',
    option: 0,
    control: 'password-policy',
    subject: 'MaxFailedAccessAttempts',
    ranks: 'less',
    atMost: 'medium',
    proof: ['options.Lockout.MaxFailedAccessAttempts = 5;', 'options.Lockout.MaxFailedAccessAttempts = 500;'],
  },
  {
    call: 'PasswordSignInAsync CheckPasswordSignInAsync',
    option: 'lockoutOnFailure',
    control: 'rate-limit',
    subject: 'lockout',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    proof: [
      'm.PasswordSignInAsync(a, b, c, lockoutOnFailure: true);',
      'm.PasswordSignInAsync(a, b, c, lockoutOnFailure: false);',
    ],
  },
  {
    call: 'SignIn.RequireConfirmedAccount= SignIn.RequireConfirmedEmail=',
    option: 0,
    control: 'authentication',
    subject: 'RequireConfirmedAccount',
    ranks: { true: 1, false: 0 },
    default: 0,
    atMost: 'medium',
    proof: ['options.SignIn.RequireConfirmedAccount = true;', 'options.SignIn.RequireConfirmedAccount = false;'],
  },
  {
    call: 'ExpireTimeSpan= IdleTimeout= ValidationInterval= ClockSkew=',
    option: 0,
    control: 'session-lifetime',
    subject: 'ExpireTimeSpan',
    ranks: 'less',
    atMost: 'low',
    proof: ['options.ExpireTimeSpan = TimeSpan.FromMinutes(20);', 'options.ExpireTimeSpan = TimeSpan.FromDays(365);'],
  },
  {
    call: '@DisableRequestSizeLimit',
    control: 'input-checks',
    subject: 'limit of a body',
    ranks: { '': 0 },
    default: 1,
    inFunction: true,
    proof: [
      'class A {\n    [HttpPost]\n    public void B() { }\n}\n',
      'class A {\n    [DisableRequestSizeLimit]\n    public void B() { }\n}\n',
    ],
  },
  {
    call: '@ValidateInput',
    option: 0,
    control: 'input-checks',
    subject: 'ValidateInput',
    ranks: { true: 1, false: 0 },
    default: 1,
    inFunction: true,
    proof: [
      'class A {\n    [HttpPost]\n    public void B() { }\n}\n',
      'class A {\n    [ValidateInput(false)]\n    public void B() { }\n}\n',
    ],
  },
];
