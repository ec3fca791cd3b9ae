import type { PlaceRow } from '../../src/model/posture/place.ts';
import { CONNECTION_WORDS } from '../connection-words.ts';
import { GUARD_MARKS } from '../guard-words.ts';
import { DOTNET_CALLS } from '../calls/dotnet.ts';

export const place = {
  id: 'aspnet',
  title: 'ASP.NET Core: Program.cs, Startup.cs, controllers, and what they call',
  files: ['**/*.cs'],
  headers: true,
  keywords: [
    ...GUARD_MARKS,
    'SslPolicyErrors',
    'RequireAuthorization',
    ...CONNECTION_WORDS,
    'UseHsts',
    'UseHttpsRedirection',
    'RequireHttps',
    'Headers',
    'Cookie',
    'AddPolicy',
    'AddDefaultPolicy',
    'UseCors',
    'EnableCors',
    'UseDeveloperExceptionPage',
    'Anti[Ff]orgery',
    'CertificateValidation',
    'CertificateCustomValidation',
    'SslProtocols',
    'ClientCertificateMode|AllowedCertificateTypes|UseCsp',
    'SecurityProtocol',
  ],
  calls: DOTNET_CALLS,
  reader: 'csharp/index.ts readCSharp',
  controls: ['encrypted-connection', 'https-redirect', 'csrf', 'debug', 'tls-verify', 'tls-version'],
  proof: {
    path: 'src/Answer.cs',
    text: 'public class Answer {\n    public void Send(HttpContext context) {\n        {line}\n    }\n}\n',
  },
  restore: 'context.Response.Headers["{name}"] = "{value}";',
  references: [
    'https://learn.microsoft.com/aspnet/core/security/enforcing-ssl',
    'https://learn.microsoft.com/aspnet/core/security/cors',
    'https://learn.microsoft.com/aspnet/core/security/anti-request-forgery',
    'https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.http.cookieoptions',
  ],
} satisfies PlaceRow;
