import { Actions, Button, Disclosure, Muted, Status, type Lang, type StatusKind } from '../../../../design/index.ts'
import { StaffFormView } from '../../../../platform/staff-form/index.ts'
import { stateOn, type Period } from '../rules/periods.ts'
import { words } from '../words.ts'
import { withdrawForm } from './forms.ts'
import { settingsAt } from './settings-props.ts'

const kinds: Record<ReturnType<typeof stateOn>, StatusKind> = { now: 'done', next: 'waiting', past: 'empty' }

/** Whether it is in force today, and from when until when. */
export function Standing({ lang, today, of }: { lang: Lang; today: string; of: Period }) {
  const w = words(lang)
  const state = stateOn(of, today)
  return (
    <div>
      <Status kind={kinds[state]}>{w.states[state]}</Status>
      <br />
      {w.period(of.beginsOn, of.endsOn)}
    </div>
  )
}

/** Who entered it; what nobody did came with the trial. */
export function EnteredBy({ lang, of }: { lang: Lang; of: { madeBy: string | null; by: string | null } }) {
  return of.madeBy ? <>{of.by ?? '–'}</> : <Muted>{words(lang).sample.label}</Muted>
}

/** Takes back what was entered by mistake. */
export function Withdraw({ lang, what, id }: { lang: Lang; what: 'letterhead' | 'signer'; id: string }) {
  const w = words(lang).withdraw
  return (
    <Disclosure summary={w.title}>
      <StaffFormView form={withdrawForm} action={`${settingsAt}/batal`} hidden={{ apa: what, yang: id }} lang={lang}>
        <p>
          <Muted>{w.note}</Muted>
        </p>
        <Actions>
          <Button danger>{w.button}</Button>
        </Actions>
      </StaffFormView>
    </Disclosure>
  )
}
