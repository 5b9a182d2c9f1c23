import { Muted, TapLink, type Lang } from '../../../../design/index.ts'
import type { Personal } from '../rules/personal.ts'
import { displayPhone } from '../../../../platform/text/phone.ts'
import { maskedPhone } from '../../rules/phone.ts'
import { words } from '../words.ts'

/** The way to the personal values of a page; once they are shown, that the look is written down. */
export function PersonalLink({ personal, lang }: { personal: Personal; lang: Lang }) {
  const w = words(lang).personal
  return personal.shown ? <Muted small>{w.logged}</Muted> : <TapLink href={personal.href}>{w.show}</TapLink>
}

/** A phone number, whole or as much of it as its owner recognises. */
export function phoneText(phone: string, { shown }: Personal): string {
  return shown ? displayPhone(phone) : maskedPhone(phone)
}
