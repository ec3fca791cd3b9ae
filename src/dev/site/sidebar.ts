/** The navigation of the site. Pages of registries are in the lists of their own; every other page is named here. */

import type { PostureRows } from '../registries/posture.ts';

export interface Item {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly Item[];
}

const page = (text: string, path: string): Item => ({ text, link: `/${path}` });

const GUIDE: readonly Item[] = [
  {
    text: 'Quick start',
    items: [
      page('GitHub', 'quick-start/github'),
      page('GitLab', 'quick-start/gitlab'),
      page('Gitea and Forgejo', 'quick-start/gitea'),
      page('gitolite', 'quick-start/gitolite'),
      page('Bitbucket', 'quick-start/bitbucket'),
      page('Plain git', 'quick-start/git'),
    ],
  },
  {
    text: 'Coming from',
    items: [
      page('Another scanner', 'migrating'),
      page('gitleaks, betterleaks', 'migrating/gitleaks'),
      page('trufflehog', 'migrating/trufflehog'),
      page('detect-secrets', 'migrating/detect-secrets'),
      page('secretlint', 'migrating/secretlint'),
      page('ggshield', 'migrating/ggshield'),
      page('kingfisher', 'migrating/kingfisher'),
      page('noseyparker', 'migrating/noseyparker'),
      page('talisman', 'migrating/talisman'),
      page('semgrep', 'migrating/semgrep'),
      page('checkov', 'migrating/checkov'),
      page('GitHub secret scanning', 'migrating/github-secret-scanning'),
    ],
  },
  {
    text: 'Use it',
    items: [
      page('Commands', 'commands'),
      page('Policy', 'policy'),
      page('Pull requests', 'pull-requests'),
      page('All history', 'history'),
      page('Hook managers', 'hook-managers'),
      page('Coding agents', 'agents'),
      page('Editors', 'editors'),
      page('Shells', 'completions'),
      page('Programs', 'library'),
      page('Live check', 'verify'),
    ],
  },
  {
    text: 'Run it for others',
    items: [
      page('Git servers', 'servers'),
      page('Pipelines', 'pipelines'),
      page('Enforcement', 'enforcement'),
      page('Bypass and audit', 'bypass-and-audit'),
    ],
  },
  {
    text: 'What it knows',
    items: [
      page('Credentials', 'rules/index'),
      page('Security settings', 'controls/index'),
      page('Places', 'places/index'),
      page('All of it in one table', 'posture-coverage'),
    ],
  },
  {
    text: 'How it works',
    items: [
      page('Threat model', 'threat-model'),
      page('Performance', 'performance'),
      page('Architecture', 'architecture'),
      page('Decisions', 'decisions/index'),
    ],
  },
];

export interface Navigation {
  /** Path prefix → sidebar. */
  readonly sidebar: Readonly<Record<string, readonly Item[]>>;
}

/** Returns the sidebar of each part of the site. */
export function navigationOf({ controls, places }: PostureRows): Navigation {
  const list = (text: string, folder: string, items: readonly Item[]): readonly Item[] => [
    { text, items: [page('All', `${folder}/index`), ...items] },
  ];
  return {
    sidebar: {
      '/': GUIDE,
      '/controls/': list(
        'Security settings',
        'controls',
        controls.map(({ id }) => page(id, `controls/${id}`)),
      ),
      '/places/': list(
        'Places',
        'places',
        places.map(({ id }) => page(id, `places/${id}`)),
      ),
    },
  };
}
