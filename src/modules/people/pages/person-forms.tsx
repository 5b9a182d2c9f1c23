import { Actions, Button, Disclosure, Muted, type FieldError, type Lang } from '../../../design/index.ts'
import {
  among,
  defineStaffForm,
  errorsOf,
  line,
  sent,
  StaffFormView,
  typedIn,
  versionOf,
  type Returned,
} from '../../../platform/staff-form/index.ts'
import type { Account } from '../data/accounts.ts'
import type { RoleSeen } from '../data/persons.ts'
import { isStandIn } from '../rules/contact.ts'
import type { PersonAct } from '../rules/policy.ts'
import { displayPhone, readMobile } from '../../../platform/text/phone.ts'
import { farthestDay, lastDay } from '../rules/today.ts'
import { words } from '../words.ts'
import type { resetForm } from '../second-factor/pages/forms.ts'
import { codeRoleForm, roleForm } from './officer-form.ts'
import { endReasonField, reasonField } from './reason-field.ts'

const w = (lang: Lang) => words(lang).person

/** The last day of a role, or none after all, and why. */
export const endForm = defineStaffForm({
  fields: {
    peran: { type: sent(said => said) },
    'tanpa-akhir': { type: sent(among('ya')), optional: true },
    akhir: {
      type: 'date',
      label: lang => w(lang).endDay,
      max: farthestDay,
      sentences: lang => ({ required: w(lang).endBad, 'date.impossible': w(lang).endBad }),
    },
    'alasan-akhir': endReasonField,
  },
  owes: (name, said) => name !== 'akhir' || said('tanpa-akhir') !== 'ya',
})

/** Another phone, and why. */
export const moveForm = defineStaffForm({
  fields: {
    'hp-baru': {
      type: line(readMobile, { type: 'tel', inputMode: 'tel', maxLength: 30, told: displayPhone }),
      label: lang => w(lang).newPhone,
      sentences: lang => ({ required: w(lang).phoneBad, other: w(lang).phoneBad }),
    },
    'alasan-pindah': reasonField,
  },
})

/** Why an account is closed. */
export const closeForm = defineStaffForm({ fields: { 'alasan-tutup': reasonField } })

/** A form of the page that came back. */
export type PersonForm =
  | { form: 'end'; returned: Returned<typeof endForm.fields> }
  | { form: 'role'; returned: Returned<typeof roleForm.fields> }
  | { form: 'close'; returned: Returned<typeof closeForm.fields> }
  | { form: 'move'; returned: Returned<typeof moveForm.fields> }
  | { form: 'factor'; returned: Returned<typeof resetForm.fields> }

interface EndRoleProps {
  role: RoleSeen
  lang: Lang
  personId: string
  back?: PersonForm
}

/** Ends one role after a last day; one that has a last day already gets another, or none. */
export function EndRole({ role, lang, personId, back }: EndRoleProps) {
  const { validTo } = role
  const title = [words(lang).roles[role.role], role.regionName].filter(Boolean).join(', ')
  const returned = back?.form === 'end' && grantOf(back.returned) === role.id ? back.returned : undefined
  return (
    <Disclosure summary={`${validTo ? w(lang).changeEnd : w(lang).end}: ${title}`} open={returned !== undefined}>
      <StaffFormView
        {...{ form: endForm, lang, returned }}
        action={`/kantor/orang/${personId}/akhir-peran`}
        hidden={{ peran: role.id }}
        version={versionOf(validTo)}
        values={validTo ? { akhir: lastDay(validTo) } : undefined}
        suffix={role.id}
      >
        <Actions>
          <Button alt>{validTo ? w(lang).changeEnd : w(lang).end}</Button>
          {validTo && (
            <Button alt name="tanpa-akhir" value="ya">
              {w(lang).noEnd}
            </Button>
          )}
        </Actions>
      </StaffFormView>
    </Disclosure>
  )
}

function grantOf(returned: Returned<typeof endForm.fields>): string | undefined {
  return typedIn(returned, 'peran')[0]
}

interface ChangesProps {
  lang: Lang
  account: Account
  acts: readonly PersonAct[]
  back?: PersonForm
}

/** What the office can do: add a role, move the account to another phone, close it or open it again. */
export function Changes(props: ChangesProps) {
  const { acts, back } = props
  return (
    <>
      {(acts.includes('people.appoint') || back?.form === 'role') && <AddRole {...props} />}
      {acts.includes('people.move') && <Move {...props} />}
      {acts.includes('people.reopen') && <Reopen {...props} />}
      {(acts.includes('people.close') || back?.form === 'close') && <Close {...props} />}
    </>
  )
}

function AddRole({ lang, account, back }: ChangesProps) {
  const returned = back?.form === 'role' ? back.returned : undefined
  const form = isStandIn(account.email) ? codeRoleForm : roleForm
  return (
    <Disclosure summary={w(lang).addRole} open={returned !== undefined}>
      <StaffFormView {...{ form, lang, returned }} action={`${pathOf(account)}/peran`}>
        <Actions>
          <Button alt>{w(lang).addRole}</Button>
        </Actions>
      </StaffFormView>
    </Disclosure>
  )
}

function Move({ lang, account, back }: ChangesProps) {
  const returned = back?.form === 'move' ? back.returned : undefined
  return (
    <Disclosure summary={w(lang).move} open={returned !== undefined}>
      <Muted>{w(lang).moveWhy}</Muted>
      <StaffFormView
        {...{ form: moveForm, lang, returned }}
        action={`${pathOf(account)}/pindah`}
        version={versionOf(account.phone)}
      >
        <Actions>
          <Button alt>{w(lang).moveDo}</Button>
        </Actions>
      </StaffFormView>
    </Disclosure>
  )
}

function Close({ lang, account, back }: ChangesProps) {
  const returned = back?.form === 'close' ? back.returned : undefined
  return (
    <Disclosure summary={w(lang).disable} open={returned !== undefined}>
      <Muted>{w(lang).disableWhy}</Muted>
      <StaffFormView
        {...{ form: closeForm, lang, returned }}
        action={`${pathOf(account)}/tutup`}
        version={versionOf(account.disabledAt)}
      >
        <Actions>
          <Button danger>{w(lang).disable}</Button>
        </Actions>
      </StaffFormView>
    </Disclosure>
  )
}

function Reopen({ lang, account }: ChangesProps) {
  return (
    <form method="post" action={`${pathOf(account)}/buka`}>
      <Actions>
        <Button alt>{w(lang).enable}</Button>
      </Actions>
    </form>
  )
}

function pathOf(account: Account): string {
  return `/kantor/orang/${account.personId}`
}

/** The lines of the summary for a form that came back. */
export function linesOf(back: PersonForm): FieldError[] {
  return errorsOf(back.returned, back.form === 'end' ? grantOf(back.returned) : undefined)
}
