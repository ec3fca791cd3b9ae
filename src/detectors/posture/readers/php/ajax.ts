/**
 * Actions of WordPress that answer over HTTP: `wp_ajax_nopriv_refund` runs for visitors without an account.
 * https://developer.wordpress.org/reference/hooks/wp_ajax_nopriv_action/
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText } from '../../languages/value.ts';
import { doubtful, type At } from '../code/circumstances.ts';

/** Returns which Ajax actions of WordPress anyone may call; an action that is new or deleted loosens nothing. */
export function ajaxFacts(calls: readonly CodeCall[], at: At): Fact[] {
  const hooks = calls.flatMap((call) => {
    const [, open, action] =
      call.name === 'add_action' && call.value.args[0] !== undefined
        ? (/^(?:wp_ajax|admin_post)_(nopriv_)?([\w-]{1,100})$/.exec(asText(call.value.args[0])) ?? [])
        : [];
    return action === undefined ? [] : [{ call, action, isOpen: open !== undefined }];
  });
  const open = new Set(hooks.filter((hook) => hook.isOpen).map((hook) => hook.action));
  return hooks
    .filter((hook) => hook.isOpen || !open.has(hook.action))
    .map(({ call, action, isOpen }) => ({
      control: controls.authorization,
      subject: `action ${action}`,
      value: { kind: 'switch', on: !isOpen },
      certainty: doubtful(call, 'literal'),
      origin: at(call.own),
      onlyChanged: true,
    }));
}
