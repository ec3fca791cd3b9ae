import type { PlaceRow } from '../../src/model/posture/place.ts';
import { place as apache } from './apache.ts';

/** As `apache`, where the file's name says nothing and its directives do. */
export const place = {
  id: 'apache-conf',
  title: 'Apache httpd: any other *.conf with its directives',
  files: ['**/*.conf', '**/*.conf.{template,j2,tmpl,tpl,mustache,gotmpl,in,erb}', '**/*.vhost'],
  keywords: [
    '<(?:VirtualHost|Directory|DirectoryMatch|Location|LocationMatch|Files|FilesMatch|Proxy|IfModule)[ \\t>]',
    '(?:^|\\n)[ \\t]*(?:SSL(?:Engine|Protocol|CipherSuite|VerifyClient|Proxy\\w+)|Header[ \\t]+(?:always[ \\t]+)?(?:set|unset)|ServerTokens|LoadModule)[ \\t]',
  ],
  yields: true,
  reader: apache.reader,
  restore: apache.restore,
  controls: apache.controls,
  proof: { ...apache.proof, path: 'conf/httpd-shop.conf' },
  references: apache.references,
} satisfies PlaceRow;
