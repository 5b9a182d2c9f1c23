const form = /^[\x21-\x7e]{1,100}$/

/** Whether a text may be the key of a post: 1–100 visible ASCII characters. */
export function isPostKey(text: string): boolean {
  return form.test(text)
}
