import {
  Actions,
  Button,
  DataTable,
  Disclosure,
  formatDate,
  Muted,
  Section,
  type Lang,
} from '../../../../design/index.ts'
import { StaffFormView } from '../../../../platform/staff-form/index.ts'
import type { Account } from '../../data/accounts.ts'
import type { PersonForm } from '../../pages/person-forms.tsx'
import type { PersonAct } from '../../rules/policy.ts'
import { words as peopleWords } from '../../words.ts'
import type { ResetSeen } from '../data/resets.ts'
import { words } from '../words.ts'
import { resetForm } from './forms.ts'

interface ResetProps {
  lang: Lang
  account: Account
  acts: readonly PersonAct[]
  back?: PersonForm
}

/** On the page of a person: what the office does for whoever lost phone and backup codes. */
export function ResetFactor({ lang, account, acts, back }: ResetProps) {
  const returned = back?.form === 'factor' ? back.returned : undefined
  if (!returned && !acts.includes('people.reset-factor')) return null
  const w = words(lang).reset
  return (
    <Disclosure summary={w.title} open={returned !== undefined}>
      <Muted>{w.why}</Muted>
      <StaffFormView
        form={resetForm}
        action={`/kantor/orang/${account.personId}/langkah-kedua`}
        {...{ lang, returned }}
      >
        <Actions>
          <Button danger>{w.do}</Button>
        </Actions>
      </StaffFormView>
    </Disclosure>
  )
}

/** How often that was done, by whom and why. */
export function Resets({ resets, lang }: { resets: ResetSeen[]; lang: Lang }) {
  if (resets.length === 0) return null
  const w = words(lang).reset
  return (
    <Section title={w.past}>
      <DataTable
        caption={w.past}
        captionHidden
        fold
        rows={resets}
        columns={[
          { key: 'when', head: w.when, cell: reset => formatDate(reset.happenedAt, lang, 'datetime') },
          { key: 'why', head: peopleWords(lang).person.reason, cell: reset => reset.reason },
          { key: 'who', head: w.by, cell: reset => reset.by },
        ]}
      />
    </Section>
  )
}
