import type { Kept, Subject } from '../../../platform/confirmation/index.ts'
import type { ApplicantKind } from '../../programmes/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import { seasonForm } from '../../programmes/index.ts'
import { callSaid } from '../words.ts'
import { kindWords } from '../words/kinds.ts'
import { words } from './words.ts'

/** A registration as it is sent. */
interface Sent {
  kind: ApplicantKind
  name: string
  /** Of the registration. */
  number: string
  /** The official number of the applicant. */
  identity?: string
  /** The code of a region. */
  place?: string
  /** Of the form that it is sent with: it knows the call. */
  formVersionId: string
  at: Temporal.Instant
}

/** What is kept of a registration with the question about it. */
export function keptOf({ at, identity = '', place = '', ...sent }: Sent): Kept {
  return { ...sent, identity, place, sentAt: at.toString() }
}

/** What the number of a representative is told of the registration it was asked about. */
export const askedAbout: Subject = {
  // Whose number it is said to be stands in what is shown: on this page the words speak of nobody else.
  words: lang => words(lang, 'pesantren'),
  async shown(db, kept, lang) {
    const { term, contact } = kindWords(kept.kind as ApplicantKind, lang)
    const book = await readRegionBook(db)
    const { name, number = '', place = '', sentAt, formVersionId } = kept
    const purpose = formVersionId ? callSaid(await seasonForm(db, formVersionId), lang) : ''
    return {
      ...{ name, purpose, number, term, contact },
      place: book.path(place) ?? '',
      sentAt: sentAt ? Temporal.Instant.from(sentAt) : undefined,
    }
  },
}
