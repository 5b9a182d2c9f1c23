import { Muted, Name, Status, type Lang } from '../../../../design/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { stateKinds } from '../rules/looks.ts'
import { words } from '../words.ts'

/** The state of a registration as tile and word. */
export function StateTile({ state, lang }: { state: string; lang: Lang }) {
  return <Status kind={stateKinds[state] ?? 'empty'}>{words(lang).states[state]}</Status>
}

/** The submitted name; of a draft whose it is. */
export function RegisteredName({ name, owner, lang }: { name: string | null; owner: string | null; lang: Lang }) {
  if (name) return <Name>{name}</Name>
  return <Muted>{words(lang).list.draftOf(owner ?? '')}</Muted>
}

/** "Kec. Cimenyan, Kab. Bandung"; what is missing is said. */
export function placeText(
  row: { kecamatan_code: string | null; regency_code: string | null },
  book: RegionBook,
  lang: Lang,
): string {
  const code = row.kecamatan_code ?? row.regency_code
  return code ? book.path(code) : words(lang).list.noPlace
}

/** Opens WhatsApp with a message that only has to be sent. */
export function whatsAppLink(phone: string, message: string): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(message)}`
}
