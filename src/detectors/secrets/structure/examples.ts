/**
 * Values that are in vendors' documentation and open nothing. By their digest, so that no working-looking value rests
 * here.
 */

import { createHash } from 'node:crypto';

/** The first half of the SHA-256 of each, in hexadecimal. */
const DIGESTS = new Set([
  '2cafc0970149a84f3b9e62eaf169f36f', // https://docs.stripe.com/api/authentication
  'f2d6ca16515033e5dce14eba840b979d', // the same page, until 2020
  '2d1f7723aabc5c7a51fcdc2463c99b5f', // https://docs.stripe.com/keys
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  '976b57ee8acdfcf45f76bcc5e329a236',
  '0011cc25eb4320717494d2703e8cba85', // https://learn.microsoft.com/azure/storage/common/storage-use-azurite
  'aa6547439583c3a275d4542a0df6c1ad', // https://learn.microsoft.com/azure/cosmos-db/emulator
  '0b5dd075ccdd03c42f4edda8e299e683', // https://core.telegram.org/bots#6-botfather
  '25ce442feb2428495ee06495ec3330a1', // https://core.telegram.org/bots/tutorial
  '02f7ce3c263f85c019eeeeea4b08f1b7', // https://discord.com/developers/docs/reference#authentication
  '9c846fdf0fa8955c377d0301542ee20e', // https://documentation.mailgun.com/docs/mailgun/user-manual/get-started
]);

/**
 * AWS ends its examples in this word, and others have followed: AKIA…EXAMPLE, …EXAMPLEKEY. Chance does not write it.
 */
const MARK = 'EXAMPLE';

export function isDocumentedExample(text: string): boolean {
  return text.includes(MARK) || DIGESTS.has(createHash('sha256').update(text).digest('hex').slice(0, 32));
}
