import type { PlaceRow } from '../../src/model/posture/place.ts';
import { place as apache } from './apache.ts';

const TEMPLATES = '{erb,epp,j2,jinja,jinja2,tmpl,tpl,template,mustache}';

export const place = {
  id: 'apache-templates',
  title: 'Apache httpd: templates of Chef, Puppet, Ansible and Salt',
  files: [`**/*{apache,httpd,htaccess}*.${TEMPLATES}`, `**/{apache,apache2,httpd}/**/*.${TEMPLATES}`],
  headers: true,
  keywords: [
    String.raw`<VirtualHost\b`,
    String.raw`\bHeader[ \t]+(?:always[ \t]+)?(?:set|setifempty|add|append|merge|unset|edit)\b`,
    String.raw`\bSSL(?:Engine|Protocol|CipherSuite|VerifyClient)\b`,
    String.raw`\bRequire[ \t]+[a-z]`,
    String.raw`\bServer(?:Tokens|Signature)\b`,
  ],
  reader: apache.reader,
  restore: apache.restore,
  controls: apache.controls,
  proof: {
    path: 'cookbooks/shop/templates/default/apache.erb',
    text: '<VirtualHost *:443>\n    ServerName <%= @name %>\n    {line}\n</VirtualHost>\n',
  },
  references: [
    ...apache.references,
    'https://docs.chef.io/resources/template/',
    'https://www.puppet.com/docs/puppet/latest/lang_template_erb.html',
  ],
} satisfies PlaceRow;
