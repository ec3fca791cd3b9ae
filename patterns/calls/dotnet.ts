import type { CallRow } from '../../src/model/posture/call-row.ts';
import { DOTNET_RANDOMNESS } from './randomness.ts';
import { DOTNET_GRAPHQL } from './graphql.ts';
import { DOTNET_ACCOUNTS } from './dotnet-accounts.ts';
import { DOTNET_RATES } from './rates.ts';
import { DOTNET_TOKENS } from './token-builders.ts';
import { DOTNET_ROLES } from './roles.ts';

/** A class with a method, as the proofs of attributes need it. */
const method = (attribute: string): string =>
  `public class AnswerController : Controller\n{\n    ${attribute}\n    public IActionResult Get() { ` +
  `return Ok(); }\n}\n`;

/**
 * https://learn.microsoft.com/aspnet/core/security/authorization/simple,
 * https://learn.microsoft.com/aspnet/core/security/anti-request-forgery,
 * https://learn.microsoft.com/dotnet/api/system.net.security.sslclientauthenticationoptions,
 * https://learn.microsoft.com/dotnet/api/microsoft.identitymodel.tokens.tokenvalidationparameters
 */
export const DOTNET_CALLS: readonly CallRow[] = [
  ...DOTNET_RANDOMNESS,
  ...DOTNET_ROLES,
  ...DOTNET_TOKENS,
  ...DOTNET_GRAPHQL,
  {
    call: '@AllowAnonymous',
    control: 'authorization',
    unsafe: '*',
    inFunction: true,
    proof: [method(''), method('[AllowAnonymous]')],
  },
  {
    call: 'UseAuthorization',
    control: 'authorization',
    safe: '*',
    proof: ['app.UseAuthorization();', 'app.UseRouting();'],
  },
  {
    call: 'DisableAntiforgery',
    control: 'csrf',
    unsafe: '*',
    subject: 'chain',
    inFunction: true,
    atMost: 'medium',
    proof: ['app.MapPost("/orders", Add);', 'app.MapPost("/orders", Add).DisableAntiforgery();'],
  },
  {
    call: '@IgnoreAntiforgeryToken',
    control: 'csrf',
    unsafe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [method(''), method('[IgnoreAntiforgeryToken]')],
  },
  {
    call: '@RequireAntiforgeryToken',
    option: 0,
    control: 'csrf',
    unsafe: 'false',
    inFunction: true,
    proof: [method(''), method('[RequireAntiforgeryToken(false)]')],
  },
  {
    call: 'RequireHttpsMetadata=',
    option: 0,
    control: 'encrypted-connection',
    unsafe: 'false',
    proof: ['options.Authority = "a";', 'options.RequireHttpsMetadata = false;'],
  },
  ...[
    'ValidateIssuer',
    'ValidateAudience',
    'ValidateLifetime',
    'ValidateIssuerSigningKey',
    'RequireSignedTokens',
    'RequireExpirationTime',
  ].flatMap((option): CallRow[] => [
    {
      call: 'new TokenValidationParameters',
      option,
      control: 'token-verification',
      unsafe: 'false',
      proof: [
        `var p = new TokenValidationParameters { ${option} = true };`,
        `var p = new TokenValidationParameters { ${option} = false };`,
      ],
    },
    {
      call: `TokenValidationParameters.${option}=`,
      option: 0,
      control: 'token-verification',
      unsafe: 'false',
      proof: [
        `options.TokenValidationParameters.${option} = true;`,
        `options.TokenValidationParameters.${option} = false;`,
      ],
    },
  ]),
  {
    call: 'new TokenValidationParameters',
    option: 'SignatureValidator',
    control: 'token-verification',
    unsafe: '=>true',
    proof: [
      'var p = new TokenValidationParameters { };',
      'var p = new TokenValidationParameters { SignatureValidator = (t, v) => true };',
    ],
  },
  {
    call:
      'ServerCertificateCustomValidationCallback= ServerCertificateValidationCallback= ' +
      'RemoteCertificateValidationCallback=',
    option: 0,
    control: 'tls-verify',
    unsafe: '=>true dangerousacceptanyservercertificatevalidator',
    proof: [
      'handler.CheckCertificateRevocationList = true;',
      'handler.ServerCertificateCustomValidationCallback = (a, b, c, d) => true;',
    ],
  },
  ...[
    'ServerCertificateCustomValidationCallback',
    'RemoteCertificateValidationCallback',
    'ServerCertificateValidationCallback',
  ].map(
    (option): CallRow => ({
      call: 'new *',
      option,
      control: 'tls-verify',
      unsafe: '=>true dangerousacceptanyservercertificatevalidator',
      proof: [
        'var handler = new HttpClientHandler { };',
        `var handler = new HttpClientHandler { ${option} = (a, b, c, d) => true };`,
      ],
    }),
  ),
  {
    call: 'new SslStream',
    option: 2,
    control: 'tls-verify',
    unsafe: '=>true',
    proof: ['var s = new SslStream(inner, false);', 'var s = new SslStream(inner, false, (a, b, c, d) => true);'],
  },
  {
    call: 'CheckCertificateRevocationList=',
    option: 0,
    control: 'tls-verify',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    atMost: 'low',
    proof: ['handler.CheckCertificateRevocationList = true;', 'handler.CheckCertificateRevocationList = false;'],
  },
  {
    call: 'new *',
    option: 'CheckCertificateRevocationList',
    control: 'tls-verify',
    subject: 'revocation',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    atMost: 'low',
    proof: [
      'var handler = new HttpClientHandler { CheckCertificateRevocationList = true };',
      'var handler = new HttpClientHandler { CheckCertificateRevocationList = false };',
    ],
  },
  {
    call: 'TrustServerCertificate=',
    option: 0,
    control: 'tls-verify',
    unsafe: 'true',
    proof: ['builder.TrustServerCertificate = false;', 'builder.TrustServerCertificate = true;'],
  },
  {
    call: 'Encrypt= EnableSsl= RequireSsl= UseSsl=',
    option: 0,
    control: 'encrypted-connection',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    needs: 'SqlConnectionStringBuilder SmtpClient RequireSsl',
    proof: [
      'var smtp = new SmtpClient();\n        smtp.EnableSsl = true;',
      'var smtp = new SmtpClient();\n        smtp.EnableSsl = false;',
    ],
  },
  {
    call: 'new SmtpClient new FtpWebRequest',
    option: 'EnableSsl',
    control: 'encrypted-connection',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    proof: ['var smtp = new SmtpClient { EnableSsl = true };', 'var smtp = new SmtpClient { EnableSsl = false };'],
  },
  // https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.server.kestrel.https.clientcertificatemode
  {
    call: 'ClientCertificateMode=',
    option: 0,
    control: 'client-certificates',
    words: {
      requirecertificate: 'require',
      allowcertificate: 'optional',
      delaycertificate: 'optional',
      nocertificate: 'none',
    },
    proof: [
      'https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;',
      'https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;',
    ],
  },
  {
    call: 'AllowedCertificateTypes=',
    option: 0,
    control: 'client-certificates',
    subject: 'kinds of certificates',
    words: { chained: 'require', all: 'optional', selfsigned: 'optional' },
    proof: [
      'options.AllowedCertificateTypes = CertificateTypes.Chained;',
      'options.AllowedCertificateTypes = CertificateTypes.All;',
    ],
  },
  {
    call: 'UseDeveloperExceptionPage UseDatabaseErrorPage UseMigrationsEndPoint',
    control: 'debug',
    unsafe: '*',
    proof: ['app.UseExceptionHandler("/error");', 'app.UseDeveloperExceptionPage();'],
  },
  {
    call: 'EnableSensitiveDataLogging EnableDetailedErrors',
    control: 'debug',
    unsafe: '*',
    atMost: 'medium',
    proof: ['options.UseSqlServer(text);', 'options.EnableSensitiveDataLogging();'],
  },
  {
    call: 'ShowPII= IncludeErrorDetails= EnableDetailedErrors=',
    option: 0,
    control: 'debug',
    unsafe: 'true',
    atMost: 'medium',
    proof: ['IdentityModelEventSource.ShowPII = false;', 'IdentityModelEventSource.ShowPII = true;'],
  },
  {
    call: 'UseHttpsRedirection AddRedirectToHttps AddRedirectToHttpsPermanent @RequireHttps new RequireHttpsAttribute',
    control: 'https-redirect',
    safe: '*',
    proof: ['app.UseHttpsRedirection();', 'app.UseRouting();'],
  },
  {
    call: 'UseAntiforgery new AutoValidateAntiforgeryTokenAttribute @AutoValidateAntiforgeryToken',
    control: 'csrf',
    safe: '*',
    proof: ['app.UseAntiforgery();', 'app.UseRouting();'],
  },
  ...DOTNET_ACCOUNTS,
  ...DOTNET_RATES,
];
