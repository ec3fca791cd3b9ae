import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'spotify-client-secret',
    title: 'Spotify client secret',
    severity: 'high',
    keywords: ['spotify', 'spotipy'],
    pattern:
      String.raw`(?i:(?:spotify|spotipy)[_.-]?(?:app[_.-]?|api[_.-]?)?(?:client[_.-]?)?secret(?:[_.-]?key)?)` +
      String.raw`${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'SPOTIFY_CLIENT_SECRET={sample}',
      '"spotify_client_secret": "{sample}",',
      'ENV SPOTIFY_CLIENT_SECRET {sample}',
    ],
    ignores: [
      'SPOTIFY_CLIENT_SECRET=YOUR_TOKEN_HERE',
      'spotifyClientSecret: ${{ secrets.SPOTIFY_CLIENT_SECRET }}',
      'SPOTIFY_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder obtain tokens as the app and act for those who authorized it.',
    fix: 'Rotate it in the developer dashboard, then read the new one from the environment.',
    revoke: 'https://developer.spotify.com/dashboard',
    references: ['https://developer.spotify.com/documentation/web-api/concepts/apps'],
  },
] satisfies PatternFile;
