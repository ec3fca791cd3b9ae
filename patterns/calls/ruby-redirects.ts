/** Redirects of Rails to hosts that the answer does not come from. */

import type { CallRow } from '../../src/model/posture/call-row.ts';

const action = (line: string): string =>
  `class PaymentsController < ApplicationController\n  def pay\n    ${line}\n  end\nend\n`;

const rowOf = (call: string, byDefault: 0 | 1, proof: readonly [string, string]): CallRow => ({
  call,
  option: 'allow_other_host',
  control: 'input-checks',
  subject: `host of ${call.split(' ')[0]}`,
  ranks: { true: 0, false: 1 },
  default: byDefault,
  several: 'lowest',
  inFunction: true,
  // The address may be one that the program makes itself.
  atMost: 'low',
  proof: [action(proof[0]), action(proof[1])],
});

/**
 * Rails refuses other hosts in `redirect_to` since version 7, and lets `redirect_back` go to any.
 * https://api.rubyonrails.org/classes/ActionController/Redirecting.html
 */
export const RUBY_REDIRECTS: readonly CallRow[] = [
  rowOf('redirect_to', 1, ['redirect_to(url)', 'redirect_to(url, allow_other_host: true)']),
  rowOf('redirect_back redirect_back_or_to', 0, [
    'redirect_back(fallback_location: "/", allow_other_host: false)',
    'redirect_back(fallback_location: "/")',
  ]),
];
