import type { Applicant } from './applicant.ts'
import type { Chance } from './chance.ts'
import type { PictureKind } from './pictures.ts'

/** A picture, or a PDF. */
export type PaperKind = PictureKind | 'cv'

/** A paper put into a slot: what kind of picture shows it, or which PDF it is. */
export interface Paper {
  slot: string
  position: number
  kind: PaperKind
}

const needed: Paper[] = [
  { slot: 'rep_ktp', position: 1, kind: 'ktp' },
  { slot: 'rep_photo', position: 1, kind: 'face' },
  { slot: 'product_photos', position: 1, kind: 'product' },
]

const others: Paper[] = [
  { slot: 'bank_book', position: 1, kind: 'book' },
  { slot: 'nspp_charter', position: 1, kind: 'paper' },
  { slot: 'rep_health', position: 1, kind: 'paper' },
  { slot: 'rep_diploma', position: 1, kind: 'paper' },
  { slot: 'rep_appointment', position: 1, kind: 'paper' },
  { slot: 'npwp_card', position: 1, kind: 'ktp' },
  { slot: 'nib_document', position: 1, kind: 'paper' },
  { slot: 'place_photo', position: 1, kind: 'place' },
  { slot: 'product_photos', position: 2, kind: 'product' },
  { slot: 'pesantren_profile', position: 1, kind: 'paper' },
  { slot: 'business_profile', position: 1, kind: 'paper' },
]

/** The papers somebody sends: all that are needed to submit, and of the others what they have. */
export function papersOf(applicant: Applicant, chance: Chance): Paper[] {
  if (applicant.ending === 'draft') return applicant.pagesDone > 22 ? chance.some(needed, 2) : []
  const without = new Set<string>([
    ...(applicant.nspp ? [] : ['nspp_charter']),
    ...(applicant.mistakes.has('no-nib') ? ['nib_document'] : []),
    ...(applicant.mistakes.has('no-npwp') ? ['npwp_card'] : []),
  ])
  const has = others.filter(paper => !without.has(paper.slot))
  return [...needed, ...(applicant.mistakes.has('papers-missing') ? chance.some(has, chance.whole(1, 4)) : has)]
}
