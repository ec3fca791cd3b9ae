import type { PatternFile } from '../../src/model/rule.ts';
import { asking, whereLive } from '../live.ts';

export default [
  {
    id: 'telegram-bot-token',
    title: 'Telegram bot token',
    severity: 'high',
    keywords: [':AA'],
    pattern: '(?:^|[^0-9A-Za-z_-]|bot)(?<secret>[0-9]{8,10}:AA[0-9A-Za-z_-]{33})(?:[^0-9A-Za-z_-]|$)',
    minEntropy: 3.7,
    sample: { parts: [{ alphabet: 'digits', chars: 10 }, ':AA', { alphabet: 'base64url', chars: 33 }] },
    matches: [
      'TELEGRAM_BOT_TOKEN={sample}',
      'bot = TeleBot("{sample}")',
      'curl https://api.telegram.org/bot{sample}/getMe',
    ],
    ignores: ['TELEGRAM_BOT_TOKEN=123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11', 'token: "YOUR_BOT_TOKEN_HERE"'],
    why: 'Lets the holder run the bot: read what is sent to it and write to everyone who uses it.',
    fix: 'Revoke it with /revoke in a chat with @BotFather, then pass the new one in from your secret manager.',
    revoke: 'https://t.me/BotFather',
    verify: asking(
      'https://api.telegram.org/bot{secret}/getMe',
      'https://core.telegram.org/bots/api#getme',
      {},
      { answers: whereLive('/ok', [true]) },
    ),
    references: ['https://core.telegram.org/bots/api#authorizing-your-bot'],
  },
] satisfies PatternFile;
