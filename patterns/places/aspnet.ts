import type { PlaceRow } from '../../src/model/posture.ts';

export default {
  id: 'aspnet',
  title: 'ASP.NET Core: Program.cs, Startup.cs, controllers, and what they call',
  format: 'csharp',
  files: ['**/*.cs'],
  keywords: [
    'UseHsts',
    'UseHttpsRedirection',
    'Headers',
    'Cookie',
    'AddPolicy',
    'UseCors',
    'UseDeveloperExceptionPage',
    'AntiForgeryToken',
    'CertificateCustomValidationCallback',
  ],
  restore: 'context.Response.Headers["{name}"] = "{value}";',
  references: [
    'https://learn.microsoft.com/aspnet/core/security/enforcing-ssl',
    'https://learn.microsoft.com/aspnet/core/security/cors',
    'https://learn.microsoft.com/aspnet/core/security/anti-request-forgery',
    'https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.http.cookieoptions',
  ],
} satisfies PlaceRow;
