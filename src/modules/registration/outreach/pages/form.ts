import { defineStaffForm } from '../../../../platform/staff-form/index.ts'
import { outcomes } from '../rules/outcomes.ts'
import { words } from '../words.ts'

/** What came of a contact. */
export const contactForm = defineStaffForm({
  fields: {
    hasil: {
      type: 'one',
      label: lang => words(lang).form.outcome,
      options: outcomes.map(code => ({ code, label: lang => words(lang).outcomes[code] })),
      sentences: lang => ({ required: words(lang).form.missing, 'choice.unknown': words(lang).form.missing }),
    },
    telepon: {
      type: 'phone',
      optional: true,
      label: lang => words(lang).form.phone,
      hint: lang => words(lang).form.phoneHint,
    },
    catatan: {
      type: 'long',
      optional: true,
      limit: 500,
      label: lang => words(lang).form.note,
      hint: lang => words(lang).form.noteHint,
    },
  },
})

export type ContactFields = typeof contactForm.fields
