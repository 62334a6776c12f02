/** How the keys of common providers begin, tokens that are signed, and long strings of mixed letters and digits such as no name has. */
const KEY =
  /(?:\bsk[-_]|\bhf_|\bgsk_|\bxai-|\bAIza|\bnvapi-|\br8_|\bpplx-|\bghp_|\bgithub_pat_|\beyJ)[\w.-]{8,}|\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{24,}|\b(?=[0-9a-f]*\d)[0-9a-f]{32,}\b/u;

/** True for text that is, or holds, what may be a key: it must not be shown. */
export function looksLikeKey(text: string): boolean {
  return KEY.test(text);
}

/** True for what may name an environment variable, and is not the key itself. */
export function isVariableName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/u.test(text) && !looksLikeKey(text);
}
