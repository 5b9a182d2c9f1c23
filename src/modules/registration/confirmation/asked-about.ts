import type { Subject } from '../../../platform/confirmation/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import { kindWords } from '../words/kinds.ts'
import { lastAsked } from './data/asked.ts'
import { words } from './words.ts'

/** What the number of a representative is told of the registration it is asked about. */
export const askedAbout: Subject = {
  // Whose number it is said to be stands in what is shown: on this page the words speak of nobody else.
  words: lang => words(lang, 'pesantren'),
  async shown(db, registrationId, lang) {
    const { kind, place, ...asked } = await lastAsked(db, registrationId)
    const { term, contact } = kindWords(kind, lang)
    const book = await readRegionBook(db)
    return { ...asked, term, contact, place: book.path(place) ?? '' }
  },
}
