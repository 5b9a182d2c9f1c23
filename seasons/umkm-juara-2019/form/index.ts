import type { FormContent } from '../../../src/platform/form/content.ts'
import { business } from './business.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { owner } from './owner.ts'
import { statements } from './statements.ts'

/** The form of 2019: 14 pages in five sections. */
export const form: FormContent = { sections: [owner, business, figures, documents, statements] }
