/** Answers that show stack traces, and switches of frameworks that make them do so. */

import type { CallRow } from '../../src/model/posture/call-row.ts';

interface Answers {
  readonly call: string;
  /** Last words of what a stack trace is made by, in lower case. */
  readonly traces: string;
  /** Options of the call that are searched: `*` for each one by name, `...` for the arguments. */
  readonly options: readonly string[];
  readonly proof: (trace: boolean) => string;
}

/** A row for each place of a trace among the arguments of an answer. */
const answers = ({ call, traces, options, proof }: Answers): readonly CallRow[] =>
  options.map((option) => ({
    call,
    option,
    control: 'debug',
    subject: 'stack traces',
    unsafe: traces,
    atMost: 'medium',
    inFunction: true,
    proof: [proof(false), proof(true)],
  }));

/** https://docs.python.org/3/library/traceback.html */
export const PYTHON_ERROR_DETAILS: readonly CallRow[] = answers({
  call: 'jsonify JSONResponse JsonResponse HTMLResponse PlainTextResponse Response HttpResponse make_response render',
  traces: 'format_exc format_exception format_tb print_exc',
  options: ['...', '*', 'content.*'],
  proof: (trace) =>
    `def failed(error):\n    return jsonify(error=${trace ? 'traceback.format_exc()' : '"failed"'}), 500\n`,
});

/** https://docs.ruby-lang.org/en/master/Exception.html#method-i-backtrace */
export const RUBY_ERROR_DETAILS: readonly CallRow[] = answers({
  call: 'render json erb haml',
  traces: 'backtrace full_message',
  options: ['...', '*', 'json.*'],
  proof: (trace) =>
    `class A\n  def failed(error)\n    render plain: ${trace ? 'error.full_message' : '"failed"'}\n  end\nend\n`,
});

/** Names whose values logs and error reports leave out. */
export const RUBY_LEFT_OUT: readonly CallRow[] = [
  'filter_parameters=',
  'filter_parameters+=',
  'filter_attributes=',
].map((call) => ({
  // https://guides.rubyonrails.org/configuring.html#config-filter-parameters
  call,
  option: 0,
  control: 'exposure',
  subject: 'parameters left out of logs',
  ranks: 'items',
  atMost: 'medium',
  proof: [
    `config.${call.replace(/\+?=$/, ' $&')} [:password, :token]`,
    `config.${call.replace(/\+?=$/, ' $&')} [:token]`,
  ],
}));

/** https://github.com/pinojs/pino/blob/main/docs/redaction.md, https://getpino.io */
export const JAVASCRIPT_LEFT_OUT: readonly CallRow[] = ['redact', 'redact.paths'].map((option) => ({
  call: 'pino fastify Fastify pino-http pinoHttp createLogger',
  option,
  control: 'exposure',
  subject: 'fields left out of logs',
  ranks: 'items',
  atMost: 'medium',
  proof: [
    option === 'redact'
      ? "const log = pino({ redact: ['req.headers.authorization', 'password'] });"
      : "const log = pino({ redact: { paths: ['req.headers.authorization', 'password'] } });",
    option === 'redact'
      ? "const log = pino({ redact: ['password'] });"
      : "const log = pino({ redact: { paths: ['password'] } });",
  ],
}));

export const PHP_ERROR_DETAILS: readonly CallRow[] = [
  // https://www.php.net/manual/en/throwable.gettraceasstring.php
  ...answers({
    call: 'json new JsonResponse new Response JsonResponse response render json_encode withJson',
    traces: 'gettraceasstring gettrace',
    options: ['...', '*'],
    proof: (trace) => {
      const detail = trace ? '$e->getTraceAsString()' : "'failed'";
      return `<?php\nfunction failed($e) { return new JsonResponse(['error' => ${detail}]); }\n`;
    },
  }),
  // https://www.slimframework.com/docs/v4/middleware/error-handling.html
  {
    call: 'addErrorMiddleware',
    option: 0,
    control: 'debug',
    unsafe: 'true',
    proof: ['$app->addErrorMiddleware(false, true, true);', '$app->addErrorMiddleware(true, true, true);'],
  },
  ...['displayErrorDetails', 'displayErrors'].map(
    (option): CallRow => ({
      call: '*',
      option,
      control: 'debug',
      unsafe: 'true',
      proof: [`new App(['settings' => ['a' => 1]]);`, `new App(['${option}' => true]);`],
    }),
  ),
  // https://symfony.com/doc/current/configuration/front_controllers_and_kernel.html
  {
    call: 'new Kernel new AppKernel',
    option: 1,
    control: 'debug',
    unsafe: 'true',
    proof: [`$kernel = new Kernel('prod', false);`, `$kernel = new Kernel('prod', true);`],
  },
  // https://www.yiiframework.com/doc/guide/2.0/en/concept-configurations,
  // https://codeigniter.com/user_guide/general/environments.html
  {
    call: 'define',
    first: 'yii_debug ci_debug',
    option: 1,
    control: 'debug',
    unsafe: 'true',
    proof: [`define('YII_DEBUG', false);`, `define('YII_DEBUG', true);`],
  },
  {
    call: 'define',
    first: 'yii_env environment',
    option: 1,
    control: 'debug',
    subject: 'environment',
    unsafe: 'dev development',
    proof: [`define('YII_ENV', 'prod');`, `define('YII_ENV', 'dev');`],
  },
];
