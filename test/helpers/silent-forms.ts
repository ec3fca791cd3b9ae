/** Forms that are neither found nor named, each with the reason why nothing is said of it. */

export const SILENT_FORMS: Readonly<Record<string, string>> = {
  'b64/deflate-raw.txt':
    'Deflate without a header has no mark of its own: nothing distinguishes it from a digest, and trying ' +
    'each run would cost more than a scan.',
};
