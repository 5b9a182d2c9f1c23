import type { Lang } from '../../../design/index.ts'
import type { Answers } from '../../form/answer.ts'
import type { FormContent } from '../../form/content.ts'
import { slotsMissing, type NamedSlot } from '../../form/slots.ts'

/** A document of a submission, as far as its file got. */
export interface SentDocument {
  id: string
  slot: string
  position: number
  fileId: string
  name: string
  kind: 'photo' | 'pdf'
  state: 'received' | 'checked' | 'usable' | 'refused'
  size: number
  pages: number
  /** In pixels, of each picture that shows it. */
  sizes: PictureSize[]
}

export interface PictureSize {
  width: number
  height: number
}

/** A paper that was sent, as a page shows it to somebody else than its owner. */
export interface ShownPaper extends SentDocument {
  label: string
  /** Every view is written down: no picture stands in a list, it opens on a page of its own. */
  sensitive: boolean
  href: string
  src: string
}

/** Where the papers of a response stand for those who look at them. */
export interface PaperPlace {
  lang: Lang
  slots: Record<string, NamedSlot>
  /** Below it each paper has its page, and below that its pictures: `{base}/{document}/{page}`. */
  base: string
  /** What the address keeps of the list one comes from. */
  query: string
}

/** The papers in the order of the form. */
export function shownPapers(documents: readonly SentDocument[], place: PaperPlace): ShownPaper[] {
  const order = Object.keys(place.slots)
  return documents
    .toSorted((a, b) => order.indexOf(a.slot) - order.indexOf(b.slot) || a.position - b.position)
    .map(one => shownPaper(one, place))
}

/** One paper. A slot that the form no longer knows is treated as if it were sensitive. */
export function shownPaper(document: SentDocument, { lang, slots, base, query }: PaperPlace): ShownPaper {
  const slot = slots[document.slot]
  const name = slot?.name[lang] ?? document.slot
  const src = `${base}/${document.id}`
  return {
    ...document,
    label: (slot?.most ?? 1) > 1 ? `${name} ${document.position}` : name,
    sensitive: slot?.sensitive ?? true,
    href: src + query,
    src,
  }
}

/** The slots that have a file which counts. */
export function usableSlots(papers: readonly SentDocument[]): Set<string> {
  return new Set(papers.filter(one => one.state !== 'refused').map(one => one.slot))
}

/** The names of the papers that were asked for and are not there, or cannot be used. */
export function missingPapers(
  form: { content: FormContent; slots: Record<string, NamedSlot> },
  { answers, papers }: { answers: Answers; papers: readonly SentDocument[] },
  lang: Lang,
): string[] {
  return slotsMissing(form, answers, usableSlots(papers)).map(slot => slot.name[lang])
}
