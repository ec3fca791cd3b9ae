import { PATIENCE_IN_SECONDS, type Agent } from './agent.ts';

/** Its other events cannot stop anything: `userPromptSubmitted` only observes. */
export const agent: Agent = {
  name: 'copilot',
  title: 'GitHub Copilot',
  page: 'https://docs.github.com/en/copilot/reference/hooks-configuration',
  projectFile: '.github/hooks/tidegate.json',
  userFile: null,
  base: { version: 1 },
  entries: (command) => ({
    preToolUse: { type: 'command', bash: command, powershell: command, timeoutSec: PATIENCE_IN_SECONDS },
  }),
  deny: (_event, reason) => JSON.stringify({ permissionDecision: 'deny', permissionDecisionReason: reason }),
  allow: () => '',
};
