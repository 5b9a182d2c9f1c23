import type { Lang } from '../../../../design/index.ts'
import { defineStaffForm, line, secret, sent } from '../../../../platform/staff-form/index.ts'
import { codeIn } from '../../sign-in/rules/typed-code.ts'
import { words as ofSignIn } from '../../sign-in/words.ts'
import type { FactorTyped } from '../actions/check-factor.ts'
import { backupCodeIn } from '../rules/backup-codes.ts'
import { words as peopleWords } from '../../words.ts'
import { words } from '../words.ts'

const along = { type: sent(said => said), optional: true } as const

const code = {
  type: line(sixDigits, { autocomplete: 'one-time-code', maxLength: 60, digits: true }),
  label: (lang: Lang) => words(lang).code.label,
  hint: (lang: Lang) => words(lang).code.hint,
  sentences: same(lang => words(lang).code.empty),
} as const

/** Six digits of the app, at the door. */
export const stepForm = defineStaffForm({ fields: { kode: code } })

/** One of the backup codes, at the door. */
export const backupForm = defineStaffForm({
  fields: {
    cadangan: {
      type: line(backupCodeIn, { autocomplete: 'off', maxLength: 60 }),
      label: lang => words(lang).backup.label,
      hint: lang => words(lang).backup.hint,
      sentences: same(lang => words(lang).backup.empty),
    },
  },
})

/** Begins; remembers where somebody was going. */
export const beginForm = defineStaffForm({ fields: { ke: along } })

/** The first code, which turns it on. */
export const setUpForm = defineStaffForm({ fields: { ke: along, kode: code } })

/** Other backup codes. */
export const renewForm = defineStaffForm({ fields: { kode: code } })

/** Password and code, to turn it off. */
export const offForm = defineStaffForm({
  fields: {
    sandi: {
      type: secret('current-password'),
      label: lang => ofSignIn(lang).staff.password,
      sentences: same(lang => words(lang).off.password),
    },
    kode: {
      type: line(eitherCode, { autocomplete: 'one-time-code', maxLength: 60 }),
      label: lang => words(lang).off.code,
      hint: lang => words(lang).backup.hint,
      sentences: same(lang => words(lang).off.empty),
    },
  },
})

/** Why the office takes somebody's second factor away. */
export const resetForm = defineStaffForm({
  fields: {
    'alasan-langkah-kedua': {
      type: 'long',
      label: lang => peopleWords(lang).person.reason,
      limit: 500,
      least: 10,
      sentences: lang => ({
        required: peopleWords(lang).person.reasonBad,
        'text.short': peopleWords(lang).person.reasonBad,
      }),
    },
  },
})

/** One sentence, whether nothing was typed or nothing of use. */
function same(say: (lang: Lang) => string) {
  return (lang: Lang) => ({ required: say(lang), other: say(lang) })
}

function sixDigits(said: string): string | undefined {
  const found = codeIn(said)
  return /^\d{6}$/.test(found) ? found : undefined
}

/** The app may be what was lost. */
function eitherCode(said: string): FactorTyped | undefined {
  const backup = backupCodeIn(said)
  if (backup) return { backup }
  const code = sixDigits(said)
  return code ? { code } : undefined
}
