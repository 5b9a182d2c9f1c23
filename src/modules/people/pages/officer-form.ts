import type { Lang } from '../../../design/index.ts'
import { readCode } from '../../../platform/sheets/index.ts'
import { defineStaffForm, line, select, type Fields } from '../../../platform/staff-form/index.ts'
import { codeSuffices, grantedRoles, roleRow, type GrantedRole } from '../../../platform/policy/index.ts'
import { parseEmail } from '../rules/contact.ts'
import { regionProblem, type OfficerField, type OfficerProblem } from '../rules/officer.ts'
import { oneLine } from '../../../platform/text/printable.ts'
import { readMobile } from '../../../platform/text/phone.ts'
import { farthestDay } from '../rules/today.ts'
import { words as ofInvitations } from '../invitations/words.ts'
import { words } from '../words.ts'

const w = (lang: Lang) => ofInvitations(lang).invite
const phoneLook = { type: 'tel', inputMode: 'tel', maxLength: 30 } as const

const person = {
  nama: {
    type: 'text',
    label: lang => w(lang).name,
    limit: 200,
    format: 'name',
    sentences: lang => ({ required: w(lang).problems.name }),
  },
  surel: {
    type: line(parseEmail, { type: 'email', maxLength: 200 }),
    label: lang => w(lang).email,
    hint: lang => w(lang).emailHint,
    sentences: lang => ({ required: w(lang).problems.email, other: w(lang).problems.email }),
  },
  hp: {
    type: line(readMobile, phoneLook),
    label: lang => w(lang).phone,
    optional: true,
    sentences: lang => ({ other: w(lang).problems.phone }),
  },
} satisfies Fields

/** Which of these roles. */
function roleOf(roles: readonly GrantedRole[]) {
  return {
    type: select(roles, code => lang => words(lang).roles[code]),
    label: (lang: Lang) => w(lang).role,
    sentences: (lang: Lang) => ({ required: w(lang).problems.role, 'choice.unknown': w(lang).problems.role }),
  }
}

/** A region by its name, where others write its code. */
function isName(said: string): boolean {
  return /\p{L}/u.test(said)
}

const role = {
  peran: roleOf(grantedRoles),
  daerah: {
    type: line(said => (isName(said) ? oneLine(said) : readCode(said)), { maxLength: 80, size: 16 }),
    label: lang => w(lang).region,
    hint: lang => w(lang).regionHint,
    optional: true,
    sentences: lang => ({ region: w(lang).problems.region, noRegion: w(lang).problems.noRegion }),
  },
  sampai: {
    type: 'date',
    label: lang => w(lang).until,
    hint: lang => w(lang).untilHint,
    optional: true,
    max: farthestDay,
    sentences: lang => ({ until: w(lang).problems.until, 'date.impossible': w(lang).problems.until }),
  },
} satisfies Fields

interface RoleTyped {
  peran?: GrantedRole
  daerah?: string
  sampai?: string
}

/** A role fits its region, and its last day is not past. */
function together({ peran, daerah = '', sampai }: RoleTyped, today: string) {
  return {
    // Which region a name means is for the book of regions to say.
    daerah: peran && (isName(daerah) && roleRow(peran).needsRegion ? undefined : regionProblem(peran, daerah)),
    sampai: sampai && sampai < today ? 'until' : undefined,
  }
}

/** An officer who is invited. */
export const officerForm = defineStaffForm({ fields: { ...person, ...role }, together })

/** One more role of somebody who is known. */
export const roleForm = defineStaffForm({ fields: role, together })

/** The same as it is shown for somebody whom no link reaches that sets a password. */
export const codeRoleForm = defineStaffForm({
  fields: { ...role, peran: roleOf(grantedRoles.filter(codeSuffices)) },
  together,
})

const controls = {
  name: 'nama',
  email: 'surel',
  phone: 'hp',
  role: 'peran',
  region: 'daerah',
  until: 'sampai',
} as const satisfies Record<OfficerField, keyof typeof officerForm.fields>

/** What only the database could see, at the field it concerns. */
export function officerRefusal({ field, problem }: { field: OfficerField; problem: OfficerProblem }, lang: Lang) {
  return { problems: { [controls[field]]: w(lang).problems[problem] } }
}
