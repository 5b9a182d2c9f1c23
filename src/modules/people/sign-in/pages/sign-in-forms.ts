import type { Lang } from '../../../../design/index.ts'
import { defineStaffForm, line, secret, sent } from '../../../../platform/staff-form/index.ts'
import { parseContact, parseEmail } from '../../rules/contact.ts'
import { codeIn } from '../rules/typed-code.ts'
import { words as ofInvitations } from '../../invitations/words.ts'
import { words } from '../words.ts'

/** What is sent along as it is; an odd one is as good as none. */
const along = { type: sent(said => said), optional: true } as const
const nameLook = { autocomplete: 'username', maxLength: 200 } as const

/** Where a code is sent to. */
export const contactForm = defineStaffForm({
  fields: {
    ke: along,
    kontak: {
      type: line(parseContact, { ...nameLook, inputMode: 'email', told: contact => contact.to }),
      label: lang => words(lang).signIn.label,
      hint: lang => words(lang).signIn.hint,
      sentences: same(lang => words(lang).signIn.bad),
    },
  },
})

/** The code that was sent. */
export const codeForm = defineStaffForm({
  fields: {
    ke: along,
    kontak: along,
    kode: {
      type: line(wholeCode, { autocomplete: 'one-time-code', maxLength: 300, digits: true }),
      label: lang => words(lang).code.label,
      sentences: same(lang => words(lang).code.empty),
    },
  },
})

/** Mail address and password of an officer. */
export const staffSignInForm = defineStaffForm({
  fields: {
    ke: along,
    surel: {
      type: line(parseEmail, { ...nameLook, type: 'email' }),
      label: lang => words(lang).staff.email,
      sentences: same(lang => words(lang).staff.bad),
    },
    sandi: {
      type: secret('current-password'),
      label: lang => words(lang).staff.password,
      sentences: same(lang => words(lang).staff.bad),
    },
  },
})

/** A first password, or a new one. */
export const passwordForm = defineStaffForm({
  fields: {
    sandi: {
      type: secret('new-password'),
      label: lang => ofInvitations(lang).invitation.password,
      hint: lang => ofInvitations(lang).invitation.hint,
      sentences: same(lang => ofInvitations(lang).invitation.problems.short),
    },
    ulang: {
      type: secret('new-password'),
      label: lang => ofInvitations(lang).invitation.again,
      sentences: same(lang => ofInvitations(lang).invitation.problems.different),
    },
  },
})

/** Asks for a link to a new password. */
export const forgotForm = defineStaffForm({
  fields: {
    surel: {
      type: line(parseEmail, { ...nameLook, type: 'email' }),
      label: lang => ofInvitations(lang).forgot.email,
      hint: lang => ofInvitations(lang).forgot.hint,
      sentences: same(lang => ofInvitations(lang).forgot.bad),
    },
  },
})

/** Which role one works in. */
export const roleSwitchForm = defineStaffForm({ fields: { peran: { type: sent(said => said) } } })

/** One sentence, whether nothing was typed or nothing of use. */
function same(say: (lang: Lang) => string) {
  return (lang: Lang) => ({ required: say(lang), other: say(lang) })
}

function wholeCode(said: string): string | undefined {
  const code = codeIn(said)
  return /^\d{6}(\d\d)?$/.test(code) ? code : undefined
}
