import { eventName, PATIENCE_IN_SECONDS, type Agent } from './agent.ts';

const PROMPT = 'beforeSubmitPrompt';

export const agent: Agent = {
  name: 'cursor',
  title: 'Cursor',
  page: 'https://cursor.com/docs/hooks',
  trust: 'Settings > Hooks lists them.',
  projectFile: '.cursor/hooks.json',
  userFile: '.cursor/hooks.json',
  base: { version: 1 },
  entries(command) {
    const entry = { command, timeout: PATIENCE_IN_SECONDS };
    return {
      [PROMPT]: entry,
      beforeShellExecution: entry,
      beforeMCPExecution: entry,
      beforeReadFile: entry,
      preToolUse: { ...entry, matcher: 'Write|Edit|StrReplace' },
    };
  },
  deny(event, reason) {
    const answer = eventName(event) === PROMPT ? { continue: false } : { permission: 'deny', agent_message: reason };
    return JSON.stringify({ ...answer, user_message: reason });
  },
  // Without `permission` the user's own settings decide; Cursor expects an object of JSON in any case.
  allow: (event) => JSON.stringify(eventName(event) === PROMPT ? { continue: true } : {}),
};
