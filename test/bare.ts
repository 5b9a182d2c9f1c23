/** Letters and digits only, so that no way of writing a number hides it; tags stay walls. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[\s.+\-–\u00a0]/g, '')
}
