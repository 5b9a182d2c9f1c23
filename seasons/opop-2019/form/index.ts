import type { FormContent } from '../../../src/platform/form/content.ts'
import { account } from './account.ts'
import { business } from './business.ts'
import { documents } from './documents.ts'
import { pesantren } from './pesantren.ts'
import { potential } from './potential.ts'
import { representative } from './representative.ts'
import { statements } from './statements.ts'

/** The registration form of 2019: 31 pages in seven sections. */
export const form: FormContent = {
  sections: [pesantren, representative, business, potential, account, documents, statements],
}
