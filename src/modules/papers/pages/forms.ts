import { defineStaffForm } from '../../../platform/staff-form/index.ts'
import { words } from '../words.ts'

/** The number and date that the office's own book gave a paper. */
export const numberForm = defineStaffForm({
  fields: {
    nomor: { type: 'text', limit: 100, label: lang => words(lang).office.number },
    tanggal: { type: 'date', label: lang => words(lang).office.dated },
  },
})

/** Why a paper is revoked; whoever checks it reads this. */
export const revokeForm = defineStaffForm({
  fields: { alasan: { type: 'long', limit: 500, label: lang => words(lang).revoke.reason } },
})
