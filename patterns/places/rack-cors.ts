import type { PlaceRow } from '../../src/model/posture/place.ts';
import { RUBY_CALLS } from '../calls/ruby.ts';

/** A new one lets in origins that no file let in before. */
export const place = {
  id: 'rack-cors',
  title: "Rails' initializers that let other origins in",
  files: ['**/config/initializers/*cors*.rb'],
  keywords: [String.raw`\borigins\b`],
  over: ['ruby', 'rails'],
  adds: true,
  calls: RUBY_CALLS,
  reader: 'ruby/index.ts readRuby',
  controls: ['cors'],
  proof: {
    path: 'config/initializers/cors.rb',
    text: 'Rails.configuration.middleware.use Rack::Cors do\n  allow do\n    {line}\n    resource "*"\n  end\nend\n',
  },
  references: ['https://github.com/cyu/rack-cors#rails-configuration'],
} satisfies PlaceRow;
