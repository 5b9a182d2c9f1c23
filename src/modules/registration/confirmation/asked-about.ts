import type { Subject } from '../../../platform/confirmation/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import { seasonForm } from '../../programmes/index.ts'
import { callSaid } from '../words.ts'
import { kindWords } from '../words/kinds.ts'
import { lastAsked } from './data/asked.ts'
import { words } from './words.ts'

/** What the number of a representative is told of the registration it is asked about. */
export const askedAbout: Subject = {
  // Whose number it is said to be stands in what is shown: on this page the words speak of nobody else.
  words: lang => words(lang, 'pesantren'),
  async shown(db, registrationId, lang) {
    const { kind, place, formVersionId, ...asked } = await lastAsked(db, registrationId)
    const { term, contact } = kindWords(kind, lang)
    const book = await readRegionBook(db)
    const purpose = callSaid(await seasonForm(db, formVersionId), lang)
    return { ...asked, purpose, term, contact, place: book.path(place) ?? '' }
  },
}
