/** Specificity of what a file is as a whole: where a rule sees the value itself, that rule reports it. */
export const SPECIFICITY = 4;
