/**
 * Whether whoever keeps a registration does not want messages by WhatsApp: a "no" in the draft counts at once, one that was sent
 * until a "yes" is sent. Whoever was never asked has refused nothing: they are written to at the number they sign in with.
 */
export function phoneRefused(drafted: boolean | undefined, sent: boolean | null): boolean {
  return drafted === false || sent === false
}
