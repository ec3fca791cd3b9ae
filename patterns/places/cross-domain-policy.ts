import type { PlaceRow } from '../../src/model/posture/place.ts';

/** A new one lets in whom no file let in before. */
export const place = {
  id: 'cross-domain-policy',
  title: 'crossdomain.xml, clientaccesspolicy.xml: sites whose plug-ins may read this one',
  files: ['**/{crossdomain,clientaccesspolicy}.xml'],
  adds: true,
  reader: 'hosting/cross-domain-policy.ts readCrossDomainPolicy',
  controls: ['cors', 'cors-reach', 'encrypted-connection'],
  references: [
    'https://www.adobe.com/devnet-docs/acrobatetk/tools/AppSec/xdomain.html',
    'https://learn.microsoft.com/en-us/previous-versions/windows/silverlight/dotnet-windows-silverlight/cc197955(v=vs.95)',
  ],
} satisfies PlaceRow;
