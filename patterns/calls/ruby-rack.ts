import type { CallRow, SwitchCall } from '../../src/model/posture/call-row.ts';

/** A setting of Sinatra, in each of its forms: `set :name, true`, `set name: true`, `enable :name`, `disable :name`. */
function setting(name: string, control: 'csrf' | 'debug', isSafe: boolean, unsafe: string): CallRow[] {
  const [good, bad] = [isSafe ? 'true' : 'false', isSafe ? 'false' : 'true'];
  const row = (more: Omit<SwitchCall, 'control'>): CallRow => ({ control, ...more });
  return [
    row({
      call: 'set',
      first: name,
      option: 1,
      unsafe,
      proof: [`set :${name}, ${good}`, `set :${name}, ${bad}`],
    }),
    row({ call: 'set', option: name, unsafe, proof: [`set ${name}: ${good}`, `set ${name}: ${bad}`] }),
    row({
      call: isSafe ? 'disable' : 'enable',
      first: name,
      needs: 'sinatra Sinatra',
      unsafe: '*',
      proof: [
        `require "sinatra"\n${isSafe ? 'enable' : 'disable'} :${name}\n`,
        `require "sinatra"\n${isSafe ? 'disable' : 'enable'} :${name}\n`,
      ],
    }),
  ];
}

/** Settings, middleware and refusals of Sinatra and Rack. https://sinatrarb.com/configuration.html */
export const RUBY_RACK: readonly CallRow[] = [
  ...setting('protection', 'csrf', true, 'false nil'),
  ...setting('show_exceptions', 'debug', false, 'true after_handler'),
  {
    call: 'set',
    first: 'environment',
    option: 1,
    control: 'debug',
    unsafe: 'development',
    proof: ['set :environment, :production', 'set :environment, :development'],
  },
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
