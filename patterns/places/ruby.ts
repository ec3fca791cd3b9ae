import type { PlaceRow } from '../../src/model/posture/place.ts';
import { CONNECTION_WORDS } from '../connection-words.ts';
import { GUARD_NAMES } from '../guard-words.ts';
import { RUBY_CALLS } from '../calls/ruby.ts';

export const place = {
  id: 'ruby',
  title: 'Ruby: controllers, response headers, cookies, CORS, certificate checks',
  files: ['**/*.{rb,ru,rake}'],
  headers: true,
  keywords: [
    ...GUARD_NAMES,
    String.raw`\bconstraints\b|:forbidden|:unauthorized|Forbidden|_forbidden`,
    ...CONNECTION_WORDS,
    'cookies',
    'set_cookie',
    String.raw`Rack::(?:Session|Cors)`,
    String.raw`\borigins\b|allow_origin`,
    'content_security_policy',
    'sessions',
    'filter_(?:parameters|attributes)|show_exceptions|backtrace|full_message|[Ss]inatra',
    'headers',
  ],
  calls: RUBY_CALLS,
  reader: 'ruby/index.ts readRuby',
  restore: 'response.headers["{name}"] = "{value}"',
  controls: ['csrf', 'tls-verify', 'tls-version', 'authorization', 'host-keys', 'token-verification'],
  proof: { path: 'app/controllers/answers.rb', text: 'def answer(response)\n  {line}\nend\n' },
  references: [
    'https://guides.rubyonrails.org/action_controller_advanced_topics.html',
    'https://github.com/cyu/rack-cors',
    'https://sinatrarb.com/configuration.html',
  ],
} satisfies PlaceRow;
