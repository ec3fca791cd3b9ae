import type { Agent } from './agent.ts';
import { denyAsClaude, entriesOfClaude } from './claude-code.ts';

export const agent: Agent = {
  name: 'codex',
  title: 'Codex',
  page: 'https://developers.openai.com/codex/hooks',
  trust: 'It skips them until you trust the folder, and each hook under /hooks.',
  projectFile: '.codex/hooks.json',
  userFile: '.codex/hooks.json',
  base: {},
  entries: (command) => entriesOfClaude(command, 'Bash|apply_patch|Edit|Write|mcp__.*'),
  deny: denyAsClaude,
  allow: () => '',
};
