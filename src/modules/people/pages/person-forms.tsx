import {
  Actions,
  Button,
  DateInput,
  Disclosure,
  Hidden,
  Muted,
  TextArea,
  TextInput,
  type DateParts,
  type Lang,
} from '../../../design/index.ts'
import type { Account } from '../data/accounts.ts'
import type { RoleSeen } from '../data/persons.ts'
import { isStandIn } from '../rules/contact.ts'
import type { PersonAct } from '../rules/policy.ts'
import { words } from '../words.ts'
import { RoleFields, summaryOf, type OfficerErrors, type OfficerTyped } from './officer-fields.tsx'

/** A form of the page that came back, with what was typed and a sentence for each field by its id. */
export type PersonForm =
  | { form: 'end'; grantId: string; typed: Required<DateParts>; problem: string }
  | { form: 'role'; typed: Partial<OfficerTyped>; errors: OfficerErrors }
  | { form: 'close'; typed: string; problem: string }
  | { form: 'move'; phone: string; reason: string; phoneProblem?: string; reasonProblem?: string }

interface EndRoleProps {
  role: RoleSeen
  lang: Lang
  personId: string
  returned?: Extract<PersonForm, { form: 'end' }>
}

/** Ends one role after a last day. */
export function EndRole({ role, lang, personId, returned }: EndRoleProps) {
  const w = words(lang)
  const title = [w.roles[role.role], role.regionName].filter(Boolean).join(', ')
  return (
    <Disclosure summary={`${w.person.end}: ${title}`} open={returned !== undefined}>
      <form method="post" action={`/kantor/orang/${personId}/akhir-peran`} noValidate>
        <Hidden fields={{ peran: role.id }} />
        <DateInput
          id={`akhir-${role.id}`}
          name="akhir"
          label={w.person.endDay}
          value={returned?.typed}
          error={returned?.problem}
        />
        <Actions>
          <Button alt>{w.person.end}</Button>
        </Actions>
      </form>
    </Disclosure>
  )
}

interface ChangesProps {
  lang: Lang
  account: Account
  acts: readonly PersonAct[]
  returned?: PersonForm
}

/** What the office can do: add a role, move the account to another phone, close it or open it again. */
export function Changes({ lang, account, acts, returned }: ChangesProps) {
  const w = words(lang).person
  const base = `/kantor/orang/${account.personId}`
  const added = returned?.form === 'role' ? returned : undefined
  const move = returned?.form === 'move' ? returned : undefined
  const close = returned?.form === 'close' ? returned : undefined
  return (
    <>
      {acts.includes('people.appoint') && (
        <Disclosure summary={w.addRole} open={added !== undefined}>
          <form method="post" action={`${base}/peran`} noValidate>
            <RoleFields
              {...{ lang, typed: added?.typed, errors: added?.errors ?? {} }}
              byCode={isStandIn(account.email)}
            />
            <Actions>
              <Button alt>{w.addRole}</Button>
            </Actions>
          </form>
        </Disclosure>
      )}
      {acts.includes('people.move') && (
        <Disclosure summary={w.move} open={move !== undefined}>
          <form method="post" action={`${base}/pindah`} noValidate>
            <Muted>{w.moveWhy}</Muted>
            <TextInput
              id="hp-baru"
              label={w.newPhone}
              type="tel"
              inputMode="tel"
              value={move?.phone}
              error={move?.phoneProblem}
              maxLength={30}
            />
            <TextArea
              id="alasan-pindah"
              label={w.reason}
              value={move?.reason}
              error={move?.reasonProblem}
              limit={500}
            />
            <Actions>
              <Button alt>{w.moveDo}</Button>
            </Actions>
          </form>
        </Disclosure>
      )}
      {acts.includes('people.reopen') && (
        <form method="post" action={`${base}/buka`}>
          <Actions>
            <Button alt>{w.enable}</Button>
          </Actions>
        </form>
      )}
      {(acts.includes('people.close') || close) && (
        <Disclosure summary={w.disable} open={close !== undefined}>
          <form method="post" action={`${base}/tutup`} noValidate>
            <Muted>{w.disableWhy}</Muted>
            <TextArea id="alasan-tutup" label={w.reason} value={close?.typed} error={close?.problem} limit={500} />
            <Actions>
              <Button danger>{w.disable}</Button>
            </Actions>
          </form>
        </Disclosure>
      )}
    </>
  )
}

/** The lines of the summary for a form that came back. */
export function errorsOf(returned: PersonForm) {
  if (returned.form === 'role') return summaryOf(returned.errors)
  if (returned.form === 'end') return [{ href: `#akhir-${returned.grantId}`, text: returned.problem }]
  if (returned.form === 'close') return [{ href: '#alasan-tutup', text: returned.problem }]
  return [
    ...(returned.phoneProblem ? [{ href: '#hp-baru', text: returned.phoneProblem }] : []),
    ...(returned.reasonProblem ? [{ href: '#alasan-pindah', text: returned.reasonProblem }] : []),
  ]
}
