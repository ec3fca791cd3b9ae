import type { PlaceRow } from '../../src/model/posture/place.ts';
import { place as nginx } from './nginx.ts';

/** As `nginx`, whose endings the pages of a site do not share. */
export const place = {
  id: 'nginx-templates',
  title: 'nginx: templates with endings of pages',
  files: ['**/*.conf.{erb,hbs,ejs,tmpl}', '**/nginx*.{erb,hbs,ejs,tmpl}', '**/*.nginx.{erb,hbs,ejs,tmpl}'],
  over: ['cloudformation', 'html-pages', 'nginx'],
  headers: nginx.headers,
  keywords: nginx.keywords,
  reader: nginx.reader,
  restore: nginx.restore,
  controls: nginx.controls,
  proof: { ...nginx.proof, path: 'config/nginx.conf.erb' },
  references: nginx.references,
} satisfies PlaceRow;
