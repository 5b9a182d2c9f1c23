import { valueOf } from '../../../platform/form/answer.ts'
import type { Said } from '../../../platform/form/meaning.ts'

/**
 * What somebody said of messages by WhatsApp, in a draft or in what was sent; undefined where they were not asked, or have not
 * answered yet.
 */
export function saidOfWhatsapp(said: Said): boolean | undefined {
  const value = valueOf(said, 'consent.whatsapp')
  return typeof value === 'boolean' ? value : undefined
}
