/** When a signed address ends, by what its query says. Pure. */

const AZURE = /(?:[?&;"'\s]|^)se=([^&;"'\s]{8,40})/;
const DATED = /X-(?:Amz|Goog)-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i;
const LASTS = /X-(?:Amz|Goog)-Expires=(\d{1,7})(?!\d)/i;

/**
 * Returns when the address ends, in seconds since 1970; null if it does not say.
 * https://learn.microsoft.com/rest/api/storageservices/create-service-sas,
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function endOfSignedUrl(text: string): number | null {
  const azure = AZURE.exec(text)?.[1];
  if (azure !== undefined) return /^\d{9,11}$/.test(azure) ? Number(azure) : secondsOf(azure.replace(/%3A/gi, ':'));
  const dated = DATED.exec(text);
  const lasts = LASTS.exec(text)?.[1];
  if (!dated || lasts === undefined) return null;
  const [, year, month, day, hour, minute, second] = dated;
  const start = secondsOf(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return start === null ? null : start + Number(lasts);
}

function secondsOf(date: string): number | null {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / 1000);
}
