import type { CallRow } from '../../src/model/posture/call-row.ts';

/** Middleware and refusals of Sinatra and Rack. */
export const RUBY_RACK: readonly CallRow[] = [
  {
    // https://sinatrarb.com/protection/, https://github.com/baldowl/rack_csrf
    call: 'use',
    option: 0,
    control: 'csrf',
    subject: 'rack middleware',
    safe:
      'rack::protection::authenticitytoken rack::protection::remotetoken rack::protection::formtoken rack::csrf ' +
      'rack::protection',
    default: 'unsafe',
    proof: ['use Rack::Protection::AuthenticityToken', 'use Rack::Deflater'],
  },
  {
    call: 'halt',
    option: 0,
    needs: 'sinatra Sinatra',
    control: 'authorization',
    subject: 'halt',
    safe: '401 403',
    default: 'unsafe',
    atMost: 'medium',
    proof: [
      'require "sinatra/base"\nclass A < Sinatra::Base\n  before("/admin/*") { halt 403 unless admin? }\nend\n',
      'require "sinatra/base"\nclass A < Sinatra::Base\n  before("/admin/*") { log }\nend\n',
    ],
  },
];
